/**
 * `npm run test:live [count] [first]`: writes random agreements with live formulas through the genuine client,
 * recalculates them in the workbench, and, where LibreOffice is installed, hands the files to it without any
 * stored results; every cell must hold the engine's figure in both.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readXlsx } from '../../src/workbench/files/readXlsx';
import { writeXlsx } from '../../src/workbench/files/writeXlsx';
import { WorkbookModel } from '../../src/workbench/host/model/workbook';
import { installExcel } from '../../src/workbench/host/transportA';
import type { SheetDescription } from '../../src/workbook/write/description';
import { differences, writeRandom } from './recalculate';

const count = Number(process.argv[2] ?? 2000);
const first = Number(process.argv[3] ?? 1);
const excel = installExcel(new WorkbookModel({ name: 'tom.xlsx', sheets: ['Blad1'] }));
const office = spawnSync('soffice', ['--version']).status === 0;
const folder = mkdtempSync(join(tmpdir(), 'fordelningsnyckel-'));
const waiting = new Map<number, readonly SheetDescription[]>();
let formulas = 0;
let cells = 0;
let wrong = 0;

function report(seed: number, where: string, found: readonly string[]): void {
  if (found.length === 0) return;
  wrong++;
  console.log(`avtal ${String(seed)}, ${where}: ${found.slice(0, 3).join('; ')}`);
}

/** The file without stored results, so that LibreOffice has to work everything out. */
function withoutResults(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [name, part] of Object.entries(parts)) {
    if (!name.startsWith('xl/worksheets/sheet')) continue;
    parts[name] = strToU8(strFromU8(part).replace(/(<\/f>|<f[^>]*\/>)<v>[^<]*<\/v>/g, '$1'));
  }
  return zipSync(parts);
}

async function throughLibreOffice(): Promise<void> {
  const seeds = [...waiting.keys()];
  const files = seeds.map((seed) => join(folder, `${String(seed)}.xlsx`));
  mkdirSync(join(folder, 'ut'), { recursive: true });
  execFileSync('soffice', ['--headless', '--convert-to', 'xlsx', '--outdir', join(folder, 'ut'), ...files], {
    stdio: 'ignore',
  });
  for (const seed of seeds) {
    const model = await readXlsx(readFileSync(join(folder, 'ut', `${String(seed)}.xlsx`)));
    report(seed, 'LibreOffice', differences(model, waiting.get(seed) ?? []));
  }
  waiting.clear();
}

for (let seed = first; seed < first + count; seed++) {
  const written = await writeRandom(excel, seed, 'formulas');
  if (typeof written === 'string') {
    report(seed, 'läsningen', [written]);
    continue;
  }
  formulas += written.formulas;
  cells += written.sheets
    .flatMap((s) => s.rows.flat())
    .filter((c) => c.kind === 'formula' || c.kind === 'number').length;
  report(seed, 'arbetsboken', differences(written.model, written.sheets));
  if (!office) continue;
  writeFileSync(join(folder, `${String(seed)}.xlsx`), withoutResults(await writeXlsx(written.model)));
  waiting.set(seed, written.sheets);
  if (waiting.size === 100) await throughLibreOffice();
}
if (office && waiting.size > 0) await throughLibreOffice();
rmSync(folder, { recursive: true, force: true });
console.log(
  `${String(count)} avtal, ${String(cells)} siffror varav ${String(formulas)} formler; ${office ? 'workbench och LibreOffice' : 'workbench (LibreOffice finns inte här)'}: ${String(wrong)} avvikelser`,
);
excel.dispose();
process.exit(wrong === 0 ? 0 : 1);
