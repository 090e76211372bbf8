import { ONE } from '../../core/exact/fraction';
import type { RowResult, YearResult } from '../../core/plan/model';
import * as words from '../../text/sheets';
import { live as liveText, unavailable, type LiveReason } from '../../text/sheetsFormulas';
import type { AllocationInput } from '../read/model';
import type { CellStyle, OutCell, SheetDescription } from './description';
import { liveTable, type AllocationColumn, type LiveSource } from './liveAllocation';
import type { DescribeOptions } from './options';
import * as out from './outCells';
import { firstRow, tableSheet } from './tableSheet';
import * as facts from './yearFacts';

/** A table column: its head, and the cell it gives for each kind of row. */
interface Column {
  readonly kind: AllocationColumn;
  readonly head: string;
  readonly width: number;
  readonly party: (row: RowResult) => OutCell;
  readonly municipalities: () => OutCell;
  readonly other: (row: RowResult) => OutCell;
  readonly total: () => OutCell;
}

/** *Fördelning <år>*: one year's table as it goes into a tjänsteskrivelse (ux.md 2.2). */
export function allocationSheet(
  year: YearResult,
  input: AllocationInput,
  assumptions: readonly string[],
  options: DescribeOptions,
  live?: LiveSource | LiveReason,
  furtherNotes: readonly string[] = [],
): SheetDescription {
  const columns = tableColumns(year);
  const municipalities = facts.municipalityRows(year);
  const others = facts.otherRows(year);
  const rows: (readonly OutCell[])[] = [
    ...municipalities.map((row) => columns.map((column) => column.party(row))),
    ...(municipalities.length > 0 && others.length > 0
      ? [columns.map((column) => column.municipalities())]
      : []),
    ...others.map((row) => columns.map((column) => column.other(row))),
    columns.map((column) => column.total()),
  ];
  const caseNumber = input.agreement.caseNumber?.value;
  return tableSheet({
    name: words.sheetNames.allocation(year.year),
    title: words.allocationTitle(input.agreement.name?.value, year.year),
    subtitle: words.subtitle({
      caseNumber,
      unit: words.unitText,
      forecast: facts.forecastOf(year.year, input),
    }),
    columns: columns.map(({ head, width }, index) => ({ head, width, numeric: index > 0 })),
    rows:
      typeof live !== 'object'
        ? rows
        : liveTable(
            rows,
            columns.map((column) => column.kind),
            year,
            live,
          ),
    notes: [
      ...notesOf(year, input, assumptions, options),
      ...furtherNotes,
      ...(live === undefined
        ? []
        : [typeof live === 'object' ? liveText.notesAsOf(options.date) : unavailable(live)]),
    ],
    orientation: 'portrait',
    caseNumber,
    names: [
      {
        name: words.heads.amount,
        range: columnRange(columns, words.heads.amount, firstRow, firstRow + rows.length - 1),
      },
    ],
  });
}

/** Place of the amounts among the columns, from 0. */
export const amountColumn = (year: YearResult): number => placeOf('amount', year) ?? 0;

/** Place of folkmängd among the columns, where the year has it. */
export const populationColumn = (year: YearResult): number | undefined => placeOf('population', year);

function placeOf(kind: AllocationColumn, year: YearResult): number | undefined {
  const place = tableColumns(year).findIndex((column) => column.kind === kind);
  return place < 0 ? undefined : place;
}

function tableColumns(year: YearResult): readonly Column[] {
  const municipal = facts.municipalAmount(year);
  const others = facts.otherRows(year);
  const municipalities = facts.municipalityRows(year);
  const adjusted = municipalities.reduce((sum, row) => sum + row.adjustment, 0n);
  const populations = facts.usesPopulation(year);
  const blank = (style: CellStyle) => (): OutCell => out.empty(style);
  const party: Column = {
    kind: 'party',
    head: words.heads.party,
    width: 28,
    party: (row) => out.text(row.party),
    municipalities: () => out.text(words.rowNames.municipalities, 'total'),
    other: (row) => out.text(row.party, 'region'),
    total: () => out.text(words.rowNames.total, 'total'),
  };
  const population: Column = {
    kind: 'population',
    head: words.heads.population(year.populationHeader),
    width: 20,
    party: (row) =>
      row.population === undefined ? out.empty() : out.exactNumber(row.population, out.formats.whole),
    municipalities: () => populationTotal(year),
    other: blank('region'),
    total: () => (others.length > 0 ? out.empty('total') : populationTotal(year)),
  };
  const share: Column = {
    kind: 'share',
    head: words.heads.share,
    width: 12,
    party: (row) => out.exactNumber(row.share, out.formats.percent),
    municipalities: () => out.exactNumber(ONE, out.formats.percent, 'total'),
    other: blank('region'),
    total: () =>
      others.length > 0 ? out.empty('total') : out.exactNumber(ONE, out.formats.percent, 'total'),
  };
  const amount: Column = {
    kind: 'amount',
    head: words.heads.amount,
    width: 18,
    party: (row) => out.money(row.amount, year.unit),
    municipalities: () => out.money(municipal, year.unit, 'total'),
    other: (row) => out.money(row.amount, year.unit, 'region'),
    total: () =>
      out.money((municipalities.length > 0 ? municipal : 0n) + facts.sumOf(others), year.unit, 'total'),
  };
  const adjustment: Column = {
    kind: 'adjustment',
    head: words.heads.adjustment,
    width: 12,
    party: (row) => out.signedMoney(row.adjustment, year.unit),
    municipalities: () => out.signedMoney(adjusted, year.unit, 'total'),
    other: (row) => out.signedMoney(row.adjustment, year.unit, 'region'),
    total: () => (others.length > 0 ? out.empty('total') : out.signedMoney(adjusted, year.unit, 'total')),
  };
  return [party, ...(populations ? [population] : []), share, amount, adjustment];
}

function populationTotal(year: YearResult): OutCell {
  return year.populationTotal === undefined
    ? out.empty('total')
    : out.exactNumber(year.populationTotal, out.formats.whole, 'total');
}

function columnRange(columns: readonly Column[], head: string, from: number, to: number): string {
  const letter = String.fromCharCode(65 + columns.findIndex((column) => column.head === head));
  return `${letter}${String(from)}:${letter}${String(to)}`;
}

function notesOf(
  year: YearResult,
  input: AllocationInput,
  assumptions: readonly string[],
  options: DescribeOptions,
): readonly string[] {
  const unit = facts.unitOf(year);
  const rates = facts.ratesUpTo(year.year, input);
  return [
    words.sourceNote({
      population: facts.populationSource(year, input),
      clauses: facts.clausesOf(input),
      version: options.version,
      date: options.date,
    }),
    facts.roundsByItself(input, [year])
      ? words.ownRoundingNote(unit)
      : words.roundingNote({ unit, method: year.method, sum: facts.kr(facts.municipalAmount(year)) }),
    words.shareNote,
    words.adjustmentNote,
    ...(year.deductions.length === 0
      ? []
      : [
          words.deductionsNote(
            facts.kr(year.agreedAmount),
            year.deductions.map((d) => ({ name: d.name, amount: facts.kr(d.amount) })),
            facts.kr(year.distributable),
          ),
        ]),
    ...(year.groups.length < 2 ? [] : [words.groupsNote(facts.kr(year.distributable), facts.sidesOf(year))]),
    ...(rates.length === 0 ? [] : [facts.indexText(year, input)]),
    ...assumptions.map(words.assumptionNote),
  ];
}
