import { strFromU8 } from 'fflate';
import { WorkbookModel } from '../host/model/workbook';
import type { WorksheetModel } from '../host/model/worksheet';
import { autoHeights } from './autoHeights';
import { openPackage } from './package';
import { writeXlsx } from './writeXlsx';

const at = (row: number) => ({ top: row, left: 0, bottom: row, right: 0 });

function sheetWith(text: string, change: Parameters<WorksheetModel['restyle']>[1]): WorksheetModel {
  const sheet = new WorkbookModel().sheet('Blad1');
  sheet.load(0, 0, text, 'String');
  sheet.restyle(at(0), change);
  return sheet;
}

describe('heights of rows that nobody has set', () => {
  it.each([
    ['a short text', 'Avesta', { wrapText: true }, undefined],
    ['a long text that may run over its neighbours', 'ord '.repeat(40), {}, undefined],
    [
      'a wrapped text of five lines in a narrow column',
      'Folkmängd juni 2021 (för 2023)',
      { wrapText: true, fontSize: 10 },
      67,
    ],
    ['a title', 'Fördelning', { fontSize: 18 }, 24.25],
  ])('%s', (_, text, change, height) => {
    expect(autoHeights(sheetWith(text, change)).get(0)).toBe(height);
  });

  it('grow with the lines, and shrink with a wider column', () => {
    const text = 'Folkmängd juni 2021 används för 2023, den senaste dessförinnan';
    const narrow = sheetWith(text, { wrapText: true });
    const wide = sheetWith(text, { wrapText: true });
    wide.columnWidths.set(0, 150);
    const [tall, low] = [autoHeights(narrow).get(0) ?? 0, autoHeights(wide).get(0) ?? 0];
    expect(tall).toBeGreaterThan(low);
    expect(low).toBeGreaterThan(15);
  });

  it('leave a height that was set, and merged cells, alone', () => {
    const set = sheetWith('ord '.repeat(40), { wrapText: true });
    set.rowHeights.set(0, 20);
    expect(autoHeights(set).size).toBe(0);
    const merged = sheetWith('ord '.repeat(40), { wrapText: true });
    merged.merge({ top: 0, left: 0, bottom: 0, right: 3 });
    expect(autoHeights(merged).size).toBe(0);
  });

  it('are kept in the file without being fixed; heights that were set are fixed', async () => {
    const model = new WorkbookModel();
    const sheet = model.sheet('Blad1');
    sheet.load(0, 0, 'Rubrik', 'String');
    sheet.load(1, 0, 'text', 'String');
    sheet.restyle(at(0), { fontSize: 18 });
    sheet.rowHeights.set(1, 40);
    const xml = strFromU8(openPackage(await writeXlsx(model)).get('xl/worksheets/sheet1.xml')!);
    expect(xml).toMatch(/<row r="1" ht="24.25">/);
    expect(xml).toMatch(/<row r="2" ht="40" customHeight="1">/);
  });
});
