import { installExcel, type InstalledExcel, type InstallOptions } from '../../src/workbench/host/transportA';
import { WorkbookModel } from '../../src/workbench/host/model/workbook';

export interface Fixture extends InstalledExcel {
  readonly model: WorkbookModel;
}

/** A workbook with the sheets Ett and Två behind the genuine client. */
export function startExcel(options: InstallOptions = {}): Fixture {
  const model = new WorkbookModel({ name: 'Prov.xlsx', sheets: ['Ett', 'Två'] });
  return { ...installExcel(model, options), model };
}

/** Runs a batch on sheet Ett, syncs, and gives what `read` then says. */
export function onSheet<T>(
  batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => () => T,
): Promise<T> {
  return Excel.run(async (context) => {
    const read = batch(context.workbook.worksheets.getItem('Ett'), context);
    await context.sync();
    return read();
  });
}

/** Runs a batch that must be refused; gives Excel's code. */
export async function refusal(
  batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void,
): Promise<string> {
  try {
    await onSheet((sheet, context) => {
      batch(sheet, context);
      return () => undefined;
    });
  } catch (error) {
    return (error as OfficeExtension.Error).code;
  }
  return 'no refusal';
}

/** Long enough for events to be delivered. */
export const delivered = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 15));
