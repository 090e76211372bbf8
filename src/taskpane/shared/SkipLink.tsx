import { makeStyles, tokens } from '@fluentui/react-components';
import { usePane } from './PaneContext';

const useStyles = makeStyles({
  link: {
    position: 'fixed',
    top: '4px',
    left: '4px',
    zIndex: 10,
    padding: '8px 12px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    ':not(:focus)': { clipPath: 'inset(50%)', width: '1px', height: '1px', overflow: 'hidden', padding: 0 },
  },
});

/** First stop of Tab: past the header to what the screen is about. */
export function SkipLink() {
  const styles = useStyles();
  const { text } = usePane();
  return (
    <a
      className={styles.link}
      href="#innehall"
      onClick={(event) => {
        // The address stays as it is: Office reloads the pane from it.
        event.preventDefault();
        document.getElementById('innehall')?.focus();
      }}
    >
      {text.shared.skip}
    </a>
  );
}
