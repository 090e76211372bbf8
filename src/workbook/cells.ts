/** What Excel gives for a cell: '' is an empty cell; an error is its text with `errors` naming it. */
export type CellValue = string | number | boolean;

/** A rectangular block of cells as plain data. Row and column numbers are 0-based. */
export interface CellBlock {
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
  readonly values: readonly (readonly CellValue[])[];
  /** As `Range.formulas`: the constant, or the formula in English with commas. */
  readonly formulas: readonly (readonly CellValue[])[];
  /** As `Range.numberFormat`: invariant codes. A percent format decides how 0,5 is read. */
  readonly numberFormats: readonly (readonly string[])[];
  /** As `Range.valueTypes`: tells an error value from the same text. */
  readonly valueTypes: readonly (readonly CellValueType[])[];
  /** 0-based sheet rows and columns that are hidden. */
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  /** Merged areas inside the block, as `A1:C1`. */
  readonly merged: readonly string[];
}

export type CellValueType = 'Empty' | 'String' | 'Double' | 'Boolean' | 'Error' | 'Unknown';

/** The used range of every visible worksheet (hidden sheets are listed, not read). */
export interface WorkbookSnapshot {
  readonly name: string;
  readonly sheets: readonly CellBlock[];
  readonly hiddenSheets: readonly string[];
  /** Visible sheets that were too large to read (above a million cells): said, never left out in silence. */
  readonly tooLarge?: readonly string[];
}

/** A place in the workbook: sheet name and A1 address without sheet and without dollar signs. */
export interface RangeAddress {
  readonly sheet: string;
  readonly range: string;
}
