import { freeSheetNames } from '../workbook/write/freeNames';
import { runExcel, type RunOptions } from './run';

/**
 * The names the sheets will get: the wished ones, or a free one where a name is taken. Shown before anything is
 * written. Hidden sheets count too.
 */
export async function plannedNames(
  wished: readonly string[],
  options: Pick<RunOptions, 'onWaiting' | 'signal'> = {},
): Promise<readonly string[]> {
  return await runExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    await context.sync();
    return freeSheetNames(
      wished,
      worksheets.items.map((sheet) => sheet.name),
    );
  }, options);
}
