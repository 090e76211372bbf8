import { Button, Checkbox, Field, Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { ApportionmentMethod } from '../../core/agreement/model';
import { isSettled } from '../../workbook/read/contradictions';
import { AssumptionList } from '../shared/AssumptionList';
import { Contradictions } from '../shared/Contradictions';
import { FactList } from '../shared/FactList';
import { FaultNotice, WaitingNotice } from '../shared/FaultNotice';
import { Notice } from '../shared/Notice';
import { NextButton } from '../shared/NextButton';
import { usePane } from '../shared/PaneContext';
import { Reading } from '../shared/Reading';
import { RefusalList } from '../shared/RefusalList';
import { RemarkList } from '../shared/RemarkList';
import { Hint, Section } from '../shared/Section';
import { StepPage } from '../shared/StepPage';
import { useAllocate } from './AllocateContext';

import { contradictionsIn, refusalsIn, settledIn } from './allocateState';
import { summaryOf } from './planSummary';
import { StaleNotice } from './StaleNotice';
import { isoDate, undated, withSettled } from './supplements';

/** Step 2: what was read, what could not be used, and what the agreement leaves open. */
export function CheckStep() {
  const { text, announce } = usePane();
  const words = text.allocate.check;
  const { state, dispatch, compute, settle } = useAllocate();
  const [asked, setAsked] = useState(false);
  const plan = state.computation?.plan;
  const assumptions = plan?.kind === 'done' ? plan.value.assumptions : [];
  const settled = settledIn(state.computation);
  const assumed = assumptions.length + settled.length > 0;
  const ready = plan?.kind === 'done';
  const needsConfirming = assumed && !state.confirmed;
  const back = (): void => dispatch({ type: 'step-opened', step: 'source' });

  const next = (): void => {
    if (needsConfirming) {
      setAsked(true);
      announce(words.confirmNeeded, true);
      document.getElementById(confirmId)?.focus();
      return;
    }
    dispatch({ type: 'step-opened', step: 'preview' });
  };

  return (
    <StepPage
      title={text.allocate.steps.check}
      step={{ n: 2, of: 4 }}
      onBack={back}
      footer={
        <>
          <Button onClick={back}>{text.shared.back}</Button>
          {ready ? (
            <NextButton to={text.allocate.steps.preview} onClick={next} />
          ) : (
            <Button
              appearance="primary"
              disabledFocusable={state.work !== 'none'}
              onClick={() => void compute()}
            >
              {text.shared.readAgain}
            </Button>
          )}
        </>
      }
    >
      {state.waiting && <WaitingNotice />}
      {state.fault && <FaultNotice fault={state.fault} onRetry={() => void compute()} />}
      {state.work === 'reading' && <Reading range={state.population} />}
      <StaleNotice />
      <Contradictions
        contradictions={contradictionsIn(state.computation)}
        onChoose={(contradiction, cell) => void settle(withSettled(state.supplements, contradiction, cell))}
      />
      <Refused />
      <WhatWasRead />
      <Remarks />
      {ready && !assumed && <Notice kind="success">{words.noAssumptions}</Notice>}
      <Settled />
      {ready && assumed && (
        <Section title={words.assumptions}>
          <Hint>{words.assumptionsLead}</Hint>
          <AssumptionList assumptions={assumptions} settled={settled} />
          {asked && needsConfirming && <Notice kind="error">{words.confirmNeeded}</Notice>}
          <Checkbox
            id={confirmId}
            checked={state.confirmed}
            onChange={(_, data) => dispatch({ type: 'confirmed', confirmed: data.checked === true })}
            label={words.confirm}
            aria-invalid={asked && needsConfirming}
          />
        </Section>
      )}
    </StepPage>
  );
}

const confirmId = 'bekrafta-antaganden';

function Refused() {
  const { text } = usePane();
  const { state } = useAllocate();
  const refusals = refusalsIn(state.computation);
  if (refusals.length === 0) return null;
  return (
    <Section title={text.allocate.check.refusedTitle(refusals.length)}>
      <RefusalList refusals={refusals} />
      <Hint>{text.allocate.check.refusedHint}</Hint>
    </Section>
  );
}

function WhatWasRead() {
  const { text } = usePane();
  const { state } = useAllocate();
  const { computation } = state;
  if (computation?.input.kind !== 'done') return null;
  const plan = computation.plan?.kind === 'done' ? computation.plan.value : undefined;
  return (
    <Section title={text.allocate.check.read}>
      <FactList facts={summaryOf(computation.input.value, plan, text)} />
    </Section>
  );
}

function Remarks() {
  const { text } = usePane();
  const { state } = useAllocate();
  const { computation } = state;
  const remarks = [
    ...(computation?.input.kind === 'done' ? computation.input.value.remarks : []).filter(
      (remark) => !isSettled(remark),
    ),
    ...(computation?.plan?.kind === 'done' ? computation.plan.value.remarks : []),
  ];
  if (remarks.length === 0) return null;
  return (
    <Section title={text.allocate.check.remarks(remarks.length)}>
      <RemarkList remarks={remarks} />
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

/** What the user may settle here: the method, and the source and date of the population, where nothing states them. */
function Settled() {
  const { text } = usePane();
  const words = text.allocate.check;
  const { state, settle } = useAllocate();
  const { supplements, computation } = state;
  const [date, setDate] = useState(supplements.date ?? '');
  if (computation?.input.kind !== 'done') return null;
  const { agreement, population } = computation.input.value;
  const noSource = population.sourceNote === undefined || population.sourceNote === supplements.source;
  const noDate = undated(computation.input.value) || supplements.date !== undefined;
  const needsSource = noSource && population.populations.length > 0;
  if (agreement.roundingMethod.stated && !noDate && !needsSource) return null;
  return (
    <Section title={words.supplements}>
      {!agreement.roundingMethod.stated && (
        <Field label={words.method} hint={words.methodHint}>
          <Select
            value={agreement.roundingMethod.value}
            onChange={(_, data) => {
              const method = methods.find((known) => known === data.value);
              if (method) void settle({ ...supplements, method });
            }}
          >
            {methods.map((method) => (
              <option key={method} value={method}>
                {words.methods[method]}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {noDate && (
        <Field label={words.dateMissing} hint={words.dateMissingHint}>
          <Input
            value={date}
            onChange={(_, data) => {
              setDate(data.value);
              const iso = isoDate(data.value);
              if (iso !== undefined) void settle({ ...supplements, date: iso });
            }}
          />
        </Field>
      )}
      {needsSource && (
        <Field label={words.sourceMissing} hint={words.sourceMissingHint}>
          <Input
            value={supplements.source ?? ''}
            placeholder={words.sourcePlaceholder}
            onChange={(_, data) => void settle({ ...supplements, source: data.value })}
          />
        </Field>
      )}
    </Section>
  );
}
