import { consequenceText, findingText, findingTitle, notCheckedReason } from './findings';
import { formulaWritersSv } from './findingsFormulasSv';
import { keyWritersSv } from './findingsKeysSv';
import { otherWritersSv } from './findingsOtherSv';
import { consequencesSv, reasonsSv } from './findingsPartsSv';
import { sumWritersSv } from './findingsSumsSv';
import { titlesSv } from './findingsTitlesSv';
import type { Language } from './language';
import { keyPhrase, reviewPhrase } from './reviewPhrases';
import { swedishIn } from './testing/swedishWords';

const checks = Object.keys({ ...sumWritersSv, ...keyWritersSv, ...otherWritersSv, ...formulaWritersSv });
const causes = [
  undefined,
  'other-population',
  'equal-parts',
  'region-in-key',
  'other-key',
  'stale-year',
  'copied-row',
  'swapped',
  'shifted',
  'transposed-digits',
  'sign',
  'magnitude',
  'stated-limit',
  'per-head',
  'not-applied',
  'applied-twice',
  'wrong-year',
  'simple-instead-of-compound',
  'other-rate',
  'lost-anchor',
  'constant-in-formula',
  'column',
  'contradiction',
  'other-county',
];

/** Facts as the reviewer gives them, in all the ways a text may branch. */
const given: Readonly<Record<string, string>> = {
  row: 'X',
  cell: 'C3',
  cells: 'C3, C4, C5, C6, C7, C8, C9',
  column: 'H',
  role: 'amount',
  found: '1000',
  expected: '2000.5',
  effect: '4',
  key: 'folkmängd 30 juni 2021',
  fits: 'folkmängden 31 december 2021',
  stated: 'folkmängden 30 juni 2021',
  near: 'folkmängd 31 december 2021',
  source: 'beloppen i samma rad',
  known: 'X: 15 kommuner',
  other: 'X och Y',
  left: 'X, Y och 3 rader till',
  twice: 'X',
  first: 'X, F17',
  second: 'Y, F21',
  share: '50 %',
  rate: '2,5 % och 3 %',
  what: 'dolda rader 5, 6 och dold kolumn D',
  missing: 'unit,source,date,heads,per-cent-sign',
  later: '"Nytt"',
  earlier: '"Nu"',
  sums: 'Nytt',
  factor: '1000',
  pattern: 'summan av Belopp',
  formula: '=SUM(B2:B4)',
  whole: '4000',
  matched: '3',
  of: '4',
  total: '100',
  base: '100',
  claim: 'ca 1',
  name: 'X',
  names: 'X, Y',
  amount: '100',
  population: '50',
  county: 'X',
  expectedCounty: 'Y',
  error: '#N/A',
  text: '1 000',
  perHead: '4.1',
};
const without = (...names: readonly string[]) =>
  Object.fromEntries(Object.entries(given).filter(([name]) => !names.includes(name)));
const several: readonly Readonly<Record<string, string>>[] = [
  given,
  {},
  without('fits', 'sums', 'cells', 'twice', 'whole'),
  without('left', 'twice', 'expected', 'formula'),
  {
    ...given,
    right: 'yes',
    whole: 'yes',
    wholeSum: '288164',
    wholeRate: '4.2529',
    weight: '1',
    up: '2',
    of: '3',
  },
  { ...given, named: 'yes', statedPerHead: '4.25' },
  { ...given, named: 'yes', meant: 'X', limit: 'least', many: '3' },
  { ...given, column: '', columnLetter: 'D', cells: 'C3', index: 'yes', likely: 'X', rows: '4' },
  { ...without('found'), error: '#DIV/0!', matched: '3', amount: '100', role: 'difference-percent' },
];

/** The words of a finding, and the facts that were asked for. */
function say(
  check: string,
  cause: string | undefined,
  facts: Readonly<Record<string, string>>,
  language: Language,
) {
  const asked = new Set<string>();
  const watched = new Proxy<Record<string, string>>(facts, {
    get: (all, name) => {
      asked.add(String(name));
      return all[String(name)];
    },
  });
  const { message, why = '', computation = '', remedy = '' } = findingText(check, cause, watched, language);
  return { text: [message, why, computation, remedy], asked: [...asked].sort() };
}

describe.each(checks)('%s', (check) => {
  it('is said in English of the same facts, without Swedish but for the sheet’s own words', () => {
    for (const cause of causes)
      for (const facts of several) {
        const english = say(check, cause, facts, 'en');
        expect([cause, english.text.flatMap(swedishIn)]).toEqual([cause, []]);
        expect(english.text.join(' ')).not.toMatch(/undefined|NaN|\$\{/);
        expect([cause, english.asked]).toEqual([cause, say(check, cause, facts, 'sv').asked]);
        // A sentence, where the facts it needs are there.
        if (facts === given)
          for (const part of english.text) if (part !== '') expect(part).toMatch(/^[\p{Lu}“\d].*\.”?$/u);
      }
  });
});

test('titles, consequences and reasons have both languages', () => {
  const texts = [
    ...Object.keys(titlesSv).map((name) => findingTitle(name.split(':')[0] ?? '', name.split(':')[1], 'en')),
    ...Object.keys(consequencesSv).map((kind) => consequenceText(kind, 'en')),
    ...Object.keys(reasonsSv).map((why) => notCheckedReason(why, 'en')),
  ];
  expect(texts.flatMap(swedishIn)).toEqual([]);
  expect(new Set(texts).size).toBe(texts.length);
  expect(findingTitle('no-such', undefined, 'en')).toBe('no-such');
  expect(consequenceText('no-such', 'en')).toBe('Follows from this.');
});

test('what the reviewer names becomes English; what the sheet names is quoted as it stands', () => {
  expect(keyPhrase('folkmängd 30 juni 2021', 'en')).toBe('population 30 June 2021');
  expect(keyPhrase('folkmängd 30 juni 2021', 'sv')).toBe('folkmängd 30 juni 2021');
  expect(keyPhrase('folkmängd juni 2021', 'en')).toBe('population June 2021');
  expect(keyPhrase('lika del + folkmängd 2021', 'en')).toBe('equal part + population 2021');
  expect(keyPhrase('lika delar', 'en')).toBe('equal parts');
  expect(keyPhrase('kolumn D', 'en')).toBe('column D');
  expect(keyPhrase('Antal elever och barn', 'en')).toBe('“Antal elever och barn”');
  expect(keyPhrase('folkmängd enligt kommunen', 'en')).toBe('“folkmängd enligt kommunen”');
  expect(reviewPhrase('fits', 'folkmängden 31 december 2016', 'en')).toBe(
    'the population of 31 December 2016',
  );
  expect(reviewPhrase('known', 'Skåne län: 33 kommuner', 'en')).toBe('Skåne län: 33 municipalities');
  expect(reviewPhrase('other', 'Båstad och Åstorp', 'en')).toBe('Båstad and Åstorp');
  expect(reviewPhrase('source', '"Region och kommun delar."', 'en')).toBe('“Region och kommun delar.”');
  expect(reviewPhrase('first', '"50 % och 50 %"', 'en')).toBe('“50 % och 50 %”');
  expect(reviewPhrase('rate', '2,5 % och −1 %', 'en')).toContain('2.5% and');
  expect(reviewPhrase('name', 'Malung och Sälen', 'en')).toBe('Malung och Sälen');
});

test('a card in English', () => {
  const facts = {
    row: 'Summa',
    cell: 'D19',
    cells: 'D19, D3, D4',
    column: 'Nytt avtal',
    role: 'amount',
    found: '4000000',
    expected: '4000004',
    effect: '4',
    amount: '2000000',
    key: 'folkmängd 30 juni 2021',
    weight: '288382',
    up: '14',
    of: '15',
  };
  const { message, why, computation } = findingText('rounding-difference', undefined, facts, 'en');
  expect(message.replaceAll('\u00a0', ' ')).toBe(
    'Summa (D19) in the column “Nytt avtal” is 4,000,000 kr, but the parts add up to 4,000,004 kr: a rounding difference of 4 kr, and no note says so.',
  );
  expect(why).toBe(
    'Each row is rounded by itself; 14 of 15 were rounded up. The rows then need not add up to the total.',
  );
  expect(computation?.replaceAll('\u00a0', ' ')).toBe(
    '2,000,000 kr × population 30 June 2021 ÷ 288,382, each row rounded by itself.',
  );
});
