import { ProgressBar, Spinner, makeStyles } from '@fluentui/react-components';
import { useEffect, useState, type ReactNode } from 'react';
import { usePane } from './PaneContext';

const useStyles = makeStyles({
  line: { display: 'flex', flexDirection: 'column', rowGap: '8px' },
  // Fluent cuts the letters that reach below the line.
  spinner: { justifyContent: 'flex-start', overflow: 'visible' },
});

/** Nothing flashes for work that takes less than half a second. */
function useDelay(milliseconds: number): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setOver(true), milliseconds);
    return () => clearTimeout(timer);
  }, [milliseconds]);
  return over;
}

export interface BusyProps {
  readonly label: string;
  /** 0 to 1; without it a spinner turns. */
  readonly share?: number;
  readonly delay?: number;
  readonly actions?: ReactNode;
}

/** What is going on, in words; said politely when it changes. */
export function Busy({ label, share, delay = 500, actions }: BusyProps) {
  const styles = useStyles();
  const { announce } = usePane();
  const visible = useDelay(delay);
  useEffect(() => {
    if (visible) announce(label);
  }, [visible, label, announce]);
  if (!visible) return null;
  return (
    <div className={styles.line}>
      {share === undefined ? (
        <Spinner size="tiny" label={label} className={styles.spinner} />
      ) : (
        <>
          <span>{label}</span>
          <ProgressBar value={share} aria-label={label} />
        </>
      )}
      {actions}
    </div>
  );
}
