import { WorkbookModel } from '../host/model/workbook';
import { sumsOf, sumsText } from './sums';

const model = new WorkbookModel({ sheets: ['Blad1'] });
const sheet = model.sheet('Blad1');
sheet.load(0, 0, 'Avesta', 'String');
sheet.load(1, 0, 15, 'Double');
sheet.load(2, 0, 30.5, 'Double');
sheet.load(3, 0, true, 'Boolean');

describe('sums of a selection', () => {
  it('counts what is filled and adds what is a number, in Swedish', () => {
    const sums = sumsOf(sheet, { top: 0, left: 0, bottom: 1_048_575, right: 0 });
    expect(sums).toEqual({ filled: 4, numbers: 2, sum: 45.5 });
    expect(sumsText(sums)).toBe('Medel: 22,75 · Antal: 4 · Summa: 45,5');
  });

  it('says nothing of one cell and nothing of numbers where there are none', () => {
    expect(sumsText(sumsOf(sheet, { top: 1, left: 0, bottom: 1, right: 0 }))).toBe('');
    expect(sumsText({ filled: 3, numbers: 0, sum: 0 })).toBe('Antal: 3');
  });

  it('says nothing of an empty sheet', () => {
    const empty = new WorkbookModel().activeSheet;
    expect(sumsOf(empty, { top: 0, left: 0, bottom: 9, right: 9 })).toEqual({
      filled: 0,
      numbers: 0,
      sum: 0,
    });
  });
});
