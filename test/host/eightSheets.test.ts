import { removeSheets } from '../../src/excel/removeSheets';
import { writeSheets } from '../../src/excel/writeSheets';
import type { WorkbookModel } from '../../src/workbench/host/model/workbook';
import { installExcel, type InstalledExcel } from '../../src/workbench/host/transportA';
import type { Agreement } from '../../src/core/agreement/model';
import { memoTable } from '../../src/data/memo2022';
import { payingParties } from '../../src/workbook/read/currentParties';
import { readCurrentAmounts } from '../../src/workbook/read/readCurrentAmounts';
import { suggestCurrentAmounts } from '../../src/workbook/read/suggestCurrentAmounts';
import { currentAmounts } from '../../src/workbook/write/currentAmounts';
import type { SheetDescription } from '../../src/workbook/write/description';
import { describeAllocation } from '../../src/workbook/write/describeAllocation';
import { sheetKinds } from '../../src/workbook/write/options';
import { exact, inputOf, planOf, rssAgreement } from '../../src/workbook/write/rss.testdata';
import { compute as computedHere } from '../points/workbook';
import { options } from './job';
import { hashOf, rssWorkbook, syncsOf } from './workbook';

const users = ['Underlag', 'Avtal'];

/** Every kind for the county and four years: two cost lines, two populations, years rounded both ways. */
function everyKind(): readonly SheetDescription[] {
  const { populations } = rssAgreement();
  const line = (name: string, amount: string) => ({ name, amount: { value: exact(amount) }, financing: [] });
  const agreement = rssAgreement({
    index: {
      rates: [2024, 2025, 2026].map((year) => ({ year, rate: { value: exact('0.027') }, series: 'LPIK' })),
    },
    outcomes: [{ year: 2023, cost: { value: exact('3900000') } }],
    surplus: { value: 'returned' },
    cost: { kind: 'lines', lines: [line('Lön', '3100000'), line('Lokaler', '900000')] },
    populations: [...populations, ...populations.map((column) => ({ ...column, header: 'Folkmängd 2022' }))],
  });
  return describeAllocation(planOf(agreement), inputOf(agreement), {
    ...options,
    sheets: sheetKinds,
    roundTogether: true,
    trueUps: [{ year: 2023, billed: 0, final: 1 }],
  });
}

let model: WorkbookModel;
let excel: InstalledExcel;
beforeEach(() => {
  model = rssWorkbook();
  excel = installExcel(model);
});
afterEach(() => excel.dispose());

const names = (): readonly string[] => model.sheets.map((sheet) => sheet.name);

describe('every kind of sheet, a county, four years', () => {
  it('take at most five syncs a sheet, with nothing left out', async () => {
    const sheets = everyKind();
    const made = sheets.map(({ name }) => name.replace(/ \d{4}$/, ''));
    expect(new Set(made).size).toBe(sheetKinds.length);
    const outcome = await writeSheets(sheets);
    expect(outcome).toMatchObject({ kind: 'written', warnings: [] });
    expect(names()).toEqual([...users, ...sheets.map((sheet) => sheet.name)]);
    expect(syncsOf(excel.host.log)).toBeLessThanOrEqual(5 * sheets.length);
  });

  it('survive each fault at each sheet: user cells unchanged, the truth about what stands, removal, a second try', async () => {
    const before = hashOf(model, users);
    const sheets = everyKind();
    const faults: readonly ((sheet: string) => void)[] = [
      () => excel.host.faults.failAt({ request: 1, action: 9 }, 'GeneralException'),
      () => excel.host.faults.failAt({ request: 1 }, 'InvalidOrTimedOutSession'),
      (sheet) => excel.host.faults.deleteSheetAt({ request: 2 }, sheet),
      () => (excel.host.faults.requestLimit = 500),
    ];
    for (let at = 1; at <= sheets.length; at++) {
      const inject = faults[at % faults.length];
      const outcome = await writeSheets(sheets, {
        onProgress: ({ index, sheet }) => {
          if (index === at) inject?.(sheet);
        },
      });
      if (outcome.kind !== 'failed') throw new Error(`sheet ${String(at)}: ${outcome.kind}`);
      excel.host.faults.clear();
      expect(outcome.written).toBe(at - 1);
      expect(outcome.planned).toBe(sheets.length);
      expect(outcome.fault.message).toMatch(/[.)?]$/);
      const stands = names().filter((name) => !users.includes(name));
      expect(outcome.sheets.map((sheet) => sheet.name)).toEqual(stands);
      expect(hashOf(model, users)).toBe(before);
      await removeSheets(outcome.sheets);
      expect(names()).toEqual(users);
    }
    expect((await writeSheets(sheets)).kind).toBe('written');
    expect(hashOf(model, users)).toBe(before);
  }, 60_000);

  it('take at most five syncs a sheet with live formulas on the cells of the workbook too', async () => {
    const { plan, input, snapshot: workbook } = await computedHere();
    const sheets = describeAllocation(plan, input, {
      ...options,
      mode: 'formulas',
      workbook,
      sheets: sheetKinds,
    });
    const before = syncsOf(excel.host.log);
    expect(await writeSheets(sheets)).toMatchObject({ kind: 'written', warnings: [] });
    expect(names()).toContain('Beräkning 2023');
    expect(syncsOf(excel.host.log) - before).toBeLessThanOrEqual(5 * sheets.length);
  });
});

it('Konsekvens beside amounts of the workbook takes at most five syncs a sheet, and changes none of its cells', async () => {
  const underlag = model.sheet('Underlag');
  model.userEdit(underlag, 'C3', 'Nuvarande avtal');
  memoTable.forEach(([, , present], index) =>
    model.userEdit(underlag, `C${String(index + 4)}`, String(present)),
  );
  const { plan, input, snapshot: workbook } = await computedHere();
  const parties = payingParties(plan.years[0]);
  const [proposed] = suggestCurrentAmounts(workbook, parties, input.population.address);
  if (proposed === undefined) throw new Error('nothing is proposed');
  const reading = readCurrentAmounts(workbook, proposed, parties);
  if (reading.kind !== 'done') throw new Error(reading.kind);
  const sheets = describeAllocation(plan, input, {
    ...options,
    mode: 'formulas',
    workbook,
    sheets: ['allocation', 'consequence', 'assumptions'],
    current: currentAmounts(reading.value, 'Nuvarande avtal'),
  });
  const hash = hashOf(model, users);
  const before = syncsOf(excel.host.log);
  expect(await writeSheets(sheets)).toMatchObject({ kind: 'written', warnings: [] });
  expect(names()).toContain('Konsekvens 2023');
  expect(syncsOf(excel.host.log) - before).toBeLessThanOrEqual(5 * sheets.length);
  expect(hashOf(model, users)).toBe(hash);
});

/** 49 municipalities and a region, ten years: as large as a county's agreement can be. */
function largest(): Agreement {
  const parties = Array.from({ length: 49 }, (_, index) => ({
    name: `Kommun ${String(index + 1)}`,
    kind: 'municipality' as const,
  }));
  return rssAgreement({
    parties: [...parties, { name: 'Region Dalarna', kind: 'region' }],
    populations: [
      {
        header: 'Folkmängd',
        figures: [...parties.map((_, index) => ({ value: exact(String(5_000 + index * 997)) })), undefined],
      },
    ],
    index: {
      rates: Array.from({ length: 9 }, (_, index) => ({
        year: 2024 + index,
        rate: { value: exact('0.025') },
      })),
    },
    outcomes: [{ year: 2023, cost: { value: exact('3900000') } }],
    surplus: { value: 'returned' },
  });
}

describe('49 parties and ten years', () => {
  it.each(['values', 'formulas'] as const)('take under a second of computing, %s', (mode) => {
    const agreement = largest();
    const work = () =>
      describeAllocation(planOf(agreement), inputOf(agreement), { ...options, mode, sheets: sheetKinds });
    // The second time, as in a pane that has been used: what is measured is our work, not the loading of the program.
    work();
    const before = process.cpuUsage();
    const sheets = work();
    const { user, system } = process.cpuUsage(before);
    expect(sheets.length).toBeGreaterThan(mode === 'formulas' ? 50 : 40);
    expect((user + system) / 1_000_000).toBeLessThan(1);
  });
});
