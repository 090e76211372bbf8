import { Button } from '@fluentui/react-components';
import { ModalDialog } from './ModalDialog';

export interface ConfirmDialogProps {
  readonly title: string;
  readonly question: string;
  readonly confirm: string;
  readonly keep: string;
  readonly onAnswer: (confirmed: boolean) => void;
}

/** A question whose buttons say what they do; Esc keeps everything as it is, and so does the first button. */
export default function ConfirmDialog({ title, question, confirm, keep, onAnswer }: ConfirmDialogProps) {
  return (
    <ModalDialog
      title={title}
      role="alertdialog"
      onClose={() => onAnswer(false)}
      actions={
        <>
          <Button data-first onClick={() => onAnswer(false)}>
            {keep}
          </Button>
          <Button appearance="primary" onClick={() => onAnswer(true)}>
            {confirm}
          </Button>
        </>
      }
    >
      <div>{question}</div>
    </ModalDialog>
  );
}
