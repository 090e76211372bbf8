import type { Dispatch } from 'react';
import { toFault } from '../../excel/faults';
import { readSelection } from '../../excel/readSelection';
import { readWorkbook } from '../../excel/readWorkbook';
import type { CurrentRange } from '../../workbook/read/readCurrentAmounts';
import type { AllocateAction, AllocateState, Supplements } from './allocateState';
import { computeFrom } from './computeFrom';

const engine = () => import('./engine');

/** What Fördela reads, and what it computes from that. */
export interface Sources {
  /** Reads the workbook and proposes ranges. */
  readonly readSources: () => Promise<void>;
  readonly takeSelection: (place: 'population' | 'terms') => Promise<void>;
  /** Today's amounts: these, or the selected range; what they are is read afresh. */
  readonly takeCurrent: (range?: CurrentRange) => Promise<void>;
  /** Reads the chosen ranges afresh and computes; `step` is opened when it went well or was refused. */
  readonly compute: (chosen?: Partial<Pick<AllocateState, 'population' | 'terms'>>) => Promise<void>;
  /** Computes again with what the user settled, without reading. */
  readonly settle: (supplements: Supplements) => Promise<void>;
}

export function useSources(state: AllocateState, dispatch: Dispatch<AllocateAction>): Sources {
  const failed = (error: unknown): void => dispatch({ type: 'failed', fault: toFault(error) });
  const onWaiting = (): void => dispatch({ type: 'waiting-for-edit' });

  const readSources = async (): Promise<void> => {
    dispatch({ type: 'work-started', work: 'reading' });
    try {
      const workbook = await readWorkbook({ onWaiting });
      const { suggestParameters, suggestPopulation } = await engine();
      dispatch({
        type: 'workbook-read',
        workbook,
        populations: suggestPopulation(workbook),
        agreements: suggestParameters(workbook),
      });
    } catch (error) {
      failed(error);
    }
  };

  const takeSelection = async (place: 'population' | 'terms'): Promise<void> => {
    try {
      const address = await readSelection({ onWaiting });
      if (place === 'population') dispatch({ type: 'population-chosen', address });
      else dispatch({ type: 'terms-chosen', terms: { kind: 'range', address } });
    } catch (error) {
      failed(error);
    }
  };

  const compute: Sources['compute'] = async (chosen = {}) => {
    // What was proposed and taken is from here on chosen: it is what the later steps stand on.
    if (chosen.population) dispatch({ type: 'population-chosen', address: chosen.population });
    if (chosen.terms) dispatch({ type: 'terms-chosen', terms: chosen.terms });
    dispatch({ type: 'work-started', work: 'reading' });
    try {
      const workbook = await readWorkbook({ onWaiting });
      const computation = await computeFrom(workbook, { ...state, ...chosen });
      dispatch({ type: 'computed', workbook, computation });
    } catch (error) {
      failed(error);
    }
  };

  const takeCurrent: Sources['takeCurrent'] = async (given) => {
    try {
      const range = given ?? { address: await readSelection({ onWaiting }) };
      dispatch({ type: 'current-chosen', range });
      await compute();
    } catch (error) {
      failed(error);
    }
  };

  const settle = async (supplements: Supplements): Promise<void> => {
    dispatch({ type: 'supplemented', supplements });
    // Settled in Avtal before there is anything to compute again.
    if (state.workbook === undefined || state.step === 'source') return;
    const computation = await computeFrom(state.workbook, { ...state, supplements });
    dispatch({ type: 'computed', workbook: state.workbook, computation });
  };

  return { readSources, takeSelection, takeCurrent, compute, settle };
}
