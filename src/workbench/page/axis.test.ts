import { axis } from './axis';

describe('axis', () => {
  const rows = axis(
    1_048_576,
    20,
    new Map([
      [2, 50],
      [4, 0],
      [5, 0],
    ]),
  );

  it('places rows behind wide and hidden ones', () => {
    expect([0, 1, 2, 3, 4, 5, 6, 7].map((row) => rows.offsetOf(row))).toEqual([
      0, 20, 40, 90, 110, 110, 110, 130,
    ]);
    expect(rows.length).toBe(1_048_576 * 20 + 30 - 40);
  });

  it('finds the row under a pixel, never a hidden one', () => {
    expect([0, 19, 20, 89, 90, 109, 110].map((pixel) => rows.indexAt(pixel))).toEqual([0, 0, 1, 2, 3, 3, 6]);
    expect(rows.indexAt(-5)).toBe(0);
    expect(rows.indexAt(1e9)).toBe(1_048_575);
  });

  it('steps back from a hidden end', () => {
    expect(axis(3, 10, new Map([[2, 0]])).indexAt(500)).toBe(1);
  });
});
