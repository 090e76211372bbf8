import { count, or } from './faultFacts';
import type { FaultWordings } from './faultsSv';

export const faultsEn: FaultWordings = {
  InvalidOperationInCellEditMode: () =>
    'Excel is waiting for you to finish editing the cell. Press Enter or Esc – I will continue then.',

  AccessDenied: (facts) =>
    `The sheet "${or(facts.sheet, 'unknown')}" is protected. Nothing was changed. Write to a new sheet, or remove the protection under Review > Unprotect Sheet.`,

  StructureProtected: () =>
    'The structure of the workbook is protected, so no sheets can be created. Nothing was changed. Remove it under Review > Protect Workbook, or save a copy.',

  ReadOnly: () =>
    'The workbook is read-only. You can review and copy, but not create sheets. Choose Enable Editing or save a copy.',

  ItemAlreadyExists: (facts) =>
    `There is already a sheet called "${or(facts.name, or(facts.sheet, ''))}". Choose another name – existing sheets are never overwritten.`,

  ItemNotFound: (facts) =>
    `The range ${or(facts.address, or(facts.sheet, ''))} no longer exists. Choose it again.`,
  InactiveWorkbook: (facts) =>
    `You have switched to another workbook. Go back to "${or(facts.file, 'the workbook')}" and try again.`,

  UnsupportedSheet: (facts) =>
    `"${or(facts.sheet, 'The sheet')}" is a chart or macro sheet. Choose an ordinary worksheet.`,

  MergedRangeConflict: (facts) =>
    `The range holds merged cells (${or(facts.address, 'unknown address')}). Split them or choose another range.`,

  RequestPayloadSizeLimitExceeded: () => 'The range is too large to read at once. Select only the table.',
  UndoNotSupported: () => 'This cannot be undone in one step in your version of Excel. Continue anyway?',
  ApiNotFound: (facts) =>
    `Your version of Excel lacks ${or(facts.feature, 'a function')}. Everything else works as usual.`,

  InvalidOrTimedOutSession: () =>
    'The contact with Excel was lost. Nothing more is written. Close the pane, open it again and retry.',

  ActivityLimitReached: () => 'Excel is busy. Nothing more is written. Wait a moment and try again.',
  WriteNotSupportedWhenModalDialogOpen: () =>
    'A dialog is open in Excel. Nothing was changed. Close it and try again.',

  SheetMissing: (facts) =>
    `The sheet "${or(facts.sheet, 'unknown')}" was deleted while it was being written. ${count(facts.written)} of ${count(facts.planned)} parts were written. Try again.`,

  ReadBackMismatch: (facts) =>
    `Cell ${or(facts.address, '')} of "${or(facts.sheet, 'the sheet')}" became "${or(facts.found, '')}" instead of "${or(facts.expected, '')}". Remove the sheet and try again.`,

  PageLayout: (facts) =>
    `The sheet ${or(facts.sheet, '')} was created. The page layout could not be set in this version of Excel; set A4 under Page Layout.`,

  Extras: (facts) =>
    `The sheet ${or(facts.sheet, '')} was created, but without ${or(facts.feature, 'its chart')}: your version of Excel did not accept it. The figures are complete.`,

  unknownWriting: (facts) =>
    `Something went wrong when the sheet was to be written. ${count(facts.written)} of ${count(facts.planned)} parts were written. Remove the unfinished sheet or try again. (Error code ${or(facts.code, '')})`,
  unknown: (facts) =>
    `Something went wrong in Excel. Nothing was changed. Try again. (Error code ${or(facts.code, '')})`,
};
