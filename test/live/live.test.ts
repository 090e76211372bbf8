import { installExcel, type InstalledExcel } from '../../src/workbench/host/transportA';
import { WorkbookModel } from '../../src/workbench/host/model/workbook';
import { differences, writeRandom } from './recalculate';

/** The smaller run; `npm run test:live` makes two thousand, and hands them to LibreOffice where it is installed. */
let excel: InstalledExcel;
beforeAll(() => (excel = installExcel(new WorkbookModel({ name: 'tom.xlsx', sheets: ['Blad1'] }))));
afterAll(() => excel.dispose());

describe.each(['formulas', 'values'] as const)('slumpade avtal på verkliga län, %s', (mode) => {
  it('ger motorns tal i varje cell', async () => {
    let formulas = 0;
    for (let seed = 1; seed <= 25; seed++) {
      const written = await writeRandom(excel, seed, mode);
      if (typeof written === 'string') throw new Error(`${String(seed)}: ${written}`);
      expect(differences(written.model, written.sheets)).toEqual([]);
      formulas += written.formulas;
    }
    if (mode === 'formulas') expect(formulas).toBeGreaterThan(5000);
    else expect(formulas).toBe(0);
  }, 120_000);
});
