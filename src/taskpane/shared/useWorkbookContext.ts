import { useCallback, useEffect, useState } from 'react';
import { readContext } from '../../excel/context';
import type { WorkbookContext } from '../../excel/model';

/** Not more often than this, however much the pane is entered and left. */
const pause = 1000;

/**
 * Name and state of the workbook. Read at the start, when the pane is entered again and after each job: the user
 * changes sheet in the grid without telling the pane. Undefined until Excel has answered.
 */
export function useWorkbookContext(inExcel: boolean): [WorkbookContext | undefined, () => void] {
  const [workbook, setWorkbook] = useState<WorkbookContext>();
  const refresh = useCallback(() => {
    if (!inExcel) return;
    readContext()
      .then(setWorkbook)
      // A busy Excel: what was known still stands, and the next entry asks again.
      .catch(() => undefined);
  }, [inExcel]);
  useEffect(() => {
    let last = 0;
    const entered = (): void => {
      if (Date.now() - last < pause) return;
      last = Date.now();
      refresh();
    };
    entered();
    window.addEventListener('focus', entered);
    document.documentElement.addEventListener('pointerenter', entered);
    return () => {
      window.removeEventListener('focus', entered);
      document.documentElement.removeEventListener('pointerenter', entered);
    };
  }, [refresh]);
  return [workbook, refresh];
}
