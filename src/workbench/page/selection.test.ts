import { areaOfSelection, at, move, type Press, type Selection, type Terrain } from './selection';

// Filled: A1:B4 but not B3, and D1. Row 7 (index 6) and column C (index 2) are hidden.
const filled = new Set(['0,0', '0,1', '1,0', '1,1', '2,0', '3,0', '3,1', '0,3']);
const terrain: Terrain = {
  rows: 100,
  columns: 26,
  isFilled: (row, column) => filled.has(`${String(row)},${String(column)}`),
  isHidden: (axis, index) => (axis === 'row' ? index === 6 : index === 2),
  page: 10,
  last: { row: 3, column: 3 },
};
const press = (key: string, modifiers: Partial<Press> = {}): Press => ({
  key,
  shift: false,
  ctrl: false,
  ...modifiers,
});
const moved = (from: Selection, ...presses: Press[]): Selection =>
  presses.reduce((selection, key) => move(selection, key, terrain) ?? selection, from);

describe('moving the selection', () => {
  it('moves by arrows, Tab and Enter and stops at the edges', () => {
    expect(moved(at(0, 0), press('ArrowUp'), press('ArrowLeft'))).toEqual(at(0, 0));
    expect(moved(at(4, 4), press('ArrowUp'), press('ArrowRight'))).toEqual(at(3, 5));
    expect(moved(at(4, 4), press('Tab'))).toEqual(at(4, 5));
    expect(moved(at(4, 4), press('Tab', { shift: true }))).toEqual(at(4, 3));
    expect(moved(at(4, 4), press('Enter'))).toEqual(at(5, 4));
    expect(moved(at(4, 4), press('Enter', { shift: true }))).toEqual(at(3, 4));
    expect(moved(at(99, 25), press('ArrowDown'), press('ArrowRight'))).toEqual(at(99, 25));
  });

  it('steps over hidden rows and columns', () => {
    expect(moved(at(5, 1), press('ArrowDown'), press('ArrowRight'))).toEqual(at(7, 3));
  });

  it('jumps with Ctrl to the end of the block, over the gap, and to the edge', () => {
    const down = press('ArrowDown', { ctrl: true });
    expect(moved(at(0, 0), down)).toEqual(at(3, 0));
    expect(moved(at(0, 1), down)).toEqual(at(1, 1));
    expect(moved(at(0, 1), down, down)).toEqual(at(3, 1));
    expect(moved(at(0, 1), down, down, down)).toEqual(at(99, 1));
    expect(moved(at(0, 3), press('ArrowLeft', { ctrl: true }))).toEqual(at(0, 0));
  });

  it('extends with Shift from the active cell, which stays', () => {
    const selection = moved(
      at(1, 1),
      press('ArrowDown', { shift: true }),
      press('ArrowLeft', { shift: true }),
    );
    expect(selection.active).toEqual({ row: 1, column: 1 });
    expect(areaOfSelection(selection)).toEqual({ top: 1, left: 0, bottom: 2, right: 1 });
    expect(moved(selection, press('ArrowDown'))).toEqual(at(2, 1));
  });

  it('goes home, to the end and by pages', () => {
    expect(moved(at(9, 9), press('Home'))).toEqual(at(9, 0));
    expect(moved(at(9, 9), press('Home', { ctrl: true }))).toEqual(at(0, 0));
    expect(moved(at(9, 9), press('End', { ctrl: true }))).toEqual(at(3, 3));
    expect(moved(at(9, 9), press('PageDown'))).toEqual(at(19, 9));
    expect(moved(at(4, 9), press('PageUp'))).toEqual(at(0, 9));
  });

  it('leaves other keys to others', () => {
    expect(move(at(0, 0), press('a'), terrain)).toBeUndefined();
    expect(move(at(0, 0), press('PageDown', { ctrl: true }), terrain)).toBeUndefined();
  });
});
