import { useState } from 'react';
import { toFault } from '../../excel/faults';
import { goTo } from '../../excel/goTo';
import type { ExcelFault, WriteProgress, WrittenSheet } from '../../excel/model';
import { removeSheets } from '../../excel/removeSheets';
import { writeSheets } from '../../excel/writeSheets';
import { usePane } from '../shared/PaneContext';

export interface Example {
  readonly working: boolean;
  /** Excel waits for a cell to be left. */
  readonly waiting: boolean;
  readonly progress: WriteProgress | undefined;
  readonly sheets: readonly WrittenSheet[];
  readonly fault: ExcelFault | undefined;
  readonly add: () => Promise<boolean>;
  readonly remove: () => Promise<void>;
}

/** *Prova med exempel*: new sheets in the user's workbook, and the way to take them away again. */
export function useExample(): Example {
  const { refreshWorkbook, announce, text } = usePane();
  const [working, setWorking] = useState(false);
  const [waiting, setWaiting] = useState(false);
  const [progress, setProgress] = useState<WriteProgress>();
  const [sheets, setSheets] = useState<readonly WrittenSheet[]>([]);
  const [fault, setFault] = useState<ExcelFault>();

  const add = async (): Promise<boolean> => {
    setWorking(true);
    setFault(undefined);
    const { exampleSheets } = await import('./exampleSheets');
    const outcome = await writeSheets(exampleSheets(), {
      onProgress: (reached) => {
        setWaiting(false);
        setProgress(reached);
      },
      onWaiting: () => setWaiting(true),
    });
    setWaiting(false);
    setSheets(outcome.sheets);
    if (outcome.kind === 'failed') setFault(outcome.fault);
    const [first] = outcome.sheets;
    if (outcome.kind === 'written' && first)
      await goTo({ sheet: first.name, range: 'A1' }).catch(() => undefined);
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
    try {
      await removeSheets(sheets);
      setSheets([]);
      setFault(undefined);
      announce(text.shared.firstRun.exampleRemoved);
    } catch (error) {
      setFault(toFault(error));
    }
    setWorking(false);
    refreshWorkbook();
  };

  return { working, waiting, progress, sheets, fault, add, remove };
}
