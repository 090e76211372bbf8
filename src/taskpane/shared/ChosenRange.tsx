import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { formatAddress } from '../../workbook/address';
import type { RangeAddress } from '../../workbook/cells';
import { FaultNotice } from './FaultNotice';
import { usePane } from './PaneContext';
import { useGoTo } from './useGoTo';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: '8px',
    rowGap: '4px',
    padding: '8px 8px 8px 12px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  icon: { fontSize: '20px', lineHeight: 0, color: tokens.colorStatusSuccessForeground1 },
  words: { display: 'flex', flexDirection: 'column', flexGrow: 1, flexBasis: '120px', minWidth: 0 },
  address: { fontWeight: tokens.fontWeightSemibold },
  note: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    '& > button': { minWidth: 0, paddingLeft: '8px', paddingRight: '8px' },
  },
});

export interface ChosenRangeProps {
  readonly address?: RangeAddress;
  /** Shown instead of an address when there is none. */
  readonly title?: string;
  readonly note: string;
  /** What the button to choose another says, when it is not "Byt". */
  readonly changeLabel?: string;
  readonly onChange: () => void;
}

/** A range that has been chosen: address, what it holds, and the way to see it or choose another. */
export function ChosenRange({ address, title, note, changeLabel, onChange }: ChosenRangeProps) {
  const styles = useStyles();
  const { text } = usePane();
  const { show, fault } = useGoTo();
  return (
    <>
      <div className={styles.row}>
        <span className={styles.icon} aria-hidden="true">
          <CheckmarkCircleRegular />
        </span>
        <span className={styles.words}>
          <span className={styles.address}>{address ? formatAddress(address) : title}</span>
          <span className={styles.note}>{note}</span>
        </span>
        <span className={styles.buttons}>
          {address && (
            <Button appearance="subtle" onClick={() => show(address)}>
              {text.shared.show}
            </Button>
          )}
          <Button appearance="subtle" onClick={onChange}>
            {changeLabel ?? text.shared.change}
          </Button>
        </span>
      </div>
      {fault && <FaultNotice fault={fault} />}
    </>
  );
}
