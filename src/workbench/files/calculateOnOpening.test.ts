import { strFromU8, strToU8 } from 'fflate';
import { nodeCalculator } from '../host/calculation/nodeCalculator';
import { WorkbookModel } from '../host/model/workbook';
import { calculateOnOpening } from './calculateOnOpening';
import { openPackage, zipPackage } from './package';
import { readXlsx } from './readXlsx';
import { writeXlsx } from './writeXlsx';

/** A file as other programs write it; A3 is a sum, A4 has a result that only its own program can know. */
async function fileWith(result: string, calcPr: string): Promise<Uint8Array> {
  const model = new WorkbookModel();
  const sheet = model.sheet('Blad1');
  sheet.load(0, 0, 2, 'Double');
  sheet.load(1, 0, 3, 'Double');
  sheet.load(2, 0, 5, 'Double', '=SUM(A1:A2)');
  sheet.load(3, 0, 99, 'Double', '=OKÄND(A1)');
  sheet.load(4, 0, '', 'String', '=""');
  const parts = openPackage(await writeXlsx(model));
  const edit = (name: string, from: string | RegExp, to: string): void => {
    parts.set(name, strToU8(strFromU8(parts.get(name)!).replace(from, to)));
  };
  edit('xl/worksheets/sheet1.xml', '<v>5</v>', result);
  edit('xl/workbook.xml', /<calcPr[^>]*>/, calcPr);
  return zipPackage(parts);
}

const open = async (bytes: Uint8Array) => {
  const model = await readXlsx(bytes);
  const start = jest.fn(nodeCalculator);
  calculateOnOpening(model, bytes, start);
  return { sheet: model.sheet('Blad1'), started: start.mock.calls.length };
};

it.each(['', '<v></v>', '<v/>'])('works out a sum that has no result (%j)', async (result) => {
  const { sheet } = await open(await fileWith(result, '<calcPr/>'));
  expect(sheet.cell(2, 0)).toMatchObject({ value: 5, type: 'Double', formula: '=SUM(A1:A2)' });
  expect(sheet.cell(3, 0)).toMatchObject({ value: 99, type: 'Double' });
  expect(sheet.cell(4, 0)).toMatchObject({ value: '', type: 'String' });
});

it('works all out when the file asks for it, and keeps what the engine cannot know', async () => {
  const { sheet } = await open(await fileWith('<v>0</v>', '<calcPr fullCalcOnLoad="1"/>'));
  expect(sheet.cell(2, 0)).toMatchObject({ value: 5, type: 'Double' });
  expect(sheet.cell(3, 0)).toMatchObject({ value: 99, type: 'Double' });
});

it('trusts kept results, and starts no engine, when the file does not ask', async () => {
  const { sheet, started } = await open(await fileWith('<v>4</v>', '<calcPr/>'));
  expect(sheet.cell(2, 0)).toMatchObject({ value: 4 });
  expect(started).toBe(0);
});
