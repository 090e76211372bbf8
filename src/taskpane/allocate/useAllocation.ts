import { useReducer, type Dispatch } from 'react';
import type { RangeAddress } from '../../workbook/cells';
import { usePane } from '../shared/PaneContext';
import { changeText, useStale } from '../shared/useStale';
import { allocateReducer, initialAllocate, type AllocateAction, type AllocateState } from './allocateState';
import { wantsCurrent } from './sheetChoice';
import { useSources, type Sources } from './useSources';
import { useWriting, type SheetWriting } from './useWriting';

/** The flow Fördela with its effects: everything that reads, computes or writes goes through here. */
export interface Allocation extends Sources, SheetWriting {
  readonly state: AllocateState;
  readonly dispatch: Dispatch<AllocateAction>;
}

export function useAllocation(): Allocation {
  const [state, dispatch] = useReducer(allocateReducer, initialAllocate);
  const { numbers } = usePane().text;
  const sources = useSources(state, dispatch);
  const writing = useWriting(state, dispatch);
  useStale(sourcesOf(state), (changes) =>
    dispatch({ type: 'source-changed', change: changeText(changes, numbers) }),
  );
  return { state, dispatch, ...sources, ...writing };
}

/** The ranges that the present result and its sheets stand on; none while there is no result. */
function sourcesOf({ computation, workbook, terms, choice }: AllocateState): readonly RangeAddress[] {
  if (computation?.input.kind !== 'done') return [];
  const { population, parameters } = computation.input.value;
  const years = computation.plan?.kind === 'done' ? computation.plan.value.years : [];
  const current = wantsCurrent(choice, years) ? choice.current?.range.address : undefined;
  // A sheet that is gone cannot be watched, and must not keep the others from it.
  const stands = workbook?.sheets.some(({ sheet }) => sheet === current?.sheet) === true;
  return [
    population.address,
    // Terms that were filled in in the pane have no cells yet.
    ...(terms?.kind === 'form' ? [] : [parameters]),
    ...(current !== undefined && stands ? [current] : []),
  ];
}
