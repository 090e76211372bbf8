import { areaText } from '../model/area';
import { refuse } from '../model/excelError';
import type { WorksheetModel } from '../model/worksheet';
import type { Scope } from '../protocol/served';
import type { RangeTarget } from './targets';

/**
 * A protected sheet refuses what its options do not allow, with AccessDenied:
 * learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-worksheets#protect-worksheet-data
 */
export function checkContentAllowed({ sheet, area }: RangeTarget, scope: Scope): void {
  if (scope.model.readOnly) refuse('AccessDenied', 'the workbook is read-only');
  if (sheet.isLocked(area)) refuse('AccessDenied', `${areaText(area)} is locked on a protected sheet`);
}

/** `option` is a name of Excel.WorksheetProtectionOptions, such as allowFormatCells. */
export function checkAllowed(sheet: WorksheetModel, option: string, scope: Scope): void {
  if (scope.model.readOnly) refuse('AccessDenied', 'the workbook is read-only');
  if (sheet.protection !== undefined && sheet.protection.options[option] !== true) {
    refuse('AccessDenied', `${option} on a protected sheet`);
  }
}
