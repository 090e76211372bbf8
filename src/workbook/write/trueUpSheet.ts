import type { Fraction } from '../../core/exact/fraction';
import type { RowResult, YearResult } from '../../core/plan/model';
import * as words from '../../text/sheets';
import { reportUnavailable } from '../../text/sheetsFormulas';
import { trueUp as text } from '../../text/sheetsReports';
import { populationTrueUp, type PopulationTrueUp } from '../populationTrueUp';
import type { AllocationInput } from '../read/model';
import type { CellStyle, OutCell, SheetDescription } from './description';
import type { DescribeOptions } from './options';
import * as out from './outCells';
import { tableSheet } from './tableSheet';
import * as facts from './yearFacts';

/** One printed line: what was billed, what it became, and what goes back (+) or is to be paid (-). */
interface Line {
  readonly label: string;
  readonly billedOn: Fraction | undefined;
  readonly billed: bigint;
  readonly settledOn: Fraction | undefined;
  readonly settled: bigint;
  readonly style?: CellStyle;
}

/**
 * *Avstämning <år>*: a year that was billed on a preliminary population, settled on the final one. Nothing for a year
 * that nobody asked to settle, or that cannot be computed on one of the columns.
 */
export function trueUpSheet(
  { year }: YearResult,
  input: AllocationInput,
  options: DescribeOptions,
): SheetDescription | undefined {
  const choice = options.trueUps?.find((chosen) => chosen.year === year);
  const outcome = choice === undefined ? undefined : populationTrueUp(input.agreement, choice);
  if (outcome?.kind !== 'done') return undefined;
  const { value } = outcome;
  const [billedHead, finalHead] = headsOf(value);
  const { name, caseNumber } = input.agreement;
  return tableSheet({
    name: words.sheetNames.trueUp(year),
    title: text.title(name?.value, year),
    subtitle: words.subtitle({
      caseNumber: caseNumber?.value,
      unit: words.unitText,
      forecast: facts.forecastOf(year, input),
    }),
    columns: [
      { head: words.heads.party, width: 20 },
      { head: billedHead, width: 21, numeric: true },
      { head: text.billed, width: 14, numeric: true },
      { head: finalHead, width: 21, numeric: true },
      { head: text.settled, width: 14, numeric: true },
      { head: text.difference, width: 18, numeric: true },
    ],
    rows: linesOf(value).map((line) => cellsOf(line, value.settled.unit)),
    notes: [
      words.sourceNote({
        population: [
          ...new Set([value.billed, value.settled].map((result) => facts.populationSource(result, input))),
        ].join('; '),
        clauses: facts.clausesOf(input),
        version: options.version,
        date: options.date,
      }),
      text.basis(billedHead, finalHead),
      text.sum(facts.kr(value.difference)),
      ...(options.mode === 'formulas' ? [reportUnavailable({ kind: 'two-populations' })] : []),
    ],
    orientation: 'portrait',
    caseNumber: caseNumber?.value,
    frozenColumns: 1,
  });
}

/** The heads of the two populations as the user wrote them; told apart where both are called the same. */
function headsOf({ billed, settled }: PopulationTrueUp): readonly [string, string] {
  const before = words.heads.population(billed.populationHeader);
  const after = words.heads.population(settled.populationHeader);
  return before === after ? [text.preliminary(before), text.final(after)] : [before, after];
}

function linesOf({ rows, billed, settled }: PopulationTrueUp): readonly Line[] {
  const before = new Map(billed.rows.map((row) => [row.party, row]));
  const after = new Map(settled.rows.map((row) => [row.party, row]));
  const line = ({ party, preliminary, final }: PopulationTrueUp['rows'][number]): Line => ({
    label: party,
    billedOn: before.get(party)?.population,
    billed: preliminary,
    settledOn: after.get(party)?.population,
    settled: final,
    ...(isMunicipality(after.get(party) ?? before.get(party)) ? {} : { style: 'region' }),
  });
  const lines = rows.map(line);
  const municipalities = lines.filter(({ style }) => style === undefined);
  const others = lines.filter(({ style }) => style !== undefined);
  const populations = { billedOn: billed.populationTotal, settledOn: settled.populationTotal };
  const noPopulations = { billedOn: undefined, settledOn: undefined };
  return [
    ...municipalities,
    ...(others.length === 0 ? [] : [total(words.rowNames.municipalities, municipalities, populations)]),
    ...others,
    total(words.rowNames.total, lines, others.length === 0 ? populations : noPopulations),
  ];
}

const isMunicipality = (row: RowResult | undefined): boolean => row?.kind === 'municipality';

function total(
  label: string,
  lines: readonly Line[],
  populations: Pick<Line, 'billedOn' | 'settledOn'>,
): Line {
  return {
    label,
    ...populations,
    billed: lines.reduce((sum, line) => sum + line.billed, 0n),
    settled: lines.reduce((sum, line) => sum + line.settled, 0n),
    style: 'total',
  };
}

function cellsOf(
  { label, billedOn, billed, settledOn, settled, style }: Line,
  unit: Fraction,
): readonly OutCell[] {
  const people = (population: Fraction | undefined): OutCell =>
    population === undefined ? out.empty(style) : out.exactNumber(population, out.formats.whole, style);
  return [
    out.text(label, style),
    people(billedOn),
    out.money(billed, unit, style),
    people(settledOn),
    out.money(settled, unit, style),
    out.signedMoney(billed - settled, unit, style),
  ];
}
