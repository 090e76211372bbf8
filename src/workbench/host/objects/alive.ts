import { refuse } from '../model/excelError';
import type { WorkbookModel } from '../model/workbook';
import { AreasTarget, Entry, isWorksheet, RangeTarget, SheetPart } from './targets';

/**
 * Refuses to go on with something whose sheet is gone, also when it went between two actions of one request: a sheet
 * gives ItemNotFound, a range InvalidReference
 * (learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling).
 */
export function checkAlive(target: object, model: WorkbookModel): void {
  if (isWorksheet(target)) {
    if (!model.sheets.includes(target)) refuse('ItemNotFound', `sheet ${target.name} is gone`);
    return;
  }
  const range = target instanceof RangeTarget || target instanceof AreasTarget;
  if (!range && !(target instanceof SheetPart) && !(target instanceof Entry)) return;
  const { sheet } = target;
  if (sheet !== undefined && !model.sheets.includes(sheet)) {
    refuse(range ? 'InvalidReference' : 'ItemNotFound', `sheet ${sheet.name} is gone`);
  }
}
