import type { ColumnRole } from '../model';

/** One cell of a table as the checks see it. Row and column are 0-based places in the sheet. */
export interface TableCell {
  readonly row: number;
  readonly column: number;
  readonly kind: 'empty' | 'number' | 'text' | 'error' | 'boolean';
  /** The figure as written (a percent cell holds 0.0797); NaN when there is none. */
  readonly value: number;
  /** A figure that is stored as text: sums skip it. */
  readonly storedAsText: boolean;
  readonly text: string;
  /** Formula in English with its equals sign; '' for a typed cell. */
  readonly formula: string;
  readonly percentFormat: boolean;
}

export type RowKind =
  /** A party or other line that the table is about. */
  | 'item'
  /** The region's own row in a table about municipalities. */
  | 'region'
  | 'subtotal'
  | 'total'
  /** "Avrundning", "Justering": a line that only adjusts the sum. */
  | 'adjustment'
  /** "varav …", "kr per invånare", "andel": shown, but no part of any sum. */
  | 'memo';

export interface TableRow {
  /** Index among `Table.rows`. */
  readonly index: number;
  readonly kind: RowKind;
  readonly label: string;
  readonly labelCell?: TableCell;
  /** Code of the municipality (four digits) or region (two digits) when the name is known. */
  readonly code?: string;
  /** Rows (by index) that a total sums. Empty for other kinds. */
  readonly parts: readonly number[];
  /** Hidden in the sheet. */
  readonly hidden: boolean;
  /** Under which section heading the row stands, if any. */
  readonly section?: string;
}

/** kr per printed unit: 1, 1 000 (tkr) or 1 000 000 (mkr, mnkr). */
export type Scale = 1 | 1000 | 1000000;

export interface TableColumn {
  /** Index among `Table.columns`. */
  readonly index: number;
  /** 0-based sheet column (of the first cell when years stand down). */
  readonly sheetColumn: number;
  readonly header: string;
  /** The lowest head cell, where a finding about the whole column points. */
  readonly headCell?: TableCell;
  readonly role: ColumnRole;
  /** Unit as written in the head or the title: kr, tkr, mkr, mnkr, %, kr/inv. */
  readonly unit?: string;
  readonly scale: Scale;
  /** Unit was said by the column's own head. */
  readonly ownUnit: boolean;
  readonly year?: number;
  /** ISO date of the head, when it names one. */
  readonly date?: string;
  /** One cell per table row. */
  readonly cells: readonly TableCell[];
  readonly hidden: boolean;
  /** Smallest step of the printed figures: 1, 0.01, 1000 …; 0 when they are not rounded. */
  readonly step: number;
  /** Sums the other amount columns of its row ("Summa", "Totalt" as a column). */
  readonly sumOf: readonly number[];
}

/** Text beside a table: where it stands and what it says. */
export interface TableText {
  readonly text: string;
  readonly cell: { readonly row: number; readonly column: number };
  readonly place: 'title' | 'head' | 'note' | 'section';
}

export interface Table {
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly rows: readonly TableRow[];
  readonly columns: readonly TableColumn[];
  readonly partyColumn: number | undefined;
  readonly texts: readonly TableText[];
  /** Years or parties stood the other way and were turned. */
  readonly turned: boolean;
}
