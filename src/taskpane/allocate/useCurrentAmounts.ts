import { useEffect, useState } from 'react';
import type { Party } from '../../core/agreement/model';
import type { CurrentRange, CurrentReading } from '../../workbook/read/readCurrentAmounts';
import { useAllocate } from './AllocateContext';
import { readCurrent, type CurrentSource } from './currentAmounts';

/** A column that could be today's amounts, with what reading it gave. */
export interface CurrentProposal {
  readonly range: CurrentRange;
  readonly reading: CurrentReading;
}

/** What is known of today's amounts: proposals, and the reading of the chosen range. */
export interface FoundCurrent {
  readonly parties: readonly Party[];
  readonly proposals: readonly CurrentProposal[];
  readonly reading: CurrentReading | undefined;
}

/** Looked for in the workbook that was read last; undefined until that is done. */
export function useCurrentAmounts(): FoundCurrent | undefined {
  const { computation, workbook, choice } = useAllocate().state;
  const { current } = choice;
  const [found, setFound] = useState<FoundCurrent>();
  useEffect(() => {
    let isOver = false;
    look({ computation, workbook, choice })
      .then((result) => {
        if (!isOver) setFound(result);
      })
      // Without the engine nothing is proposed.
      .catch(() => {
        if (!isOver) setFound(undefined);
      });
    return () => {
      isOver = true;
    };
    // The choice matters here only by its range: a tick in another box finds nothing new.
  }, [computation, workbook, current?.range]);
  return found;
}

async function look(source: CurrentSource): Promise<FoundCurrent | undefined> {
  const { computation, workbook } = source;
  if (computation?.input.kind !== 'done' || computation.plan?.kind !== 'done' || workbook === undefined)
    return undefined;
  const { payingParties, readCurrentAmounts, suggestCurrentAmounts } = await import('./engine');
  const parties = payingParties(computation.plan.value.years[0]);
  const ranges = suggestCurrentAmounts(workbook, parties, computation.input.value.population.address);
  return {
    parties,
    proposals: ranges.map((range) => ({ range, reading: readCurrentAmounts(workbook, range, parties) })),
    reading: await readCurrent(source),
  };
}
