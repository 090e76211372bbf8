import { toFault } from '../../excel/faults';
import { goTo } from '../../excel/goTo';
import { readWorkbook } from '../../excel/readWorkbook';
import { removeSheets } from '../../excel/removeSheets';
import { writeSheets } from '../../excel/writeSheets';
import type { SheetDescription } from '../../workbook/write/description';
import { usePane } from '../shared/PaneContext';
import { timeOfDay, today } from '../shared/today';
import { version } from '../shared/version';
import { useReviewFlow } from './ReviewContext';

const engine = () => import('./engine');

/** What Dokumentera writes: always new sheets, which can be taken away again. */
export interface Documents {
  readonly writeReview: (by: string) => Promise<void>;
  readonly writeCorrected: () => Promise<void>;
  readonly remove: () => Promise<void>;
}

export function useDocuments(): Documents {
  const { workbook: context, refreshWorkbook, announce, text } = usePane();
  const { state, dispatch } = useReviewFlow();
  const { result, accepted, written } = state;

  const write = async (sheets: readonly SheetDescription[]): Promise<void> => {
    const outcome = await writeSheets(sheets, { onWaiting: () => dispatch({ type: 'waiting-for-edit' }) });
    dispatch({ type: 'sheets-written', sheets: outcome.sheets, at: timeOfDay() });
    if (outcome.kind === 'failed') dispatch({ type: 'failed', fault: outcome.fault });
    refreshWorkbook();
    const [first] = outcome.sheets;
    if (outcome.kind !== 'written' || first === undefined) return;
    announce(text.review.document.created(outcome.sheets.map(({ name }) => name).join(', ')));
    await goTo({ sheet: first.name, range: 'A1' }).catch(() => undefined);
  };

  const attempt = async (job: () => Promise<void>): Promise<void> => {
    dispatch({ type: 'work-started', work: 'writing' });
    try {
      await job();
    } catch (error) {
      dispatch({ type: 'failed', fault: toFault(error) });
    }
  };

  const writeReview = (by: string): Promise<void> =>
    attempt(async () => {
      if (result === undefined) return;
      const { describeReview } = await engine();
      const decisions = new Map(accepted.map((one) => [one.fingerprint, one]));
      const file = context?.name ?? '';
      await write([describeReview(result, { file, date: today(), version, by, decisions })]);
    });

  const writeCorrected = (): Promise<void> =>
    attempt(async () => {
      if (result === undefined) return;
      const workbook = await readWorkbook({ onWaiting: () => dispatch({ type: 'waiting-for-edit' }) });
      const { describeCorrectedCopy } = await engine();
      const footer = `${workbook.name}, ${today()}`;
      const sheets = result.tables
        .filter(hasCorrections)
        .flatMap((table) => describeCorrectedCopy(table, workbook, footer) ?? []);
      await write(sheets);
    });

  const remove = (): Promise<void> =>
    attempt(async () => {
      await removeSheets(written);
      dispatch({ type: 'sheets-removed' });
      announce(text.shared.remove.done(written.length));
      refreshWorkbook();
    });

  return { writeReview, writeCorrected, remove };
}

/** True when the rules that were found give other figures than the table's for some cell. */
export function hasCorrections(table: { readonly corrected?: readonly unknown[] }): boolean {
  return (table.corrected?.length ?? 0) > 0;
}
