/**
 * An exact rational number in lowest terms; the denominator is positive.
 * Quotas, shares and index factors are fractions, so nothing is lost before the one rounding.
 */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** Whole öre: 1 kr = 100n. Every rounded amount of money in an agreement is one. */
export type Ore = bigint;
