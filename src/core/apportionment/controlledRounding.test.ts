import { exact } from '../../../test/golden/agreements';
import { compare, type Fraction, fraction, kronor, sum } from '../exact/fraction';
import { type ControlledTable, roundTable } from './controlledRounding';

const table = (rows: readonly (readonly (string | number)[])[]): Fraction[][] =>
  rows.map((row) => row.map(exact));

function round(cells: Fraction[][], rowTotals?: bigint[], unit = '1'): ControlledTable {
  const outcome = roundTable({ cells, unit: exact(unit), ...(rowTotals === undefined ? {} : { rowTotals }) });
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome.refusals));
  return outcome.value;
}

const inKronor = (result: ControlledTable): number[][] =>
  result.cells.map((row) => row.map((ore) => Number(ore) / 100));

test('rows and columns both re-add where column by column would not', () => {
  // By largest remainder alone the first row gets both odd kronor, although its exact sum is 1.
  const halves = table([
    ['0.5', '0.5'],
    ['0.5', '0.5'],
  ]);
  const result = round(halves);
  expect(inKronor(result)).toEqual([
    [0, 1],
    [1, 0],
  ]);
  expect(result.rowTotals).toEqual([100n, 100n]);
  expect(result.columnTotals).toEqual([100n, 100n]);
});

test('a row total is the floor or the ceiling of its exact sum, a cell of its own', () => {
  let seed = 11;
  const next = (below: number): number => (seed = (seed * 48271) % 2147483647) % below;
  for (let turn = 0; turn < 200; turn += 1) {
    const rows = 2 + next(7);
    const columns = Array.from({ length: 2 + next(6) }, () => {
      const weights = Array.from({ length: rows }, () => next(20));
      weights[next(rows)] = 1 + next(9);
      const total = weights.reduce((added, weight) => added + weight, 0);
      const amount = next(4 * rows);
      return weights.map((weight) => fraction(BigInt(weight * amount), BigInt(total)));
    });
    const cells = Array.from({ length: rows }, (_, row) => columns.map((column) => column[row]!));
    const result = round(cells);
    const near = (ore: bigint, value: Fraction): boolean =>
      compare(kronor(ore - 100n), value) < 0 && compare(value, kronor(ore + 100n)) < 0;
    result.cells.forEach((row, place) => {
      expect(row.reduce((total, ore) => total + ore, 0n)).toBe(result.rowTotals[place]);
      expect(near(result.rowTotals[place]!, sum(cells[place]!))).toBe(true);
      row.forEach((ore, column) => expect(near(ore, cells[place]![column]!)).toBe(true));
    });
    columns.forEach((column, place) => {
      expect(kronor(result.columnTotals[place]!)).toEqual(sum(column));
    });
  }
});

test('given row totals are kept when such a table exists', () => {
  const cells = table([
    ['0.5', '0.5', '0.25'],
    ['0.5', '0.5', '0.75'],
  ]);
  expect(inKronor(round(cells, [100n, 200n]))).toEqual([
    [0, 1, 0],
    [1, 0, 1],
  ]);
  expect(inKronor(round(cells, [200n, 100n]))).toEqual([
    [1, 1, 0],
    [0, 0, 1],
  ]);
  expect(roundTable({ cells, unit: exact(1), rowTotals: [400n, -100n] })).toEqual({
    kind: 'refused',
    refusals: [{ code: 'table-not-roundable', facts: {} }],
  });
  expect(roundTable({ cells, unit: exact(1), rowTotals: [100n, 100n] }).kind).toBe('refused');
});

test('a row whose exact sum is whole gets that sum, not one more', () => {
  // Column by column both odd kronor go to the first row.
  const result = round(
    table([
      ['0.5', '0.5'],
      ['0.25', '0.25'],
      ['0.25', '0.25'],
    ]),
  );
  expect(result.rowTotals[0]).toBe(100n);
  expect(result.rowTotals.slice(1)).toContain(100n);
});

test('whole cells stay, and the unit is kept', () => {
  const cells = table([
    [30, 15],
    [10, 5],
    [20, 20],
  ]);
  expect(inKronor(round(cells, undefined, '10'))).toEqual([
    [30, 20],
    [10, 0],
    [20, 20],
  ]);
  expect(inKronor(round(table([[0], [0]])))).toEqual([[0], [0]]);
  expect(round([]).columnTotals).toEqual([]);
});

test('refusals', () => {
  const codes = (cells: Fraction[][], unit = '1') => {
    const outcome = roundTable({ cells, unit: exact(unit) });
    return outcome.kind === 'refused' ? outcome.refusals : [];
  };
  expect(codes(table([['0.5', 1]]))).toEqual([
    { code: 'table-column-not-whole', facts: { column: '1', total: '0.5' } },
  ]);
  expect(codes(table([[5], [10]]), '10')).toEqual([
    { code: 'table-column-not-whole', facts: { column: '1', total: '15' } },
  ]);
  expect(codes(table([[-1], [1]]))).toEqual([{ code: 'table-negative', facts: {} }]);
  expect(codes(table([[1]]), '5')).toEqual([{ code: 'unit-unknown', facts: { unit: '5' } }]);
});
