import { ExcelFaultError, toFault } from './faults';
import type { ExcelFault } from './model';
import { canGroupUndo } from './requirements';
import type { FaultFacts } from '../text/faults';

export interface RunOptions {
  /** All syncs of the batch become one step for Ctrl+Z, where Excel can (ExcelApi 1.20). */
  readonly oneUndoStep?: boolean;
  /** What the batch knows about its place, for the text of a fault. */
  readonly facts?: FaultFacts;
  /**
   * Called when Excel is in cell-edit mode and the batch has to wait. A batch that only reads is then repeated until
   * the user leaves the cell. Without it Excel is asked to wait, and says nothing meanwhile.
   */
  readonly onWaiting?: (fault: ExcelFault) => void;
  /** The batch changes the workbook, and so is never run twice: Excel itself waits for the cell. */
  readonly writes?: boolean;
  readonly signal?: AbortSignal;
}

const editPoll = 300;
/** So long may a batch that writes be silent before Excel is asked whether it waits for a cell. */
const silence = 1500;
const editing = 'InvalidOperationInCellEditMode';

/**
 * The only wrapper of `Excel.run`. A cell that is being edited is waited for: by Excel itself, or here where the user
 * is to be told. It groups undo where that is possible, and turns every error into an `ExcelFaultError` with a Swedish text.
 */
export async function runExcel<T>(
  batch: (context: Excel.RequestContext) => Promise<T>,
  options: RunOptions = {},
): Promise<T> {
  if (options.writes === true) return await runOnce(batch, options);
  for (let waiting = false; ; waiting = true) {
    try {
      return await Excel.run(excelOptions(options), batch);
    } catch (error) {
      const fault = toFault(error, options.facts);
      if (fault.code !== editing || options.onWaiting === undefined) throw new ExcelFaultError(fault);
      if (!waiting) options.onWaiting(fault);
      await new Promise((resolve) => setTimeout(resolve, editPoll));
      if (options.signal?.aborted === true) throw new ExcelFaultError(fault);
    }
  }
}

/**
 * With `delayForCellEdit` Excel queues the batch and tells nobody ("Delay requests while a cell is being edited",
 * Microsoft's Office add-ins documentation). Without it a request fails at once, so a small one is asked beside it.
 */
async function runOnce<T>(
  batch: (context: Excel.RequestContext) => Promise<T>,
  options: RunOptions,
): Promise<T> {
  const stop = options.onWaiting === undefined ? undefined : tellOfEditing(options.onWaiting);
  try {
    return await Excel.run(excelOptions(options), batch);
  } catch (error) {
    throw new ExcelFaultError(toFault(error, options.facts));
  } finally {
    stop?.();
  }
}

/** Tells once each time the user is found to be in a cell; returns what stops the asking. */
function tellOfEditing(tell: (fault: ExcelFault) => void): () => void {
  let stopped = false;
  let told = false;
  const ask = async (): Promise<void> => {
    const fault = await editFault();
    if (stopped) return;
    if (fault !== undefined && !told) tell(fault);
    told = fault !== undefined;
    timer = setTimeout(() => void ask(), silence);
  };
  let timer = setTimeout(() => void ask(), silence);
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}

async function editFault(): Promise<ExcelFault | undefined> {
  try {
    await Excel.run({}, async (context) => {
      context.workbook.load('name');
      await context.sync();
    });
    return undefined;
  } catch (error) {
    const fault = toFault(error);
    return fault.code === editing ? fault : undefined;
  }
}

/** The same on a context that already exists: an event handler can only be removed from its own. */
export async function runWithin<T>(
  existing: OfficeExtension.ClientRequestContext,
  batch: (context: Excel.RequestContext) => Promise<T>,
): Promise<T> {
  try {
    return await Excel.run(existing, batch);
  } catch (error) {
    throw new ExcelFaultError(toFault(error));
  }
}

function excelOptions({ oneUndoStep, onWaiting, writes }: RunOptions): Excel.RunOptions {
  // An option that an older client does not know is not sent at all.
  return {
    ...(onWaiting === undefined || writes === true ? { delayForCellEdit: true } : {}),
    ...(oneUndoStep === true && canGroupUndo() ? { mergeUndoGroup: true } : {}),
  };
}
