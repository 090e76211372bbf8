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
  readonly charts?: readonly ChartDescription[];
  readonly tabColor?: string;
}

/** The header row, 1-based: title, subtitle, head. */
export const headRow = 3;
/** The first row of the table's body, 1-based. */
export const firstRow = headRow + 1;

/** Title, subtitle, header row, table and notes as a sheet for A4: no merged cells, no blank row inside the table. */
export function tableSheet(table: TableSheet): SheetDescription {
  const width = table.columns.length;
  const characters = table.columns.reduce((sum, column) => sum + column.width, 0);
  return {
    name: table.name,
    rows: [
      out.row([out.text(table.title, 'title')], width),
      out.row([out.text(table.subtitle, 'subtitle')], width),
      table.columns.map((column) =>
        out.text(column.head, column.numeric === true ? 'headingRight' : 'heading'),
      ),
      ...withSubtotals(table.rows),
      ...(table.notes.length === 0 ? [] : [out.row([], width)]),
      // Notes are set smaller than the table, so somewhat more characters fit across.
      ...out.noteRows(table.notes, width, Math.floor(characters * 1.2)),
    ],
    columns: table.columns.map(({ width: size, numeric, left }, index) => ({
      width: size,
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
    ...(table.charts === undefined ? {} : { charts: table.charts }),
    ...(table.tabColor === undefined ? {} : { tabColor: table.tabColor }),
  };
}

/** Only the last sum of a table is ruled off as its total; the sums before it are subtotals. */
function withSubtotals(rows: readonly (readonly OutCell[])[]): readonly (readonly OutCell[])[] {
  const isTotal = (row: readonly OutCell[]): boolean => row[0]?.style === 'total';
  const last = rows.findLastIndex(isTotal);
  return rows.map((row, index) =>
    index < last && isTotal(row) ? row.map((cell) => ({ ...cell, style: 'subtotal' as const })) : row,
  );
}
