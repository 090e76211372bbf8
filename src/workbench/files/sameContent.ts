import { areaText } from '../host/model/area';
import { isBlank, type Cell } from '../host/model/cellStore';
import type { DefinedName } from '../host/model/parts';
import { DEFAULT_STYLE } from '../host/model/style';
import type { WorkbookModel } from '../host/model/workbook';
import type { WorksheetModel } from '../host/model/worksheet';

/**
 * The sheets that `after` has beyond `before`, when all sheets of `before` still stand first, in their order, with the
 * same names and content. Undefined when anything else changed. Kept results of formulas do not count as content.
 */
export function addedSheets(
  before: WorkbookModel,
  after: WorkbookModel,
): readonly WorksheetModel[] | undefined {
  const kept = before.sheets.every((sheet, index) => {
    const now = after.sheets[index];
    return now?.name === sheet.name && sameSheet(sheet, now);
  });
  return kept ? after.sheets.slice(before.sheets.length) : undefined;
}

/** The names that `after` has beyond `before`; undefined when one was changed or taken away. */
export function addedNames(before: WorkbookModel, after: WorkbookModel): readonly DefinedName[] | undefined {
  const key = (model: WorkbookModel, name: DefinedName): string =>
    JSON.stringify([name.name, name.formula, model.sheetById(name.sheetId ?? '')?.name ?? '']);
  // A file may hold the same hidden name twice, so each stands for one.
  const left = [...after.names];
  for (const name of before.names) {
    const at = left.findIndex((other) => key(after, other) === key(before, name));
    if (at < 0) return undefined;
    left.splice(at, 1);
  }
  return left;
}

function sameSheet(a: WorksheetModel, b: WorksheetModel): boolean {
  return partsOf(a) === partsOf(b) && sameCells(a, b);
}

function partsOf(sheet: WorksheetModel): string {
  return JSON.stringify([
    sheet.visibility,
    sheet.tabColor,
    sheet.showGridlines,
    sheet.showHeadings,
    sheet.frozen,
    sheet.protection !== undefined,
    sheet.merges.map(areaText),
    [...sheet.columnWidths],
    [...sheet.rowHeights],
    [...sheet.hiddenRows],
    [...sheet.hiddenColumns],
    [...sheet.hyperlinks],
    sheet.pageLayout,
    sheet.tables.map((table) => ({ ...table, id: '' })),
    sheet.charts.map((chart) => ({ ...chart, id: '' })),
    sheet.conditionalFormats.map((format) => ({ ...format, id: '' })),
  ]);
}

const sameCells = (a: WorksheetModel, b: WorksheetModel): boolean => covers(a, b) && covers(b, a);

/** True when every cell of `one` stands alike in `other`. */
function covers(one: WorksheetModel, other: WorksheetModel): boolean {
  let differences = 0;
  one.cells.forEach((cell, row, column) => {
    if (!sameCell(cell, other.cell(row, column))) differences += 1;
  });
  return differences === 0;
}

function sameCell(a: Cell, b: Cell | undefined): boolean {
  if (b === undefined) return isBlank(a) && a.style === DEFAULT_STYLE;
  if (a.style !== b.style || a.formula !== b.formula) return false;
  return a.formula !== undefined || (a.type === b.type && a.value === b.value);
}
