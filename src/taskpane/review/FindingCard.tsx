import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Suspense, lazy, useState } from 'react';
import { forgetAccepted, rememberAccepted } from '../../excel/documentMemory';
import { toFault } from '../../excel/faults';
import { copy } from '../shared/clipboard';
import { FactList } from '../shared/FactList';
import { FaultNotice } from '../shared/FaultNotice';
import { Notice } from '../shared/Notice';
import { usePane } from '../shared/PaneContext';
import { Actions, Section } from '../shared/Section';
import { StepPage } from '../shared/StepPage';
import { today } from '../shared/today';
import { placeOf, useGoTo } from '../shared/useGoTo';
import { consequenceIn, findingIn } from './findingIn';
import { placeText } from './FindingList';
import type { RankedFinding } from './rankedFindings';
import { useReviewFlow } from './ReviewContext';
import { findingReport } from './report';
import { SeverityMark } from './SeverityMark';

const IntentionalDialog = lazy(() => import('./IntentionalDialog'));

const useStyles = makeStyles({
  kind: { display: 'flex', alignItems: 'center', columnGap: '8px', flexWrap: 'wrap' },
  place: { color: tokens.colorNeutralForeground2 },
  message: { margin: 0 },
  text: { margin: 0, whiteSpace: 'pre-wrap' },
  consequences: { margin: 0, paddingLeft: '20px' },
});

/** One finding: found, expected, effect, why, how computed, remedy; and the ways on. */
export function FindingCard({
  ranked,
  position,
}: {
  readonly ranked: RankedFinding;
  readonly position: string;
}) {
  const styles = useStyles();
  const { text } = usePane();
  const words = text.review;
  const { dispatch } = useReviewFlow();
  const { show, fault } = useGoTo();
  const { finding, table, accepted } = ranked;
  const { number, kronor } = text.numbers;
  const said = findingIn(finding, text.language);
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
      <div className={styles.kind}>
        <SeverityMark severity={accepted ? 'intended' : finding.severity} />
        <strong>{accepted ? words.intentional.marked : words.severities[finding.severity]}</strong>
        <span className={styles.place}>{placeText(finding.cells, table.sheet)}</span>
        <span className={styles.place}>{position}</span>
      </div>
      {fault && <FaultNotice fault={fault} />}
      <p className={styles.message}>{said.message}</p>
      <FactList
        facts={[
          { term: words.card.found, value: number(finding.found ?? '') },
          { term: words.card.expected, value: number(finding.expected ?? '') },
          {
            term: words.card.effect,
            value: finding.effect === undefined ? '' : kronor(finding.effect),
          },
        ]}
      />
      {said.why !== undefined && (
        <Section title={words.card.why}>
          <p className={styles.text}>{said.why}</p>
        </Section>
      )}
      {said.computation !== undefined && (
        <Section title={words.card.computation}>
          <p className={styles.text}>{said.computation}</p>
        </Section>
      )}
      {said.remedy !== undefined && (
        <Section title={words.card.remedy}>
          <p className={styles.text}>{said.remedy}</p>
        </Section>
      )}
      {finding.consequences !== undefined && finding.consequences.length > 0 && (
        <Section title={words.card.consequences}>
          <ul className={styles.consequences}>
            {finding.consequences.map((consequence) => (
              <li key={`${consequence.cell} ${consequence.text}`}>
                {consequence.cell}: {consequenceIn(consequence, text.language)}
              </li>
            ))}
          </ul>
        </Section>
      )}
      <CardActions ranked={ranked} />
    </StepPage>
  );
}

function CardActions({ ranked }: { readonly ranked: RankedFinding }) {
  const { text, announce, workbook } = usePane();
  const words = text.review;
  const { dispatch } = useReviewFlow();
  const [asking, setAsking] = useState(false);
  const [said, setSaid] = useState<string>();
  const { finding, accepted } = ranked;

  const say = (message: string): void => {
    setSaid(message);
    announce(message);
  };
  const copyText = async (): Promise<void> => {
    say((await copy(findingReport(ranked, text))) ? text.shared.copied : text.shared.copyFailed);
  };
  const accept = async (justification: string, by: string): Promise<void> => {
    try {
      const all = await rememberAccepted({
        fingerprint: finding.fingerprint,
        justification,
        by,
        date: today(),
      });
      dispatch({ type: 'accepted-changed', accepted: all });
      say(words.intentional.saved);
    } catch (error) {
      dispatch({ type: 'failed', fault: toFault(error) });
    }
  };
  const reopen = async (): Promise<void> => {
    try {
      dispatch({ type: 'accepted-changed', accepted: await forgetAccepted(finding.fingerprint) });
      say(words.intentional.unmarked);
    } catch (error) {
      dispatch({ type: 'failed', fault: toFault(error) });
    }
  };

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
