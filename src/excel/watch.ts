import { rectangleOf } from '../workbook/address';
import type { RangeAddress } from '../workbook/cells';
import type { RangeChange } from './model';
import { runExcel, runWithin } from './run';

/** A burst of changes (filling down, pasting) is told once, when it has been quiet this long. */
const quiet = 250;

/**
 * Tells when cells in the given ranges change (by the user or a co-author), so that a result can be called stale.
 * Changes are gathered and told together after a short quiet. Returns a function that stops watching.
 * Needs worksheet.onChanged (ExcelApi 1.7).
 */
export async function watchRanges(
  addresses: readonly RangeAddress[],
  onChange: (changes: readonly RangeChange[]) => void,
): Promise<() => Promise<void>> {
  const waiting: RangeChange[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  const tell = (): void => {
    if (!stopped && waiting.length > 0) onChange(waiting.splice(0));
  };
  const gather = (change: RangeChange): void => {
    waiting.push(change);
    clearTimeout(timer);
    timer = setTimeout(tell, quiet);
  };
  const handlers = await register(addresses, gather);
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await unregister(handlers);
  };
}

type Handler = OfficeExtension.EventHandlerResult<Excel.WorksheetChangedEventArgs>;

async function register(
  addresses: readonly RangeAddress[],
  gather: (change: RangeChange) => void,
): Promise<readonly Handler[]> {
  return await runExcel(async (context) => {
    const names = [...new Set(addresses.map((address) => address.sheet))];
    const handlers = names.map((name) =>
      context.workbook.worksheets.getItem(name).onChanged.add((event) => {
        const watched = addresses.filter((address) => address.sheet === name);
        if (touches(event, watched)) gather(changeOf(name, event));
        return Promise.resolve();
      }),
    );
    await context.sync();
    return handlers;
  });
}

async function unregister(handlers: readonly Handler[]): Promise<void> {
  const [first] = handlers;
  if (first === undefined) return;
  await runWithin(first.context, async (context) => {
    for (const handler of handlers) handler.remove();
    await context.sync();
  });
}

/** Inserted or deleted rows and columns may move the range itself: they always count as a change. */
function touches(event: Excel.WorksheetChangedEventArgs, watched: readonly RangeAddress[]): boolean {
  if (event.changeType !== 'RangeEdited') return true;
  return event.address.split(',').some((part) => {
    const changed = rectangleOf(part);
    if (changed === undefined) return true;
    return watched.some(({ range }) => {
      const own = rectangleOf(range);
      return (
        own !== undefined &&
        own.top <= changed.bottom &&
        changed.top <= own.bottom &&
        own.left <= changed.right &&
        changed.left <= own.right
      );
    });
  });
}

function changeOf(sheet: string, event: Excel.WorksheetChangedEventArgs): RangeChange {
  const details = event.details as Excel.ChangedEventDetail | undefined;
  return {
    address: { sheet, range: event.address },
    ...(details === undefined
      ? {}
      : { before: String(details.valueBefore), after: String(details.valueAfter) }),
  };
}
