import { correctionOf, type Review } from './checks/context';
import { addressOf } from './checks/place';
import { decimalText, roundTo } from './exactNumber';
import { explainRule } from './explain/explanation';
import type { CorrectedCell } from './model';
import type { TableCell, TableColumn } from './table/model';

/**
 * The table as it should be: cells that findings have shown to be wrong, rows whose rounding missed the total divided
 * anew by largest remainder, and the totals summed again. Only the cells that differ.
 */
export function correctedCells(review: Review): CorrectedCell[] {
  return review.table.columns.flatMap((column) => columnCorrections(review, column));
}

function columnCorrections(review: Review, column: TableColumn): CorrectedCell[] {
  const rounded = dividedAnew(review, column);
  const value = (row: number): number => {
    const cell = column.cells[row];
    if (!cell) return NaN;
    return correctionOf(review, cell)?.expected ?? rounded.get(row) ?? cell.value;
  };
  const changed: CorrectedCell[] = [];
  let touched = false;
  for (const row of review.table.rows) {
    const cell = column.cells[row.index];
    if (!cell || (row.parts.length > 0 && column.role !== 'share')) continue;
    const wanted = value(row.index);
    if (Number.isNaN(wanted) || same(cell, wanted, column.step)) continue;
    touched = true;
    changed.push(corrected(cell, roundTo(wanted, column.step)));
  }
  return [...changed, ...totalCorrections(review, column, value, touched)];
}

/** Totals of a touched column, and totals that a finding says are wrong. */
function totalCorrections(
  review: Review,
  column: TableColumn,
  value: (row: number) => number,
  touched: boolean,
): CorrectedCell[] {
  if (!['amount', 'population', 'weight', 'difference'].includes(column.role)) return [];
  return review.table.rows.flatMap((row) => {
    const cell = column.cells[row.index];
    if (row.parts.length === 0 || cell?.kind !== 'number') return [];
    if (!touched && !correctionOf(review, cell)) return [];
    const sum = row.parts.map(value).reduce((total, part) => (Number.isNaN(part) ? total : total + part), 0);
    return same(cell, sum, 0) ? [] : [corrected(cell, Number(sum.toPrecision(15)))];
  });
}

/** A column told for its rounding: the same amount and key, divided so that the parts add up. */
function dividedAnew(review: Review, column: TableColumn): ReadonlyMap<number, number> {
  const told = review.drafts.some(
    (draft) =>
      draft.check === 'rounding-difference' && draft.cells.some((cell) => column.cells.includes(cell)),
  );
  const explained = review.rules.get(column.index);
  if (!told || explained?.rule.fixed !== 0 || column.step === 0) return new Map();
  const again = explainRule(
    explained.rule,
    [{ value: explained.total, source: 'printed' }],
    'storsta-resten',
    true,
  );
  return again.amounts;
}

function same(cell: TableCell, wanted: number, step: number): boolean {
  if (cell.storedAsText) return false;
  return Math.abs(cell.value - wanted) <= Math.max(step * 0.001, Math.abs(wanted) * 1e-9);
}

function corrected(cell: TableCell, wanted: number): CorrectedCell {
  const found = Number.isNaN(cell.value) ? {} : { found: decimalText(cell.value) };
  return { cell: addressOf(cell), ...found, expected: decimalText(wanted) };
}
