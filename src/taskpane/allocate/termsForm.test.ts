import { fieldOf, missingFields, termRows, type TermField } from './termsForm';

const form = (...entries: readonly (readonly [TermField, string])[]): ReadonlyMap<TermField, string> =>
  new Map(entries);

test('filled fields become rows with the labels of the contract, empty ones none', () => {
  expect(termRows(form(['cost', ' 4 mnkr '], ['baseYear', '2023'], ['regionShare', '']))).toEqual([
    { label: 'Årlig kostnad', value: '4 mnkr', source: 'Ifyllt i panelen' },
    { label: 'Basår', value: '2023', source: 'Ifyllt i panelen' },
  ]);
});

test('an index a year becomes a row a year, in per cent', () => {
  expect(termRows(form(['index', '2024: 2,7; 2025 3,1 %;2026']))).toEqual([
    { label: 'Index 2024', value: '2,7 %', source: 'Ifyllt i panelen' },
    { label: 'Index 2025', value: '3,1 %', source: 'Ifyllt i panelen' },
    { label: 'Index 2026', value: '', source: 'Ifyllt i panelen' },
  ]);
});

test('cost and base year are asked for; the cost follows from a rate per inhabitant or fixed amounts', () => {
  expect(missingFields(form())).toEqual(['cost', 'baseYear']);
  expect(missingFields(form(['key', '42,25 kr per invånare'], ['baseYear', '2023']))).toEqual([]);
  expect(missingFields(form(['key', 'Fasta belopp']))).toEqual(['baseYear']);
  expect(missingFields(form(['cost', '  '], ['baseYear', '2023']))).toEqual(['cost']);
});

test('a refused label is led back to its field', () => {
  expect(fieldOf('Regionens andel')).toBe('regionShare');
  expect(fieldOf('Index 2024')).toBe('index');
  expect(fieldOf('Överskott')).toBeUndefined();
  expect(fieldOf(undefined)).toBeUndefined();
});
