import { formatDecimal, fractionFromNumber, oreFromDecimal, oreToDecimal, parseDecimal } from './decimal';
import { fraction } from './fraction';

describe('parseDecimal', () => {
  test.each([
    ['0', 0n, 1n],
    ['-0', 0n, 1n],
    ['4000000', 4000000n, 1n],
    ['+2.50', 5n, 2n],
    ['-0.001', -1n, 1000n],
    ['.5', 1n, 2n],
    [' 7 ', 7n, 1n],
    ['007', 7n, 1n],
    ['123456789012345678901234567890.1', 1234567890123456789012345678901n, 10n],
  ])('%s', (text, numerator, denominator) => {
    expect(parseDecimal(text)).toEqual({ numerator, denominator });
  });

  test.each([
    '',
    ' ',
    '-',
    '.',
    '5.',
    '1e30',
    'NaN',
    'Infinity',
    '0x10',
    '1 000',
    '1,5',
    'abc',
    '--1',
    '1.2.3',
  ])('refuses %p', (text) => expect(parseDecimal(text)).toBeUndefined());
});

describe('fractionFromNumber', () => {
  test('is the shortest decimal of the double (D2)', () => {
    expect(fractionFromNumber(Number('2.7000000000000001E-2'))).toEqual(fraction(27n, 1000n));
    expect(fractionFromNumber(0.1)).toEqual(fraction(1n, 10n));
    expect(fractionFromNumber(1e21)).toEqual(fraction(10n ** 21n));
    expect(fractionFromNumber(1.5e-7)).toEqual(fraction(15n, 10n ** 8n));
    expect(fractionFromNumber(-928)).toEqual(fraction(-928n));
  });

  test('refuses what is no number', () => {
    expect(fractionFromNumber(Number.NaN)).toBeUndefined();
    expect(fractionFromNumber(Number.POSITIVE_INFINITY)).toBeUndefined();
  });
});

describe('formatDecimal', () => {
  test('writes decimals that end in full', () => {
    expect(formatDecimal(fraction(1n, 8n))).toBe('0.125');
    expect(formatDecimal(fraction(-7n, 20n))).toBe('-0.35');
    expect(formatDecimal(fraction(3n))).toBe('3');
    expect(formatDecimal(fraction(1n, 10n ** 25n))).toBe(`0.${'0'.repeat(24)}1`);
    expect(formatDecimal(fraction(1n, 5n ** 3n))).toBe('0.008');
  });

  test('gives others 20 significant digits, or as many as asked for', () => {
    expect(formatDecimal(fraction(1n, 3n))).toBe('0.33333333333333333333');
    expect(formatDecimal(fraction(200n, 3n))).toBe('66.666666666666666667');
    expect(formatDecimal(fraction(1n, 300n))).toBe('0.0033333333333333333333');
    expect(formatDecimal(fraction(1n, 30n))).toBe('0.033333333333333333333');
    expect(formatDecimal(fraction(-1n, 3n), { significant: 3 })).toBe('-0.333');
    expect(formatDecimal(fraction(20000n, 3n), { significant: 2 })).toBe('6667');
  });

  test('rounds half away from zero to the decimals asked for', () => {
    expect(formatDecimal(fraction(5n, 2n), { decimals: 0 })).toBe('3');
    expect(formatDecimal(fraction(-5n, 2n), { decimals: 0 })).toBe('-3');
    expect(formatDecimal(fraction(1n), { decimals: 2 })).toBe('1.00');
    expect(formatDecimal(fraction(-1n, 1000n), { decimals: 2 })).toBe('0.00');
  });
});

describe('öre', () => {
  test('to the JSON form of the contract', () => {
    expect([15941300n, 50n, -92800n, 5n, 0n, -5n].map(oreToDecimal)).toEqual([
      '159413',
      '0.50',
      '-928',
      '0.05',
      '0',
      '-0.05',
    ]);
  });

  test('from decimal text, nothing lost', () => {
    expect(oreFromDecimal('159413')).toBe(15941300n);
    expect(oreFromDecimal('-0.05')).toBe(-5n);
    expect(oreFromDecimal('0.005')).toBeUndefined();
    expect(oreFromDecimal('x')).toBeUndefined();
  });
});
