import { cellName } from '../workbook/address';
import type { SheetDescription } from '../workbook/write/description';
import type { RemoveOutcome, WrittenSheet } from './model';
import { runExcel, type RunOptions } from './run';

/** Worksheet custom property (ExcelApi 1.12) that tells a sheet of ours from the user's. Its value is the job's id. */
export const ownKey = 'Fordelningsnyckel';

/** An id for one job of writing; unique enough within a workbook. */
export function newJob(now = new Date()): string {
  return `${now.toISOString()} ${Math.random().toString(36).slice(2, 10)}`;
}

/** The sheets that a job left in the workbook, found by its mark and not by their names. */
export async function sheetsOfJob(
  job: string,
  descriptions: readonly SheetDescription[],
): Promise<readonly WrittenSheet[]> {
  return await runExcel(async (context) => {
    const marked = await loadMarks(context);
    return marked
      .filter(({ mark }) => mark === job)
      .map(({ sheet }) => writtenSheet(sheet.id, sheet.name, descriptions));
  });
}

export function writtenSheet(
  id: string,
  name: string,
  descriptions: readonly SheetDescription[],
): WrittenSheet {
  const description = descriptions.find((sheet) => sheet.name === name);
  const rows = description?.rows.length ?? 1;
  const columns = description?.columns.length ?? 1;
  return { id, name, address: { sheet: name, range: `A1:${cellName(rows - 1, columns - 1)}` } };
}

/**
 * Removes sheets that the product made, by worksheet id and only where our mark is still on the sheet, so that a
 * sheet of the user's is never hit. Deleting a sheet empties Excel's undo list: the caller asks first (ux.md 1.8).
 * The last visible sheet stays, because Excel demands one. `onWaiting`: Excel waits for a cell that is being edited.
 */
export async function removeSheets(
  sheets: readonly WrittenSheet[],
  options: Pick<RunOptions, 'onWaiting'> = {},
): Promise<RemoveOutcome> {
  return await runExcel(
    async (context) => {
      const marked = await loadMarks(context);
      const wished = new Set(sheets.map((sheet) => sheet.id));
      const found = marked.filter(({ sheet }) => wished.has(sheet.id));
      let visible = marked.filter(({ sheet }) => sheet.visibility === 'Visible').length;
      const removed: string[] = [];
      const kept: string[] = [];
      for (const { sheet, mark } of found) {
        const last = sheet.visibility === 'Visible' && visible === 1;
        if (mark === undefined || last) kept.push(sheet.name);
        else {
          removed.push(sheet.name);
          if (sheet.visibility === 'Visible') visible -= 1;
          sheet.delete();
        }
      }
      await context.sync();
      const ids = new Set(found.map(({ sheet }) => sheet.id));
      return {
        removed,
        kept,
        missing: sheets.filter((sheet) => !ids.has(sheet.id)).map((sheet) => sheet.name),
      };
    },
    { writes: true, ...options },
  );
}

/** Every worksheet with our mark, or undefined where there is none. Two syncs. */
async function loadMarks(
  context: Excel.RequestContext,
): Promise<readonly { readonly sheet: Excel.Worksheet; readonly mark: string | undefined }[]> {
  const { worksheets } = context.workbook;
  worksheets.load('items/id,items/name,items/visibility');
  await context.sync();
  const marks = worksheets.items.map((sheet) => {
    const property = sheet.customProperties.getItemOrNullObject(ownKey);
    property.load('value');
    return { sheet, property };
  });
  await context.sync();
  return marks.map(({ sheet, property }) => ({
    sheet,
    mark: property.isNullObject ? undefined : property.value,
  }));
}
