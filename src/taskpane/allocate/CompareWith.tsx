import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import { usePane } from '../shared/PaneContext';
import { Hint, Section } from '../shared/Section';
import { useAllocate } from './AllocateContext';
import { CurrentChoice } from './CurrentChoice';
import { isBesideCurrent } from './sheetChoice';

/** A chunk of its own. What *Konsekvens* sets the new amounts beside: the year before, or amounts of the workbook. */
export default function CompareWith() {
  const words = usePane().text.allocate.compare;
  const { state, dispatch } = useAllocate();
  const { choice, computation } = state;
  const plan = computation?.plan;
  if (plan?.kind !== 'done') return null;
  const { years } = plan.value;
  const [first, ...later] = years;
  if (first === undefined) return null;
  const besideCurrent = isBesideCurrent(choice, years);
  return (
    <>
      {later.length > 0 && (
        <Field label={words.label}>
          <RadioGroup
            value={besideCurrent ? 'current' : 'before'}
            onChange={(_, { value }) =>
              dispatch({
                type: 'sheets-chosen',
                choice: { ...choice, compare: value === 'current' ? 'current' : 'before' },
              })
            }
          >
            <Radio value="before" label={words.before} />
            <Radio value="current" label={words.current} />
          </RadioGroup>
        </Field>
      )}
      {besideCurrent && (
        <Section title={words.title}>
          <Hint>{later.length === 0 ? words.onlyYear : words.laterYears(first.year)}</Hint>
          <CurrentChoice year={first.year} />
        </Section>
      )}
    </>
  );
}
