import { Checkbox, Field, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { oreToDecimal } from '../../core/exact/decimal';
import { absolute } from '../../core/exact/fraction';
import type { YearDifference } from '../../workbook/write/yearsTogether';
import { usePane } from '../shared/PaneContext';
import { useAllocate } from './AllocateContext';
import { roundsTogether, withRoundTogether } from './sheetChoice';
import { signedKronor } from './signed';

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: '20px', fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
});

/** Several years: round Flerårsplan both ways. Off by default; it says beforehand how much will differ. */
export function RoundTogether() {
  const { text } = usePane();
  const words = text.allocate.create;
  const { state, dispatch } = useAllocate();
  const { choice } = state;
  const differences = useDifferences();
  if (differences === undefined) return null;
  const most = differences.reduce((size, { own, together }) => {
    const moved = absolute(together - own);
    return moved > size ? moved : size;
  }, 0n);
  const hint = words.togetherHint(differences.length, text.numbers.kronor(oreToDecimal(most)));
  const wanted = roundsTogether(choice);
  return (
    <>
      <Field hint={hint}>
        <Checkbox
          label={words.together}
          checked={wanted}
          onChange={(_, { checked }) =>
            dispatch({ type: 'sheets-chosen', choice: withRoundTogether(choice, checked === true) })
          }
        />
      </Field>
      {wanted && differences.length > 0 && <DifferenceList differences={differences} />}
    </>
  );
}

/** Which amounts will be others than on the years' own sheets: one line a year. */
function DifferenceList({ differences }: { readonly differences: readonly YearDifference[] }) {
  const styles = useStyles();
  const { numbers, allocate } = usePane().text;
  const years = [...new Set(differences.map(({ year }) => year))];
  return (
    <ul className={styles.list} aria-label={allocate.create.togetherDiffers}>
      {years.map((year) => (
        <li key={year}>
          {year}:{' '}
          {differences
            .filter((difference) => difference.year === year)
            .map(
              ({ party, own, together }) => `${party} ${signedKronor(oreToDecimal(together - own), numbers)}`,
            )
            .join(', ')}
        </li>
      ))}
    </ul>
  );
}

/** The amounts that would differ from the years' own sheets; undefined for one year, or where it cannot be done. */
function useDifferences(): readonly YearDifference[] | undefined {
  const plan = useAllocate().state.computation?.plan;
  const [found, setFound] = useState<readonly YearDifference[]>();
  useEffect(() => {
    let current = true;
    const look = async (): Promise<readonly YearDifference[] | undefined> => {
      if (plan?.kind !== 'done' || plan.value.years.length < 2) return undefined;
      const { yearsTogether } = await import('./engine');
      const outcome = yearsTogether(plan.value);
      return outcome.kind === 'refused' ? undefined : outcome.value.differences;
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
