import { strFromU8, strToU8, unzipSync } from 'fflate';
import { writeXlsx as writeFile } from './library';
import type { DefinedName } from '../host/model/parts';
import type { WorkbookModel } from '../host/model/workbook';
import type { WorksheetModel } from '../host/model/worksheet';
import { graft } from './graft';
import { openPackage, zipPackage, type Parts } from './package';
import { readXlsx } from './readXlsx';
import { addedNames, addedSheets } from './sameContent';
import { printNames } from './writeLayout';
import { ERROR_MARK, fileSheet } from './writeSheet';

/**
 * The workbook as an .xlsx file. With the file it was read from as `original`, and only sheets and names added since,
 * the new sheets are grafted into that file and every other part of it stays byte for byte (charts, macros, drawings,
 * pivot tables). Anything else is written anew from the model, and then what the model does not know is lost.
 * The same model gives the same bytes.
 */
export async function writeXlsx(model: WorkbookModel, original?: Uint8Array): Promise<Uint8Array> {
  if (original !== undefined) {
    const before = await readXlsx(original);
    const sheets = addedSheets(before, model);
    const names = addedNames(before, model);
    if (sheets !== undefined && names !== undefined) {
      if (sheets.length === 0 && names.length === 0) return original.slice();
      const made = await packageOf(model, sheets, names);
      return zipPackage(graft(openPackage(original), made, sheets.length));
    }
  }
  return zipPackage(await packageOf(model, model.sheets, model.names));
}

const CREATED = new Date(Date.UTC(2022, 5, 8));

/** The parts of a new workbook that holds these sheets and names. */
async function packageOf(
  model: WorkbookModel,
  sheets: readonly WorksheetModel[],
  names: readonly DefinedName[],
): Promise<Parts> {
  const scopeOf = (id: string | undefined): string | undefined =>
    id === undefined ? undefined : model.sheetById(id)?.name;
  const ownNames = names
    .filter(({ name }) => !name.startsWith('_xlnm.'))
    .map(({ name, formula, comment, sheetId }) => {
      const scope = scopeOf(sheetId);
      return {
        name,
        range: formula.replace(/^=/, ''),
        ...(comment === '' ? {} : { comment }),
        ...(scope === undefined ? {} : { scope }),
      };
    });
  model.calculate();
  const bytes = await writeFile({
    sheets: sheets.length > 0 ? sheets.map(fileSheet) : [{ name: 'Blad1', rows: [] }],
    namedRanges: [...ownNames, ...sheets.flatMap(printNames)],
    defaultFont: { name: 'Calibri', size: 11 },
    properties: { created: CREATED, modified: CREATED },
    stringMode: 'inline',
    activeSheet: Math.max(0, sheets.indexOf(model.activeSheet)),
    ...(model.structureProtected ? { workbookProtection: { lockStructure: true } } : {}),
  });
  const parts: Parts = new Map(Object.entries(unzipSync(bytes)));
  sheets.forEach((sheet, index) => {
    const name = `xl/worksheets/sheet${String(index + 1)}.xml`;
    const part = parts.get(name);
    if (part !== undefined) parts.set(name, strToU8(mended(strFromU8(part), sheet)));
  });
  return parts;
}

/**
 * Three repairs of what the library writes: an error that a formula gave is an error, not a text; white space at the
 * ends of a text is kept; and a height that nobody set is not fixed. The patterns meet only the library's own output,
 * never a user's file.
 */
function mended(text: string, sheet: WorksheetModel): string {
  return text
    .replace(/(<row r="(\d+)"[^>]*?) customHeight="1"/g, (whole: string, before: string, row: string) =>
      sheet.rowHeights.has(Number(row) - 1) ? whole : before,
    )
    .replace(
      new RegExp(`(<c r="[A-Z]+\\d+"[^>]*?) t="str"([^>]*>(?:(?!</c>).)*?<v>)${ERROR_MARK}`, 'g'),
      '$1 t="e"$2',
    )
    .replaceAll('<is><t>', '<is><t xml:space="preserve">');
}
