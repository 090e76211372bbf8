import { onSheet, refusal, startExcel, type Fixture } from './excelHost';

/** learn.microsoft.com/javascript/api/excel/excel.range: addresses and neighbours of a range. */
let excel: Fixture;
beforeEach(() => {
  excel = startExcel();
});
afterEach(() => excel.dispose());

const address = (batch: (sheet: Excel.Worksheet) => Excel.Range): Promise<string> =>
  onSheet((sheet) => {
    const range = batch(sheet).load('address');
    return () => (range.isNullObject ? 'null' : range.address);
  });

test.each<[string, (sheet: Excel.Worksheet) => Excel.Range]>([
  ['Ett!B2:C4', (s) => s.getRange('C4:B2')],
  ['Ett!B2', (s) => s.getRange('$B$2')],
  ['Ett!B:C', (s) => s.getRange('B:C')],
  ['Ett!2:3', (s) => s.getRange('2:3')],
  ['Ett!C3', (s) => s.getCell(2, 2)],
  ['Ett!B3:D6', (s) => s.getRangeByIndexes(2, 1, 4, 3)],
  ['Ett!B2', (s) => s.getRange('B2:C4').getCell(0, 0)],
  ['Ett!D5', (s) => s.getRange('B2:C4').getCell(3, 2)],
  ['Ett!B4:C4', (s) => s.getRange('B2:C4').getLastRow()],
  ['Ett!C2:C4', (s) => s.getRange('B2:C4').getLastColumn()],
  ['Ett!C4', (s) => s.getRange('B2:C4').getLastCell()],
  ['Ett!C2:C4', (s) => s.getRange('B2:C4').getColumn(1)],
  ['Ett!B3:C5', (s) => s.getRange('B2:C4').getOffsetRange(1, 0)],
  ['Ett!B2:D6', (s) => s.getRange('B2:C4').getResizedRange(2, 1)],
  ['Ett!B2', (s) => s.getRange('B2:C4').getAbsoluteResizedRange(1, 1)],
  ['Ett!B5:C6', (s) => s.getRange('B2:C4').getRowsBelow(2)],
  ['Ett!B1:C1', (s) => s.getRange('B2:C4').getRowsAbove(1)],
  ['Ett!D2:D4', (s) => s.getRange('B2:C4').getColumnsAfter(1)],
  ['Ett!A2:A4', (s) => s.getRange('B2:C4').getColumnsBefore(1)],
  ['Ett!A1:C4', (s) => s.getRange('B2:C4').getBoundingRect('A1')],
  ['Ett!C4', (s) => s.getRange('B2:C4').getIntersection('C4:F9')],
  ['null', (s) => s.getRange('B2:C4').getIntersectionOrNullObject('F9')],
  ['Ett!B:C', (s) => s.getRange('B2:C4').getEntireColumn()],
  ['Ett!2:4', (s) => s.getRange('B2:C4').getEntireRow()],
  ['Ett!A1', (s) => s.getUsedRange()],
  ['null', (s) => s.getUsedRangeOrNullObject()],
])('%s', async (expected, batch) => {
  expect(await address(batch)).toBe(expected);
});

test.each<[string, (sheet: Excel.Worksheet) => Excel.Range, string]>([
  ['a column after XFD', (s) => s.getRange('XFE1'), 'InvalidArgument'],
  ['a row after 1048576', (s) => s.getRange('A1048577'), 'InvalidArgument'],
  ['above the sheet', (s) => s.getRange('A1').getOffsetRange(-1, 0), 'InvalidArgument'],
  ['a size of nothing', (s) => s.getRange('A1').getResizedRange(-1, 0), 'InvalidArgument'],
  ['no address', (s) => s.getRange('hej'), 'InvalidArgument'],
  ["another sheet's address", (s) => s.getRange('Två!A1'), 'InvalidArgument'],
  ['a row of no such number', (s) => s.getRange('B2:C4').getRow(3), 'InvalidArgument'],
  ['a column of no such number', (s) => s.getRange('B2:C4').getColumn(-1), 'InvalidArgument'],
  ['no overlap', (s) => s.getRange('A1').getIntersection('B2'), 'ItemNotFound'],
])('%s is refused', async (_what, batch, code) => {
  expect(await refusal((sheet) => batch(sheet).load('address'))).toBe(code);
});

test('the used range counts looks unless only values are asked for', async () => {
  await onSheet((sheet) => {
    sheet.getRange('C5').values = [['x']];
    sheet.getRange('B2').format.fill.color = '#FFFF00';
    sheet.getRange('F9').values = [['']];
    return () => undefined;
  });
  expect(await address((sheet) => sheet.getUsedRange())).toBe('Ett!B2:C5');
  expect(await address((sheet) => sheet.getUsedRange(true))).toBe('Ett!C5');
  expect(await address((sheet) => sheet.getRange('A1:B9').getUsedRangeOrNullObject(true))).toBe('null');
});

test('a sheet name is quoted in an address when Excel quotes it', async () => {
  excel.model.renameSheet(excel.model.sheet('Två'), "Bo's data");
  const found = await onSheet((_sheet, { workbook }) => {
    const range = workbook.worksheets.getItem("Bo's data").getRange('A1').load('address');
    return () => range.address;
  });
  expect(found).toBe("'Bo''s data'!A1");
});

test('the surrounding region ends at blank rows and columns', async () => {
  await onSheet((sheet) => {
    sheet.getRange('B2:D4').values = 1 as unknown as number[][];
    sheet.getRange('F2').values = [[1]];
    return () => undefined;
  });
  expect(await address((sheet) => sheet.getRange('C3').getSurroundingRegion())).toBe('Ett!B2:D4');
});

test('selection: select moves it and activates the sheet; a hidden sheet is refused', async () => {
  const selected = await onSheet((_sheet, { workbook }) => {
    workbook.worksheets.getItem('Två').getRange('B2:C3').select();
    const range = workbook.getSelectedRange().load('address');
    const active = workbook.getActiveCell().load('address');
    return () => [range.address, active.address];
  });
  expect(selected).toEqual(['Två!B2:C3', 'Två!B2']);
  excel.model.sheet('Ett').visibility = 'Hidden';
  expect(await refusal((sheet) => sheet.getRange('A1').select())).toBe('InvalidOperation');
});

test('hidden and merged lines are told, one by one and as a whole', async () => {
  const seen = await onSheet((sheet) => {
    sheet.getRange('2:2').rowHidden = true;
    sheet.getRange('A5:B6').merge();
    const rows = sheet.getRange('A1:B3').getRowProperties({ rowHidden: true, rowIndex: true });
    const mixed = sheet.getRange('A1:A3').load('rowHidden,hidden');
    const merged = sheet.getRange('A1:F9').getMergedAreasOrNullObject().load('address,areaCount');
    return () => [rows.value, mixed.rowHidden, merged.address];
  });
  expect(seen).toEqual([
    [
      { rowHidden: false, rowIndex: 0 },
      { rowHidden: true, rowIndex: 1 },
      { rowHidden: false, rowIndex: 2 },
    ],
    null,
    'Ett!A5:B6',
  ]);
});

test('a hyperlink points to one thing, and its text becomes the value', async () => {
  const cell = await onSheet((sheet) => {
    const range = sheet.getRange('A1');
    range.hyperlink = { documentReference: 'Två!B2', textToDisplay: 'Till underlaget' };
    range.load('hyperlink,values');
    return () => range.toJSON();
  });
  expect(cell).toMatchObject({ values: [['Till underlaget']], hyperlink: { documentReference: 'Två!B2' } });
  const both = { documentReference: 'Två!B2', address: 'https://exempel.se' };
  expect(await refusal((sheet) => (sheet.getRange('A1').hyperlink = both))).toBe('InvalidArgument');
});
