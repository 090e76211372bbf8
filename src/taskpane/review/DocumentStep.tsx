import { Button, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { copy } from '../shared/clipboard';
import { FaultNotice } from '../shared/FaultNotice';
import { Notice } from '../shared/Notice';
import { usePane } from '../shared/PaneContext';
import { Actions, Hint, Section } from '../shared/Section';
import { StepPage } from '../shared/StepPage';
import { today } from '../shared/today';
import { Marking } from './Marking';
import { rankFindings } from './rankedFindings';
import { reviewReport } from './report';
import { useReviewFlow } from './ReviewContext';
import { StaleReview } from './ResultStep';

/** Step 3: the review as evidence: a sheet, marks in the table, a text to send. */
export function DocumentStep() {
  const { text } = usePane();
  const words = text.review.document;
  const { state, dispatch } = useReviewFlow();
  const { result } = state;
  if (result === undefined) return null;
  const ranked = rankFindings(result, state.accepted);
  const back = (): void => dispatch({ type: 'step-opened', step: 'result' });
  return (
    <StepPage
      title={text.review.steps.document}
      step={{ n: 3, of: 3 }}
      onBack={back}
      footer={
        <>
          <Button onClick={back}>{text.shared.back}</Button>
          <Button onClick={() => dispatch({ type: 'step-opened', step: 'choose' })}>
            {text.review.other}
          </Button>
        </>
      }
    >
      {state.fault && <FaultNotice fault={state.fault} />}
      <StaleReview />
      <Section title={words.summary}>
        <Hint>{words.summaryHint}</Hint>
        <CopySummary />
      </Section>
      {ranked.length > 0 && <Marking ranked={ranked} />}
    </StepPage>
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
    words,
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
      <Textarea readOnly aria-label={words.document.summary} value={report} rows={5} resize="vertical" />
      <Actions>
        <Button onClick={() => void copyIt()}>{words.document.copySummary}</Button>
      </Actions>
      {said !== undefined && <Notice kind="info">{said}</Notice>}
    </>
  );
}
