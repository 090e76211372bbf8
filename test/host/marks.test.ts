import { forgetAccepted, readAccepted, rememberAccepted, writeMemory } from '../../src/excel/documentMemory';
import { toFault } from '../../src/excel/faults';
import { markCells, readMarks, unmarkCells } from '../../src/excel/markCells';
import type { RangeChange } from '../../src/excel/model';
import { watchRanges } from '../../src/excel/watch';
import { installExcel, type InstalledExcel } from '../../src/workbench/host/transportA';
import { hashOf, rssWorkbook } from './workbook';

const users = ['Underlag', 'Avtal'];
let model = rssWorkbook();
let excel: InstalledExcel;

beforeEach(() => {
  model = rssWorkbook();
  excel = installExcel(model);
});
afterEach(() => excel.dispose());

const wait = async (milliseconds: number): Promise<void> =>
  await new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('marking cells', () => {
  it('marks by conditional format, remembers it in the workbook, and takes exactly that away', async () => {
    const before = hashOf(model, users);
    await markCells([
      { sheet: 'Underlag', range: 'B4' },
      { sheet: 'Underlag', range: 'B7:B8' },
    ]);
    expect(model.sheet('Underlag').conditionalFormats).toHaveLength(2);
    expect(hashOf(model, users)).toBe(before);
    // As a later session would: from the workbook's own memory.
    const marks = await readMarks();
    expect(marks.map((mark) => mark.address.range)).toEqual(['B4', 'B7:B8']);
    await unmarkCells(marks.slice(0, 1));
    expect(model.sheet('Underlag').conditionalFormats).toHaveLength(1);
    expect(await readMarks()).toHaveLength(1);
    await unmarkCells(await readMarks());
    expect(model.sheet('Underlag').conditionalFormats).toHaveLength(0);
    expect(hashOf(model, users)).toBe(before);
  });

  it('forgets marks whose sheet is gone, without an error', async () => {
    model.addSheet('Tillfälligt');
    await markCells([{ sheet: 'Tillfälligt', range: 'A1' }]);
    model.removeSheet(model.sheet('Tillfälligt'));
    await unmarkCells(await readMarks());
    expect(await readMarks()).toEqual([]);
  });

  it('says that the sheet is protected, and changes nothing', async () => {
    const sheet = model.sheet('Underlag');
    const before = hashOf(model, users);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Underlag').protection.protect();
      await context.sync();
    });
    const error: unknown = await markCells([{ sheet: 'Underlag', range: 'B4' }]).catch((e: unknown) => e);
    expect(toFault(error).message).toBe(
      'Bladet "Underlag" är skyddat. Inget har ändrats. Skriv till ett nytt blad eller ta bort skyddet under Granska > Ta bort bladets skydd.',
    );
    expect(sheet.conditionalFormats).toHaveLength(0);
    expect(hashOf(model, users)).toBe(before);
    expect(await readMarks()).toEqual([]);
  });
});

describe('the memory of the workbook', () => {
  const finding = {
    fingerprint: 'abc',
    justification: 'Avrundningen är beslutad så.',
    by: 'Ek Onom',
    date: '2026-11-21',
  };

  it('keeps accepted findings with reason, person and date, replaces and forgets them', async () => {
    await rememberAccepted(finding);
    await rememberAccepted({ ...finding, fingerprint: 'def' });
    await rememberAccepted({ ...finding, justification: 'Ändrad.' });
    expect((await readAccepted()).map((f) => [f.fingerprint, f.justification])).toEqual([
      ['def', finding.justification],
      ['abc', 'Ändrad.'],
    ]);
    expect(await forgetAccepted('def')).toHaveLength(1);
    expect(await readAccepted()).toHaveLength(1);
  });

  it('lives in the workbook: another session reads it, another workbook does not', async () => {
    await rememberAccepted(finding);
    excel.dispose();
    excel = installExcel(model);
    expect(await readAccepted()).toEqual([finding]);
    excel.setModel(rssWorkbook());
    expect(await readAccepted()).toEqual([]);
  });

  it('takes damaged memory for none', async () => {
    await writeMemory('accepted', { odd: true });
    expect(await readAccepted()).toEqual([]);
    await writeMemory('accepted', [{ fingerprint: 1 }, finding]);
    expect(await readAccepted()).toEqual([finding]);
  });
});

describe('watching the source ranges', () => {
  it('tells a change inside them, with the old and the new value, and nothing else', async () => {
    const seen: (readonly RangeChange[])[] = [];
    const stop = await watchRanges([{ sheet: 'Underlag', range: 'A3:B18' }], (changes) => seen.push(changes));
    const sheet = model.sheet('Underlag');
    model.userEdit(sheet, 'D30', 'utanför');
    model.userEdit(model.sheet('Avtal'), 'B3', '1');
    model.userEdit(sheet, 'B9', '15904');
    await wait(400);
    expect(seen).toHaveLength(1);
    expect(seen[0]).toEqual([
      { address: { sheet: 'Underlag', range: 'B9' }, before: '15940', after: '15904' },
    ]);
    await stop();
    model.userEdit(sheet, 'B9', '15940');
    await wait(400);
    expect(seen).toHaveLength(1);
  });

  it('tells a burst of changes once', async () => {
    const seen: (readonly RangeChange[])[] = [];
    const stop = await watchRanges([{ sheet: 'Underlag', range: 'A3:B18' }], (changes) => seen.push(changes));
    const sheet = model.sheet('Underlag');
    for (let row = 4; row < 10; row++) model.userEdit(sheet, `B${String(row)}`, String(row));
    await wait(400);
    expect(seen.map((changes) => changes.length)).toEqual([6]);
    await stop();
  });
});
