/** @jest-environment jsdom */
import { WorkbookModel } from './model/workbook';
import { installDesktop, type InstalledDesktop } from './transportDesktop';

let office: InstalledDesktop;

/** Not in @types/office-js; in the page it is a global. */
declare const OfficeRuntime: {
  storage: {
    setItem(key: string, value: string): Promise<void>;
    getItem(key: string): Promise<string | null>;
  };
};

beforeEach(async () => {
  office = await installDesktop(new WorkbookModel({ name: 'Prov.xlsx', sheets: ['Underlag'] }));
});

afterEach(() => office.dispose());

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

test('the genuine loader comes to rest in our host: host, platform, locale, theme', async () => {
  const info = await Office.onReady();
  expect(info).toMatchObject({ host: 'Excel', platform: 'PC' });
  expect(Office.context.displayLanguage).toBe('sv-SE');
  expect(Office.context.officeTheme.bodyBackgroundColor.toUpperCase()).toBe('#FFFFFF');
  expect(Office.context.document.mode).toBe('readWrite');
});

test('requirement sets stop at the version the host pretends', () => {
  expect(Office.context.requirements.isSetSupported('ExcelApi', '1.14')).toBe(true);
  expect(Office.context.requirements.isSetSupported('ExcelApi', '1.15')).toBe(false);
});

test('Excel.run works, and a fault of the whole request bears its genuine code', async () => {
  const read = (): Promise<string> =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst().load('name');
      await context.sync();
      return sheet.name;
    });
  await expect(read()).resolves.toBe('Underlag');
  office.host.faults.sessionLost = true;
  await expect(read()).rejects.toMatchObject({ code: 'InvalidOrTimedOutSession' });
  office.host.faults.clear();
  office.host.faults.cellEdit = true;
  await expect(read()).rejects.toMatchObject({ code: 'InvalidOperationInCellEditMode' });
});

test('settings are saved into the workbook, storage outside it', async () => {
  Office.context.document.settings.set('minne', { a: 1 });
  await new Promise((resolve) => Office.context.document.settings.saveAsync(resolve));
  expect(office.host.model.settings.get('minne')).toEqual({ a: 1 });
  await OfficeRuntime.storage.setItem('nyckel', 'värde');
  await expect(OfficeRuntime.storage.getItem('nyckel')).resolves.toBe('värde');
});

test("a person's edit and selection reach the add-in's handlers", async () => {
  const seen: string[] = [];
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.onChanged.add((event) => {
      seen.push(`${event.address} ${String(event.details.valueAfter)}`);
      return Promise.resolve();
    });
    context.workbook.onSelectionChanged.add(() => {
      seen.push('selection');
      return Promise.resolve();
    });
    await context.sync();
  });
  const { model } = office.host;
  model.userEdit(model.activeSheet, 'B2', '22 986');
  model.select(model.activeSheet, { top: 4, left: 0, bottom: 4, right: 0 });
  await settled();
  expect(seen).toHaveLength(2);
  expect(seen).toEqual(expect.arrayContaining(['B2 22986', 'selection']));
});

test('with enforceApiVersion the client itself refuses what is newer than the declared version', async () => {
  office.dispose();
  office = await installDesktop(new WorkbookModel(), { apiVersion: '1.8', enforceApiVersion: true });
  const rows = Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().getRange('A1').getRowProperties({ rowHidden: true });
    await context.sync();
  });
  await expect(rows).rejects.toMatchObject({ code: 'ApiNotFound' });
  // The client threw before anything was sent.
  expect(office.host.log.flatMap(({ actions }) => actions.map(({ name }) => name))).not.toContain(
    'GetRowProperties',
  );
});
