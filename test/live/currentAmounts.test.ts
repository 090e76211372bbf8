import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { computePlan } from '../../src/core/plan/plan';
import { readWorkbook } from '../../src/excel/readWorkbook';
import { writeSheets } from '../../src/excel/writeSheets';
import { readXlsx } from '../../src/workbench/files/readXlsx';
import { nodeCalculator } from '../../src/workbench/host/calculation/nodeCalculator';
import { WorkbookModel } from '../../src/workbench/host/model/workbook';
import { installExcel, type InstalledExcel } from '../../src/workbench/host/transportA';
import { payingParties } from '../../src/workbook/read/currentParties';
import { readAllocationInput } from '../../src/workbook/read/readAllocationInput';
import { readCurrentAmounts } from '../../src/workbook/read/readCurrentAmounts';
import { suggestCurrentAmounts } from '../../src/workbook/read/suggestCurrentAmounts';
import { currentAmounts } from '../../src/workbook/write/currentAmounts';
import { describeAllocation } from '../../src/workbook/write/describeAllocation';
import type { SheetDescription } from '../../src/workbook/write/description';

/** *Konsekvens* with today's amounts beside the new ones, recalculated by the workbench after the workbook has changed. */
let excel: InstalledExcel;
beforeAll(() => (excel = installExcel(new WorkbookModel({ name: 'tom.xlsx', sheets: ['Blad1'] }))));
afterAll(() => excel.dispose());

const file = join(__dirname, '../../assets/examples/rss-dalarna-2023.xlsx');

/** The sheets as they would be made of the workbook as it is now. */
async function described(mode: 'values' | 'formulas'): Promise<readonly SheetDescription[]> {
  const workbook = await readWorkbook();
  const own = { ...workbook, sheets: workbook.sheets.slice(0, 3) };
  const read = readAllocationInput(own, {});
  if (read.kind === 'refused') throw new Error('input');
  const plan = computePlan(read.value.agreement);
  if (plan.kind === 'refused') throw new Error('plan');
  const parties = payingParties(plan.value.years[0]);
  const [proposed] = suggestCurrentAmounts(own, parties, read.value.population.address);
  if (proposed === undefined) throw new Error('nothing is proposed');
  const reading = readCurrentAmounts(own, proposed, parties);
  if (reading.kind !== 'done') throw new Error(reading.kind);
  return describeAllocation(plan.value, read.value, {
    date: '2026-11-22',
    version: '0.1.0',
    mode,
    workbook: own,
    sheets: ['allocation', 'consequence'],
    current: currentAmounts(reading.value, 'Nuvarande avtal'),
  });
}

/** The figures of the table: everything between its head and its notes. */
function figuresOf({ rows }: SheetDescription): readonly (readonly string[])[] {
  const last = rows.findIndex(([first]) => first?.kind === 'text' && first.text === 'Summa');
  return rows
    .slice(3, last + 1)
    .map((row) =>
      row.map((cell) =>
        cell.kind === 'number' ? cell.value : cell.kind === 'formula' ? cell.expected : cell.kind,
      ),
    );
}

async function shownFigures(name: string): Promise<readonly (readonly unknown[])[]> {
  const block = (await readWorkbook()).sheets.find(({ sheet }) => sheet === name);
  const rows = block?.values ?? [];
  return rows.slice(3, rows.findIndex(([first]) => first === 'Summa') + 1);
}

async function expectEngine(): Promise<void> {
  const expected = (await described('values')).find(({ name }) => name === 'Konsekvens 2023')!;
  const shown = await shownFigures('Konsekvens 2023');
  const wanted = figuresOf(expected);
  expect(shown).toHaveLength(wanted.length);
  wanted.forEach((row, r) =>
    row.forEach((value, c) => {
      const cell = shown[r]?.[c];
      if (value === 'text') return;
      if (value === 'empty' || value === '') expect([r, c, cell]).toEqual([r, c, '']);
      else expect(cell).toBeCloseTo(Number(value), 8);
    }),
  );
}

it('follows a present amount and a population that change, figure by figure', async () => {
  const model = await readXlsx(readFileSync(file));
  model.useCalculator(nodeCalculator());
  excel.setModel(model);
  expect(await writeSheets(await described('formulas'))).toMatchObject({ kind: 'written', warnings: [] });
  await expectEngine();
  expect((await shownFigures('Konsekvens 2023')).find(([first]) => first === 'Kommunerna')?.[2]).toBe(
    1225537,
  );
  model.userEdit(model.sheet('Tjänsteskrivelse'), 'C7', '100000');
  await expectEngine();
  expect((await shownFigures('Konsekvens 2023'))[0]?.[2]).toBe(100000);
  model.userEdit(model.sheet('Befolkning'), 'B3', '25000');
  await expectEngine();
});
