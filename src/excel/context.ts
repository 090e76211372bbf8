import type { WorkbookContext } from './model';
import { canGroupUndo } from './requirements';
import { runExcel, type RunOptions } from './run';

/** Name and state of the workbook: what the pane's context row and its warnings are made of. One sync. */
export async function readContext(
  options: Pick<RunOptions, 'onWaiting' | 'signal'> = {},
): Promise<WorkbookContext> {
  return await runExcel(async (context) => {
    const { workbook } = context;
    workbook.load('name,readOnly');
    workbook.protection.load('protected');
    const sheet = workbook.worksheets.getActiveWorksheet();
    sheet.load('name');
    const { protection } = sheet;
    protection.load('protected');
    await context.sync();
    return {
      name: workbook.name,
      activeSheet: sheet.name,
      readOnly: workbook.readOnly,
      activeSheetProtected: protection.protected,
      structureProtected: workbook.protection.protected,
      canGroupUndo: canGroupUndo(),
    };
  }, options);
}
