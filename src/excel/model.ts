import type { RangeAddress } from '../workbook/cells';

/** A fault from Excel, in the product's own words: `code` is Excel's, the text comes from `src/text`. */
export interface ExcelFault {
  readonly code: string;
  /** Swedish text by ux.md 1.9: what happened, where, why and what to do. */
  readonly message: string;
  readonly sheet?: string;
}

/** What writing sheets led to. `failed` says exactly which sheets stand and which do not. */
export type WriteOutcome =
  | {
      readonly kind: 'written';
      readonly sheets: readonly WrittenSheet[];
      readonly warnings: readonly string[];
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
