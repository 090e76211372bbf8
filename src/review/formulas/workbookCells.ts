import type { WorkbookSnapshot, CellBlock } from '../../workbook/cells';
import { readCell } from '../table/cell';
import type { TableCell } from '../table/model';

/** Looks up cells of any sheet, for formulas that refer to them. */
export interface WorkbookCells {
  readonly cell: (sheet: string, row: number, column: number) => TableCell | undefined;
  /** The words of a sheet, for what stands beside figures that are linked from it. */
  readonly words: (sheet: string) => readonly string[];
}

/** Titles, heads and notes come long before this many texts. */
const MOST_TEXTS = 1000;

export function workbookCells(workbook: WorkbookSnapshot): WorkbookCells {
  const blocks = new Map<string, CellBlock>(
    workbook.sheets.map((block) => [block.sheet.toLowerCase(), block]),
  );
  return {
    cell: (sheet, row, column) => {
      const block = blocks.get(sheet.toLowerCase());
      return block === undefined ? undefined : readCell(block, row, column);
    },
    words: (sheet) => {
      const values = blocks.get(sheet.toLowerCase())?.values.flat() ?? [];
      return values
        .filter((value) => typeof value === 'string' && value !== '')
        .slice(0, MOST_TEXTS)
        .map(String);
    },
  };
}
