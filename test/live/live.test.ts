import { installExcel, type InstalledExcel } from '../../src/workbench/host/transportA';
import { WorkbookModel } from '../../src/workbench/host/model/workbook';
import { nodeCalculator } from '../../src/workbench/host/calculation/nodeCalculator';
import { differences, writeModel, writeRandom } from './recalculate';

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

it('skriver värden för uppräknade fasta belopp, som formler inte når', async () => {
  const model = new WorkbookModel({ name: 'fasta.xlsx', sheets: ['Befolkning', 'Avtal'] });
  model.useCalculator(nodeCalculator());
  const lay = (sheet: string, rows: readonly (readonly [string, string])[]): void =>
    rows.forEach(([label, value], i) => {
      model.userEdit(model.sheet(sheet), `A${String(i + 1)}`, label);
      model.userEdit(model.sheet(sheet), `B${String(i + 1)}`, value);
    });
  lay('Befolkning', [
    ['Part', 'Belopp'],
    ['Arvika', '68957'],
    ['Eda', '70191'],
    ['Filipstad', '71425'],
    ['Region Värmland', '500000'],
  ]);
  lay('Avtal', [
    ['Avtal', 'Gemensam verksamhet'],
    ['Basår', '2023'],
    ['Fördelningsnyckel', 'Fasta belopp'],
    ['Index 2024', '2,7 %'],
  ]);
  const written = await writeModel(excel, model, 'formulas');
  if (typeof written === 'string') throw new Error(written);
  expect(differences(model, written)).toEqual([]);
  const raised = written.find(({ name }) => name === 'Fördelning 2024');
  expect(raised?.rows.flat().some(({ kind }) => kind === 'formula')).toBe(false);
});
