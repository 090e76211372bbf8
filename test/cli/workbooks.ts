import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeXlsx } from '../../src/workbench/files/writeXlsx';
import { WorkbookModel } from '../../src/workbench/host/model/workbook';

export type Rows = readonly (readonly (string | number | boolean | undefined)[])[];

/** A workbook file from rows of values, as a user's; in a folder of its own. */
export async function fileOf(
  sheets: Readonly<Record<string, Rows>>,
  name = 'underlag.xlsx',
): Promise<string> {
  const model = new WorkbookModel({ sheets: Object.keys(sheets) });
  for (const [sheetName, rows] of Object.entries(sheets)) {
    const sheet = model.sheet(sheetName);
    rows.forEach((row, r) => {
      row.forEach((value, c) => {
        if (value === undefined) return;
        const isError = typeof value === 'string' && /^#[A-Z/0]+[!?]$/.test(value);
        if (isError) sheet.load(r, c, value, 'Error');
        else if (typeof value === 'string') sheet.load(r, c, value, 'String');
        else sheet.load(r, c, value, typeof value === 'number' ? 'Double' : 'Boolean');
      });
    });
  }
  const file = join(newFolder(), name);
  writeFileSync(file, await writeXlsx(model));
  return file;
}

export const population: Rows = [
  ['Kommun', 'Folkmängd 2023-12-31'],
  ['Avesta', 22753],
  ['Borlänge', 51735],
  ['Falun', 59986],
];

export const agreement: Rows = [
  ['Avtal', 'Provavtal'],
  ['Årlig kostnad', 1000000],
  ['Basår', 2023],
  ['Regionens andel', 0.5],
  ['Kommunernas andel', 0.5],
  ['Avrundning', '1 kr'],
  ['Avrundningsmetod', 'Största resten'],
];

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** A folder of its own for each file, gone when the tests are. */
function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'fordelningsnyckel-'));
  folders.push(folder);
  return folder;
}
