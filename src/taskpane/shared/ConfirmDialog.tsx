import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
} from '@fluentui/react-components';

const useStyles = makeStyles({
  surface: { width: 'calc(100vw - 32px)', maxWidth: '440px', padding: '16px' },
  actions: { gridColumnStart: 1, justifySelf: 'stretch', flexWrap: 'wrap', justifyContent: 'flex-end' },
});

export interface ConfirmDialogProps {
  readonly title: string;
  readonly question: string;
  readonly confirm: string;
  readonly keep: string;
  readonly onAnswer: (confirmed: boolean) => void;
}

/** A question whose buttons say what they do; Esc keeps everything as it is. */
export default function ConfirmDialog({ title, question, confirm, keep, onAnswer }: ConfirmDialogProps) {
  const styles = useStyles();
  return (
    <Dialog open modalType="alert" onOpenChange={(_, data) => !data.open && onAnswer(false)}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>{question}</DialogContent>
          <DialogActions className={styles.actions} position="end">
            <Button onClick={() => onAnswer(false)}>{keep}</Button>
            <Button appearance="primary" onClick={() => onAnswer(true)}>
              {confirm}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
