import { testSheet } from '../../../test/golden/review/sheets';
import { readTables } from '../table/readTables';
import { claimsIn } from './claims';
import { fromParameters } from './fromParameters';
import { parametersOf } from './parameters';
import { fromStatements } from './statements';

test.each([
  ['ca 2,4 mkr/år', 2350000, 2450000],
  ['4 mkr', 3500000, 4500000],
  ['drygt 2,4 mnkr', 2400000, 2500000],
  ['knappt 2,5 mkr', 2400000, 2500000],
  ['2 000 000 kr', 1999999.5, 2000000.5],
  ['ca 770 tkr', 765000, 775000],
])('"%s" covers %d to %d', (text, low, high) => {
  const [claim] = claimsIn(text);
  expect(claim?.low).toBeCloseTo(low, 6);
  expect(claim?.high).toBeCloseTo(high, 6);
});

test('years, kronor per inhabitant and plain numbers are no claims', () => {
  expect(claimsIn('Avtal 2023 kr, 42,25 kr per invånare, 15 kommuner')).toEqual([]);
});

const statements = (title: string) => {
  const [table] = readTables(
    testSheet('Blad1', [[title], ['Kommun', 'Belopp'], ['Avesta', 1000], ['Falun', 2000]]),
    undefined,
    undefined,
  );
  return table && fromStatements(table);
};

test.each([
  ['Kostnaden delas: 50 % Region Dalarna', 0.5],
  ['Regionen betalar 75 %, kommunerna 25 %', 0.75],
  ['50/50 fördelning mellan huvudmännen', 0.5],
])('%s', (title, share) => {
  expect(statements(title)?.regionShare?.value).toBe(share);
});

test.each([
  ['Kostnaden fördelas efter folkmängd', 'population'],
  ['Beloppet fördelas baserat på befolkningsunderlag', 'population'],
  ['Kostnaden fördelas lika', 'equal'],
  ['Avgift, 30 % lika och 70 % efter folkmängd', 'other'],
  ['Fördelas efter antal elever', 'other'],
  ['Statsbidrag 2024', undefined],
])('%s: %s', (title, key) => {
  expect(statements(title)?.key?.value).toBe(key);
});

test('raises: every year the same, or one a year', () => {
  expect(statements('Beloppet uppräknas med 2,5 % per år')?.rates).toMatchObject([{ value: 0.025 }]);
  expect(statements('Uppräkning: 2024: 2,7 %, 2025 3,1 %')?.rates).toMatchObject([
    { value: 0.027, year: 2024 },
    { value: 0.031, year: 2025 },
  ]);
  expect(statements('2024: räknas upp med 2,7 %')?.rates).toMatchObject([{ value: 0.027, year: 2024 }]);
});

test('a block of labels gives the terms', () => {
  const block = testSheet('Avtal', [
    ['Årlig kostnad (tkr)', 4000],
    ['Basår', 2023],
    ['Regionens andel', '50 %'],
    ['Fördelningsnyckel', 'Folkmängd'],
    ['Avrundningsmetod', 'Var för sig'],
    ['Index 2024', 2.7],
    ['Avdrag', 300000],
  ]);
  const terms = fromParameters(parametersOf(block, []), 1);
  expect(terms.amounts.map(({ value }) => value)).toEqual([4000000]);
  expect(terms.regionShare?.value).toBe(0.5);
  expect(terms.key?.value).toBe('population');
  expect(terms.method?.value).toBe('var-for-sig');
  expect(terms.rates).toMatchObject([{ value: 0.027, year: 2024 }]);
  expect(terms.deductions.map(({ value }) => value)).toEqual([300000]);
  expect(terms.baseYear).toBe(2023);
});

test.each([
  ['Belopp, kr (ca 5,2 mkr)', ['ca 5,2 mkr']],
  ['Belopp (avrundat till 1 000 kr), kr', []],
  ['Talen är avrundade till närmaste 100 kr', []],
  ['i hela 1 000 kr', []],
  ['Avtal 2 400 000 kr', ['2 400 000 kr']],
])('the amounts said in "%s" are %j', (text, claims) => {
  expect(claimsIn(text).map((claim) => claim.text)).toEqual(claims);
});
