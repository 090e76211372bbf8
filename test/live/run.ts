/**
 * `npm run test:live [count] [first]`: every kind of agreement of kinds.ts and `count` random ones are written with live
 * formulas through the genuine client, recalculated in the workbench, and, where LibreOffice is installed, handed to it
 * without any stored results: every cell must hold the engine's figure in both. Then one figure of the key is changed,
 * and the sheets must hold the engine's new answer; and the same agreement is written as values.
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
import { liveKinds, workbookOf } from './kinds';
import {
  changeOneCell,
  countFigures,
  differences,
  liveAllocations,
  liveReports,
  reasonsForValues,
  silentReports,
  valueReports,
  writeModel,
  writeRandom,
} from './recalculate';

const count = Number(process.argv[2] ?? 2000);
const first = Number(process.argv[3] ?? 1);
const excel = installExcel(new WorkbookModel({ name: 'tom.xlsx', sheets: ['Blad1'] }));
const office = spawnSync('soffice', ['--version']).status === 0;
const folder = mkdtempSync(join(tmpdir(), 'fordelningsnyckel-'));
const waiting = new Map<string, readonly SheetDescription[]>();
const told = {
  figures: 0,
  formulas: 0,
  values: 0,
  years: 0,
  live: 0,
  reports: 0,
  liveReports: 0,
  changed: 0,
  refused: 0,
  office: 0,
};
const reasons = new Map<string, number>();
let wrong = 0;

function report(name: string, where: string, found: readonly string[]): void {
  if (found.length === 0) return;
  wrong++;
  console.log(`${name}, ${where}: ${found.slice(0, 3).join('; ')}`);
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
  const names = [...waiting.keys()];
  const files = names.map((name) => join(folder, `${name}.xlsx`));
  mkdirSync(join(folder, 'ut'), { recursive: true });
  // A folder of settings of its own, so that two runs (or an open LibreOffice) do not wait for each other.
  const settings = `-env:UserInstallation=file://${join(folder, 'settings')}`;
  execFileSync(
    'soffice',
    [settings, '--headless', '--convert-to', 'xlsx', '--outdir', join(folder, 'ut'), ...files],
    { stdio: 'ignore' },
  );
  for (const name of names) {
    const model = await readXlsx(readFileSync(join(folder, 'ut', `${name}.xlsx`)));
    report(name, 'LibreOffice', differences(model, waiting.get(name) ?? []));
    told.office++;
  }
  waiting.clear();
}

/** What has been written as formulas: compared here, counted, and kept for LibreOffice. */
async function check(name: string, model: WorkbookModel, sheets: readonly SheetDescription[]): Promise<void> {
  const { figures, formulas } = countFigures(sheets);
  told.figures += figures;
  told.formulas += formulas;
  told.years += sheets.filter((sheet) => sheet.name.startsWith('Fördelning')).length;
  told.live += liveAllocations(sheets).length;
  told.liveReports += liveReports(sheets).length;
  told.reports += liveReports(sheets).length + valueReports(sheets).length;
  report(
    name,
    'noterna',
    silentReports(sheets).map((sheet) => `${sheet} har värden utan att säga varför`),
  );
  for (const reason of reasonsForValues(sheets)) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  report(name, 'arbetsboken', differences(model, sheets));
  if (!office) return;
  writeFileSync(join(folder, `${name}.xlsx`), withoutResults(await writeXlsx(model)));
  waiting.set(name, sheets);
  if (waiting.size >= 100) await throughLibreOffice();
}

for (const [index, kind] of liveKinds.entries()) {
  const name = `slag-${String(index + 1)}`;
  const model = workbookOf(kind);
  const written = await writeModel(excel, model, 'formulas', kind.complete);
  if (typeof written === 'string') report(`${name} (${kind.name})`, 'skrivningen', [written]);
  else await check(name, model, written.sheets);
}
for (let seed = first; seed < first + count; seed++) {
  const name = `avtal-${String(seed)}`;
  const values = await writeRandom(excel, seed, 'values');
  if (typeof values === 'string') report(name, 'värdena', [values]);
  else {
    told.values += countFigures(values.sheets).figures;
    report(name, 'värdena', differences(values.model, values.sheets));
  }
  const written = await writeRandom(excel, seed, 'formulas');
  if (typeof written === 'string') {
    report(name, 'formlerna', [written]);
    continue;
  }
  await check(name, written.model, written.sheets);
  const after = await changeOneCell(written);
  if (after === undefined) told.refused++;
  else {
    told.changed++;
    report(name, `ändrad cell ${written.change.cell}`, after);
  }
  if ((seed - first + 1) % 250 === 0)
    console.log(`${String(seed - first + 1)} avtal, ${String(wrong)} avvikelser`);
}
if (office && waiting.size > 0) await throughLibreOffice();
rmSync(folder, { recursive: true, force: true });
const engines = office
  ? `workbench och LibreOffice (${String(told.office)} filer)`
  : 'workbench (LibreOffice finns inte här)';
console.log(`${String(count)} slumpade avtal och ${String(liveKinds.length)} slag, räknade av ${engines}`);
console.log(
  `Levande formler: ${String(told.figures)} siffror varav ${String(told.formulas)} formler. Värden: ${String(told.values)} siffror.`,
);
console.log(
  `Fördelning: ${String(told.live)} av ${String(told.years)} blad helt levande; de andra är värden och säger varför:`,
);
for (const [reason, years] of reasons) console.log(`  ${String(years)}: ${reason}`);
console.log(
  `Blad som återger åren: ${String(told.liveReports)} av ${String(told.reports)} helt levande; de andra är värden och säger varför.`,
);
console.log(
  `En ändrad cell i underlaget: ${String(told.changed)} avtal jämförda; ${String(told.refused)} gick inte att räkna efter ändringen.`,
);
console.log(`${String(wrong)} avvikelser`);
excel.dispose();
process.exit(wrong === 0 ? 0 : 1);
