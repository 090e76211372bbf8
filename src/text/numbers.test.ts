import { formatDate, formatKronor, formatNumber, formatPercent, numbersIn } from './numbers';

const visible = (text: string) => text.replaceAll('\u00a0', '_');

test.each([
  ['4000000', undefined, '4_000_000'],
  ['999', undefined, '999'],
  ['1000', undefined, '1_000'],
  ['-928', undefined, '\u2212928'],
  ['1234567.50', undefined, '1_234_567,50'],
  ['0.5', 0, '1'],
  ['-0.5', 0, '\u22121'],
  ['-0.4', 0, '0'],
  ['2.345', 2, '2,35'],
  ['999.995', 2, '1_000,00'],
  ['6.9352', 2, '6,94'],
  ['123456789012345678901234567890.1', undefined, '123_456_789_012_345_678_901_234_567_890,1'],
  ['inget tal', undefined, 'inget tal'],
])('formatNumber(%s, %s)', (decimal, decimals, text) => {
  expect(visible(formatNumber(decimal, decimals))).toBe(text);
});

test.each([
  ['159413', '159_413_kr'],
  ['0.50', '0,50_kr'],
  ['159413.00', '159_413_kr'],
  ['42.5', '42,50_kr'],
  ['-4', '\u22124_kr'],
])('formatKronor(%s)', (decimal, text) => expect(visible(formatKronor(decimal))).toBe(text));

test.each([
  ['0.5', undefined, '50_%'],
  ['0.027', undefined, '2,7_%'],
  ['0.0797067', 2, '7,97_%'],
  ['1', 2, '100,00_%'],
  ['-0.013', undefined, '\u22121,3_%'],
  ['0', undefined, '0_%'],
  ['0.00125', undefined, '0,125_%'],
])('formatPercent(%s, %s)', (share, decimals, text) => {
  expect(visible(formatPercent(share, decimals))).toBe(text);
});

test('dates', () => {
  expect(visible(formatDate('2021-06-30'))).toBe('30_juni_2021');
  expect(visible(formatDate('2023-01-01'))).toBe('1_januari_2023');
  expect(formatDate('2023-13-01')).toBe('2023-13-01');
  expect(formatDate('i fjol')).toBe('i fjol');
});

test('English figures: comma and point, kr as it is, no space before per cent', () => {
  const { number, kronor, percent, date } = numbersIn('en');
  expect(number('-1234567.50')).toBe('\u22121,234,567.50');
  expect(visible(kronor('2000000'))).toBe('2,000,000_kr');
  expect(visible(kronor('42.5'))).toBe('42.50_kr');
  expect(percent('0.0797067', 2)).toBe('7.97%');
  expect(visible(date('2021-06-30'))).toBe('30_June_2021');
  expect(number('no figure')).toBe('no figure');
  expect(date('2023-13-01')).toBe('2023-13-01');
});
