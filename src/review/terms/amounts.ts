import type { Terms } from './model';

/** The whole amounts that are stated for a year (or for no year), the nearest statement first, in kronor. */
export function statedWhole(terms: Terms, year: number | undefined): number[] {
  return [...terms.amounts]
    .filter((term) => term.year === undefined || year === undefined || term.year === year)
    .sort((a, b) => b.nearness - a.nearness)
    .map((term) => term.value);
}

/** What the municipalities together pay by the stated amounts, deductions and shares, in kronor. */
export function statedMunicipal(review: { readonly terms: Terms }, year: number | undefined): number[] {
  const { terms } = review;
  const cut = terms.deductions.reduce((sum, term) => sum + term.value, 0);
  const share =
    terms.municipalShare?.value ??
    (terms.regionShare === undefined ? undefined : 1 - terms.regionShare.value);
  const found: number[] = [];
  for (const whole of statedWhole(terms, year)) {
    for (const amount of cut > 0 ? [whole - cut, whole] : [whole]) {
      if (share !== undefined) found.push(Math.round(amount * share * 100) / 100);
      found.push(amount);
    }
  }
  return found;
}
