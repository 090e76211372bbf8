import fc from 'fast-check';
import { formatDecimal } from '../../core/exact/decimal';
import { formatKronor, formatNumber } from '../../text/numbers';
import { parseSwedishNumber } from './numberText';

const read = (text: string): string => {
  const result = parseSwedishNumber(text);
  return result.kind === 'number' ? formatDecimal(result.value) : result.kind;
};

test.each([
  ['22986', '22986'],
  ['22 986', '22986'],
  ['22\u00a0986', '22986'],
  ['22\u202f986', '22986'],
  ['22\u2009986', '22986'],
  ['\u00a0 4\u00a0000\u00a0000 kr ', '4000000'],
  ['4 000 000:-', '4000000'],
  ['4 000 000 kronor', '4000000'],
  ['4 mnkr', '4000000'],
  ['4,0 mnkr', '4000000'],
  ['2,4 mkr', '2400000'],
  ['2,4mkr', '2400000'],
  ['1 500 tkr', '1500000'],
  ['1\u00a0500\u00a0TKR', '1500000'],
  ['4 milj. kr', '4000000'],
  ['4 miljoner kronor', '4000000'],
  ['50 %', '0.5'],
  ['50%', '0.5'],
  ['2,7\u00a0%', '0.027'],
  ['2,7 procent', '0.027'],
  ['0,5', '0.5'],
  ['0.027', '0.027'],
  ['1234.5', '1234.5'],
  [',5', '0.5'],
  ['-928', '-928'],
  ['\u2011928', '-928'],
  ['\u2212928', '-928'],
  ['–21', '-21'],
  ['– 1,6', '-1.6'],
  ['- 1 000 kr', '-1000'],
  ['+5', '5'],
  ['007', '7'],
  ['1019 096', '1019096'],
  ['22 986 inv', '22986'],
  ['42,255', '42.255'],
])('%j is %s', (text, value) => expect(read(text)).toBe(value));

test.each([
  ['2.451.070', 'ambiguous'],
  ['1,000,000', 'ambiguous'],
  ['22.986', 'ambiguous'],
  ['12.345,67', 'ambiguous'],
  ['1 234.567', 'ambiguous'],
  ['ca 2,4 mkr', 'approximate'],
  ['ca2,4 mkr', 'approximate'],
  ['Cirka 400', 'approximate'],
  ['c:a 5', 'approximate'],
  ['4 EUR', 'unknown-unit'],
  ['4 €', 'unknown-unit'],
  ['4 dollar', 'unknown-unit'],
  ['', 'not-a-number'],
  [' ', 'not-a-number'],
  ['-', 'not-a-number'],
  ['–', 'not-a-number'],
  ['.', 'not-a-number'],
  ['5,', 'not-a-number'],
  ['22 98', 'not-a-number'],
  ['1 2 3', 'not-a-number'],
  ['1, 5', 'not-a-number'],
  ['--5', 'not-a-number'],
  ['1e5', 'not-a-number'],
  ['NaN', 'not-a-number'],
  ['Infinity', 'not-a-number'],
  ['fem', 'not-a-number'],
  ['=1+1', 'not-a-number'],
  ['0x10', 'not-a-number'],
  ['2023-12-31', 'not-a-number'],
  ['1/3', 'not-a-number'],
  ['١٢', 'not-a-number'],
  ['%', 'not-a-number'],
  ['kr 5 kr', 'not-a-number'],
])('%j is no number: %s', (text, kind) => expect(read(text)).toBe(kind));

test('odd grouping is told, since only one number is possible', () => {
  expect(parseSwedishNumber('1019 096')).toMatchObject({ kind: 'number', oddGrouping: true });
  expect(parseSwedishNumber('1 019 096')).toMatchObject({ kind: 'number', oddGrouping: false });
});

test('a long text is refused at once', () => {
  expect(read('1 '.repeat(5000))).toBe('not-a-number');
  expect(read('9'.repeat(150))).toBe('9'.repeat(150));
});

test('what the pane prints reads back as the same number', () => {
  const decimal = fc
    .tuple(fc.boolean(), fc.bigInt({ min: 0n, max: 10n ** 18n }), fc.integer({ min: 0, max: 99 }))
    .map(
      ([negative, whole, cents]) =>
        `${negative ? '-' : ''}${whole.toString()}.${String(cents).padStart(2, '0')}`,
    );
  fc.assert(
    fc.property(decimal, (text) => {
      for (const printed of [formatNumber(text), formatKronor(text)]) {
        const result = parseSwedishNumber(printed);
        const exact = result.kind === 'number' ? formatDecimal(result.value, { decimals: 2 }) : result.kind;
        expect(exact).toBe(text === '-0.00' ? '0.00' : text);
      }
    }),
  );
});

test.each([
  ['4 mkr/år', '4000000'],
  ['4 000 000 kr per år', '4000000'],
  ['4 miljoner', '4000000'],
  ['400 tusen', '400000'],
])('%s is %s kr', (text, value) => expect(read(text)).toBe(value));

const spaces = fc.constantFrom(' ', '\u00a0', '\u202f', '\u2009', '');
const minuses = fc.constantFrom('-', '\u2212', '\u2011', '–', '– ', '- ');

test('what is written in Swedish reads back as the same number', () => {
  fc.assert(
    fc.property(
      fc.bigInt({ min: 0n, max: 10n ** 30n }),
      fc.integer({ min: 0, max: 999999 }),
      fc.boolean(),
      spaces,
      minuses,
      (whole, decimals, negative, space, minus) => {
        const grouped = whole.toString().replace(/\B(?=(\d{3})+$)/g, space);
        const after = decimals === 0 ? '' : String(decimals).padStart(6, '0');
        const text = `${negative ? minus : ''}${grouped}${after === '' ? '' : `,${after}`}`;
        const expected = `${negative ? '-' : ''}${whole.toString()}${after === '' ? '' : `.${after}`}`;
        const result = parseSwedishNumber(text);
        expect(result.kind).toBe('number');
        if (result.kind !== 'number') return;
        const trimmed = expected.includes('.') ? expected.replace(/0+$/, '').replace(/\.$/, '') : expected;
        expect(formatDecimal(result.value)).toBe(trimmed.replace(/^-0$/, '0'));
      },
    ),
  );
});

test('no text throws', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => typeof parseSwedishNumber(text).kind === 'string'),
  );
});
