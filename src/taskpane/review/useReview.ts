import { useReducer, useRef, type Dispatch } from 'react';
import { readAccepted } from '../../excel/documentMemory';
import { toFault } from '../../excel/faults';
import { readSelection } from '../../excel/readSelection';
import { readWorkbook } from '../../excel/readWorkbook';
import type { RangeAddress } from '../../workbook/cells';
import { usePane } from '../shared/PaneContext';
import { useStale } from '../shared/useStale';
import { initialReview, reviewReducer, type ReviewAction, type ReviewState } from './reviewState';

const engine = () => import('./engine');

/** The flow Granska with its effects. */
export interface Review {
  readonly state: ReviewState;
  readonly dispatch: Dispatch<ReviewAction>;
  /** Where the cursor stands and where the agreement is. */
  readonly readPlaces: () => Promise<void>;
  readonly run: () => Promise<void>;
  readonly cancel: () => void;
}

export function useReview(): Review {
  const [state, dispatch] = useReducer(reviewReducer, initialReview);
  const { workbook: context } = usePane();
  const controller = useRef<AbortController>(undefined);
  const failed = (error: unknown): void => dispatch({ type: 'failed', fault: toFault(error) });
  const onWaiting = (): void => dispatch({ type: 'waiting-for-edit' });

  const readPlaces = async (): Promise<void> => {
    dispatch({ type: 'work-started', work: 'reading' });
    try {
      const selection = await readSelection({ onWaiting });
      const workbook = await readWorkbook({ onWaiting });
      const { suggestParameters } = await engine();
      const [agreement] = suggestParameters(workbook);
      dispatch({ type: 'places-read', selection, ...(agreement === undefined ? {} : { agreement }) });
    } catch (error) {
      failed(error);
    }
  };

  const run = async (): Promise<void> => {
    dispatch({ type: 'work-started', work: 'reviewing' });
    const { signal } = (controller.current = new AbortController());
    try {
      const workbook = await readWorkbook({ onWaiting });
      const accepted = await readAccepted();
      const { readAllocationInput, reviewWorkbook } = await engine();
      const read =
        state.against === 'agreement' && state.agreement !== undefined
          ? readAllocationInput(workbook, { agreement: state.agreement })
          : undefined;
      const result = await reviewWorkbook({
        workbook,
        ...placeOfScope(state, context?.activeSheet),
        ...(read?.kind === 'done' ? { agreement: read.value.agreement } : {}),
        roles: state.roles,
        onProgress: (done, of) => {
          dispatch({ type: 'progressed', done, of });
          return !signal.aborted;
        },
      });
      const refusals = read?.kind === 'refused' ? read.refusals : [];
      dispatch(!signal.aborted ? { type: 'reviewed', result, refusals, accepted } : { type: 'cancelled' });
    } catch (error) {
      failed(error);
    }
  };

  const cancel = (): void => {
    controller.current?.abort();
    dispatch({ type: 'cancelled' });
  };

  useStale(tablesOf(state), () => dispatch({ type: 'table-changed' }));
  return { state, dispatch, readPlaces, run, cancel };
}

/** The part of the workbook that the scope means. */
export function placeOfScope(
  { scope, selection }: Pick<ReviewState, 'scope' | 'selection'>,
  activeSheet: string | undefined,
): { readonly sheet?: string; readonly range?: string } {
  if (scope === 'selection' && selection !== undefined) return selection;
  return scope === 'sheet' && activeSheet !== undefined ? { sheet: activeSheet } : {};
}

function tablesOf({ result }: ReviewState): readonly RangeAddress[] {
  return result?.tables.map(({ sheet, range }) => ({ sheet, range })) ?? [];
}
