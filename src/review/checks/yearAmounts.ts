import type { TableCell, TableColumn } from '../table/model';
import { cellAt, correctedValue, report, type Draft, type Review } from './context';
import { rateOf } from './indexTerms';
import { recalculated } from './recalculated';
import { grain, roundingRoom } from './rounding';

/** One year's amount: the sum of the rows of its column, in the column's printed unit. */
export interface YearAmount {
  readonly column: TableColumn;
  readonly year: number;
  readonly amount: number;
  readonly rows: number;
}

/** What a column's rows add up to, as they should be where a finding has shown it. */
export function yearAmount(review: Review, column: TableColumn, year: number): YearAmount | undefined {
  const cells = review.table.rows
    .filter((row) => row.kind === 'item' || row.kind === 'region')
    .map((row) => cellAt(column, row.index))
    .filter((cell) => cell !== undefined)
    .filter((cell) => !Number.isNaN(cell.value));
  if (cells.length === 0) return undefined;
  const figure = (cell: TableCell) => recalculated(review, cell)?.value ?? correctedValue(review, cell);
  const amount = cells.reduce((sum, cell) => sum + figure(cell), 0);
  return { column, year, amount, rows: cells.length };
}

/**
 * Rounding of every row, and of the raised totals of both years, may all be in it: the amounts to share are whole
 * in the printed or the agreed unit also where the rows are not rounded, the region's and the municipalities' each by
 * itself, and every cost line's.
 */
export function roomOf({ terms }: Review, { column, rows }: YearAmount): number {
  const step = grain(column) === 0 ? 0.01 : column.step;
  const agreed = (terms.unit ?? 0) / column.scale;
  const lines = Math.max(0, (terms.lines ?? 1) - 1) * (agreed === 0 ? 1 : agreed);
  const alike = alikeRows(column, rows);
  const others = roundingRoom(step, Math.max(0, rows - alike));
  return (step * alike) / 2 + others + Math.max(step, 1, agreed) * 2.5 + lines;
}

/** Half a step of each equal row of the year before: equal amounts are all rounded the same way, and raised so. */
export function alikeRoom({ column, rows }: YearAmount): number {
  const alike = alikeRows(column, rows);
  return alike === 0 ? rows * 0.02 : ((grain(column) === 0 ? 0.01 : column.step) * alike) / 2;
}

/** How many rows hold the figure that most of them do; 0 where no more than half are alike. */
function alikeRows({ cells }: TableColumn, rows: number): number {
  const counts = new Map<number, number>();
  for (const { kind, value } of cells) if (kind === 'number') counts.set(value, (counts.get(value) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  return most > rows / 2 ? Math.min(most, rows) : 0;
}

/** A year's amount that the stated index does not give: `base` is what it was raised from, in the year `from`. */
export function tellIndex(
  review: Review,
  now: YearAmount,
  base: number,
  expected: number,
  cause: string,
  from: number,
): Draft {
  const { column } = now;
  const cells = cellsOf(review, now);
  const rates = Array.from({ length: now.year - from }, (_, i) => rateOf(review, from + 1 + i) ?? 0);
  return report(review, {
    check: 'index-mismatch',
    cause,
    cells,
    found: Number((now.amount * column.scale).toPrecision(15)),
    expected: Math.round(expected * column.scale),
    effect: Math.round(Math.abs(now.amount - expected) * column.scale),
    certainty: cause === 'other-rate' ? 0.7 : 0.95,
    facts: {
      column: column.header,
      base: String(Number((base * column.scale).toPrecision(15))),
      rate: rates
        .map((rate) => `${String(Number((rate * 100).toPrecision(8))).replace('.', ',')} %`)
        .join(' och '),
      year: String(now.year),
      role: 'amount',
    },
  });
}

/** The total first, then every row: the whole column is wrong. */
export function cellsOf(review: Review, { column }: YearAmount): TableCell[] {
  const total = review.table.rows.findLast((row) => row.kind === 'total');
  const rows = review.table.rows.filter((row) => row.kind === 'item' || row.kind === 'region');
  return [...(total ? [total] : []), ...rows]
    .map((row) => cellAt(column, row.index))
    .filter((cell) => cell !== undefined)
    .filter((cell) => cell.kind === 'number');
}
