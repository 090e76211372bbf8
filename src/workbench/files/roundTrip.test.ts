import { strFromU8 } from 'fflate';
import { areaText, parseArea, type Area } from '../host/model/area';
import type { ChartModel, TableModel } from '../host/model/parts';
import { WorkbookModel } from '../host/model/workbook';
import { openPackage } from './package';
import { readXlsx } from './readXlsx';
import { writeXlsx } from './writeXlsx';

const area = (text: string): Area => parseArea(text)!;

const table: TableModel = {
  id: 't',
  name: 'Parter',
  area: area('A1:B3'),
  showHeaders: true,
  showTotals: false,
  style: 'TableStyleLight1',
  showBandedRows: true,
  showBandedColumns: false,
  highlightFirstColumn: false,
  highlightLastColumn: false,
  showFilterButton: false,
};

const chart: ChartModel = {
  id: 'c',
  name: 'Belopp per part',
  chartType: 'BarClustered',
  source: '',
  title: 'Belopp per part',
  titleVisible: true,
  left: 192,
  top: 30,
  width: 288,
  height: 150,
  legendVisible: false,
  legendPosition: 'Right',
  altText: 'Stapeldiagram över belopp',
  altTitle: '',
  seriesBy: 'Columns',
  series: [
    {
      name: 'Belopp',
      values: "'Fördelning 2023'!$B$2:$B$3",
      categories: "'Fördelning 2023'!$A$2:$A$3",
      chartType: '',
      color: '',
    },
  ],
  axisTitles: { category: '', value: '' },
  valueAxisFormat: '',
};

function rich(): WorkbookModel {
  const model = new WorkbookModel({ sheets: ['Fördelning 2023', "Dold's"] });
  const sheet = model.sheet('Fördelning 2023');
  sheet.load(0, 0, 'Part', 'String');
  sheet.load(0, 1, 'Belopp', 'String');
  sheet.load(1, 0, ' Avesta ', 'String');
  sheet.load(1, 1, 159413, 'Double');
  sheet.load(2, 0, '=inte en formel', 'String');
  sheet.load(2, 1, 0.027, 'Double');
  sheet.load(3, 1, 159413.027, 'Double', '=SUM(B2:B3)');
  sheet.load(4, 1, '#DIV/0!', 'Error', '=B2/0');
  sheet.load(5, 1, '#N/A', 'Error');
  sheet.load(5, 0, '#N/A', 'String');
  sheet.load(6, 0, true, 'Boolean');
  sheet.load(6, 1, 'text', 'String', '="te"&"xt"');
  sheet.load(7, 0, 44377, 'Double');
  sheet.restyle(area('A1:B1'), { bold: true, fontSize: 14, fill: '#E7E6E6', horizontalAlignment: 'Right' });
  sheet.restyle(area('B2:B4'), { numberFormat: '#,##0', fontColor: '#9C2A00' });
  sheet.restyle(area('A8'), { numberFormat: 'yyyy-mm-dd', locked: false });
  sheet.restyle(area('A4:B4'), {
    borderTop: { style: 'Continuous', weight: 'Thin', color: '#595959' },
    borderBottom: { style: 'Continuous', weight: 'Medium', color: '#595959' },
    wrapText: true,
    underline: 'Double',
    italic: true,
  });
  sheet.columnWidths.set(0, 115.5);
  sheet.rowHeights.set(0, 30);
  sheet.hiddenRows.add(4);
  sheet.hiddenColumns.add(3);
  sheet.merge(area('A10:B10'));
  sheet.frozen = { rows: 1, columns: 1 };
  sheet.tabColor = '#4472C4';
  sheet.showGridlines = false;
  sheet.hyperlinks.set('1,0', { documentReference: "'Dold''s'!A1" });
  sheet.protection = { options: {}, password: undefined };
  sheet.tables.push({ ...table });
  sheet.charts.push(structuredClone(chart));
  sheet.conditionalFormats.push({
    id: 'f',
    type: 'Custom',
    areas: [area('B2:B4')],
    stopIfTrue: false,
    formula: '=$B2>1',
    cellValue: {},
    text: {},
    fontColor: '',
    bold: true,
    italic: undefined,
    underline: 'None',
    fill: '#FFEB9C',
    numberFormat: '',
  });
  sheet.conditionalFormats.push({
    ...sheet.conditionalFormats[0]!,
    type: 'CellValue',
    formula: '',
    cellValue: { formula1: '=1', formula2: '=5', operator: 'NotBetween' },
  });
  const layout = sheet.pageLayout;
  Object.assign(layout, { orientation: 'Landscape', paperSize: 'A4', zoom: { horizontalFitToPages: 1 } });
  layout.leftMargin = 56.7;
  layout.printAreas = [area('A1:B8')];
  layout.titleRows = area('1:2');
  layout.defaultPages.leftFooter = 'HSN 2022/1845 && mer';
  layout.defaultPages.rightFooter = 'Sida &P';
  model.names.push({
    id: 'n',
    name: 'Belopp_2023',
    formula: "='Fördelning 2023'!$B$2:$B$3",
    comment: '',
    visible: true,
    sheetId: undefined,
  });
  model.sheet("Dold's").visibility = 'Hidden';
  return model;
}

describe('what a model holds comes back from its file', () => {
  const read = async (): Promise<WorkbookModel> => readXlsx(await writeXlsx(rich()));
  const sheetOf = async () => (await read()).sheet('Fördelning 2023');

  it('values, formulas with kept results, errors, and texts that look like other things', async () => {
    const sheet = await sheetOf();
    const before = rich().sheet('Fördelning 2023');
    before.cells.forEach((cell, row, column) => {
      const { value, type, formula } = sheet.cell(row, column) ?? {};
      expect({ row, column, value, type, formula }).toEqual({
        row,
        column,
        value: cell.value,
        type: cell.type,
        formula: cell.formula,
      });
    });
  });

  it('looks: the same shared style objects', async () => {
    const sheet = await sheetOf();
    rich()
      .sheet('Fördelning 2023')
      .cells.forEach((cell, row, column) => expect(sheet.cell(row, column)?.style).toBe(cell.style));
  });

  it('widths, heights, hidden lines, merges, frozen panes, tab, grid lines, links, protection', async () => {
    const sheet = await sheetOf();
    expect(sheet.columnWidths.get(0)).toBe(115.5);
    expect([...sheet.rowHeights]).toEqual([[0, 30]]);
    expect([[...sheet.hiddenRows], [...sheet.hiddenColumns]]).toEqual([[4], [3]]);
    expect(sheet.merges.map(areaText)).toEqual(['A10:B10']);
    expect(sheet.frozen).toEqual({ rows: 1, columns: 1 });
    expect(sheet.tabColor).toBe('#4472C4');
    expect(sheet.showGridlines).toBe(false);
    expect(sheet.hyperlinks.get('1,0')).toEqual({ documentReference: "'Dold''s'!A1" });
    expect(sheet.protection).toBeDefined();
    expect((await read()).sheet("Dold's").visibility).toBe('Hidden');
  });

  it('names, tables, charts and rules', async () => {
    const model = await read();
    expect(model.names).toMatchObject([{ name: 'Belopp_2023', formula: "='Fördelning 2023'!$B$2:$B$3" }]);
    const sheet = model.sheet('Fördelning 2023');
    expect(sheet.tables).toMatchObject([{ name: 'Parter', area: area('A1:B3'), showFilterButton: false }]);
    expect(sheet.charts).toMatchObject([
      {
        title: 'Belopp per part',
        altText: 'Stapeldiagram över belopp',
        series: chart.series.map(({ values }) => ({ values })),
      },
    ]);
    expect(sheet.conditionalFormats).toMatchObject([
      { type: 'Custom', formula: '=$B2>1', fill: '#FFEB9C', bold: true },
      { type: 'CellValue', cellValue: { formula1: '=1', formula2: '=5', operator: 'NotBetween' } },
    ]);
  });

  it('page set-up, print area, repeated rows and footer', async () => {
    const { pageLayout } = await sheetOf();
    expect(pageLayout).toMatchObject({
      orientation: 'Landscape',
      paperSize: 'A4',
      zoom: { horizontalFitToPages: 1 },
      printAreas: [area('A1:B8')],
      titleRows: area('1:2'),
      defaultPages: { leftFooter: 'HSN 2022/1845 && mer', rightFooter: 'Sida &P' },
    });
    expect(pageLayout.leftMargin).toBeCloseTo(56.7, 3);
  });

  it('quotes a sheet name with a space in the print names: Excel repairs a file that does not', async () => {
    const workbook = strFromU8(openPackage(await writeXlsx(rich())).get('xl/workbook.xml')!);
    expect(workbook).toContain("'Fördelning 2023'!$A$1:$B$8");
    expect(workbook).toContain("'Fördelning 2023'!$1:$2");
  });

  it('gives the same bytes for the same model', async () => {
    expect(Buffer.from(await writeXlsx(rich())).equals(Buffer.from(await writeXlsx(rich())))).toBe(true);
  });
});
