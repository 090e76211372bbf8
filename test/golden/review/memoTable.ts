import type { TestCell } from './sheets';
import { memoRegion, memoTable, memoTotal } from '../../../src/data/memo2022';

/** Folkmängd juni 2021, nuvarande avtal 2022 och nytt avtal 2023 ur tjänsteskrivelsen 2022-06-08. */
export const dalarna = memoTable;

/** The memo's printed table, head to total. */
export const s0Rows: readonly (readonly TestCell[])[] = [
  ['', '', 'Nuvarande avtal ca 2,4 mkr/år', 'Nytt avtal 4 mkr/år'],
  ...dalarna,
  ['Region Dalarna', '', ...memoRegion],
  ['Summa', ...memoTotal],
];
