/** A result sheet as plain data. `src/excel` writes it; nothing here knows Excel's objects. */
export interface SheetDescription {
  /** Wished name, at most 31 characters; a taken name is met by a free one, said beforehand. */
  readonly name: string;
  /** Rows from A1; every row has as many cells as `columns`. */
  readonly rows: readonly (readonly OutCell[])[];
  /** Column widths in characters of the standard font. */
  readonly columns: readonly {
    readonly width: number;
    /** Words after a column of numbers stand a little in, so that the two do not run together. */
    readonly indent?: boolean;
    /** Numbers among words (a list of terms) stand to the left like them. */
    readonly left?: boolean;
  }[];
  /** Number of rows that stay on screen, and the rows (1-based) repeated on each printed page. */
  readonly frozenRows: number;
  readonly frozenColumns?: number;
  readonly repeatedRows?: { readonly from: number; readonly to: number };
  readonly orientation: 'portrait' | 'landscape';
  /** Printed on one page, also downwards; default as many pages as it takes. */
  readonly onePage?: boolean;
  /** Pages beside each other, where one would be too small to read; the first column then stands on each. Default 1. */
  readonly pagesWide?: number;
  /** Footer texts, written as they are except the codes &D &P &N that the writer adds itself. */
  readonly footer: { readonly left: string; readonly centre: string; readonly right: string };
  readonly tabColor?: string;
  readonly showGridlines?: boolean;
  /** Workbook names for ranges of this sheet, as `{name: 'Belopp_2023', range: 'D5:D19'}`. */
  readonly names?: readonly { readonly name: string; readonly range: string }[];
  /** Excel tables on this sheet (header row included). */
  readonly tables?: readonly { readonly name: string; readonly range: string }[];
  readonly charts?: readonly ChartDescription[];
}

export interface ChartDescription {
  readonly kind: 'bar' | 'line';
  readonly title: string;
  readonly altText: string;
  readonly categories: string;
  readonly values: readonly { readonly name: string; readonly range: string }[];
  /** Top left cell, and size in cells. */
  readonly place: { readonly from: string; readonly to: string };
}

export type CellStyle =
  | 'title'
  | 'subtitle'
  | 'heading'
  | 'headingRight'
  | 'body'
  | 'bold'
  | 'note'
  | 'subtotal'
  | 'total'
  | 'region'
  | 'ok'
  | 'warning';

export type OutCell =
  | { readonly kind: 'empty'; readonly style?: CellStyle }
  /** Written as text whatever it begins with (= + - @ never become a formula). */
  | { readonly kind: 'text'; readonly text: string; readonly style?: CellStyle; readonly wrap?: boolean }
  /** A number as decimal text ("159413", "0.0797"), so that nothing passes through binary on its way. */
  | { readonly kind: 'number'; readonly value: string; readonly format: string; readonly style?: CellStyle }
  /** A formula of our own making (English, commas), with the value the engine expects of it. */
  | {
      readonly kind: 'formula';
      readonly formula: string;
      readonly expected: string;
      readonly format: string;
      readonly style?: CellStyle;
    }
  /** A link to a place in this workbook. */
  | { readonly kind: 'link'; readonly text: string; readonly target: string; readonly style?: CellStyle };
