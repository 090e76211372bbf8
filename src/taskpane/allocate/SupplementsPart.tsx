import { Field, Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { ApportionmentMethod } from '../../core/agreement/model';
import { usePane } from '../shared/PaneContext';
import { Section } from '../shared/Section';
import { useAllocate } from './AllocateContext';
import { isoDate, undated } from './supplements';

/** What the user may settle here: the method, and the source and date of the population, where nothing states them. */
export function SupplementsPart() {
  const { text } = usePane();
  const { supplements, computation } = useAllocate().state;
  if (computation?.input.kind !== 'done') return null;
  const { agreement, population } = computation.input.value;
  const noMethod = !agreement.roundingMethod.stated;
  const noDate = undated(computation.input.value) || supplements.date !== undefined;
  const noSource = population.sourceNote === undefined || population.sourceNote === supplements.source;
  const needsSource = noSource && population.populations.length > 0;
  if (!noMethod && !noDate && !needsSource) return null;
  return (
    <Section title={text.allocate.check.supplements}>
      {noMethod && <MethodField value={agreement.roundingMethod.value} />}
      {noDate && <DateField />}
      {needsSource && <SourceField />}
    </Section>
  );
}

const methods: readonly ApportionmentMethod[] = [
  'storsta-resten',
  'sainte-lague',
  'var-for-sig',
  'rest-till-storst',
  'rest-till-sist',
  'lopande',
];

function MethodField({ value }: { readonly value: ApportionmentMethod }) {
  const words = usePane().text.allocate.check;
  const { state, settle } = useAllocate();
  return (
    <Field label={words.method} hint={words.methodHint}>
      <Select
        value={value}
        onChange={(_, data) => {
          const method = methods.find((known) => known === data.value);
          if (method) void settle({ ...state.supplements, method });
        }}
      >
        {methods.map((method) => (
          <option key={method} value={method}>
            {words.methods[method]}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** Taken when it is a whole day of the calendar; until then it is only what is being typed. */
function DateField() {
  const words = usePane().text.allocate.check;
  const { state, settle } = useAllocate();
  const [date, setDate] = useState(state.supplements.date ?? '');
  return (
    <Field label={words.dateMissing} hint={words.dateMissingHint}>
      <Input
        value={date}
        onChange={(_, data) => {
          setDate(data.value);
          const iso = isoDate(data.value);
          if (iso !== undefined) void settle({ ...state.supplements, date: iso });
        }}
      />
    </Field>
  );
}

function SourceField() {
  const words = usePane().text.allocate.check;
  const { state, settle } = useAllocate();
  return (
    <Field label={words.sourceMissing} hint={words.sourceMissingHint}>
      <Input
        value={state.supplements.source ?? ''}
        placeholder={words.sourcePlaceholder}
        onChange={(_, data) => void settle({ ...state.supplements, source: data.value })}
      />
    </Field>
  );
}
