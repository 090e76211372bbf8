import { Button } from '@fluentui/react-components';
import { useEffect } from 'react';
import { FaultNotice, WaitingNotice } from '../shared/FaultNotice';
import { Notice } from '../shared/Notice';
import { NextButton } from '../shared/NextButton';
import { usePane } from '../shared/PaneContext';
import { RefusalList } from '../shared/RefusalList';
import { Rich } from '../shared/Rich';
import { Actions, Hint, Section } from '../shared/Section';
import { StepPage } from '../shared/StepPage';
import { CheckLists } from './CheckLists';
import { ColumnReadings } from './ColumnReadings';
import { FindingCard } from './FindingCard';
import { FindingList } from './FindingList';
import { rankFindings } from './rankedFindings';
import { summaryLines } from './report';
import { useReviewFlow } from './ReviewContext';
import { Reviewing } from './Reviewing';

/** Step 2: the summary, the findings, how the columns were read, and which checks were made. */
export function ResultStep() {
  const { text, announce } = usePane();
  const words = text.review;
  const { state, dispatch, run } = useReviewFlow();
  const { result } = state;
  const ranked = result ? rankFindings(result, state.accepted) : [];
  const unread = result?.tables.length === 0;
  const lines = !result ? [] : unread ? [words.notPossible] : summaryLines(result, ranked, text);
  const said = lines.join(' ').replace(/[⟦⟧]/g, '');
  useEffect(() => {
    if (said !== '') announce(said);
  }, [said, announce]);
  if (result === undefined) return null;

  const open = ranked.findIndex(({ finding }) => finding.fingerprint === state.open);
  const card = ranked[open];
  if (card !== undefined) {
    return <FindingCard ranked={card} position={`${String(open + 1)}/${String(ranked.length)}`} />;
  }
  const back = (): void => dispatch({ type: 'step-opened', step: 'choose' });
  return (
    <StepPage
      title={words.steps.result}
      step={{ n: 2, of: 3 }}
      takesFocus={!state.returned}
      onBack={back}
      footer={
        <>
          <Button onClick={back}>{text.shared.back}</Button>
          {!unread && (
            <NextButton
              to={words.steps.document}
              onClick={() => dispatch({ type: 'step-opened', step: 'document' })}
            />
          )}
        </>
      }
    >
      {state.waiting && <WaitingNotice />}
      {state.fault && <FaultNotice fault={state.fault} onRetry={() => void run()} />}
      {state.work === 'reviewing' && <Reviewing />}
      <StaleReview />
      <Notice kind={unread ? 'warning' : 'info'}>
        <Rich text={lines.join(' ')} />
      </Notice>
      {state.refusals.length > 0 && (
        <Section title={words.choose.agreementRefused}>
          <RefusalList refusals={state.refusals} />
        </Section>
      )}
      {ranked.length > 0 && (
        <Section title={words.list}>
          <FindingList ranked={ranked} />
          <Hint>{words.listHint}</Hint>
        </Section>
      )}
      <CheckLists result={result} ranked={ranked} />
      {result.tables.map((table) => (
        <ColumnReadings key={`${table.sheet}!${table.range}`} table={table} />
      ))}
      {!lines.includes(words.notAProof) && <Hint>{words.notAProof}</Hint>}
    </StepPage>
  );
}

/** The table moved after the review: said at once, and reviewed again in place. */
export function StaleReview() {
  const { text, announce } = usePane();
  const { state, run } = useReviewFlow();
  const { stale } = state;
  const message = text.review.stale;
  useEffect(() => {
    if (stale) announce(message);
  }, [stale, message, announce]);
  if (!stale) return null;
  return (
    <Notice
      kind="warning"
      actions={
        <Actions>
          <Button onClick={() => void run()}>{text.review.again}</Button>
        </Actions>
      }
    >
      {message}
    </Notice>
  );
}
