import { memoTable } from '../../../src/data/memo2022';

/** The fifteen municipalities of Dalarna in the order of the table in the tjänsteskrivelse HSN 2022/1845. */
export const municipalities = memoTable.map(([party]) => party);

export interface Vintage {
  readonly header: string;
  readonly source: string;
  readonly figures: readonly number[];
}

/** Printed in the tjänsteskrivelse and in the slides of 2022-04-27. */
export const june2021: Vintage = {
  header: 'Folkmängd juni 2021',
  source: 'Källa: SCB, folkmängd juni 2021, så som den står i tjänsteskrivelsen HSN 2022/1845.',
  figures: memoTable.map(([, figure]) => figure),
};

export const december2014: Vintage = {
  header: 'Folkmängd 2014-12-31',
  source: 'Källa: SCB, folkmängd 31 december 2014, via popu-sweden; inte uppdaterad mot SCB.',
  figures: [
    22022, 50715, 56896, 10024, 15085, 15252, 26030, 9969, 20006, 6812, 10748, 10712, 10886, 6694, 7052,
  ],
};

export const december2018: Vintage = {
  header: 'Folkmängd 2018-12-31',
  source: 'Källa: SCB, folkmängd 31 december 2018, via popu-sweden; inte uppdaterad mot SCB.',
  figures: [
    23323, 52224, 58923, 10271, 15457, 15804, 26946, 10106, 20390, 6892, 10907, 10897, 11123, 6807, 7121,
  ],
};

export const december2024: Vintage = {
  header: 'Folkmängd 2024-12-31',
  source:
    'Källa: SCB, folkmängd 31 december 2024, via tyska Wikipedia (Dalarnas län); inte uppdaterad mot SCB.',
  figures: [
    22417, 51425, 59945, 10384, 15281, 16137, 26634, 10254, 20540, 6851, 10998, 10823, 11223, 6752, 6882,
  ],
};

/** "Nuvarande avtal ca 2,4 mkr/år" as printed: not made from the population printed beside it. */
export const printedPresent = memoTable.map(([, , present]) => present);

/** "Nytt avtal 4 mkr/år" as printed: each row rounded by itself, so the fifteen add up to 2 000 004. */
export const printedNew = memoTable.map(([, , , next]) => next);

/**
 * The amount divided by the weights with the largest remainder, first in the list among equals (whole kronor).
 * Written here on its own, so that the examples do not depend on the engine that they are to test.
 */
export function largestRemainder(amount: number, weights: readonly number[]): number[] {
  const total = BigInt(weights.reduce((sum, weight) => sum + weight, 0));
  const products = weights.map((weight) => BigInt(amount) * BigInt(weight));
  const parts = products.map((product) => product / total);
  const left = Number(BigInt(amount) - parts.reduce((sum, part) => sum + part, 0n));
  const byRemainder = products
    .map((product, index) => ({ index, remainder: product % total }))
    .sort((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1));
  for (const { index } of byRemainder.slice(0, left)) parts[index] = (parts[index] ?? 0n) + 1n;
  return parts.map(Number);
}

export const sum = (figures: readonly number[]): number =>
  figures.reduce((total, figure) => total + figure, 0);
