import { makeStyles } from '@fluentui/react-components';
import { useCallback, useState } from 'react';

const useStyles = makeStyles({
  hidden: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

export interface Announcements {
  readonly polite: string;
  readonly alarm: string;
}

/** The same words twice in a row are said twice: a no-break space at the end tells them apart. */
export function useAnnouncements(): [Announcements, (message: string, alarm?: boolean) => void] {
  const [said, setSaid] = useState<Announcements>({ polite: '', alarm: '' });
  const announce = useCallback((message: string, alarm = false) => {
    setSaid((before) => {
      const place = alarm ? 'alarm' : 'polite';
      return { ...before, [place]: before[place] === message ? `${message}\u00a0` : message };
    });
  }, []);
  return [said, announce];
}

export function LiveRegions({ said }: { readonly said: Announcements }) {
  const styles = useStyles();
  return (
    <>
      <div className={styles.hidden} role="status" aria-live="polite">
        {said.polite}
      </div>
      <div className={styles.hidden} role="alert">
        {said.alarm}
      </div>
    </>
  );
}
