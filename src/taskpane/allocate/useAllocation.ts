import { useRef, useReducer, type Dispatch } from 'react';
import { toFault } from '../../excel/faults';
import { readSelection } from '../../excel/readSelection';
import { readWorkbook } from '../../excel/readWorkbook';
import { removeSheets } from '../../excel/removeSheets';
import { writeSheets } from '../../excel/writeSheets';
import type { RangeAddress } from '../../workbook/cells';
import type { SheetDescription } from '../../workbook/write/description';
import { usePane } from '../shared/PaneContext';
import { timeOfDay } from '../shared/today';
import { changeText, useStale } from '../shared/useStale';
import {
  allocateReducer,
  initialAllocate,
  type AllocateAction,
  type AllocateState,
  type Supplements,
} from './allocateState';
import { computeFrom } from './computeFrom';

const engine = () => import('./engine');

/** The flow Fördela with its effects: everything that reads, computes or writes goes through here. */
export interface Allocation {
  readonly state: AllocateState;
  readonly dispatch: Dispatch<AllocateAction>;
  /** Reads the workbook and proposes ranges. */
  readonly readSources: () => Promise<void>;
  readonly takeSelection: (place: 'population' | 'terms') => Promise<void>;
  /** Reads the chosen ranges afresh and computes; `step` is opened when it went well or was refused. */
  readonly compute: (chosen?: Partial<Pick<AllocateState, 'population' | 'terms'>>) => Promise<void>;
  /** Computes again with what the user settled, without reading. */
  readonly settle: (supplements: Supplements) => Promise<void>;
  readonly write: (sheets: readonly SheetDescription[]) => Promise<void>;
  /** The same sheets once more, without one step for Ctrl+Z: asked for after Excel refused that. */
  readonly writeWithoutUndo: () => Promise<void>;
  readonly cancel: () => void;
  readonly remove: () => Promise<void>;
}

export function useAllocation(): Allocation {
  const [state, dispatch] = useReducer(allocateReducer, initialAllocate);
  const { refreshWorkbook, text, announce } = usePane();
  const controller = useRef<AbortController>(undefined);
  const wanted = useRef<readonly SheetDescription[]>([]);

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

  const compute: Allocation['compute'] = async (chosen = {}) => {
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

  const settle = async (supplements: Supplements): Promise<void> => {
    dispatch({ type: 'supplemented', supplements });
    // Settled in Avtal before there is anything to compute again.
    if (state.workbook === undefined || state.step === 'source') return;
    const computation = await computeFrom(state.workbook, { ...state, supplements });
    dispatch({ type: 'computed', workbook: state.workbook, computation });
  };

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
    if (state.written === undefined) return;
    dispatch({ type: 'work-started', work: 'removing' });
    try {
      await removeSheets(state.written.outcome.sheets, { onWaiting });
      dispatch({ type: 'sheets-removed' });
      announce(text.shared.remove.done(state.written.outcome.sheets.length));
    } catch (error) {
      failed(error);
    }
    refreshWorkbook();
  };

  const cancel = (): void => controller.current?.abort();

  const sources = sourcesOf(state);
  useStale(sources, (changes) =>
    dispatch({ type: 'source-changed', change: changeText(changes, text.numbers) }),
  );

  return {
    state,
    dispatch,
    readSources,
    takeSelection,
    compute,
    settle,
    write,
    writeWithoutUndo,
    cancel,
    remove,
  };
}

/** The ranges that the present result stands on; none while there is no result. */
function sourcesOf({ computation, terms }: AllocateState): readonly RangeAddress[] {
  if (computation?.input.kind !== 'done') return [];
  const { population, parameters } = computation.input.value;
  // Terms that were filled in in the pane have no cells yet.
  return terms?.kind === 'form' ? [population.address] : [population.address, parameters];
}
