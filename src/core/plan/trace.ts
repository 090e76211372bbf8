import { ratesUpTo } from '../agreement/indexation';
import type { Agreement, IndexRate } from '../agreement/model';
import { sameParty } from '../agreement/participation';
import { formatDecimal, oreToDecimal } from '../exact/decimal';
import { fraction, type Fraction, multiply, type Ore } from '../exact/fraction';
import type { Facts, Origin } from '../outcome';
import type { ApportionedPart, GroupResult, Plan, RowResult, TraceStep, YearResult } from './model';
import { costSteps } from './traceCost';

/**
 * The chain from the agreement's figure to one party's krona in one year, as data: every step with its
 * figures, and with clause, cell and edition where they are known. Empty when the plan has no such amount.
 * Text is made in `src/text/trace`.
 */
export function traceAmount(
  agreement: Agreement,
  plan: Plan,
  year: number,
  party: string,
): readonly TraceStep[] {
  const result = plan.years.find((candidate) => candidate.year === year);
  const row = result?.rows.find((candidate) => sameParty(candidate.party, party));
  if (result === undefined || row === undefined) return [];
  const group = result.groups.find(({ name }) => name === row.group);
  return [
    ...costSteps(agreement, result, row),
    ...indexSteps(agreement, result),
    ...yearSteps(agreement, result),
    ...(group === undefined ? [] : groupSteps(result, group)),
    ...(row.kind === 'municipality' && group !== undefined ? memberSteps(agreement, result, row, group) : []),
    step('amount', { party: row.party, year: String(year), amount: oreToDecimal(row.amount) }),
    ...settlementSteps(result, row),
  ];
}

function step(name: string, facts: Facts, origin?: Origin): TraceStep {
  return origin === undefined ? { step: name, facts } : { step: name, facts, origin };
}

const perCent = (share: Fraction): string => formatDecimal(multiply(share, fraction(100n)));

/** B2: one step a year of the chain, then the factor, nothing rounded in between. */
function indexSteps(
  agreement: Agreement,
  { year, indexFactor, exactAmount }: YearResult,
): readonly TraceStep[] {
  const rates = ratesUpTo(agreement, year);
  if (rates.length === 0) return [];
  const facts = { factor: formatDecimal(indexFactor), exact: formatDecimal(exactAmount), year: String(year) };
  return [...rates.map((rate) => indexStep(agreement, rate)), step('index-factor', facts)];
}

function indexStep(
  { index }: Agreement,
  { year, rate, series, edition, status, measures }: IndexRate,
): TraceStep {
  const name = series ?? index.series?.value;
  const facts: Facts = {
    year: String(year),
    rate: perCent(rate.value),
    ...(name === undefined ? {} : { series: name }),
    ...(status === undefined ? {} : { status }),
    ...(measures === undefined ? {} : { measures: String(measures) }),
  };
  const origin = { ...rate.origin, ...(edition === undefined ? {} : { edition }) };
  return step('index-rate', facts, Object.keys(origin).length === 0 ? undefined : origin);
}

/** B1 and B3: the year's amount rounded once, and the deductions from it. */
function yearSteps({ deductions: terms, roundingUnit }: Agreement, result: YearResult): readonly TraceStep[] {
  const { year, exactAmount, agreedAmount, unit, deductions, distributable } = result;
  const agreed = step(
    'agreed-amount',
    {
      year: String(year),
      exact: formatDecimal(exactAmount),
      unit: formatDecimal(unit),
      amount: oreToDecimal(agreedAmount),
    },
    roundingUnit.origin,
  );
  if (deductions.length === 0) return [agreed];
  const slices = deductions.map(({ name, amount }, place) => {
    const given = terms[place]?.amount;
    const share = given?.kind === 'share' ? { share: perCent(given.value.value) } : {};
    return step('deduction', { name, amount: oreToDecimal(amount), ...share }, given?.value.origin);
  });
  return [agreed, ...slices, step('distributable', { amount: oreToDecimal(distributable) })];
}

/** B4: the group's share of the amount, of every cost line, and how it was rounded. */
function groupSteps(result: YearResult, group: GroupResult): readonly TraceStep[] {
  const lines = (result.lines ?? []).flatMap((line) => {
    const part = line.groups.find(({ name }) => name === group.name);
    if (part === undefined) return [];
    const facts = { line: line.name, ...shareFacts(part, line.groups, line.amount) };
    return [part.reason === 'fixed' ? step('line-fixed', facts) : step('line-share', facts)];
  });
  const facts = {
    ...shareFacts(group, result.groups, result.distributable),
    exact: formatDecimal(group.exact),
  };
  const own =
    group.reason === 'fixed'
      ? step('group-fixed', facts, group.origin)
      : step('group-share', facts, group.origin);
  return [
    // Of several cost lines the group pays its share of each: of their sum it is no share that was ever computed.
    ...(lines.length > 0 ? lines : [own]),
    ...(group.remainder.numerator === 0n
      ? []
      : [roundingStep(result, group, 'storsta-resten', result.groups.length)]),
    ...tieSteps(result, group.name),
  ];
}

/** What a group pays its share of: what is left when fixed amounts are taken off first (`fixed` is their sum). */
function shareFacts(group: GroupResult, groups: readonly GroupResult[], amount: Ore): Facts {
  const fixed = groups
    .filter(({ reason }) => reason === 'fixed')
    .reduce((taken, other) => taken + other.amount, 0n);
  return {
    group: group.name,
    share: perCent(group.share),
    of: oreToDecimal(amount - fixed),
    ...(fixed === 0n ? {} : { fixed: oreToDecimal(fixed) }),
    amount: oreToDecimal(group.amount),
  };
}

/** B5, B6: the key's share, the exact amount, a limit that cut it, and the rounding of the krona. */
function memberSteps(
  agreement: Agreement,
  result: YearResult,
  row: RowResult,
  group: GroupResult,
): readonly TraceStep[] {
  const { populationHeader, populationTotal } = result;
  const inhabitants =
    row.population === undefined || populationTotal === undefined
      ? []
      : [
          step(
            'population',
            {
              party: row.party,
              figure: formatDecimal(row.population),
              total: formatDecimal(populationTotal),
              header: populationHeader ?? '',
              year: String(result.populationYear ?? ''),
            },
            row.origin,
          ),
        ];
  const share = step(
    'party-share',
    {
      party: row.party,
      share: perCent(row.share),
      of: oreToDecimal(group.amount),
      group: group.name,
      exact: formatDecimal(row.exact),
    },
    agreement.key.origin,
  );
  const members = result.rows.filter(({ kind }) => kind === 'municipality').length;
  return [
    ...inhabitants,
    share,
    ...limitSteps(agreement, row),
    roundingStep(result, row, result.method, members),
    ...tieSteps(result, row.party),
  ];
}

function limitSteps(agreement: Agreement, { limitedBy, exact, party }: RowResult): readonly TraceStep[] {
  if (limitedBy === undefined) return [];
  const limit = limitedBy === 'minimum' ? agreement.minimum : agreement.maximum;
  return [step('limit', { party, kind: limitedBy, exact: formatDecimal(exact) }, limit?.origin)];
}

function roundingStep({ unit }: YearResult, part: ApportionedPart, method: string, of: number): TraceStep {
  return step('rounding', {
    method,
    unit: formatDecimal(unit),
    exact: formatDecimal(part.exact),
    floor: oreToDecimal(part.floor),
    remainder: formatDecimal(part.remainder),
    rank: String(part.rank),
    of: String(of),
    extraUnits: String(part.extraUnits),
    adjustment: oreToDecimal(part.adjustment),
    reason: part.reason,
    amount: oreToDecimal(part.amount),
  });
}

function tieSteps({ ties }: YearResult, name: string): readonly TraceStep[] {
  return ties
    .filter(({ parties }) => parties.includes(name))
    .map(({ parties }) => step('tie', { parties: parties.join(', ') }));
}

function settlementSteps({ settlement, year }: YearResult, row: RowResult): readonly TraceStep[] {
  if (settlement === undefined) return [];
  const back = settlement.rows.find(({ party }) => party === row.party);
  return [
    step('settlement', {
      year: String(year),
      rule: settlement.rule,
      surplus: oreToDecimal(settlement.surplus),
      ...(settlement.outcome === undefined ? {} : { outcome: oreToDecimal(settlement.outcome) }),
      amount: oreToDecimal(back?.amount ?? 0n),
    }),
  ];
}
