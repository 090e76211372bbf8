import { computePlan } from '../core/plan/plan';
import type { Plan } from '../core/plan/model';
import type { Outcome } from '../core/outcome';
import { plannedNames } from '../excel/plannedNames';
import { readWorkbook } from '../excel/readWorkbook';
import { writeSheets } from '../excel/writeSheets';
import { allocationWords, callFaults } from '../text/cli';
import { refusalText } from '../text/refusals';
import { readAllocationInput } from '../workbook/read/readAllocationInput';
import type { WorkbookSnapshot } from '../workbook/cells';
import type { AllocationInput } from '../workbook/read/model';
import { describeAllocation } from '../workbook/write/describeAllocation';
import type { SheetDescription } from '../workbook/write/description';
import { defaultSheets, type SheetKind } from '../workbook/write/options';
import { CallRefusal, readCall, type Call, type Streams } from './call';
import { calculateNewSheets, serveWorkbook } from './excel';
import { allocationJson } from './fordelaJson';
import { allocationText } from './fordelaText';
import { rangeOption } from './ranges';
import { version } from './version';
import { checkOut, openWorkbook, saveCopy, type OpenedWorkbook } from './workbookFile';

const OPTIONS = { values: ['--folkmangd', '--avtal', '--ut'], flags: ['--json'] };

/**
 * `fordela`: the allocation of a workbook, by the same code as the pane. Status 0, or 2 (a refusal) with the cells and
 * labels at fault. With `--ut` a copy with the result sheets; the input is never changed.
 */
export async function fordela(argv: readonly string[], { stdout }: Streams): Promise<number> {
  const call = readCall(argv, OPTIONS);
  const file = oneFile(call);
  const out = call.values.get('--ut');
  if (out !== undefined) await checkOut(out, file);
  const workbook = await openWorkbook(file);
  serveWorkbook(workbook.model);
  const snapshot = await readWorkbook();
  const input = done(file, readInput(snapshot, call));
  const plan = done(file, computePlan(input.agreement));
  const sheets = describeAllocation(plan, input, {
    date: new Date().toISOString().slice(0, 10),
    version,
    sheets: sheetsFor(plan),
  });
  const names = out === undefined ? await plannedSheets(sheets) : await write(sheets, workbook, out);
  const json = allocationJson(input, plan, { sheets: names, notRead: snapshot.tooLarge ?? [] });
  if (call.flags.has('--json')) stdout(`${JSON.stringify(json)}\n`);
  else stdout(allocationText(json) + (out === undefined ? '' : `\n${allocationWords.written(out, names)}\n`));
  return 0;
}

function oneFile({ words }: Call): string {
  const [file, extra] = words;
  if (file === undefined) throw new CallRefusal(callFaults.noFile('fordela'));
  if (extra !== undefined) throw new CallRefusal(callFaults.moreThanOneFile('fordela', extra));
  return file;
}

function readInput(snapshot: WorkbookSnapshot, { values }: Call): Outcome<AllocationInput> {
  const population = rangeOption('--folkmangd', values.get('--folkmangd'), snapshot);
  const agreement = rangeOption('--avtal', values.get('--avtal'), snapshot);
  return readAllocationInput(snapshot, {
    ...(population === undefined ? {} : { population }),
    ...(agreement === undefined ? {} : { agreement }),
  });
}

/** Refuses with the file's name, and every fault with its label and cell on a line of its own. */
function done<T>(file: string, outcome: Outcome<T>): T {
  if (outcome.kind === 'done') return outcome.value;
  const faults = outcome.refusals.map((refusal) => `- ${refusalText(refusal)}`);
  throw new CallRefusal([allocationWords.refused(file), ...faults].join('\n'));
}

/** The pane's default sheets, and those that this plan gives something to stand on. */
function sheetsFor({ years }: Plan): readonly SheetKind[] {
  return [
    ...defaultSheets,
    ...(years.length > 1 ? (['multi-year'] as const) : []),
    ...(years.some(({ settlement }) => settlement !== undefined) ? (['settlement'] as const) : []),
  ];
}

const plannedSheets = (sheets: readonly SheetDescription[]): Promise<readonly string[]> =>
  plannedNames(sheets.map(({ name }) => name));

async function write(
  sheets: readonly SheetDescription[],
  workbook: OpenedWorkbook,
  out: string,
): Promise<readonly string[]> {
  calculateNewSheets(workbook.model);
  const outcome = await writeSheets(sheets);
  if (outcome.kind !== 'written') {
    const reason = outcome.kind === 'failed' ? outcome.fault.message : '';
    throw new CallRefusal(allocationWords.notWritten(reason));
  }
  await saveCopy(workbook, out);
  return outcome.sheets.map(({ name }) => name);
}
