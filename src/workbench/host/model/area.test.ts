import fc from 'fast-check';
import {
  absoluteText,
  areaText,
  columnLetters,
  columnNumber,
  COLUMNS,
  intersection,
  parseArea,
  ROWS,
  sheetText,
  splitReference,
  type Area,
} from './area';

const area: fc.Arbitrary<Area> = fc
  .tuple(fc.nat(ROWS - 1), fc.nat(ROWS - 1), fc.nat(COLUMNS - 1), fc.nat(COLUMNS - 1))
  .map(([r1, r2, c1, c2]) => ({
    top: Math.min(r1, r2),
    left: Math.min(c1, c2),
    bottom: Math.max(r1, r2),
    right: Math.max(c1, c2),
  }));

test('an area written as an address reads back as the same area, with and without dollar signs', () => {
  fc.assert(
    fc.property(area, (one) => {
      expect(parseArea(areaText(one))).toEqual(one);
      expect(parseArea(absoluteText(one))).toEqual(one);
    }),
  );
});

test('column letters and numbers are each others inverse, A to XFD', () => {
  expect([0, 25, 26, 701, 702, COLUMNS - 1].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA', 'XFD']);
  fc.assert(fc.property(fc.nat(COLUMNS - 1), (column) => columnNumber(columnLetters(column)) === column));
});

test('a sheet name in an address reads back as the same name', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 31, unit: 'grapheme' }), area, (name, one) => {
      fc.pre(
        name.trim() === name && !/[:\\/?*[\]]/.test(name) && !name.startsWith("'") && !name.endsWith("'"),
      );
      expect(splitReference(`${sheetText(name)}!${areaText(one)}`)).toEqual({
        sheet: name,
        rest: areaText(one),
      });
    }),
  );
});

test.each(['', 'A', '1', 'A0', 'XFE1', 'A1048577', 'A1:B', 'A:1', 'A1:B2:C3', 'hej', 'A1,B2'])(
  '%j is no address',
  (text) => {
    expect(parseArea(text)).toBeUndefined();
  },
);

test('what two areas share is inside both, and nothing is missed', () => {
  fc.assert(
    fc.property(area, area, (a, b) => {
      const common = intersection(a, b);
      const meet = a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
      expect(common !== undefined).toBe(meet);
    }),
  );
});
