import type { CellBlock } from '../../workbook/cells';
import { cellClass, EMPTY, ERROR, NUMBER, TEXT, TEXT_NUMBER } from './cell';
import { numberInText } from './numberInText';
import { isYear } from './words';

/** What each cell and each row of a sheet is, in block coordinates: made once, read by the table finder. */
export interface SheetMap {
  readonly block: CellBlock;
  readonly rows: number;
  readonly columns: number;
  readonly classes: Uint8Array;
}

export function mapSheet(block: CellBlock): SheetMap {
  const rows = block.values.length;
  const columns = block.values[0]?.length ?? 0;
  const classes = new Uint8Array(rows * columns);
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++)
      classes[row * columns + column] = cellClass(block, row, column);
  return { block, rows, columns, classes };
}

export function classAt(map: SheetMap, row: number, column: number): number {
  if (row < 0 || column < 0 || row >= map.rows || column >= map.columns) return EMPTY;
  return map.classes[row * map.columns + column] ?? EMPTY;
}

export interface RowShape {
  /** Cells with text that is no number. */
  readonly texts: number;
  /** Figures that are no years. */
  readonly figures: number;
  readonly years: number;
  readonly first: number;
  readonly last: number;
  readonly firstText: number;
}

/** Counts what stands in one row between two columns. */
export function rowShape(map: SheetMap, row: number, left: number, right: number): RowShape {
  let [texts, figures, years, first, last, firstText] = [0, 0, 0, -1, -1, -1];
  for (let column = left; column <= right; column++) {
    const kind = classAt(map, row, column);
    if (kind === EMPTY) continue;
    if (first < 0) first = column;
    last = column;
    if (kind === TEXT) {
      texts++;
      if (firstText < 0) firstText = column;
    } else if (kind === NUMBER || kind === TEXT_NUMBER) {
      if (isYear(figureAt(map, row, column))) years++;
      else figures++;
    } else if (kind === ERROR) figures++;
  }
  return { texts, figures, years, first, last, firstText };
}

export function figureAt(map: SheetMap, row: number, column: number): number {
  const value = map.block.values[row]?.[column];
  if (typeof value === 'number') return value;
  return typeof value === 'string' ? (numberInText(value) ?? NaN) : NaN;
}

export function textAt(map: SheetMap, row: number, column: number): string {
  const value = map.block.values[row]?.[column];
  return value === undefined ? '' : String(value).trim();
}
