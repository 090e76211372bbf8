import { divide, fraction, kronor, type Fraction, type Ore } from '../../core/exact/fraction';
import type { YearResult } from '../../core/plan/model';
import * as words from '../../text/sheets';
import { live as liveText } from '../../text/sheetsFormulas';
import { consequence as text } from '../../text/sheetsReports';
import { columnName } from '../address';
import type { AllocationInput } from '../read/model';
import { changeOf, linesOf, withPopulation, type Line } from './consequenceLines';
import type { CellStyle, OutCell, SheetDescription } from './description';
import type { CurrentAmounts } from './options';
import { changeFormat, liveConsequence, type ConsequenceColumn } from './liveConsequence';
import { cellsAt, cellsOfAll, liveNotes, type LivePlaces } from './liveReports';
import * as out from './outCells';
import { firstRow, tableSheet, type TableColumn } from './tableSheet';
import * as facts from './yearFacts';

/** What live formulas need: where the years stand, and the year that is set beside this one, if it is one of them. */
export interface ConsequenceLive {
  readonly places: LivePlaces;
  readonly before: number | undefined;
}

/** *Konsekvens <år>*: today's amounts beside the new ones; kr, kr per inhabitant, change in kr and per cent, a chart. */
export function consequenceSheet(
  year: YearResult,
  input: AllocationInput,
  given: CurrentAmounts,
  live?: ConsequenceLive,
): SheetDescription {
  const current = withPopulation(given, year);
  const { municipalities, municipal, others, all } = linesOf(year, input, current);
  const caseNumber = input.agreement.caseNumber?.value;
  const columns = columnsOf(year, current);
  const values = all.map((line) => columns.map((column) => column.cell(line)));
  const own = cellsAt(year.year, live?.places);
  const before = cellsAt(live?.before, live?.places);
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
    rows:
      own === undefined
        ? values
        : liveConsequence(values, {
            year,
            columns: columns.map(({ kind }) => kind),
            rows: all,
            after: own,
            before,
          }),
    notes: [
      ...notesOf(municipal, others, year, input),
      ...(own !== undefined && before === undefined ? [liveText.typedNote(current.label)] : []),
      ...liveNotes(cellsOfAll([year], live?.places), live?.places),
    ],
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

type Column = TableColumn & { readonly kind: ConsequenceColumn; readonly cell: (line: Line) => OutCell };

function columnsOf(year: YearResult, current: CurrentAmounts): readonly Column[] {
  const populated = facts.usesPopulation(year);
  const after = text.label(year.year);
  const numeric = true;
  const populationColumn = (
    kind: ConsequenceColumn,
    head: string,
    of: (line: Line) => Fraction | undefined,
  ): Column => ({
    kind,
    head,
    width: 13,
    numeric,
    cell: (line) => exactOr(of(line), out.formats.whole, line.style),
  });
  const perCapita = (
    kind: ConsequenceColumn,
    head: string,
    rate: (line: Line) => Fraction | undefined,
  ): Column => ({
    kind,
    head: text.currentPerCapita(head),
    width: 13,
    numeric,
    cell: (line) => exactOr(rate(line), out.formats.öre, line.style),
  });
  const other = current.population;
  const own = populationColumn(
    'population',
    words.heads.population(year.populationHeader),
    (line) => line.population,
  );
  const first =
    other === undefined
      ? own
      : populationColumn(
          'populationBefore',
          words.heads.population(other.header),
          (line) => line.populationBefore,
        );
  return [
    { kind: 'party', head: words.heads.party, width: 18, cell: (line) => out.text(line.label, line.style) },
    ...(populated ? [first] : []),
    {
      kind: 'before',
      head: current.label,
      width: 13,
      numeric,
      cell: (line) => moneyOr(line.before, year, line.style),
    },
    ...(populated
      ? [perCapita('rateBefore', current.label, (line) => rateOf(line.before, line.populationBefore))]
      : []),
    ...(populated && other !== undefined ? [own] : []),
    { kind: 'after', head: after, width: 13, numeric, cell: (line) => moneyOr(line.after, year, line.style) },
    ...(populated ? [perCapita('rateAfter', after, (line) => rateOf(line.after, line.population))] : []),
    {
      kind: 'change',
      head: text.change,
      width: 13,
      numeric,
      cell: (line) => out.signedMoney(changeOf(line), year.unit, line.style),
    },
    { kind: 'percent', head: text.changePercent, width: 12, numeric, cell: percentCell },
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

function percentCell({ before, after, style }: Line): OutCell {
  return before === undefined || before === 0n
    ? out.empty(style)
    : out.exactNumber(fraction((after ?? 0n) - before, before), changeFormat, style);
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
