import { formatDecimal, oreToDecimal } from '../core/exact/decimal';
import type { Fraction } from '../core/exact/fraction';

/** Significant digits of shares and exact amounts in JSON (the contract asks for at least 12). */
const DIGITS = 20;

/** Exact kronor as in the contract's JSON: "4000000", "0.50"; more decimals only where there are parts of an öre. */
export function kronorText(kronor: Fraction): string {
  const ore = kronor.numerator * 100n;
  return ore % kronor.denominator === 0n
    ? oreToDecimal(ore / kronor.denominator)
    : formatDecimal(kronor, { significant: DIGITS });
}

/** A quota or share: all its decimals, or 20 significant digits when they never end. */
export const exactText = (value: Fraction): string => formatDecimal(value, { significant: DIGITS });
