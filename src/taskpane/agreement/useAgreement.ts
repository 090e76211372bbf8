import { useReducer, type Dispatch } from 'react';
import { toFault } from '../../excel/faults';
import { goTo } from '../../excel/goTo';
import { readSelection } from '../../excel/readSelection';
import { readWorkbook } from '../../excel/readWorkbook';
import { writeSheets } from '../../excel/writeSheets';
import type { RangeAddress } from '../../workbook/cells';
import { agreementRange, agreementSheet, filledRows } from '../shared/agreementRows';
import { usePane } from '../shared/PaneContext';
import { useCancel, type Cancel } from '../shared/useCancel';
import { useStale } from '../shared/useStale';
import {
  agreementReducer,
  initialAgreement,
  type AgreementAction,
  type AgreementState,
} from './agreementState';

const engine = () => import('./engine');

/** The view Avtal with its effects. */
export interface AgreementFlow {
  readonly state: AgreementState;
  readonly dispatch: Dispatch<AgreementAction>;
  /** Reads the given range, else the one read before, else the likeliest. */
  readonly read: (range?: RangeAddress) => Promise<void>;
  readonly takeSelection: () => Promise<void>;
  /** Writes the form as a new sheet and reads that. */
  readonly save: () => Promise<void>;
  /** The way to stop that. */
  readonly saving: Cancel;
}

/** `settled`: cells that hold where the agreement contradicts itself, as chosen here or in Fördela. */
export function useAgreement(settled: readonly string[] | undefined): AgreementFlow {
  const [state, dispatch] = useReducer(agreementReducer, initialAgreement);
  const { refreshWorkbook, hold } = usePane();
  const saving = useCancel();
  const failed = (error: unknown): void => dispatch({ type: 'failed', fault: toFault(error) });
  const onWaiting = (): void => dispatch({ type: 'waiting-for-edit' });

  const read = async (range = state.range): Promise<void> => {
    dispatch({ type: 'work-started', work: 'reading' });
    try {
      const workbook = await readWorkbook({ onWaiting });
      const { readAgreement } = await engine();
      dispatch({ type: 'agreement-read', reading: readAgreement(workbook, range, settled) });
    } catch (error) {
      failed(error);
    }
  };

  const takeSelection = async (): Promise<void> => {
    try {
      await read(await readSelection({ onWaiting }));
    } catch (error) {
      failed(error);
    }
  };

  const save = async (): Promise<void> => {
    const rows = filledRows(state.form ?? []);
    dispatch({ type: 'work-started', work: 'writing' });
    const signal = saving.begin();
    const outcome = await writeSheets([agreementSheet(rows, 'Avtal')], { signal, onWaiting });
    const [sheet] = outcome.sheets;
    refreshWorkbook();
    if (outcome.kind !== 'failed' && signal.aborted) {
      dispatch({ type: 'cancelled', sheets: outcome.sheets.map(({ name }) => name) });
      return;
    }
    if (outcome.kind !== 'written' || sheet === undefined) {
      if (outcome.kind === 'failed') dispatch({ type: 'failed', fault: outcome.fault });
      return;
    }
    dispatch({ type: 'sheet-written', sheet: sheet.name });
    const written = { sheet: sheet.name, range: agreementRange(rows) };
    await read(written);
    await hold((held) => goTo(written, held)).catch(() => undefined);
  };

  useStale(state.range === undefined ? [] : [state.range], () => dispatch({ type: 'source-changed' }));
  return { state, dispatch, read, takeSelection, save, saving };
}
