import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { ModalDialog } from './ModalDialog';
import { usePane } from './PaneContext';

/** Settings, help and about: one closing button, Esc closes too. */
export function PaneDialog({
  title,
  onClose,
  children,
}: {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const { text } = usePane();
  return (
    <ModalDialog
      title={title}
      onClose={onClose}
      actions={
        <Button appearance="primary" onClick={onClose}>
          {text.shared.close}
        </Button>
      }
    >
      {children}
    </ModalDialog>
  );
}
