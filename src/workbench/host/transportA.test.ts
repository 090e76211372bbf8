import { WorkbookModel } from './model/workbook';
import { installExcel, type InstalledExcel } from './transportA';

let excel: InstalledExcel;

beforeEach(() => {
  excel = installExcel(new WorkbookModel({ sheets: ['Underlag'] }));
});

afterEach(() => excel.dispose());

test('the genuine client reads and writes a block through our host', async () => {
  const read = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('Ny');
    const range = sheet.getRange('A1:B2');
    range.values = [
      ['Avesta', 22986],
      ['=1', "'=1"],
    ];
    range.load('values,formulas,valueTypes,address');
    await context.sync();
    return range.toJSON();
  });
  expect(read.address).toBe('Ny!A1:B2');
  expect(read.values?.[0]).toEqual(['Avesta', 22986]);
  expect(read.formulas?.[1]?.[0]).toBe('=1');
  expect(read.valueTypes?.[1]?.[1]).toBe('String');
});

test('a refusal reaches the add-in as a genuine OfficeExtension.Error of this realm', async () => {
  const failing = Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Finns inte').load('name');
    await context.sync();
  });
  await expect(failing).rejects.toBeInstanceOf(Error);
  await expect(failing).rejects.toBeInstanceOf(OfficeExtension.Error);
  await expect(failing).rejects.toMatchObject({ code: 'ItemNotFound' });
});

test('another workbook can be put behind the same loaded library', async () => {
  excel.setModel(new WorkbookModel({ sheets: ['Annat'] }));
  const names = await Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load('items/name');
    await context.sync();
    return sheets.items.map((sheet) => sheet.name);
  });
  expect(names).toEqual(['Annat']);
  expect(excel.host.log).toHaveLength(1);
});
