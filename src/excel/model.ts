import type { FaultFacts } from '../text/faults';
import type { RangeAddress } from '../workbook/cells';

/** A fault from Excel, in the product's own words: `code` is Excel's, the text comes from `src/text`. */
export interface ExcelFault {
  readonly code: string;
  /** Swedish text by ux.md 1.9: what happened, where, why and what to do. */
  readonly message: string;
  readonly sheet?: string;
  /** What the text was made of, so that it can be made again in another language. */
  readonly facts?: FaultFacts;
}

/** What writing sheets led to. `failed` says exactly which sheets stand and which do not. */
export type WriteOutcome =
  | {
      readonly kind: 'written';
      readonly sheets: readonly WrittenSheet[];
      /** What could not be had on a sheet that stands: page layout, a chart. */
      readonly warnings: readonly ExcelFault[];
    }
  | { readonly kind: 'cancelled'; readonly sheets: readonly WrittenSheet[] }
  | {
      readonly kind: 'failed';
      readonly sheets: readonly WrittenSheet[];
      readonly fault: ExcelFault;
      readonly written: number;
      readonly planned: number;
    };

export interface WrittenSheet {
  /** Excel's own id: a sheet is removed by id, so a renamed or reused name never hits a user's sheet. */
  readonly id: string;
  readonly name: string;
  readonly address: RangeAddress;
}

export interface WriteProgress {
  readonly sheet: string;
  readonly index: number;
  readonly of: number;
}

/** What removing sheets led to: `missing` were gone already, `kept` are not (or no longer) the product's own. */
export interface RemoveOutcome {
  readonly removed: readonly string[];
  readonly missing: readonly string[];
  readonly kept: readonly string[];
}

/** A change in a watched range. The values are known only when one single cell was changed by hand. */
export interface RangeChange {
  readonly address: RangeAddress;
  readonly before?: string;
  readonly after?: string;
}

/** Marks that the product put on a sheet as conditional formats, so that exactly these can be taken away again. */
export interface CellMark {
  readonly sheetId: string;
  readonly address: RangeAddress;
  readonly formatId: string;
}

/** What the host can do and in what state the workbook is. */
export interface WorkbookContext {
  readonly name: string;
  readonly activeSheet: string;
  readonly readOnly: boolean;
  readonly activeSheetProtected: boolean;
  readonly structureProtected: boolean;
  /** ExcelApi 1.20: one Ctrl+Z takes back the whole job. */
  readonly canGroupUndo: boolean;
}
