import { type Fraction, ONE, sum, ZERO } from '../../core/exact/fraction';
import type { Outcome } from '../../core/outcome';
import type { RowResult, YearResult } from '../../core/plan/model';
import * as words from '../../text/sheets';
import { multiYear } from '../../text/sheetsReports';
import { cellName } from '../address';
import type { AllocationInput } from '../read/model';
import type { CellStyle, OutCell, SheetDescription } from './description';
import { liveMultiYear, roundingFits, type MultiYearColumn, type MultiYearRow } from './liveMultiYear';
import { cellsOfAll, isLive, liveNotes, type LivePlaces } from './liveReports';
import { multiYearNotes, type Years } from './multiYearNotes';
import * as out from './outCells';
import { firstRow, headRow, tableSheet, type TableColumn, type TableSheet } from './tableSheet';
import * as facts from './yearFacts';
import { accumulatedRounding, type YearsTogether } from './yearsTogether';

/**
 * *Flerårsplan*: years across, amounts and population per party, the sum over the years, what rounding has given or
 * taken in all (the proof of fairness), the index behind each year, a chart of the totals. With `together` the years
 * are rounded together, and every amount that differs from the year's own sheet is said. With `live` its figures are
 * formulas on the years' own sheets where they all have such; else it says why they are values.
 */
export function multiYearSheet(
  years: readonly YearResult[],
  input: AllocationInput,
  together?: Outcome<YearsTogether>,
  live?: LivePlaces,
): SheetDescription | undefined {
  const [first] = years;
  const last = years.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const populationYears = years.filter(
    (year, index) =>
      facts.usesPopulation(year) && years[index - 1]?.populationHeader !== year.populationHeader,
  );
  const rounded = together?.kind === 'done' ? together.value : undefined;
  const rounding =
    years.length < 2
      ? new Map<string, Fraction>()
      : accumulatedRounding({ years, assumptions: [], remarks: [] }, rounded);
  const shown: Years = { years, input, populationYears, together: rounded, rounding };
  const lines = linesOf(years);
  const columns = columnsOf(shown, first.year, last.year);
  const values = lines.map((line) => columns.map((column) => cellOf(line, column, shown)));
  const cells = liveCells(shown, live);
  const rows = isLive(cells) ? liveMultiYear(values, { years, columns, rows: lines, cells }) : values;
  const agreement = input.agreement.name?.value;
  const caseNumber = input.agreement.caseNumber?.value;
  return tableSheet({
    name: words.sheetNames.multiYear(),
    title: multiYear.title(agreement, first.year, last.year),
    subtitle: words.subtitle({
      caseNumber,
      unit: words.unitText,
      forecast: facts.forecastOf(last.year, input),
    }),
    columns,
    rows,
    notes: [...multiYearNotes(shown, first, together), ...liveNotes(cells, live)],
    orientation: columns.length <= 5 ? 'portrait' : 'landscape',
    caseNumber,
    frozenColumns: 1,
    ...(years.length < 2 ? {} : { charts: [chartOf(years, agreement, firstRow + rows.length - 1)] }),
  });
}

/** The cells behind all years, or why the sheet holds values. */
function liveCells(
  { years, together, rounding }: Years,
  live: LivePlaces | undefined,
): ReturnType<typeof cellsOfAll> {
  const cells = cellsOfAll(years, live);
  if (!isLive(cells)) return cells;
  if (together !== undefined) return { kind: 'together' };
  return rounding.size > 0 && !roundingFits(years) ? { kind: 'too-large-for-rounding' } : cells;
}

type Column = TableColumn & MultiYearColumn;

function columnsOf({ years, populationYears }: Years, from: number, to: number): readonly Column[] {
  const numeric = true;
  return [
    { kind: 'party', head: words.heads.party, width: 26 },
    ...years.map((year): Column => ({
      kind: 'amount',
      year,
      head: multiYear.amount(year.year),
      width: 15,
      numeric,
    })),
    ...(years.length < 2
      ? []
      : [
          { kind: 'sum' as const, head: multiYear.sum(from, to), width: 17, numeric },
          { kind: 'rounding' as const, head: multiYear.rounding, width: 14, numeric },
        ]),
    ...populationYears.map((year): Column => ({
      kind: 'population',
      year,
      head: multiYear.population(year.year, year.populationHeader),
      // A date in a head is not broken at its hyphens.
      width: 21,
      numeric,
    })),
  ];
}

/** A row, and the parties whose figures it adds up. */
type Line = MultiYearRow & {
  readonly label: string;
  readonly parties: readonly string[];
  readonly style?: CellStyle;
  /** What is printed as a year's amount; undefined for a party that has none. */
  readonly amount: (year: YearResult, together: YearsTogether | undefined) => bigint | undefined;
  readonly population: (year: YearResult) => Fraction | undefined;
};

function linesOf(years: readonly YearResult[]): readonly Line[] {
  const municipalities = partiesOf(years, facts.municipalityRows);
  const others = partiesOf(years, facts.otherRows);
  const total = { style: 'total' as const, population: (year: YearResult) => year.populationTotal };
  return [
    ...municipalities.map(partyLine),
    ...(municipalities.length > 0 && others.length > 0
      ? [
          {
            ...total,
            kind: 'municipalities' as const,
            label: words.rowNames.municipalities,
            parties: municipalities,
            amount: facts.municipalAmount,
          },
        ]
      : []),
    ...others.map(partyLine),
    {
      ...total,
      kind: 'total',
      label: words.rowNames.total,
      parties: [...municipalities, ...others],
      amount: totalOf,
      ...(others.length === 0 ? {} : { population: () => undefined }),
    },
  ];
}

function partyLine(party: string): Line {
  return {
    kind: 'party',
    party,
    label: party,
    parties: [party],
    amount: (year, together) => amountOf(party, year, together),
    population: (year) => year.rows.find((row) => row.party === party)?.population,
  };
}

function cellOf(line: Line, column: Column, { years, together, rounding }: Years): OutCell {
  const { label, parties, style } = line;
  const unit = years[0]?.unit ?? ONE;
  switch (column.kind) {
    case 'party':
      return out.text(label, style);
    case 'amount': {
      const amount = line.amount(column.year, together);
      return amount === undefined ? out.empty(style) : out.money(amount, unit, style);
    }
    case 'sum': {
      const amounts = years.map((year) => line.amount(year, together) ?? 0n);
      return out.money(
        amounts.reduce((added, amount) => added + amount, 0n),
        unit,
        style,
      );
    }
    case 'rounding': {
      const moved = sum(parties.map((party) => rounding.get(party) ?? ZERO));
      return out.exactNumber(moved, out.formats.signedÖre, style);
    }
    case 'population': {
      const population = line.population(column.year);
      return population === undefined
        ? out.empty(style)
        : out.exactNumber(population, out.formats.whole, style);
    }
  }
}

function totalOf(year: YearResult): bigint {
  const municipal = facts.municipalityRows(year).length > 0 ? facts.municipalAmount(year) : 0n;
  return municipal + facts.sumOf(facts.otherRows(year));
}

/** Every party of any year, in the order they first appear: one that enters later stands after the others. */
function partiesOf(
  years: readonly YearResult[],
  rowsOf: (year: YearResult) => readonly RowResult[],
): readonly string[] {
  return [...new Set(years.flatMap((year) => rowsOf(year).map((row) => row.party)))];
}

function amountOf(party: string, year: YearResult, together: YearsTogether | undefined): bigint | undefined {
  const own = year.rows.find((r) => r.party === party)?.amount;
  return own === undefined ? undefined : (together?.amounts.get(year.year)?.get(party) ?? own);
}

function chartOf(
  years: readonly YearResult[],
  agreement: string | undefined,
  totalRowNumber: number,
): NonNullable<TableSheet['charts']>[number] {
  return {
    kind: 'line',
    title: multiYear.chartTitle(agreement),
    altText: multiYear.chartAlt(years.map((year) => ({ year: year.year, amount: facts.kr(totalOf(year)) }))),
    categories: `B${String(headRow)}:${cellName(headRow - 1, years.length)}`,
    values: [
      {
        name: words.rowNames.total,
        range: `B${String(totalRowNumber)}:${cellName(totalRowNumber - 1, years.length)}`,
      },
    ],
    height: 16,
  };
}
