import { formatAddress } from '../workbook/address';
import type { RangeAddress } from '../workbook/cells';
import { runExcel, type RunOptions } from './run';

/**
 * Shows a place in the grid: the one action that may move the focus out of the pane (office-js #2576, #5050).
 * Refuses with `ItemNotFound` when the sheet is gone. A cell that is being edited is waited for, and told by `onWaiting`.
 */
export async function goTo(
  address: RangeAddress,
  options: Pick<RunOptions, 'onWaiting' | 'signal'> = {},
): Promise<void> {
  await runExcel(
    async (context) => {
      const sheet = context.workbook.worksheets.getItem(address.sheet);
      sheet.activate();
      sheet.getRange(address.range).select();
      await context.sync();
    },
    { ...options, facts: { sheet: address.sheet, address: formatAddress(address) } },
  );
}
