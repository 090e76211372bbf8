import type { WorksheetModel } from '../host/model/worksheet';
import { COLUMNS, ROWS } from '../host/model/area';
import { isBlank } from '../host/model/cellStore';
import { STANDARD_HEIGHT } from '../host/model/measure';
import { axis, type Axis } from './axis';
import type { Place, Terrain } from './selection';

/** Points, the unit of the model, to the screen's pixels (96 to the inch). */
export const pixels = (points: number): number => Math.round((points * 96) / 72);

/** A sheet on the screen: its rows and columns in pixels, and how far it reaches. */
export interface Geometry {
  readonly rows: Axis;
  readonly columns: Axis;
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly last: Place;
}

/** Rows and columns shown beyond what is used: room to type, without a scroll bar for a million rows. */
const ROOM = { rows: 100, columns: 26 };
/** Above this many used rows the heights of wrapped text are not guessed: opening must stay quick. */
const MOST_GUESSED_ROWS = 3000;

/** `reach` is a place that must be on the sheet even when nothing is used there. */
export function geometryOf(
  sheet: WorksheetModel,
  reach: Place,
  widthOf: (text: string, font: string) => number,
): Geometry {
  const used = sheet.usedArea(false);
  const last = { row: used?.bottom ?? 0, column: used?.right ?? 0 };
  const rows = Math.min(ROWS, Math.max(last.row, reach.row) + ROOM.rows);
  const columns = Math.min(COLUMNS, Math.max(last.column, reach.column) + ROOM.columns);
  const heights = new Map([...sheet.rowHeights].map(([row, points]) => [row, pixels(points)]));
  if (last.row < MOST_GUESSED_ROWS) {
    for (const [row, height] of guessedHeights(sheet, widthOf))
      if (!heights.has(row)) heights.set(row, height);
  }
  for (const row of sheet.hiddenRows) heights.set(row, 0);
  const widths = new Map([...sheet.columnWidths].map(([column, points]) => [column, pixels(points)]));
  for (const column of sheet.hiddenColumns) widths.set(column, 0);
  return {
    rows: axis(rows, pixels(STANDARD_HEIGHT), heights),
    columns: axis(columns, pixels(sheet.standardWidth), widths),
    frozen: sheet.frozen,
    last,
  };
}

/** Excel makes a row without a height of its own as high as its largest font and its wrapped lines need. */
function guessedHeights(
  sheet: WorksheetModel,
  widthOf: (text: string, font: string) => number,
): ReadonlyMap<number, number> {
  const heights = new Map<number, number>();
  const standard = pixels(STANDARD_HEIGHT);
  sheet.cells.forEach((cell, row, column) => {
    if (isBlank(cell) || sheet.mergeAt(row, column) !== undefined) return;
    const { fontSize, wrapText } = cell.style;
    const line = Math.round(pixels(fontSize) * 1.3) + 1;
    let lines = 1;
    if (wrapText && typeof cell.value === 'string') {
      const room = Math.max(20, pixels(sheet.columnWidth(column)) - 8);
      const font = `${cell.style.bold ? 'bold ' : ''}${String(pixels(fontSize))}px Calibri, Carlito, sans-serif`;
      lines = cell.value
        .split('\n')
        .reduce((sum, text) => sum + wrappedLines(text, room, (word) => widthOf(word, font)), 0);
    }
    const height = lines * line;
    if (height > Math.max(standard, heights.get(row) ?? 0)) heights.set(row, height);
  });
  return heights;
}

/** How many lines a text takes when it breaks between words. */
function wrappedLines(text: string, room: number, widthOf: (text: string) => number): number {
  const space = widthOf(' ');
  let lines = 1;
  let used = 0;
  for (const word of text.split(' ')) {
    const width = widthOf(word);
    if (used > 0 && used + space + width > room) {
      lines += 1;
      used = 0;
    }
    used += (used > 0 ? space : 0) + width;
  }
  return lines;
}

/** The sheet as moving sees it; `page` is how many rows a screen holds. */
export const terrainOf = (sheet: WorksheetModel, geometry: Geometry, page: number): Terrain => ({
  rows: geometry.rows.count,
  columns: geometry.columns.count,
  isFilled: (row, column) => !isBlank(sheet.cell(row, column)),
  isHidden: (kind, index) =>
    kind === 'row' ? geometry.rows.sizeOf(index) === 0 : geometry.columns.sizeOf(index) === 0,
  page,
  last: geometry.last,
});
