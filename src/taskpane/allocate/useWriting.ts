import { useRef, type Dispatch } from 'react';
import { toFault } from '../../excel/faults';
import { removeSheets } from '../../excel/removeSheets';
import { writeSheets } from '../../excel/writeSheets';
import type { SheetDescription } from '../../workbook/write/description';
import { usePane } from '../shared/PaneContext';
import { timeOfDay } from '../shared/today';
import type { AllocateAction, AllocateState } from './allocateState';

/** The sheets Fördela writes, and takes away. */
export interface SheetWriting {
  readonly write: (sheets: readonly SheetDescription[]) => Promise<void>;
  /** The same sheets once more, without one step for Ctrl+Z: asked for after Excel refused that. */
  readonly writeWithoutUndo: () => Promise<void>;
  readonly cancel: () => void;
  readonly remove: () => Promise<void>;
}

export function useWriting(
  { written }: Pick<AllocateState, 'written'>,
  dispatch: Dispatch<AllocateAction>,
): SheetWriting {
  const { refreshWorkbook, text, announce } = usePane();
  const controller = useRef<AbortController>(undefined);
  const wanted = useRef<readonly SheetDescription[]>([]);
  const onWaiting = (): void => dispatch({ type: 'waiting-for-edit' });

  const write = async (sheets: readonly SheetDescription[], oneUndoStep = true): Promise<void> => {
    wanted.current = sheets;
    dispatch({ type: 'work-started', work: 'writing' });
    controller.current = new AbortController();
    const outcome = await writeSheets(sheets, {
      oneUndoStep,
      signal: controller.current.signal,
      onProgress: (progress) => dispatch({ type: 'progressed', progress }),
      onWaiting,
    });
    dispatch({ type: 'sheets-written', outcome, at: timeOfDay() });
    refreshWorkbook();
  };

  const writeWithoutUndo = (): Promise<void> => write(wanted.current, false);

  const remove = async (): Promise<void> => {
    if (written === undefined) return;
    const { sheets } = written.outcome;
    dispatch({ type: 'work-started', work: 'removing' });
    try {
      await removeSheets(sheets, { onWaiting });
      dispatch({ type: 'sheets-removed' });
      announce(text.shared.remove.done(sheets.length));
    } catch (error) {
      dispatch({ type: 'failed', fault: toFault(error) });
    }
    refreshWorkbook();
  };

  const cancel = (): void => controller.current?.abort();
  return { write, writeWithoutUndo, cancel, remove };
}
