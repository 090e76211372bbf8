import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { ErrorCircleRegular } from '@fluentui/react-icons/svg/error-circle';
import { InfoRegular } from '@fluentui/react-icons/svg/info';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import type { ReactNode } from 'react';

export type NoticeKind = 'info' | 'success' | 'warning' | 'error';

const icons = {
  info: InfoRegular,
  success: CheckmarkCircleRegular,
  warning: WarningRegular,
  error: ErrorCircleRegular,
} as const;

const useStyles = makeStyles({
  box: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr)',
    columnGap: '8px',
    padding: '10px 12px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
    lineHeight: tokens.lineHeightBase300,
  },
  icon: { fontSize: '20px', lineHeight: 0, color: tokens.colorNeutralForeground2 },
  success: { color: tokens.colorStatusSuccessForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  error: { color: tokens.colorStatusDangerForeground1 },
  warningBox: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
  },
  errorBox: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
  },
  successBox: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    border: `1px solid ${tokens.colorStatusSuccessBorder1}`,
  },
  body: { minWidth: 0 },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '6px',
    gridColumnEnd: 'span 2',
    marginTop: '8px',
    // Three short buttons share a line at 320 px.
    '& > button': { minWidth: 0, paddingLeft: '10px', paddingRight: '10px' },
  },
});

export interface NoticeProps {
  readonly kind: NoticeKind;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
}

/** A message with an icon, so that its kind is never told by colour alone. */
export function Notice({ kind, children, actions }: NoticeProps) {
  const styles = useStyles();
  const Icon = icons[kind];
  const box = { info: '', success: styles.successBox, warning: styles.warningBox, error: styles.errorBox }[
    kind
  ];
  const tone = { info: '', success: styles.success, warning: styles.warning, error: styles.error }[kind];
  return (
    <div className={mergeClasses(styles.box, box)}>
      <span className={mergeClasses(styles.icon, tone)} aria-hidden="true">
        <Icon />
      </span>
      <div className={styles.body}>{children}</div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
