import type { Assumption, Outcome } from '../../core/outcome';
import type { Plan, YearResult } from '../../core/plan/model';
import { traceAmount } from '../../core/plan/trace';
import { assumptionText } from '../../text/assumptions';
import { remarkText } from '../../text/remarks';
import { sheetNames } from '../../text/sheets';
import type { LiveReason } from '../../text/sheetsFormulas';
import { consequence as consequenceText, multiYear as multiYearText } from '../../text/sheetsReports';
import { traceText } from '../../text/trace';
import { parseAddress } from '../address';
import { isSettled } from '../read/contradictions';
import type { AllocationInput } from '../read/model';
import { allocationSheet } from './allocationSheet';
import { assumptionsSheet } from './assumptionsSheet';
import { consequenceSheet } from './consequenceSheet';
import { controlSheet } from './controlSheet';
import { costLinesSheet } from './costLinesSheet';
import type { SheetDescription } from './description';
import { decisionTextSheet } from './decisionTextSheet';
import { invoiceSheet } from './invoiceSheet';
import type { LiveSource } from './liveAllocation';
import { yearPlaces, type LivePlaces } from './liveReports';
import { liveYear } from './liveYear';
import { multiYearSheet } from './multiYearSheet';
import { defaultSheets, type CurrentAmounts, type DescribeOptions, type SheetKind } from './options';
import { totalFollows } from './yearFacts';
import { settlementSheet } from './settlementSheet';
import { trueUpSheet } from './trueUpSheet';
import { withFreeNames, withSources } from './freeNames';
import { changesOf, yearsTogether, type YearsTogether } from './yearsTogether';

/**
 * A computed plan as result sheets, in the order they are to stand: *Fördelning* per year, then the others asked for.
 * Pure; amounts come from the plan to the last digit and nothing is computed anew but sums of printed figures.
 */
export function describeAllocation(
  plan: Plan,
  input: AllocationInput,
  options: DescribeOptions,
): readonly SheetDescription[] {
  const wanted = new Set(options.sheets ?? defaultSheets);
  const years = plan.years.filter((year) => options.years?.includes(year.year) ?? true);
  const current = wanted.has('consequence') ? options.current : undefined;
  const said = [...input.remarks, ...plan.remarks, ...(current?.remarks ?? [])];
  // What the agreement contradicts itself about was chosen by somebody: as much an assumption as what it leaves open.
  const assumed = (given: readonly Assumption[]): readonly string[] => [
    ...said.filter(isSettled).map((remark) => remarkText(remark)),
    ...given.map(({ id, facts }) => assumptionText(id, facts)),
  ];
  const remarks = unique(said.filter((remark) => !isSettled(remark)).map((remark) => remarkText(remark)));
  const live = liveYears(years, input, options);
  const places = livePlaces(years, live, options, wanted);
  const together = togetherOf(plan, years, options, wanted);
  const elsewhere = (year: YearResult) => elsewhereNotes(year, together);
  const controlSheets = (year: YearResult, only: boolean): readonly SheetDescription[] => {
    const found = live.get(year.year);
    const source = typeof found === 'object' ? found : undefined;
    // Formulas on Fördelning stand on Kontroll and Beräkning: those come along unasked.
    if (!wanted.has('control') && !(wanted.has('allocation') && source !== undefined)) return [];
    const steps = [...elsewhere(year), ...stepsOf(year, plan, input)];
    const control = controlSheet(year, input, only, steps, source?.control);
    return source === undefined ? [control] : [control, source.chain.sheet];
  };
  const of = (kind: SheetKind, make: () => readonly (SheetDescription | undefined)[]) =>
    wanted.has(kind) ? make().filter((sheet) => sheet !== undefined) : [];
  const sheets = [
    ...of('allocation', () =>
      years.map((year) =>
        allocationSheet(
          year,
          input,
          assumed(assumptionsOf(plan, year)),
          options,
          live.get(year.year),
          elsewhere(year),
        ),
      ),
    ),
    ...of('consequence', () => years.map((year) => consequence(year, plan, input, options, places))),
    ...of('multi-year', () => [multiYearSheet(years, input, together, places)]),
    ...of('settlement', () => years.map((year) => settlementSheet(year, input, places))),
    ...of('true-up', () => years.map((year) => trueUpSheet(year, input, options))),
    ...of('cost-lines', () => years.map((year) => costLinesSheet(year, input, options))),
    ...of('invoice', () => years.map((year) => invoiceSheet(year, input, places))),
    ...of('decision-text', () => [decisionTextSheet(years, input, options)]),
    ...years.flatMap((year) => controlSheets(year, years.length === 1)),
    ...of('assumptions', () => [
      assumptionsSheet(input, assumed(plan.assumptions), remarks, { ...options, current }),
    ]),
  ];
  // The source sheets' own names are never used: an earlier sheet of ours may be a source.
  const { sheet: currentSheet } = parseAddress(current?.source ?? '');
  const taken = [input.population.address.sheet, input.parameters.sheet];
  return withSources(withFreeNames(sheets, currentSheet === undefined ? taken : [...taken, currentSheet]));
}

/** The years of *Flerårsplan* rounded together, when that sheet is made and it was asked for. */
function togetherOf(
  plan: Plan,
  years: readonly YearResult[],
  options: DescribeOptions,
  wanted: ReadonlySet<SheetKind>,
): Outcome<YearsTogether> | undefined {
  const asked = options.roundTogether === true && years.length > 1 && wanted.has('multi-year');
  return asked ? yearsTogether({ ...plan, years }) : undefined;
}

/** On a year's own sheets: which of its amounts *Flerårsplan* shows otherwise. Nothing is different in silence. */
function elsewhereNotes(
  { year }: YearResult,
  together: Outcome<YearsTogether> | undefined,
): readonly string[] {
  if (together?.kind !== 'done') return [];
  const differences = together.value.differences.filter((difference) => difference.year === year);
  return differences.length === 0 ? [] : [multiYearText.elsewhere(year, changesOf(differences))];
}

/** The first year beside today's amounts, every later one beside the year before it; none without such amounts. */
function consequence(
  year: YearResult,
  plan: Plan,
  input: AllocationInput,
  options: DescribeOptions,
  places: LivePlaces | undefined,
): SheetDescription | undefined {
  const before = plan.years.find((other) => other.year === year.year - 1);
  const current: CurrentAmounts | undefined =
    before === undefined
      ? options.current
      : {
          label: consequenceText.label(before.year),
          amounts: new Map(before.rows.map((row) => [row.party, row.amount])),
          ...(before.populationHeader === undefined || isOnSamePopulation(before, year)
            ? {}
            : { population: populationOf(before, before.populationHeader) }),
        };
  const live =
    places === undefined ? undefined : { places, before: before?.year, workbook: options.workbook };
  return current === undefined ? undefined : consequenceSheet(year, input, current, live);
}

/** The same column of figures, for the same parties. */
function isOnSamePopulation(before: YearResult, year: YearResult): boolean {
  const parties = ({ rows }: YearResult): string => rows.map(({ party }) => party).join('\n');
  return before.populationHeader === year.populationHeader && parties(before) === parties(year);
}

/** Formulas for each year when that is asked for, or the reason why its figures are values. */
function liveYears(
  years: readonly YearResult[],
  input: AllocationInput,
  options: DescribeOptions,
): ReadonlyMap<number, LiveSource | LiveReason> {
  if (options.mode !== 'formulas') return new Map();
  const only = years.length === 1;
  return new Map(
    years.map((year) => {
      const controlName = sheetNames.control(only ? undefined : year.year);
      return [year.year, liveYear(year, input, controlName, options.workbook)];
    }),
  );
}

/** Where the sheets that show the years again find their figures, when live formulas are asked for. */
function livePlaces(
  years: readonly YearResult[],
  live: ReadonlyMap<number, LiveSource | LiveReason>,
  options: DescribeOptions,
  wanted: ReadonlySet<SheetKind>,
): LivePlaces | undefined {
  if (options.mode !== 'formulas') return undefined;
  return { years: yearPlaces(years, live, wanted.has('allocation')), date: options.date };
}

function populationOf(year: YearResult, header: string): NonNullable<CurrentAmounts['population']> {
  const figures = year.rows.flatMap((row) =>
    row.population === undefined ? [] : [[row.party, row.population] as const],
  );
  return { header, figures: new Map(figures) };
}

/** Steps that concern one party alone; the rest lead from the agreement to the groups and are told once. */
const partySteps: ReadonlySet<string> = new Set([
  'fixed-amount',
  'population',
  'party-share',
  'limit',
  'rounding',
  'tie',
  'amount',
  'settlement',
]);
/** Told in one line instead, as on Fördelning. */
const indexSteps: ReadonlySet<string> = new Set(['index-rate', 'index-factor']);

/** What is assumed for one year, told of that year alone: its sheet stands by itself in a decision. */
function assumptionsOf({ assumptions }: Plan, { year }: YearResult): readonly Assumption[] {
  return assumptions.flatMap(({ id, facts }) => {
    const { years } = facts;
    if (years === undefined) return [{ id, facts }];
    return years.split(', ').includes(String(year)) ? [{ id, facts: { ...facts, years: String(year) } }] : [];
  });
}

/** How the year's amount came about, in sentences: cost, index, deductions, shares. */
function stepsOf(year: YearResult, plan: Plan, input: AllocationInput): readonly string[] {
  const firsts = [...new Map(year.rows.map((row) => [row.group, row])).values()];
  return unique(
    firsts.flatMap((row) =>
      traceAmount(input.agreement, plan, year.year, row.party)
        .filter(({ step }) => !partySteps.has(step) && !indexSteps.has(step))
        .filter(({ step }) => step !== 'group-share' || !totalFollows(input))
        .map((step) => traceText(step)),
    ),
  );
}

const unique = (texts: readonly string[]): readonly string[] => [...new Set(texts)];
