import { toFault } from '../../src/excel/faults';
import { goTo } from '../../src/excel/goTo';
import { markCells, unmarkCells } from '../../src/excel/markCells';
import type { ExcelFault } from '../../src/excel/model';
import { removeSheets } from '../../src/excel/removeSheets';
import { writeSheets } from '../../src/excel/writeSheets';
import { installExcel, type InstalledExcel } from '../../src/workbench/host/transportA';
import { job } from './job';
import { rssWorkbook } from './workbook';

const users = ['Underlag', 'Avtal'];
let model = rssWorkbook();
let excel: InstalledExcel;

beforeEach(() => {
  model = rssWorkbook();
  excel = installExcel(model);
});
afterEach(() => excel.dispose());

const names = (): readonly string[] => model.sheets.map((sheet) => sheet.name);

describe('a cell that is being edited, told by the small jobs too', () => {
  /** The user leaves the cell after so many milliseconds. */
  const inCellFor = (milliseconds: number): void => {
    const { faults } = excel.host;
    faults.cellEdit = true;
    setTimeout(() => {
      faults.cellEdit = false;
    }, milliseconds);
  };
  const said: string[] = [];
  const onWaiting = ({ code }: ExcelFault): void => void said.push(code);
  beforeEach(() => said.splice(0));

  it('showing a place waits and says so; a place no longer asked for is not shown', async () => {
    inCellFor(400);
    await goTo({ sheet: 'Underlag', range: 'B4' }, { onWaiting });
    expect(said).toEqual(['InvalidOperationInCellEditMode']);
    inCellFor(400);
    const shown = goTo({ sheet: 'Underlag', range: 'B5' }, { onWaiting, signal: AbortSignal.abort() });
    expect(await shown.catch(toFault)).toMatchObject({ code: 'InvalidOperationInCellEditMode' });
  });

  it('taking sheets away and marking cells wait and say so', async () => {
    const { sheets } = await writeSheets(job());
    inCellFor(2000);
    await removeSheets(sheets, { onWaiting });
    expect(said).toEqual(['InvalidOperationInCellEditMode']);
    expect(names()).toEqual(users);
    inCellFor(2000);
    const marks = await markCells([{ sheet: 'Underlag', range: 'B4' }], { onWaiting });
    expect(said).toHaveLength(2);
    inCellFor(2000);
    await unmarkCells(marks, { onWaiting });
    expect(said).toHaveLength(3);
  });

  it('a job that is stopped while it waits has written nothing, and is no fault', async () => {
    inCellFor(1000);
    const stop = new AbortController();
    const outcome = await writeSheets(job(), { signal: stop.signal, onWaiting: () => stop.abort() });
    expect(outcome).toEqual({ kind: 'cancelled', sheets: [] });
    excel.host.faults.clear();
    expect(names()).toEqual(users);
  });
});
