import { useCallback, useEffect, useRef, useState } from 'react';
import { readContext } from '../../excel/context';
import type { WorkbookContext } from '../../excel/model';

/** Not more often than this, however much the pane is entered and left. */
const pause = 1000;

/**
 * Name and state of the workbook. Read at the start, when the pane is entered again and after each job: the user
 * changes sheet in the grid without telling the pane. Undefined until Excel has answered.
 */
export function useWorkbookContext(inExcel: boolean): {
  readonly workbook: WorkbookContext | undefined;
  /** Excel waits for a cell to be left, and the workbook's name is not known yet. */
  readonly waiting: boolean;
  readonly refresh: () => void;
} {
  const [workbook, setWorkbook] = useState<WorkbookContext>();
  const [waiting, setWaiting] = useState(false);
  const reading = useRef(false);
  const wanted = useRef(false);
  const refresh = useCallback(() => {
    if (!inExcel) return;
    // One question at a time: while a cell is being edited it may take long to answer.
    wanted.current = true;
    if (reading.current) return;
    const read = async (): Promise<void> => {
      reading.current = true;
      while (wanted.current) {
        wanted.current = false;
        try {
          setWorkbook(await readContext({ onWaiting: () => setWaiting(true) }));
        } catch {
          // A busy Excel: what was known still stands, and the next entry asks again.
        }
        setWaiting(false);
      }
      reading.current = false;
    };
    void read();
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
  return { workbook, waiting, refresh };
}
