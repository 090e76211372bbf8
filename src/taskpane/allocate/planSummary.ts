import type { Agreement, FinancingGroup, KeyTerm } from '../../core/agreement/model';
import { formatDecimal, oreToDecimal } from '../../core/exact/decimal';
import { subtract, ONE, sum } from '../../core/exact/fraction';
import type { Plan } from '../../core/plan/model';
import type { Numbers } from '../../text/numbers';
import type { PaneText } from '../../text/pane';
import { groupName } from '../../text/sentences';
import type { AllocationInput } from '../../workbook/read/model';
import type { Fact } from '../shared/FactList';

/** What was read, in a few lines that an ekonom can tick off against the agreement. */
export function summaryOf(input: AllocationInput, plan: Plan | undefined, text: PaneText): readonly Fact[] {
  const { numbers } = text;
  const words = text.allocate.check;
  const { agreement, population } = input;
  const first = plan?.years[0];
  const municipalities = agreement.parties.filter((party) => party.kind === 'municipality').length;
  const others = agreement.financing
    .filter((group) => group.kind !== 'municipality')
    .map((group) => group.name);
  const last = population.populations.at(-1);
  const counted = last?.figures.flatMap((figure) => (figure === undefined ? [] : [figure.value])) ?? [];
  return [
    { term: words.agreement, value: agreement.name?.value ?? '' },
    { term: words.caseNumber, value: agreement.caseNumber?.value ?? '' },
    ...(first === undefined
      ? []
      : [{ term: words.amount(first.year), value: numbers.kronor(oreToDecimal(first.agreedAmount)) }]),
    { term: words.split, value: splitText(agreement, text) },
    { term: words.key, value: keyText(agreement, text) },
    { term: words.parties, value: words.partiesValue(municipalities, others.join(', ')) },
    {
      term: words.populationSum,
      value: counted.length === 0 ? '' : numbers.number(formatDecimal(sum(counted))),
    },
    {
      term: words.populationColumns,
      value: population.populations.map((column) => columnText(column, numbers)).join(', '),
    },
    { term: words.source, value: population.sourceNote ?? '' },
    {
      term: words.rounding,
      value: words.roundingValue(
        numbers.kronor(formatDecimal(agreement.roundingUnit.value)),
        words.methods[agreement.roundingMethod.value],
      ),
    },
    {
      term: words.years,
      value: plan === undefined ? '' : plan.years.map((year) => String(year.year)).join(', '),
    },
  ];
}

function columnText(column: { header: string; year?: number; date?: string }, numbers: Numbers): string {
  if (column.date !== undefined) return numbers.date(column.date);
  return column.header === '' ? String(column.year ?? '') : column.header;
}

function splitText(agreement: Agreement, text: PaneText): string {
  return agreement.financing
    .map((group) => `${groupShare(group, agreement, text)} ${groupName(group.name, text.language)}`)
    .join(', ');
}

/** The share that holds in the base year; the last group that states none takes what the others leave. */
function groupShare(group: FinancingGroup, agreement: Agreement, { allocate, numbers }: PaneText): string {
  if (group.fixed !== undefined) return numbers.kronor(formatDecimal(group.fixed.value));
  const own = shareIn(group, agreement.baseYear.value);
  if (own !== undefined) return numbers.percent(formatDecimal(own, { decimals: 6 }));
  const stated = agreement.financing.map((other) => shareIn(other, agreement.baseYear.value));
  const fixed = agreement.financing.some((other) => other.fixed !== undefined);
  const silent = stated.filter((share) => share === undefined).length;
  if (fixed || silent !== 1) return allocate.check.rest;
  const rest = subtract(ONE, sum(stated.flatMap((share) => (share === undefined ? [] : [share]))));
  return numbers.percent(formatDecimal(rest, { decimals: 6 }));
}

function shareIn(group: FinancingGroup, year: number) {
  return group.shares.filter((share) => share.fromYear === undefined || share.fromYear <= year).at(-1)?.share
    .value;
}

function keyText(agreement: Agreement, { allocate, numbers }: PaneText): string {
  const { keys } = allocate.check;
  const key = agreement.key.value;
  if (key.kind === 'fixed-amounts') return keys.fixedAmounts;
  if (key.kind === 'per-inhabitant') return keys.perInhabitant(numbers.number(formatDecimal(key.rate)));
  const name = (term: KeyTerm): string => (term.kind === 'own' ? (term.header ?? keys.own) : keys[term.kind]);
  const [only] = key.terms;
  if (only !== undefined && key.terms.length === 1) return name(only.term);
  return key.terms
    .map(({ share, term }) => `${numbers.percent(formatDecimal(share, { decimals: 6 }))} ${name(term)}`)
    .join(', ');
}
