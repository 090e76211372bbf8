import { computePlan } from '../../src/core/plan/plan';
import { readWorkbook } from '../../src/excel/readWorkbook';
import { writeSheets } from '../../src/excel/writeSheets';
import { reviewWorkbook } from '../../src/review/review';
import { installExcel, type InstalledExcel } from '../../src/workbench/host/transportA';
import { WorkbookModel } from '../../src/workbench/host/model/workbook';
import { nodeCalculator } from '../../src/workbench/host/calculation/nodeCalculator';
import { readAllocationInput } from '../../src/workbook/read/readAllocationInput';
import { describeAllocation } from '../../src/workbook/write/describeAllocation';
import { sheetKinds } from '../../src/workbook/write/options';
import { liveKinds, usualLimits, valueKinds, workbookOf, type Kind } from './kinds';
import { randomWorkbook } from './randomWorkbooks';

/** A population typed as 0 beside its own date is what a review should tell: the user's figure, not our sheet. */
const ownFault = 'Högsta belopp, och parter utan folkmängd';
const kinds: readonly Kind[] = [...liveKinds, ...usualLimits, ...valueKinds].filter(
  ({ name }) => name !== ownFault,
);

/** Random agreements whose sheets our review once complained about. */
const seeds = [
  4, 7, 13, 14, 21, 26, 31, 33, 37, 40, 44, 53, 61, 86, 135, 209, 231, 273, 318, 395, 438, 467, 483, 532,
  1006, 1069, 1079, 1083, 1113, 1175, 2011, 2088, 2109, 2149, 2171, 2191, 2305, 2460, 2563, 2644, 2667, 3645,
  3677, 3688, 3893, 4179, 4195, 4211, 4407, 6169, 6178, 6281, 7535,
];

let excel: InstalledExcel;
beforeAll(() => (excel = installExcel(new WorkbookModel({ name: 'tom.xlsx', sheets: ['Blad1'] }))));
afterAll(() => excel.dispose());

/** Findings above information on every sheet there is for a workbook, one line each. */
async function complaints(
  model: WorkbookModel,
  mode: 'values' | 'formulas',
  complete: Kind['complete'],
): Promise<readonly string[]> {
  excel.setModel(model);
  const workbook = await readWorkbook();
  const read = readAllocationInput(workbook, {});
  if (read.kind === 'refused') throw new Error(read.refusals.map(({ code }) => code).join(', '));
  const input = complete?.(read.value) ?? read.value;
  const plan = computePlan(input.agreement);
  if (plan.kind === 'refused') throw new Error(plan.refusals.map(({ code }) => code).join(', '));
  const sheets = describeAllocation(plan.value, input, {
    date: '2026-11-21',
    version: '0.1.0',
    workbook,
    mode,
    sheets: sheetKinds,
    // Rounded together, Flerårsplan is values.
    roundTogether: mode === 'values',
  });
  const written = await writeSheets(sheets);
  if (written.kind !== 'written') throw new Error(written.kind);
  const names = new Set(written.sheets.map(({ name }) => name));
  const { tables } = await reviewWorkbook({ workbook: await readWorkbook() });
  const ours = tables.filter(({ sheet }) => names.has(sheet));
  expect(ours.length).toBeGreaterThan(0);
  return ours.flatMap(({ sheet, findings }) =>
    findings
      .filter(({ severity }) => severity !== 'info')
      .map(({ check, cells, message }) => `${sheet}!${cells.slice(0, 3).join(',')} ${check}: ${message}`),
  );
}

it('en folkmängd som är inskriven som 0 är det enda som sägs om sitt slag', async () => {
  const kind = liveKinds.find(({ name }) => name === ownFault);
  const said = kind === undefined ? [] : await complaints(workbookOf(kind), 'values', kind.complete);
  expect(said.length).toBeGreaterThan(0);
  expect(said.filter((line) => !line.includes('population-deviates'))).toEqual([]);
});

describe.each(['formulas', 'values'] as const)('egna blad granskas utan anmärkning, %s', (mode) => {
  it.each(kinds)(
    '$name',
    async (kind) => {
      expect(await complaints(workbookOf(kind), mode, kind.complete)).toEqual([]);
    },
    60_000,
  );

  it.each(seeds)('slumpat avtal %d', async (seed) => {
    const { model, complete } = randomWorkbook(seed);
    model.useCalculator(nodeCalculator());
    expect(await complaints(model, mode, complete)).toEqual([]);
  });
});
