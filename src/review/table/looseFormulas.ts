import type { CellBlock } from '../../workbook/cells';
import { readCell } from './cell';
import type { Table, TableCell } from './model';

/** What fetches a figure from a list: a link to another sheet, or a sum on a condition. */
const FETCHES = /!|SUMIF|SUMMA\.OM/i;
const MOST = 500;

/**
 * Formulas of a sheet that fetch figures and stand in none of its tables ("Belopp att fördela | =Kostnader!B4" above one,
 * two sums on a condition beside one), by the table that stands nearest below them, or else the last.
 */
export function looseFormulas(block: CellBlock, tables: readonly Table[]): Map<Table, TableCell[]> {
  const loose = new Map<Table, TableCell[]>();
  let found = 0;
  block.formulas.forEach((row, r) => {
    row.forEach((formula, c) => {
      if (typeof formula !== 'string' || !formula.startsWith('=') || !FETCHES.test(formula)) return;
      const cell = { row: r + block.top, column: c + block.left };
      if (found >= MOST || tables.some((table) => isInside(table, cell))) return;
      const table = tables.find(({ bottom }) => bottom >= cell.row) ?? tables.at(-1);
      if (!table) return;
      found++;
      loose.set(table, [...(loose.get(table) ?? []), readCell(block, cell.row, cell.column)]);
    });
  });
  return loose;
}

function isInside(
  { top, bottom, left, right }: Table,
  { row, column }: { readonly row: number; readonly column: number },
): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}
