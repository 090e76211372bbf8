import type { YearResult } from '../../core/plan/model';
import { absolute, type Fraction, multiply, fraction } from '../../core/exact/fraction';
import { nearest } from '../../core/exact/rounding';

/** Above this many units a double has too few decimals left to round a raised amount by. */
const mostUnits = 1e12;

/** How formulas of a year round: by the unit in a cell, with decimals that a double still holds at this size. */
export interface LiveRounding {
  readonly year: YearResult;
  /** Cell of the rounding unit, in kronor. */
  readonly unit: string;
  /** Decimals of a number of units that are cleaned of their binary tail before they are rounded. */
  readonly digits: number;
  /** `x` kronor rounded to the unit, half away from zero. */
  readonly money: (x: string) => string;
  /** `x` kronor, a whole number of units already, cleaned of its binary tail. */
  readonly clean: (x: string) => string;
}

export function liveRounding(year: YearResult, unit: string): LiveRounding {
  const digits = roundingDigits(year);
  const clean = (x: string): string => (year.unit.denominator === 1n ? x : `ROUND(${x},2)`);
  return {
    year,
    unit,
    digits,
    clean,
    money: (x) => clean(`ROUND(ROUND((${x})/${unit},${String(digits)}),0)*${unit}`),
  };
}

/** An amount in whole units. */
export function unitsOf({ unit }: YearResult, ore: bigint): number {
  return Number((absolute(ore) * unit.denominator) / (100n * unit.numerator));
}

/** Decimals that are kept when an amount of the year is counted in units. */
export const roundingDigits = (year: YearResult): number => digitsFor(unitsOf(year, year.agreedAmount));

/** Excel keeps 15 digits: the whole units take theirs, one is left as a margin. */
function digitsFor(units: number): number {
  return Math.min(9, Math.max(2, 14 - String(Math.trunc(units)).length));
}

/** Whether an exact amount in kronor rounds in a formula as it does exactly: not when it is a hair below a half. */
export function roundsSafely(year: YearResult, exact: Fraction): boolean {
  if (unitsOf(year, year.agreedAmount) >= mostUnits) return false;
  const units = multiply(exact, { numerator: year.unit.denominator, denominator: year.unit.numerator });
  const scale = 10n ** BigInt(roundingDigits(year));
  const cut = nearest(units.numerator * scale, units.denominator);
  return nearest(cut, scale) === nearest(units.numerator, units.denominator);
}

/** 10 000, or more where a share has more than four decimals; undefined when shares are finer than a billionth. */
export function shareScale(shares: readonly Fraction[]): bigint | undefined {
  const fits = [4n, 5n, 6n, 7n, 8n, 9n].find((digits) =>
    shares.every((share) => 10n ** digits % share.denominator === 0n),
  );
  return fits === undefined ? undefined : 10n ** fits;
}

/** The smallest number that makes all figures whole (4 for quarters). */
export function wholeScale(figures: readonly Fraction[]): bigint {
  return figures.reduce((all, { denominator }) => fraction(all, denominator).numerator * denominator, 1n);
}
