import { makeStyles } from '@fluentui/react-components';
import type { Assumption } from '../../core/outcome';
import { assumptionText } from '../../text/assumptions';
import { usePane } from '../shared/PaneContext';

const useStyles = makeStyles({ list: { margin: 0, paddingLeft: '18px', display: 'grid', rowGap: '6px' } });

export function AssumptionList({ assumptions }: { readonly assumptions: readonly Assumption[] }) {
  const styles = useStyles();
  const { language } = usePane().text;
  return (
    <ul className={styles.list}>
      {assumptions.map((assumption, index) => (
        <li key={`${assumption.id}-${String(index)}`}>
          {assumptionText(assumption.id, assumption.facts, language)}
        </li>
      ))}
    </ul>
  );
}
