import { Button, Field, Input, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { ModalDialog } from '../shared/ModalDialog';
import { usePane } from '../shared/PaneContext';

export interface IntentionalDialogProps {
  readonly onClose: () => void;
  readonly onSave: (justification: string, by: string) => void;
}

/** A finding is called intended only with a reason, which follows it to the sheet Granskning. */
export default function IntentionalDialog({ onClose, onSave }: IntentionalDialogProps) {
  const { text } = usePane();
  const words = text.review.intentional;
  const [reason, setReason] = useState('');
  const [by, setBy] = useState('');
  const [tried, setTried] = useState(false);
  const empty = reason.trim() === '';
  const missing =
    tried && empty ? { validationMessage: words.reasonNeeded, validationState: 'error' as const } : {};
  return (
    <ModalDialog
      title={words.title}
      onClose={onClose}
      actions={
        <>
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
        </>
      }
    >
      <div>{words.lead}</div>
      <Field label={words.reason} required {...missing}>
        <Textarea data-first value={reason} onChange={(_, data) => setReason(data.value)} />
      </Field>
      <Field label={words.who} hint={words.whoHint}>
        <Input value={by} onChange={(_, data) => setBy(data.value)} />
      </Field>
    </ModalDialog>
  );
}
