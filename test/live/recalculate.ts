import type { Plan } from '../../src/core/plan/model';
import { computePlan } from '../../src/core/plan/plan';
import { readWorkbook } from '../../src/excel/readWorkbook';
import { writeSheets } from '../../src/excel/writeSheets';
import { nodeCalculator } from '../../src/workbench/host/calculation/nodeCalculator';
import type { InstalledExcel } from '../../src/workbench/host/transportA';
import { cellName } from '../../src/workbook/address';
import type { AllocationInput, AllocationRanges } from '../../src/workbook/read/model';
import { readAllocationInput } from '../../src/workbook/read/readAllocationInput';
import { describeAllocation } from '../../src/workbook/write/describeAllocation';
import type { SheetDescription } from '../../src/workbook/write/description';
import type { WorkbookModel } from '../../src/workbench/host/model/workbook';
import { randomWorkbook, type RandomWorkbook } from './randomWorkbooks';

/** A workbook whose result sheets stand in it, with what the engine expects of every cell. */
export interface Written extends RandomWorkbook {
  readonly sheets: readonly SheetDescription[];
  readonly input: AllocationInput;
}

type Mode = 'formulas' | 'values';

/** What is live is written with what it takes its figures from. */
const today = {
  date: '2026-11-21',
  version: '0.1.0',
  sheets: ['allocation', 'control', 'assumptions', 'consequence', 'multi-year', 'invoice', 'decision-text'],
} as const;

/** Reads, computes and writes agreement number `seed` through the genuine client; a text says why it could not be done. */
export async function writeRandom(
  excel: InstalledExcel,
  seed: number,
  mode: Mode,
): Promise<Written | string> {
  const random = randomWorkbook(seed);
  random.model.useCalculator(nodeCalculator());
  const written = await writeModel(excel, random.model, mode, random.complete);
  return typeof written === 'string' ? written : { ...random, ...written };
}

/** The same for a workbook at hand. */
export async function writeModel(
  excel: InstalledExcel,
  model: WorkbookModel,
  mode: Mode,
  complete: (input: AllocationInput) => AllocationInput = (input) => input,
): Promise<Pick<Written, 'sheets' | 'input'> | string> {
  excel.setModel(model);
  const computed = await compute({}, complete);
  if (typeof computed === 'string') return computed;
  const sheets = describeAllocation(computed.plan, computed.input, {
    ...today,
    mode,
    workbook: computed.workbook,
  });
  const outcome = await writeSheets(sheets);
  if (outcome.kind === 'failed') return outcome.fault.message;
  return outcome.kind === 'cancelled' ? 'avbrutet' : { sheets, input: computed.input };
}

async function compute(
  ranges: AllocationRanges,
  complete: (input: AllocationInput) => AllocationInput,
): Promise<
  | {
      readonly plan: Plan;
      readonly input: AllocationInput;
      readonly workbook: Awaited<ReturnType<typeof readWorkbook>>;
    }
  | string
> {
  const workbook = await readWorkbook();
  const read = readAllocationInput(workbook, ranges);
  if (read.kind === 'refused') return read.refusals.map((r) => r.code).join(', ');
  const input = complete(read.value);
  const plan = computePlan(input.agreement);
  if (plan.kind === 'refused') return plan.refusals.map((r) => r.code).join(', ');
  return { plan: plan.value, input, workbook };
}

/**
 * Types another figure into one cell of the key and compares every live *Fördelning* with the engine's new answer.
 * A new answer that the engine refuses (a limit that can no longer be kept) has nothing to compare with: undefined.
 */
export async function changeOneCell(written: Written): Promise<readonly string[] | undefined> {
  const { model, input, change, complete, sheets } = written;
  model.userEdit(model.sheet('Befolkning'), change.cell, change.value);
  const ranges = { population: input.population.address, agreement: input.parameters };
  const computed = await compute(ranges, complete);
  if (typeof computed === 'string') return undefined;
  const { plan, input: changed, workbook } = computed;
  const now = describeAllocation(plan, changed, { ...today, mode: 'formulas', workbook });
  const live = new Set([...liveAllocations(sheets), ...liveReports(sheets)].map(({ name }) => name));
  return differences(
    model,
    now.filter(({ name }) => live.has(name)),
  );
}

/** The sheets *Fördelning* whose every figure is a formula. */
export function liveAllocations(sheets: readonly SheetDescription[]): readonly SheetDescription[] {
  return sheets.filter((sheet) => sheet.name.startsWith('Fördelning') && isLive(sheet));
}

/** The sheets that show the years again, where every figure is a formula. */
export function liveReports(sheets: readonly SheetDescription[]): readonly SheetDescription[] {
  return sheets.filter((sheet) => isReport(sheet) && isLive(sheet));
}

/** The names of those where some figure is typed. */
export function valueReports(sheets: readonly SheetDescription[]): readonly string[] {
  return sheets.filter((sheet) => isReport(sheet) && !isLive(sheet)).map(({ name }) => name);
}

/** The names of those that hold values and do not say why. */
export function silentReports(sheets: readonly SheetDescription[]): readonly string[] {
  return sheets
    .filter((sheet) => isReport(sheet) && !isLive(sheet))
    .filter(
      ({ rows }) =>
        !rows.some(
          ([cell]) => cell?.kind === 'text' && cell.text.includes('värden och inte levande formler: '),
        ),
    )
    .map(({ name }) => name);
}

const isReport = ({ name }: SheetDescription): boolean =>
  ['Flerårsplan', 'Konsekvens', 'Fakturaunderlag'].some((start) => name.startsWith(start));

function isLive({ rows }: SheetDescription): boolean {
  const cells = rows.flat();
  return cells.some(({ kind }) => kind === 'formula') && !cells.some(({ kind }) => kind === 'number');
}

/** Why sheets *Fördelning* hold values although formulas were asked for: their notes. */
export function reasonsForValues(sheets: readonly SheetDescription[]): readonly string[] {
  return sheets
    .filter(({ name }) => name.startsWith('Fördelning'))
    .map(({ rows }) =>
      rows
        .flat()
        .flatMap((cell) => (cell.kind === 'text' && cell.style === 'note' ? [cell.text] : []))
        .join(' '),
    )
    .flatMap((notes) => /värden och inte levande formler: ([^.]*)\./.exec(notes)?.[1] ?? []);
}

/** Figures of the sheets, and how many of them are formulas. */
export function countFigures(sheets: readonly SheetDescription[]): { figures: number; formulas: number } {
  const cells = sheets.flatMap((sheet) => sheet.rows.flat());
  const formulas = cells.filter(({ kind }) => kind === 'formula').length;
  return { figures: formulas + cells.filter(({ kind }) => kind === 'number').length, formulas };
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
  if (typeof found !== 'number') return (found ?? '') === expected;
  const wanted = Number(expected);
  // A rest rounded on the sheet may fall on either side of a tie; amounts have no such decimals.
  const decimals = /\.(\d+)$/.exec(expected)?.[1]?.length ?? 0;
  const room = Math.max(1e-9 * Math.max(1, Math.abs(wanted)), decimals >= 4 ? 1.000001 * 10 ** -decimals : 0);
  return !Number.isNaN(wanted) && Math.abs(found - wanted) <= room;
}
