import { absolute, compare, type Fraction, fraction, type Ore } from '../exact/fraction';
import { roundToUnit } from '../exact/rounding';
import type { ApportionedPart } from './model';

/** The trace of an amount that was not made by apportionment: rounded by itself, fixed, or a sum of such. */
export function partFromAmount(exact: Fraction, amount: Ore, unit: Ore, reason: string): ApportionedPart {
  const sign = exact.numerator < 0n ? -1n : 1n;
  const dividend = absolute(exact.numerator) * 100n;
  const divisor = exact.denominator * unit;
  const floor = (dividend / divisor) * unit * sign;
  return {
    exact,
    amount,
    adjustment: amount - roundToUnit(exact, unit),
    floor,
    remainder: fraction(dividend % divisor, divisor),
    rank: 1,
    extraUnits: (amount - floor) / unit,
    reason,
  };
}

/** Ranks parts by remainder, the largest first; the order of the list decides equals (sorts are stable). */
export function rankParts<Part extends ApportionedPart>(parts: readonly Part[]): readonly Part[] {
  const order = [...parts.entries()].sort(([, first], [, second]) =>
    compare(second.remainder, first.remainder),
  );
  const ranks = new Map(order.map(([place], rank) => [place, rank + 1]));
  return parts.map((part, place) => ({ ...part, rank: ranks.get(place) ?? part.rank }));
}

/** All figures of a part as a plain object; they may be getters, which a spread would lose. */
export function readPart(part: ApportionedPart): ApportionedPart {
  const { exact, amount, adjustment, floor, remainder, rank, extraUnits, reason } = part;
  return { exact, amount, adjustment, floor, remainder, rank, extraUnits, reason };
}
