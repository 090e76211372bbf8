import { useState } from 'react';
import { toFault } from '../../excel/faults';
import { goTo } from '../../excel/goTo';
import type { ExcelFault } from '../../excel/model';
import { writeSheets } from '../../excel/writeSheets';
import type { SheetDescription } from '../../workbook/write/description';
import { usePane } from './PaneContext';

export interface NewSheet {
  /** What is being done, in words. */
  readonly label: string;
  readonly working: boolean;
  readonly waiting: boolean;
  readonly fault: ExcelFault | undefined;
  /** Name of the sheet last written here. */
  readonly written: string | undefined;
  /** Writes one new sheet and shows it; its name, or undefined when it could not be written. */
  readonly write: (
    describe: () => Promise<SheetDescription> | SheetDescription,
  ) => Promise<string | undefined>;
}

/** One new sheet of the user's workbook; no sheet that exists is touched. `label` says what is being done meanwhile. */
export function useNewSheet(label: string): NewSheet {
  const { refreshWorkbook } = usePane();
  const [working, setWorking] = useState(false);
  const [waiting, setWaiting] = useState(false);
  const [fault, setFault] = useState<ExcelFault>();
  const [written, setWritten] = useState<string>();

  const write: NewSheet['write'] = async (describe) => {
    setWorking(true);
    setFault(undefined);
    setWritten(undefined);
    try {
      const outcome = await writeSheets([await describe()], { onWaiting: () => setWaiting(true) });
      const [sheet] = outcome.sheets;
      if (outcome.kind === 'failed') setFault(outcome.fault);
      if (outcome.kind !== 'written' || sheet === undefined) return undefined;
      setWritten(sheet.name);
      await goTo({ sheet: sheet.name, range: 'A1' }).catch(() => undefined);
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
  return { label, working, waiting, fault, written, write };
}
