import { absolute, type Fraction, type Ore } from './fraction';

/** The rounding units of the contract, in öre: 0,01 · 1 · 10 · 100 · 1 000 kr. */
export const ROUNDING_UNITS: readonly Ore[] = [1n, 100n, 1_000n, 10_000n, 100_000n];

/** A rounding unit given in kronor as öre; `undefined` when the contract does not know it. */
export function unitInOre(unit: Fraction): Ore | undefined {
  const ore = (unit.numerator * 100n) / unit.denominator;
  const exact = ore * unit.denominator === unit.numerator * 100n;
  return exact && ROUNDING_UNITS.includes(ore) ? ore : undefined;
}

/** The nearest whole number of `numerator / denominator`, half away from zero; the denominator is positive. */
export function nearest(numerator: bigint, denominator: bigint): bigint {
  const rounded = (2n * absolute(numerator) + denominator) / (2n * denominator);
  return numerator < 0n ? -rounded : rounded;
}

/** Exact kronor rounded to a unit (both results in öre), half away from zero: P1, B1. */
export function roundToUnit(exact: Fraction, unit: Ore): Ore {
  return nearest(exact.numerator * 100n, exact.denominator * unit) * unit;
}
