import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReviewResult } from '../../review/model';
import { Disclosure } from '../shared/Disclosure';
import { usePane } from '../shared/PaneContext';
import type { RankedFinding } from './rankedFindings';

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: '16px', display: 'grid', rowGap: '4px' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** What was checked and what could not be: an empty list of findings means nothing without it. */
export function CheckLists({
  result,
  ranked,
}: {
  readonly result: ReviewResult;
  readonly ranked: readonly RankedFinding[];
}) {
  const styles = useStyles();
  const words = usePane().text.review;
  const remarked = new Set(ranked.map(({ finding }) => finding.check));
  return (
    <div>
      {result.notChecked.length > 0 && (
        <Disclosure title={words.checks.notDone(result.notChecked.length)}>
          <ul className={styles.list}>
            {result.notChecked.map(({ check, reason }, index) => (
              <li key={`${check}-${String(index)}`}>
                {words.title(check)}: <span className={styles.quiet}>{reason}</span>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      {result.checked.length > 0 && (
        <Disclosure title={words.checks.done(result.checked.length)}>
          <ul className={styles.list}>
            {result.checked.map((check) => (
              <li key={check}>
                {words.title(check)}:{' '}
                <span className={styles.quiet}>
                  {remarked.has(check) ? words.checks.withFinding : words.passed.toLowerCase()}
                </span>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </div>
  );
}
