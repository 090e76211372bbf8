import type { Fraction } from '../../core/exact/fraction';
import type { YearResult } from '../../core/plan/model';
import { absolute } from '../../core/exact/fraction';

/** Half of what a double holds exactly: room for inputs that double. */
export const exactProduct = 2 ** 52;

/** How formulas of a year round: by the unit in a cell, with decimals that a double still holds at this size. */
export interface LiveRounding {
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
  const digits = digitsFor(unitsOf(year, year.agreedAmount));
  const clean = (x: string): string => (year.unit.denominator === 1n ? x : `ROUND(${x},2)`);
  return {
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

/** Excel keeps 15 digits: the whole units take theirs, one is left as a margin. */
function digitsFor(units: number): number {
  return Math.min(9, Math.max(2, 14 - String(Math.trunc(units)).length));
}

/** 10 000, or more where a share has more than four decimals; undefined when shares or amount are too fine for it. */
export function shareScale(year: YearResult, shares: readonly Fraction[]): number | undefined {
  const fits = [4, 5, 6].find((digits) =>
    shares.every((share) => 10n ** BigInt(digits) % share.denominator === 0n),
  );
  if (fits === undefined) return undefined;
  const scale = 10 ** fits;
  return unitsOf(year, year.agreedAmount) * scale < exactProduct ? scale : undefined;
}
