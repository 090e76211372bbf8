import { strFromU8, unzipSync } from 'fflate';
import type { CalculatedCell, Calculator } from '../host/model/calculator';
import type { Cell } from '../host/model/cellStore';
import type { WorkbookModel } from '../host/model/workbook';

/**
 * Works out formulas the way Excel does when it opens the file: those that came without a result (many programs write
 * none), and all of them when the file asks for it (`fullCalcOnLoad`; some programs write 0 for every result). Every
 * other kept result stays: what Excel worked out is trusted over an engine that knows fewer functions. The engine is
 * made only when it is needed. Returns the number of results that were filled in or changed.
 */
export function calculateOnOpening(
  model: WorkbookModel,
  bytes: Uint8Array,
  makeCalculator: () => Calculator,
): number {
  const all = asksForCalculation(bytes);
  let wanted = 0;
  for (const sheet of model.sheets) {
    sheet.cells.forEach((cell) => {
      if (cell.formula !== undefined && (all || cell.type === 'Empty')) wanted += 1;
    });
  }
  if (wanted === 0) return 0;
  const results = makeCalculator().calculate({
    sheets: model.sheets,
    names: model.names,
    changed: undefined,
  });
  let changed = 0;
  for (const result of results) {
    const cell = model.sheetById(result.sheetId)?.cell(result.row, result.column);
    if (cell === undefined || !takes(cell, result, all)) continue;
    cell.value = result.value;
    cell.type = result.type;
    changed += 1;
  }
  return changed;
}

/** An error where the file had a result means a function that the engine lacks: then the kept result is the better one. */
function takes(cell: Cell, result: CalculatedCell, all: boolean): boolean {
  if (cell.formula === undefined) return false;
  if (cell.type === 'Empty') return true;
  if (!all || (result.type === 'Error' && cell.type !== 'Error')) return false;
  return cell.value !== result.value || cell.type !== result.type;
}

/** Whether the workbook part says `fullCalcOnLoad`; only that part is unpacked. */
function asksForCalculation(bytes: Uint8Array): boolean {
  const parts = unzipSync(bytes, { filter: ({ name }) => /(?:^|\/)workbook\d*\.xml$/i.test(name) });
  return Object.values(parts).some((part) => /\sfullCalcOnLoad="(?:1|true)"/.test(strFromU8(part)));
}
