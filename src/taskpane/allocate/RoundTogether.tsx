import { Checkbox, Field } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { oreToDecimal } from '../../core/exact/decimal';
import { absolute } from '../../core/exact/fraction';
import { usePane } from '../shared/PaneContext';
import { useAllocate } from './AllocateContext';
import { roundsTogether, withRoundTogether } from './sheetChoice';

/** Several years: round Flerårsplan both ways. Off by default; it says beforehand how much will differ. */
export function RoundTogether() {
  const { text } = usePane();
  const words = text.allocate.create;
  const { state, dispatch } = useAllocate();
  const { choice } = state;
  const differences = useDifferences();
  if (differences === undefined) return null;
  const most = text.numbers.kronor(oreToDecimal(differences.most));
  return (
    <Field hint={words.togetherHint(differences.count, most)}>
      <Checkbox
        label={words.together}
        checked={roundsTogether(choice)}
        onChange={(_, { checked }) =>
          dispatch({ type: 'sheets-chosen', choice: withRoundTogether(choice, checked === true) })
        }
      />
    </Field>
  );
}

interface Differences {
  readonly count: number;
  /** The largest one, up or down. */
  readonly most: bigint;
}

/** How many amounts would differ from the years' own sheets; undefined for one year, or where it cannot be done. */
function useDifferences(): Differences | undefined {
  const plan = useAllocate().state.computation?.plan;
  const [found, setFound] = useState<Differences>();
  useEffect(() => {
    let current = true;
    const look = async (): Promise<Differences | undefined> => {
      if (plan?.kind !== 'done' || plan.value.years.length < 2) return undefined;
      const { yearsTogether } = await import('./engine');
      const outcome = yearsTogether(plan.value);
      if (outcome.kind === 'refused') return undefined;
      const sizes = outcome.value.differences.map(({ own, together }) => absolute(together - own));
      return { count: sizes.length, most: sizes.reduce((most, size) => (size > most ? size : most), 0n) };
    };
    look()
      .then((differences) => current && setFound(differences))
      // Without the engine there is nothing to choose.
      .catch(() => current && setFound(undefined));
    return () => {
      current = false;
    };
  }, [plan]);
  return found;
}
