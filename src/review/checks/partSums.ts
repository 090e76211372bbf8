import type { Coverage } from '../formulas/coverage';
import type { TableColumn } from '../table/model';
import { cellAt, correctedValue, place, type Review } from './context';

/** Sum of a total's parts as they should be; figures stored as text are skipped, as Excel does. In the printed unit. */
export function sumOfParts(review: Review, column: TableColumn, parts: readonly number[]): number {
  let sum = 0;
  for (const part of parts) {
    const cell = cellAt(column, part);
    const value = cell === undefined || cell.storedAsText ? NaN : correctedValue(review, cell);
    if (!Number.isNaN(value)) sum += value;
  }
  return Number(sum.toPrecision(15));
}

/** Whether a row adds anything to a sum of the column. */
export function figureIn(column: TableColumn, row: number): boolean {
  const cell = cellAt(column, row);
  return cell !== undefined && !Number.isNaN(cell.value) && cell.value !== 0;
}

/** Basic rows that the sum adds, subtotals opened up; undefined when it adds cells of other columns too. */
export function rowsCovered(
  review: Review,
  column: TableColumn,
  coverage: Coverage,
): Map<number, number> | undefined {
  const at = new Map(
    review.table.rows.map(
      (row) => [place(cellAt(column, row.index) ?? { row: -1, column: -1 }), row] as const,
    ),
  );
  const rows = new Map<number, number>();
  let inside = 0;
  for (const cell of coverage.cells) {
    const row = at.get(place(cell));
    if (!row) continue;
    inside++;
    if (row.kind === 'memo') continue;
    for (const part of row.parts.length > 0 ? row.parts : [row.index])
      rows.set(part, (rows.get(part) ?? 0) + cell.times);
  }
  return inside === 0 ? undefined : rows;
}

/** What the figures of some rows add up to, and how many there are. */
export function addedUp(
  column: TableColumn,
  parts: readonly number[],
  value: (cell: { value: number; row: number; column: number } & TableColumn['cells'][number]) => number,
): { sum: number; count: number } {
  let [sum, count] = [0, 0];
  for (const part of parts) {
    const cell = cellAt(column, part);
    const figure = cell === undefined ? NaN : value(cell);
    if (Number.isNaN(figure)) continue;
    sum += figure;
    count++;
  }
  return { sum: Number(sum.toPrecision(15)), count };
}
