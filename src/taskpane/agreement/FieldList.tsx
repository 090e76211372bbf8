import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { OpenRegular } from '@fluentui/react-icons/svg/open';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import { FaultNotice } from '../shared/FaultNotice';
import { usePane } from '../shared/PaneContext';
import { placeOf, useGoTo } from '../shared/useGoTo';
import type { AgreementField } from './agreementFields';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', rowGap: '2px' },
  item: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: '8px',
    padding: '6px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  words: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  label: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  value: { fontWeight: tokens.fontWeightSemibold },
  source: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  status: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: '4px',
    fontSize: tokens.fontSizeBase200,
  },
  stated: { color: tokens.colorStatusSuccessForeground1 },
  assumed: { color: tokens.colorStatusWarningForeground3 },
});

/** Terms with value, source and status; each with the way to its cell. */
export function FieldList({ fields }: { readonly fields: readonly AgreementField[] }) {
  const styles = useStyles();
  const { text } = usePane();
  const words = text.agreement;
  const { show, fault } = useGoTo();
  return (
    <>
      <ul className={styles.list}>
        {fields.map(({ label, value, source, status, cell }, index) => (
          <li key={`${label}-${String(index)}`} className={styles.item}>
            <span className={styles.words}>
              <span className={styles.label}>{label}</span>
              {value !== '' && <span className={styles.value}>{value}</span>}
              <span
                className={mergeClasses(styles.status, status === 'stated' ? styles.stated : styles.assumed)}
              >
                {status === 'stated' ? (
                  <CheckmarkCircleRegular aria-hidden="true" />
                ) : (
                  <WarningRegular aria-hidden="true" />
                )}
                {words.status[status]}
              </span>
              {(status === 'stated' || source !== '') && (
                <span className={styles.source}>{source === '' ? words.noSource : words.source(source)}</span>
              )}
            </span>
            {cell !== undefined && (
              <Button
                appearance="subtle"
                icon={<OpenRegular />}
                aria-label={text.shared.showCellInSheet(cell)}
                title={text.shared.showCellInSheet(cell)}
                onClick={() => show(placeOf(cell))}
              />
            )}
          </li>
        ))}
      </ul>
      {fault && <FaultNotice fault={fault} />}
    </>
  );
}
