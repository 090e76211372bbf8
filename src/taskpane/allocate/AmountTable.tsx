import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { Suspense, lazy, useId, useState } from 'react';
import type { Agreement } from '../../core/agreement/model';
import type { Plan, YearResult } from '../../core/plan/model';
import { usePane } from '../shared/PaneContext';
import type { Preview, PreviewRow } from './previewRows';

const AmountDetails = lazy(() => import('./AmountDetails'));

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', fontVariantNumeric: 'tabular-nums' },
  caption: { textAlign: 'left', fontWeight: tokens.fontWeightSemibold, paddingBottom: '4px' },
  head: {
    textAlign: 'left',
    padding: '4px 0',
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  right: { textAlign: 'right' },
  cell: { padding: 0, borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  amount: {
    padding: '0 4px',
    textAlign: 'right',
    whiteSpace: 'nowrap',
    verticalAlign: 'top',
    lineHeight: '34px',
  },
  expander: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '4px',
    width: '100%',
    minHeight: '34px',
    padding: '4px 0',
    border: 'none',
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusSmall,
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  plain: { display: 'block', padding: '7px 0 7px 20px' },
  chevron: { fontSize: '16px', lineHeight: 0, flexShrink: 0, color: tokens.colorNeutralForeground3 },
  strong: { fontWeight: tokens.fontWeightSemibold },
  sum: {
    position: 'sticky',
    bottom: 'var(--footer-height, 57px)',
    backgroundColor: tokens.colorNeutralBackground1,
    fontWeight: tokens.fontWeightBold,
    // A border of a collapsed table does not follow a cell that sticks; a shadow does.
    boxShadow: `0 -2px 0 ${tokens.colorNeutralStroke1}`,
    padding: '0 4px',
    lineHeight: '36px',
    '@media (max-height: 330px)': { position: 'static' },
  },
  // Amount and mark on one line, but for a pane at 200 %.
  sumAmount: { whiteSpace: 'nowrap', '@media (max-width: 240px)': { whiteSpace: 'normal' } },
  sumName: { paddingLeft: '20px', textAlign: 'left' },
  right1: { color: tokens.colorStatusSuccessForeground1 },
  wrong: { color: tokens.colorStatusWarningForeground3 },
  mark: { display: 'inline-block', width: '18px', verticalAlign: 'middle', lineHeight: 0 },
});

export interface AmountTableProps {
  readonly year: YearResult;
  readonly preview: Preview;
  readonly agreement: Agreement;
  readonly plan: Plan;
}

/** Two columns whatever the width: part and belopp. Everything else is behind the part's own button. */
export function AmountTable({ year, preview, agreement, plan }: AmountTableProps) {
  const styles = useStyles();
  const words = usePane().text.allocate.preview;
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{words.caption(year.year)}</caption>
      <thead>
        <tr>
          <th scope="col" className={styles.head}>
            {words.party}
          </th>
          <th scope="col" className={mergeClasses(styles.head, styles.right)}>
            {words.amount}
          </th>
        </tr>
      </thead>
      <tbody>
        {preview.rows.map((row) => (
          <AmountRow key={row.key} row={row} year={year} agreement={agreement} plan={plan} />
        ))}
      </tbody>
      <tfoot>
        <Total preview={preview} />
      </tfoot>
    </table>
  );
}

function Total({ preview }: { readonly preview: Preview }) {
  const styles = useStyles();
  const words = usePane().text.allocate.preview;
  const { difference, total } = preview;
  const right = difference === undefined;
  return (
    <tr>
      <th scope="row" className={mergeClasses(styles.sum, styles.sumName)}>
        {words.total}
      </th>
      <td className={mergeClasses(styles.sum, styles.right, styles.sumAmount)}>
        {total}{' '}
        <span
          role="img"
          aria-label={right ? words.totalRight(total) : words.totalWrong(difference)}
          title={right ? words.totalRight(total) : words.totalWrong(difference)}
          className={mergeClasses(styles.mark, right ? styles.right1 : styles.wrong)}
        >
          {right ? <CheckmarkRegular fontSize={18} /> : '≠'}
        </span>
      </td>
    </tr>
  );
}

interface AmountRowProps extends Omit<AmountTableProps, 'preview'> {
  readonly row: PreviewRow;
}

function AmountRow({ row, year, agreement, plan }: AmountRowProps) {
  const styles = useStyles();
  const words = usePane().text.allocate.preview;
  const [open, setOpen] = useState(false);
  const id = useId();
  if (row.result === undefined) {
    return (
      <tr>
        <th scope="row" className={mergeClasses(styles.cell, styles.right)}>
          <span className={styles.plain} style={{ textAlign: 'left', fontWeight: 'normal' }}>
            {words.deduction(row.name)}
          </span>
        </th>
        <td className={mergeClasses(styles.cell, styles.amount)}>{row.amount}</td>
      </tr>
    );
  }
  return (
    <>
      <tr className={row.region ? styles.strong : undefined}>
        <th scope="row" className={styles.cell} style={{ fontWeight: 'inherit' }}>
          <button
            type="button"
            className={styles.expander}
            aria-expanded={open}
            aria-controls={id}
            title={words.details(row.name)}
            onClick={() => setOpen(!open)}
          >
            <span className={styles.chevron} aria-hidden="true">
              {open ? <ChevronDownRegular /> : <ChevronRightRegular />}
            </span>
            {row.name}
          </button>
        </th>
        <td className={mergeClasses(styles.cell, styles.amount)}>{row.amount}</td>
      </tr>
      <tr id={id} hidden={!open}>
        {open && (
          <td colSpan={2} className={styles.cell}>
            <Suspense fallback={null}>
              <AmountDetails row={row.result} year={year.year} agreement={agreement} plan={plan} />
            </Suspense>
          </td>
        )}
      </tr>
    </>
  );
}
