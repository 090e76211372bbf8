import type { CompareText } from './paneCompareSv';

export const compareEn: CompareText = {
  label: 'Compare Konsekvens with',
  before: 'The year before',
  current: 'Present amounts in the workbook',
  title: 'Present amounts',
  onlyYear: 'Only one year is computed, so Konsekvens needs present amounts to compare with.',
  laterYears: (year) =>
    `${String(year)} is set beside the present amounts, later years beside the year before.`,
  found: (label, address, read) =>
    `Found possible present amounts: ⟦${label}⟧ in ⟦${address}⟧${read === '' ? '' : ` (${read})`}.`,
  candidate: (label, address, read) => [label, address, read].filter((part) => part !== '').join(' · '),
  others: 'Possible present amounts:',
  empty:
    'Select the parties and what they pay today – one column of names and one of amounts, with its head – and choose ⟦Use selected range⟧.',
  needed: (year) => `The sheet Konsekvens ${String(year)} is not created until present amounts are chosen.`,
  read: (count, of, sum) => `${String(count)} of ${String(of)} parties, sum ${sum}`,
  column: 'Column of present amounts',
  chooseColumn: 'Choose a column',
  severalColumns: 'Several columns may be the present amounts. Choose the right one.',
  noHead: (letter) => `Column ${letter} (without a head)`,
  heading: 'Heading on the sheet',
};
