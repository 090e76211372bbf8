import { onSheet, refusal, startExcel, type Fixture } from './excelHost';

/** Names, tables, charts and conditional formats (learn.microsoft.com/javascript/api/excel). */
let excel: Fixture;
beforeEach(async () => {
  excel = startExcel();
  await onSheet((sheet) => {
    sheet.getRange('A1:C3').values = [
      ['Kommun', "'2022", "'2023"],
      ['Avesta', 1, 2],
      ['Borlänge', 3, 4],
    ];
    return () => undefined;
  });
});
afterEach(() => excel.dispose());

test('names: of the workbook and of a sheet, found, read as a range, deleted', async () => {
  const seen = await onSheet((sheet, { workbook }) => {
    const name = workbook.names.add('Belopp_2023', sheet.getRange('C2:C3'), 'kommentar');
    sheet.names.add('Lokal', '=Ett!$A$1');
    name.load('name,formula,value,type,scope,comment');
    const range = workbook.names.getItem('belopp_2023').getRange().load('address');
    const local = sheet.names.getItemOrNullObject('Lokal').load('scope');
    const none = workbook.names.getItemOrNullObject('Lokal').load('name');
    const byName = sheet.getRange('Belopp_2023').load('values');
    return () => [name.toJSON(), range.address, local.scope, none.isNullObject, byName.values] as unknown[];
  });
  expect(seen).toMatchObject([
    { name: 'Belopp_2023', formula: '=Ett!$C$2:$C$3', value: 'Ett!C2:C3', type: 'Range', scope: 'Workbook' },
    'Ett!C2:C3',
    'Worksheet',
    true,
    [[2], [4]],
  ]);
});

test.each(['A1', 'R1C1', '1a', 'två ord', 'a-b', 'x'.repeat(256)])('the name %j is refused', async (name) => {
  expect(await refusal((sheet, { workbook }) => workbook.names.add(name, sheet.getRange('A1')))).toBe(
    'InvalidArgument',
  );
});

test('a name taken already is ItemAlreadyExists, a missing one ItemNotFound', async () => {
  const twice = (sheet: Excel.Worksheet, { workbook }: Excel.RequestContext): void => {
    workbook.names.add('Summa', sheet.getRange('A1'));
    workbook.names.add('summa', sheet.getRange('A2'));
  };
  expect(await refusal(twice)).toBe('ItemAlreadyExists');
  expect(await refusal((_sheet, { workbook }) => workbook.names.getItem('Nej').load('name'))).toBe(
    'ItemNotFound',
  );
});

test('a table takes its headers, a name and a style, and gives its parts', async () => {
  const seen = await onSheet((sheet) => {
    const table = sheet.tables.add('A1:C3', true);
    table.name = 'Fördelning';
    table.style = 'TableStyleLight1';
    table.showFilterButton = false;
    table.load('name,style,showFilterButton,id');
    table.columns.load('items/name');
    const body = table.getDataBodyRange().load('address');
    const header = table.getHeaderRowRange().load('address');
    const column = table.columns.getItem('2023').getDataBodyRange().load('values');
    return () =>
      [
        table.name,
        table.columns.items.map(({ name }) => name),
        body.address,
        header.address,
        column.values,
      ] as unknown[];
  });
  expect(seen).toEqual(['Fördelning', ['Kommun', '2022', '2023'], 'Ett!A2:C3', 'Ett!A1:C1', [[2], [4]]]);
});

test('tables do not overlap, do not cross merged cells, and share names with the workbook', async () => {
  await onSheet((sheet, { workbook }) => {
    sheet.tables.add('A1:C3', true);
    workbook.names.add('Upptaget', sheet.getRange('A1'));
    sheet.getRange('F1:G1').merge();
    return () => undefined;
  });
  expect(await refusal((sheet) => sheet.tables.add('C3:D4', true))).toBe('InvalidArgument');
  expect(await refusal((sheet) => sheet.tables.add('F1:G3', true))).toBe('MergedRangeConflict');
  expect(await refusal((sheet) => (sheet.tables.getItem('Tabell1').name = 'Upptaget'))).toBe(
    'ItemAlreadyExists',
  );
  expect(await refusal((_sheet, { workbook }) => workbook.names.add('tabell1', '=1'))).toBe(
    'ItemAlreadyExists',
  );
  expect(await refusal((sheet) => sheet.getRange('A1:B1').merge())).toBe('InvalidOperation');
});

test('a table grows in place, and only there', async () => {
  await onSheet((sheet) => {
    sheet.tables.add('A1:B2', true).resize('A1:D3');
    sheet.tables.add('A6:B7', true);
    return () => undefined;
  });
  const [table] = excel.model.sheet('Ett').tables;
  expect(table?.area).toEqual({ top: 0, left: 0, bottom: 2, right: 3 });
  expect(excel.model.sheet('Ett').value(0, 3)).toBe('Kolumn4');
  const resize = (to: string) => refusal((sheet) => sheet.tables.getItem('Tabell1').resize(to));
  expect(await resize('A2:D4')).toBe('InvalidArgument');
  expect(await resize('F1:G3')).toBe('InvalidArgument');
  expect(await resize('A1:D6')).toBe('InvalidArgument');
  expect(await resize('A1:D1')).toBe('InvalidArgument');
  expect(await resize('A:D')).toBe('InvalidArgument');
});

test('a chart takes its series from the range, a title, a place', async () => {
  const seen = await onSheet((sheet) => {
    const chart = sheet.charts.add('ColumnClustered', sheet.getRange('A1:C3'), 'Columns');
    chart.title.text = 'Belopp';
    chart.legend.position = 'Right';
    chart.setPosition('E2', 'H12');
    chart.axes.valueAxis.title.text = 'kr';
    chart.series.load('items/name');
    chart.load('name,left,top,width,height,chartType');
    return () => [chart.toJSON(), chart.series.items.map(({ name }) => name)] as unknown[];
  });
  expect(seen).toMatchObject([
    { chartType: 'ColumnClustered', left: 192, top: 15, width: 192, height: 165 },
    ['2022', '2023'],
  ]);
  expect(excel.model.sheet('Ett').charts[0]?.series[1]).toMatchObject({
    values: 'Ett!$C$2:$C$3',
    categories: 'Ett!$A$2:$A$3',
  });
});

test('conditional formats: newest first, found on any cell they cover, removed one by one', async () => {
  const ids = await onSheet((sheet) => {
    const first = sheet.getRange('A1:B3').conditionalFormats.add('Custom');
    first.custom.rule.formula = '=$A1="x"';
    first.custom.format.fill.color = '#FFE699';
    const second = sheet.getRange('B2').conditionalFormats.add('CellValue');
    second.cellValue.rule = { formula1: '=0', operator: 'LessThan' };
    second.cellValue.format.font.color = '#C00000';
    first.load('id,type');
    second.load('id');
    const onCell = sheet.getRange('B2').conditionalFormats.load('items/id');
    return () => [first.id, second.id, onCell.items.map(({ id }) => id)] as const;
  });
  expect(ids[2]).toEqual([ids[1], ids[0]]);
  await onSheet((sheet) => {
    sheet.getRange('A1').conditionalFormats.getItem(ids[0]).delete();
    return () => undefined;
  });
  expect(excel.model.sheet('Ett').conditionalFormats.map(({ id }) => id)).toEqual([ids[1]]);
  expect(await refusal((sheet) => sheet.getRange('A1').conditionalFormats.getItem(ids[0]).load('id'))).toBe(
    'ItemNotFound',
  );
  const broken = (sheet: Excel.Worksheet): void => {
    sheet.getRange('A1').conditionalFormats.add('Custom').custom.rule.formula = '=$A1=';
  };
  expect(await refusal(broken)).toBe('InvalidArgument');
  expect(await refusal((sheet) => sheet.getRange('A1').conditionalFormats.add('DataBar'))).toBe(
    'NotImplemented',
  );
});

const protectTwice = (sheet: Excel.Worksheet): void => {
  sheet.protection.protect();
  sheet.protection.protect();
};

describe('a protected sheet', () => {
  beforeEach(() =>
    onSheet((sheet) => {
      sheet.getRange('C2').format.protection.locked = false;
      sheet.getRange('F1:G3').format.protection.locked = false;
      sheet.tables.add('I1:J3', true).name = 'Stängd';
      sheet.charts.add('Line', sheet.getRange('A1:C3')).name = 'Diagram';
      sheet.protection.protect({ allowFormatColumns: true }, 'hemligt');
      return () => undefined;
    }),
  );

  test.each<[string, (sheet: Excel.Worksheet) => unknown]>([
    ['values', (s) => (s.getRange('A1').values = [[1]])],
    ['formulas', (s) => (s.getRange('B1:C2').formulas = '=1' as unknown as string[][])],
    ['clear', (s) => s.getRange('A1').clear()],
    ['clear of unlocked formats', (s) => s.getRange('C2').clear('Formats')],
    ['fill', (s) => (s.getRange('C2').format.fill.color = '#FF0000')],
    ['number format', (s) => (s.getRange('C2').numberFormat = [['0']])],
    ['merge', (s) => s.getRange('A1:B1').merge()],
    ['row hidden', (s) => (s.getRange('1:1').rowHidden = true)],
    ['table', (s) => s.tables.add('A1:C3', true)],
    ['table on unlocked cells', (s) => s.tables.add('F1:G3', true)],
    ["a table's name", (s) => (s.tables.getItem('Stängd').name = 'Ny')],
    ["a table's size", (s) => s.tables.getItem('Stängd').resize('I1:J2')],
    ['a table deleted', (s) => s.tables.getItem('Stängd').delete()],
    ['chart', (s) => s.charts.add('Line', s.getRange('A1:C3'))],
    ["a chart's title", (s) => (s.charts.getItem('Diagram').title.text = 'Ny')],
    ["a chart's place", (s) => s.charts.getItem('Diagram').setPosition('A1')],
    ['a chart deleted', (s) => s.charts.getItem('Diagram').delete()],
    ['conditional format', (s) => s.getRange('A1').conditionalFormats.add('Custom')],
    ['hyperlink', (s) => (s.getRange('A1').hyperlink = { documentReference: 'Två!A1' })],
    ['hyperlink in an unlocked cell', (s) => (s.getRange('C2').hyperlink = { documentReference: 'Två!A1' })],
    ['the wrong password', (s) => s.protection.unprotect('fel')],
  ])('refuses %s with AccessDenied', async (_what, batch) => {
    expect(await refusal((sheet) => void batch(sheet))).toBe('AccessDenied');
  });

  test('takes what is unlocked or allowed, and opens with its password', async () => {
    await onSheet((sheet) => {
      sheet.getRange('C2').values = [[9]];
      sheet.getRange('A:A').format.columnWidth = 99;
      sheet.protection.unprotect('hemligt');
      sheet.getRange('A1').values = [['öppet']];
      return () => undefined;
    });
    expect(excel.model.sheet('Ett').value(0, 0)).toBe('öppet');
    expect(await refusal(protectTwice)).toBe('InvalidOperation');
  });

  test('knows the options of Excel and no others', async () => {
    const protect = (options: object) =>
      refusal((_sheet, { workbook }) => workbook.worksheets.getItem('Två').protection.protect(options));
    expect(await protect({ toString: true })).toBe('InvalidArgument');
    expect(await protect({ allowSort: 'ja' })).toBe('InvalidArgument');
    expect(await protect({ allowSort: true, selectionMode: 'Unlocked' })).toBe('no refusal');
  });
});
