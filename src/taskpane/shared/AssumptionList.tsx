import { makeStyles } from '@fluentui/react-components';
import type { Assumption, Remark } from '../../core/outcome';
import { assumptionText } from '../../text/assumptions';
import { remarkText } from '../../text/remarks';
import { usePane } from './PaneContext';

const useStyles = makeStyles({ list: { margin: 0, paddingLeft: '18px', display: 'grid', rowGap: '6px' } });

interface AssumptionListProps {
  readonly assumptions: readonly Assumption[];
  /** Contradictions that the user settled: chosen, not stated. */
  readonly settled?: readonly Remark[];
}

export function AssumptionList({ assumptions, settled = [] }: AssumptionListProps) {
  const styles = useStyles();
  const { language } = usePane().text;
  return (
    <ul className={styles.list}>
      {settled.map((remark) => (
        <li key={remark.cell}>{remarkText(remark, language)}</li>
      ))}
      {assumptions.map((assumption, index) => (
        <li key={`${assumption.id}-${String(index)}`}>
          {assumptionText(assumption.id, assumption.facts, language)}
        </li>
      ))}
    </ul>
  );
}
