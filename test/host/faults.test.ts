import { readContext } from '../../src/excel/context';
import { toFault } from '../../src/excel/faults';
import type { WriteOutcome } from '../../src/excel/model';
import { readWorkbook } from '../../src/excel/readWorkbook';
import { removeSheets } from '../../src/excel/removeSheets';
import { writeSheets } from '../../src/excel/writeSheets';
import { refuse } from '../../src/workbench/host/model/excelError';
import { installExcel, type InstalledExcel } from '../../src/workbench/host/transportA';
import { job } from './job';
import { hashOf, rssWorkbook, syncsOf } from './workbook';

const users = ['Underlag', 'Avtal'];
const wanted = ['Fördelning 2023', 'Kontroll', 'Antaganden och källor'];

let model = rssWorkbook();
let excel: InstalledExcel;
let before = '';

beforeEach(() => {
  model = rssWorkbook();
  excel = installExcel(model);
  before = hashOf(model, users);
});
afterEach(() => excel.dispose());

const names = (): readonly string[] => model.sheets.map((sheet) => sheet.name);

function failed(outcome: WriteOutcome): Extract<WriteOutcome, { kind: 'failed' }> {
  if (outcome.kind !== 'failed') throw new Error(`not failed but ${outcome.kind}`);
  return outcome;
}

/** What every fault must leave behind: the user's cells as they were, the truth about what stands, a way on. */
async function expectRecovery(outcome: WriteOutcome): Promise<void> {
  const stands = names().filter((name) => !users.includes(name));
  expect(outcome.sheets.map((sheet) => sheet.name)).toEqual(stands);
  expect(hashOf(model, users)).toBe(before);
  excel.host.faults.clear();
  const removed = await removeSheets(outcome.sheets);
  expect(removed.removed).toEqual(stands);
  expect(names()).toEqual(users);
  const again = await writeSheets(job());
  expect(again.kind).toBe('written');
  expect(names()).toEqual([...users, ...wanted]);
  expect(hashOf(model, users)).toBe(before);
}

describe('faults while writing', () => {
  it('a read-only workbook', async () => {
    model.readOnly = true;
    const outcome = failed(await writeSheets(job()));
    expect(outcome).toMatchObject({ written: 0, planned: 3, sheets: [] });
    expect(outcome.fault.message).toBe(
      'Arbetsboken är skrivskyddad. Du kan granska och kopiera, men inte skapa blad. Välj Aktivera redigering eller spara en kopia.',
    );
    expect(syncsOf(excel.host.log.filter((entry) => entry.journal.created.length > 0))).toBe(0);
    model.readOnly = false;
    await expectRecovery(outcome);
  });

  it('a protected workbook structure', async () => {
    model.structureProtected = true;
    const outcome = failed(await writeSheets(job()));
    expect(outcome.fault.code).toBe('StructureProtected');
    expect(outcome.fault.message).toBe(
      'Arbetsbokens struktur är skyddad, så nya blad kan inte skapas. Inget har ändrats. Ta bort skyddet under Granska > Skydda arbetsbok eller spara en kopia.',
    );
    model.structureProtected = false;
    await expectRecovery(outcome);
  });

  it('the session is lost before anything is written', async () => {
    excel.host.faults.sessionLost = true;
    const outcome = failed(await writeSheets(job()));
    expect(outcome.fault.code).toBe('InvalidOrTimedOutSession');
    expect(outcome.fault.message).toBe(
      'Kontakten med Excel bröts. Inget mer skrivs. Stäng panelen och öppna den igen, och försök sedan på nytt.',
    );
    await expectRecovery(outcome);
  });

  it('the session is lost midway and stays lost: what was confirmed is told', async () => {
    const outcome = failed(
      await writeSheets(job(), {
        onProgress: ({ index }) => {
          if (index === 2) excel.host.faults.sessionLost = true;
        },
      }),
    );
    expect(outcome).toMatchObject({ written: 1, planned: 3, fault: { code: 'InvalidOrTimedOutSession' } });
    await expectRecovery(outcome);
  });

  it('too many activities', async () => {
    excel.host.faults.activityLeft = 3;
    const outcome = failed(await writeSheets(job()));
    expect(outcome.fault.message).toBe(
      'Excel är upptaget just nu. Inget mer skrivs. Vänta en stund och försök igen.',
    );
    expect(outcome.written).toBeLessThan(3);
    excel.host.faults.clear();
    await expectRecovery({ ...outcome, sheets: await stillStanding() });
  });

  it('a payload above the limit', async () => {
    excel.host.faults.requestLimit = 2_000;
    const outcome = failed(await writeSheets(job()));
    expect(outcome.fault.message).toBe('Området är för stort att läsa på en gång. Markera bara tabellen.');
    await expectRecovery(outcome);
  });

  it('an open dialog in Excel', async () => {
    excel.host.faults.modalDialogOpen = true;
    const outcome = failed(await writeSheets(job()));
    expect(outcome.fault.message).toBe(
      'En dialogruta är öppen i Excel. Inget har ändrats. Stäng den och försök igen.',
    );
    await expectRecovery(outcome);
  });

  it('a user deletes the sheet while it is being written', async () => {
    // The request after the one that made the second sheet sets its page layout.
    const outcome = failed(
      await writeSheets(job(), {
        onProgress: ({ index }) => {
          if (index === 2) excel.host.faults.deleteSheetAt({ request: 2 }, 'Kontroll');
        },
      }),
    );
    expect(outcome.fault.code).toBe('SheetMissing');
    expect(outcome.fault.message).toBe(
      'Bladet "Kontroll" togs bort medan det skrevs. 1 av 3 delar skrevs. Försök igen.',
    );
    await expectRecovery(outcome);
  });

  it('an unknown error in the middle of a sheet: the half-made sheet is told and can be removed', async () => {
    const outcome = failed(
      await writeSheets(job(), {
        onProgress: ({ index }) => {
          if (index === 2) excel.host.faults.failAt({ request: 1, action: 12 }, 'GeneralException');
        },
      }),
    );
    expect(outcome.fault.message).toBe(
      'Något gick fel när bladet skulle skrivas. 1 av 3 delar skrevs. Ta bort det påbörjade bladet eller försök igen. (Felkod GeneralException)',
    );
    expect(outcome.sheets.map((sheet) => sheet.name)).toEqual(['Fördelning 2023', 'Kontroll']);
    await expectRecovery(outcome);
  });

  it('a name taken between the look and the writing', async () => {
    const outcome = failed(
      await writeSheets(job(), {
        onProgress: ({ index }) => {
          if (index === 2) excel.host.faults.plan({ request: 1 }, (m) => m.addSheet('Kontroll'));
        },
      }),
    );
    expect(outcome.fault.message).toBe(
      'Det finns redan ett blad som heter "Kontroll". Välj ett annat namn – befintliga blad skrivs aldrig över.',
    );
    expect(outcome.sheets.map((sheet) => sheet.name)).toEqual(['Fördelning 2023']);
    expect(hashOf(model, users)).toBe(before);
    await removeSheets(outcome.sheets);
    expect(names()).toEqual([...users, 'Kontroll']);
    expect((await writeSheets(job())).kind).toBe('written');
  });

  it('undo in one step that Excel cannot give: asked about, and done without it', async () => {
    excel.host.faults.plan({ request: 2 }, () => refuse('UndoNotSupported' as never, 'injected'));
    const outcome = failed(await writeSheets(job()));
    expect(outcome.fault.message).toBe(
      'Det här kan inte ångras i ett steg i din Excelversion. Vill du fortsätta ändå?',
    );
    expect(outcome.sheets).toEqual([]);
    expect((await writeSheets(job(), { oneUndoStep: false })).kind).toBe('written');
    expect(hashOf(model, users)).toBe(before);
  });

  it('page layout that the host refuses is a warning, and the figures stand', async () => {
    excel.host.faults.failAt({ request: 3 }, 'NotImplemented');
    const outcome = await writeSheets(job());
    expect(outcome).toMatchObject({
      kind: 'written',
      warnings: [
        {
          message:
            'Bladet Fördelning 2023 skapades. Sidlayouten kunde inte sättas i den här Excelversionen; ställ in A4 under Sidlayout.',
        },
      ],
    });
    expect(model.sheet('Fördelning 2023').cell(3, 3)?.value).toBe(159413);
    expect(hashOf(model, users)).toBe(before);
  });

  it('a cell that came back otherwise than it was written is a fault with its address', async () => {
    const [first] = job();
    if (first === undefined) throw new Error('no sheet');
    // A formula of ours that Excel works out to something else than the engine expects.
    const rows = first.rows.map((row, index) =>
      index === 3
        ? row.map((cell, column) =>
            column === 3
              ? { kind: 'formula' as const, formula: '=1+1', expected: '159413', format: '#,##0' }
              : cell,
          )
        : row,
    );
    const outcome = failed(await writeSheets([{ ...first, rows }]));
    expect(outcome.fault.code).toBe('ReadBackMismatch');
    expect(outcome.fault.message).toMatch(/^Cell D4 i "Fördelning 2023" blev ".*" i stället för "159413"\./);
    expect(outcome.sheets.map((sheet) => sheet.name)).toEqual(['Fördelning 2023']);
    await removeSheets(outcome.sheets);
    expect(names()).toEqual(users);
  });
});

describe('a cell that is being edited', () => {
  it('is waited for, said once, and the job goes on by itself', async () => {
    excel.host.faults.cellEdit = true;
    setTimeout(() => {
      excel.host.faults.cellEdit = false;
    }, 50);
    const outcome = await writeSheets(job());
    expect(outcome.kind).toBe('written');
    expect(hashOf(model, users)).toBe(before);
  });

  it('is said also when it begins while sheets are written, and nothing is written twice', async () => {
    const said: string[] = [];
    const outcome = await writeSheets(job(), {
      onProgress: ({ index }) => {
        if (index !== 2) return;
        excel.host.faults.cellEdit = true;
        setTimeout(() => {
          excel.host.faults.cellEdit = false;
        }, 2000);
      },
      onWaiting: ({ code }) => said.push(code),
    });
    expect(said).toEqual(['InvalidOperationInCellEditMode']);
    expect(outcome.kind).toBe('written');
    expect(names()).toEqual([...users, ...outcome.sheets.map((sheet) => sheet.name)]);
    expect(hashOf(model, users)).toBe(before);
  });
});

describe('faults while reading', () => {
  it.each([
    ['InvalidOrTimedOutSession', () => (excel.host.faults.sessionLost = true), 'Kontakten med Excel bröts.'],
    [
      'ResponsePayloadSizeLimitExceeded',
      () => (excel.host.faults.responseLimit = 200),
      'Området är för stort',
    ],
    ['ActivityLimitReached', () => (excel.host.faults.activityLeft = 0), 'Excel är upptaget just nu.'],
  ])('%s is said in Swedish, and the next try works', async (code, inject, text) => {
    inject();
    const error: unknown = await readWorkbook().catch((thrown: unknown) => thrown);
    expect(toFault(error).code).toBe(code);
    expect(toFault(error).message).toContain(text);
    excel.host.faults.clear();
    expect((await readWorkbook()).sheets).toHaveLength(2);
    expect((await readContext()).name).toBe('RSS 2023.xlsx');
    expect(hashOf(model, users)).toBe(before);
  });
});

/** The sheets of ours that stand, told by Excel after it has answered again. */
async function stillStanding(): Promise<WriteOutcome['sheets']> {
  return await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/id,items/name');
    await context.sync();
    return worksheets.items
      .filter((sheet) => !users.includes(sheet.name))
      .map((sheet) => ({
        id: sheet.id,
        name: sheet.name,
        address: { sheet: sheet.name, range: 'A1' },
      }));
  });
}
