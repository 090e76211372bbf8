import { Button, makeStyles } from '@fluentui/react-components';
import { Suspense, lazy, useEffect, useState } from 'react';
import type { Plan } from '../../core/plan/model';
import type { WriteOutcome, WrittenSheet } from '../../excel/model';
import { Busy } from '../shared/Busy';
import { faultMessage, FaultNotice, WaitingNotice } from '../shared/FaultNotice';
import { Notice } from '../shared/Notice';
import { usePane } from '../shared/PaneContext';
import { Rich } from '../shared/Rich';
import { Actions, Hint, Section } from '../shared/Section';
import { StepPage } from '../shared/StepPage';
import { useGoTo } from '../shared/useGoTo';
import { useAllocate } from './AllocateContext';
import { CopyInvoices } from './CopyInvoices';
import { CopyToWord } from './CopyToWord';
import { resultLines } from './resultLines';
import { roundsTogether } from './sheetChoice';
import { StaleNotice } from './StaleNotice';

const ConfirmDialog = lazy(() => import('../shared/ConfirmDialog'));
const RoundingOverYears = lazy(() => import('./RoundingOverYears'));
const useStyles = makeStyles({ list: { margin: 0, paddingLeft: '20px' } });

/** What was written, what became of the sum, and the ways on: see it, copy it, take it away. */
export function ResultStep() {
  const { text, workbook, announce } = usePane();
  const words = text.allocate.result;
  const { state, dispatch, writeWithoutUndo } = useAllocate();
  const { written, computation } = state;
  const plan = computation?.plan?.kind === 'done' ? computation.plan.value : undefined;
  const outcome = written?.outcome;
  const lines =
    outcome?.kind === 'written' && plan ? resultLines(outcome.sheets.length, plan, words, text.numbers) : [];
  const said = lines.join(' ').replace(/[⟦⟧]/g, '');
  useEffect(() => {
    if (said !== '') announce(said);
  }, [said, announce]);
  if (written === undefined || outcome === undefined) return null;
  return (
    <StepPage
      title={outcome.kind === 'written' ? text.allocate.steps.result : words.unfinished}
      onBack={() => dispatch({ type: 'step-opened', step: 'create' })}
      footer={
        <>
          <Button onClick={() => dispatch({ type: 'step-opened', step: 'create' })}>
            {text.shared.back}
          </Button>
          {outcome.kind === 'written' ? (
            <GoToFirst sheets={outcome.sheets} />
          ) : (
            <Button appearance="primary" onClick={() => dispatch({ type: 'step-opened', step: 'create' })}>
              {text.shared.tryAgain}
            </Button>
          )}
        </>
      }
    >
      {outcome.kind === 'failed' && <FaultNotice fault={outcome.fault} />}
      {outcome.kind === 'failed' && outcome.fault.code === 'UndoNotSupported' && (
        <Actions>
          <Button onClick={() => void writeWithoutUndo()}>{words.withoutUndo}</Button>
        </Actions>
      )}
      {outcome.kind === 'cancelled' && (
        <Notice kind="warning">{text.shared.cancelled(outcome.sheets.map(({ name }) => name))}</Notice>
      )}
      {lines.length > 0 && (
        <Notice kind="success">
          <Rich text={lines.join(' ')} />
        </Notice>
      )}
      {state.waiting && <WaitingNotice />}
      {state.fault && <FaultNotice fault={state.fault} />}
      {state.work === 'removing' && <Busy label={text.shared.remove.busy} />}
      <StaleNotice />
      {outcome.kind === 'written' && outcome.warnings.length > 0 && (
        <Section title={words.warnings}>
          {outcome.warnings.map((warning) => (
            <Notice key={warning.message} kind="warning">
              {faultMessage(warning, text.language)}
            </Notice>
          ))}
        </Section>
      )}
      <WhatStands outcome={outcome} />
      <Ways />
      {outcome.kind === 'written' && plan && <AfterWriting plan={plan} sheets={outcome.sheets} />}
      {outcome.kind === 'written' && (
        <Hint>{workbook?.canGroupUndo ? text.allocate.create.undo : text.allocate.create.noUndo}</Hint>
      )}
    </StepPage>
  );
}

/** What one does next: the rows to invoice, and what rounding adds up to when there are several years. */
function AfterWriting({ plan, sheets }: { readonly plan: Plan; readonly sheets: readonly WrittenSheet[] }) {
  const { computation, choice } = useAllocate().state;
  if (computation?.input.kind !== 'done') return null;
  return (
    <>
      <CopyInvoices plan={plan} input={computation.input.value} sheets={sheets} />
      {plan.years.length > 1 && (
        <Suspense fallback={null}>
          <RoundingOverYears plan={plan} together={roundsTogether(choice)} />
        </Suspense>
      )}
    </>
  );
}

function GoToFirst({ sheets }: { readonly sheets: readonly WrittenSheet[] }) {
  const { text } = usePane();
  const { show } = useGoTo();
  const target = sheets.find(({ name }) => name.startsWith('Fördelning')) ?? sheets[0];
  if (target === undefined) return null;
  return (
    <Button appearance="primary" onClick={() => show({ sheet: target.name, range: 'A1' })}>
      {text.allocate.result.goTo(target.name)}
    </Button>
  );
}

function WhatStands({ outcome }: { readonly outcome: WriteOutcome }) {
  const styles = useStyles();
  const words = usePane().text.allocate.result;
  const title =
    outcome.kind === 'written'
      ? words.sheets
      : outcome.sheets.length === 0
        ? words.noneStands
        : words.partial;
  return (
    <Section title={title}>
      <ul className={styles.list}>
        {outcome.sheets.map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
      </ul>
    </Section>
  );
}

/** Copy to Word, remove, start over. */
function Ways() {
  const { text } = usePane();
  const words = text.allocate.result;
  const { state, dispatch, remove } = useAllocate();
  const [asking, setAsking] = useState(false);
  const { written } = state;
  if (written === undefined) return null;
  const { kind, sheets } = written.outcome;
  return (
    <>
      <CopyToWord sheets={kind === 'written' ? sheets : []}>
        {sheets.length > 0 && <Button onClick={() => setAsking(true)}>{words.remove}</Button>}
        <Button appearance="subtle" onClick={() => dispatch({ type: 'restarted' })}>
          {words.again}
        </Button>
      </CopyToWord>
      {asking && (
        <Suspense fallback={null}>
          <ConfirmDialog
            title={text.shared.remove.title}
            question={text.shared.remove.question(sheets.length, written.at)}
            confirm={text.shared.remove.confirm}
            keep={text.shared.remove.keep}
            onAnswer={(confirmed) => {
              setAsking(false);
              if (confirmed) void remove();
            }}
          />
        </Suspense>
      )}
    </>
  );
}
