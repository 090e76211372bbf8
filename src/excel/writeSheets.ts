import type { SheetDescription } from '../workbook/write/description';
import { withFreeNames } from '../workbook/write/freeNames';
import { dependOnEachOther, writingOrder } from '../workbook/write/writingOrder';
import { makeFault, toFault, ExcelFaultError } from './faults';
import type { ExcelFault, WriteOutcome, WriteProgress, WrittenSheet } from './model';
import { newJob, sheetsOfJob } from './ownSheets';
import { runExcel, type RunOptions } from './run';
import { addSheet, writeSheet } from './writeSheet';

export interface WriteOptions {
  /** Stops before the next sheet; what stands is told, and can be removed. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: WriteProgress) => void;
  /** Told when Excel waits for a cell that is being edited; the job then goes on by itself. */
  readonly onWaiting?: (fault: ExcelFault) => void;
  /** False after `UndoNotSupported`, when the person chose to go on without Ctrl+Z in one step. Default true. */
  readonly oneUndoStep?: boolean;
}

/**
 * Writes result sheets as new worksheets and reads each back. No existing cell or sheet is touched: a taken name is
 * met by a free one. At most three syncs per sheet and one before the job (one more per 20 000 cells). Never throws:
 * a fault is in the outcome, together with exactly the sheets that stand.
 */
export async function writeSheets(
  descriptions: readonly SheetDescription[],
  options: WriteOptions = {},
): Promise<WriteOutcome> {
  const job = newJob();
  const planned = descriptions.length;
  const sheets: WrittenSheet[] = [];
  const warnings: ExcelFault[] = [];
  let current: SheetDescription | undefined;
  let ready = descriptions;
  try {
    ready = withFreeNames(descriptions, await takenNames(options));
    const finished = await runExcel(
      async (context) => {
        const added = await addTogether(context, ready, job);
        for (const [index, description] of writingOrder(ready).entries()) {
          if (options.signal?.aborted === true) return false;
          current = description;
          options.onProgress?.({ sheet: description.name, index: index + 1, of: planned });
          const sheet = added.get(description.name) ?? addSheet(context, description.name, job);
          const result = await writeSheet(context, description, sheet);
          sheets.push(result.sheet);
          warnings.push(...result.warnings);
        }
        return true;
      },
      { oneUndoStep: options.oneUndoStep ?? true, writes: true, ...waiting(options) },
    );
    return finished
      ? { kind: 'written', sheets: inOrder(sheets, ready), warnings }
      : { kind: 'cancelled', sheets: await sheetsOfJob(job, ready) };
  } catch (error) {
    // Nothing is begun while the first question waits for a cell to be left: then it was only stopped.
    const stopped = options.signal?.aborted === true && current === undefined;
    if (stopped && toFault(error).code === 'InvalidOperationInCellEditMode')
      return { kind: 'cancelled', sheets };
    return await failure(error, { job, ready, current, done: sheets, planned });
  }
}

/**
 * Sheets with formulas on each other are all made first, in the order of their tabs: a formula cannot name a sheet
 * that is not there, and moving sheets afterwards would empty the undo list. Others are made one by one.
 */
async function addTogether(
  context: Excel.RequestContext,
  descriptions: readonly SheetDescription[],
  job: string,
): Promise<ReadonlyMap<string, Excel.Worksheet>> {
  if (!dependOnEachOther(descriptions)) return new Map();
  const added = new Map(descriptions.map(({ name }) => [name, addSheet(context, name, job)]));
  await context.sync();
  return added;
}

function inOrder(
  sheets: readonly WrittenSheet[],
  descriptions: readonly SheetDescription[],
): readonly WrittenSheet[] {
  const place = (sheet: WrittenSheet): number => descriptions.findIndex(({ name }) => name === sheet.name);
  return [...sheets].sort((a, b) => place(a) - place(b));
}

interface Failed {
  readonly job: string;
  readonly ready: readonly SheetDescription[];
  readonly current: SheetDescription | undefined;
  readonly done: readonly WrittenSheet[];
  readonly planned: number;
}

/** What stands is asked of Excel itself, by the job's mark; if Excel no longer answers, by what was confirmed. */
async function failure(
  error: unknown,
  { job, ready, current, done, planned }: Failed,
): Promise<WriteOutcome> {
  const written = done.length;
  const stands = await sheetsOfJob(job, ready).catch(() => done);
  const facts = {
    ...(current === undefined ? {} : { sheet: current.name, name: current.name }),
    written,
    planned,
  };
  let fault = toFault(error, facts);
  const gone = current !== undefined && !stands.some((sheet) => sheet.name === current.name);
  if (gone && (fault.code === 'ItemNotFound' || fault.code === 'InvalidReference')) {
    fault = makeFault('SheetMissing', facts);
  }
  return { kind: 'failed', sheets: stands, fault, written, planned };
}

/** Names in use; refuses at once a workbook in which no sheet can be created. One sync, nothing written. */
async function takenNames(options: WriteOptions): Promise<readonly string[]> {
  return await runExcel(
    async (context) => {
      const { workbook } = context;
      workbook.load('readOnly');
      workbook.protection.load('protected');
      workbook.worksheets.load('items/name');
      await context.sync();
      if (workbook.readOnly) throw new ExcelFaultError(makeFault('ReadOnly'));
      if (workbook.protection.protected) throw new ExcelFaultError(makeFault('StructureProtected'));
      return workbook.worksheets.items.map((sheet) => sheet.name);
    },
    { ...waiting(options), ...(options.signal === undefined ? {} : { signal: options.signal }) },
  );
}

const waiting = ({ onWaiting }: WriteOptions): Pick<RunOptions, 'onWaiting'> =>
  onWaiting === undefined ? {} : { onWaiting };
