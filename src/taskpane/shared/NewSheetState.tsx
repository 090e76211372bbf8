import { FaultNotice, WaitingNotice } from './FaultNotice';
import { Notice } from './Notice';
import { usePane } from './PaneContext';
import type { NewSheet } from './useNewSheet';
import { Cancelled, Writing } from './Writing';

/** What stops a new sheet in this workbook, in words; undefined when nothing does. */
export function useBlocked(): string | undefined {
  const { text, workbook } = usePane();
  if (workbook?.readOnly) return text.shared.readOnlyWorkbook;
  return workbook?.structureProtected ? text.shared.structureProtected : undefined;
}

/** How the writing of one new sheet goes. */
export function NewSheetState({ sheet }: { readonly sheet: NewSheet }) {
  const blocked = useBlocked();
  return (
    <>
      {sheet.waiting && <WaitingNotice />}
      {sheet.fault && <FaultNotice fault={sheet.fault} />}
      {blocked !== undefined && <Notice kind="warning">{blocked}</Notice>}
      {sheet.working && <Writing label={sheet.label} job={sheet.job} />}
      {sheet.cancelled && <Cancelled sheets={sheet.cancelled} />}
    </>
  );
}
