import { Button } from '@fluentui/react-components';
import { useEffect } from 'react';
import type { ExcelFault } from '../../excel/model';
import { faultText } from '../../text/faults';
import type { Language } from '../../text/language';
import { Notice } from './Notice';
import { usePane } from './PaneContext';

/** The words of a fault in the language of the pane; the fault itself carries the Swedish ones. */
export function faultMessage({ code, facts, message }: ExcelFault, language: Language): string {
  return language === 'sv' ? message : faultText(code, facts, language);
}

/** A fault of Excel's in the language of the pane, said at once as an alert. */
export function FaultNotice({
  fault,
  onRetry,
}: {
  readonly fault: ExcelFault;
  readonly onRetry?: (() => void) | undefined;
}) {
  const { text, announce } = usePane();
  const message = faultMessage(fault, text.language);
  useEffect(() => announce(message, true), [message, announce]);
  return (
    <Notice kind="error" actions={onRetry && <Button onClick={onRetry}>{text.shared.tryAgain}</Button>}>
      {message}
    </Notice>
  );
}

/** Excel is in cell-edit mode: the job goes on by itself when the cell is left. */
export function WaitingNotice() {
  const { text, announce } = usePane();
  const message = text.shared.waitingForEdit;
  useEffect(() => announce(message), [message, announce]);
  return <Notice kind="info">{message}</Notice>;
}
