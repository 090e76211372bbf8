import { makeStyles, tokens } from '@fluentui/react-components';
import { agreementHolders } from '../../core/agreement/holders';
import type { TermTerms } from '../../core/agreement/model';
import { termPosition, type TermPosition } from '../../core/agreement/term';
import { Disclosure } from '../shared/Disclosure';
import { usePane } from '../shared/PaneContext';
import { Hint, Section } from '../shared/Section';
import { today } from '../shared/today';
import { yearNow, type AgreementParts } from './partsModel';
import { WithdrawalPart } from './WithdrawalPart';

const useStyles = makeStyles({
  lines: { display: 'flex', flexDirection: 'column', rowGap: '6px' },
  line: { margin: 0 },
  day: { fontWeight: tokens.fontWeightSemibold, whiteSpace: 'nowrap' },
});

/** Term, last day of notice, renewal, who is missing, and what follows if one leaves. */
export function TermSection({ parts }: { readonly parts: AgreementParts }) {
  const styles = useStyles();
  const words = usePane().text.agreement.parts;
  return (
    <>
      <Section title={words.term.title}>
        <div className={styles.lines}>
          <TermLines term={parts.term} />
        </div>
      </Section>
      {parts.whole && (
        <Section title={words.parties.title}>
          <div className={styles.lines}>
            <PartyLines whole={parts.whole} term={parts.term} />
          </div>
          <Disclosure title={words.withdrawal.title}>
            <WithdrawalPart whole={parts.whole} />
          </Disclosure>
        </Section>
      )}
    </>
  );
}

/** A day that no line is broken within: hyphens that do not break. */
const whole = (iso: string): string => iso.replaceAll('-', '\u2011');

function TermLines({ term }: { readonly term: TermTerms }) {
  const styles = useStyles();
  const words = usePane().text.agreement.parts.term;
  const position = termPosition(term, today());
  if (position === undefined) return <p className={styles.line}>{words.noEnd}</p>;
  const { from, statedEnd, end, renewals, notBegun, ended } = position;
  const clauses = [term.to, term.noticeMonthsBeforeEnd, term.renewalYears].flatMap(
    (value) => value?.origin?.clause ?? [],
  );
  return (
    <>
      <p className={styles.line}>{words.period(from && whole(from), whole(statedEnd))}</p>
      {notBegun && <p className={styles.line}>{words.notBegun}</p>}
      {renewals > 0 && <p className={styles.line}>{words.renewed(renewals, whole(end))}</p>}
      {ended ? <p className={styles.line}>{words.ended(whole(end))}</p> : <NoticeLines position={position} />}
      {term.notice !== undefined && term.noticeMonthsBeforeEnd !== undefined && (
        <Hint>{words.noticePeriod(term.notice.value)}</Hint>
      )}
      {clauses.length > 0 && <Hint>{words.source([...new Set(clauses)].join(', '))}</Hint>}
    </>
  );
}

function NoticeLines({ position }: { readonly position: TermPosition }) {
  const styles = useStyles();
  const words = usePane().text.agreement.parts.term;
  const { noticeBy, noticePassed, nextEnd, nextNoticeBy } = position;
  if (noticeBy === undefined) return <p className={styles.line}>{words.noNotice}</p>;
  if (noticePassed) {
    return (
      <p className={styles.line}>
        {words.noticeBy}: <span className={styles.day}>{noticeBy}</span>. {words.noticePassed}{' '}
        {nextEnd === undefined ? words.noticeOnly : words.goesOn(whole(nextEnd))}{' '}
        {nextNoticeBy !== undefined && words.nextNotice(whole(nextNoticeBy))}
      </p>
    );
  }
  return (
    <p className={styles.line}>
      {words.noticeBy}: <span className={styles.day}>{noticeBy}</span>.{' '}
      {nextEnd === undefined ? words.noticeOnly : words.noticeLeft(whole(nextEnd))}
    </p>
  );
}

function PartyLines({
  whole,
  term,
}: {
  readonly whole: NonNullable<AgreementParts['whole']>;
  readonly term: TermTerms;
}) {
  const styles = useStyles();
  const words = usePane().text.agreement.parts.parties;
  const { agreement, years, county } = whole;
  const year = yearNow(years, today());
  const { holders, absent, outside } = agreementHolders(agreement, county?.expected ?? [], year);
  const count = holders.length + absent.length + outside.length;
  const complete = absent.length === 0 && outside.length === 0;
  return (
    <>
      <p className={styles.line}>
        {term.allMustSign?.value === true ? words.allMustSign(count) : words.notStated}
      </p>
      {county !== undefined && complete && (
        <p className={styles.line}>{words.complete(count, county.name)}</p>
      )}
      {absent.length > 0 && <p className={styles.line}>{words.absent(absent.join(', '))}</p>}
      {outside.length > 0 && <p className={styles.line}>{words.outside(outside.join(', '), year)}</p>}
      <Hint>{words.notKnown}</Hint>
    </>
  );
}
