import { computePlan } from '../../src/core/plan/plan';
import { readWorkbook } from '../../src/excel/readWorkbook';
import { writeSheets } from '../../src/excel/writeSheets';
import { nodeCalculator } from '../../src/workbench/host/calculation/nodeCalculator';
import type { InstalledExcel } from '../../src/workbench/host/transportA';
import { cellName } from '../../src/workbook/address';
import { readAllocationInput } from '../../src/workbook/read/readAllocationInput';
import { describeAllocation } from '../../src/workbook/write/describeAllocation';
import type { SheetDescription } from '../../src/workbook/write/description';
import type { WorkbookModel } from '../../src/workbench/host/model/workbook';
import { randomWorkbook, type RandomWorkbook } from './randomWorkbooks';

/** A workbook whose result sheets stand in it, with what the engine expects of every cell. */
export interface Written extends RandomWorkbook {
  readonly sheets: readonly SheetDescription[];
  readonly formulas: number;
}

const today = { date: '2026-11-21', version: '0.1.0' } as const;

/** Reads, computes and writes agreement number `seed` through the genuine client; a text says why it could not be done. */
export async function writeRandom(
  excel: InstalledExcel,
  seed: number,
  mode: 'formulas' | 'values',
): Promise<Written | string> {
  const random = randomWorkbook(seed);
  random.model.useCalculator(nodeCalculator());
  const sheets = await writeModel(excel, random.model, mode);
  if (typeof sheets === 'string') return sheets;
  const formulas = sheets.flatMap((s) => s.rows.flat()).filter((cell) => cell.kind === 'formula').length;
  return { ...random, sheets, formulas };
}

/** The same for a workbook at hand. */
export async function writeModel(
  excel: InstalledExcel,
  model: WorkbookModel,
  mode: 'formulas' | 'values',
): Promise<readonly SheetDescription[] | string> {
  excel.setModel(model);
  const workbook = await readWorkbook();
  const input = readAllocationInput(workbook, {});
  if (input.kind === 'refused') return input.refusals.map((r) => r.code).join(', ');
  const plan = computePlan(input.value.agreement);
  if (plan.kind === 'refused') return plan.refusals.map((r) => r.code).join(', ');
  const sheets = describeAllocation(plan.value, input.value, { ...today, mode, workbook });
  const outcome = await writeSheets(sheets);
  if (outcome.kind === 'failed') return outcome.fault.message;
  return outcome.kind === 'cancelled' ? 'avbrutet' : sheets;
}

/** Cells of the written sheets that do not hold what the engine expects; numbers to 12 digits, amounts to the öre. */
export function differences(model: WorkbookModel, sheets: readonly SheetDescription[]): string[] {
  return sheets.flatMap((sheet) =>
    sheet.rows.flatMap((row, r) =>
      row.flatMap((cell, c) => {
        if (cell.kind !== 'formula' && cell.kind !== 'number') return [];
        const expected = cell.kind === 'formula' ? cell.expected : cell.value;
        const found = model.findSheet(sheet.name)?.cell(r, c)?.value;
        return same(found, expected)
          ? []
          : [`${sheet.name}!${cellName(r, c)}: ${String(found)} i stället för ${expected}`];
      }),
    ),
  );
}

function same(found: unknown, expected: string): boolean {
  if (typeof found !== 'number') return found === expected;
  const wanted = Number(expected);
  // A rest rounded on the sheet may fall on either side of a tie; amounts have no such decimals.
  const decimals = /\.(\d+)$/.exec(expected)?.[1]?.length ?? 0;
  const room = Math.max(1e-9 * Math.max(1, Math.abs(wanted)), decimals >= 4 ? 1.000001 * 10 ** -decimals : 0);
  return !Number.isNaN(wanted) && Math.abs(found - wanted) <= room;
}
