import { Button } from '@fluentui/react-components';
import { useEffect } from 'react';
import { Busy } from './Busy';
import { Notice } from './Notice';
import { usePane } from './PaneContext';
import { Actions } from './Section';
import type { Cancel } from './useCancel';

export interface WritingProps {
  readonly label: string;
  readonly delay?: number;
  readonly job: Cancel;
}

/** Sheets are being written: what is being done, and Avbryt. Until the sheet is finished it is said that it was heard. */
export function Writing({ label, delay = 500, job: { stopping, cancel } }: WritingProps) {
  const { text } = usePane();
  return (
    <Busy
      label={stopping ? text.shared.stopping : label}
      delay={delay}
      actions={
        <Actions>
          <Button onClick={cancel} disabledFocusable={stopping}>
            {text.shared.cancel}
          </Button>
        </Actions>
      }
    />
  );
}

/** It was stopped: which sheets had been made by then. */
export function Cancelled({ sheets }: { readonly sheets: readonly string[] }) {
  const { text, announce } = usePane();
  const message = text.shared.cancelled(sheets);
  useEffect(() => announce(message), [message, announce]);
  return <Notice kind="warning">{message}</Notice>;
}
