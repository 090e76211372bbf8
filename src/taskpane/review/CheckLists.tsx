import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReviewResult } from '../../review/model';
import { Disclosure } from '../shared/Disclosure';
import { usePane } from '../shared/PaneContext';
import { reasonIn } from './findingIn';
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
  const { text } = usePane();
  const words = text.review;
  const remarked = new Set(ranked.map(({ finding }) => finding.check));
  return (
    <div>
      {result.notChecked.length > 0 && (
        <Disclosure title={words.checks.notDone(result.notChecked.length)}>
          <ul className={styles.list}>
            {result.notChecked.map((one, index) => (
              <li key={`${one.check}-${String(index)}`}>
                {words.title(one.check)}: <span className={styles.quiet}>{reasonIn(one, text.language)}</span>
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
