import type { TableColumn, TableRow } from '../table/model';
import { plainWords } from '../table/words';
import { isTooCoarse } from './coarse';
import { boundsOf, isAtBound } from '../explain/statedLimits';
import { cellAt, type Review } from './context';

/** 1 for shares written 0,0797 or in per cent format, 100 for 7,97. */
export function shareUnit(column: TableColumn, rows: readonly TableRow[]): number {
  if (column.cells.some((cell) => cell.kind === 'number' && cell.percentFormat)) return 1;
  const values = rows
    .filter((row) => row.kind === 'item')
    .map((row) => Math.abs(cellAt(column, row.index)?.value ?? NaN))
    .filter((value) => !Number.isNaN(value));
  const total = values.reduce((sum, value) => sum + value, 0);
  return total > 2.5 ? 100 : 1;
}

/**
 * What the shares may be shares of: populations and weights first, then amounts. Amounts that were divided by these
 * very shares judge nothing: there the shares are the key, and the amounts are what may be wrong.
 */
export function shareBases(review: Review, column: TableColumn): TableColumn[] {
  // Owners' and voters' shares are a key that was agreed on, no result of the amounts beside them.
  const agreed = /ägar|röst/.test(plainWords(column.header));
  const rank = (other: TableColumn) => ['population', 'weight', 'unknown', 'amount'].indexOf(other.role);
  // Where one column was divided by these shares to the last row, another's coarser rounding says nothing of them.
  const isKey = review.table.columns.some((other) => isDividedWholly(review, other, column));
  return review.table.columns
    .filter(
      (other) =>
        rank(other) >= 0 &&
        !(agreed && rank(other) > 0) &&
        !(isKey && rank(other) > 1) &&
        isDivisible(review, other, column) &&
        other !== column &&
        other.sumOf.length === 0 &&
        !(other.role === 'amount' && (isTooCoarse(review, other) || hasLimited(review, other))) &&
        !dividedBy(review, other, column),
    )
    .sort((a, b) => rank(a) - rank(b));
}

/** Where a party pays the least or the most, the amounts are no longer in the proportions of the key. */
function hasLimited({ table, terms }: Review, column: TableColumn): boolean {
  const bounds = boundsOf(terms, column);
  return (
    bounds !== undefined &&
    table.rows.some(
      ({ kind, index }) => kind === 'item' && isAtBound(bounds, cellAt(column, index)?.value ?? NaN),
    )
  );
}

/**
 * A column that is zero (or below) where shares are printed is no whole that they could be shares of. Nor are amounts
 * of both signs: a party that takes the rest of all the others' rounding may be paid where it should pay.
 */
function isDivisible({ table }: Review, base: TableColumn, column: TableColumn): boolean {
  const shared = table.rows
    .filter(({ index, kind }) => kind === 'item' && (cellAt(column, index)?.value ?? NaN) > 0)
    .map(({ index }) => cellAt(base, index)?.value ?? NaN);
  const positive = shared.some((value) => value > 0);
  if (base.role === 'amount' && positive && shared.some((value) => value < 0)) return false;
  return shared.filter((value) => !(value <= 0)).length >= shared.length / 2;
}

/**
 * The amounts were divided by these shares: they say nothing about whether the shares are right. A row that breaks off
 * is a wrong amount as long as the shares make 100 %.
 */
function isDividedWholly(review: Review, base: TableColumn, column: TableColumn): boolean {
  const explained = review.rules.get(base.index);
  return explained?.rule.key.column === column && explained.rule.outliers.length === 0;
}

function dividedBy(review: Review, base: TableColumn, column: TableColumn): boolean {
  const explained = review.rules.get(base.index);
  if (explained?.rule.key.column !== column) return false;
  if (explained.rule.outliers.length === 0) return true;
  const { rows } = explained.rule;
  const sum = rows.reduce((all, row) => all + (cellAt(column, row)?.value ?? 0), 0);
  const unit = shareUnit(column, review.table.rows);
  return Math.abs(sum - unit) <= (column.step * rows.length) / 2 + unit * 1e-6;
}
