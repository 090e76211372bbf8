import {
  absolute,
  add,
  compare,
  divide,
  equals,
  fraction,
  greatestCommonDivisor,
  kronor,
  multiply,
  negate,
  subtract,
  sum,
  whole,
  ZERO,
} from './fraction';
import { nearest, roundToUnit, unitInOre } from './rounding';

const third = fraction(1n, 3n);

describe('fractions', () => {
  test('are kept in lowest terms with a positive denominator', () => {
    expect(fraction(6n, -8n)).toEqual({ numerator: -3n, denominator: 4n });
    expect(fraction(0n, -8n)).toEqual({ numerator: 0n, denominator: 1n });
    expect(fraction(-7n)).toEqual({ numerator: -7n, denominator: 1n });
    expect(fraction(10n ** 40n, 10n ** 39n * 6n)).toEqual({ numerator: 5n, denominator: 3n });
  });

  test('arithmetic', () => {
    expect(add(third, fraction(1n, 6n))).toEqual(fraction(1n, 2n));
    expect(add(third, third)).toEqual(fraction(2n, 3n));
    expect(subtract(third, third)).toEqual(ZERO);
    expect(multiply(third, fraction(-3n, 2n))).toEqual(fraction(-1n, 2n));
    expect(divide(third, fraction(-2n, 3n))).toEqual(fraction(-1n, 2n));
    expect(divide(third, ZERO)).toBeUndefined();
    expect(negate(third)).toEqual(fraction(-1n, 3n));
    expect(sum([third, third, third])).toEqual(whole(1));
    expect(sum([])).toEqual(ZERO);
    expect(kronor(150n)).toEqual(fraction(3n, 2n));
    expect([absolute(-2n), absolute(3n)]).toEqual([2n, 3n]);
  });

  test('order', () => {
    expect(compare(third, fraction(1n, 2n))).toBe(-1);
    expect(compare(third, fraction(2n, 6n))).toBe(0);
    expect(compare(third, fraction(-1n, 2n))).toBe(1);
    expect(equals(third, fraction(2n, 6n))).toBe(true);
    expect(equals(third, fraction(1n, 4n))).toBe(false);
    expect(equals(third, fraction(2n, 3n))).toBe(false);
  });

  test('greatest common divisor on both paths', () => {
    expect(greatestCommonDivisor(0n, 12n)).toBe(12n);
    expect(greatestCommonDivisor(12n, 0n)).toBe(12n);
    expect(greatestCommonDivisor(12n, 18n)).toBe(6n);
    expect(greatestCommonDivisor(2n ** 80n, 2n ** 70n * 3n)).toBe(2n ** 70n);
    expect(greatestCommonDivisor(2n ** 80n * 9n, 6n)).toBe(6n);
    expect(greatestCommonDivisor(3n ** 60n, 3n ** 50n)).toBe(3n ** 50n);
  });
});

describe('rounding', () => {
  test('half away from zero', () => {
    expect([nearest(5n, 2n), nearest(-5n, 2n), nearest(7n, 3n), nearest(-7n, 3n), nearest(0n, 9n)]).toEqual([
      3n,
      -3n,
      2n,
      -2n,
      0n,
    ]);
  });

  test('to a unit, in öre', () => {
    expect(roundToUnit(fraction(92430n, 100n), 100n)).toBe(92400n);
    expect(roundToUnit(fraction(1005n, 1000n), 1n)).toBe(101n);
    expect(roundToUnit(whole(-500), 100000n)).toBe(-100000n);
    expect(roundToUnit(whole(499), 100000n)).toBe(0n);
  });

  test('units of the contract', () => {
    expect([fraction(1n, 100n), whole(1), whole(10), whole(100), whole(1000)].map(unitInOre)).toEqual([
      1n,
      100n,
      1000n,
      10000n,
      100000n,
    ]);
    expect([fraction(1n, 1000n), whole(5), whole(0), whole(-1), whole(10000)].map(unitInOre)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});
