import type { Agreement, AllocationKey, Cost } from '../../core/agreement/model';
import { formatDecimal } from '../../core/exact/decimal';
import { sum, type Fraction } from '../../core/exact/fraction';
import type { Origin, Sourced } from '../../core/outcome';
import * as words from '../../text/sheets';
import { assumptionsSubtitle, items, statusWords, values } from '../../text/sheetsAssumptions';
import { formatAddress } from '../address';
import type { AllocationInput } from '../read/model';
import type { OutCell, SheetDescription } from './description';
import type { CurrentAmounts, DescribeOptions } from './options';
import * as out from './outCells';
import { tableSheet, type TableColumn } from './tableSheet';

const columns: readonly TableColumn[] = [
  { head: words.heads.item, width: 38 },
  { head: words.heads.value, width: 52, left: true },
  { head: words.heads.clause, width: 30 },
  { head: words.heads.cell, width: 18 },
  { head: words.heads.status, width: 20 },
];

/** One line of the sheet: what, its value, where it was read, and what kind of statement it is. */
interface Line {
  readonly item: string;
  readonly value: OutCell;
  readonly origin?: Origin | undefined;
  readonly source?: string | undefined;
  readonly status: string;
}

/** *Antaganden och källor*: every parameter with clause and cell, every assumption and remark, versions and date. */
export function assumptionsSheet(
  input: AllocationInput,
  assumptions: readonly string[],
  remarks: readonly string[],
  {
    version,
    date,
    current,
  }: Pick<DescribeOptions, 'version' | 'date'> & { readonly current?: CurrentAmounts | undefined },
): SheetDescription {
  const lines: readonly Line[] = [
    ...agreementLines(input.agreement),
    ...populationLines(input),
    ...(current?.source === undefined
      ? []
      : [textLine(items.currentRange(current.label), current.source, statusWords.read)]),
    ...assumptions.map((content, index) =>
      textLine(items.assumption(index + 1), content, statusWords.assumption),
    ),
    ...remarks.map((content, index) => textLine(items.remark(index + 1), content, statusWords.remark)),
    textLine(items.version, values.program(version), statusWords.made),
    textLine(items.date, date, statusWords.made),
  ];
  const caseNumber = input.agreement.caseNumber?.value;
  return tableSheet({
    name: words.sheetNames.assumptions(),
    title: words.assumptionsTitle(input.agreement.name?.value),
    subtitle: words.subtitle({ caseNumber, unit: assumptionsSubtitle }),
    columns,
    rows: lines.map(lineCells),
    notes: [],
    orientation: 'landscape',
    caseNumber,
  });
}

function lineCells({ item, value, origin, source, status }: Line): readonly OutCell[] {
  const from = [source, origin?.clause, origin?.edition].filter((part) => part !== undefined && part !== '');
  return [
    out.text(item, undefined, true),
    value,
    from.length === 0 ? out.empty() : out.text([...new Set(from)].join(', '), undefined, true),
    origin?.cell === undefined ? out.empty() : out.text(origin.cell),
    out.text(status),
  ];
}

function textLine(item: string, content: string, status: string, origin?: Origin): Line {
  return { item, value: out.text(content, undefined, true), origin, status };
}

/** A term of the agreement as text; nothing when the agreement does not say it. */
function term<T>(
  item: string,
  sourced: Sourced<T> | undefined,
  show: (value: T) => OutCell,
  status: string = statusWords.stated,
): readonly Line[] {
  return sourced === undefined ? [] : [{ item, value: show(sourced.value), origin: sourced.origin, status }];
}

const asText = (value: string): OutCell => out.text(value, undefined, true);
const asYear = (value: number): OutCell => out.number(String(value), out.formats.plain);
const asShare = (value: Fraction): OutCell => out.exactNumber(value, '0.00## %');
const asAmount = (value: Fraction): OutCell =>
  out.exactNumber(value, value.denominator === 1n ? out.formats.whole : out.formats.öre);

function agreementLines(agreement: Agreement): readonly Line[] {
  return [
    ...(agreement.name === undefined
      ? [textLine(items.agreement, '', statusWords.missing)]
      : term(items.agreement, agreement.name, asText)),
    ...(agreement.caseNumber === undefined
      ? [textLine(items.caseNumber, '', statusWords.missing)]
      : term(items.caseNumber, agreement.caseNumber, asText)),
    ...term(items.baseYear, agreement.baseYear, asYear),
    ...term(items.lastYear, agreement.lastYear, asYear),
    ...costLines(agreement.cost),
    ...agreement.deductions.flatMap(({ name, amount }) =>
      term(items.deduction(name), amount.value, amount.kind === 'fixed' ? asAmount : asShare),
    ),
    ...agreement.financing.flatMap((group) => [
      ...group.shares.flatMap(({ fromYear, share }) =>
        term(items.share(group.name, fromYear), share, asShare),
      ),
      ...term(items.fixed(group.name), group.fixed, asAmount),
    ]),
    ...term(items.key, agreement.key, (key) => asText(keyText(key))),
    ...term(items.minimum, agreement.minimum, asAmount),
    ...term(items.maximum, agreement.maximum, asAmount),
    ...term(
      items.unit,
      agreement.roundingUnit,
      (unit) => asText(values.unit(formatDecimal(unit))),
      agreement.roundingUnit.stated ? statusWords.stated : statusWords.assumption,
    ),
    ...term(
      items.method,
      agreement.roundingMethod,
      (method) => asText(values.method(method)),
      agreement.roundingMethod.stated ? statusWords.stated : statusWords.assumption,
    ),
    ...indexLines(agreement),
    ...termLines(agreement),
  ];
}

function costLines(cost: Cost): readonly Line[] {
  switch (cost.kind) {
    case 'amount':
      return term(items.cost, cost.amount, asAmount);
    case 'positions':
      return [
        ...term(items.positions, cost.count, (count) => out.exactNumber(count, '0.0##')),
        ...term(items.costPerPosition, cost.costPerPosition, asAmount),
        ...term(items.statedCost, cost.stated, asAmount),
      ];
    case 'lines':
      return [
        ...cost.lines.flatMap((line) => term(items.line(line.name), line.amount, asAmount)),
        ...term(items.statedCost, cost.stated, asAmount),
      ];
    case 'fixed-amounts':
      return term(items.statedCost, cost.stated, asAmount);
    case 'from-key':
      return [];
  }
}

/** The key in words: "Folkmängd", "30 % lika, 70 % folkmängd", "42,25 kr per invånare". */
export function keyText(key: AllocationKey): string {
  if (key.kind === 'per-inhabitant') return values.keyPerInhabitant(formatDecimal(key.rate));
  if (key.kind === 'fixed-amounts') return values.keyFixed;
  const parts = key.terms.map(({ share, term: part }) => ({
    share: formatDecimal(share),
    name:
      part.kind === 'population'
        ? values.keyPopulation
        : part.kind === 'equal'
          ? values.keyEqual
          : values.keyOwn(part.header),
  }));
  const [only] = parts;
  return parts.length === 1 && only !== undefined ? only.name : values.keyBlend(parts);
}

function indexLines({ index, outcomes, surplus }: Agreement): readonly Line[] {
  return [
    ...term(items.series, index.series, asText),
    ...term(items.firstIndexed, index.firstYear, asYear),
    ...index.rates.map((rate) => ({
      item: items.rate(rate.year),
      value: asShare(rate.rate.value),
      origin: rate.rate.origin,
      source: values.rateSource(rate.series, rate.edition, rate.status),
      status: statusWords.stated,
    })),
    ...term(items.surplus, surplus, (rule) =>
      asText(rule === 'kept' ? values.surplusKept : values.surplusReturned),
    ),
    ...outcomes.flatMap((outcome) => [
      ...term(items.outcome(outcome.year), outcome.cost, asAmount, statusWords.read),
      ...term(items.deductionsUsed(outcome.year), outcome.deductionsUsed, asAmount, statusWords.read),
    ]),
  ];
}

function termLines({ term: terms }: Agreement): readonly Line[] {
  return [
    ...term(items.termFrom, terms.from, asText),
    ...term(items.termTo, terms.to, asText),
    ...term(items.notice, terms.notice, asText),
    ...term(items.noticeMonths, terms.noticeMonthsBeforeEnd, asYear),
    ...term(items.renewal, terms.renewalYears, asYear),
    ...term(items.allSign, terms.allMustSign, (yes) => asText(yes ? values.yes : values.no)),
  ];
}

function populationLines({ agreement, population, parameters }: AllocationInput): readonly Line[] {
  const source = population.sourceNotes?.join(' ') ?? population.sourceNote;
  return [
    textLine(items.parameterRange, formatAddress(parameters), statusWords.read),
    textLine(items.populationRange, formatAddress(population.address), statusWords.read),
    {
      item: items.parties,
      value: asYear(agreement.parties.length),
      status: statusWords.read,
    },
    ...agreement.populations.map((column) => ({
      item: items.population(column.header),
      value: asAmount(
        sum(
          column.figures.flatMap((figure, index) =>
            figure !== undefined && agreement.parties[index]?.kind === 'municipality' ? [figure.value] : [],
          ),
        ),
      ),
      origin: column.origin,
      status: statusWords.read,
    })),
    source === undefined || source === ''
      ? textLine(items.populationSource, values.noSource, statusWords.missing)
      : textLine(items.populationSource, source, statusWords.read),
  ];
}
