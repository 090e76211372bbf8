import type { Cell } from '../host/model/cellStore';
import { STANDARD_HEIGHT } from '../host/model/measure';
import type { WorksheetModel } from '../host/model/worksheet';

/** Average width of a character and height of a line in Calibri, in parts of the font's size in points. */
const CHARACTER = 0.5;
const BOLD = 1.06;
const LINE = 1.34;
/** Space on both sides of a cell's text, in points. */
const PADDING = 5.25;

/**
 * Heights in points of the rows that need more than the standard one because their text is wrapped or large. Excel works
 * such heights out when a row is shown; programs that trust the file do not, and then cut the text. The heights are
 * kept in the file without being fixed, so Excel still fits the rows itself.
 */
export function autoHeights(sheet: WorksheetModel): Map<number, number> {
  const heights = new Map<number, number>();
  const merged = new Set(sheet.merges.map(({ top, left }) => `${String(top)},${String(left)}`));
  sheet.cells.forEach((cell, row, column) => {
    if (sheet.rowHeights.has(row) || merged.has(`${String(row)},${String(column)}`)) return;
    if (cell.type === 'Empty') return;
    const needed = Math.ceil(linesOf(cell, sheet.columnWidth(column)) * cell.style.fontSize * LINE * 4) / 4;
    if (needed > Math.max(STANDARD_HEIGHT, heights.get(row) ?? 0)) heights.set(row, needed);
  });
  return heights;
}

function linesOf({ value, style }: Cell, width: number): number {
  if (typeof value !== 'string' || !style.wrapText) return 1;
  const character = style.fontSize * CHARACTER * (style.bold ? BOLD : 1);
  const room = Math.max(1, Math.floor((width - PADDING) / character));
  return value.split('\n').reduce((lines, paragraph) => lines + wrappedLines(paragraph, room), 0);
}

/** Lines of `room` characters, broken between words; a word longer than a line is broken too. */
function wrappedLines(paragraph: string, room: number): number {
  let [lines, used] = [1, 0];
  for (const word of paragraph.split(/[ -]/)) {
    const wanted = used === 0 ? word.length : used + 1 + word.length;
    if (wanted <= room) used = wanted;
    else {
      if (used > 0) lines += 1;
      lines += Math.floor(Math.max(word.length - 1, 0) / room);
      used = ((word.length - 1) % room) + 1;
    }
  }
  return lines;
}
