import fc from 'fast-check';
import type { Agreement } from '../../src/core/agreement/model';
import { compareYears } from '../../src/core/comparison/compare';
import { fraction, kronor, type Ore, sum, whole } from '../../src/core/exact/fraction';
import type { Plan, YearResult } from '../../src/core/plan/model';
import { computePlan, computePlanYear } from '../../src/core/plan/plan';
import { roundYearsTogether } from '../../src/core/plan/reAddingTable';
import { traceAmount } from '../../src/core/plan/trace';
import { computeTrueUp } from '../../src/core/settlement/trueUp';
import { randomSpec } from '../differential/spec';
import { toAgreement } from '../differential/toAgreement';

/** What every agreement promises, for the random agreements that can be computed. */

const planOf = (terms: Agreement): Plan | undefined => {
  const outcome = computePlan(terms);
  return outcome.kind === 'done' ? outcome.value : undefined;
};

const check = (holds: (terms: Agreement, plan: Plan) => void, changes: Partial<Agreement> = {}): void => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000 }), (seed) => {
      const terms = { ...toAgreement(randomSpec(seed)), ...changes };
      const plan = planOf(terms);
      if (plan !== undefined) holds(terms, plan);
    }),
    { numRuns: 150 },
  );
};

const total = (parts: readonly { readonly amount: Ore }[]): Ore =>
  parts.reduce((added, { amount }) => added + amount, 0n);
const addsUp = ({ roundingMethod }: Agreement): boolean => roundingMethod.value !== 'var-for-sig';
const bare = (year: YearResult) =>
  [...year.rows, ...year.groups].map(({ amount, reason }) => [amount, reason]);

test('rows = groups = agreed amount less deductions, every year', () => {
  check((terms, { years }) => {
    for (const { agreedAmount, deductions, distributable, groups, rows } of years) {
      expect(agreedAmount - total(deductions)).toBe(distributable);
      expect(total(groups)).toBe(distributable);
      if (addsUp(terms)) expect(total(rows)).toBe(distributable);
    }
  });
});

test("the shares of a group's rows make 100 %, and their exact amounts the group's", () => {
  check((_, { years }) => {
    for (const { rows, groups } of years) {
      const members = rows.filter(({ kind }) => kind === 'municipality');
      if (members.length === 0) continue;
      expect(sum(members.map(({ share }) => share))).toEqual(whole(1));
      const group = groups.find(({ kind }) => kind === 'municipality')!;
      const difference = sum([...members.map(({ exact }) => exact), kronor(-group.amount)]);
      if (group.reason !== 'sum-of-parties') expect(difference).toEqual(whole(0));
    }
  });
});

test('a settlement adds up to its surplus, and none of a surplus of 0 changes anything', () => {
  check((terms, { years }) => {
    for (const { settlement, agreedAmount, year } of years) {
      if (settlement?.rule === 'returned' && addsUp(terms))
        expect(total(settlement.rows)).toBe(settlement.surplus);
      const even = {
        ...terms,
        surplus: { value: 'returned' as const },
        outcomes: [{ year, cost: { value: kronor(agreedAmount) } }],
      };
      const settled = planOf(even)?.years.find((result) => result.year === year)?.settlement;
      expect(settled?.rows.every(({ amount }) => amount === 0n)).toBe(true);
    }
  });
});

test('an agreement compared with itself gives zeros, and so does its true-up', () => {
  check((_, plan) => {
    for (const year of plan.years) {
      const { rows, total: all } = compareYears(year, year);
      expect([...rows, all].every(({ change }) => change === 0n)).toBe(true);
      const outcome = computeTrueUp(plan, plan, year.year);
      expect(outcome.kind === 'done' && outcome.value.rows.every(({ amount }) => amount === 0n)).toBe(true);
    }
  });
});

test('year n alone is year n of the plan', () => {
  check((terms, { years }) => {
    for (const year of years) {
      const alone = computePlanYear(terms, year.year);
      if (alone.kind === 'refused') throw new Error('refused');
      expect(bare(alone.value.years[0])).toEqual(bare(year));
    }
  });
});

test('the same facts by positions or by amount give the same', () => {
  check((terms, { years }) => {
    if (terms.cost.kind !== 'amount') return;
    const { value } = terms.cost.amount;
    const cost = {
      kind: 'positions',
      count: { value: fraction(5n, 2n) },
      costPerPosition: { value: fraction(value.numerator * 2n, value.denominator * 5n) },
    } as const;
    expect(planOf({ ...terms, cost })?.years.map(bare)).toEqual(years.map(bare));
  });
});

test('every amount has a trace that ends in it', () => {
  check((terms, plan) => {
    for (const { year, rows } of plan.years) {
      for (const { party } of rows) {
        const steps = traceAmount(terms, plan, year, party).map(({ step }) => step);
        expect(steps).toContain('agreed-amount');
        expect(steps).toContain('amount');
      }
    }
  });
});

test('rounded together, the years still add up and every party is within one unit of its exact sum', () => {
  check((_, plan) => {
    const outcome = roundYearsTogether(plan);
    if (outcome.kind === 'refused') return;
    const { rowTotals, columnTotals, parties } = outcome.value;
    plan.years.forEach(({ groups }, place) => {
      // "Var för sig" without groups: the year's amount became the sum of its rows, the table keeps the exact one.
      const municipal = groups.filter(
        ({ kind, reason }) => kind === 'municipality' && reason !== 'sum-of-parties',
      );
      if (municipal.length > 0) expect(columnTotals[place]).toBe(total(municipal));
    });
    parties.forEach((party, place) => {
      const exact = sum(
        plan.years.flatMap(({ rows }) =>
          rows.filter((row) => row.party === party && row.kind === 'municipality').map((row) => row.exact),
        ),
      );
      const unit = plan.years[0]!.unit;
      const off = sum([
        kronor(rowTotals[place]!),
        { numerator: -exact.numerator, denominator: exact.denominator },
      ]);
      const size = off.numerator < 0n ? -off.numerator : off.numerator;
      expect(size * unit.denominator < unit.numerator * off.denominator).toBe(true);
    });
  });
});
