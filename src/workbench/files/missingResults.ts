import type { Calculator } from '../host/model/calculator';
import type { WorkbookModel } from '../host/model/workbook';

/**
 * Works out the formulas that came from the file without a result (many programs write none), and leaves every kept
 * result as it is: what Excel worked out is trusted over an engine that knows fewer functions. Returns how many.
 */
export function fillMissingResults(model: WorkbookModel, makeCalculator: () => Calculator): number {
  const missing = new Set<string>();
  for (const sheet of model.sheets) {
    sheet.cells.forEach((cell, row, column) => {
      if (cell.formula !== undefined && cell.type === 'Empty') missing.add(placeOf(sheet.id, row, column));
    });
  }
  if (missing.size === 0) return 0;
  const results = makeCalculator().calculate({
    sheets: model.sheets,
    names: model.names,
    changed: undefined,
  });
  for (const { sheetId, row, column, value, type } of results) {
    const cell = missing.has(placeOf(sheetId, row, column))
      ? model.sheetById(sheetId)?.cell(row, column)
      : undefined;
    if (cell === undefined) continue;
    cell.value = value;
    cell.type = type;
  }
  return missing.size;
}

const placeOf = (sheetId: string, row: number, column: number): string =>
  `${sheetId} ${String(row)} ${String(column)}`;
