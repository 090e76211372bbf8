import { installExcel, type InstalledExcel } from '../workbench/host/transportA';
import type { WorkbookModel } from '../workbench/host/model/workbook';

let installed: InstalledExcel | undefined;

/**
 * Puts a workbook behind the genuine Office.js client (transport A), so that `src/excel` runs as it does in the pane.
 * The library is loaded once a process; the next workbook takes the place of the one before.
 */
export function serveWorkbook(model: WorkbookModel): void {
  if (installed === undefined) installed = installExcel(model);
  else installed.setModel(model);
}
