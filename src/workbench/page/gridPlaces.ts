import type { Geometry } from './geometry';
import { HEADING } from './gridPaint';
import type { Place } from './selection';

// Where cells lie in the drawn sheet, and what lies at a point of it. Pixels, from the top left corner of the scrolled
// element; headings and frozen panes stand still there.

/** How far the sheet is scrolled. */
export interface Scroll {
  readonly left: number;
  readonly top: number;
}

/** What the pointer is over. */
export type Spot = { readonly kind: 'cell' | 'row' | 'column' | 'all' } & Place;

/** What lies at a point: a cell, or the heading of a row, a column or all. */
export function spotAtPoint(
  point: { readonly x: number; readonly y: number },
  { rows, columns, frozen }: Geometry,
  scroll: Scroll,
): Spot {
  const x = point.x - HEADING.width;
  const y = point.y - HEADING.height;
  const row = rows.indexAt(y < rows.offsetOf(frozen.rows) ? Math.max(0, y) : y + scroll.top);
  const column = columns.indexAt(x < columns.offsetOf(frozen.columns) ? Math.max(0, x) : x + scroll.left);
  const kind = x < 0 ? (y < 0 ? 'all' : 'row') : y < 0 ? 'column' : 'cell';
  return { kind, row, column };
}

/** The cell's rectangle. */
export function boxOfCell(
  { row, column }: Place,
  { rows, columns, frozen }: Geometry,
  scroll: Scroll,
): { left: number; top: number; width: number; height: number } {
  return {
    left: HEADING.width + columns.offsetOf(column) - (column < frozen.columns ? 0 : scroll.left),
    top: HEADING.height + rows.offsetOf(row) - (row < frozen.rows ? 0 : scroll.top),
    width: columns.sizeOf(column),
    height: rows.sizeOf(row),
  };
}

/** Scrolls as little as needed so that the cell is not behind an edge or the frozen panes. */
export function scrollToShow(
  { row, column }: Place,
  { rows, columns, frozen }: Geometry,
  scroll: Scroll,
  size: { readonly width: number; readonly height: number },
): Scroll {
  let { left, top } = scroll;
  if (row >= frozen.rows) {
    const start = rows.offsetOf(row) - rows.offsetOf(frozen.rows);
    const room = size.height - HEADING.height - rows.offsetOf(frozen.rows);
    top = Math.max(Math.min(top, start), start + rows.sizeOf(row) - room);
  }
  if (column >= frozen.columns) {
    const start = columns.offsetOf(column) - columns.offsetOf(frozen.columns);
    const room = size.width - HEADING.width - columns.offsetOf(frozen.columns);
    // A column wider than the pane is shown from its beginning.
    left = Math.max(Math.min(left, start), Math.min(start, start + columns.sizeOf(column) - room));
  }
  return { left, top };
}
