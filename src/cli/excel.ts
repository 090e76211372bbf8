import { nodeCalculator } from '../workbench/host/calculation/nodeCalculator';
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

/**
 * Lets new sheets work out their formulas, so that they are read back and saved with results. The user's own sheets
 * keep the results Excel gave them: only what stands on sheets added from now on is worked out anew.
 */
export function calculateNewSheets(model: WorkbookModel): void {
  const standing = new Set(model.sheets.map(({ id }) => id));
  const engine = nodeCalculator();
  model.useCalculator({
    calculate: (request) => engine.calculate(request).filter(({ sheetId }) => !standing.has(sheetId)),
  });
}
