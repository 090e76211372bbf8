import type { Fraction } from '../core/exact/fraction';
import { parseDecimal } from '../core/exact/decimal';

/** A fraction as the nearest double: for screening hypotheses, never for the figures that are shown. */
export function toDouble(value: Fraction): number {
  const whole = Number(value.numerator) / Number(value.denominator);
  return Number.isFinite(whole) ? whole : Number(value.numerator / value.denominator);
}

/** A cell's double as the shortest decimal that Excel shows (D2): 0.1 + 0.2 is 0.3, never its binary tail. */
export function decimalText(value: number): string {
  if (!Number.isFinite(value)) return '0';
  if (Number.isSafeInteger(value)) return value === 0 ? '0' : String(value);
  const short = Number(value.toPrecision(15));
  const text = String(short);
  if (!/e/i.test(text)) return text === '-0' ? '0' : text;
  return BigInt(Math.trunc(short)) === 0n ? trimmed(short.toFixed(20)) : BigInt(Math.round(short)).toString();
}

function trimmed(text: string): string {
  return text.replace(/0+$/, '').replace(/\.$/, '');
}

/** The same as an exact fraction. */
export function exactFraction(value: number): Fraction {
  if (Number.isSafeInteger(value)) return { numerator: BigInt(value), denominator: 1n };
  return parseDecimal(decimalText(value)) ?? { numerator: 0n, denominator: 1n };
}

/** Rounds half away from zero to a step, safe against the binary tail (2.675 to 0.01 is 2.68). */
export function roundTo(value: number, step: number): number {
  if (step === 0) return value;
  const units = Math.abs(value) / step;
  const rounded = Math.floor(units + 0.5 + Math.min(1e-9 * Math.max(1, units), 1e-4));
  const result = step < 1 ? rounded / Math.round(1 / step) : rounded * step;
  return value < 0 ? -result : result;
}
