import { useState } from 'react';
import { toFault } from '../../excel/faults';
import { goTo } from '../../excel/goTo';
import type { ExcelFault, WriteProgress, WrittenSheet } from '../../excel/model';
import { removeSheets } from '../../excel/removeSheets';
import { writeSheets } from '../../excel/writeSheets';
import { usePane } from '../shared/PaneContext';
import { useCancel, type Cancel } from '../shared/useCancel';

export interface Example {
  readonly working: boolean;
  /** It is being taken away, not added. */
  readonly removing: boolean;
  /** Excel waits for a cell to be left. */
  readonly waiting: boolean;
  readonly progress: WriteProgress | undefined;
  readonly sheets: readonly WrittenSheet[];
  /** It was stopped before all of it stood there. */
  readonly cancelled: boolean;
  /** The way to stop it. */
  readonly job: Cancel;
  readonly fault: ExcelFault | undefined;
  readonly add: () => Promise<boolean>;
  readonly remove: () => Promise<void>;
}

/** *Prova med exempel*: new sheets in the user's workbook, and the way to take them away again. */
export function useExample(): Example {
  const { refreshWorkbook, announce, hold, text } = usePane();
  const [working, setWorking] = useState(false);
  const [removing, setRemoving] = useState(false);
  const [waiting, setWaiting] = useState(false);
  const [progress, setProgress] = useState<WriteProgress>();
  const [sheets, setSheets] = useState<readonly WrittenSheet[]>([]);
  const [fault, setFault] = useState<ExcelFault>();
  const [cancelled, setCancelled] = useState(false);
  const job = useCancel();

  const add = async (): Promise<boolean> => {
    setWorking(true);
    setFault(undefined);
    setCancelled(false);
    const signal = job.begin();
    const { exampleSheets } = await import('./exampleSheets');
    const outcome = await writeSheets(exampleSheets(), {
      signal,
      onProgress: (reached) => {
        setWaiting(false);
        setProgress(reached);
      },
      onWaiting: () => setWaiting(true),
    });
    setWaiting(false);
    setSheets(outcome.sheets);
    setCancelled(outcome.kind === 'cancelled');
    if (outcome.kind === 'failed') setFault(outcome.fault);
    const [first] = outcome.sheets;
    if (outcome.kind === 'written' && first)
      await hold((held) => goTo({ sheet: first.name, range: 'A1' }, held)).catch(() => undefined);
    setProgress(undefined);
    setWorking(false);
    refreshWorkbook();
    if (outcome.kind === 'written') {
      announce(text.shared.firstRun.exampleReady(outcome.sheets.map(({ name }) => name).join(', ')));
    }
    return outcome.kind === 'written';
  };

  const remove = async (): Promise<void> => {
    setWorking(true);
    setRemoving(true);
    try {
      await removeSheets(sheets, { onWaiting: () => setWaiting(true) });
      setSheets([]);
      setCancelled(false);
      setFault(undefined);
      announce(text.shared.firstRun.exampleRemoved);
    } catch (error) {
      setFault(toFault(error));
    }
    setWaiting(false);
    setWorking(false);
    setRemoving(false);
    refreshWorkbook();
  };

  return { working, removing, waiting, progress, sheets, cancelled, job, fault, add, remove };
}
