import type { WorkbookSnapshot, CellBlock } from '../../workbook/cells';
import { readCell } from '../table/cell';
import type { TableCell } from '../table/model';

/** Looks up cells of any sheet, for formulas that refer to them. */
export interface WorkbookCells {
  readonly cell: (sheet: string, row: number, column: number) => TableCell | undefined;
}

export function workbookCells(workbook: WorkbookSnapshot): WorkbookCells {
  const blocks = new Map<string, CellBlock>(
    workbook.sheets.map((block) => [block.sheet.toLowerCase(), block]),
  );
  return {
    cell: (sheet, row, column) => {
      const block = blocks.get(sheet.toLowerCase());
      return block === undefined ? undefined : readCell(block, row, column);
    },
  };
}
