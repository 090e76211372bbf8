import { strFromU8, strToU8 } from 'fflate';
import { nodeCalculator } from '../host/calculation/nodeCalculator';
import { WorkbookModel } from '../host/model/workbook';
import { fillMissingResults } from './missingResults';
import { openPackage, zipPackage } from './package';
import { readXlsx } from './readXlsx';
import { writeXlsx } from './writeXlsx';

/** A file as other programs write it: SUM without a result, beside a formula whose kept result is its own. */
async function withoutResult(): Promise<Uint8Array> {
  const model = new WorkbookModel();
  const sheet = model.sheet('Blad1');
  sheet.load(0, 0, 2, 'Double');
  sheet.load(1, 0, 3, 'Double');
  sheet.load(2, 0, 5, 'Double', '=SUM(A1:A2)');
  sheet.load(3, 0, 99, 'Double', '=A1*1');
  sheet.load(4, 0, '', 'String', '=""');
  const parts = openPackage(await writeXlsx(model));
  const name = 'xl/worksheets/sheet1.xml';
  parts.set(name, strToU8(strFromU8(parts.get(name)!).replace('<v>5</v>', '')));
  return zipPackage(parts);
}

it('works out what has no result, and trusts every kept one', async () => {
  const model = await readXlsx(await withoutResult());
  const sheet = model.sheet('Blad1');
  expect(sheet.cell(2, 0)).toMatchObject({ value: '', type: 'Empty', formula: '=SUM(A1:A2)' });
  expect(fillMissingResults(model, nodeCalculator)).toBe(1);
  expect(sheet.cell(2, 0)).toMatchObject({ value: 5, type: 'Double' });
  expect(sheet.cell(3, 0)).toMatchObject({ value: 99, type: 'Double' });
  expect(sheet.cell(4, 0)).toMatchObject({ value: '', type: 'String' });
});

it('starts no engine when every formula has its result', () => {
  const model = new WorkbookModel();
  model.sheet('Blad1').load(0, 0, 1, 'Double', '=1');
  const start = jest.fn(nodeCalculator);
  expect(fillMissingResults(model, start)).toBe(0);
  expect(start).not.toHaveBeenCalled();
});
