import type { Area } from '../model/area';
import type { WorksheetModel } from '../model/worksheet';
import type { Scope } from '../protocol/served';

// Whatever an add-in does to a sheet is told to the workbook: the grid draws it anew, event handlers hear of it, and
// the request's journal counts it, so that a test sees every touch of a sheet that is not the add-in's own.

/** Contents of cells were written. */
export function tellContent(sheet: WorksheetModel, area: Area, scope: Scope): void {
  scope.model.emit({ kind: 'changed', sheetId: sheet.id, area, by: 'api' });
}

/** Looks or sizes of cells were changed. */
export function tellLook(sheet: WorksheetModel, area: Area, scope: Scope): void {
  scope.model.emit({ kind: 'formatChanged', sheetId: sheet.id, area, by: 'api' });
}

/** What hangs on the sheet was changed: print layout, frozen panes, names, tables, charts, properties. */
export function tellSheet(sheet: WorksheetModel, scope: Scope): void {
  scope.model.emit({ kind: 'sheetLayoutChanged', sheetId: sheet.id, by: 'api' });
}
