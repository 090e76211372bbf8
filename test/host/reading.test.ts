import { readContext } from '../../src/excel/context';
import { goTo } from '../../src/excel/goTo';
import { readSelection } from '../../src/excel/readSelection';
import { readWorkbook } from '../../src/excel/readWorkbook';
import { installExcel, type InstalledExcel } from '../../src/workbench/host/transportA';
import { hashOf, rssWorkbook, syncsOf } from './workbook';

let model = rssWorkbook();
let excel: InstalledExcel;

beforeEach(() => {
  model = rssWorkbook();
  excel = installExcel(model);
});
afterEach(() => excel.dispose());

describe('reading the workbook through the genuine client', () => {
  it('reads every visible sheet in three syncs and changes nothing', async () => {
    const before = hashOf(model, ['Underlag', 'Avtal']);
    const snapshot = await readWorkbook();
    expect(syncsOf(excel.host.log)).toBe(3);
    expect(snapshot.name).toBe('RSS 2023.xlsx');
    expect(snapshot.sheets.map((sheet) => sheet.sheet)).toEqual(['Underlag', 'Avtal']);
    const [population] = snapshot.sheets;
    expect(population?.values[3]).toEqual(['Avesta', 22986]);
    expect(population?.valueTypes[3]).toEqual(['String', 'Double']);
    expect(population?.numberFormats[3]?.[1]).toBe('General');
    expect(hashOf(model, ['Underlag', 'Avtal'])).toBe(before);
  });

  it('names hidden sheets without reading them, and tells hidden rows, columns and merged areas', async () => {
    const sheet = model.sheet('Underlag');
    sheet.hiddenRows.add(4);
    sheet.hiddenColumns.add(1);
    sheet.merge({ top: 0, left: 0, bottom: 0, right: 1 });
    model.addSheet('Gammalt').visibility = 'Hidden';
    const snapshot = await readWorkbook();
    expect(snapshot.hiddenSheets).toEqual(['Gammalt']);
    expect(snapshot.sheets[0]).toMatchObject({ hiddenRows: [4], hiddenColumns: [1], merged: ['A1:B1'] });
  });

  it('gives an empty sheet as an empty block', async () => {
    model.addSheet('Tomt');
    const snapshot = await readWorkbook();
    expect(snapshot.sheets[2]).toMatchObject({ sheet: 'Tomt', values: [] });
  });

  it('splits a large sheet, so that no request or answer is above 5 MB', async () => {
    const large = model.addSheet('Stort');
    for (let row = 0; row < 5_000; row++) {
      for (let column = 0; column < 20; column++) {
        large.load(row, column, `text ${String(row)} ${String(column)}`, 'String');
      }
    }
    const snapshot = await readWorkbook();
    expect(snapshot.sheets[2]?.values).toHaveLength(5_000);
    expect(snapshot.sheets[2]?.values[4_999]?.[19]).toBe('text 4999 19');
    // Two to list and to size, and one per 20 000 cells; the two small sheets ride along.
    expect(syncsOf(excel.host.log)).toBeLessThanOrEqual(2 + 6);
  });

  it('reads the context, the selection, and goes to a place', async () => {
    expect(await readContext()).toEqual({
      name: 'RSS 2023.xlsx',
      activeSheet: 'Underlag',
      readOnly: false,
      activeSheetProtected: false,
      structureProtected: false,
      canGroupUndo: false,
    });
    await goTo({ sheet: 'Avtal', range: 'B3:B4' });
    expect(model.activeSheet.name).toBe('Avtal');
    expect(await readSelection()).toEqual({ sheet: 'Avtal', range: 'B3:B4' });
  });

  it('cuts whole columns to the part that is used', async () => {
    await goTo({ sheet: 'Underlag', range: 'A:B' });
    expect(await readSelection()).toEqual({ sheet: 'Underlag', range: 'A1:B20' });
  });

  it('says in Swedish that a place is gone', async () => {
    await expect(goTo({ sheet: 'Borta', range: 'A1' })).rejects.toThrow(
      'Området Borta!A1 finns inte längre. Välj området igen.',
    );
  });
});
