import { askSelection, watchSelection } from '../../src/excel/watchSelection';
import type { RangeAddress } from '../../src/workbook/cells';
import { installExcel, type InstalledExcel } from '../../src/workbench/host/transportA';
import { rssWorkbook, syncsOf } from './workbook';

/** learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-events: workbook.onSelectionChanged */
let excel: InstalledExcel;
beforeEach(() => {
  excel = installExcel(rssWorkbook());
});
afterEach(() => excel.dispose());

const syncs = (): number => syncsOf(excel.host.log);
const quiet = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 400));
const select = (sheet: string, range: string): Promise<void> =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(range).select();
    await context.sync();
  });

it('tells where the user selects, once for a run of selections and however many listen', async () => {
  const first: RangeAddress[] = [];
  const second: RangeAddress[] = [];
  const stopFirst = watchSelection((selection) => first.push(selection));
  const stopSecond = watchSelection((selection) => second.push(selection));
  await quiet();
  expect(first).toEqual([]);
  const before = syncs();
  await select('Underlag', 'A3:A4');
  await select('Underlag', 'A3:B18');
  const own = syncs() - before;
  await quiet();
  expect(first).toEqual([{ sheet: 'Underlag', range: 'A3:B18' }]);
  expect(second).toEqual(first);
  // One sync reads it, for both.
  expect(syncs() - before - own).toBe(1);
  stopFirst();
  await select('Avtal', 'A1:B2');
  await quiet();
  expect(first).toHaveLength(1);
  expect(second).toHaveLength(2);
  stopSecond();
  await quiet();
  const stopped = syncs();
  await select('Underlag', 'A1:B1');
  const after = syncs() - stopped;
  await quiet();
  expect(second).toHaveLength(2);
  // The handler is gone from Excel: nothing is asked after a selection.
  expect(syncs() - stopped).toBe(after);
});

it('reads at the asking, and begins again after it was stopped', async () => {
  const told: RangeAddress[] = [];
  await select('Avtal', 'A1:B5');
  const stop = watchSelection((selection) => told.push(selection));
  askSelection();
  await quiet();
  expect(told).toEqual([{ sheet: 'Avtal', range: 'A1:B5' }]);
  stop();
  await quiet();
  const again = watchSelection((selection) => told.push(selection));
  await quiet();
  await select('Avtal', 'A2:B3');
  await quiet();
  expect(told).toHaveLength(2);
  again();
});

it('an Excel that is busy tells nothing, and the watching goes on', async () => {
  const told: RangeAddress[] = [];
  const stop = watchSelection((selection) => told.push(selection));
  await quiet();
  excel.host.faults.failAt({ request: 1 }, 'GeneralException');
  askSelection();
  await quiet();
  expect(told).toEqual([]);
  await select('Avtal', 'A2:B3');
  await quiet();
  expect(told).toEqual([{ sheet: 'Avtal', range: 'A2:B3' }]);
  stop();
});
