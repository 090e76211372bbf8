import { useEffect, useState } from 'react';
import { hostAndPlatform } from '../../excel/officeHelpers';
import { usePane } from './PaneContext';
import { PaneDialog } from './PaneDialog';
import { Hint } from './Section';
import { version } from './version';

/** Version, what is never sent, and which Excel this is: what a person reads out to support. */
export default function AboutDialog({ onClose }: { readonly onClose: () => void }) {
  const words = usePane().text.shared.aboutText;
  const [host, setHost] = useState('');
  useEffect(() => {
    let open = true;
    hostAndPlatform()
      .then(({ host: name, platform }) => open && setHost(`${name}, ${platform}`))
      // The line is left out where the host does not say what it is.
      .catch(() => undefined);
    return () => {
      open = false;
    };
  }, []);
  return (
    <PaneDialog title={words.title} onClose={onClose}>
      <div>{words.version(version)}</div>
      {words.lines.map((line) => (
        <div key={line}>{line}</div>
      ))}
      {host !== '' && <Hint>{host}</Hint>}
    </PaneDialog>
  );
}
