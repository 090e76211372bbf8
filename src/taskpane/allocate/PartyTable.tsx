import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { usePane } from '../shared/PaneContext';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', fontVariantNumeric: 'tabular-nums' },
  caption: { textAlign: 'left', fontWeight: tokens.fontWeightSemibold, paddingBottom: '4px' },
  head: {
    padding: '4px 0',
    textAlign: 'left',
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  cell: {
    padding: '4px 0',
    textAlign: 'left',
    verticalAlign: 'top',
    fontWeight: tokens.fontWeightRegular,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
  detail: {
    display: 'block',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  amount: { paddingLeft: '8px', textAlign: 'right', whiteSpace: 'nowrap' },
  total: { fontWeight: tokens.fontWeightBold, borderBottom: 'none' },
});

export interface PartyLine {
  readonly party: string;
  readonly amount: string;
  /** What the amount is made of, in small print under the name. */
  readonly detail?: string;
}

export interface PartyTableProps {
  readonly caption: string;
  readonly head: string;
  readonly lines: readonly PartyLine[];
  readonly total?: string;
}

/** One figure for each party: two columns, so that it fits a narrow pane. */
export function PartyTable({ caption, head, lines, total }: PartyTableProps) {
  const styles = useStyles();
  const words = usePane().text.allocate.preview;
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{caption}</caption>
      <thead>
        <tr>
          <th scope="col" className={styles.head}>
            {words.party}
          </th>
          <th scope="col" className={mergeClasses(styles.head, styles.amount)}>
            {head}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ party, amount, detail }) => (
          <tr key={party}>
            <th scope="row" className={styles.cell}>
              {party}
              {detail !== undefined && <span className={styles.detail}>{detail}</span>}
            </th>
            <td className={mergeClasses(styles.cell, styles.amount)}>{amount}</td>
          </tr>
        ))}
      </tbody>
      {total !== undefined && (
        <tfoot>
          <tr>
            <th scope="row" className={mergeClasses(styles.cell, styles.total)}>
              {words.total}
            </th>
            <td className={mergeClasses(styles.cell, styles.amount, styles.total)}>{total}</td>
          </tr>
        </tfoot>
      )}
    </table>
  );
}
