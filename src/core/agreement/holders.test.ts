import { parseDecimal } from '../exact/decimal';
import { agreementHolders } from './holders';
import type { Agreement, FinancingGroup, Participation, Party } from './model';

const half = { value: parseDecimal('0.5')! };
const group = (kind: FinancingGroup['kind'], name: string): FinancingGroup => ({
  kind,
  name,
  shares: [{ share: half }],
});
const municipality = (name: string, code?: string): Party => ({
  name,
  kind: 'municipality',
  ...(code === undefined ? {} : { code }),
});

function agreement(
  parties: readonly Party[],
  financing: readonly FinancingGroup[],
  participation: readonly Participation[] = [],
): Agreement {
  return { parties, financing, participation } as unknown as Agreement;
}

const expected = [
  { name: 'Avesta', code: '2084' },
  { name: 'Säter', code: '2082' },
  { name: 'Region Dalarna' },
];
const split = [group('region', 'Region Dalarna'), group('municipality', 'Kommunerna')];

test('all hold it: municipalities by code, the region by its share alone', () => {
  const terms = agreement([municipality('Avesta', '2084'), municipality('Säters kommun', '2082')], split);
  expect(agreementHolders(terms, expected, 2023)).toEqual({
    holders: ['Avesta', 'Säters kommun', 'Region Dalarna'],
    absent: [],
    outside: [],
  });
});

test('a region with a row of its own is one party, not two', () => {
  const parties: readonly Party[] = [municipality('Avesta'), { name: 'region dalarna ', kind: 'region' }];
  const { holders } = agreementHolders(agreement(parties, split), [], 2023);
  expect(holders).toEqual(['Avesta', 'Region Dalarna']);
});

test('Polisen is a third kind of party', () => {
  const terms = agreement([municipality('Avesta')], [...split, group('other', 'Polisen')]);
  expect(agreementHolders(terms, [], 2023).holders).toEqual(['Avesta', 'Region Dalarna', 'Polisen']);
});

test('a municipality that is not in the table is absent; without a split the region is too', () => {
  const terms = agreement([municipality('Avesta', '2084')], []);
  expect(agreementHolders(terms, expected, 2023).absent).toEqual(['Säter', 'Region Dalarna']);
});

test('two without a code are told apart by their names', () => {
  const terms = agreement([municipality('Avesta')], []);
  expect(agreementHolders(terms, [{ name: 'Region Dalarna' }], 2023).absent).toEqual(['Region Dalarna']);
});

test('one that has left is outside from the year after, one that enters until then', () => {
  const terms = agreement([municipality('Avesta'), municipality('Säter')], split, [
    { party: 'avesta', toYear: 2024 },
    { party: 'Säter', fromYear: 2024 },
  ]);
  expect(agreementHolders(terms, expected, 2023)).toEqual({
    holders: ['Avesta', 'Region Dalarna'],
    absent: [],
    outside: ['Säter'],
  });
  expect(agreementHolders(terms, expected, 2024).outside).toEqual([]);
  expect(agreementHolders(terms, expected, 2025).outside).toEqual(['Avesta']);
});
