import { formatDecimal } from '../exact/decimal';
import {
  add,
  compare,
  type Fraction,
  fraction,
  kronor,
  multiply,
  type Ore,
  subtract,
  sum,
  ZERO,
} from '../exact/fraction';
import { LABELS } from './labels';
import type { Agreement } from './model';
import type { Notes } from './notes';

/** B6 in whole rounding units, öre: a limit between two units is tightened to the unit inside it. */
export interface Limits {
  readonly minimum: Ore;
  readonly maximum?: Ore;
}

/** Each part's exact amount in kronor under the limits, and which limit it was cut to. */
export interface LimitedAmounts {
  readonly exact: readonly Fraction[];
  readonly cutTo: readonly ('minimum' | 'maximum' | undefined)[];
}

/** The agreement's limits, or `undefined` without any. Refused: below 0, minimum above maximum. */
export function limitsOf({ minimum, maximum }: Agreement, unit: Ore, notes: Notes): Limits | undefined {
  if (minimum === undefined && maximum === undefined) return undefined;
  const low = minimum?.value ?? ZERO;
  for (const [field, limit] of [
    [LABELS.minimum, minimum],
    [LABELS.maximum, maximum],
  ] as const) {
    if (limit === undefined || limit.value.numerator >= 0n) continue;
    notes.refuse('limit-negative', { field, origin: limit.origin }, { limit: formatDecimal(limit.value) });
  }
  if (maximum !== undefined && compare(low, maximum.value) > 0) {
    const facts = { minimum: formatDecimal(low), maximum: formatDecimal(maximum.value) };
    notes.refuse('limits-crossed', { field: LABELS.minimum, origin: minimum?.origin }, facts);
  }
  const lowest = -floorToUnit(fraction(-low.numerator, low.denominator), unit);
  if (minimum !== undefined) sayTightened(LABELS.minimum, minimum.value, lowest, notes);
  if (maximum === undefined) return { minimum: lowest };
  const highest = floorToUnit(maximum.value, unit);
  sayTightened(LABELS.maximum, maximum.value, highest, notes);
  return { minimum: lowest, maximum: highest };
}

function floorToUnit(value: Fraction, unit: Ore): Ore {
  const [dividend, divisor] = [value.numerator * 100n, value.denominator * unit];
  const cut = dividend / divisor;
  return (cut * divisor > dividend ? cut - 1n : cut) * unit;
}

function sayTightened(field: string, limit: Fraction, used: Ore, notes: Notes): void {
  if (compare(kronor(used), limit) === 0) return;
  notes.assume('limit-tightened', { field, limit: formatDecimal(limit), used: formatDecimal(kronor(used)) });
}

/**
 * B6: exact amount = weight x one common rate, cut to the limits, with the rate that makes the sum right.
 * The sum grows with the rate in straight pieces; between two rates where a part enters or leaves a limit it
 * is solved exactly. `undefined` when no rate does: minimum sum above the total, or maximum sum below it.
 */
export function amountsWithinLimits(
  weights: readonly Fraction[],
  total: Fraction,
  limits: Limits,
): LimitedAmounts | undefined {
  const rate = commonRate(weights, total, limits);
  if (rate === undefined) return undefined;
  const low = kronor(limits.minimum);
  const high = limits.maximum === undefined ? undefined : kronor(limits.maximum);
  const cut = weights.map((weight) => {
    const amount = multiply(weight, rate);
    if (compare(amount, low) < 0) return { exact: low, cutTo: 'minimum' as const };
    if (high !== undefined && compare(amount, high) > 0) return { exact: high, cutTo: 'maximum' as const };
    return { exact: amount, cutTo: undefined };
  });
  return { exact: cut.map(({ exact }) => exact), cutTo: cut.map(({ cutTo }) => cutTo) };
}

interface Turn {
  readonly rate: Fraction;
  readonly weight: Fraction;
  /** What the part pays by limit before (negative: after) the turn. */
  readonly limit: Fraction;
  readonly enters: boolean;
}

function commonRate(weights: readonly Fraction[], total: Fraction, limits: Limits): Fraction | undefined {
  const low = kronor(limits.minimum);
  let fixed = sum(weights.map(() => low));
  let free = ZERO;
  if (compare(fixed, total) > 0) return undefined;
  let reached = ZERO;
  for (const turn of turnsOf(weights, limits)) {
    if (compare(add(fixed, multiply(free, turn.rate)), total) >= 0) return solve(fixed, free, total, reached);
    reached = turn.rate;
    fixed = turn.enters ? subtract(fixed, turn.limit) : add(fixed, turn.limit);
    free = turn.enters ? add(free, turn.weight) : subtract(free, turn.weight);
  }
  return free.numerator > 0n || compare(fixed, total) === 0 ? solve(fixed, free, total, reached) : undefined;
}

function solve(fixed: Fraction, free: Fraction, total: Fraction, reached: Fraction): Fraction {
  const left = subtract(total, fixed);
  return free.numerator === 0n ? reached : multiply(left, fraction(free.denominator, free.numerator));
}

/** Where a part leaves its minimum for the common rate, and where it reaches its maximum. */
function turnsOf(weights: readonly Fraction[], { minimum, maximum }: Limits): readonly Turn[] {
  const turns: Turn[] = [];
  for (const weight of weights) {
    if (weight.numerator === 0n) continue;
    const inverse = fraction(weight.denominator, weight.numerator);
    const low = kronor(minimum);
    turns.push({ rate: multiply(low, inverse), weight, limit: low, enters: true });
    if (maximum === undefined) continue;
    const high = kronor(maximum);
    turns.push({ rate: multiply(high, inverse), weight, limit: high, enters: false });
  }
  return turns.sort(
    (one, other) => compare(one.rate, other.rate) || Number(other.enters) - Number(one.enters),
  );
}
