import { Button, Checkbox } from '@fluentui/react-components';
import { useState } from 'react';
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
import { withSettled } from './supplements';
import { SupplementsPart } from './SupplementsPart';

/** Step 2: what was read, what could not be used, and what the agreement leaves open. */
export function CheckStep() {
  const { text } = usePane();
  const { state, dispatch, compute, settle } = useAllocate();
  const [asked, setAsked] = useState(false);
  const back = (): void => dispatch({ type: 'step-opened', step: 'source' });
  return (
    <StepPage
      title={text.allocate.steps.check}
      step={{ n: 2, of: 4 }}
      onBack={back}
      footer={
        <>
          <Button onClick={back}>{text.shared.back}</Button>
          <Forward onUnconfirmed={() => setAsked(true)} />
        </>
      }
    >
      {state.waiting && <WaitingNotice />}
      {state.fault && <FaultNotice fault={state.fault} onRetry={() => void compute()} />}
      {state.work === 'reading' && <Reading range={state.population} />}
      <StaleNotice />
      <Contradictions
        contradictions={contradictionsIn(state.computation)}
        settled={state.supplements.settled}
        onChoose={(contradiction, cell) => void settle(withSettled(state.supplements, contradiction, cell))}
      />
      <Refused />
      <WhatWasRead />
      <Remarks />
      <SupplementsPart />
      <Assumed asked={asked} />
    </StepPage>
  );
}

const confirmId = 'bekrafta-antaganden';

/** What is assumed and chosen in this computation, and whether that is still to be confirmed. */
function useAssumed() {
  const { computation, confirmed } = useAllocate().state;
  const plan = computation?.plan;
  const assumptions = plan?.kind === 'done' ? plan.value.assumptions : [];
  const settled = settledIn(computation);
  const some = assumptions.length + settled.length > 0;
  return { ready: plan?.kind === 'done', assumptions, settled, some, unconfirmed: some && !confirmed };
}

/** On to the amounts, once the assumptions are confirmed; or the source once more when it could not be used. */
function Forward({ onUnconfirmed }: { readonly onUnconfirmed: () => void }) {
  const { text, announce } = usePane();
  const { state, dispatch, compute } = useAllocate();
  const { ready, unconfirmed } = useAssumed();
  const next = (): void => {
    if (!unconfirmed) {
      dispatch({ type: 'step-opened', step: 'preview' });
      return;
    }
    onUnconfirmed();
    announce(text.allocate.check.confirmNeeded, true);
    document.getElementById(confirmId)?.focus();
  };
  return ready ? (
    <NextButton to={text.allocate.steps.preview} onClick={next} />
  ) : (
    <Button appearance="primary" disabledFocusable={state.work !== 'none'} onClick={() => void compute()}>
      {text.shared.readAgain}
    </Button>
  );
}

/** What the agreement does not settle, to be confirmed before anything is made of it. */
function Assumed({ asked }: { readonly asked: boolean }) {
  const words = usePane().text.allocate.check;
  const { state, dispatch } = useAllocate();
  const { ready, assumptions, settled, some, unconfirmed } = useAssumed();
  if (!ready) return null;
  if (!some) return <Notice kind="success">{words.noAssumptions}</Notice>;
  return (
    <Section title={words.assumptions}>
      <Hint>{words.assumptionsLead}</Hint>
      <AssumptionList assumptions={assumptions} settled={settled} />
      {asked && unconfirmed && <Notice kind="error">{words.confirmNeeded}</Notice>}
      <Checkbox
        id={confirmId}
        checked={state.confirmed}
        onChange={(_, data) => dispatch({ type: 'confirmed', confirmed: data.checked === true })}
        label={words.confirm}
        aria-invalid={asked && unconfirmed}
      />
    </Section>
  );
}

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
