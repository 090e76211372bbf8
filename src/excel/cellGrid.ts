import { cellName } from '../workbook/address';
import type { OutCell, SheetDescription } from '../workbook/write/description';

/** What a cell is written as through `Range.formulas`: constants pass through it as they are. */
export function outgoing(cell: OutCell): string | number {
  switch (cell.kind) {
    case 'empty':
      return '';
    case 'text':
    case 'link':
      return cell.text;
    case 'number':
      return Number(cell.value);
    case 'formula':
      return cell.formula;
  }
}

/**
 * The number format a cell gets *before* its content. Text cells are Text (`@`): Excel then keeps "=…", "+…", "-…",
 * "@…", "2023-01-01" and "0120" as the characters they are (Range.values: text that starts with = + - is taken for
 * a formula; a cell in Text format is treated as text even when a formula or number is in it).
 */
export function outgoingFormat(cell: OutCell): string {
  switch (cell.kind) {
    case 'empty':
      return 'General';
    case 'text':
    case 'link':
      return '@';
    case 'number':
    case 'formula':
      return cell.format;
  }
}

export interface Mismatch {
  readonly address: string;
  readonly found: string;
  readonly expected: string;
}

/** The first cell that does not hold what was written, or undefined. `values` is what Excel gives back. */
export function firstMismatch(
  rows: SheetDescription['rows'],
  values: readonly (readonly unknown[])[],
  firstRow = 0,
): Mismatch | undefined {
  for (const [rowIndex, row] of rows.entries()) {
    for (const [column, cell] of row.entries()) {
      const found = values[rowIndex]?.[column];
      if (!holds(cell, found)) {
        return {
          address: cellName(firstRow + rowIndex, column),
          found: String(found),
          expected: cell.kind === 'formula' ? cell.expected : String(outgoing(cell)),
        };
      }
    }
  }
  return undefined;
}

function holds(cell: OutCell, found: unknown): boolean {
  if (cell.kind !== 'formula') return found === outgoing(cell);
  const expected = Number(cell.expected);
  if (cell.expected === '' || Number.isNaN(expected)) return found === cell.expected;
  // A formula's value is a double: equal to the krona, and to twelve digits where it is a fraction.
  const room = Math.max(1e-12 * Math.max(1, Math.abs(expected)), lastDigit(cell.expected));
  return typeof found === 'number' && Math.abs(found - expected) <= room;
}

/** Four decimals or more: a rest rounded on the sheet, whose tie may fall on either side in binary. No amount has them. */
function lastDigit(expected: string): number {
  const decimals = /\.(\d+)$/.exec(expected)?.[1]?.length ?? 0;
  return decimals >= 4 ? 1.000001 * 10 ** -decimals : 0;
}
