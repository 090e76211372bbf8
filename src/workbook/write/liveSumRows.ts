import { firstRow } from './tableSheet';

/** A row of a table of parties: a party, the municipalities' sum, or Summa. */
export type RowKind = 'party' | 'municipalities' | 'total';

/** The ranges that a table's sums are taken over; letters are columns, rows are those of the sheet. */
export interface SumRows {
  /** The municipalities. */
  readonly municipalities: (letter: string) => string;
  /** The region and other parties, between the municipalities' sum and Summa. */
  readonly others: (letter: string) => string | undefined;
  /** The sum that a sum row has in a column. */
  readonly sum: (kind: RowKind, letter: string) => string;
}

/** Where the sums of a table stand: municipalities first, then their sum where there are other parties, Summa last. */
export function sumRows(kinds: readonly RowKind[]): SumRows {
  const own = kinds.indexOf('municipalities');
  const total = firstRow + kinds.indexOf('total');
  const sumRow = own < 0 ? total : firstRow + own;
  const range = (letter: string, from: number, to: number): string =>
    `${letter}${String(from)}:${letter}${String(to)}`;
  const municipalities = (letter: string): string => range(letter, firstRow, sumRow - 1);
  return {
    municipalities,
    others: (letter) => (total - 1 > sumRow ? range(letter, sumRow + 1, total - 1) : undefined),
    sum: (kind, letter) =>
      `SUM(${kind === 'total' && own >= 0 ? range(letter, sumRow, total - 1) : municipalities(letter)})`,
  };
}
