import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { ErrorCircleRegular } from '@fluentui/react-icons/svg/error-circle';
import { InfoRegular } from '@fluentui/react-icons/svg/info';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import type { Severity } from '../../review/model';

const icons = {
  error: ErrorCircleRegular,
  review: WarningRegular,
  info: InfoRegular,
  intended: CheckmarkCircleRegular,
} as const;

const useStyles = makeStyles({
  icon: { fontSize: '20px', lineHeight: 0, flexShrink: 0 },
  error: { color: tokens.colorStatusDangerForeground1 },
  review: { color: tokens.colorStatusWarningForeground3 },
  info: { color: tokens.colorNeutralForeground2 },
  intended: { color: tokens.colorNeutralForeground3 },
});

/** The icon of a severity; the word always stands beside it. */
export function SeverityMark({ severity }: { readonly severity: Severity | 'intended' }) {
  const styles = useStyles();
  const Icon = icons[severity];
  return (
    <span className={mergeClasses(styles.icon, styles[severity])} aria-hidden="true">
      <Icon />
    </span>
  );
}
