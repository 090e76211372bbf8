import { mostOf } from '../extremes';

/** The rows that one rule holds for: what each is by itself, and what the rule gives for it. */
interface RuledRows {
  readonly rows: readonly number[];
  readonly amount: (row: number) => number;
  readonly expected: (row: number) => number;
  readonly weight: (row: number) => number;
  readonly step: number;
}

/**
 * The only row beyond rounding is the largest or the last, and no further than all the others' rounding may add up to:
 * the party that takes the rest.
 */
export function takesTheRest(beyond: readonly number[], ruled: RuledRows): boolean {
  const [row] = beyond;
  if (beyond.length !== 1 || row === undefined) return false;
  const { rows, amount, expected, weight, step } = ruled;
  const isLast = rows.at(-1) === row;
  if (!isLast && weight(row) !== mostOf(rows.map(weight))) return false;
  return Math.abs(amount(row) - expected(row)) <= (rows.length / 2) * step;
}

/** The amounts together are what some rate of the span gives for the weights together: nothing is lost or added. */
export function makesWhole(
  amounts: readonly number[],
  weights: readonly number[],
  { low, high }: { readonly low: number; readonly high: number },
  step: number,
): boolean {
  const sum = (list: readonly number[]) => list.reduce((total, value) => total + value, 0);
  const [all, weight, room] = [sum(amounts), sum(weights), step * 1.5];
  return all >= low * weight - room && all <= high * weight + room;
}
