import type { ConditionalFormatModel } from '../host/model/parts';
import { WorkbookModel } from '../host/model/workbook';
import { styleWithConditions } from './conditional';

const sheet = new WorkbookModel({ sheets: ['Blad1'] }).sheet('Blad1');
[5, 10, 15].forEach((value, row) => sheet.load(row, 0, value, 'Double'));

const rule = (change: Partial<ConditionalFormatModel>): ConditionalFormatModel => ({
  id: '1',
  type: 'CellValue',
  areas: [{ top: 0, left: 0, bottom: 9, right: 0 }],
  stopIfTrue: false,
  formula: '',
  cellValue: {},
  text: {},
  fontColor: '',
  bold: undefined,
  italic: undefined,
  underline: '',
  fill: '',
  numberFormat: '',
  ...change,
});
const fills = (...rules: ConditionalFormatModel[]): string[] => {
  sheet.conditionalFormats.splice(0, sheet.conditionalFormats.length, ...rules);
  return [0, 1, 2, 3].map((row) => styleWithConditions(sheet, row, 0).fill);
};

describe('conditional formats in the picture', () => {
  it('compares the value of the cell; an empty cell meets no rule', () => {
    const cellValue = (operator: string, formula1: string, formula2?: string) =>
      fills(
        rule({
          fill: '#FF0000',
          cellValue: { operator, formula1, ...(formula2 === undefined ? {} : { formula2 }) },
        }),
      );
    expect(cellValue('GreaterThan', '=5')).toEqual(['', '#FF0000', '#FF0000', '']);
    expect(cellValue('Between', '6', '14')).toEqual(['', '#FF0000', '', '']);
    expect(cellValue('NotEqualTo', '10')).toEqual(['#FF0000', '', '#FF0000', '']);
  });

  it('draws a rule that always holds, in its area only, the first rule on top', () => {
    const always = rule({
      type: 'Custom',
      formula: '=TRUE',
      fill: '#00FF00',
      areas: [{ top: 1, left: 0, bottom: 1, right: 0 }],
    });
    expect(fills(always, rule({ type: 'Custom', formula: '=TRUE', fill: '#0000FF' }))).toEqual([
      '#0000FF',
      '#00FF00',
      '#0000FF',
      '#0000FF',
    ]);
  });

  it('leaves out a rule that would have to be worked out', () => {
    expect(fills(rule({ type: 'Custom', formula: '=A1>B1', fill: '#00FF00' }))).toEqual(['', '', '', '']);
  });
});
