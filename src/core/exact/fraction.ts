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

export const ZERO: Fraction = { numerator: 0n, denominator: 1n };
export const ONE: Fraction = { numerator: 1n, denominator: 1n };

const LARGEST_SAFE = BigInt(Number.MAX_SAFE_INTEGER);

/** Greatest common divisor of two whole numbers that are not negative; `gcd(0, n)` is n. */
export function greatestCommonDivisor(first: bigint, second: bigint): bigint {
  let [larger, smaller] = [first, second];
  while (smaller > LARGEST_SAFE) [larger, smaller] = [smaller, larger % smaller];
  if (smaller === 0n) return larger;
  return BigInt(safeDivisor(Number(smaller), Number(larger % smaller)));
}

/** The same for whole numbers up to 2^53 - 1, where `%` is exact on doubles and much faster. */
function safeDivisor(first: number, second: number): number {
  let [larger, smaller] = [first, second];
  while (smaller > LARGEST_INT32) [larger, smaller] = [smaller, larger % smaller];
  return smaller === 0 ? larger : int32Divisor(smaller, larger % smaller);
}

const LARGEST_INT32 = 2 ** 31 - 1;

/** The innermost loop of every fraction; `| 0` keeps it in 32-bit integers, four times as fast. */
function int32Divisor(first: number, second: number): number {
  let larger = first | 0;
  let smaller = second | 0;
  while (smaller !== 0) {
    const rest = (larger % smaller) | 0;
    larger = smaller;
    smaller = rest;
  }
  return larger;
}

/** `numerator / denominator` in lowest terms. The denominator is not 0: callers divide by counted things only. */
export function fraction(numerator: bigint, denominator = 1n): Fraction {
  if (denominator === 1n) return { numerator, denominator };
  const divisor = greatestCommonDivisor(absolute(numerator), absolute(denominator));
  const scale = denominator < 0n ? -divisor : divisor;
  return { numerator: numerator / scale, denominator: denominator / scale };
}

/** A whole number as a fraction. */
export function whole(value: bigint | number): Fraction {
  return { numerator: BigInt(value), denominator: 1n };
}

/** Öre as exact kronor. */
export function kronor(ore: Ore): Fraction {
  return fraction(ore, 100n);
}

export function add(first: Fraction, second: Fraction): Fraction {
  if (first.denominator === second.denominator) {
    return fraction(first.numerator + second.numerator, first.denominator);
  }
  return fraction(
    first.numerator * second.denominator + second.numerator * first.denominator,
    first.denominator * second.denominator,
  );
}

export function subtract(first: Fraction, second: Fraction): Fraction {
  return add(first, negate(second));
}

export function multiply(first: Fraction, second: Fraction): Fraction {
  return fraction(first.numerator * second.numerator, first.denominator * second.denominator);
}

/** The quotient; `undefined` when the divisor is 0. */
export function divide(first: Fraction, second: Fraction): Fraction | undefined {
  if (second.numerator === 0n) return undefined;
  return fraction(first.numerator * second.denominator, first.denominator * second.numerator);
}

export function negate(value: Fraction): Fraction {
  return { numerator: -value.numerator, denominator: value.denominator };
}

/** Below 0, 0 or above 0 as `first` is smaller than, equal to or larger than `second`. */
export function compare(first: Fraction, second: Fraction): -1 | 0 | 1 {
  const left = first.numerator * second.denominator;
  const right = second.numerator * first.denominator;
  return left < right ? -1 : left > right ? 1 : 0;
}

export function equals(first: Fraction, second: Fraction): boolean {
  return first.numerator === second.numerator && first.denominator === second.denominator;
}

export function sum(values: readonly Fraction[]): Fraction {
  return values.reduce(add, ZERO);
}

export function absolute(value: bigint): bigint {
  return value < 0n ? -value : value;
}
