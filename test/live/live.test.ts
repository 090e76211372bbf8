import { installExcel, type InstalledExcel } from '../../src/workbench/host/transportA';
import { WorkbookModel } from '../../src/workbench/host/model/workbook';
import type { SheetDescription } from '../../src/workbook/write/description';
import { liveKinds, valueKinds, workbookOf } from './kinds';
import {
  changeOneCell,
  countFigures,
  differences,
  liveAllocations,
  liveReports,
  reasonsForValues,
  silentReports,
  valueReports,
  writeModel,
  writeRandom,
} from './recalculate';

/** The smaller run; `npm run test:live` makes two thousand, and hands them to LibreOffice where it is installed. */
let excel: InstalledExcel;
beforeAll(() => (excel = installExcel(new WorkbookModel({ name: 'tom.xlsx', sheets: ['Blad1'] }))));
afterAll(() => excel.dispose());

const allocations = (sheets: readonly SheetDescription[]): number =>
  sheets.filter(({ name }) => name.startsWith('Fördelning')).length;

describe('slumpade avtal på verkliga län', () => {
  it('formulas: ger motorns tal i varje cell, också när en cell i underlaget ändras', async () => {
    let formulas = 0;
    let changed = 0;
    let reports = 0;
    for (let seed = 1; seed <= 12; seed++) {
      const written = await writeRandom(excel, seed, 'formulas');
      if (typeof written === 'string') throw new Error(`${String(seed)}: ${written}`);
      expect(differences(written.model, written.sheets)).toEqual([]);
      formulas += countFigures(written.sheets).formulas;
      reports += liveReports(written.sheets).length;
      const after = await changeOneCell(written);
      expect(after ?? []).toEqual([]);
      if (after !== undefined) changed++;
    }
    expect(formulas).toBeGreaterThan(2500);
    expect(changed).toBeGreaterThan(9);
    expect(reports).toBeGreaterThan(6);
  }, 120_000);

  it('values: ger motorns tal i varje cell', async () => {
    for (let seed = 1; seed <= 12; seed++) {
      const written = await writeRandom(excel, seed, 'values');
      if (typeof written === 'string') throw new Error(`${String(seed)}: ${written}`);
      expect(differences(written.model, written.sheets)).toEqual([]);
      expect(countFigures(written.sheets).formulas).toBe(0);
    }
  }, 120_000);
});

describe('slag av avtal med levande formler', () => {
  it.each(liveKinds)(
    '$name',
    async (kind) => {
      const model = workbookOf(kind);
      const written = await writeModel(excel, model, 'formulas', kind.complete);
      if (typeof written === 'string') throw new Error(written);
      expect(differences(model, written.sheets)).toEqual([]);
      expect(liveAllocations(written.sheets)).toHaveLength(allocations(written.sheets));
      expect(valueReports(written.sheets)).toEqual([]);
    },
    60_000,
  );
});

it('skriver beloppet före uppräkningen utan nollor i slutet', async () => {
  const kind = liveKinds.find(({ name }) => name === 'Flera kostnadsposter');
  if (kind === undefined) throw new Error('slaget saknas');
  const written = await writeModel(excel, workbookOf(kind), 'values');
  if (typeof written === 'string') throw new Error(written);
  const texts = written.sheets.flatMap(({ rows }) =>
    rows.flat().flatMap((cell) => (cell.kind === 'text' ? [cell.text.replace(/\s/g, ' ')] : [])),
  );
  expect(texts.join(' ')).toContain('Uppräkning: 1 333 411,50 kr × 1,027');
}, 60_000);

describe('det som förblir värden säger varför', () => {
  it.each(valueKinds)(
    '$name',
    async (kind) => {
      const model = workbookOf(kind);
      const written = await writeModel(excel, model, 'formulas', kind.complete);
      if (typeof written === 'string') throw new Error(written);
      expect(differences(model, written.sheets)).toEqual([]);
      expect(liveAllocations(written.sheets)).toEqual([]);
      expect(liveReports(written.sheets)).toEqual([]);
      expect(silentReports(written.sheets)).toEqual([]);
      expect(reasonsForValues(written.sheets).join()).toMatch(kind.reason);
    },
    60_000,
  );
});
