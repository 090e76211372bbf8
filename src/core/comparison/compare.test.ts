import { agreement, column, EQUAL, group, municipalities, sourced } from '../../../test/golden/agreements';
import type { Agreement } from '../agreement/model';
import { formatDecimal, oreToDecimal } from '../exact/decimal';
import type { YearResult } from '../plan/model';
import { computePlan } from '../plan/plan';
import { compareYears } from './compare';

function year(changes: Partial<Agreement>): YearResult {
  const outcome = computePlan(
    agreement({
      parties: municipalities(['A', 'B']),
      populations: [column('Folkmängd', [100, 300])],
      financing: [],
      cost: { kind: 'amount', amount: sourced(400) },
      ...changes,
    }),
  );
  if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome.refusals));
  return outcome.value.years[0]!;
}

test('kr, kr per inhabitant and change, per party and in sum', () => {
  const before = year({});
  const after = year({
    cost: { kind: 'amount', amount: sourced(1000) },
    populations: [column('Folkmängd', [120, 280])],
    financing: [group('region', 'Regionen', '0.5')],
  });
  const { rows, total } = compareYears(before, after);
  expect(
    rows.map(({ party, before: then, after: now, change, changePerCent, changePerCapita }) => [
      party,
      then && oreToDecimal(then.amount),
      now && oreToDecimal(now.amount),
      oreToDecimal(change),
      changePerCent && formatDecimal(changePerCent),
      now?.amountPerCapita && formatDecimal(now.amountPerCapita),
      changePerCapita && formatDecimal(changePerCapita),
    ]),
  ).toStrictEqual([
    ['A', '100', '150', '50', '50', '1.25', '0.25'],
    ['B', '300', '350', '50', '16.666666666666666667', '1.25', '0.25'],
    ['Regionen', undefined, '500', '500', undefined, undefined, undefined],
  ]);
  expect(rows.map(({ kind }) => kind)).toStrictEqual(['municipality', 'municipality', 'region']);
  expect(rows[2]).not.toHaveProperty('before');
  expect(total).toMatchObject({ party: 'Summa', kind: 'other', change: 60000n });
  expect(formatDecimal(total.before!.amountPerCapita!)).toBe('1');
  expect(formatDecimal(total.after!.amountPerCapita!)).toBe('2.5');
  expect(formatDecimal(total.changePerCent!)).toBe('150');
});

test('a party that left counts as 0 afterwards, last in the list', () => {
  const { rows, total } = compareYears(year({}), year({ participation: [{ party: 'A', toYear: 2022 }] }));
  expect(rows.map(({ party, change }) => [party, change])).toStrictEqual([
    ['B', 10000n],
    ['A', -10000n],
  ]);
  expect(rows[1]).not.toHaveProperty('after');
  expect(rows[1]!.before!.population).toStrictEqual({ numerator: 100n, denominator: 1n });
  expect(total.change).toBe(0n);
});

test('an agreement with itself gives zeros; without figures no kr per inhabitant', () => {
  const same = year({ key: { value: EQUAL } });
  const { rows, total } = compareYears(same, same);
  for (const row of [...rows, total]) {
    expect(row.change).toBe(0n);
    expect(row.changePerCent).toStrictEqual({ numerator: 0n, denominator: 1n });
    expect(row).not.toHaveProperty('changePerCapita');
    expect(row.before).not.toHaveProperty('amountPerCapita');
  }
  const [gained] = compareYears(same, year({})).rows;
  expect(gained).not.toHaveProperty('changePerCapita');
  expect(gained!.after).toHaveProperty('amountPerCapita');
  const zero = year({ populations: [column('Folkmängd', [0, 300])] });
  const [first] = compareYears(zero, zero).rows;
  expect(first).not.toHaveProperty('changePerCent');
  expect(first!.before).toStrictEqual({ amount: 0n, population: { numerator: 0n, denominator: 1n } });
});
