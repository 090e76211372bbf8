import Decimal from 'decimal.js';
import { absolute, fraction, type Fraction, type Ore } from './fraction';
import { nearest, roundToUnit } from './rounding';

const PLAIN_DECIMAL = /^([+-]?)(\d*)(?:\.(\d+))?$/;

/** Digits shown of a number whose decimals never end, when nothing else is asked for. */
const DEFAULT_SIGNIFICANT = 20;

/**
 * Digits with a decimal point, of any length, as an exact number (P5).
 * `undefined` for anything else: empty, words, NaN, Infinity, exponents, thousands marks.
 */
export function parseDecimal(text: string): Fraction | undefined {
  const match = PLAIN_DECIMAL.exec(text.trim());
  if (match === null) return undefined;
  const [, sign, before = '', after = ''] = match;
  if (before + after === '') return undefined;
  const digits = BigInt(before + after);
  return fraction(sign === '-' ? -digits : digits, 10n ** BigInt(after.length));
}

/**
 * A cell's number as the shortest decimal of its double (D2): 2.7000000000000001E-2 is 0.027.
 * `undefined` for NaN and Infinity. decimal.js writes out exponents; constructing loses no digit.
 */
export function fractionFromNumber(value: number): Fraction | undefined {
  return Number.isFinite(value) ? parseDecimal(new Decimal(value).toFixed()) : undefined;
}

export interface DecimalOptions {
  /** Round half away from zero to this many decimals; trailing zeros are kept. */
  readonly decimals?: number;
  /** Significant digits of a number whose decimals never end. */
  readonly significant?: number;
}

/**
 * An exact number as decimal text with a point. A number with finitely many decimals is written out in
 * full; another gets 20 significant digits, rounded half away from zero. Never an exponent, never "-0".
 */
export function formatDecimal(value: Fraction, options: DecimalOptions = {}): string {
  const decimals =
    options.decimals ?? finiteDecimals(value.denominator) ?? significantDecimals(value, options);
  const scaled = nearest(value.numerator * 10n ** BigInt(decimals), value.denominator);
  const digits = absolute(scaled)
    .toString()
    .padStart(decimals + 1, '0');
  const point = digits.length - decimals;
  const text = decimals === 0 ? digits : `${digits.slice(0, point)}.${digits.slice(point)}`;
  return scaled < 0n ? `-${text}` : text;
}

/** Number of decimals that write `1 / denominator` out in full, if they end. */
function finiteDecimals(denominator: bigint): number | undefined {
  let [rest, twos, fives] = [denominator, 0, 0];
  for (; rest % 2n === 0n; rest /= 2n) twos += 1;
  for (; rest % 5n === 0n; rest /= 5n) fives += 1;
  return rest === 1n ? Math.max(twos, fives) : undefined;
}

function significantDecimals(value: Fraction, options: DecimalOptions): number {
  const significant = options.significant ?? DEFAULT_SIGNIFICANT;
  const size = absolute(value.numerator);
  const wholePart = size / value.denominator;
  if (wholePart > 0n) return Math.max(significant - wholePart.toString().length, 0);
  let zeros = 0;
  for (let scaled = size * 10n; scaled < value.denominator; scaled *= 10n) zeros += 1;
  return zeros + significant;
}

/** Öre as kronor in the JSON form of the contract: "159413", "0.50", "-928". */
export function oreToDecimal(ore: Ore): string {
  return formatDecimal({ numerator: ore, denominator: 100n }, { decimals: ore % 100n === 0n ? 0 : 2 });
}

/** Decimal text in kronor as öre; `undefined` when it is no number or has parts of an öre. */
export function oreFromDecimal(text: string): Ore | undefined {
  const value = parseDecimal(text);
  if (value === undefined) return undefined;
  const ore = roundToUnit(value, 1n);
  return ore * value.denominator === value.numerator * 100n ? ore : undefined;
}
