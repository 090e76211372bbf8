import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { computePlan } from '../../src/core/plan/plan';
import type { Plan, YearResult } from '../../src/core/plan/model';
import { readWorkbook } from '../../src/excel/readWorkbook';
import { nodeCalculator } from '../../src/workbench/host/calculation/nodeCalculator';
import { readXlsx } from '../../src/workbench/files/readXlsx';
import type { WorkbookModel } from '../../src/workbench/host/model/workbook';
import { installExcel, type InstalledExcel } from '../../src/workbench/host/transportA';
import type { WorkbookSnapshot } from '../../src/workbook/cells';
import type { AllocationInput } from '../../src/workbook/read/model';
import { readAllocationInput } from '../../src/workbook/read/readAllocationInput';
import { describeAllocation } from '../../src/workbook/write/describeAllocation';
import type { OutCell, SheetDescription } from '../../src/workbook/write/description';
import type { DescribeOptions } from '../../src/workbook/write/options';

const example = join(__dirname, '../../assets/examples/rss-dalarna-2023.xlsx');

/** The example every new user tries, served to the genuine client. */
export async function openExample(): Promise<{ model: WorkbookModel; excel: InstalledExcel }> {
  const model = await readXlsx(readFileSync(example));
  model.useCalculator(nodeCalculator());
  return { model, excel: installExcel(model) };
}

export interface Computed {
  readonly snapshot: WorkbookSnapshot;
  readonly input: AllocationInput;
  readonly plan: Plan;
  readonly year: YearResult;
}

/** Reads and computes what the workbook holds now. */
export async function compute(): Promise<Computed> {
  const snapshot = await readWorkbook();
  const input = readAllocationInput(snapshot, {});
  if (input.kind === 'refused') throw new Error(JSON.stringify(input.refusals));
  const plan = computePlan(input.value.agreement);
  if (plan.kind === 'refused') throw new Error(JSON.stringify(plan.refusals));
  const [year] = plan.value.years;
  if (!year) throw new Error('no year');
  return { snapshot, input: input.value, plan: plan.value, year };
}

export const day = { date: '2026-11-21', version: '0.1.0' } as const;

export function describeWith(
  { plan, input, snapshot }: Computed,
  options: Partial<DescribeOptions> = {},
): readonly SheetDescription[] {
  return describeAllocation(plan, input, { ...day, workbook: snapshot, ...options });
}

export function sheetNamed(sheets: readonly SheetDescription[], start: string): SheetDescription {
  const sheet = sheets.find(({ name }) => name.startsWith(start));
  if (!sheet) throw new Error(`no sheet ${start}`);
  return sheet;
}

export function shown(cell: OutCell | undefined): string {
  if (cell === undefined || cell.kind === 'empty') return '';
  if (cell.kind === 'number') return cell.value;
  return cell.kind === 'formula' ? cell.expected : cell.text;
}

/** Every text of a sheet, for "prints it somewhere". */
export const textOf = (sheet: SheetDescription): string =>
  sheet.rows.map((row) => row.map(shown).join(' ')).join('\n');

/** The cells of the row whose first cell is this name. */
export function rowOf(sheet: SheetDescription, name: string): readonly OutCell[] {
  const row = sheet.rows.find(([first]) => shown(first) === name);
  if (!row) throw new Error(`no row ${name}`);
  return row;
}
