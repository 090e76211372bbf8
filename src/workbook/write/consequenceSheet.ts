import { divide, fraction, kronor, type Ore } from '../../core/exact/fraction';
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
  readonly before: Ore | undefined;
  readonly after: Ore;
  readonly population: bigint | undefined;
  readonly style?: CellStyle;
}

/** *Konsekvens <år>*: today's amounts beside the new ones; kr, kr per inhabitant, change in kr and per cent, a chart. */
export function consequenceSheet(
  year: YearResult,
  input: AllocationInput,
  current: CurrentAmounts,
): SheetDescription {
  const municipalities = facts.municipalityRows(year).map((row) => lineOf(row, current));
  const others = facts.otherRows(year).map((row) => lineOf(row, current));
  const municipal = subtotal(words.rowNames.municipalities, municipalities);
  const lines: readonly Line[] = [
    ...municipalities,
    ...(municipalities.length > 0 && others.length > 0 ? [municipal] : []),
    ...others,
    subtotal(words.rowNames.total, [...municipalities, ...others]),
  ];
  const populated = facts.usesPopulation(year);
  const caseNumber = input.agreement.caseNumber?.value;
  const columns = columnsOf(year, current, populated);
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
    rows: lines.map((line) => cellsOf(line, year, populated)),
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
  const changes = lines.map(({ label, before, after }) => ({ party: label, ore: after - (before ?? 0n) }));
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
    population: row.population?.denominator === 1n ? row.population.numerator : undefined,
    ...(row.kind === 'municipality' ? {} : { style: 'region' }),
  };
}

/** Sums of the printed figures, so that the table adds up. */
function subtotal(label: string, lines: readonly Line[]): Line {
  const populations = lines.map((line) => line.population);
  return {
    label,
    before: lines.reduce((sum, line) => sum + (line.before ?? 0n), 0n),
    after: lines.reduce((sum, line) => sum + line.after, 0n),
    population: populations.every((population) => population !== undefined)
      ? populations.reduce((sum, population) => sum + population, 0n)
      : undefined,
    style: 'total',
  };
}

function columnsOf(year: YearResult, current: CurrentAmounts, populated: boolean): readonly TableColumn[] {
  const numeric = true;
  const after = text.label(year.year);
  return [
    { head: words.heads.party, width: 18 },
    ...(populated ? [{ head: words.heads.population(year.populationHeader), width: 13, numeric }] : []),
    { head: current.label, width: 13, numeric },
    ...(populated ? [{ head: text.currentPerCapita(current.label), width: 13, numeric }] : []),
    { head: after, width: 13, numeric },
    ...(populated ? [{ head: text.currentPerCapita(after), width: 13, numeric }] : []),
    { head: text.change, width: 13, numeric },
    { head: text.changePercent, width: 12, numeric },
  ];
}

function cellsOf(line: Line, year: YearResult, populated: boolean): readonly OutCell[] {
  const { before, after, population, style } = line;
  const perCapita = (amount: Ore | undefined): readonly OutCell[] => {
    if (!populated) return [];
    const rate =
      amount === undefined || population === undefined
        ? undefined
        : divide(kronor(amount), fraction(population));
    return [rate === undefined ? out.empty(style) : out.exactNumber(rate, out.formats.öre, style)];
  };
  const change = before === undefined ? undefined : after - before;
  const percent =
    change === undefined || before === undefined || before === 0n ? undefined : fraction(change, before);
  return [
    out.text(line.label, style),
    ...(populated
      ? [
          population === undefined
            ? out.empty(style)
            : out.number(String(population), out.formats.whole, style),
        ]
      : []),
    before === undefined ? out.empty(style) : out.money(before, year.unit, style),
    ...perCapita(before),
    out.money(after, year.unit, style),
    ...perCapita(after),
    change === undefined ? out.empty(style) : out.signedMoney(change, year.unit, style),
    percent === undefined ? out.empty(style) : out.exactNumber(percent, '+0.0 %;-0.0 %;0.0 %', style),
  ];
}

function notesOf(
  municipal: Line,
  others: readonly Line[],
  year: YearResult,
  input: AllocationInput,
): readonly string[] {
  return [
    ...[municipal, ...others].flatMap((line) =>
      line.before === undefined || line.after === 0n
        ? []
        : [text.side(line.label, facts.kr(line.after - line.before))],
    ),
    words.stop(`Källa: ${facts.populationSource(year, input)}`),
  ];
}
