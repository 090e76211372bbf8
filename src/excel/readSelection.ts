import { parseAddress } from '../workbook/address';
import type { RangeAddress } from '../workbook/cells';
import { runExcel, type RunOptions } from './run';

/**
 * The selected range. Whole columns or rows are cut to the part that holds values; a selection of several areas
 * is refused by Excel (`InvalidSelection`).
 */
export async function readSelection(
  options: Pick<RunOptions, 'onWaiting' | 'signal'> = {},
): Promise<RangeAddress> {
  return await runExcel(async (context) => {
    const selected = context.workbook.getSelectedRange();
    selected.load('address,worksheet/name');
    const used = selected.getUsedRangeOrNullObject(true);
    used.load('address');
    await context.sync();
    const { sheet = selected.worksheet.name, range } = parseAddress(selected.address);
    const whole = /^(?:[A-Z]+:[A-Z]+|\d+:\d+)$/i.test(range);
    return {
      sheet,
      range: whole && !used.isNullObject ? parseAddress(used.address).range : range,
    };
  }, options);
}
