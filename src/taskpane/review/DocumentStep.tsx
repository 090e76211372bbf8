import { Button, Field, Input, Textarea } from '@fluentui/react-components';
import { Suspense, lazy, useState } from 'react';
import { Busy } from '../shared/Busy';
import { copy } from '../shared/clipboard';
import { FaultNotice, WaitingNotice } from '../shared/FaultNotice';
import { Notice } from '../shared/Notice';
import { usePane } from '../shared/PaneContext';
import { Actions, Hint, Section } from '../shared/Section';
import { StepPage } from '../shared/StepPage';
import { today } from '../shared/today';
import { Cancelled, Writing } from '../shared/Writing';
import { Marking } from './Marking';
import { rankFindings } from './rankedFindings';
import { reviewReport } from './report';
import { useReviewFlow } from './ReviewContext';
import { StaleReview } from './ResultStep';
import { hasCorrections, useDocuments } from './useDocuments';

const ConfirmDialog = lazy(() => import('../shared/ConfirmDialog'));

/** Step 3: the review as evidence: a sheet, a corrected copy, marks in the table, a text to send. */
export function DocumentStep() {
  const { text, workbook } = usePane();
  const words = text.review.document;
  const { state, dispatch } = useReviewFlow();
  const { writeReview, writeCorrected, remove, removing, job, cancelled } = useDocuments();
  const [by, setBy] = useState('');
  const { result } = state;
  if (result === undefined) return null;
  const ranked = rankFindings(result, state.accepted);
  const corrected = result.tables.filter(hasCorrections).flatMap((table) => table.corrected ?? []);
  const back = (): void => dispatch({ type: 'step-opened', step: 'result' });
  const blocked = workbook?.readOnly
    ? text.shared.readOnlyWorkbook
    : workbook?.structureProtected
      ? text.shared.structureProtected
      : undefined;
  const still = state.work !== 'none' || blocked !== undefined;
  return (
    <StepPage
      title={text.review.steps.document}
      step={{ n: 3, of: 3 }}
      onBack={back}
      footer={
        <>
          <Button onClick={back}>{text.shared.back}</Button>
          <Button appearance="primary" disabledFocusable={still} onClick={() => void writeReview(by.trim())}>
            {words.createSheet}
          </Button>
        </>
      }
    >
      {state.waiting && <WaitingNotice />}
      {state.fault && <FaultNotice fault={state.fault} />}
      {blocked !== undefined && <Notice kind="warning">{blocked}</Notice>}
      {state.work === 'writing' &&
        (removing ? <Busy label={text.shared.remove.busy} /> : <Writing label={words.working} job={job} />)}
      {cancelled && <Cancelled sheets={cancelled} />}
      <StaleReview />
      <Written onRemove={() => void remove()} />
      <Section title={words.sheet}>
        <Hint>{words.sheetHint}</Hint>
        <Field label={words.who} hint={words.whoHint}>
          <Input value={by} onChange={(_, data) => setBy(data.value)} />
        </Field>
      </Section>
      <Section title={words.summary}>
        <Hint>{words.summaryHint}</Hint>
        <CopySummary />
      </Section>
      {corrected.length > 0 && (
        <Section title={words.corrected}>
          <Hint>
            {words.correctedHint} {words.correctedCells(corrected.length)}
          </Hint>
          <Actions>
            <Button disabledFocusable={still} onClick={() => void writeCorrected()}>
              {words.createCorrected}
            </Button>
          </Actions>
        </Section>
      )}
      {ranked.length > 0 && <Marking ranked={ranked} />}
      <Actions>
        <Button appearance="subtle" onClick={() => dispatch({ type: 'step-opened', step: 'choose' })}>
          {text.review.other}
        </Button>
      </Actions>
    </StepPage>
  );
}

/** The sheets this review has made, and the way to take them away. */
function Written({ onRemove }: { readonly onRemove: () => void }) {
  const { text } = usePane();
  const { written, writtenAt } = useReviewFlow().state;
  const [asking, setAsking] = useState(false);
  if (written.length === 0) return null;
  return (
    <>
      <Notice
        kind="success"
        actions={<Button onClick={() => setAsking(true)}>{text.shared.remove.confirm}</Button>}
      >
        {text.review.document.made(written.map(({ name }) => name).join(', '))}
      </Notice>
      {asking && (
        <Suspense fallback={null}>
          <ConfirmDialog
            title={text.shared.remove.title}
            question={text.shared.remove.question(written.length, writtenAt)}
            confirm={text.shared.remove.confirm}
            keep={text.shared.remove.keep}
            onAnswer={(confirmed) => {
              setAsking(false);
              if (confirmed) onRemove();
            }}
          />
        </Suspense>
      )}
    </>
  );
}

/** The text is on the screen as well: where the clipboard is blocked it can be copied by hand. */
function CopySummary() {
  const { text, workbook, announce } = usePane();
  const words = text.review;
  const { state } = useReviewFlow();
  const [said, setSaid] = useState<string>();
  const { result } = state;
  if (result === undefined) return null;
  const report = reviewReport(
    result,
    rankFindings(result, state.accepted),
    { file: workbook?.name ?? '', date: today() },
    text,
  );
  const copyIt = async (): Promise<void> => {
    const done = await copy(report);
    if (!done) document.querySelector<HTMLTextAreaElement>('textarea')?.select();
    const message = done ? text.shared.copied : text.shared.copyFailed;
    setSaid(message);
    announce(message);
  };
  return (
    <>
      <Textarea readOnly aria-label={words.document.summary} value={report} rows={4} resize="vertical" />
      <Actions>
        <Button onClick={() => void copyIt()}>{words.document.copySummary}</Button>
      </Actions>
      {said !== undefined && <Notice kind="info">{said}</Notice>}
    </>
  );
}
