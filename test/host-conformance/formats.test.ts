import { onSheet, refusal, startExcel, type Fixture } from './excelHost';

/** learn.microsoft.com/javascript/api/excel/excel.rangeformat, excel.pagelayout, excel.worksheetfreezepanes */
let excel: Fixture;
beforeEach(() => {
  excel = startExcel();
});
afterEach(() => excel.dispose());

test('font, fill, alignment and borders are kept cell by cell, null where cells differ', async () => {
  const seen = await onSheet((sheet) => {
    const range = sheet.getRange('A1:B1');
    range.format.font.bold = true;
    range.format.font.color = 'red';
    range.format.font.size = 14;
    range.format.wrapText = true;
    range.format.horizontalAlignment = 'Right';
    sheet.getRange('B1').format.font.italic = true;
    sheet.getRange('B1').format.fill.color = '#00B050';
    range.format.borders.getItem('EdgeBottom').style = 'Double';
    range.format.load('wrapText,horizontalAlignment,font/bold,font/italic,font/color,font/size,fill/color');
    const border = range.format.borders.getItem('EdgeBottom').load('style');
    return () => ({ ...range.format.toJSON(), border: border.style });
  });
  expect(seen).toMatchObject({
    wrapText: true,
    horizontalAlignment: 'Right',
    font: { bold: true, italic: null, color: '#FF0000', size: 14 },
    fill: { color: null },
    border: 'Double',
  });
});

/** Left and right footer of the same length; with their codes &L and &R they are one text. */
function setFooters(sheet: Excel.Worksheet, length: number): void {
  const footer = sheet.pageLayout.headersFooters.defaultForAllPages;
  footer.leftFooter = 'x'.repeat(length);
  footer.rightFooter = 'x'.repeat(length);
}

test.each<[string, (sheet: Excel.Worksheet) => unknown]>([
  ['a colour that is none', (s) => (s.getRange('A1').format.fill.color = 'blå')],
  ['an alignment that is none', (s) => (s.getRange('A1').format.horizontalAlignment = 'Vänster' as 'Left')],
  ['a font of size 0', (s) => (s.getRange('A1').format.font.size = 0)],
  ['bold that is text', (s) => (s.getRange('A1').format.font.bold = 'ja' as unknown as boolean)],
  ['a negative width', (s) => (s.getRange('A1').format.columnWidth = -1)],
  ['a row higher than 409 points', (s) => (s.getRange('A1').format.rowHeight = 409.5)],
  ['a standard width of 256 characters', (s) => (s.standardWidth = 256)],
  [
    'a border style that is none',
    (s) => (s.getRange('A1').format.borders.getItem('EdgeTop').style = 'Tjock' as 'Dot'),
  ],
  ['margins below zero', (s) => (s.pageLayout.leftMargin = -1)],
  ['margins of 50 inches', (s) => s.pageLayout.setPrintMargins('Inches', { left: 50 })],
  [
    'margins in a unit that is none',
    (s) => s.pageLayout.setPrintMargins('toString' as 'Points', { left: 1 }),
  ],
  ['a paper Excel does not know', (s) => (s.pageLayout.paperSize = 'A4x' as 'A4')],
  ['scale and pages at once', (s) => (s.pageLayout.zoom = { scale: 80, horizontalFitToPages: 1 })],
  ['a scale of 5 per cent', (s) => (s.pageLayout.zoom = { scale: 5 })],
  ['print titles that are no rows', (s) => s.pageLayout.setPrintTitleRows('A1:B2')],
  [
    'a footer of 256 characters, of which two are the code &L',
    (s) => (s.pageLayout.headersFooters.defaultForAllPages.leftFooter = 'x'.repeat(254)),
  ],
  ['a footer of 256 characters in two sections', (s) => setFooters(s, 126)],
])('%s is refused', async (_what, batch) => {
  expect(await refusal((sheet) => void batch(sheet))).toBe('InvalidArgument');
});

test('column widths are points, for whole columns, and autofit makes room for the longest text', async () => {
  await onSheet((sheet) => {
    sheet.getRange('A:A').format.columnWidth = 120;
    sheet.getRange('B1').values = [['En ganska lång text i en cell']];
    sheet.getRange('B:B').format.autofitColumns();
    return () => undefined;
  });
  const sheet = excel.model.sheet('Ett');
  expect(sheet.columnWidth(0)).toBe(120);
  expect(sheet.columnWidth(1)).toBeGreaterThan(140);
});

test('page layout: paper, direction, margins, titles, print area, footers, pages', async () => {
  const seen = await onSheet((sheet) => {
    const layout = sheet.pageLayout;
    layout.orientation = 'Landscape';
    layout.paperSize = 'A4';
    layout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
    layout.centerHorizontally = true;
    layout.setPrintMargins('Centimeters', { left: 2, right: 2 });
    layout.setPrintArea('A1:D20');
    layout.setPrintTitleRows('$1:$3');
    layout.headersFooters.defaultForAllPages.centerFooter = 'Sida &P av &N';
    layout.load('orientation,paperSize,zoom,leftMargin,centerHorizontally');
    const area = layout.getPrintArea().load('address');
    const titles = layout.getPrintTitleRowsOrNullObject().load('address');
    const none = layout.getPrintTitleColumnsOrNullObject().load('address');
    return () => [layout.toJSON(), area.address, titles.address, none.isNullObject] as const;
  });
  expect(seen[0]).toMatchObject({ orientation: 'Landscape', paperSize: 'A4', centerHorizontally: true });
  expect(seen[0].leftMargin).toBeCloseTo(56.69, 2);
  expect(seen.slice(1)).toEqual(['Ett!A1:D20', 'Ett!1:3', true]);
  expect(excel.model.sheet('Ett').pageLayout.defaultPages.centerFooter).toBe('Sida &P av &N');
});

test('a footer takes 254 characters in two sections, and a header as many beside it', async () => {
  await onSheet((sheet) => {
    setFooters(sheet, 125);
    sheet.pageLayout.headersFooters.defaultForAllPages.leftHeader = 'x'.repeat(253);
    return () => undefined;
  });
  expect(excel.model.sheet('Ett').pageLayout.defaultPages.rightFooter).toHaveLength(125);
});

test('the standard width is counted in characters, column widths in points', async () => {
  const seen = await onSheet((sheet) => {
    sheet.load('standardWidth');
    const format = sheet.getRange('C1').format.load('columnWidth');
    return () => [sheet.standardWidth, format.columnWidth];
  });
  expect(seen).toEqual([8.43, 48]);
});

test('freezing rows, columns, both, none', async () => {
  const seen = await onSheet((sheet) => {
    sheet.freezePanes.freezeRows(3);
    const rows = sheet.freezePanes.getLocationOrNullObject().load('address');
    sheet.freezePanes.freezeAt(sheet.getRange('A1:B3'));
    const both = sheet.freezePanes.getLocationOrNullObject().load('address');
    sheet.freezePanes.unfreeze();
    const none = sheet.freezePanes.getLocationOrNullObject().load('address');
    return () => [rows.address, both.address, none.isNullObject];
  });
  expect(seen).toEqual(['Ett!1:3', 'Ett!A1:B3', true]);
});

test('a hyperlink leads from every cell of its range, and its text stands in the top left one', async () => {
  const values = await onSheet((sheet) => {
    const range = sheet.getRange('A1:B1');
    range.hyperlink = { documentReference: 'Två!A1', textToDisplay: 'Till Två' };
    range.load('values');
    return () => range.values as unknown;
  });
  expect(values).toEqual([['Till Två', '']]);
  expect([...excel.model.sheet('Ett').hyperlinks.keys()]).toEqual(['0,0', '0,1']);
});

test('a sheet holds 65 530 hyperlinks', async () => {
  const link = { documentReference: 'Två!A1' };
  expect(await refusal((sheet) => (sheet.getRange('A1:A65530').hyperlink = link))).toBe('no refusal');
  expect(await refusal((sheet) => (sheet.getRange('A1').hyperlink = link))).toBe('no refusal');
  expect(await refusal((sheet) => (sheet.getRange('B1').hyperlink = link))).toBe('InvalidOperation');
});

test('several areas take one look', async () => {
  await onSheet((sheet) => {
    sheet.getRanges('A1,C3:D4').format.font.bold = true;
    return () => undefined;
  });
  const sheet = excel.model.sheet('Ett');
  expect([sheet.styleOf(0, 0).bold, sheet.styleOf(3, 3).bold, sheet.styleOf(0, 2).bold]).toEqual([
    true,
    true,
    false,
  ]);
});
