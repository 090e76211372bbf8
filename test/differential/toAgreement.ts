import type { Agreement, AllocationKey, Cost, Deduction } from '../../src/core/agreement/model';
import { fraction, multiply } from '../../src/core/exact/fraction';
import { agreement, column, exact, municipalities, sourced } from '../golden/agreements';
import type { Spec } from './spec';

/** A spec as the engine's own data, as the reader of a workbook would make it. */
export function toAgreement(spec: Spec): Agreement {
  const names = municipalities(spec.parties);
  const region = { name: 'Regionen', kind: 'region' } as const;
  return agreement({
    baseYear: { value: spec.baseYear },
    ...(spec.lastYear === undefined ? {} : { lastYear: { value: spec.lastYear } }),
    cost: costOf(spec),
    deductions: spec.deductions.map(deductionOf),
    financing: spec.groups.map(({ kind, name, shares }) => ({
      kind,
      name,
      shares: shares.map(([fromYear, perCent]) => ({
        share: { value: hundredth(perCent) },
        ...(fromYear === null ? {} : { fromYear }),
      })),
    })),
    regionName: { value: 'Regionen' },
    key: { value: keyOf(spec), stated: true },
    ...(spec.minimum === undefined ? {} : { minimum: sourced(spec.minimum) }),
    ...(spec.maximum === undefined ? {} : { maximum: sourced(spec.maximum) }),
    roundingUnit: { ...sourced(spec.unit), stated: true },
    roundingMethod: { value: spec.method, stated: true },
    index: {
      ...(spec.indexFrom === undefined ? {} : { firstYear: { value: spec.indexFrom } }),
      rates: spec.index.map(([year, perCent]) => ({ year, rate: { value: hundredth(perCent) } })),
    },
    parties: [...names, region],
    participation: spec.spans.map(({ party, from, to }) => ({
      party,
      ...(from === undefined ? {} : { fromYear: from }),
      ...(to === undefined ? {} : { toYear: to }),
    })),
    populations: spec.populations.map(({ year, figures }) =>
      column(
        'Folkmängd',
        [...figures.map((figure) => figure ?? undefined), undefined],
        year === null ? {} : { year },
      ),
    ),
    weights: [column('Vikt', [...spec.weights, undefined])],
    amounts: [column('Belopp', spec.fixedAmounts)],
    ...(spec.surplus === undefined ? {} : { surplus: { value: spec.surplus } }),
    outcomes: spec.outcomes.map(({ year, cost, deductionsUsed }) => ({
      year,
      ...(cost === undefined ? {} : { cost: sourced(cost) }),
      ...(deductionsUsed === undefined ? {} : { deductionsUsed: sourced(deductionsUsed) }),
    })),
  });
}

const hundredth = (perCent: string) => multiply(exact(perCent), fraction(1n, 100n));

function costOf({ cost, key }: Spec): Cost {
  if (key.kind === 'per-inhabitant') return { kind: 'from-key' };
  if (key.kind === 'fixed') return { kind: 'fixed-amounts' };
  if (cost.kind === 'amount') return { kind: 'amount', amount: sourced(cost.amount) };
  return { kind: 'positions', count: sourced(cost.count), costPerPosition: sourced(cost.each) };
}

function deductionOf({ perCent, fixed }: Spec['deductions'][number], place: number): Deduction {
  const amount =
    fixed === undefined
      ? { kind: 'share' as const, value: { value: hundredth(perCent ?? '0') } }
      : { kind: 'fixed' as const, value: sourced(fixed) };
  return { name: `Avdrag ${place + 1}`, amount };
}

function keyOf({ key }: Spec): AllocationKey {
  if (key.kind === 'per-inhabitant') return { kind: 'per-inhabitant', rate: exact(key.rate) };
  if (key.kind === 'fixed') return { kind: 'fixed-amounts' };
  return {
    kind: 'blend',
    terms: key.terms.map(([perCent, kind]) => ({ share: hundredth(perCent), term: { kind } })),
  };
}
