import { useState } from 'react';
import { toFault } from '../../excel/faults';
import { goTo } from '../../excel/goTo';
import type { ExcelFault } from '../../excel/model';
import { writeSheets } from '../../excel/writeSheets';
import type { SheetDescription } from '../../workbook/write/description';
import { usePane } from './PaneContext';
import { useCancel, type Cancel } from './useCancel';

export interface NewSheet {
  /** What is being done, in words. */
  readonly label: string;
  readonly working: boolean;
  readonly waiting: boolean;
  readonly fault: ExcelFault | undefined;
  /** The way to stop it. */
  readonly job: Cancel;
  /** Names of the sheets that had been made when it was stopped. */
  readonly cancelled: readonly string[] | undefined;
  /** Name of the sheet last written here. */
  readonly written: string | undefined;
  /** Writes one new sheet and shows it; its name, or undefined when it could not be written or was stopped. */
  readonly write: (
    describe: () => Promise<SheetDescription> | SheetDescription,
  ) => Promise<string | undefined>;
}

/** One new sheet of the user's workbook; no sheet that exists is touched. `label` says what is being done meanwhile. */
export function useNewSheet(label: string): NewSheet {
  const { refreshWorkbook, hold } = usePane();
  const [working, setWorking] = useState(false);
  const [waiting, setWaiting] = useState(false);
  const [fault, setFault] = useState<ExcelFault>();
  const [written, setWritten] = useState<string>();
  const [cancelled, setCancelled] = useState<readonly string[]>();
  const job = useCancel();

  const write: NewSheet['write'] = async (describe) => {
    setWorking(true);
    setFault(undefined);
    setWritten(undefined);
    setCancelled(undefined);
    const signal = job.begin();
    try {
      const outcome = await writeSheets([await describe()], { signal, onWaiting: () => setWaiting(true) });
      const [sheet] = outcome.sheets;
      if (outcome.kind === 'failed') setFault(outcome.fault);
      // A sheet that was finished all the same stands there, but is not taken into use.
      if (outcome.kind !== 'failed' && signal.aborted) {
        setCancelled(outcome.sheets.map(({ name }) => name));
        return undefined;
      }
      if (outcome.kind !== 'written' || sheet === undefined) return undefined;
      setWritten(sheet.name);
      await hold((held) => goTo({ sheet: sheet.name, range: 'A1' }, held)).catch(() => undefined);
      return sheet.name;
    } catch (error) {
      setFault(toFault(error));
      return undefined;
    } finally {
      setWorking(false);
      setWaiting(false);
      refreshWorkbook();
    }
  };
  return { label, working, waiting, fault, job, cancelled, written, write };
}
