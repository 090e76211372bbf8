/** @jest-environment jsdom */
import { readContext } from '../../src/excel/context';
import { rememberAccepted, readAccepted } from '../../src/excel/documentMemory';
import { toFault } from '../../src/excel/faults';
import { markCells, readMarks, unmarkCells } from '../../src/excel/markCells';
import { hostAndPlatform, readPreference, writePreference } from '../../src/excel/officeHelpers';
import { plannedNames } from '../../src/excel/plannedNames';
import { readSelection } from '../../src/excel/readSelection';
import { readWorkbook } from '../../src/excel/readWorkbook';
import { removeSheets } from '../../src/excel/removeSheets';
import { readTheme } from '../../src/excel/theme';
import { watchRanges } from '../../src/excel/watch';
import { writeSheets } from '../../src/excel/writeSheets';
import { goTo } from '../../src/excel/goTo';
import { installDesktop, type InstalledDesktop } from '../../src/workbench/host/transportDesktop';
import { job } from './job';
import { hashOf, rssWorkbook } from './workbook';

const users = ['Underlag', 'Avtal'];
let office: InstalledDesktop;
afterEach(() => office.dispose());

describe('everything the product does, at ExcelApi 1.14 with the client’s own check on', () => {
  it('uses no member newer than the manifest declares', async () => {
    const model = rssWorkbook();
    office = await installDesktop(model, { apiVersion: '1.14', enforceApiVersion: true });
    const before = hashOf(model, users);
    expect((await readContext()).canGroupUndo).toBe(false);
    expect((await readWorkbook()).sheets).toHaveLength(2);
    await goTo({ sheet: 'Underlag', range: 'A3:B18' });
    expect((await readSelection()).range).toBe('A3:B18');
    const stop = await watchRanges([{ sheet: 'Underlag', range: 'A3:B18' }], () => undefined);
    expect(await plannedNames(['Kontroll'])).toEqual(['Kontroll']);
    const outcome = await writeSheets(job());
    expect(outcome).toMatchObject({ kind: 'written', warnings: [] });
    await markCells([{ sheet: 'Underlag', range: 'B4' }]);
    await unmarkCells(await readMarks());
    await rememberAccepted({ fingerprint: 'a', justification: 'b', by: 'c', date: '2026-11-21' });
    expect(await readAccepted()).toHaveLength(1);
    expect((await removeSheets(outcome.sheets)).removed).toHaveLength(3);
    await stop();
    expect(hashOf(model, users)).toBe(before);
  });

  it('has a check that can fail: a newer member is refused by the genuine client', async () => {
    office = await installDesktop(rssWorkbook(), { apiVersion: '1.14', enforceApiVersion: true });
    const error: unknown = await Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange('A1').getDependents().load('addresses');
      await context.sync();
    }).catch((thrown: unknown) => thrown);
    expect(toFault(error).code).toBe('ApiNotFound');
    expect(toFault(error).message).toMatch(
      /^Din Excelversion saknar stöd för .*\. Resten fungerar som vanligt\.$/,
    );
  });
});

describe('undo', () => {
  it('is one step on a host with ExcelApi 1.20, and the option is not sent to an older one', async () => {
    const seen: unknown[] = [];
    for (const apiVersion of ['1.20', '1.14']) {
      office = await installDesktop(rssWorkbook(), { apiVersion });
      const genuine = Excel.run.bind(Excel) as (...given: unknown[]) => Promise<unknown>;
      Excel.run = ((options: unknown, batch: unknown) => {
        seen.push(options);
        return genuine(options, batch);
      }) as typeof Excel.run;
      expect((await readContext()).canGroupUndo).toBe(apiVersion === '1.20');
      expect((await writeSheets(job())).kind).toBe('written');
      Excel.run = genuine;
      if (apiVersion === '1.20') office.dispose();
    }
    expect(seen.filter((options) => JSON.stringify(options).includes('mergeUndoGroup'))).toEqual([
      { delayForCellEdit: true, mergeUndoGroup: true },
    ]);
  });
});

describe('what the pane asks of Office', () => {
  it('follows the theme of Office, and keeps preferences on this computer', async () => {
    office = await installDesktop(rssWorkbook(), {});
    expect(readTheme()).toBe('light');
    expect(await hostAndPlatform()).toEqual({ host: 'EXCEL', platform: 'PC' });
    expect(await readPreference('tema')).toBeUndefined();
    await writePreference('tema', 'dark');
    expect(await readPreference('tema')).toBe('dark');
    expect(Object.keys(localStorage).join()).toContain('Fordelningsnyckel');
  });
});
