import type { Cell } from './blockCells';
import { shown } from './figures';

const cell = (value: Cell['value'], format = 'General'): Cell => ({
  value,
  type: typeof value === 'number' ? 'Double' : typeof value === 'boolean' ? 'Boolean' : 'String',
  format,
  row: 2,
  column: 1,
  address: 'Avtal!B3',
});

describe('a cell is quoted as a Swedish Excel shows it', () => {
  test.each([
    ['a share in per cent format', cell(1.5, '0 %'), '150 %'],
    ['a share with decimals', cell(0.3333, '0.00%'), '33,33 %'],
    ['a decimal number', cell(1.5), '1,5'],
    ['a negative number', cell(-0.25), '-0,25'],
    ['a truth value', cell(true), 'SANT'],
    ['text', cell('  4 mnkr '), '4 mnkr'],
    ['a long text', cell('x'.repeat(90)), `${'x'.repeat(59)}…`],
  ])('%s', (_, given, text) => {
    expect(shown(given)).toBe(text);
  });
});
