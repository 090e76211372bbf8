import type { RangeAddress } from '../workbook/cells';
import { readSelection } from './readSelection';
import { runExcel, runWithin } from './run';

/** A run of selections (dragging, arrow keys) is read once, when it has been quiet this long. */
const quiet = 200;

type Listener = (selection: RangeAddress) => void;
type Handler = OfficeExtension.EventHandlerResult<Excel.SelectionChangedEventArgs>;

const listeners = new Set<Listener>();
let registration: Promise<Handler | undefined> | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * Tells where the user selects, for as long as someone wants to know; returns what stops it. However many listen, Excel
 * has one handler, and a selection costs one sync after a short quiet. Nothing is told of a host that gives no events:
 * `askSelection` reads at the asking. Needs workbook.onSelectionChanged (ExcelApi 1.2).
 */
export function watchSelection(listener: Listener): () => void {
  listeners.add(listener);
  registration ??= register();
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearTimeout(timer);
    void unregister(registration);
    registration = undefined;
  };
}

/** Reads the selection once for all who listen. */
export function askSelection(): void {
  clearTimeout(timer);
  timer = setTimeout(() => void tell(), quiet);
}

async function tell(): Promise<void> {
  try {
    const selection = await readSelection();
    for (const listener of listeners) listener(selection);
  } catch {
    // Several areas are selected, or Excel is busy: what was known stands.
  }
}

async function register(): Promise<Handler | undefined> {
  try {
    return await runExcel(async (context) => {
      const handler = context.workbook.onSelectionChanged.add(() => {
        askSelection();
        return Promise.resolve();
      });
      await context.sync();
      return handler;
    });
  } catch {
    return undefined;
  }
}

async function unregister(registered: Promise<Handler | undefined> | undefined): Promise<void> {
  const handler = await registered;
  if (handler === undefined) return;
  try {
    await runWithin(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
  } catch {
    // The workbook is closed or Excel is gone: so is the handler.
  }
}
