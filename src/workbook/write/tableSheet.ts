import { cellName } from '../address';
import * as words from '../../text/sheets';
import type { ChartDescription, OutCell, SheetDescription } from './description';
import * as out from './outCells';

export interface TableColumn {
  readonly head: string;
  readonly width: number;
  /** Numbers stand to the right, words to the left; so do their heads. */
  readonly numeric?: boolean;
  /** Numbers among words, as in a list of terms: to the left. */
  readonly left?: boolean;
}

/** One table on one sheet: two lines above, one header row, the rows, and notes below. */
export interface TableSheet {
  readonly name: string;
  readonly title: string;
  readonly subtitle: string;
  readonly columns: readonly TableColumn[];
  /** Rows in the table; each has as many cells as there are columns. */
  readonly rows: readonly (readonly OutCell[])[];
  readonly notes: readonly string[];
  readonly orientation: 'portrait' | 'landscape';
  readonly caseNumber: string | undefined;
  readonly frozenColumns?: number;
  readonly names?: SheetDescription['names'];
  /** Charts stand below the notes, one after the other, over the whole width. */
  readonly charts?: readonly (Omit<ChartDescription, 'place'> & { readonly height: number })[];
  readonly tabColor?: string;
}

/** Characters of the body size that fit across A4 within the margins. */
const pageWidth = { portrait: 88, landscape: 132 } as const;
/** Rows on a page in full size; a page on its side has fewer. */
const fullSizeRows = { portrait: 62, landscape: 46 } as const;
/** A chart is not cut by the end of a page as long as the page is still readable: about 8 points. */
const chartShrinks = 1.45;

/** A table without charts that is wider than this (about 60 % of full size) goes on to a page beside the first. */
const widest = { portrait: 135, landscape: 203 } as const;

/** The header row, 1-based: title, subtitle, head. */
export const headRow = 3;
/** The first row of the table's body, 1-based. */
export const firstRow = headRow + 1;

/** Title, subtitle, header row, table and notes as a sheet for A4: no merged cells, no blank row inside the table. */
export function tableSheet(table: TableSheet): SheetDescription {
  const width = table.columns.length;
  const widths = pageWide(table);
  const characters = widths.reduce((sum, size) => sum + size, 0);
  const across = pagesAcross(table, widths);
  // What a chart shows stands in a cell as well: charts made through Office.js carry no alternative text.
  const notes = [...table.notes, ...(table.charts ?? []).map((chart) => chart.altText)];
  const rows = [
    out.row([out.text(table.title, 'title')], width),
    out.row([out.text(table.subtitle, 'subtitle')], width),
    table.columns.map((column) =>
      out.text(column.head, column.numeric === true ? 'headingRight' : 'heading'),
    ),
    ...withSubtotals(table.rows),
    ...(notes.length === 0 ? [] : [out.row([], width)]),
    // Notes are set smaller than the table, so somewhat more characters fit across.
    ...out.noteRows(notes, width, Math.floor((characters * 1.2) / across)),
  ];
  const charts = placed(table, rows.length);
  const lines = rows.reduce((sum, row) => sum + linesOf(row, widths), 0);
  const height = lines + (table.charts ?? []).reduce((sum, chart) => sum + chart.height, 0);
  return {
    name: table.name,
    rows,
    columns: table.columns.map(({ numeric, left }, index) => ({
      width: widths[index] ?? 10,
      ...(left === true ? { left } : {}),
      ...(numeric !== true && table.columns[index - 1]?.numeric === true ? { indent: true } : {}),
    })),
    frozenRows: headRow,
    repeatedRows: { from: headRow, to: headRow },
    orientation: table.orientation,
    footer: words.footer(table.caseNumber),
    showGridlines: false,
    ...(table.frozenColumns === undefined ? {} : { frozenColumns: table.frozenColumns }),
    ...(table.names === undefined ? {} : { names: table.names }),
    ...(across > 1 ? { pagesWide: across } : {}),
    ...(height <= onePageRows(table, characters / across) ? { onePage: true } : {}),
    ...(charts.length === 0 ? {} : { charts }),
    ...(table.tabColor === undefined ? {} : { tabColor: table.tabColor }),
  };
}

/** How many pages a wide table takes beside each other: the first column is repeated on each. */
function pagesAcross({ orientation, charts = [] }: TableSheet, widths: readonly number[]): number {
  if (charts.length > 0) return 1;
  const [first = 0] = widths;
  const others = widths.slice(1).reduce((sum, size) => sum + size, 0);
  return Math.max(1, Math.ceil(others / (widest[orientation] - first)));
}

/** Longest table that is readable on one page: the rows of one that is wider than the page are lower. */
function onePageRows({ orientation, charts = [] }: TableSheet, characters: number): number {
  const wide = characters / pageWidth[orientation];
  return fullSizeRows[orientation] * Math.max(1, wide, charts.length > 0 ? chartShrinks : 1);
}

/** How many lines a row takes in print: its longest cell of running text decides. */
function linesOf(row: readonly OutCell[], widths: readonly number[]): number {
  const lines = row.map((cell, at) =>
    cell.kind === 'text' && cell.wrap === true ? Math.ceil(cell.text.length / (widths[at] ?? 10)) : 1,
  );
  return Math.max(1, ...lines);
}

/** Columns that fill the page's width at least: notes and title then fit, and print is not blown up. */
function pageWide(table: TableSheet): readonly number[] {
  const widths = table.columns.map((column) => column.width);
  const lacking = pageWidth[table.orientation] - widths.reduce((sum, size) => sum + size, 0);
  const each = Math.max(0, lacking) / widths.length;
  return widths.map((size) => Math.round(size + each));
}

function placed(table: TableSheet, rows: number): readonly ChartDescription[] {
  const lastColumn = table.columns.length - 1;
  let top = rows + 1;
  return (table.charts ?? []).map(({ height, ...chart }) => {
    const place = { from: cellName(top, 0), to: cellName(top + height - 1, lastColumn) };
    top += height + 1;
    return { ...chart, place };
  });
}

/** Only the last sum of a table is ruled off as its total; the sums before it are subtotals. */
function withSubtotals(rows: readonly (readonly OutCell[])[]): readonly (readonly OutCell[])[] {
  const isTotal = (row: readonly OutCell[]): boolean => row[0]?.style === 'total';
  const last = rows.findLastIndex(isTotal);
  return rows.map((row, index) =>
    index < last && isTotal(row) ? row.map((cell) => ({ ...cell, style: 'subtotal' as const })) : row,
  );
}
