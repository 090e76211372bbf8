import type { Agreement, KeyTerm } from '../../core/agreement/model';
import { formatDecimal, fractionFromNumber } from '../../core/exact/decimal';
import { divide, equals, fraction, multiply, ONE, sum, type Fraction } from '../../core/exact/fraction';
import type { Origin, Sourced } from '../../core/outcome';
import type { RowResult, YearResult } from '../../core/plan/model';
import { cellName, parseAddress, rectangleOf } from '../address';
import type { WorkbookSnapshot } from '../cells';
import type { OutCell } from './description';
import { sheetReference } from './freeNames';
import * as out from './outCells';

const hundred = fraction(100n);

/** An input of the live sheets: a link to the user's cell where that cell is the number itself, else the value. */
export interface LiveInput {
  readonly cell: (format: string) => OutCell;
  /** `Avtal!B3`, or undefined when the value is typed on our sheet. */
  readonly linked: string | undefined;
}

/**
 * Links to the source cell when it holds the figure as a number (as it stands, or in per cent: then with Excel's own
 * % operator). A cell with text ("4 mnkr") cannot be computed with, so its value is typed on our sheet instead.
 */
export function liveInput(
  value: Fraction,
  origin: Origin | undefined,
  workbook: WorkbookSnapshot | undefined,
): LiveInput {
  const place = origin?.cell === undefined ? undefined : locate(origin.cell);
  const held = place === undefined ? undefined : numberAt(workbook, place.sheet, place.row, place.column);
  if (place !== undefined && held !== undefined) {
    const reference = `=${sheetReference(place.sheet)}${cellName(place.row, place.column)}`;
    const linked = origin?.cell;
    if (equals(held, value))
      return { linked, cell: (format) => out.formula(reference, decimal(value), format) };
    if (equals(held, multiply(value, hundred)))
      return { linked, cell: (format) => out.formula(`${reference}%`, decimal(value), format) };
  }
  return { linked: undefined, cell: (format) => out.exactNumber(value, format) };
}

export function linkSourced(sourced: Sourced<Fraction>, workbook: WorkbookSnapshot | undefined): LiveInput {
  return liveInput(sourced.value, sourced.origin, workbook);
}

export const decimal = (value: Fraction): string => formatDecimal(value, { significant: 17 });

function locate(cell: string): { sheet: string; row: number; column: number } | undefined {
  const { sheet, range } = parseAddress(cell);
  const rectangle = rectangleOf(range);
  return sheet === undefined || rectangle === undefined
    ? undefined
    : { sheet, row: rectangle.top, column: rectangle.left };
}

function numberAt(
  workbook: WorkbookSnapshot | undefined,
  sheet: string,
  row: number,
  column: number,
): Fraction | undefined {
  const block = workbook?.sheets.find((candidate) => candidate.sheet === sheet);
  const value = block?.values[row - block.top]?.[column - block.left];
  return typeof value === 'number' ? fractionFromNumber(value) : undefined;
}

/** The weights behind a year's shares, each with the cell it stands in; undefined when they cannot be told. */
export function weightsOf(
  year: YearResult,
  rows: readonly RowResult[],
  agreement: Agreement,
): readonly Sourced<Fraction>[] | undefined {
  const key = agreement.key.value;
  if (key.kind === 'per-inhabitant') return populations(rows);
  if (key.kind === 'fixed-amounts') return columnFigures(rows, agreement, agreement.amounts, year.year);
  const [only] = key.terms;
  if (key.terms.length !== 1 || only === undefined || !equals(only.share, ONE)) return undefined;
  return termWeights(only.term, year, rows, agreement);
}

function termWeights(
  term: KeyTerm,
  year: YearResult,
  rows: readonly RowResult[],
  agreement: Agreement,
): readonly Sourced<Fraction>[] | undefined {
  if (term.kind === 'population') return populations(rows);
  if (term.kind === 'equal') return rows.map(() => ({ value: ONE }));
  return columnFigures(rows, agreement, agreement.weights, year.year);
}

function populations(rows: readonly RowResult[]): readonly Sourced<Fraction>[] | undefined {
  const weights = rows.flatMap((row) =>
    row.population === undefined
      ? []
      : [{ value: row.population, ...(row.origin === undefined ? {} : { origin: row.origin }) }],
  );
  return weights.length === rows.length ? weights : undefined;
}

/** The column whose figures give exactly the shares of the year: the engine chose it, this finds it again. */
function columnFigures(
  rows: readonly RowResult[],
  agreement: Agreement,
  columns: Agreement['weights'],
  year: number,
): readonly Sourced<Fraction>[] | undefined {
  const candidates = [...columns].sort((a, b) => closeness(b.year, year) - closeness(a.year, year));
  for (const column of candidates) {
    const figures = rows.flatMap((row) => {
      const place = agreement.parties.findIndex((party) => party.name === row.party);
      const figure = column.figures[place];
      return figure === undefined ? [] : [figure];
    });
    const total = sum(figures.map((figure) => figure.value));
    const fits =
      figures.length === rows.length &&
      figures.every((figure, index) => {
        const share = divide(figure.value, total);
        const wanted = rows[index]?.share;
        return share !== undefined && wanted !== undefined && equals(share, wanted);
      });
    if (fits) return figures;
  }
  return undefined;
}

/** The year's own column first, then the latest earlier, then an undated one (B8). */
function closeness(columnYear: number | undefined, year: number): number {
  if (columnYear === undefined) return -Infinity;
  return columnYear <= year ? columnYear : -columnYear;
}
