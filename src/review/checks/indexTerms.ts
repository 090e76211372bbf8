import type { Review } from './context';

/** The stated raise of one year; the same for all years when no year is named. */
export function rateOf(review: Review, year: number): number | undefined {
  const { rates, firstIndexYear, baseYear } = review.terms;
  const own = rates.find((rate) => rate.year === year) ?? rates.find((rate) => rate.year === undefined);
  const first = firstIndexYear ?? (baseYear === undefined ? undefined : baseYear + 1);
  if (first !== undefined && year < first) return 0;
  return own?.value;
}

/** Product of the raises after one year up to another; undefined when one of them is not stated. */
export function factorBetween(review: Review, from: number, to: number): number | undefined {
  let factor = 1;
  for (let year = from + 1; year <= to; year++) {
    const rate = rateOf(review, year);
    if (rate === undefined) return undefined;
    factor *= 1 + rate;
  }
  return factor;
}

/** The raises after one year up to another, added instead of multiplied. */
export function simpleSum(review: Review, from: number, to: number): number {
  let sum = 0;
  for (let year = from + 1; year <= to; year++) sum += rateOf(review, year) ?? 0;
  return sum;
}
