import { type Fraction, sum, whole } from '../../core/exact/fraction';
import { exact, planOf, rssAgreement } from './rss.testdata';
import { accumulatedRounding, yearsTogether } from './yearsTogether';

const rates = (until: number) =>
  Array.from({ length: until - 2023 }, (_, index) => ({
    year: 2024 + index,
    rate: { value: exact('0.027') },
  }));

describe('years rounded together', () => {
  const plan = planOf(rssAgreement({ index: { rates: rates(2030) } }));
  const outcome = yearsTogether(plan);
  if (outcome.kind === 'refused') throw new Error('refused');
  const together = outcome.value;

  test('every year keeps its sum, and every party ends within a krona of what it should have paid', () => {
    for (const year of plan.years) {
      const municipal = year.groups.find(({ kind }) => kind === 'municipality');
      const amounts = [...(together.amounts.get(year.year)?.values() ?? [])];
      expect(amounts).toHaveLength(15);
      expect(amounts.reduce((added, amount) => added + amount, 0n)).toBe(municipal?.amount);
    }
    for (const [party, deviation] of accumulatedRounding(plan, together)) {
      if (party === 'Region Dalarna') continue;
      const size = Math.abs(Number(deviation.numerator) / Number(deviation.denominator));
      expect(size).toBeLessThan(1);
    }
  });

  test('the differences are those between the two ways, and add up to nothing in each year', () => {
    expect(together.differences.length).toBeGreaterThan(0);
    const perYear = new Map<number, bigint>();
    for (const { year, party, own, together: amount } of together.differences) {
      const row = plan.years.find((result) => result.year === year)?.rows.find((r) => r.party === party);
      expect(row?.amount).toBe(own);
      expect(amount).not.toBe(own);
      perYear.set(year, (perYear.get(year) ?? 0n) + amount - own);
    }
    expect([...perYear.values()].every((added) => added === 0n)).toBe(true);
  });

  test('what rounding moves between the municipalities adds up to nothing, both ways', () => {
    const municipal = (rounding: ReadonlyMap<string, Fraction>) =>
      sum([...rounding].flatMap(([party, deviation]) => (party === 'Region Dalarna' ? [] : [deviation])));
    expect(municipal(accumulatedRounding(plan))).toEqual(whole(0));
    expect(municipal(accumulatedRounding(plan, together))).toEqual(whole(0));
  });
});

test('kr per invånare cannot be rounded together: no year has a sum to keep', () => {
  const plan = planOf(
    rssAgreement({
      key: { value: { kind: 'per-inhabitant', rate: exact('42.25') } },
      cost: { kind: 'from-key' },
      financing: [],
      lastYear: { value: 2024 },
    }),
  );
  expect(yearsTogether(plan)).toMatchObject({
    kind: 'refused',
    refusals: [{ code: 'table-column-not-whole' }, { code: 'table-column-not-whole' }],
  });
});
