import { Button, makeStyles } from '@fluentui/react-components';
import { usePane } from './PaneContext';

const useStyles = makeStyles({
  // In the narrowest pane (Mac, 270 px) the word is heard but not shown, so that the footer keeps to one line.
  lead: {
    '@media (max-width: 300px)': {
      position: 'absolute',
      width: '1px',
      height: '1px',
      overflow: 'hidden',
      clipPath: 'inset(50%)',
    },
  },
});

export interface NextButtonProps {
  /** The step it leads to. */
  readonly to: string;
  readonly disabled?: boolean;
  readonly onClick: () => void;
}

/** The primary button of a step: "Nästa: Kontroll". */
export function NextButton({ to, disabled = false, onClick }: NextButtonProps) {
  const styles = useStyles();
  const { text } = usePane();
  return (
    <Button appearance="primary" disabledFocusable={disabled} onClick={onClick}>
      <span>
        <span className={styles.lead}>{text.shared.next} </span>
        {to}
      </span>
    </Button>
  );
}
