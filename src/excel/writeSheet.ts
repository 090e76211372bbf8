import type { OutCell, SheetDescription } from '../workbook/write/description';
import { firstMismatch, outgoing, outgoingFormat, type Mismatch } from './cellGrid';
import { ExcelFaultError, makeFault, toFault } from './faults';
import type { ExcelFault, WrittenSheet } from './model';
import { ownKey, writtenSheet } from './ownSheets';
import { applyStyles, bodyFont, widthInPoints } from './sheetStyles';
import { addExtras } from './sheetExtras';
import { setPageLayout } from './pageLayout';

/** Cells in one request: formats and contents stay far below 5 MB. */
const cellsPerRequest = 20_000;

export interface SheetResult {
  readonly sheet: WrittenSheet;
  readonly warnings: readonly ExcelFault[];
}

/**
 * Fills one new sheet: cells, formats and read-back in one sync (one more per 20 000 cells), then the page layout,
 * then charts and tables if it has any. Only the first part can fail the job; the others end as warnings.
 */
export async function writeSheet(
  context: Excel.RequestContext,
  description: SheetDescription,
  sheet: Excel.Worksheet,
): Promise<SheetResult> {
  setSheet(sheet, description);
  const mismatch = await writeCells(context, sheet, description);
  const written = writtenSheet(sheet.id, sheet.name, [description]);
  if (mismatch !== undefined) {
    throw new ExcelFaultError(makeFault('ReadBackMismatch', { sheet: sheet.name, ...mismatch }));
  }
  const warnings = [
    ...(await attempt('PageLayout', description.name, async () =>
      setPageLayout(context, sheet, description),
    )),
    ...(await attempt('Extras', description.name, async () => addExtras(context, sheet, description))),
  ];
  return { sheet: written, warnings };
}

/** A new worksheet, last in the workbook and marked as ours; made with the next sync. Nothing else is touched. */
export function addSheet(context: Excel.RequestContext, name: string, job: string): Excel.Worksheet {
  const sheet = context.workbook.worksheets.add(name);
  sheet.customProperties.add(ownKey, job);
  sheet.load('id,name');
  return sheet;
}

async function writeCells(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  description: SheetDescription,
): Promise<Mismatch | undefined> {
  const columns = description.columns.length;
  const step = Math.max(1, Math.floor(cellsPerRequest / columns));
  for (let from = 0; from < description.rows.length; from += step) {
    const rows = description.rows.slice(from, from + step);
    const range = sheet.getRangeByIndexes(from, 0, rows.length, columns);
    if (from === 0) applyStyles(sheet, description);
    fillRange(range, rows);
    range.load('values');
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one sync per 20 000 cells: above 5 MB Excel on the web refuses the request
    await context.sync();
    const mismatch = firstMismatch(rows, range.values, from);
    if (mismatch !== undefined) return mismatch;
  }
  return undefined;
}

function fillRange(range: Excel.Range, rows: readonly (readonly OutCell[])[]): void {
  range.numberFormat = rows.map((row) => row.map(outgoingFormat));
  range.formulas = rows.map((row) => row.map(outgoing));
  rows.forEach((row, rowIndex) => {
    row.forEach((cell, column) => {
      if (cell.kind === 'link') {
        range.getCell(rowIndex, column).hyperlink = {
          documentReference: cell.target,
          textToDisplay: cell.text,
        };
      }
      if (cell.kind === 'text' && cell.wrap === true) range.getCell(rowIndex, column).format.wrapText = true;
    });
  });
}

function setSheet(sheet: Excel.Worksheet, description: SheetDescription): void {
  const all = sheet.getRangeByIndexes(0, 0, description.rows.length, description.columns.length);
  all.format.font.name = bodyFont.name;
  all.format.font.size = bodyFont.size;
  all.format.font.color = bodyFont.color;
  all.format.verticalAlignment = 'Center';
  const head = Math.max(0, description.frozenRows - 1);
  description.columns.forEach(({ width, indent, left }, column) => {
    sheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn().format.columnWidth = widthInPoints(width);
    const body = sheet.getRangeByIndexes(head, column, description.rows.length - head, 1).format;
    if (indent === true || left === true) body.horizontalAlignment = 'Left';
    if (indent === true) body.indentLevel = 1;
  });
  if (description.frozenColumns !== undefined && description.frozenColumns > 0) {
    sheet.freezePanes.freezeAt(
      sheet.getRangeByIndexes(0, 0, Math.max(1, description.frozenRows), description.frozenColumns),
    );
  } else if (description.frozenRows > 0) sheet.freezePanes.freezeRows(description.frozenRows);
  if (description.showGridlines === false) sheet.showGridlines = false;
  if (description.tabColor !== undefined) sheet.tabColor = description.tabColor;
  // Names belong to the sheet, so they can never collide with the user's.
  for (const { name, range } of description.names ?? []) sheet.names.add(name, sheet.getRange(range));
}

/** A part that may fail without failing the sheet: the fault becomes a warning, unless Excel itself is gone. */
async function attempt(
  code: string,
  sheet: string,
  part: () => Promise<void>,
): Promise<readonly ExcelFault[]> {
  try {
    await part();
    return [];
  } catch (error) {
    const fault = toFault(error, { sheet });
    if (lost.has(fault.code)) throw new ExcelFaultError(fault);
    return [makeFault(code, { sheet })];
  }
}

/** Faults after which nothing more can be written: these end the job whatever part they hit. */
const lost: ReadonlySet<string> = new Set([
  'InvalidOrTimedOutSession',
  'InvalidOperationInCellEditMode',
  'ItemNotFound',
  'InvalidReference',
  'AccessDenied',
  'ActivityLimitReached',
  'UndoNotSupported',
]);
