import { formatAddress } from '../workbook/address';
import type { RangeAddress } from '../workbook/cells';
import { runExcel } from './run';

/**
 * Shows a place in the grid: the one action that may move the focus out of the pane (office-js #2576, #5050).
 * Refuses with `ItemNotFound` when the sheet is gone.
 */
export async function goTo(address: RangeAddress): Promise<void> {
  await runExcel(
    async (context) => {
      const sheet = context.workbook.worksheets.getItem(address.sheet);
      sheet.activate();
      sheet.getRange(address.range).select();
      await context.sync();
    },
    { facts: { sheet: address.sheet, address: formatAddress(address) } },
  );
}
