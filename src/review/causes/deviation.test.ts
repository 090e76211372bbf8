import type { Table, TableColumn } from '../table/model';
import { deviations, transposed } from './deviation';

const expected = [159413, 363823, 414395, 72508, 107462, 110548];
const earlier = [97515, 222257, 254273, 44643, 65690, 68106];

/** Causes of the rows where `printed` leaves the rule. */
function causes(printed: readonly number[]): string[] {
  const cells = printed.map((value, row) => ({
    row,
    column: 3,
    kind: 'number' as const,
    value,
    storedAsText: false,
    text: '',
    formula: '',
    percentFormat: false,
  }));
  const rows = printed.map((_, index) => ({
    index,
    kind: 'item' as const,
    label: `Part ${String(index)}`,
    parts: [],
    hidden: false,
  }));
  const column = { index: 3, cells, step: 1, scale: 1 } as unknown as TableColumn;
  const wrong = rows
    .map(({ index }) => index)
    .filter((row) => Math.abs((printed[row] ?? 0) - (expected[row] ?? 0)) > 1);
  return deviations({
    table: { rows } as unknown as Table,
    column,
    rows: wrong,
    all: rows.map(({ index }) => index),
    expected: (row) => expected[row] ?? NaN,
    room: 1.01,
    earlier: [{ name: '2022', figure: (row) => earlier[row] ?? NaN }],
  }).map(({ cause, rows: of }) => `${cause} ${of.join(',')}`);
}

const changed = (row: number, value: number) => expected.map((figure, i) => (i === row ? value : figure));

test.each([
  ['left from last year', changed(2, 254273), ['stale-year 2']],
  ['copied from the row above', changed(2, 363823), ['copied-row 2']],
  ['two digits changed places', changed(4, 170462), ['transposed-digits 4']],
  ['sign', changed(1, -363823), ['sign 1']],
  ['ten times too much', changed(3, 725080), ['magnitude 3']],
  ['a thousandth', changed(3, 72.508), ['magnitude 3']],
  ['typed anew', changed(5, 111111), ['typed 5']],
  ['two swapped', [159413, 414395, 363823, 72508, 107462, 110548], ['swapped 1,2']],
  ['moved down one row', [159413, 363823, 363823, 414395, 72508, 107462], ['shifted 2,3,4,5']],
])('%s', (_, printed, wanted) => {
  expect(causes(printed)).toEqual(wanted);
});

test('neighbouring digits only, and the rounding may have gone either way', () => {
  expect(transposed(159431, 159413.5, 1, 1)).toBe(true);
  expect(transposed(159441, 159413.5, 1, 1)).toBe(true);
  expect(transposed(459113, 159413.5, 1, 1)).toBe(false);
  expect(transposed(159413, 159413, 1, 1)).toBe(false);
});
