import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { READING_CODES, readingSentence, withPlace } from './reading';
import { refusalText } from './refusals';
import { REMARK_CODES, remarkText } from './remarks';

const reader = join(__dirname, '../workbook/read');
const source = readdirSync(reader)
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .map((name) => readFileSync(join(reader, name), 'utf8'))
  .join('\n');
const usedCodes = [...new Set(source.match(/(?<=')read-[a-z-]+(?=')/g) ?? [])];

test('every code of the reader has a Swedish sentence, and no sentence lacks its code', () => {
  const known = new Set([...READING_CODES, ...REMARK_CODES]);
  expect(usedCodes.filter((code) => !known.has(code))).toEqual([]);
  expect([...known].filter((code) => !usedCodes.includes(code))).toEqual([]);
});

test('every sentence is whole Swedish, without leftovers of code', () => {
  const facts = {
    value: '5',
    name: 'Avesta',
    first: 'B2',
    firstName: 'Avesta',
    firstValue: '4',
    unit: 'EUR',
    range: 'A1:B2',
    sheet: 'Avtal',
    header: 'Folkmängd',
    years: '2022, 2023',
    names: 'Mora',
    likely: 'Mora',
    county: 'Dalarnas län',
    count: '14',
    of: '15',
    printed: '1000',
    sum: '1001.5',
    code: '2084',
    ranges: 'A1:A2',
    cells: 'B2, B3',
    label: 'Färg',
    series: 'LPI och LPIK',
    percent: '0.5',
    date: '2023-12-31',
    column: 'weight',
    others: 'Blad2!A1:B9',
  };
  for (const code of READING_CODES) expect(readingSentence(code, facts)).toMatch(/^[\p{Lu}”\d].*\.$/u);
  for (const code of REMARK_CODES) expect(remarkText({ code, facts })).toMatch(/^[\p{Lu}”\d].*\.$/u);
  const all = [
    ...READING_CODES.map((code) => readingSentence(code, facts)),
    ...REMARK_CODES.map((code) => remarkText({ code, facts })),
  ];
  expect(all.filter((text) => /undefined|read-|\$\{|NaN|””/.test(text ?? ''))).toEqual([]);
});

test('label and cell stand first', () => {
  expect(
    refusalText({
      code: 'read-cell-word',
      field: 'Årlig kostnad',
      cell: 'Avtal!B3',
      facts: { value: 'fyra' },
    }),
  ).toBe('Årlig kostnad, cell Avtal!B3: Värdet är ”fyra”, som inte är ett tal. Skriv talet med siffror.');
  expect(
    remarkText({ code: 'read-unknown-label', cell: 'Avtal!A3', facts: { label: 'Färg', value: 'blå' } }),
  ).toBe(
    'Cell Avtal!A3: Etiketten ”Färg” är inte känd, så värdet ”blå” används inte. Kontrollera stavningen.',
  );
  expect(withPlace(undefined, undefined, 'Text.')).toBe('Text.');
  expect(withPlace(undefined, 'Avtal!A1:B9', 'Text.')).toBe('Område Avtal!A1:B9: Text.');
  expect(withPlace('Basår', 'Avtal!A1:B9', 'Text.')).toBe('Basår, område Avtal!A1:B9: Text.');
  expect(withPlace(undefined, 'Avtal!A1:B9', 'Text.', 'en')).toBe('Range Avtal!A1:B9: Text.');
});

test('a fault in a column that is not used is a remark; an unknown code is said', () => {
  expect(remarkText({ code: 'read-figure-missing', cell: 'B!C2', facts: { name: 'Mora' } })).toContain(
    'Används inte, men: Mora saknar värde.',
  );
  expect(remarkText({ code: 'okänd', facts: {} })).toBe('Kontrollera uppgiften (okänd).');
});

test('a percentage in a remark has no zeros at its end', () => {
  const text = remarkText({ code: 'read-index-ambiguous', facts: { value: '0,027', percent: '0.02700' } });
  expect(text).toContain('lästes som 0,027 %');
});
