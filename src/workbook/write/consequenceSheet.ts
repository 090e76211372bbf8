import { divide, fraction, kronor, sum, type Fraction, type Ore } from '../../core/exact/fraction';
import type { RowResult, YearResult } from '../../core/plan/model';
import * as words from '../../text/sheets';
import { consequence as text } from '../../text/sheetsReports';
import { columnName } from '../address';
import type { AllocationInput } from '../read/model';
import type { CellStyle, OutCell, SheetDescription } from './description';
import type { CurrentAmounts } from './options';
import * as out from './outCells';
import { firstRow, tableSheet, type TableColumn } from './tableSheet';
import * as facts from './yearFacts';

/** One printed line: both amounts, and the population they are set against. */
interface Line {
  readonly label: string;
  /** Undefined for a party that enters. */
  readonly before: Ore | undefined;
  /** Undefined for a party that has left. */
  readonly after: Ore | undefined;
  readonly population: Fraction | undefined;
  /** What today's amount is set against: the same population unless it was made from another. */
  readonly populationBefore: Fraction | undefined;
  readonly style?: CellStyle;
}

/** *Konsekvens <år>*: today's amounts beside the new ones; kr, kr per inhabitant, change in kr and per cent, a chart. */
export function consequenceSheet(
  year: YearResult,
  input: AllocationInput,
  given: CurrentAmounts,
): SheetDescription {
  const current = withPopulation(given, year);
  const left = leftParties(year, input, current);
  const municipalities = [
    ...facts.municipalityRows(year).map((row) => lineOf(row, current)),
    ...left.filter(({ style }) => style === undefined),
  ];
  const others = [
    ...facts.otherRows(year).map((row) => lineOf(row, current)),
    ...left.filter(({ style }) => style !== undefined),
  ];
  const municipal = subtotal(words.rowNames.municipalities, municipalities);
  const lines: readonly Line[] = [
    ...municipalities,
    ...(municipalities.length > 0 && others.length > 0 ? [municipal] : []),
    ...others,
    subtotal(words.rowNames.total, [...municipalities, ...others]),
  ];
  const caseNumber = input.agreement.caseNumber?.value;
  const columns = columnsOf(year, current);
  const changeColumn = columnName(columns.findIndex((column) => column.head === text.change));
  const lastParty = firstRow + municipalities.length - 1;
  return tableSheet({
    name: words.sheetNames.consequence(year.year),
    title: text.title(input.agreement.name?.value, year.year),
    subtitle: words.subtitle({
      caseNumber,
      unit: words.unitText,
      forecast: facts.forecastOf(year.year, input),
    }),
    columns,
    rows: lines.map((line) => columns.map((column) => column.cell(line))),
    notes: notesOf(municipal, others, year, input),
    orientation: 'portrait',
    caseNumber,
    frozenColumns: 1,
    ...(municipalities.length === 0
      ? {}
      : {
          charts: [
            {
              kind: 'bar' as const,
              title: text.chartTitle,
              altText: chartText(municipalities),
              categories: `A${String(firstRow)}:A${String(lastParty)}`,
              values: [
                {
                  name: text.change,
                  range: `${changeColumn}${String(firstRow)}:${changeColumn}${String(lastParty)}`,
                },
              ],
              height: 24,
            },
          ],
        }),
  });
}

/** The chart in words: the smallest and the largest change. */
function chartText(lines: readonly Line[]): string {
  const changes = lines.map(({ label, before, after }) => ({
    party: label,
    ore: changeOf({ before, after }),
  }));
  const sorted = [...changes].sort((a, b) => (a.ore < b.ore ? -1 : a.ore > b.ore ? 1 : 0));
  const told = (of: { readonly party: string; readonly ore: Ore } | undefined) => ({
    party: of?.party ?? '',
    change: facts.kr(of?.ore ?? 0n),
  });
  return text.chartAlt(told(sorted[0]), told(sorted.at(-1)));
}

function lineOf(row: RowResult, current: CurrentAmounts): Line {
  return {
    label: row.party,
    before: current.amounts.get(row.party),
    after: row.amount,
    population: row.population,
    populationBefore:
      current.population === undefined ? row.population : current.population.figures.get(row.party),
    ...(row.kind === 'municipality' ? {} : { style: 'region' }),
  };
}

/** Where not the same parties pay before and after, each side has its own population, and its sum. */
function withPopulation(
  current: CurrentAmounts,
  { rows, populationHeader = '' }: YearResult,
): CurrentAmounts {
  const known = new Set(rows.map(({ party }) => party));
  const same = known.size === current.amounts.size && [...known].every((party) => current.amounts.has(party));
  if (same || current.population !== undefined) return current;
  const figures = rows.flatMap(({ party, population }) =>
    population === undefined || !current.amounts.has(party) ? [] : [[party, population] as const],
  );
  return { ...current, population: { header: populationHeader, figures: new Map(figures) } };
}

/** Parties that pay today and not in the new year: without them today's amounts would not add up. */
function leftParties(
  { rows }: YearResult,
  { agreement }: AllocationInput,
  { amounts, population }: CurrentAmounts,
): readonly Line[] {
  const present = new Set(rows.map(({ party }) => party));
  const kinds = new Map(agreement.parties.map(({ name, kind }) => [name, kind]));
  return [...amounts]
    .filter(([party, amount]) => !present.has(party) && amount !== 0n)
    .map(([party, before]) => ({
      label: party,
      before,
      after: undefined,
      population: undefined,
      populationBefore: population?.figures.get(party),
      ...((kinds.get(party) ?? 'municipality') === 'municipality' ? {} : { style: 'region' as const }),
    }));
}

/** Sums of the printed figures, so that the table adds up. */
function subtotal(label: string, lines: readonly Line[]): Line {
  return {
    label,
    before: lines.reduce((sum, line) => sum + (line.before ?? 0n), 0n),
    after: lines.reduce((sum, line) => sum + (line.after ?? 0n), 0n),
    population: sumOfAll(lines.filter(({ after }) => after !== undefined).map((line) => line.population)),
    populationBefore: sumOfAll(
      lines.filter(({ before }) => before !== undefined).map((line) => line.populationBefore),
    ),
    style: 'total',
  };
}

/** The sum where every line that pays has a figure; a region without population leaves it open. */
function sumOfAll(populations: readonly (Fraction | undefined)[]): Fraction | undefined {
  const known = populations.filter((population) => population !== undefined);
  return known.length > 0 && known.length === populations.length ? sum(known) : undefined;
}

type Column = TableColumn & { readonly cell: (line: Line) => OutCell };

function columnsOf(year: YearResult, current: CurrentAmounts): readonly Column[] {
  const populated = facts.usesPopulation(year);
  const after = text.label(year.year);
  const numeric = true;
  const populationColumn = (head: string, of: (line: Line) => Fraction | undefined): Column => ({
    head,
    width: 13,
    numeric,
    cell: (line) => exactOr(of(line), out.formats.whole, line.style),
  });
  const perCapita = (head: string, rate: (line: Line) => Fraction | undefined): Column => ({
    head: text.currentPerCapita(head),
    width: 13,
    numeric,
    cell: (line) => exactOr(rate(line), out.formats.öre, line.style),
  });
  const other = current.population;
  const own = populationColumn(words.heads.population(year.populationHeader), (line) => line.population);
  const first =
    other === undefined
      ? own
      : populationColumn(words.heads.population(other.header), (line) => line.populationBefore);
  return [
    { head: words.heads.party, width: 18, cell: (line) => out.text(line.label, line.style) },
    ...(populated ? [first] : []),
    { head: current.label, width: 13, numeric, cell: (line) => moneyOr(line.before, year, line.style) },
    ...(populated ? [perCapita(current.label, (line) => rateOf(line.before, line.populationBefore))] : []),
    ...(populated && other !== undefined ? [own] : []),
    { head: after, width: 13, numeric, cell: (line) => moneyOr(line.after, year, line.style) },
    ...(populated ? [perCapita(after, (line) => rateOf(line.after, line.population))] : []),
    {
      head: text.change,
      width: 13,
      numeric,
      cell: (line) => out.signedMoney(changeOf(line), year.unit, line.style),
    },
    { head: text.changePercent, width: 12, numeric, cell: percentCell },
  ];
}

function rateOf(amount: Ore | undefined, population: Fraction | undefined): Fraction | undefined {
  return amount === undefined || population === undefined ? undefined : divide(kronor(amount), population);
}

function exactOr(value: Fraction | undefined, format: string, style?: CellStyle): OutCell {
  return value === undefined ? out.empty(style) : out.exactNumber(value, format, style);
}

function moneyOr(amount: Ore | undefined, year: YearResult, style?: CellStyle): OutCell {
  return amount === undefined ? out.empty(style) : out.money(amount, year.unit, style);
}

/** Who pays nothing before or after has 0 there, so that the changes add up. */
const changeOf = ({ before, after }: Pick<Line, 'before' | 'after'>): Ore => (after ?? 0n) - (before ?? 0n);

function percentCell({ before, after, style }: Line): OutCell {
  return before === undefined || before === 0n
    ? out.empty(style)
    : out.exactNumber(fraction((after ?? 0n) - before, before), '+0.0 %;-0.0 %;0.0 %', style);
}

function notesOf(
  municipal: Line,
  others: readonly Line[],
  year: YearResult,
  input: AllocationInput,
): readonly string[] {
  return [
    ...[municipal, ...others].flatMap((line) =>
      line.before === undefined || (line.before === 0n && line.after === 0n)
        ? []
        : [text.side(line.label, facts.kr(changeOf(line)))],
    ),
    words.stop(`Källa: ${facts.populationSource(year, input)}`),
  ];
}
