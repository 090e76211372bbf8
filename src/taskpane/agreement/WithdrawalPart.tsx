import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { agreementHolders } from '../../core/agreement/holders';
import { Choice } from '../shared/Choice';
import { Notice } from '../shared/Notice';
import { usePane } from '../shared/PaneContext';
import { RefusalList } from '../shared/RefusalList';
import { Hint } from '../shared/Section';
import { today } from '../shared/today';
import { yearNow, type AgreementParts } from './partsModel';
import type { WithdrawalAnswer, WithdrawalRow, WithdrawalTable } from './withdrawalRows';

const useStyles = makeStyles({
  // Four columns do not fit 160 pixels, which is a pane at 200 %: then the table moves, and not the page.
  room: { overflowX: 'auto' },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontVariantNumeric: 'tabular-nums',
    fontSize: tokens.fontSizeBase200,
  },
  caption: { textAlign: 'left', paddingBottom: '4px', fontWeight: tokens.fontWeightSemibold },
  name: {
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    padding: '4px 4px 4px 0',
    overflowWrap: 'anywhere',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  figure: {
    textAlign: 'right',
    whiteSpace: 'nowrap',
    padding: '4px 0 4px 6px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  total: { '& > *': { fontWeight: tokens.fontWeightSemibold } },
});

/** Utträde: one party is chosen, and the remaining ones' new amounts stand beside today's. */
export function WithdrawalPart({ whole }: { readonly whole: NonNullable<AgreementParts['whole']> }) {
  const { text } = usePane();
  const words = text.agreement.parts.withdrawal;
  const { agreement, years } = whole;
  const [party, setParty] = useState('');
  const [year, setYear] = useState(() => yearNow(years, today()));
  const [answer, setAnswer] = useState<WithdrawalAnswer>();
  useEffect(() => {
    if (party === '') return undefined;
    let over = false;
    void import('./withdrawalRows').then(({ withdrawalTable }) => {
      if (!over) setAnswer(withdrawalTable(agreement, party, year, text.numbers));
    });
    return () => {
      over = true;
    };
  }, [agreement, party, year, text.numbers]);
  const { holders } = agreementHolders(agreement, [], year);
  return (
    <>
      <Hint>{words.hint}</Hint>
      <Choice
        label={words.party}
        value={party}
        options={[{ value: '', text: words.choose }, ...holders.map((name) => ({ value: name, text: name }))]}
        onChoose={(name) => {
          setAnswer(undefined);
          setParty(name);
        }}
      />
      {years.length > 1 && (
        <Choice
          label={words.year}
          value={String(year)}
          options={years.map((one) => ({ value: String(one), text: String(one) }))}
          onChoose={(one) => setYear(Number(one))}
        />
      )}
      {party !== '' && answer?.kind === 'refused' && <RefusalList refusals={answer.refusals} />}
      {party !== '' && answer?.kind === 'done' && (
        <Amounts table={answer.table} caption={words.caption(party, year)} />
      )}
    </>
  );
}

function Amounts({ table, caption }: { readonly table: WithdrawalTable; readonly caption: string }) {
  const styles = useStyles();
  const words = usePane().text.agreement.parts.withdrawal;
  const { condition, rows, total } = table;
  const row = ({ party, before, after, change }: WithdrawalRow, name = party) => (
    <>
      <th scope="row" className={styles.name}>
        {name}
      </th>
      <td className={styles.figure}>{before}</td>
      <td className={styles.figure}>{after}</td>
      <td className={styles.figure}>{change}</td>
    </>
  );
  return (
    <>
      <Notice kind={condition === undefined ? 'info' : 'warning'}>
        {condition === undefined
          ? words.noCondition
          : words.condition(condition.parties, condition.remaining)}
      </Notice>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what can be scrolled must be reached by keyboard */}
      <div role="region" tabIndex={0} aria-label={caption} className={styles.room}>
        <table className={styles.table}>
          <caption className={styles.caption}>{caption}</caption>
          <thead>
            <tr>
              <th scope="col" className={styles.name}>
                {words.column.party}
              </th>
              {[words.column.before, words.column.after, words.column.change].map((head) => (
                <th key={head} scope="col" className={styles.figure}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((one) => (
              <tr key={one.party}>{row(one)}</tr>
            ))}
          </tbody>
          <tfoot>
            <tr className={styles.total}>{row(total, words.total)}</tr>
          </tfoot>
        </table>
      </div>
    </>
  );
}
