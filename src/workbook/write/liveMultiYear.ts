import { formatDecimal, parseDecimal } from '../../core/exact/decimal';
import { ZERO } from '../../core/exact/fraction';
import type { YearResult } from '../../core/plan/model';
import { columnName } from '../address';
import type { OutCell } from './description';
import { rounded } from './livePlace';
import type { YearCells } from './liveReports';
import { sumRows, type SumRows } from './liveSumRows';
import { firstRow } from './tableSheet';

/** What a column of *Flerårsplan* shows, in the order of the columns. */
export type MultiYearColumn =
  | { readonly kind: 'party' | 'sum' | 'rounding' }
  | { readonly kind: 'amount' | 'population'; readonly year: YearResult };

/** What a row of *Flerårsplan* shows, in the order of the rows. */
export type MultiYearRow =
  { readonly kind: 'party'; readonly party: string } | { readonly kind: 'municipalities' | 'total' };

interface Layout {
  readonly years: readonly YearResult[];
  readonly columns: readonly MultiYearColumn[];
  readonly rows: readonly MultiYearRow[];
  readonly cells: ReadonlyMap<number, YearCells>;
  readonly sums: SumRows;
}

/**
 * Decimals of what rounding has given in all: more than are printed, fewer than the binary tail of the difference
 * between an amount and its exact amount.
 */
const roundingDecimals = 4;

/** From here on (öre, all years and parties together) that tail may reach those decimals: 100 billion kronor. */
const tooLarge = 10_000_000_000_000n;

/** Whether what rounding has given in all can be computed to its decimals on a sheet. */
export function roundingFits(years: readonly YearResult[]): boolean {
  const sums = years.flatMap(({ rows }) => rows.map(({ amount }) => (amount < 0n ? -amount : amount)));
  return sums.reduce((all, amount) => all + amount, 0n) < tooLarge;
}

/** The same table with every number as a formula: figures of the years' own sheets, sums of this sheet's cells. */
export function liveMultiYear(
  table: readonly (readonly OutCell[])[],
  given: Omit<Layout, 'sums'>,
): readonly (readonly OutCell[])[] {
  const layout: Layout = { ...given, sums: sumRows(given.rows.map(({ kind }) => kind)) };
  return table.map((cells, index) =>
    cells.map((cell, place) => {
      const column = layout.columns[place];
      const row = layout.rows[index];
      if (cell.kind !== 'number' || column === undefined || row === undefined) return cell;
      const formula = formulaAt(row, column, { letter: columnName(place), r: firstRow + index }, layout);
      const expected = column.kind === 'rounding' ? shortened(cell.value) : cell.value;
      return formula === undefined ? cell : { ...cell, kind: 'formula', formula: `=${formula}`, expected };
    }),
  );
}

interface At {
  /** The column's letter and the row's number on the sheet. */
  readonly letter: string;
  readonly r: number;
}

function formulaAt(row: MultiYearRow, column: MultiYearColumn, at: At, layout: Layout): string | undefined {
  switch (column.kind) {
    case 'party':
      return undefined;
    case 'amount':
      return amountFormula(row, column.year, at.letter, layout);
    case 'population':
      return row.kind === 'party'
        ? layout.cells.get(column.year.year)?.population(row.party)
        : layout.sums.sum(row.kind, at.letter);
    case 'sum':
      return cleaned(`SUM(${amounts(layout, at.r)})`, layout);
    case 'rounding':
      return roundingFormula(row, at.r, layout);
  }
}

function amountFormula(
  row: MultiYearRow,
  year: YearResult,
  letter: string,
  layout: Layout,
): string | undefined {
  const cells = layout.cells.get(year.year);
  if (row.kind === 'party') return cells?.amount(row.party);
  const hasOthers = layout.sums.others(letter) !== undefined;
  // Where the parts miss the amount (var för sig) their sum is not what is printed.
  if (year.method === 'var-for-sig' && !(row.kind === 'total' && hasOthers))
    return cells?.municipalities.amount;
  return rounded(layout.sums.sum(row.kind, letter), year);
}

/** Amount less exact amount, year by year, so that no large sums meet before the difference is taken. */
function roundingFormula(row: MultiYearRow, r: number, layout: Layout): string | undefined {
  const terms = layout.columns.flatMap((column, place) => {
    if (column.kind !== 'amount') return [];
    const cells = layout.cells.get(column.year.year);
    if (cells === undefined) return [];
    const letter = columnName(place);
    if (row.kind === 'party')
      return [
        `(${letter}${String(r)}-${isAligned(cells, layout) ? cells.exact(r) : cells.exactOf(`$A${String(r)}`)})`,
      ];
    const parts = layout.sums.municipalities(letter);
    const others = layout.sums.others(letter);
    if (row.kind === 'municipalities' || others === undefined)
      return [`(SUM(${parts})-${cells.municipalities.exact})`];
    return [`(SUM(${parts},${others})-SUM(${cells.allExact}))`];
  });
  return terms.length === 0 ? undefined : `ROUND(${terms.join('+')},${String(roundingDecimals)})`;
}

/** Whether every party stands in the same row on the year's own sheets; not when one has entered or left. */
const isAligned = (cells: YearCells, { rows }: Layout): boolean =>
  rows.every((row, index) => row.kind !== 'party' || cells.row(row.party) === firstRow + index);

/** The amounts of a row over all years. */
function amounts({ columns }: Layout, r: number): string {
  const places = columns.flatMap(({ kind }, place) => (kind === 'amount' ? [place] : []));
  return `${columnName(places[0] ?? 0)}${String(r)}:${columnName(places.at(-1) ?? 0)}${String(r)}`;
}

function cleaned(x: string, { years }: Layout): string {
  const [first] = years;
  return first === undefined ? x : rounded(x, first);
}

/** Decimal text cut to the decimals that the formula rounds to. */
function shortened(value: string): string {
  return formatDecimal(parseDecimal(value) ?? ZERO, { decimals: roundingDecimals });
}
