import { useState } from 'react';
import { toFault } from '../../excel/faults';
import { goTo } from '../../excel/goTo';
import { readWorkbook } from '../../excel/readWorkbook';
import { removeSheets } from '../../excel/removeSheets';
import { writeSheets } from '../../excel/writeSheets';
import type { SheetDescription } from '../../workbook/write/description';
import { usePane } from '../shared/PaneContext';
import { timeOfDay, today } from '../shared/today';
import { useCancel, type Cancel } from '../shared/useCancel';
import { version } from '../shared/version';
import { useReviewFlow } from './ReviewContext';

const engine = () => import('./engine');

/** What Dokumentera writes: always new sheets, which can be taken away again. */
export interface Documents {
  readonly writeReview: (by: string) => Promise<void>;
  readonly writeCorrected: () => Promise<void>;
  readonly remove: () => Promise<void>;
  /** Sheets are being taken away, not written. */
  readonly removing: boolean;
  /** The way to stop what is being written. */
  readonly job: Cancel;
  /** Names of the sheets that had been made when it was stopped. */
  readonly cancelled: readonly string[] | undefined;
}

export function useDocuments(): Documents {
  const { workbook: context, refreshWorkbook, announce, hold, text } = usePane();
  const { state, dispatch } = useReviewFlow();
  const { result, accepted, written } = state;
  const job = useCancel();
  const [removing, setRemoving] = useState(false);
  const [cancelled, setCancelled] = useState<readonly string[]>();
  const onWaiting = (): void => dispatch({ type: 'waiting-for-edit' });

  const attempt = async (work: (signal: AbortSignal) => Promise<void>): Promise<void> => {
    const signal = job.begin();
    setCancelled(undefined);
    dispatch({ type: 'work-started', work: 'writing' });
    try {
      await work(signal);
    } catch (error) {
      // Stopped while a cell was waited for: that is no fault, and nothing was written.
      if (signal.aborted) setCancelled([]);
      dispatch(signal.aborted ? { type: 'cancelled' } : { type: 'failed', fault: toFault(error) });
    }
  };

  const write = async (sheets: readonly SheetDescription[], signal: AbortSignal): Promise<void> => {
    const outcome = await writeSheets(sheets, { signal, onWaiting });
    const names = outcome.sheets.map(({ name }) => name);
    dispatch({ type: 'sheets-written', sheets: outcome.sheets, at: timeOfDay() });
    refreshWorkbook();
    if (outcome.kind === 'failed') dispatch({ type: 'failed', fault: outcome.fault });
    else if (signal.aborted) setCancelled(names);
    const [first] = outcome.sheets;
    if (outcome.kind !== 'written' || first === undefined || signal.aborted) return;
    announce(text.review.document.created(names.join(', ')));
    await hold((held) => goTo({ sheet: first.name, range: 'A1' }, held)).catch(() => undefined);
  };

  const writeReview = (by: string): Promise<void> =>
    attempt(async (signal) => {
      if (result === undefined) return;
      const { describeReview } = await engine();
      const decisions = new Map(accepted.map((one) => [one.fingerprint, one]));
      const file = context?.name ?? '';
      await write([describeReview(result, { file, date: today(), version, by, decisions })], signal);
    });

  const writeCorrected = (): Promise<void> =>
    attempt(async (signal) => {
      if (result === undefined) return;
      const workbook = await readWorkbook({ onWaiting, signal });
      const { describeCorrectedCopy } = await engine();
      const footer = `${workbook.name}, ${today()}`;
      const sheets = result.tables
        .filter(hasCorrections)
        .flatMap((table) => describeCorrectedCopy(table, workbook, footer) ?? []);
      await write(sheets, signal);
    });

  const remove = async (): Promise<void> => {
    setRemoving(true);
    await attempt(async () => {
      await removeSheets(written, { onWaiting });
      dispatch({ type: 'sheets-removed' });
      announce(text.shared.remove.done(written.length));
      refreshWorkbook();
    });
    setRemoving(false);
  };

  return { writeReview, writeCorrected, remove, removing, job, cancelled };
}

/** True when the rules that were found give other figures than the table's for some cell. */
export function hasCorrections(table: { readonly corrected?: readonly unknown[] }): boolean {
  return (table.corrected?.length ?? 0) > 0;
}
