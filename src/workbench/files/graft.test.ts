import { strFromU8, strToU8 } from 'fflate';
import { areaText, parseArea, type Area } from '../host/model/area';
import { WorkbookModel } from '../host/model/workbook';
import type { WorksheetModel } from '../host/model/worksheet';
import { openPackage, zipPackage, type Parts } from './package';
import { readXlsx } from './readXlsx';
import { writeXlsx } from './writeXlsx';

const area = (text: string): Area => parseArea(text)!;

/** A user's workbook with things the model does not know: a macro, a custom part, a chart of its own. */
async function original(change: (parts: Parts) => void = () => undefined): Promise<Uint8Array> {
  const model = new WorkbookModel({ sheets: ['Blad 1', 'Mått'] });
  const sheet = model.sheet('Blad 1');
  sheet.load(0, 0, 'Kommun', 'String');
  sheet.load(0, 1, 'Folkmängd', 'String');
  sheet.load(1, 0, 'Avesta', 'String');
  sheet.load(1, 1, 22986, 'Double');
  sheet.load(2, 1, 22986, 'Double', '=SUM(B2:B2)');
  sheet.restyle(area('B2:B3'), { numberFormat: '#,##0', bold: true });
  sheet.tables.push({ ...tableAt('A1:B2'), name: 'Folk' });
  sheet.charts.push(chartOf('Blad 1'));
  sheet.pageLayout.titleRows = area('1:1');
  const parts = openPackage(await writeXlsx(model));
  parts.set('xl/vbaProject.bin', new Uint8Array([1, 2, 3]));
  parts.set('customXml/item1.xml', strToU8('<hemligt/>'));
  change(parts);
  return zipPackage(parts);
}

const tableAt = (range: string): WorksheetModel['tables'][number] => ({
  id: 't',
  name: 'Resultat',
  area: area(range),
  showHeaders: true,
  showTotals: false,
  style: 'TableStyleLight1',
  showBandedRows: true,
  showBandedColumns: false,
  highlightFirstColumn: false,
  highlightLastColumn: false,
  showFilterButton: false,
});

const chartOf = (sheet: string): WorksheetModel['charts'][number] => ({
  id: 'c',
  name: 'd',
  chartType: 'Line',
  source: '',
  title: 'Diagram',
  titleVisible: true,
  left: 200,
  top: 10,
  width: 300,
  height: 200,
  legendVisible: true,
  legendPosition: 'Bottom',
  altText: 'alt',
  altTitle: '',
  seriesBy: 'Columns',
  series: [{ name: 's', values: `'${sheet}'!$B$2:$B$3`, categories: '', chartType: '', color: '#4472C4' }],
  axisTitles: { category: '', value: '' },
  valueAxisFormat: '#,##0',
});

function addResult(model: WorkbookModel): WorksheetModel {
  const sheet = model.addSheet('Fördelning 2023');
  sheet.load(0, 0, 'Part', 'String');
  sheet.load(0, 1, 'Belopp', 'String');
  sheet.load(1, 1, 159413, 'Double');
  sheet.load(2, 1, 159413, 'Double', '=SUM(B2)');
  sheet.restyle(area('A1:B1'), { bold: true, fill: '#E7E6E6', fontName: 'Arial' });
  sheet.restyle(area('B2:B3'), { numberFormat: '0.00%', fontColor: '#9C2A00' });
  sheet.restyle(area('B3'), { numberFormat: '#,##0.000' });
  sheet.tables.push(tableAt('A1:B2'));
  sheet.charts.push(chartOf('Fördelning 2023'));
  sheet.pageLayout.titleRows = area('1:1');
  sheet.conditionalFormats.push({
    id: 'f',
    type: 'Custom',
    areas: [area('B2')],
    stopIfTrue: false,
    formula: '=B2>1',
    cellValue: {},
    text: {},
    fontColor: '',
    bold: undefined,
    italic: undefined,
    underline: 'None',
    fill: '#FFEB9C',
    numberFormat: '',
  });
  model.names.push({
    id: 'n',
    name: 'Belopp_2023',
    formula: "='Fördelning 2023'!$B$2",
    comment: '',
    visible: true,
    sheetId: undefined,
  });
  return sheet;
}

const edited = new Set([
  'xl/workbook.xml',
  'xl/_rels/workbook.xml.rels',
  'xl/styles.xml',
  '[Content_Types].xml',
]);

describe('new sheets grafted into a user’s workbook', () => {
  it('keeps every original part byte for byte, but the four lists', async () => {
    const bytes = await original();
    const model = await readXlsx(bytes);
    addResult(model);
    const [before, after] = [openPackage(bytes), openPackage(await writeXlsx(model, bytes))];
    for (const [name, part] of before) {
      const kept = after.get(name);
      expect(kept).toBeDefined();
      if (!edited.has(name))
        expect({ name, same: Buffer.from(part).equals(Buffer.from(kept!)) }).toEqual({ name, same: true });
    }
  });

  it('gives the new sheet all it had, beside the old ones', async () => {
    const bytes = await original();
    const model = await readXlsx(bytes);
    const wanted = addResult(model);
    const read = await readXlsx(await writeXlsx(model, bytes));
    expect(read.sheets.map(({ name }) => name)).toEqual(['Blad 1', 'Mått', 'Fördelning 2023']);
    const sheet = read.sheet('Fördelning 2023');
    wanted.cells.forEach((cell, row, column) => expect(sheet.cell(row, column)).toEqual(cell));
    expect(sheet.tables.map(({ name }) => name)).toEqual(['Resultat']);
    expect(sheet.charts[0]?.series[0]?.values).toBe("'Fördelning 2023'!$B$2:$B$3");
    expect(sheet.conditionalFormats[0]?.fill).toBe('#FFEB9C');
    expect(sheet.pageLayout.titleRows && areaText(sheet.pageLayout.titleRows)).toBe('1:1');
    expect(read.names.map(({ name }) => name)).toEqual(['Belopp_2023']);
    const old = read.sheet('Blad 1');
    expect(old.cell(1, 1)?.style).toMatchObject({ numberFormat: '#,##0', bold: true });
    expect(old.pageLayout.titleRows && areaText(old.pageLayout.titleRows)).toBe('1:1');
  });

  it('gives tables their own numbers, and asks for a calculation only for new formulas', async () => {
    const bytes = await original((parts) => {
      const workbook = strFromU8(parts.get('xl/workbook.xml')!).replace(/<calcPr[^>]*>/, '');
      parts.set('xl/workbook.xml', strToU8(workbook));
    });
    const model = await readXlsx(bytes);
    const plain = model.addSheet('Utan formler');
    plain.load(0, 0, 1, 'Double');
    const without = openPackage(await writeXlsx(model, bytes));
    expect(strFromU8(without.get('xl/workbook.xml')!)).not.toContain('fullCalcOnLoad');
    addResult(model);
    const parts = openPackage(await writeXlsx(model, bytes));
    expect(strFromU8(parts.get('xl/workbook.xml')!)).toMatch(/<\/definedNames><calcPr fullCalcOnLoad="1"\/>/);
    const tables = [...parts].filter(([name]) => name.startsWith('xl/tables/'));
    const ids = tables.map(([, part]) => / id="(\d+)"/.exec(strFromU8(part))?.[1]);
    expect(new Set(ids).size).toBe(2);
    expect(strFromU8(parts.get('xl/worksheets/sheet4.xml')!)).toContain('<f>SUM(B2)</f><v>159413</v>');
  });

  it('works on a file whose elements carry a prefix', async () => {
    const prefixed = (text: string): string =>
      text.replace(/<(\/?)([a-zA-Z])/g, '<$1x:$2').replace(/ xmlns="/, ' xmlns:x="');
    const bytes = await original((parts) => {
      for (const name of ['xl/workbook.xml', 'xl/styles.xml']) {
        parts.set(name, strToU8(prefixed(strFromU8(parts.get(name)!))));
      }
    });
    const model = await readXlsx(bytes);
    const wanted = addResult(model);
    const out = await writeXlsx(model, bytes);
    const workbook = strFromU8(openPackage(out).get('xl/workbook.xml')!);
    expect(workbook).toMatch(/<x:sheet name="Fördelning 2023" sheetId="3" r:id="rId\d+"\/>/);
    const sheet = (await readXlsx(out)).sheet('Fördelning 2023');
    wanted.cells.forEach((cell, row, column) => expect(sheet.cell(row, column)).toEqual(cell));
  });

  it('gives the original itself back when nothing was added', async () => {
    const bytes = await original();
    expect(Buffer.from(await writeXlsx(await readXlsx(bytes), bytes)).equals(Buffer.from(bytes))).toBe(true);
  });

  it('writes everything anew when an old cell was changed', async () => {
    const bytes = await original();
    const model = await readXlsx(bytes);
    model.sheet('Mått').load(0, 0, 'ändrad', 'String');
    const out = openPackage(await writeXlsx(model, bytes));
    expect(out.has('xl/vbaProject.bin')).toBe(false);
    expect((await readXlsx(zipPackage(out))).sheet('Mått').value(0, 0)).toBe('ändrad');
  });

  it('adds two sheets after each other, each to its own place', async () => {
    const bytes = await original();
    const first = await readXlsx(bytes);
    addResult(first);
    const once = await writeXlsx(first, bytes);
    const second = await readXlsx(once);
    second.addSheet('Kontroll').load(0, 0, 'andra gången', 'String');
    const twice = await readXlsx(await writeXlsx(second, once));
    expect(twice.sheets.map(({ name }) => name)).toEqual(['Blad 1', 'Mått', 'Fördelning 2023', 'Kontroll']);
    expect(twice.sheet('Kontroll').value(0, 0)).toBe('andra gången');
  });

  it('reads past a chart sheet, keeps it, and counts it where positions matter', async () => {
    const bytes = await original((parts) => {
      const edit = (name: string, from: string, to: string): void => {
        parts.set(name, strToU8(strFromU8(parts.get(name)!).replace(from, to)));
      };
      edit('xl/workbook.xml', '<sheets>', '<sheets><sheet name="Diagram" sheetId="9" r:id="rId99"/>');
      edit(
        'xl/_rels/workbook.xml.rels',
        '</Relationships>',
        '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/chartsheet" Target="chartsheets/sheet1.xml"/></Relationships>',
      );
      parts.set('xl/chartsheets/sheet1.xml', strToU8('<chartsheet/>'));
    });
    const model = await readXlsx(bytes);
    expect(model.sheets.map(({ name }) => name)).toEqual(['Blad 1', 'Mått']);
    expect(model.activeSheet.name).toBe('Blad 1');
    addResult(model);
    const parts = openPackage(await writeXlsx(model, bytes));
    expect(strFromU8(parts.get('xl/chartsheets/sheet1.xml')!)).toBe('<chartsheet/>');
    const workbook = strFromU8(parts.get('xl/workbook.xml')!);
    expect(workbook).toContain(`localSheetId="3">'Fördelning 2023'!$1:$1`);
  });

  it('gives a file without styles its own', async () => {
    const bytes = await original((parts) => parts.delete('xl/styles.xml'));
    const model = await readXlsx(bytes);
    const wanted = addResult(model);
    const sheet = (await readXlsx(await writeXlsx(model, bytes))).sheet('Fördelning 2023');
    wanted.cells.forEach((cell, row, column) => expect(sheet.cell(row, column)).toEqual(cell));
  });

  it('speaks the namespaces of a strict file', async () => {
    const strict = (text: string): string =>
      text
        .replaceAll(
          'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
          'http://purl.oclc.org/ooxml/spreadsheetml/main',
        )
        .replaceAll(
          'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
          'http://purl.oclc.org/ooxml/officeDocument/relationships',
        )
        .replaceAll(
          'http://schemas.openxmlformats.org/drawingml/2006/',
          'http://purl.oclc.org/ooxml/drawingml/',
        );
    const bytes = await original((parts) => {
      for (const [name, part] of parts) parts.set(name, strToU8(strict(strFromU8(part))));
    });
    const model = await readXlsx(bytes);
    const wanted = addResult(model);
    const out = await writeXlsx(model, bytes);
    for (const [name, part] of openPackage(out)) {
      const usual = /schemas\.openxmlformats\.org\/(spreadsheetml|officeDocument\/2006\/relationships)/;
      expect({ name, usual: usual.test(strFromU8(part)) }).toEqual({ name, usual: false });
    }
    const sheet = (await readXlsx(out)).sheet('Fördelning 2023');
    wanted.cells.forEach((cell, row, column) => expect(sheet.cell(row, column)).toEqual(cell));
    expect(sheet.tables).toHaveLength(1);
  });
});
