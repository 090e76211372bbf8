/**
 * Makes the example workbooks of this folder: `npm run examples`. The same input gives the same bytes, on any day
 * and in any time zone, so a change in the output is a change in the examples.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { agreements } from './source/agreements';
import { asPrinted, right } from './source/rssDalarna';
import { toSheet, type ExampleSheet } from './source/sheet';

const folder = import.meta.dirname;
/** The day of the tjänsteskrivelse; local parts, since a zip stores local time. */
const MADE = new Date(2022, 5, 8);
const CREATED = new Date(Date.UTC(2022, 5, 8));

async function bytesOf(sheets: readonly ExampleSheet[], title: string): Promise<Uint8Array> {
  const written = await writeXlsx({
    sheets: sheets.map(toSheet),
    defaultFont: { name: 'Calibri', size: 11 },
    properties: { title, creator: 'Fördelningsnyckel', created: CREATED, modified: CREATED },
  });
  const parts = Object.entries(unzipSync(written));
  return zipSync(Object.fromEntries(parts.map(([name, bytes]) => [name, [bytes, { mtime: MADE, level: 9 }]])));
}

const examples: readonly (readonly [string, readonly ExampleSheet[]])[] = [
  ['rss-dalarna-2023', asPrinted],
  ['rss-dalarna-2023-ratt', right],
  ...agreements,
];

for (const [name, sheets] of examples) {
  writeFileSync(join(folder, `${name}.xlsx`), await bytesOf(sheets, name));
  console.log(`${name}.xlsx`);
}
