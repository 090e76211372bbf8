import { servedMembers, servedTypes } from '../../src/workbench/host/objects/registry';
import { ClientReflection } from '../../src/workbench/host/protocol/reflection';
import { onSheet, refusal, startExcel, type Fixture } from './excelHost';

/** The client's own behaviour against this host: loading, null objects, references, errors, what is served. */
let excel: Fixture;
beforeEach(() => {
  excel = startExcel();
});
afterEach(() => excel.dispose());

test('every served member is a member of the loaded library; the rest is counted, not hidden', () => {
  const client = new ClientReflection(Excel);
  const unknown: string[] = [];
  for (const [className, type] of servedTypes) {
    const members = client.members(className);
    for (const name of [...type.scalarNames, ...type.navigationNames, ...type.methodNames]) {
      if (name !== '[]' && members?.has(name) !== true) unknown.push(`${className}.${name}`);
    }
  }
  // These two are sent under names of their own (Worksheet_ShowGridlines_Set in Office.js).
  expect(unknown).toEqual(['Worksheet.Gridlines', 'Worksheet.Headings']);
  expect(client.classNames().length).toBeGreaterThan(180);
  expect(servedMembers()).toContain('Range.Values=');
});

test.each<[string, (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown]>([
  ['a method', (s) => s.getRange('A1').flashFill()],
  ['a list', (_s, { workbook }) => workbook.pivotTables.load('items/name')],
  ['a property', (s) => s.getRange('A1').load('linkedDataTypeState')],
  ['a property that does not exist', (s) => s.getRange('A1').load('finnsInte' as 'values')],
  ['copying a sheet', (s) => s.copy()],
])('%s this host does not serve fails with ApiNotFound', async (_what, batch) => {
  expect(await refusal((sheet, context) => void batch(sheet, context))).toBe('ApiNotFound');
});

test('a member newer than the pretended ExcelApi fails with ApiNotFound', async () => {
  excel.dispose();
  excel = startExcel({ apiVersion: '1.8' });
  expect(await refusal((sheet) => sheet.getRange('A1').getRowProperties({ rowHidden: true }))).toBe(
    'ApiNotFound',
  );
  expect(await refusal((sheet) => sheet.getRange('A1').load('values'))).toBe('no refusal');
});

test('load understands text, lists, objects, $all, items and paths; nothing else is loaded', async () => {
  await onSheet((sheet, { workbook }) => {
    const range = sheet.getRange('A1');
    range.load({ address: true, format: { font: { bold: true, $all: true } } });
    workbook.worksheets.load({ name: true, $top: 1 } as Excel.Interfaces.WorksheetCollectionLoadOptions);
    const second = workbook.worksheets.getItem('Två').load(['name', 'charts/items/name']);
    return () => {
      expect(range.toJSON()).toMatchObject({
        address: 'Ett!A1',
        format: { font: { bold: false, name: 'Calibri' } },
      });
      expect(workbook.worksheets.items.map(({ name }) => name)).toEqual(['Ett']);
      expect(second.charts.items).toEqual([]);
      expect(() => range.values).toThrow(expect.objectContaining({ code: 'PropertyNotLoaded' }) as Error);
    };
  });
});

test('set, update and a range kept over several syncs', async () => {
  const values = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Ett').getRange('A1:B1');
    range.set({ values: [[1, 2]], format: { font: { bold: true }, fill: { color: '#FFFF00' } } });
    await context.sync();
    range.load('values,format/font/bold');
    await context.sync();
    range.getCell(0, 1).values = [[5]];
    await context.sync();
    range.load('values');
    await context.sync();
    return [range.values, range.format.font.bold] as unknown[];
  });
  expect(values).toEqual([[[1, 5]], true]);
});

test('what is asked of a null object is null; setting it is refused', async () => {
  const chain = await onSheet((_sheet, { workbook }) => {
    const none = workbook.worksheets.getItemOrNullObject('Nej');
    const range = none.getRange('A1').load('values');
    return () => [none.isNullObject, range.isNullObject];
  });
  expect(chain).toEqual([true, true]);
  expect(
    await refusal((_s, { workbook }) => (workbook.worksheets.getItemOrNullObject('Nej').name = 'x')),
  ).toBe('InvalidOperation');
});

test('a refusal names the statement; what came before it in the batch stays done', async () => {
  const failing = onSheet((sheet) => {
    sheet.getRange('A1').values = [['före']];
    sheet.getRange('A2:B2').values = [[1]];
    sheet.getRange('A3').values = [['efter']];
    return () => undefined;
  });
  await expect(failing).rejects.toMatchObject({
    code: 'InvalidArgument',
    debugInfo: { errorLocation: 'Range.values', statement: 'range1.values = ...;' },
  });
  const sheet = excel.model.sheet('Ett');
  expect([sheet.value(0, 0), sheet.value(2, 0)]).toEqual(['före', '']);
});

test('one sync is one request, and the journal tells new cells from changed ones', async () => {
  const sheet = excel.model.sheet('Ett');
  sheet.load(0, 0, 'gammalt', 'String');
  await onSheet((own, { workbook }) => {
    own.getRange('A1:A2').values = [['nytt'], ['x']];
    workbook.worksheets.add('Ny').getRange('A1').values = [[1]];
    return () => undefined;
  });
  const [request] = excel.host.log;
  expect(request?.journal.of(sheet.id)).toMatchObject({ written: 2, overwritten: 1 });
  expect(request?.journal.touchedExisting).toEqual([sheet.id]);
  expect(request?.journal.created).toEqual([excel.model.sheet('Ny').id]);
});

test('the web host file works as the Windows one does', async () => {
  excel.dispose();
  excel = startExcel({ file: 'excel-web-16.00.js' });
  const name = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst().load('name');
    await context.sync();
    return sheet.name;
  });
  expect(name).toBe('Ett');
});
