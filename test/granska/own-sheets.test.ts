import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Agreement } from '../../src/core/agreement/model';
import type { Plan } from '../../src/core/plan/model';
import { computePlan } from '../../src/core/plan/plan';
import { readWorkbook } from '../../src/excel/readWorkbook';
import { writeSheets } from '../../src/excel/writeSheets';
import { memoTable } from '../../src/data/memo2022';
import { reviewWorkbook } from '../../src/review/review';
import { readXlsx } from '../../src/workbench/files/readXlsx';
import { nodeCalculator } from '../../src/workbench/host/calculation/nodeCalculator';
import { WorkbookModel } from '../../src/workbench/host/model/workbook';
import { installExcel, type InstalledExcel } from '../../src/workbench/host/transportA';
import type { WorkbookSnapshot } from '../../src/workbook/cells';
import type { AllocationInput } from '../../src/workbook/read/model';
import { payingParties } from '../../src/workbook/read/currentParties';
import { readCurrentAmounts } from '../../src/workbook/read/readCurrentAmounts';
import { suggestCurrentAmounts } from '../../src/workbook/read/suggestCurrentAmounts';
import { currentAmounts } from '../../src/workbook/write/currentAmounts';
import { readAllocationInput } from '../../src/workbook/read/readAllocationInput';
import { describeAllocation } from '../../src/workbook/write/describeAllocation';
import { sheetKinds, type DescribeOptions } from '../../src/workbook/write/options';

/** What we write ourselves must pass our own review: every example workbook, as values and as live formulas. */
const folder = join(__dirname, '../../assets/examples');
const files = readdirSync(folder).filter((name) => name.endsWith('.xlsx'));

let excel: InstalledExcel;
beforeAll(() => (excel = installExcel(new WorkbookModel({ name: 'tom.xlsx', sheets: ['Blad1'] }))));
afterAll(() => excel.dispose());

/** The names of the sheets that were described last. */
let made: readonly string[] = [];

/** Findings above information on the written sheets, one line each. */
async function complaints(
  file: string,
  { isBesideCurrent = false, ...wished }: Partial<DescribeOptions> & { readonly isBesideCurrent?: boolean },
  change: (agreement: Agreement) => Agreement = (agreement) => agreement,
  edit: (model: WorkbookModel) => void = () => undefined,
): Promise<string[]> {
  const model = await readXlsx(readFileSync(join(folder, file)));
  edit(model);
  model.useCalculator(nodeCalculator());
  excel.setModel(model);
  const workbook = await readWorkbook();
  const read = readAllocationInput(workbook, {});
  if (read.kind === 'refused') throw new Error(read.refusals.map(({ code }) => code).join(', '));
  const input = { ...read.value, agreement: change(read.value.agreement) };
  const plan = computePlan(input.agreement);
  if (plan.kind === 'refused') throw new Error(plan.refusals.map(({ code }) => code).join(', '));
  const sheets = describeAllocation(plan.value, input, {
    date: '2026-11-21',
    version: '0.1.0',
    workbook,
    ...(isBesideCurrent ? proposedCurrent(workbook, plan.value, input) : {}),
    ...wished,
  });
  made = sheets.map(({ name }) => name);
  const written = await writeSheets(sheets);
  if (written.kind !== 'written') throw new Error(written.kind);
  const names = new Set(written.sheets.map(({ name }) => name));
  const { tables } = await reviewWorkbook({ workbook: await readWorkbook() });
  expect(tables.some(({ sheet }) => names.has(sheet))).toBe(true);
  return tables
    .filter(({ sheet }) => names.has(sheet))
    .flatMap(({ sheet, findings }) =>
      findings
        .filter(({ severity }) => severity !== 'info')
        .map(({ check, cells, message }) => `${sheet}!${cells.slice(0, 3).join(',')} ${check}: ${message}`),
    );
}

/** Today's amounts where the workbook has a column of them, as the pane proposes it. */
function proposedCurrent(
  workbook: WorkbookSnapshot,
  { years }: Plan,
  { population }: AllocationInput,
): Pick<DescribeOptions, 'current'> {
  const parties = payingParties(years[0]);
  const [proposed] = suggestCurrentAmounts(workbook, parties, population.address);
  if (proposed === undefined) return {};
  const reading = readCurrentAmounts(workbook, proposed, parties);
  if (reading.kind !== 'done') throw new Error(reading.kind);
  return { current: currentAmounts(reading.value, reading.value.label) };
}

describe.each(['values', 'formulas'] as const)('Konsekvens mot nuvarande belopp, %s', (mode) => {
  /** True of the memo's own column, wherever it stands: it was not made from the population printed beside it. */
  const ofTheSource = [
    expect.stringMatching(/^Konsekvens 2023!C4,C5,C6 key-mismatch: Kolumnen "Nuvarande avtal" är inte/),
  ];

  it('granskas utan annan anmärkning än den som är sann om underlaget', async () => {
    const wished = {
      isBesideCurrent: true,
      mode,
      sheets: ['allocation', 'consequence', 'control', 'assumptions'],
    } as const;
    expect(await complaints('rss-dalarna-2023.xlsx', wished)).toEqual(ofTheSource);
    expect(made).toContain('Konsekvens 2023');
  });

  it('helt utan anmärkning när beloppen följer den tryckta folkmängden', async () => {
    const wished = { isBesideCurrent: true, mode, sheets: ['allocation', 'consequence'] } as const;
    const present = (model: WorkbookModel): void =>
      memoTable.forEach(([, figure], i) => {
        model.userEdit(
          model.sheet('Tjänsteskrivelse'),
          `C${String(i + 7)}`,
          String(Math.round((1225535 * figure) / 288382)),
        );
      });
    expect(await complaints('rss-dalarna-2023.xlsx', wished, undefined, present)).toEqual([]);
    expect(made).toContain('Konsekvens 2023');
  });
});

describe.each(['values', 'formulas'] as const)('egna blad, %s', (mode) => {
  it.each(files)('%s granskas utan anmärkning', async (file) => {
    expect(await complaints(file, { mode })).toEqual([]);
  });
});

/** Every kind that an agreement has something for, the years of Flerårsplan rounded both ways. */
const every: Partial<DescribeOptions> = { sheets: sheetKinds, roundTogether: true };

describe('egna blad, alla slag', () => {
  it.each(files)('%s granskas utan anmärkning', async (file) => {
    expect(await complaints(file, every)).toEqual([]);
  });

  it('flera år med levande formler granskas utan anmärkning', async () => {
    expect(await complaints('a01-rss-2023-2026.xlsx', { ...every, mode: 'formulas' })).toEqual([]);
  });

  it('en levande Flerårsplan granskas utan anmärkning, också när en part kommer till och en går ur', async () => {
    const wished = { sheets: sheetKinds, mode: 'formulas' } as const;
    expect(await complaints('a01-rss-2023-2026.xlsx', wished)).toEqual([]);
    const moving = (agreement: Agreement): Agreement => ({
      ...agreement,
      participation: [
        { party: 'Avesta', fromYear: 2025 },
        { party: 'Leksand', toYear: 2024 },
      ],
    });
    expect(await complaints('a01-rss-2023-2026.xlsx', wished, moving)).toEqual([]);
  });

  it('Avstämning av varje år granskas utan anmärkning', async () => {
    const trueUps = [2023, 2024, 2025, 2026].map((year) => ({ year, billed: 0, final: 1 }));
    expect(await complaints('a01-rss-2023-2026.xlsx', { sheets: ['true-up'], trueUps })).toEqual([]);
    expect(made).toContain('Avstämning 2026');
  });

  it('Kostnadsposter granskas utan anmärkning', async () => {
    const line = (name: string, amount: bigint) => ({
      name,
      amount: { value: { numerator: amount, denominator: 1n } },
      financing: [],
    });
    const lines = [line('Lön', 3_100_000n), line('Lokaler', 900_001n)];
    const inLines = (agreement: Agreement): Agreement => ({ ...agreement, cost: { kind: 'lines', lines } });
    expect(await complaints('a01-rss-2023-2026.xlsx', every, inLines)).toEqual([]);
    expect(made).toContain('Kostnadsposter 2024');
  });
});
