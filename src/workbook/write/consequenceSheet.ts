import { fraction, kronor, type Ore } from '../../core/exact/fraction';
import type { YearResult } from '../../core/plan/model';
import * as words from '../../text/sheets';
import { live as liveText } from '../../text/sheetsFormulas';
import { consequence as text } from '../../text/sheetsReports';
import { columnName } from '../address';
import type { WorkbookSnapshot } from '../cells';
import type { AllocationInput } from '../read/model';
import { columnsOf } from './consequenceColumns';
import { changeOf, linesOf, withPopulation, type Line } from './consequenceLines';
import type { SheetDescription } from './description';
import type { CurrentAmounts } from './options';
import { liveConsequence } from './liveConsequence';
import { liveInput } from './liveInputs';
import { cellsAt, cellsOfAll, liveNotes, type LivePlaces, type YearCells } from './liveReports';
import { firstRow, tableSheet } from './tableSheet';
import * as facts from './yearFacts';

/** What live formulas need: where the years stand, and the year that is set beside this one, if it is one of them. */
export interface ConsequenceLive {
  readonly places: LivePlaces;
  readonly before: number | undefined;
  /** The workbook as read: today's amounts link to its cells. */
  readonly workbook?: WorkbookSnapshot | undefined;
}

const öre = fraction(1n, 100n);

/** *Konsekvens <år>*: today's amounts beside the new ones; kr, kr per inhabitant, change in kr and per cent, a chart. */
export function consequenceSheet(
  computed: YearResult,
  input: AllocationInput,
  given: CurrentAmounts,
  live?: ConsequenceLive,
): SheetDescription {
  // Öre of today's amounts are shown although the new ones have none: what is shown adds up.
  const isWhole = [...given.amounts.values()].every((ore) => ore % 100n === 0n);
  const year = isWhole ? computed : { ...computed, unit: öre };
  const current = withPopulation(given, year);
  const { municipalities, municipal, others, all } = linesOf(year, input, current);
  const caseNumber = input.agreement.caseNumber?.value;
  const columns = columnsOf(year, current);
  const values = all.map((line) => columns.map((column) => column.cell(line)));
  const own = cellsAt(year.year, live?.places);
  const before = cellsAt(live?.before, live?.places) ?? linkedCells(given, own, live?.workbook);
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
      ...sideNotes([municipal, ...others]),
      ...currentNotes(given),
      words.stop(`Källa: ${facts.populationSource(year, input)}`),
      ...(own === undefined ? [] : typedNotes(current, before)),
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
  const changes = lines.flatMap((line) => {
    const ore = changeOf(line);
    return ore === undefined ? [] : [{ party: line.label, ore }];
  });
  const sorted = [...changes].sort((a, b) => (a.ore < b.ore ? -1 : a.ore > b.ore ? 1 : 0));
  const told = (of: { readonly party: string; readonly ore: Ore } | undefined) => ({
    party: of?.party ?? '',
    change: facts.kr(of?.ore ?? 0n),
  });
  return text.chartAlt(told(sorted[0]), told(sorted.at(-1)));
}

/** By how much each side pays more or less, where that is known. */
function sideNotes(sides: readonly Line[]): readonly string[] {
  return sides.flatMap((line) => {
    const change = changeOf(line);
    return line.before === undefined || change === undefined || (line.before === 0n && line.after === 0n)
      ? []
      : [text.side(line.label, facts.kr(change))];
  });
}

/** Where today's amounts were read, and who has none. */
function currentNotes({ label, source, missing = [] }: CurrentAmounts): readonly string[] {
  return [
    ...(source === undefined ? [] : [text.source(label, source)]),
    ...(missing.length === 0 ? [] : [text.missing(missing)]),
  ];
}

/** The cells of the workbook that hold today's amounts as numbers; a population of the same parties stands beside them. */
function linkedCells(
  { amounts, cells, population }: CurrentAmounts,
  own: YearCells | undefined,
  workbook: WorkbookSnapshot | undefined,
): Pick<YearCells, 'amount' | 'population'> | undefined {
  if (cells === undefined || own === undefined) return undefined;
  return {
    amount: (party) => {
      const ore = amounts.get(party);
      const cell = cells.get(party);
      if (ore === undefined || cell === undefined) return undefined;
      const linked = liveInput(kronor(ore), { cell }, workbook).cell('');
      return linked.kind === 'formula' ? linked.formula.slice(1) : undefined;
    },
    population: (party) => (population === undefined ? own.population(party) : undefined),
  };
}

/** Which of today's amounts are typed and do not follow the workbook. */
function typedNotes(
  { label, amounts }: CurrentAmounts,
  before: Pick<YearCells, 'amount'> | undefined,
): readonly string[] {
  const typed = [...amounts.keys()].filter((party) => before?.amount(party) === undefined);
  if (typed.length === 0) return [];
  return [typed.length === amounts.size ? liveText.typedNote(label) : liveText.typedPartly(label, typed)];
}
