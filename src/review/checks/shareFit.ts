import { mostOf } from '../extremes';
import type { TableColumn } from '../table/model';
import { plainWords } from '../table/words';
import { cellAt, correctedValue, type Review } from './context';
import { agreedGrain } from './rounding';

const ADJUSTMENT = /^(?:justering|avrundning|utjämning|öresutjämning)(?![\p{L}])/u;

/** How a column of shares fits the figures they may be shares of: `wrong` are the rows that do not. */
export interface Fit {
  readonly base: TableColumn;
  readonly weight: number;
  readonly rows: readonly number[];
  readonly wrong: readonly number[];
}

/** What a share should be by the base it is a share of, in the unit of the column. */
export function expectedShare(fit: Fit, row: number, unit: number): number {
  return ((cellAt(fit.base, row)?.value ?? 0) / fit.weight) * unit;
}

/** Two shares that each hold what the other should: one slip. */
export function areSwapped(column: TableColumn, unit: number, fit: Fit): boolean {
  const [first, second] = fit.wrong;
  if (fit.wrong.length !== 2 || first === undefined || second === undefined) return false;
  const expected = (row: number) => expectedShare(fit, row, unit);
  return (
    off(column, first, expected(second)) <= room(column, unit) &&
    off(column, second, expected(first)) <= room(column, unit)
  );
}

export function fitTo(
  review: Review,
  column: TableColumn,
  base: TableColumn,
  unit: number,
  withRegion: boolean,
): Fit | undefined {
  const rows = review.table.rows
    .filter((row) => row.kind === 'item' || (withRegion && row.kind === 'region'))
    .map((row) => row.index);
  const used = rows.filter(
    (row) =>
      !Number.isNaN(cellAt(column, row)?.value ?? NaN) && !Number.isNaN(cellAt(base, row)?.value ?? NaN),
  );
  if (withRegion && !used.some((row) => review.table.rows[row]?.kind === 'region')) return undefined;
  const weightBy = (value: (row: number) => number) => used.reduce((sum, row) => sum + value(row), 0);
  const printed = (row: number) => cellAt(base, row)?.value ?? 0;
  const corrected = (row: number) => valueOf(review, base, row);
  const whole = rows.reduce((sum, row) => sum + (Number.isNaN(printed(row)) ? 0 : printed(row)), 0);
  const adjustments = adjustmentsOf(review, base);
  // An amount less the adjustment that the table prints beside it is what it was before the rest was put somewhere.
  const plain = (row: number) => {
    const adjustment = adjustments && cellAt(adjustments, row)?.value;
    return printed(row) - (adjustment === undefined || Number.isNaN(adjustment) ? 0 : adjustment);
  };
  const totals = [weightBy(corrected), weightBy(printed), whole];
  let best: Fit | undefined;
  for (const weight of totals) {
    if (weight === 0) continue;
    const wrong = used.filter((row) =>
      [printed, corrected, plain].every(
        (value) =>
          off(column, row, (value(row) / weight) * unit) >
          room(column, unit) +
            baseRoom(review, base, weight, used.length * (value(row) / weight)) * unit +
            restRoom(review, base, weight, row) * unit,
      ),
    );
    if (best === undefined || wrong.length < best.wrong.length) best = { base, weight, rows: used, wrong };
  }
  return best;
}

/** The column of adjustments that belongs to amounts: the one after them, before the next amounts. */
function adjustmentsOf({ table }: Review, base: TableColumn): TableColumn | undefined {
  if (base.role !== 'amount') return undefined;
  const after = table.columns.slice(base.index + 1);
  const next = after.find(({ role, header }) => role === 'amount' || ADJUSTMENT.test(plainWords(header)));
  return next !== undefined && ADJUSTMENT.test(plainWords(next.header)) ? next : undefined;
}

function valueOf(review: Review, column: TableColumn, row: number): number {
  const cell = cellAt(column, row);
  return cell === undefined ? NaN : correctedValue(review, cell);
}

/** How far a printed share is from another figure. */
export function off(column: TableColumn, row: number, expected: number): number {
  return Math.abs((cellAt(column, row)?.value ?? 0) - expected);
}

/** Half the printed step, and as much again for shares nudged to make 100 %. */
function room(column: TableColumn, unit: number): number {
  return column.step === 0 ? unit * 1e-7 : column.step * 1.01;
}

/** Amounts, unlike people, may be rounded, all of them downwards: the row's own step, and its part of the others'. */
function baseRoom(review: Review, base: TableColumn, weight: number, others: number): number {
  const step = Math.max(Math.min(base.step, 1), agreedGrain(review, base));
  return base.role === 'amount' || base.role === 'unknown'
    ? (step * (1 + Math.abs(others))) / Math.abs(weight)
    : 0;
}

/** The one row that takes what the rounding of all the others leaves: the rule of the amounts holds in every row. */
function restRoom(review: Review, base: TableColumn, weight: number, row: number): number {
  const rule = review.rules.get(base.index)?.rule;
  if (!rule || rule.outliers.length > 0) return 0;
  const largest = mostOf(rule.rows.map((other) => rule.key.weights[other] ?? 0));
  const takes = rule.rows.at(-1) === row || rule.key.weights[row] === largest;
  return takes ? (agreedGrain(review, base) * rule.rows.length) / 2 / Math.abs(weight) : 0;
}
