import { referencesOf } from '../formulas/pattern';
import type { Coverage } from '../formulas/coverage';
import { tokenize } from '../formulas/tokens';
import type { TableCell, TableColumn, TableRow } from '../table/model';
import { cellAt, columnsOf, correct, place, report, type Review } from './context';
import { figureIn, rowsCovered, sumOfParts } from './partSums';

/** formula-inconsistent: a total that sums another column than its own, or takes one of its rows from one. */
export function tellsOtherColumn(
  review: Review,
  column: TableColumn,
  total: TableRow,
  cell: TableCell,
  coverage: Coverage,
): boolean {
  const meant =
    sumsOtherColumn(review, column, total, cell, coverage) ||
    slipsToOtherColumn(review, column, total, cell, coverage);
  if (meant) tellOtherReference(review, column, total, cell);
  return meant;
}

/** =SUM(C3:C17) under column D. */
function sumsOtherColumn(
  review: Review,
  column: TableColumn,
  total: TableRow,
  cell: TableCell,
  coverage: Coverage,
): boolean {
  const own = new Set(column.cells.map(place));
  if (coverage.cells.length < 2 || coverage.cells.some((other) => own.has(place(other)))) return false;
  const other = review.table.columns.find(
    (candidate) =>
      candidate !== column &&
      coverage.cells.every((covered) => candidate.cells.some((one) => place(one) === place(covered))),
  );
  return other !== undefined && acrossTheRow(review, total, cell);
}

/** =B4+C5 under column C: the formula adds the right rows, but takes one of them from the column beside. */
function slipsToOtherColumn(
  review: Review,
  column: TableColumn,
  total: TableRow,
  cell: TableCell,
  coverage: Coverage,
): boolean {
  const own = new Set(column.cells.map(place));
  const foreign = coverage.cells.filter((other) => !own.has(place(other)));
  if (foreign.length === 0 || foreign.length === coverage.cells.length || coverage.constant !== 0)
    return false;
  const others = columnsOf(review.table, column.role).filter((other) => other !== column);
  if (!foreign.every((at) => others.some((other) => other.cells.some((one) => place(one) === place(at)))))
    return false;
  const moved = coverage.cells.map((at) => ({ ...at, column: cell.column }));
  const rows = rowsCovered(review, column, { ...coverage, cells: moved });
  const meant = total.parts.filter((part) => figureIn(column, part));
  if (!rows || review.table.turned || !meant.every((part) => rows.get(part) === 1)) return false;
  return ![...rows.keys()].some((row) => figureIn(column, row) && !total.parts.includes(row));
}

function tellOtherReference(review: Review, column: TableColumn, total: TableRow, cell: TableCell): void {
  const expected = sumOfParts(review, column, total.parts);
  const draft = report(review, {
    check: 'formula-inconsistent',
    cause: 'other-reference',
    cells: [cell],
    found: cell.value * column.scale,
    expected: expected * column.scale,
    effect: Math.abs(expected - cell.value) * column.scale,
    certainty: 0.9,
    facts: {
      column: column.header,
      row: total.label,
      formula: cell.formula,
      pattern: `summan av ${column.header}`,
    },
  });
  correct(review, cell, expected, draft);
}

/** The other totals of the row sum their own columns. */
function acrossTheRow(review: Review, total: TableRow, cell: TableCell): boolean {
  return review.table.columns.some((column) => {
    const other = cellAt(column, total.index);
    if (!other || other === cell || other.formula === '') return false;
    return (
      (tokenize(other.formula) ?? []).length > 0 &&
      referencesOf(tokenize(other.formula) ?? []).every((reference) => reference.column === other.column)
    );
  });
}
