import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { refusalText } from '../../text/refusals';
import { omit } from '../shared/omit';
import { usePane } from '../shared/PaneContext';
import { Actions, Hint } from '../shared/Section';
import { useAllocate } from './AllocateContext';
import { refusalsIn } from './allocateState';
import { fieldOf, firstFields, missingFields, termFields, type TermField } from './termsForm';

const hints = {
  cost: 'costHint',
  regionShare: 'regionShareHint',
  key: 'keyHint',
  unit: 'unitHint',
  index: 'indexHint',
} as const;
const hintOf = (field: TermField) => (field in hints ? hints[field as keyof typeof hints] : undefined);

/** The few terms an allocation needs. What is left empty becomes an assumption, shown in the next step. */
export function TermsForm({ tried }: { readonly tried: boolean }) {
  const { text } = usePane();
  const words = text.allocate.terms;
  const { state, dispatch } = useAllocate();
  const [all, setAll] = useState(() =>
    termFields.some((field) => !firstFields.includes(field) && (state.form.get(field) ?? '') !== ''),
  );
  const missing = missingFields(state.form);
  const refused = refusalsIn(state.computation);
  return (
    <>
      {(all ? termFields : firstFields).map((field) => {
        const hint = hintOf(field);
        const refusal = refused.find((one) => fieldOf(one.field) === field);
        const fault =
          tried && missing.includes(field)
            ? words.required
            : refusal && refusalText(omit(refusal, 'cell'), text.language);
        return (
          <Field
            key={field}
            label={words[field]}
            required={missing.includes(field) || field === 'cost' || field === 'baseYear'}
            {...(hint === undefined ? {} : { hint: words[hint] })}
            {...(fault === undefined ? {} : { validationMessage: fault, validationState: 'error' as const })}
          >
            <Input
              value={state.form.get(field) ?? ''}
              inputMode={field === 'baseYear' ? 'numeric' : 'text'}
              onChange={(_, data) => dispatch({ type: 'form-filled', field, value: data.value })}
            />
          </Field>
        );
      })}
      {!all && (
        <Actions>
          <Button appearance="subtle" onClick={() => setAll(true)}>
            {words.moreFields}
          </Button>
        </Actions>
      )}
      <Hint>{text.allocate.source.filledInHint}</Hint>
    </>
  );
}
