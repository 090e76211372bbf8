import { Button, Field, Select } from '@fluentui/react-components';
import { Suspense, lazy } from 'react';
import { formatDecimal, oreToDecimal } from '../../core/exact/decimal';
import type { YearResult } from '../../core/plan/model';
import { hasTrueUp } from '../../workbook/trueUpChoice';
import { Disclosure } from '../shared/Disclosure';
import { FactList } from '../shared/FactList';
import { Notice } from '../shared/Notice';
import { NextButton } from '../shared/NextButton';
import { usePane } from '../shared/PaneContext';
import { Hint, Section } from '../shared/Section';
import { StepPage } from '../shared/StepPage';
import { useAllocate } from './AllocateContext';
import { AmountTable } from './AmountTable';
import { previewOf } from './previewRows';
import { SettlementPart } from './SettlementPart';
import { StaleNotice } from './StaleNotice';

const TrueUpPart = lazy(() => import('./TrueUpPart'));

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
  const { agreement } = computation.input.value;
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
        agreement={agreement}
        plan={plan}
      />
      <Hint>{factor === '1' ? words.agreed(amount) : words.indexed(amount, factor)}</Hint>
      {year.ties.map((tie) => (
        <Notice key={tie.parties.join()} kind="info">
          {words.ties(tie.parties.join(', '))}
        </Notice>
      ))}
      <CostLines year={year} />
      <SettlementPart key={`reglering-${String(year.year)}`} year={year} />
      {hasTrueUp(agreement, year) && (
        <Disclosure key={`avstamning-${String(year.year)}`} title={text.allocate.trueUp.title}>
          <Suspense fallback={null}>
            <TrueUpPart key={state.columns.join()} year={year} agreement={agreement} />
          </Suspense>
        </Disclosure>
      )}
    </StepPage>
  );
}

/** The cost lines that the amount is made of, when there are several. */
function CostLines({ year: { lines = [] } }: { readonly year: YearResult }) {
  const { text } = usePane();
  if (lines.length === 0) return null;
  return (
    <Section title={text.allocate.preview.costLines}>
      <FactList
        facts={lines.map(({ name, amount }) => ({
          term: name,
          value: text.numbers.kronor(oreToDecimal(amount)),
        }))}
      />
    </Section>
  );
}
