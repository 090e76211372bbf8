import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  Textarea,
  makeStyles,
} from '@fluentui/react-components';
import { useState } from 'react';
import { usePane } from '../shared/PaneContext';

const useStyles = makeStyles({
  surface: { width: 'calc(100vw - 24px)', maxWidth: '480px', padding: '16px' },
  content: { display: 'flex', flexDirection: 'column', rowGap: '12px' },
  actions: { gridColumnStart: 1, justifySelf: 'stretch', flexWrap: 'wrap', justifyContent: 'flex-end' },
});

export interface IntentionalDialogProps {
  readonly onClose: () => void;
  readonly onSave: (justification: string, by: string) => void;
}

/** A finding is called intended only with a reason, which follows it to the sheet Granskning. */
export default function IntentionalDialog({ onClose, onSave }: IntentionalDialogProps) {
  const styles = useStyles();
  const { text } = usePane();
  const words = text.review.intentional;
  const [reason, setReason] = useState('');
  const [by, setBy] = useState('');
  const [tried, setTried] = useState(false);
  const empty = reason.trim() === '';
  return (
    <Dialog open onOpenChange={(_, data) => !data.open && onClose()}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{words.title}</DialogTitle>
          <DialogContent className={styles.content}>
            <div>{words.lead}</div>
            <Field
              label={words.reason}
              required
              {...(tried && empty
                ? { validationMessage: words.reasonNeeded, validationState: 'error' as const }
                : {})}
            >
              <Textarea value={reason} onChange={(_, data) => setReason(data.value)} />
            </Field>
            <Field label={words.who} hint={words.whoHint}>
              <Input value={by} onChange={(_, data) => setBy(data.value)} />
            </Field>
          </DialogContent>
          <DialogActions className={styles.actions} position="end">
            <Button onClick={onClose}>{text.shared.cancel}</Button>
            <Button
              appearance="primary"
              onClick={() => {
                setTried(true);
                if (!empty) onSave(reason.trim(), by.trim());
              }}
            >
              {words.save}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
