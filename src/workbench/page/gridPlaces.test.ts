import { axis } from './axis';
import type { Geometry } from './geometry';
import { boxOfCell, scrollToShow, spotAtPoint } from './gridPlaces';

/** Rows of 20 pixels, columns of 64; the first row and the first column stand still. Headings are 22 high and 46 wide. */
const geometry: Geometry = {
  rows: axis(1000, 20, new Map()),
  columns: axis(100, 64, new Map([[9, 500]])),
  frozen: { rows: 1, columns: 1 },
  last: { row: 0, column: 0 },
};
const home = { left: 0, top: 0 };
const away = { left: 128, top: 200 };
/** Room for ten rows and five columns beside the headings. */
const size = { width: 46 + 5 * 64, height: 22 + 10 * 20 };

test.each([
  [{ x: 10, y: 10 }, 'all', 10, 2],
  [{ x: 60, y: 10 }, 'column', 10, 0],
  [{ x: 10, y: 60 }, 'row', 11, 2],
  [{ x: 60, y: 30 }, 'cell', 0, 0],
  [{ x: 46 + 65, y: 22 + 21 }, 'cell', 11, 3],
])('%j on a scrolled sheet is a %s', (point, kind, row, column) => {
  const spot = spotAtPoint(point, geometry, away);
  expect(spot.kind).toBe(kind);
  if (kind !== 'all' && kind !== 'column') expect(spot.row).toBe(row);
  if (kind !== 'all' && kind !== 'row') expect(spot.column).toBe(column);
});

test('a cell lies where it is pointed at, frozen or scrolled', () => {
  for (const place of [
    { row: 0, column: 0 },
    { row: 0, column: 4 },
    { row: 15, column: 0 },
    { row: 15, column: 4 },
  ]) {
    const box = boxOfCell(place, geometry, away);
    const spot = spotAtPoint({ x: box.left + 1, y: box.top + 1 }, geometry, away);
    expect(spot).toEqual({ kind: 'cell', ...place });
  }
});

test('a cell in view moves nothing; one outside moves the sheet just so far', () => {
  expect(scrollToShow({ row: 5, column: 3 }, geometry, home, size)).toEqual(home);
  expect(scrollToShow({ row: 10, column: 5 }, geometry, home, size)).toEqual({ left: 64, top: 20 });
  expect(scrollToShow({ row: 5, column: 1 }, geometry, away, size)).toEqual({ left: 0, top: 80 });
});

test('a frozen cell is always in view, and a column wider than the window is shown from its beginning', () => {
  expect(scrollToShow({ row: 0, column: 0 }, geometry, away, size)).toEqual(away);
  expect(scrollToShow({ row: 0, column: 9 }, geometry, home, size).left).toBe(8 * 64);
});
