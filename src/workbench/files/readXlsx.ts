import { readXlsx as readFile, type Sheet, type Workbook } from './library';
import { WorkbookModel } from '../host/model/workbook';
import type { WorksheetModel } from '../host/model/worksheet';
import { openPackage } from './package';
import { readCells } from './readCells';
import { readSheetParts } from './readSheetParts';
import { FileRefusal } from './refusal';
import { workbookPartOf } from './relationships';
import { styleReader } from './styles';
import { sheetsOf, type SheetEntry } from './workbookPart';

/**
 * The workbook of an .xlsx or .xlsm file. Refuses with FileRefusal what is no workbook, is encrypted, cut off,
 * damaged or larger than is unpacked here. Works in Node and in a browser.
 */
export async function readXlsx(bytes: Uint8Array): Promise<WorkbookModel> {
  const parts = openPackage(bytes);
  const sheets = sheetsOf(parts, workbookPartOf(parts));
  return modelOf(await parse(bytes, sheets), sheets);
}

/** Chart and dialog sheets have no cells: they stay in the file and are not read. */
async function parse(bytes: Uint8Array, sheets: readonly SheetEntry[]): Promise<Workbook> {
  const wanted = (_: unknown, index: number): boolean => sheets[index]?.isWorksheet ?? true;
  try {
    return await readFile(bytes, { readStyles: true, sheets: wanted });
  } catch (error) {
    throw new FileRefusal('damaged', error instanceof Error ? error.message : String(error));
  }
}

function modelOf(file: Workbook, entries: readonly SheetEntry[]): WorkbookModel {
  const worksheets = file.sheets;
  if (worksheets.length === 0) throw new FileRefusal('damaged', 'no worksheet');
  const model = newModel(worksheets);
  const read = styleReader(file.themeColors ?? []);
  worksheets.forEach((sheet, index) => {
    const target = model.sheets[index];
    if (target === undefined) return;
    readCells(sheet, target, read, file.dateSystem === '1904');
    readSheetParts(sheet, target, model);
  });
  readNames(file, model);
  model.structureProtected = file.workbookProtection?.lockStructure ?? false;
  const active = model.findSheet(entries[file.activeSheet ?? 0]?.name ?? '');
  const shown = active?.visibility === 'Visible' ? active : firstVisible(model);
  if (shown !== undefined) model.activate(shown);
  return model;
}

const firstVisible = (model: WorkbookModel): WorksheetModel | undefined =>
  model.sheets.find((sheet) => sheet.visibility === 'Visible');

function newModel(sheets: readonly Sheet[]): WorkbookModel {
  try {
    return new WorkbookModel({ sheets: sheets.map(({ name }) => name) });
  } catch (error) {
    // The model refuses sheet names that Excel itself would not open.
    throw new FileRefusal('damaged', error instanceof Error ? error.message : String(error));
  }
}

function readNames(file: Workbook, model: WorkbookModel): void {
  for (const { name, range, scope, comment } of file.namedRanges ?? []) {
    model.names.push({
      id: model.freshId(),
      name,
      formula: range.startsWith('=') ? range : `=${range}`,
      comment: comment ?? '',
      visible: !name.startsWith('_xlnm.'),
      sheetId: scope === undefined ? undefined : model.findSheet(scope)?.id,
    });
  }
}
