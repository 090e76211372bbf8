import { shiftFormula } from './sharedFormula';

describe('a shared formula seen from another cell', () => {
  it.each([
    ['B2*2', 'B3*2'],
    ['B$2*$B2', 'B$2*$B3'],
    ['SUM(B2:B$9)/$C$1', 'SUM(B3:B$9)/$C$1'],
    ["Blad1!B2+'Blad B2'!B2", "Blad1!B3+'Blad B2'!B3"],
    ['IF(A2="B2";1,LOG10(B2))', 'IF(A3="B2";1,LOG10(B3))'],
    ['SUM(2:3)+SUM($2:$3)', 'SUM(3:4)+SUM($2:$3)'],
    ['Tabell1[B2]+Namn_B2+_B2', 'Tabell1[B2]+Namn_B2+_B2'],
    ['B2.x+XFE1+ABCD2', 'B2.x+XFE1+ABCD2'],
  ])('%s one row down is %s', (formula, moved) => {
    expect(shiftFormula(formula, 1, 0)).toBe(moved);
  });

  it('moves columns, and whole columns', () => {
    expect(shiftFormula('B2+$B2+SUM(C:D)', 0, 1)).toBe('C2+$B2+SUM(D:E)');
    expect(shiftFormula('Z1', 0, 1)).toBe('AA1');
  });

  it('says #REF! where a reference falls off the sheet', () => {
    expect(shiftFormula('A1+B2', -1, 0)).toBe('#REF!+B1');
    expect(shiftFormula('A2', 0, -1)).toBe('#REF!');
  });
});
