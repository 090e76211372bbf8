import Fraction from 'fraction.js';
import { halfUp, rounded, shareUnits, total } from './oracleApportion';
import { amountsUnderLimits, Refused } from './oracleLimits';
import type { Spec } from './spec';

/**
 * The second computation of an agreement, written from the contract (B1-B10, E1-E7) over fraction.js. It works
 * in whole rounding units and computes each year from the spec by itself. A spec that must be refused throws.
 */
export interface OracleYear {
  readonly year: number;
  readonly agreed: bigint;
  readonly groups: ReadonlyMap<string, bigint>;
  readonly rows: ReadonlyMap<string, bigint>;
  readonly settled?: ReadonlyMap<string, bigint>;
}

export function computeSpec(spec: Spec): readonly OracleYear[] | 'refused' {
  try {
    return yearsOf(spec).map((year) => computeYear(spec, year));
  } catch (error) {
    if (error instanceof Refused) return 'refused';
    throw error;
  }
}

/** B7. */
function yearsOf({ baseYear, lastYear, index, populations }: Spec): number[] {
  const years = new Set([baseYear]);
  if (lastYear !== undefined) for (let year = baseYear; year <= lastYear; year += 1) years.add(year);
  else
    for (const year of [
      ...index.map(([named]) => named),
      ...populations.map(({ year: named }) => named ?? 0),
    ])
      if (year > baseYear) years.add(year);
  return [...years].sort((one, other) => one - other);
}

/** B2, E7. */
function factorOf({ baseYear, index, indexFrom }: Spec, year: number): Fraction {
  let factor = new Fraction(1);
  if (index.length === 0 && indexFrom === undefined) return factor;
  for (let raised = Math.max(indexFrom ?? 0, baseYear + 1); raised <= year; raised += 1) {
    const rate = index.find(([named]) => named === raised);
    if (rate === undefined) throw new Refused();
    factor = factor.mul(new Fraction(rate[1]).div(100).add(1));
  }
  return factor;
}

function populationOf({ populations }: Spec, year: number): readonly (number | null)[] | undefined {
  const own = populations.find((column) => column.year === year);
  const earlier = populations.filter((column) => column.year !== null && column.year < year);
  earlier.sort((one, other) => (other.year ?? 0) - (one.year ?? 0));
  const undated = populations.find((column) => column.year === null);
  return (own ?? earlier[0] ?? undated ?? populations[0])?.figures;
}

const attends = ({ spans }: Spec, party: string, year: number): boolean =>
  spans.every((span) => span.party !== party || (year >= (span.from ?? year) && year <= (span.to ?? year)));

interface Member {
  readonly name: string;
  readonly weight: Fraction;
}

/** B5, E6: who takes part in the year, and with which weight. */
function membersOf(spec: Spec, year: number): Member[] {
  const figures = populationOf(spec, year);
  const fixed = spec.key.kind === 'fixed';
  const places = spec.parties
    .map((_, place) => place)
    .filter((place) => attends(spec, spec.parties[place]!, year))
    .filter((place) => fixed || spec.populations.length < 2 || figures?.[place] !== null);
  const columns = new Map<string, Fraction[]>([
    ['equal', places.map(() => new Fraction(1))],
    ['own', places.map((place) => new Fraction(spec.weights[place]!))],
    ['fixed', places.map((place) => new Fraction(spec.fixedAmounts[place]!))],
  ]);
  const terms: readonly (readonly [string, string])[] =
    spec.key.kind === 'terms' ? spec.key.terms : [['100', fixed ? 'fixed' : 'population']];
  if (terms.some(([, term]) => term === 'population')) {
    if (places.some((place) => figures?.[place] === null)) throw new Refused();
    columns.set(
      'population',
      places.map((place) => new Fraction(figures![place]!)),
    );
  }
  return places.map((place, position) => ({
    name: spec.parties[place]!,
    weight: terms.reduce((weight, [perCent, term]) => {
      const column = columns.get(term)!;
      return terms.length === 1
        ? column[position]!
        : weight.add(new Fraction(perCent).div(100).mul(column[position]!).div(total(column)));
    }, new Fraction(0)),
  }));
}

interface Group {
  readonly name: string;
  readonly share: Fraction;
}

/** B4, E2. */
function groupsOf(spec: Spec, year: number): Group[] {
  const present = spec.groups.filter(
    ({ kind, name }) => kind === 'municipality' || attends(spec, name, year),
  );
  const stated = present.map(({ name, kind, shares }) => {
    const valid = shares.filter(([from]) => from === null || from <= year);
    valid.sort(([one], [other]) => (one ?? 0) - (other ?? 0));
    const text = valid.at(-1)?.[1];
    return {
      name,
      kind,
      share: text === undefined ? undefined : new Fraction(text).div(100),
      empty: shares.length === 0,
    };
  });
  const rest = new Fraction(1).sub(total(stated.map(({ share }) => share ?? new Fraction(0))));
  if (rest.s < 0n) throw new Refused();
  const known = stated.flatMap(({ name, share }) => (share === undefined ? [] : [{ name, share }]));
  if (rest.n === 0n) return known;
  for (const [kind, name] of [
    ['municipality', 'Kommunerna'],
    ['region', 'Regionen'],
  ] as const) {
    const row = stated.find((group) => group.kind === kind);
    if (row?.share !== undefined || (kind === 'region' && !attends(spec, name, year))) continue;
    if (row === undefined || row.empty) return [...known, { name, share: rest }];
    return stated.flatMap((group) => {
      const share = group === row ? rest : group.share;
      return share === undefined ? [] : [{ name: group.name, share }];
    });
  }
  throw new Refused();
}

type Amounts = Map<string, bigint>;

function computeYear(spec: Spec, year: number): OracleYear {
  const unit = new Fraction(spec.unit);
  const factor = factorOf(spec, year);
  const members = membersOf(spec, year);
  const inUnits = (kronor: Fraction | string): Fraction => new Fraction(kronor).div(unit);
  const { key } = spec;
  if (key.kind === 'per-inhabitant') {
    const rows: Amounts = new Map(
      members.map(({ name, weight }) => [name, halfUp(inUnits(weight.mul(key.rate).mul(factor)))]),
    );
    const agreed = [...rows.values()].reduce((sum, amount) => sum + amount, 0n);
    const groups = [{ name: 'Kommunerna', share: new Fraction(1) }];
    return finish(spec, year, {
      agreed,
      deducted: 0n,
      groups,
      members,
      divided: [new Map([['Kommunerna', agreed]]), rows],
    });
  }
  if (key.kind === 'fixed') {
    const region = attends(spec, 'Regionen', year) ? new Fraction(spec.fixedAmounts.at(-1)!) : undefined;
    const sum = total([...members.map(({ weight }) => weight), ...(region === undefined ? [] : [region])]);
    if (sum.n === 0n) throw new Refused();
    const groups = [
      ...(members.length === 0
        ? []
        : [{ name: 'Kommunerna', share: total(members.map(({ weight }) => weight)).div(sum) }]),
      ...(region === undefined ? [] : [{ name: 'Regionen', share: region.div(sum) }]),
    ];
    const agreed = rounded(inUnits(sum.mul(factor)));
    return finish(spec, year, {
      agreed,
      deducted: 0n,
      groups,
      members,
      divided: divide(spec, groups, members, agreed, false),
    });
  }
  const base =
    spec.cost.kind === 'amount'
      ? new Fraction(spec.cost.amount)
      : new Fraction(spec.cost.count).mul(spec.cost.each);
  const agreed = rounded(inUnits(base.mul(factor)));
  const deducted = spec.deductions
    .map(({ perCent, fixed }) =>
      rounded(fixed === undefined ? new Fraction(agreed).mul(perCent!).div(100) : inUnits(fixed)),
    )
    .reduce((sum, amount) => sum + amount, 0n);
  if (deducted > agreed) throw new Refused();
  const groups = groupsOf(spec, year);
  return finish(spec, year, {
    agreed,
    deducted,
    groups,
    members,
    divided: divide(spec, groups, members, agreed - deducted, true),
  });
}

/** Groups by largest remainder, then the municipalities by the method (and, for the year's amount, limits). */
function divide(
  spec: Spec,
  groups: readonly Group[],
  members: readonly Member[],
  amount: bigint,
  limited: boolean,
): [Amounts, Amounts] {
  const parts = shareUnits(
    new Fraction(amount),
    groups.map(({ share }) => share),
    'storsta-resten',
  ).units;
  const byGroup: Amounts = new Map(groups.map(({ name }, place) => [name, parts[place]!]));
  const rows: Amounts = new Map();
  const municipal = byGroup.get('Kommunerna');
  if (municipal !== undefined) {
    if (members.length === 0 && municipal !== 0n) throw new Refused();
    const weights = limited
      ? amountsUnderLimits(
          spec,
          members.map(({ weight }) => weight),
          municipal,
        )
      : members.map(({ weight }) => weight);
    const { units } =
      members.length === 0 || total(weights).n === 0n
        ? { units: weights.map(() => 0n) }
        : shareUnits(new Fraction(municipal), weights, spec.method);
    members.forEach(({ name }, place) => rows.set(name, units[place]!));
  }
  for (const [name, part] of byGroup) if (name !== 'Kommunerna') rows.set(name, part);
  return [byGroup, rows];
}

/** B10, E1. */
function finish(
  spec: Spec,
  year: number,
  result: {
    readonly agreed: bigint;
    readonly deducted: bigint;
    readonly groups: readonly Group[];
    readonly members: readonly Member[];
    readonly divided: [Amounts, Amounts];
  },
): OracleYear {
  const { agreed, deducted, groups, members, divided } = result;
  const [byGroup, rows] = divided;
  const plain = { year, agreed, groups: byGroup, rows };
  const outcome = spec.outcomes.find((given) => given.year === year);
  if (outcome === undefined || spec.surplus === undefined) return plain;
  const unit = new Fraction(spec.unit);
  if (
    outcome.deductionsUsed !== undefined &&
    rounded(new Fraction(deducted).sub(new Fraction(outcome.deductionsUsed).div(unit))) < 0n
  )
    throw new Refused();
  const surplus =
    outcome.cost === undefined
      ? rounded(new Fraction(deducted).sub(new Fraction(outcome.deductionsUsed!).div(unit)))
      : rounded(new Fraction(agreed).sub(new Fraction(outcome.cost).div(unit)));
  if (spec.surplus === 'kept') return { ...plain, settled: new Map() };
  return { ...plain, settled: divide(spec, groups, members, surplus, false)[1] };
}
