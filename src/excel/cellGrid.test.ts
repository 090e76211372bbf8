import type { OutCell } from '../workbook/write/description';
import { firstMismatch, outgoing, outgoingFormat } from './cellGrid';

const formula: OutCell = {
  kind: 'formula',
  formula: '=1/3',
  expected: '0.33333333333333333',
  format: '0.00',
};

describe('cells on their way out', () => {
  it.each(['=HYPERLINK("http://x")', '+1', '-x', '@x', '2023-01-01', '0120'])(
    'writes %s as text',
    (content) => {
      const cell: OutCell = { kind: 'text', text: content };
      expect(outgoing(cell)).toBe(content);
      expect(outgoingFormat(cell)).toBe('@');
    },
  );

  it('writes numbers as numbers in invariant formats', () => {
    const cell: OutCell = { kind: 'number', value: '159413', format: '#,##0' };
    expect(outgoing(cell)).toBe(159413);
    expect(outgoingFormat(cell)).toBe('#,##0');
  });

  it('names the first cell that came back otherwise', () => {
    const rows: OutCell[][] = [
      [{ kind: 'text', text: 'a' }, { kind: 'empty' }],
      [{ kind: 'number', value: '2.5', format: '0.0' }, formula],
    ];
    expect(
      firstMismatch(rows, [
        ['a', ''],
        [2.5, 1 / 3],
      ]),
    ).toBeUndefined();
    expect(
      firstMismatch(
        rows,
        [
          ['a', ''],
          [2.6, 1 / 3],
        ],
        10,
      ),
    ).toEqual({
      address: 'A12',
      found: '2.6',
      expected: '2.5',
    });
    expect(
      firstMismatch(rows, [
        ['a', ''],
        [2.5, 0.3333333],
      ])?.address,
    ).toBe('B2');
    expect(
      firstMismatch(rows, [
        ['a', ''],
        [2.5, '#NAME?'],
      ])?.found,
    ).toBe('#NAME?');
    expect(firstMismatch(rows, [['a', '']])?.address).toBe('A2');
  });

  it('takes a number that came back as text for a mismatch', () => {
    expect(firstMismatch([[{ kind: 'number', value: '1', format: '0' }]], [['1']])).toBeDefined();
  });
});
