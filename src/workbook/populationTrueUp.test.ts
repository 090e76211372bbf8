import type { Agreement, PartyColumn } from '../core/agreement/model';
import { populationTrueUp } from './populationTrueUp';
import { columnOf, hasTrueUp } from './trueUpChoice';
import { exact, june2021, planOf, rssAgreement } from './write/rss.testdata';

/** The derived population behind "Nuvarande avtal" of the memo of 2022-06-08: good as test data, no official figure. */
const derived = [
  22929, 52260, 59788, 10497, 15446, 16014, 26498, 10159, 20603, 6926, 11089, 10935, 11227, 6764, 7029,
];
const column = (header: string, figures: readonly number[], year?: number): PartyColumn => ({
  header,
  figures: [...figures.map((figure) => ({ value: exact(String(figure)) })), undefined],
  ...(year === undefined ? {} : { year }),
});
const both: Partial<Agreement> = {
  populations: [
    column('Folkmängd 1 nov 2022', derived, 2022),
    column(
      'Folkmängd 31 dec 2023',
      june2021.map(([, figure]) => figure),
      2023,
    ),
  ],
};
const agreement = rssAgreement(both);

test('a year billed on the preliminary figures: the final ones, and what each gets back or pays', () => {
  const outcome = populationTrueUp(agreement, { year: 2023, billed: 0, final: 1 });
  if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome.refusals));
  const { rows, difference, billed, settled } = outcome.value;
  expect(difference).toBe(0n);
  expect(rows.map(({ party }) => party)).toEqual([...june2021.map(([name]) => name), 'Region Dalarna']);
  const avesta = rows[0];
  // 2 000 000 x 22 929 / 288 164 = 159 138,55, which gets an odd krona, and the golden 159 413.
  expect(avesta).toMatchObject({ preliminary: 15913900n, final: 15941300n, amount: -27400n });
  expect(rows.at(-1)).toMatchObject({ preliminary: 200000000n, final: 200000000n, amount: 0n });
  expect([billed.populationHeader, settled.populationHeader]).toEqual([
    'Folkmängd 1 nov 2022',
    'Folkmängd 31 dec 2023',
  ]);
});

test('is the same as the plan’s own year for the column that the plan uses', () => {
  const [year] = planOf(agreement).years;
  const outcome = populationTrueUp(agreement, { year: 2023, billed: 0, final: 1 });
  if (outcome.kind === 'refused' || year === undefined) throw new Error('refused');
  expect(outcome.value.settled.rows.map(({ amount }) => amount)).toEqual(
    year.rows.map(({ amount }) => amount),
  );
  expect(columnOf(agreement, year)).toBe(1);
});

test('the same column twice changes nothing', () => {
  const outcome = populationTrueUp(agreement, { year: 2023, billed: 1, final: 1 });
  if (outcome.kind === 'refused') throw new Error('refused');
  expect(outcome.value.rows.every(({ amount }) => amount === 0n)).toBe(true);
});

test('is refused where a column is missing or lacks a party', () => {
  expect(populationTrueUp(agreement, { year: 2023, billed: 0, final: 5 })).toMatchObject({
    kind: 'refused',
    refusals: [{ code: 'column-missing' }],
  });
  const short = column(
    'Folkmängd',
    june2021.map(([, figure]) => figure),
  );
  const lacking = {
    ...short,
    figures: short.figures.map((figure, place) => (place === 3 ? undefined : figure)),
  };
  const outcome = populationTrueUp(rssAgreement({ populations: [lacking, short] }), {
    year: 2023,
    billed: 0,
    final: 1,
  });
  expect(outcome).toMatchObject({ kind: 'refused', refusals: [{ code: 'figure-missing' }] });
  expect(populationTrueUp(agreement, { year: 1999, billed: 0, final: 1 })).toMatchObject({ kind: 'refused' });
});

test('there is something to settle on when the key uses one of several columns', () => {
  const [year] = planOf(agreement).years;
  const [alone] = planOf(rssAgreement()).years;
  if (year === undefined || alone === undefined) throw new Error('no year');
  expect(hasTrueUp(agreement, year)).toBe(true);
  expect(hasTrueUp(rssAgreement(), alone)).toBe(false);
  const equal = rssAgreement({
    ...both,
    key: { value: { kind: 'blend', terms: [{ share: exact('1'), term: { kind: 'equal' } }] } },
  });
  const [byParts] = planOf(equal).years;
  if (byParts === undefined) throw new Error('no year');
  expect(hasTrueUp(equal, byParts)).toBe(false);
  expect(columnOf(equal, byParts)).toBeUndefined();
});
