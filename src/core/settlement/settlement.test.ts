import { agreement, column, group, municipalities, rate, sourced } from '../../../test/golden/agreements';
import type { Agreement } from '../agreement/model';
import type { Plan } from '../plan/model';
import { computePlan } from '../plan/plan';
import { computeTrueUp } from './trueUp';
import { computeWithdrawal } from './withdrawal';

const SMALL: Partial<Agreement> = {
  parties: municipalities(['A', 'B', 'C']),
  populations: [column('Folkmängd', [1, 2, 3])],
  financing: [group('region', 'Regionen', '0.5')],
  cost: { kind: 'amount', amount: sourced(1200) },
};

function plan(changes: Partial<Agreement>): Plan {
  const outcome = computePlan(agreement({ ...SMALL, ...changes }));
  if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome.refusals));
  return outcome.value;
}

describe('true-up of preliminary against final figures', () => {
  test('what each party gets back (+) or still pays (-); the sum is 0 when only the population changed', () => {
    const final = plan({ populations: [column('Folkmängd', [2, 2, 2])] });
    const outcome = computeTrueUp(plan({}), final, 2023);
    expect(outcome).toStrictEqual({
      kind: 'done',
      value: {
        year: 2023,
        difference: 0n,
        rows: [
          { party: 'A', group: 'Kommunerna', preliminary: 10000n, final: 20000n, amount: -10000n },
          { party: 'B', group: 'Kommunerna', preliminary: 20000n, final: 20000n, amount: 0n },
          { party: 'C', group: 'Kommunerna', preliminary: 30000n, final: 20000n, amount: 10000n },
          { party: 'Regionen', group: 'Regionen', preliminary: 60000n, final: 60000n, amount: 0n },
        ],
      },
    });
  });

  test('a new party pays, one that left gets all back', () => {
    const early = plan({ participation: [{ party: 'A', fromYear: 2024 }] });
    const late = plan({
      participation: [{ party: 'C', toYear: 2022 }],
      cost: { kind: 'amount', amount: sourced(1206) },
    });
    const outcome = computeTrueUp(early, late, 2023);
    if (outcome.kind === 'refused') throw new Error('refused');
    expect(outcome.value.rows.map(({ party, amount }) => [party, amount])).toStrictEqual([
      ['A', -20100n],
      ['B', -16200n],
      ['Regionen', -300n],
      ['C', 36000n],
    ]);
    expect(outcome.value.difference).toBe(-600n);
  });

  test('a year that one plan lacks is refused', () => {
    const longer = plan({ lastYear: { value: 2024 } });
    const wanted = { kind: 'refused', refusals: [{ code: 'year-not-in-plan', facts: { year: '2024' } }] };
    expect(computeTrueUp(plan({}), longer, 2024)).toStrictEqual(wanted);
    expect(computeTrueUp(longer, plan({}), 2024)).toStrictEqual(wanted);
  });
});

describe('withdrawal', () => {
  const terms = (changes: Partial<Agreement> = {}) => agreement({ ...SMALL, ...changes });

  test('the remaining parties share the same amount from that year', () => {
    const outcome = computeWithdrawal(terms({ participation: [{ party: 'A', toYear: 2023 }] }), ['c'], 2023);
    if (outcome.kind === 'refused') throw new Error('refused');
    const { before, after, condition, comparison, parties, year } = outcome.value;
    expect(before.rows.map(({ amount }) => amount)).toStrictEqual([10000n, 20000n, 30000n, 60000n]);
    expect(after.rows.map(({ party, amount }) => [party, amount])).toStrictEqual([
      ['A', 20000n],
      ['B', 40000n],
      ['Regionen', 60000n],
    ]);
    expect(condition).toStrictEqual({ kind: 'not-stated' });
    expect(comparison.total.change).toBe(0n);
    expect([parties, year]).toStrictEqual([['c'], 2023]);
  });

  test('S1 p. 3: all must sign', () => {
    const stated = computeWithdrawal(terms({ term: { allMustSign: { value: true } } }), ['A', 'B'], 2024);
    expect(stated).toMatchObject({ kind: 'done' });
    expect(stated.kind === 'done' && stated.value.condition).toStrictEqual({
      kind: 'all-must-sign',
      parties: 4,
      remaining: 2,
    });
    const origin = { cell: 'Avtal!B12', clause: 'p. 3' };
    const sourcedTerm = computeWithdrawal(
      terms({ term: { allMustSign: { value: true, origin } } }),
      ['A'],
      2024,
    );
    expect(sourcedTerm).toMatchObject({ value: { condition: { origin } } });
    const denied = computeWithdrawal(terms({ term: { allMustSign: { value: false } } }), ['A'], 2024);
    expect(denied).toMatchObject({ value: { condition: { kind: 'not-stated' } } });
  });

  test('an agreement that cannot be computed with its parties is refused, whoever leaves', () => {
    const gap = terms({ populations: [column('Folkmängd', [1, 2, undefined])] });
    expect(computeWithdrawal(gap, ['C'], 2023)).toMatchObject({
      kind: 'refused',
      refusals: [{ code: 'figure-missing', facts: { party: 'C' } }],
    });
  });

  test('is refused for strangers, for nobody, when nobody is left, and before the base year', () => {
    const refusals = (leaving: string[], year = 2024, changes: Partial<Agreement> = {}) => {
      const outcome = computeWithdrawal(terms(changes), leaving, year);
      return outcome.kind === 'refused' ? outcome.refusals.map(({ code, facts }) => [code, facts]) : [];
    };
    expect(refusals(['Håbo', 'A'])).toStrictEqual([['withdrawal-unknown-party', { party: 'Håbo' }]]);
    expect(refusals([])).toStrictEqual([['withdrawal-of-nobody', {}]]);
    expect(refusals(['A', 'B', 'C'])).toStrictEqual([['no-municipalities', { year: '2024' }]]);
    const region = {
      financing: [group('region', 'Regionen', '0.5'), group('municipality', 'Kommunerna', '0.5')],
    };
    expect(refusals(['Regionen'], 2024, region)).toStrictEqual([
      ['shares-not-whole', { sum: '50', year: '2024' }],
    ]);
    expect(refusals(['A'], 2020)).toStrictEqual([['year-before-base', { year: '2020', baseYear: '2023' }]]);
    expect(refusals(['A'], 2024, { index: { rates: [rate(2025, '0.1')] } })[0]![0]).toBe('index-missing');
  });
});
