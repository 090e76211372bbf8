import { plannedNames } from '../../src/excel/plannedNames';
import { removeSheets } from '../../src/excel/removeSheets';
import { writeSheets } from '../../src/excel/writeSheets';
import type { WriteOutcome } from '../../src/excel/model';
import { installExcel, type InstalledExcel } from '../../src/workbench/host/transportA';
import type { SheetDescription } from '../../src/workbook/write/description';
import { allocationSheet } from '../../src/workbook/write/allocationSheet';
import { controlSheet } from '../../src/workbook/write/controlSheet';
import { inputOf, planOf, rssAgreement } from '../../src/workbook/write/rss.testdata';
import { job, options } from './job';
import { hashOf, rssWorkbook, syncsOf } from './workbook';

const users = ['Underlag', 'Avtal'];
let model = rssWorkbook();
let excel: InstalledExcel;

beforeEach(() => {
  model = rssWorkbook();
  excel = installExcel(model);
});
afterEach(() => excel.dispose());

const names = (): readonly string[] => model.sheets.map((sheet) => sheet.name);
const sheetsOf = (outcome: WriteOutcome): readonly string[] => outcome.sheets.map((sheet) => sheet.name);

describe('writing result sheets through the genuine client', () => {
  it('writes a whole job in at most five syncs a sheet, and touches no existing cell', async () => {
    const before = hashOf(model, users);
    const outcome = await writeSheets(job());
    expect(outcome).toMatchObject({ kind: 'written', warnings: [] });
    expect(sheetsOf(outcome)).toEqual(['Fördelning 2023', 'Kontroll', 'Antaganden och källor']);
    expect(names()).toEqual([...users, 'Fördelning 2023', 'Kontroll', 'Antaganden och källor']);
    expect(syncsOf(excel.host.log)).toBeLessThanOrEqual(3 * 5);
    expect(hashOf(model, users)).toBe(before);
    expect(model.activeSheet.name).toBe('Underlag');
  });

  it('writes the golden figures as numbers, in invariant formats', async () => {
    await writeSheets(job());
    const sheet = model.sheet('Fördelning 2023');
    expect(sheet.cell(3, 0)).toMatchObject({ value: 'Avesta', type: 'String' });
    expect(sheet.cell(3, 3)).toMatchObject({ value: 159413, type: 'Double' });
    expect(sheet.styleOf(3, 3).numberFormat).toBe('#,##0');
    expect(sheet.cell(20, 3)?.value).toBe(4000000);
    expect(sheet.styleOf(20, 3).bold).toBe(true);
  });

  it('sets A4, one page wide, the repeated head and the footer', async () => {
    await writeSheets(job());
    const { pageLayout } = model.sheet('Fördelning 2023');
    expect(pageLayout).toMatchObject({ paperSize: 'A4', orientation: 'Portrait' });
    expect(JSON.stringify(pageLayout)).toContain('HSN 2022/1845');
    expect(JSON.stringify(pageLayout)).toContain('Sida &P av &N');
  });

  it('lets a wide sheet take pages beside each other, with the first column on each', async () => {
    const outcome = await writeSheets(job().map((sheet) => ({ ...sheet, pagesWide: 2 })));
    expect(outcome).toMatchObject({ kind: 'written', warnings: [] });
    const { pageLayout } = model.sheet('Kontroll');
    expect(pageLayout.zoom).toMatchObject({ horizontalFitToPages: 2 });
    expect(pageLayout.titleColumns).toMatchObject({ left: 0, right: 0 });
    expect(pageLayout.titleRows).toMatchObject({ top: 2, bottom: 2 });
  });

  it('meets a taken name by a free one, and says it beforehand', async () => {
    model.addSheet('kontroll');
    const wished = job().map((sheet) => sheet.name);
    expect(await plannedNames(wished)).toEqual(['Fördelning 2023', 'Kontroll (2)', 'Antaganden och källor']);
    expect(sheetsOf(await writeSheets(job()))).toEqual([
      'Fördelning 2023',
      'Kontroll (2)',
      'Antaganden och källor',
    ]);
  });

  it('writes the same job twice without touching the first one', async () => {
    await writeSheets(job());
    const first = hashOf(model, [...users, 'Fördelning 2023', 'Kontroll', 'Antaganden och källor']);
    await writeSheets(job());
    expect(hashOf(model, [...users, 'Fördelning 2023', 'Kontroll', 'Antaganden och källor'])).toBe(first);
    expect(names()).toContain('Fördelning 2023 (2)');
  });

  it('tells its progress, and stops between sheets when it is cancelled', async () => {
    const stop = new AbortController();
    const seen: string[] = [];
    const outcome = await writeSheets(job(), {
      signal: stop.signal,
      onProgress: ({ sheet, index, of }) => {
        seen.push(`${String(index)}/${String(of)} ${sheet}`);
        if (index === 2) stop.abort();
      },
    });
    expect(seen).toEqual(['1/3 Fördelning 2023', '2/3 Kontroll']);
    expect(outcome.kind).toBe('cancelled');
    expect(sheetsOf(outcome)).toEqual(['Fördelning 2023', 'Kontroll']);
    await removeSheets(outcome.sheets);
    expect(names()).toEqual(users);
  });

  it('removes by id only sheets it made, whatever they are called now', async () => {
    const outcome = await writeSheets(job());
    const [first, second] = outcome.sheets;
    if (first === undefined || second === undefined) throw new Error('no sheets');
    model.sheet('Kontroll').name = 'Min kontroll';
    const users2 = model.addSheet('Kontroll');
    const result = await removeSheets([...outcome.sheets, { ...first, id: users2.id, name: 'Kontroll' }]);
    expect(result.removed).toEqual(['Fördelning 2023', 'Min kontroll', 'Antaganden och källor']);
    expect(result.kept).toEqual(['Kontroll']);
    expect(names()).toEqual([...users, 'Kontroll']);
    expect((await removeSheets([first])).missing).toEqual(['Fördelning 2023']);
  });

  it.each(['=HYPERLINK("http://x.example";"Avesta")', '+1', '@x', '-x', '2023-01-01', '0120', 'SANT'])(
    'writes a party called %s as text',
    async (name) => {
      const agreement = rssAgreement();
      const parties = agreement.parties.map((party, index) => (index === 0 ? { ...party, name } : party));
      const [year] = planOf({ ...agreement, parties }).years;
      if (year === undefined) throw new Error('no year');
      const input = inputOf({ ...agreement, parties });
      const outcome = await writeSheets([
        allocationSheet(year, input, [], options),
        controlSheet(year, input, true, []),
      ]);
      expect(outcome.kind).toBe('written');
      for (const sheet of ['Fördelning 2023', 'Kontroll']) {
        expect(model.sheet(sheet).cell(3, 0)).toMatchObject({
          value: name,
          type: 'String',
          formula: undefined,
        });
      }
    },
  );

  it('takes one more sync per 20 000 cells for a large sheet', async () => {
    const rows = Array.from({ length: 6_000 }, (_, row) =>
      Array.from({ length: 10 }, (_, column) => ({
        kind: 'number' as const,
        value: String(row * 10 + column),
        format: '0',
      })),
    );
    const [first] = job();
    if (first === undefined) throw new Error('no sheet');
    const large: SheetDescription = {
      name: 'Stort',
      rows,
      columns: Array.from({ length: 10 }, () => ({ width: 10 })),
      frozenRows: 1,
      orientation: 'landscape',
      footer: first.footer,
    };
    const outcome = await writeSheets([large]);
    expect(outcome.kind).toBe('written');
    expect(syncsOf(excel.host.log)).toBeLessThanOrEqual(5 + 3);
    expect(model.sheet('Stort').cell(5_999, 9)?.value).toBe(59_999);
  });
});
