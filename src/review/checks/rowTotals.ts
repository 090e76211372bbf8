import { tolerance } from '../table/rowSums';
import type { TableColumn, TableRow } from '../table/model';
import {
  cellAt,
  correct,
  correctedValue,
  correctionOf,
  hasRoundingNote,
  report,
  type Review,
} from './context';

/** total-mismatch and rounding-difference along the rows: a column "Summa" against the columns it sums. */
export function checkRowTotals(review: Review): void {
  judgeRows(review, (row) => row.parts.length === 0);
}

/** The same for the total rows, once the totals themselves are judged. */
export function checkTotalRowTotals(review: Review): void {
  judgeRows(review, (row) => row.parts.length > 0);
}

function judgeRows(review: Review, isMeant: (row: TableRow) => boolean): void {
  for (const column of review.table.columns) {
    if (column.sumOf.length === 0) continue;
    const parts = column.sumOf
      .map((index) => review.table.columns[index])
      .filter((part) => part !== undefined);
    const rounding: number[] = [];
    for (const row of review.table.rows) {
      const cell = cellAt(column, row.index);
      if (
        row.kind === 'memo' ||
        !isMeant(row) ||
        !cell ||
        Number.isNaN(cell.value) ||
        correctionOf(review, cell) ||
        parts.some((part) => cellAt(part, row.index)?.kind === 'error')
      )
        continue;
      const [found, corrected] = [
        sumOf(parts, row.index, (one) => one.value),
        sumOf(parts, row.index, (one) => correctedValue(review, one)),
      ];
      const printed = cell.value * column.scale;
      const slack = Math.abs(printed) * 1e-9 + 1e-6;
      if (Math.abs(printed - found) <= slack || Math.abs(printed - corrected) <= slack) continue;
      const room = tolerance(
        { ...column, step: Math.min(column.step, 1) },
        parts.map((part) => ({ ...part, step: Math.min(part.step, 1) })),
      );
      if (followsRows(review, column, parts, row, { gap: printed - found, room })) continue;
      if (Math.abs(printed - found) <= room || Math.abs(printed - corrected) <= room)
        rounding.push(row.index);
      else tell(review, column, row.index, corrected);
    }
    if (rounding.length > 0 && !hasRoundingNote(review.table)) tellRounding(review, column, parts, rounding);
  }
}

/**
 * A total of row sums misses by exactly what its rows have been told wrong by, in its own column or in those it adds: it
 * follows from them. `gap` is the printed figure minus the sum of its parts, in kronor.
 */
function followsRows(
  review: Review,
  column: TableColumn,
  parts: readonly TableColumn[],
  total: TableRow,
  { gap, room }: { readonly gap: number; readonly room: number },
): boolean {
  const cell = cellAt(column, total.index);
  const told = (columns: readonly TableColumn[]) =>
    columns.flatMap((one) =>
      total.parts.flatMap((part) => {
        const wrong = cellAt(one, part);
        const correction = correctionOf(review, wrong);
        return wrong && correction
          ? [{ off: (wrong.value - correction.expected) * one.scale, draft: correction.draft }]
          : [];
      }),
    );
  const sum = (list: readonly { off: number }[]) => list.reduce((added, { off }) => added + off, 0);
  const [own, added] = [told([column]), told(parts)];
  for (const { list, off } of [
    { list: own, off: sum(own) },
    { list: added, off: -sum(added) },
  ]) {
    const [first] = list;
    if (!first || !cell || Math.abs(off) <= room || Math.abs(gap - off) > room) continue;
    first.draft.consequences?.push({ cell, kind: 'total' });
    return true;
  }
  return false;
}

function sumOf(
  parts: readonly TableColumn[],
  row: number,
  value: (cell: TableColumn['cells'][number]) => number,
): number {
  let sum = 0;
  for (const part of parts) {
    const cell = cellAt(part, row);
    const figure = cell === undefined ? NaN : value(cell);
    if (!Number.isNaN(figure)) sum += figure * part.scale;
  }
  return Number(sum.toPrecision(15));
}

function tell(review: Review, column: TableColumn, row: number, sum: number): void {
  const cell = cellAt(column, row);
  if (!cell) return;
  const draft = report(review, {
    check: 'total-mismatch',
    cells: [cell],
    found: cell.value * column.scale,
    expected: sum,
    effect: Number(Math.abs(cell.value * column.scale - sum).toPrecision(12)),
    certainty: 0.95,
    facts: { row: review.table.rows[row]?.label, column: column.header, rows: String(column.sumOf.length) },
  });
  correct(review, cell, sum / column.scale, draft);
}

/** The miss of every row is what rounding gives: one finding for the column (G5). */
function tellRounding(
  review: Review,
  column: TableColumn,
  parts: readonly TableColumn[],
  rows: readonly number[],
): void {
  const cells = rows.map((row) => cellAt(column, row)).filter((cell) => cell !== undefined);
  const [first] = rows;
  const sum = sumOf(parts, first ?? 0, (cell) => cell.value);
  const found = (cells[0]?.value ?? 0) * column.scale;
  report(review, {
    check: 'rounding-difference',
    cause: 'independent-rounding',
    cells,
    found,
    expected: sum,
    effect: Number(Math.abs(found - sum).toPrecision(12)),
    certainty: 0.8,
    facts: { row: review.table.rows[first ?? 0]?.label, column: column.header, rows: String(parts.length) },
  });
}
