import { callFaults } from '../text/cli';
import { parseAddress, rectangleOf } from '../workbook/address';
import type { RangeAddress, WorkbookSnapshot } from '../workbook/cells';
import { CallRefusal } from './call';

/**
 * A range option such as `'Befolkning!A1:B16'` as an address in this workbook; undefined when the option was not given.
 * Refuses what is no range, and a sheet that the workbook does not have. Without a sheet, the only sheet is meant.
 */
export function rangeOption(
  option: string,
  text: string | undefined,
  workbook: WorkbookSnapshot,
): RangeAddress | undefined {
  if (text === undefined) return undefined;
  const { sheet, range } = parseAddress(text.trim());
  if (rectangleOf(range) === undefined) throw new CallRefusal(callFaults.notARange(option, text));
  if (sheet !== undefined) return { sheet: sheetOption(option, sheet, workbook), range: range.toUpperCase() };
  const [only, second] = workbook.sheets;
  if (only === undefined || second !== undefined)
    throw new CallRefusal(callFaults.sheetNeeded(option, range));
  return { sheet: only.sheet, range: range.toUpperCase() };
}

/** The sheet's own spelling of a name; Excel's names know no case. */
export function sheetOption(option: string, name: string, workbook: WorkbookSnapshot): string {
  const folded = (text: string): string => text.toLocaleLowerCase('sv');
  const known = workbook.sheets.find(({ sheet }) => folded(sheet) === folded(name));
  if (known !== undefined) return known.sheet;
  throw new CallRefusal(
    callFaults.noSuchSheet(
      option,
      name,
      workbook.sheets.map(({ sheet }) => sheet),
    ),
  );
}
