import { coverageOf } from '../formulas/coverage';
import { referencesOf } from '../formulas/pattern';
import { tokenize } from '../formulas/tokens';
import type { TableCell, TableColumn, TableRow } from '../table/model';
import { cellAt, columnsOf, correctionOf, ran, report, type Review } from './context';
import { sumOfParts } from './partSums';

/** total-hardcoded: a typed total that is right, in a column of formulas or among totals that are sums, and that no formula builds on. */
export function checkHardcoded(review: Review, totals: readonly TableRow[]): void {
  let looked = 0;
  for (const column of review.table.columns) {
    if (!['amount', 'population', 'weight', 'share'].includes(column.role)) continue;
    for (const total of totals) {
      const cell = cellAt(column, total.index);
      if (cell?.kind !== 'number' || correctionOf(review, cell)) continue;
      const computed = computedAround(review, column, total);
      if (computed === undefined) continue;
      looked++;
      if (cell.formula !== '' && referencesOf(tokenize(cell.formula) ?? []).length > 0) continue;
      const sum = sumOfParts(review, column, total.parts);
      if (Math.abs(sum - cell.value) > 1e-6 + Math.abs(sum) * 1e-9 || isInput(review, column, cell)) continue;
      if (isCompared(review, column, cell)) continue;
      report(review, {
        check: 'total-hardcoded',
        cells: [cell],
        found: cell.value * column.scale,
        certainty: 0.9,
        facts: {
          column: column.header,
          row: total.label,
          ...(computed === 'totals' ? { around: computed } : {}),
        },
      });
    }
  }
  ran(review, 'total-hardcoded', looked === 0 ? 'no-formulas' : undefined);
}

/** What is computed around a total: its own column's rows, or the other totals of its row and column. */
function computedAround(
  review: Review,
  column: TableColumn,
  total: TableRow,
): 'column' | 'totals' | undefined {
  const body = total.parts.map((part) => cellAt(column, part)).filter((cell) => cell?.kind === 'number');
  const formulas = body.filter((cell) => cell?.formula !== '').length;
  if (body.length >= 2 && formulas >= body.length * 0.6) return 'column';
  const row = review.table.columns
    .filter((other) => other !== column && ['amount', 'population', 'weight'].includes(other.role))
    .map((other) => cellAt(other, total.index))
    .filter((cell) => cell?.kind === 'number');
  const others = review.table.rows
    .filter((other) => other !== total && other.parts.length > 0)
    .map((other) => cellAt(column, other.index))
    .filter((cell) => cell?.kind === 'number');
  const sums = [...row, ...others].filter(
    (cell) => cell !== undefined && coverageOf(tokenize(cell.formula) ?? []) !== undefined,
  );
  const most = sums.length >= 1 && sums.length >= (row.length + others.length) * 0.6;
  return most && column.role !== 'share' ? 'totals' : undefined;
}

/** A wholly typed column that the table itself compares with another one, total and all ("Skillnad" beside it). */
function isCompared(review: Review, column: TableColumn, cell: TableCell): boolean {
  if (column.cells.some(({ formula }) => formula !== '')) return false;
  return columnsOf(review.table, 'difference').some((other) =>
    other.cells.some(
      (one) =>
        one.row === cell.row &&
        one.formula.includes('-') &&
        referencesOf(tokenize(one.formula) ?? []).some(
          (reference) => reference.row === cell.row && reference.column === cell.column,
        ),
    ),
  );
}

/** The total is what the rows are divided from: an input, rightly typed. */
function isInput(review: Review, column: TableColumn, cell: TableCell): boolean {
  return review.table.columns.some((other) =>
    other.cells.some(
      (one) =>
        one.formula !== '' &&
        one.row !== cell.row &&
        referencesOf(tokenize(one.formula) ?? []).some(
          (reference) => reference.row === cell.row && reference.column === cell.column,
        ) &&
        (coverageOf(tokenize(one.formula) ?? []) === undefined || other === column),
    ),
  );
}
