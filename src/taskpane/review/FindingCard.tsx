import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Suspense, lazy, useState } from 'react';
import { FactList } from '../shared/FactList';
import { FaultNotice } from '../shared/FaultNotice';
import { Notice } from '../shared/Notice';
import { usePane } from '../shared/PaneContext';
import { Actions, Section } from '../shared/Section';
import { StepPage } from '../shared/StepPage';
import { placeOf, useGoTo } from '../shared/useGoTo';
import { consequenceIn, findingIn } from './findingIn';
import { placeText } from './FindingList';
import type { RankedFinding } from './rankedFindings';
import { useReviewFlow } from './ReviewContext';
import { SeverityMark } from './SeverityMark';
import { useDecision } from './useDecision';

const IntentionalDialog = lazy(() => import('./IntentionalDialog'));

const useStyles = makeStyles({
  kind: { display: 'flex', alignItems: 'center', columnGap: '8px', flexWrap: 'wrap' },
  place: { color: tokens.colorNeutralForeground2 },
  message: { margin: 0 },
  text: { margin: 0, whiteSpace: 'pre-wrap' },
  consequences: { margin: 0, paddingLeft: '20px' },
});

export interface FindingCardProps {
  readonly ranked: RankedFinding;
  /** Which of how many, in words. */
  readonly position: string;
}

/** One finding: found, expected, effect, why, how computed, remedy; and the ways on. */
export function FindingCard({ ranked, position }: FindingCardProps) {
  const { text } = usePane();
  const words = text.review;
  const { dispatch } = useReviewFlow();
  const { show, fault } = useGoTo();
  const { finding, table } = ranked;
  const close = (): void => dispatch({ type: 'finding-closed' });
  const [cell = table.range] = finding.cells;
  return (
    <StepPage
      title={words.title(finding.check, finding.cause)}
      onBack={close}
      footer={
        <>
          <Button onClick={close}>{words.card.back}</Button>
          <Button appearance="primary" onClick={() => show(placeOf(cell, table.sheet))}>
            {text.shared.showInSheet}
          </Button>
        </>
      }
    >
      <Kind ranked={ranked} position={position} />
      {fault && <FaultNotice fault={fault} />}
      <Explanation finding={finding} />
      <CardActions ranked={ranked} />
    </StepPage>
  );
}

/** How grave it is, where it stands, and which of how many. */
function Kind({ ranked: { finding, table, accepted }, position }: FindingCardProps) {
  const styles = useStyles();
  const words = usePane().text.review;
  return (
    <div className={styles.kind}>
      <SeverityMark severity={accepted ? 'intended' : finding.severity} />
      <strong>{accepted ? words.intentional.marked : words.severities[finding.severity]}</strong>
      <span className={styles.place}>{placeText(finding.cells, table.sheet)}</span>
      <span className={styles.place}>{position}</span>
    </div>
  );
}

/** What is wrong, by how much, why, how that was computed, what to do, and what follows from it. */
function Explanation({ finding }: { readonly finding: RankedFinding['finding'] }) {
  const styles = useStyles();
  const { text } = usePane();
  const words = text.review.card;
  const { number, kronor } = text.numbers;
  const { message, why, computation, remedy } = findingIn(finding, text.language);
  const parts = [
    [words.why, why],
    [words.computation, computation],
    [words.remedy, remedy],
  ] as const;
  return (
    <>
      <p className={styles.message}>{message}</p>
      <FactList
        facts={[
          { term: words.found, value: number(finding.found ?? '') },
          { term: words.expected, value: number(finding.expected ?? '') },
          { term: words.effect, value: finding.effect === undefined ? '' : kronor(finding.effect) },
        ]}
      />
      {parts.map(
        ([title, content]) =>
          content !== undefined && (
            <Section key={title} title={title}>
              <p className={styles.text}>{content}</p>
            </Section>
          ),
      )}
      {finding.consequences !== undefined && finding.consequences.length > 0 && (
        <Section title={words.consequences}>
          <ul className={styles.consequences}>
            {finding.consequences.map((consequence) => (
              <li key={`${consequence.cell} ${consequence.text}`}>
                {consequence.cell}: {consequenceIn(consequence, text.language)}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

function CardActions({ ranked }: { readonly ranked: RankedFinding }) {
  const { text, workbook } = usePane();
  const words = text.review;
  const [asking, setAsking] = useState(false);
  const { said, copyText, accept, reopen } = useDecision(ranked);
  const { accepted } = ranked;
  return (
    <>
      {accepted && (
        <Notice kind="info">
          {words.intentional.by(accepted.by, accepted.date)}: {accepted.justification}
        </Notice>
      )}
      <Actions>
        <Button onClick={() => void copyText()}>{words.card.copy}</Button>
        {accepted ? (
          <Button onClick={() => void reopen()}>{words.card.reopen}</Button>
        ) : (
          <Button disabled={workbook?.readOnly === true} onClick={() => setAsking(true)}>
            {words.card.intentional}
          </Button>
        )}
      </Actions>
      {said !== undefined && <Notice kind="info">{said}</Notice>}
      {asking && (
        <Suspense fallback={null}>
          <IntentionalDialog
            onClose={() => setAsking(false)}
            onSave={(justification, by) => {
              setAsking(false);
              void accept(justification, by);
            }}
          />
        </Suspense>
      )}
    </>
  );
}
