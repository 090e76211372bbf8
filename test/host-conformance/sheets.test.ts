import { onSheet, refusal, startExcel, type Fixture } from './excelHost';

/** learn.microsoft.com/javascript/api/excel/excel.worksheetcollection and excel.worksheet */
let excel: Fixture;
beforeEach(() => {
  excel = startExcel();
});
afterEach(() => excel.dispose());

const undoEmptied = (): string[] => excel.host.log.flatMap(({ journal }) => journal.clearsUndo);
const names = (): string[] => excel.model.sheets.map(({ name }) => name);

test('add puts a sheet last and returns it; the first one stays active', async () => {
  const added = await onSheet((_sheet, { workbook }) => {
    const sheet = workbook.worksheets.add('Tre');
    sheet.load('name,position,id,visibility');
    const active = workbook.worksheets.getActiveWorksheet().load('name');
    return () => ({ ...sheet.toJSON(), active: active.name });
  });
  expect(added).toMatchObject({ name: 'Tre', position: 2, visibility: 'Visible', active: 'Ett' });
  expect(added.id).toMatch(/^\{[0-9A-F-]{36}\}$/);
});

test.each([
  ['x'.repeat(32), 'InvalidArgument'],
  ['a/b', 'InvalidArgument'],
  ['a[1]', 'InvalidArgument'],
  ["'a", 'InvalidArgument'],
  [' ', 'InvalidArgument'],
  ['History', 'InvalidArgument'],
  ['ett', 'ItemAlreadyExists'],
])('a sheet named %j is refused with %s', async (name, code) => {
  expect(await refusal((_sheet, { workbook }) => workbook.worksheets.add(name))).toBe(code);
  expect(names()).toEqual(['Ett', 'Två']);
});

test('31 characters are a name; without a name the next free one is taken', async () => {
  await onSheet((_sheet, { workbook }) => {
    workbook.worksheets.add('x'.repeat(31));
    workbook.worksheets.add();
    return () => undefined;
  });
  expect(names()).toEqual(['Ett', 'Två', 'x'.repeat(31), 'Blad4']);
});

test('a sheet is found by name without regard to case, and by id; a missing one is ItemNotFound or a null object', async () => {
  const { id } = excel.model.sheet('Två');
  const found = await onSheet((_sheet, { workbook }) => {
    const byName = workbook.worksheets.getItem('tVÅ').load('name');
    const byId = workbook.worksheets.getItem(id).load('name');
    const none = workbook.worksheets.getItemOrNullObject('Nej').load('name');
    return () => [byName.name, byId.name, none.isNullObject];
  });
  expect(found).toEqual(['Två', 'Två', true]);
  expect(await refusal((_sheet, { workbook }) => workbook.worksheets.getItem('Nej').load('name'))).toBe(
    'ItemNotFound',
  );
});

test('the last visible sheet cannot be deleted or hidden, a VeryHidden one not deleted', async () => {
  excel.model.sheet('Två').visibility = 'VeryHidden';
  const two = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getItem('Två');
  expect(await refusal((_sheet, context) => two(context).delete())).toBe('InvalidOperation');
  expect(await refusal((sheet) => sheet.delete())).toBe('InvalidOperation');
  expect(await refusal((sheet) => (sheet.visibility = 'Hidden'))).toBe('InvalidOperation');
  expect(await refusal((_sheet, context) => two(context).activate())).toBe('InvalidOperation');
});

test('a protected workbook structure and a read-only workbook take no new sheet', async () => {
  excel.model.structureProtected = true;
  expect(await refusal((_sheet, { workbook }) => workbook.worksheets.add('Ny'))).toBe('AccessDenied');
  excel.model.structureProtected = false;
  excel.model.readOnly = true;
  expect(await refusal((_sheet, { workbook }) => workbook.worksheets.add('Ny'))).toBe('AccessDenied');
  expect(await refusal((sheet) => (sheet.getRange('A1').values = [[1]]))).toBe('AccessDenied');
});

test('renaming, moving, hiding, deleting and protecting are noted as emptying the undo list; add and values are not', async () => {
  await onSheet((sheet, { workbook }) => {
    sheet.getRange('A1').values = [[1]];
    workbook.worksheets.add('Ny');
    return () => undefined;
  });
  expect(undoEmptied()).toEqual([]);
  await onSheet((sheet, { workbook }) => {
    sheet.name = 'Etta';
    sheet.position = 1;
    sheet.visibility = 'Hidden';
    sheet.protection.protect();
    workbook.worksheets.getItem('Ny').delete();
    return () => undefined;
  });
  expect(undoEmptied()).toEqual([
    'Worksheet.Name',
    'Worksheet.Position',
    'Worksheet.Visibility',
    'WorksheetProtection.Protect',
    'Worksheet.Delete',
  ]);
});

test('formulas and names follow a renamed sheet, and lose a deleted one', async () => {
  await onSheet((sheet, { workbook }) => {
    const other = workbook.worksheets.getItem('Två');
    other.getRange('A1').values = [[5]];
    sheet.getRange('A1').formulas = [['=Två!A1*2']];
    workbook.names.add('Källa', other.getRange('A1'));
    other.name = 'Nya data';
    return () => undefined;
  });
  const sheet = excel.model.sheet('Ett');
  expect(sheet.cell(0, 0)?.formula).toBe("='Nya data'!A1*2");
  expect(sheet.value(0, 0)).toBe(10);
  expect(excel.model.names[0]?.formula).toBe("='Nya data'!$A$1");
  excel.model.removeSheet(excel.model.sheet('Nya data'));
  expect(sheet.value(0, 0)).toBe('#REF!');
});

test('a formula keeps the sheets whose names only end or begin like the renamed one, and its texts', async () => {
  await onSheet((sheet, { workbook }) => {
    workbook.worksheets.add('ÅrTvå').getRange('A1').values = [[7]];
    sheet.getRange('A1').formulas = [['=ÅrTvå!A1&"Två!A1"&\'Två\'!A1&två!A1']];
    workbook.worksheets.getItem('Två').name = 'Nytt';
    return () => undefined;
  });
  expect(excel.model.sheet('Ett').cell(0, 0)?.formula).toBe('=ÅrTvå!A1&"Två!A1"&Nytt!A1&Nytt!A1');
});

test('hiding the active sheet shows another', async () => {
  await onSheet((sheet) => {
    sheet.visibility = 'Hidden';
    return () => undefined;
  });
  expect(excel.model.activeSheet.name).toBe('Två');
});

test('tab colour, gridlines, headings, next and previous', async () => {
  const seen = await onSheet((sheet) => {
    sheet.tabColor = '#00ff00';
    sheet.showGridlines = false;
    sheet.showHeadings = false;
    const next = sheet.getNext().load('name');
    const none = sheet.getPreviousOrNullObject().load('name');
    sheet.load('tabColor,showGridlines,showHeadings');
    return () => [sheet.tabColor, sheet.showGridlines, sheet.showHeadings, next.name, none.isNullObject];
  });
  expect(seen).toEqual(['#00FF00', false, false, 'Två', true]);
  expect(await refusal((sheet) => (sheet.tabColor = 'grön'))).toBe('InvalidArgument');
});

test('a hidden sheet does not tell its tab colour (excel.worksheet tabColor)', async () => {
  const seen = await onSheet((sheet) => {
    sheet.tabColor = '#00ff00';
    sheet.visibility = 'Hidden';
    sheet.load('tabColor');
    return () => sheet.tabColor;
  });
  expect(seen).toBeNull();
});

test('custom properties of a sheet and settings of the workbook: added, replaced, found, taken away', async () => {
  const seen = await onSheet((sheet, { workbook }) => {
    sheet.customProperties.add('Nyckel', '1');
    sheet.customProperties.add('nyckel', '2');
    const property = sheet.customProperties.getItemOrNullObject('NYCKEL').load('key,value');
    workbook.settings.add('minne', { lista: [1, 2] });
    const setting = workbook.settings.getItemOrNullObject('minne').load('value');
    const none = workbook.settings.getItemOrNullObject('Minne').load('value');
    return () => [property.key, property.value, setting.value as unknown, none.isNullObject];
  });
  expect(seen).toEqual(['Nyckel', '2', { lista: [1, 2] }, true]);
  await onSheet((sheet, { workbook }) => {
    sheet.customProperties.getItem('Nyckel').delete();
    workbook.settings.getItem('minne').delete();
    return () => undefined;
  });
  expect(excel.model.sheet('Ett').customProperties.size + excel.model.settings.size).toBe(0);
});
