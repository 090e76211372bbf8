import { testSheet, type TestCell } from '../../../test/golden/review/sheets';
import { numberInText } from './numberInText';
import { likelyParty, recognise } from './parties';
import { rangeOf, readTables } from './readTables';
import { unitIn } from './units';
import { dateIn, rowWords } from './words';

const read = (rows: readonly (readonly TestCell[])[]) =>
  readTables(testSheet('Blad1', rows), undefined, undefined);
const parties: readonly (readonly [string, number, number])[] = [
  ['Avesta', 22986, 159413],
  ['Borlänge', 52460, 363823],
  ['Falun', 59752, 414395],
  ['Gagnef', 10455, 72508],
];

test.each([
  ['22 986', 22986],
  ['159\u00a0414 kr', 159414],
  ['−1,6', -1.6],
  ['7,97 %', 0.0797],
  ['1.234.567', 1234567],
  ['0114', undefined],
  ['–', undefined],
  ['2021-06-30', undefined],
  ['Avesta', undefined],
])('"%s" is the number %s', (text, value) => {
  expect(numberInText(text)).toBe(value);
});

test('names: variants are the same, damaged names are likely, Håbo is never Habo (G2)', () => {
  expect(recognise('Malung/Sälen')?.code).toBe('2023');
  expect(recognise('Säters kommun')?.code).toBe('2082');
  expect(recognise('2084')?.name).toBe('Avesta');
  expect(recognise('Region Dalarna')?.kind).toBe('region');
  expect(recognise('Alvdalen')).toBeUndefined();
  expect(likelyParty('Alvdalen')).toMatchObject({ party: { name: 'Älvdalen' }, lost: 'diacritics' });
  expect(likelyParty('Borlänga')).toMatchObject({ party: { name: 'Borlänge' }, lost: 'letter' });
  expect(recognise('Habo')?.code).not.toBe(recognise('Håbo')?.code);
});

test.each([
  ['Folkmängd 31 dec 2021', '2021-12-31'],
  ['Befolkning juni 2021', '2021-06-30'],
  ['Folkmängd 2021-11-01', '2021-11-01'],
  ['Avtal 2023', undefined],
])('%s is dated %s', (text, date) => {
  expect(dateIn(text).date).toBe(date);
});

test.each([
  ['Belopp, tkr', 'tkr'],
  ['Avtal 2022, tkr', 'tkr'],
  ['Budget (mnkr)', 'mnkr'],
  ['Nytt avtal ca 2,4 mkr/år', undefined],
  ['Kr per invånare', undefined],
  ['Avrundat till hela kronor', undefined],
])('the unit of "%s" is %s', (text, unit) => {
  expect(unitIn(text)?.unit).toBe(unit);
});

test.each([
  ['Summa', 'total'],
  ['Dalarnas län', 'total'],
  ['Summa kommuner', 'subtotal'],
  ['Delsumma', 'subtotal'],
  ['Region Dalarna', 'region'],
  ['Öresutjämning', 'adjustment'],
  ['varav lön', 'memo'],
  ['Summering av arbetet', undefined],
])('a row called "%s" is %s', (label, kind) => {
  expect(rowWords(label)).toBe(kind);
});

test('title, two heads, a blank row and a blank column inside, total and note', () => {
  const [table, ...more] = read([
    ['Kostnader i tkr'],
    [],
    ['Kommun', '', 'Folkmängd', 'Avtal'],
    ['', '', '2021-06-30', '2023'],
    ...parties.slice(0, 2).map(([name, a, b]) => [name, '', a, b]),
    [],
    ...parties.slice(2).map(([name, a, b]) => [name, '', a, b]),
    [],
    ['Summa', '', 145653, 1010139],
    ['Källa: SCB'],
  ]);
  expect(more).toEqual([]);
  expect(table && rangeOf(table)).toBe('A3:D11');
  expect(table?.columns.map(({ header, role }) => `${header}: ${role}`)).toEqual([
    'Kommun: party',
    'Folkmängd 2021-06-30: population',
    'Avtal 2023: amount',
  ]);
  expect(table?.columns[2]).toMatchObject({ unit: 'tkr', scale: 1000, year: 2023 });
  expect(table?.rows.at(-1)).toMatchObject({ kind: 'total', parts: [0, 1, 2, 3] });
  expect(table?.texts.filter(({ place }) => place === 'note').map(({ text }) => text)).toEqual([
    'Källa: SCB',
  ]);
});

test('a subtotal is of the municipalities, the total of both sides', () => {
  const [table] = read([
    ['Kommun', 'Folkmängd', 'Belopp, kr'],
    ...parties,
    ['Summa kommuner', 145653, 1010139],
    ['Region Dalarna', '', 1010139],
    ['Totalt', 145653, 2020278],
  ]);
  expect(table?.rows[4]?.parts).toEqual([0, 1, 2, 3]);
  expect(table?.rows[6]?.parts).toEqual([0, 1, 2, 3, 5]);
});

test('a block of labels is no table, nor are loose figures', () => {
  expect(
    read([
      ['Årlig kostnad', 4000000],
      ['Regionens andel', 0.5],
      ['Basår', 2023],
    ]),
  ).toEqual([]);
  expect(
    read([
      ['Ett', 1],
      ['Två', 2],
    ]),
  ).toEqual([]);
});

test('the user’s own reading of a column holds', () => {
  const rows = [['Kommun', 'Tal', 'Belopp, kr'], ...parties];
  const [table] = readTables(testSheet('Blad1', rows), undefined, new Map([['Blad1!B', 'weight']]));
  expect(table?.columns[1]?.role).toBe('weight');
});
