import { agreement, column, EQUAL, group, municipalities, sourced } from '../../../test/golden/agreements';
import type { Agreement } from '../agreement/model';
import type { Plan } from './model';
import { computePlan } from './plan';
import { roundLinesTogether, roundYearsTogether } from './reAddingTable';

function plan(changes: Partial<Agreement>): Plan {
  const outcome = computePlan(
    agreement({
      parties: municipalities(['A', 'B', 'C']),
      populations: [column('Folkmängd', [1, 1, 1])],
      key: { value: EQUAL },
      financing: [group('region', 'Regionen', '0.5')],
      cost: { kind: 'amount', amount: sourced(200) },
      ...changes,
    }),
  );
  if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome.refusals));
  return outcome.value;
}

test('years: A would get the odd krona every year; together each gets it once', () => {
  const three = plan({ lastYear: { value: 2025 } });
  expect(three.years.map(({ rows }) => rows[0]!.amount)).toEqual([3400n, 3400n, 3400n]);
  const outcome = roundYearsTogether(three);
  if (outcome.kind === 'refused') throw new Error('refused');
  const { parties, columns, rowTotals, columnTotals } = outcome.value;
  expect(parties).toEqual(['A', 'B', 'C']);
  expect(columns).toEqual(['2023', '2024', '2025']);
  expect(rowTotals).toEqual([10000n, 10000n, 10000n]);
  expect(columnTotals).toEqual([10000n, 10000n, 10000n]);
});

test('years: a party that comes later has 0 before', () => {
  const outcome = roundYearsTogether(
    plan({ lastYear: { value: 2024 }, participation: [{ party: 'A', fromYear: 2024 }] }),
  );
  if (outcome.kind === 'refused') throw new Error('refused');
  expect(outcome.value.parties).toEqual(['B', 'C', 'A']);
  expect(outcome.value.cells[2]![0]).toBe(0n);
  expect(outcome.value.columnTotals).toEqual([10000n, 10000n]);
});

test('cost lines: each line adds up, and each party keeps its printed amount', () => {
  const line = (name: string, amount: number) => ({ name, amount: sourced(amount), financing: [] });
  const [year] = plan({ cost: { kind: 'lines', lines: [line('Lön', 100), line('Lokal', 100)] } }).years;
  const outcome = roundLinesTogether(year!);
  if (outcome.kind === 'refused') throw new Error('refused');
  const { parties, columns, rowTotals, columnTotals, cells } = outcome.value;
  expect([parties, columns]).toEqual([
    ['A', 'B', 'C'],
    ['Lön', 'Lokal'],
  ]);
  expect(rowTotals).toEqual([3400n, 3300n, 3300n]);
  expect(columnTotals).toEqual([5000n, 5000n]);
  expect(cells.flat().every((ore) => ore === 1600n || ore === 1700n)).toBe(true);
});

test("cost lines: the municipalities' part of each, not the others'", () => {
  const line = (name: string, share: string) => ({
    name,
    amount: sourced(100),
    financing: [group('region', 'Regionen', share)],
  });
  const [year] = plan({ cost: { kind: 'lines', lines: [line('Lön', '0.25'), line('Lokal', '0.4')] } }).years;
  const outcome = roundLinesTogether(year!);
  expect(outcome).toMatchObject({ value: { columnTotals: [7500n, 6000n] } });
});

test('one cost alone has no table of lines', () => {
  const outcome = roundLinesTogether(plan({}).years[0]!);
  expect(outcome).toMatchObject({ kind: 'refused' });
});

test('a year that cannot be re-added is refused', () => {
  const own = plan({
    roundingMethod: { value: 'var-for-sig', stated: true },
    financing: [],
    key: { value: { kind: 'per-inhabitant', rate: { numerator: 1n, denominator: 2n } } },
    cost: { kind: 'from-key' },
  });
  expect(roundYearsTogether(own)).toMatchObject({
    kind: 'refused',
    refusals: [{ code: 'table-column-not-whole' }],
  });
  expect(roundYearsTogether({ years: [], assumptions: [], remarks: [] })).toMatchObject({ kind: 'done' });
});
