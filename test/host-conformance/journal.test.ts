import { onSheet, startExcel, type Fixture } from './excelHost';

/**
 * The promise "your sheets are never changed" is proved by the journal of each request (`touchedExisting`). So whatever
 * an add-in can do to a sheet must be in it, also what no cell shows.
 */
let excel: Fixture;
beforeEach(async () => {
  excel = startExcel();
  await onSheet((sheet) => {
    sheet.getRange('A1:B3').values = [
      ['Kommun', 'Belopp'],
      ['Avesta', 1],
      ['Borlänge', 2],
    ];
    sheet.tables.add('A1:B3', true).name = 'Underlag';
    sheet.charts.add('Line', sheet.getRange('A1:B3')).name = 'Diagram';
    sheet.names.add('Lokal', sheet.getRange('A1'));
    sheet.customProperties.add('nyckel', '1');
    sheet.getRange('D1').hyperlink = { documentReference: 'Två!A1' };
    sheet.getRange('A1:B3').conditionalFormats.add('Custom').custom.rule.formula = '=$A1="x"';
    return () => undefined;
  });
  excel.host.log.length = 0;
});
afterEach(() => excel.dispose());

const table = (sheet: Excel.Worksheet): Excel.Table => sheet.tables.getItem('Underlag');
const chart = (sheet: Excel.Worksheet): Excel.Chart => sheet.charts.getItem('Diagram');
const rule = (sheet: Excel.Worksheet): Excel.ConditionalFormat =>
  sheet.getRange('A1').conditionalFormats.getItemAt(0);

test.each<[string, (sheet: Excel.Worksheet) => unknown]>([
  ['a value', (s) => (s.getRange('D9').values = [[1]])],
  ['a look', (s) => (s.getRange('D9').format.font.bold = true)],
  ['a column width', (s) => (s.getRange('D:D').format.columnWidth = 99)],
  ['row heights fitted', (s) => s.getRange('1:3').format.autofitRows()],
  ['the standard width', (s) => (s.standardWidth = 60)],
  ['a hyperlink cleared', (s) => s.getRange('D1').clear('Hyperlinks')],
  ['print margins', (s) => s.pageLayout.setPrintMargins('Centimeters', { left: 2 })],
  ['print title rows', (s) => s.pageLayout.setPrintTitleRows('$1:$1')],
  ['print title columns', (s) => s.pageLayout.setPrintTitleColumns('$A:$A')],
  ['a print area', (s) => s.pageLayout.setPrintArea('A1:B3')],
  ['a footer', (s) => (s.pageLayout.headersFooters.defaultForAllPages.leftFooter = 'x')],
  ['frozen rows', (s) => s.freezePanes.freezeRows(1)],
  ['the tab colour', (s) => (s.tabColor = '#FF0000')],
  ['a table’s name', (s) => (table(s).name = 'Annat')],
  ['a table’s style', (s) => (table(s).style = 'TableStyleLight1')],
  ['a table’s bands', (s) => (table(s).showBandedRows = false)],
  ['a table’s size', (s) => table(s).resize('A1:B2')],
  ['a table made a range', (s) => table(s).convertToRange()],
  ['a table deleted', (s) => table(s).delete()],
  ['a chart’s name', (s) => (chart(s).name = 'Annat')],
  ['a chart’s number format', (s) => (chart(s).axes.valueAxis.numberFormat = '0')],
  ['a chart deleted', (s) => chart(s).delete()],
  ['a sheet name added', (s) => s.names.add('Ny', s.getRange('A2'))],
  ['a sheet name hidden', (s) => (s.names.getItem('Lokal').visible = false)],
  ['a sheet name pointed elsewhere', (s) => (s.names.getItem('Lokal').formula = '=Ett!$B$1')],
  ['a sheet name’s comment', (s) => (s.names.getItem('Lokal').comment = 'x')],
  ['a sheet name deleted', (s) => s.names.getItem('Lokal').delete()],
  ['a property added', (s) => s.customProperties.add('ny', '1')],
  ['a property’s value', (s) => (s.customProperties.getItem('nyckel').value = '2')],
  ['a property deleted', (s) => s.customProperties.getItem('nyckel').delete()],
  ['a conditional format’s end', (s) => (rule(s).stopIfTrue = true)],
  ['a conditional format’s number format', (s) => (rule(s).custom.format.numberFormat = '0')],
  ['a conditional format deleted', (s) => rule(s).delete()],
])('%s is in the journal', async (_what, batch) => {
  await onSheet((sheet) => {
    batch(sheet);
    return () => undefined;
  });
  const touched = excel.host.log.flatMap(({ journal }) => journal.touchedExisting);
  expect(touched).toContain(excel.model.sheet('Ett').id);
});

test('reading leaves nothing in the journal', async () => {
  await onSheet((sheet) => {
    const used = sheet.getUsedRange().load('values,text,numberFormat,address');
    table(sheet).load('name');
    rule(sheet).load('type');
    sheet.pageLayout.getPrintAreaOrNullObject().load('address');
    return () => used.address;
  });
  expect(excel.host.log.flatMap(({ journal }) => journal.touchedExisting)).toEqual([]);
});
