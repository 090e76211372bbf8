import { coverageOf } from './coverage';
import { evaluate, type CellFigure } from './evaluate';
import { commonPattern, formulaText, patternAt, type PlacedFormula } from './pattern';
import { tokenize } from './tokens';

const figures = new Map([
  ['0:0', 2000000],
  ['1:1', 22986],
  ['2:1', 288382],
]);
const lookUp: CellFigure = ({ row, column }) => figures.get(`${String(row)}:${String(column)}`) ?? 0;
const value = (formula: string) => evaluate(tokenize(formula) ?? [], lookUp);

test.each([
  ['=ROUND($A$1*B2/B3,0)', 159414],
  ['=AVRUNDA(A1*B2/B3;0)', 159414],
  ['=SUM(B2:B3)', 311368],
  ['=SUM(B2,B3)-2*(3+4)', 311354],
  ['=-B2^2', 22986 ** 2],
  ['=50%*A1', 1000000],
  ['=IF(B2>B3,1,2)', 2],
  ['=ROUNDUP(1.2,0)+ROUNDDOWN(1.8,0)', 3],
])('%s gives %d', (formula, expected) => {
  expect(value(formula)).toBe(expected);
});

test.each(['=VLOOKUP(A1,B:C,2,0)', '=A1/0', '=SUM(', '=A1+', '="x"&A1', '=A1 B2'])(
  '%s is left alone',
  (formula) => {
    expect(value(formula)).toBeUndefined();
  },
);

test('references keep their sheet and their locks', () => {
  expect(tokenize("='Blad 1'!$B$4+C5")).toEqual([
    { kind: 'cell', from: { sheet: 'Blad 1', row: 3, column: 1, rowLocked: true, columnLocked: true } },
    { kind: 'operator', text: '+' },
    { kind: 'cell', from: { row: 4, column: 2, rowLocked: false, columnLocked: false } },
  ]);
});

const placed = (row: number, formula: string): PlacedFormula => ({
  row,
  column: 3,
  formula,
  tokens: tokenize(formula) ?? [],
});

test('a pattern is where references lead: a missing $ that leads right is no break, a slipped one is', () => {
  const formulas = [
    placed(3, '=C4/C$20'),
    placed(4, '=C5/C20'),
    placed(5, '=C6/C$20'),
    placed(6, '=C7/C21'),
    placed(7, '=C8/C$20'),
  ];
  const common = commonPattern(formulas);
  expect(common?.breaks.map(({ row }) => row)).toEqual([6]);
  expect(common && formulaText(patternAt(common.pattern, { row: 6, column: 3 }))).toBe('=C7/C$20');
});

test('no pattern where the formulas have nothing in common', () => {
  expect(
    commonPattern([placed(3, '=A1'), placed(4, '=A1+B2'), placed(5, '=A1*3'), placed(6, '=C9/2')]),
  ).toBeUndefined();
});

test('a sum is the cells it adds, with its bare numbers', () => {
  const read = (formula: string) => coverageOf(tokenize(formula) ?? []);
  expect(read('=SUM(D3:D5)+D7-4')).toEqual({
    cells: [2, 3, 4, 6].map((row) => ({ row, column: 3, times: 1 })),
    constant: -4,
  });
  expect(read('=SUM(D3:D4,D4)')?.cells.map(({ times }) => times)).toEqual([1, 2]);
  expect(read('=ROUND(SUM(D3:D4),0)')?.cells).toHaveLength(2);
  expect(read('=D3*D4')).toBeUndefined();
  expect(read('=Annat!D3+D4')).toBeUndefined();
});
