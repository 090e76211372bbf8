import { Button, Field, Select } from '@fluentui/react-components';
import { formatDecimal, oreToDecimal } from '../../core/exact/decimal';
import { Notice } from '../shared/Notice';
import { NextButton } from '../shared/NextButton';
import { usePane } from '../shared/PaneContext';
import { Hint } from '../shared/Section';
import { StepPage } from '../shared/StepPage';
import { useAllocate } from './AllocateContext';
import { AmountTable } from './AmountTable';
import { previewOf } from './previewRows';
import { StaleNotice } from './StaleNotice';

/** Step 3: what each party gets, year by year, and behind each amount how it was reached. */
export function PreviewStep() {
  const { text } = usePane();
  const words = text.allocate.preview;
  const { state, dispatch } = useAllocate();
  const { computation } = state;
  const plan = computation?.plan?.kind === 'done' ? computation.plan.value : undefined;
  const year = plan?.years.find((result) => result.year === state.year) ?? plan?.years[0];
  const back = (): void => dispatch({ type: 'step-opened', step: 'check' });
  if (plan === undefined || year === undefined || computation?.input.kind !== 'done') return null;
  const amount = text.numbers.kronor(oreToDecimal(year.agreedAmount));
  const factor = text.numbers.number(formatDecimal(year.indexFactor, { significant: 10 }));
  return (
    <StepPage
      title={text.allocate.steps.preview}
      step={{ n: 3, of: 4 }}
      onBack={back}
      footer={
        <>
          <Button onClick={back}>{text.shared.back}</Button>
          <NextButton
            to={text.allocate.steps.create}
            onClick={() => dispatch({ type: 'step-opened', step: 'create' })}
          />
        </>
      }
    >
      <StaleNotice />
      {plan.years.length > 1 && (
        <Field label={words.year} orientation="horizontal">
          <Select
            value={String(year.year)}
            onChange={(_, data) => dispatch({ type: 'year-chosen', year: Number(data.value) })}
          >
            {plan.years.map((result) => (
              <option key={result.year} value={String(result.year)}>
                {result.year}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <AmountTable
        key={year.year}
        year={year}
        preview={previewOf(year, text.numbers)}
        agreement={computation.input.value.agreement}
        plan={plan}
      />
      <Hint>{factor === '1' ? words.agreed(amount) : words.indexed(amount, factor)}</Hint>
      {year.ties.map((tie) => (
        <Notice key={tie.parties.join()} kind="info">
          {words.ties(tie.parties.join(', '))}
        </Notice>
      ))}
    </StepPage>
  );
}
