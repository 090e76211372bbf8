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
   * For batches that only read, and so may be run again: called once when Excel is in cell-edit mode; the batch is
   * then repeated until the user leaves the cell. Without it Excel is asked to wait, and says nothing meanwhile.
   */
  readonly onWaiting?: (fault: ExcelFault) => void;
  readonly signal?: AbortSignal;
}

const editPoll = 300;
const editing = 'InvalidOperationInCellEditMode';

/**
 * The only wrapper of `Excel.run`. A cell that is being edited is waited for: by Excel itself, or here where the user
 * is to be told. It groups undo where that is possible, and turns every error into an `ExcelFaultError` with a Swedish text.
 */
export async function runExcel<T>(
  batch: (context: Excel.RequestContext) => Promise<T>,
  options: RunOptions = {},
): Promise<T> {
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

function excelOptions({ oneUndoStep, onWaiting }: RunOptions): Excel.RunOptions {
  // An option that an older client does not know is not sent at all.
  return {
    ...(onWaiting === undefined ? { delayForCellEdit: true } : {}),
    ...(oneUndoStep === true && canGroupUndo() ? { mergeUndoGroup: true } : {}),
  };
}
