// `npm run sheets`: every kind of sheet the product writes, as LibreOffice prints it on A4, into assets/screenshots/sheets.
// The sheets are written by the genuine client into an example workbook, with live formulas; LibreOffice recalculates them.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { computePlan } from '../../src/core/plan/plan';
import { municipalitiesOf, vintagesOf } from '../../src/data/countyPopulations';
import { regions } from '../../src/data/municipalities';
import { readWorkbook } from '../../src/excel/readWorkbook';
import { writeSheets } from '../../src/excel/writeSheets';
import { reviewWorkbook } from '../../src/review/review';
import { describeCorrectedCopy } from '../../src/review/sheet/correctedCopy';
import { describeReview } from '../../src/review/sheet/reviewSheet';
import { formRows } from '../../src/taskpane/agreement/agreementFields';
import { readAgreement } from '../../src/taskpane/agreement/engine';
import { agreementSheet } from '../../src/taskpane/shared/agreementRows';
import { readXlsx } from '../../src/workbench/files/readXlsx';
import { writeXlsx } from '../../src/workbench/files/writeXlsx';
import { nodeCalculator } from '../../src/workbench/host/calculation/nodeCalculator';
import type { WorkbookModel } from '../../src/workbench/host/model/workbook';
import { installExcel } from '../../src/workbench/host/transportA';
import { payingParties } from '../../src/workbook/read/currentParties';
import { readAllocationInput } from '../../src/workbook/read/readAllocationInput';
import { readCurrentAmounts } from '../../src/workbook/read/readCurrentAmounts';
import { suggestCurrentAmounts } from '../../src/workbook/read/suggestCurrentAmounts';
import { currentAmounts } from '../../src/workbook/write/currentAmounts';
import { describeAllocation } from '../../src/workbook/write/describeAllocation';
import type { SheetDescription } from '../../src/workbook/write/description';
import { sheetKinds } from '../../src/workbook/write/options';
import { populationSheet } from '../../src/workbook/write/populationSheet';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = join(root, 'assets/screenshots/sheets');
const day = { date: '2026-11-22', version: '0.1.0' } as const;

function need(program: string, argument: string): void {
  try {
    execFileSync(program, [argument], { stdio: 'ignore' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') return;
    console.error(
      `${program} is missing: install LibreOffice and poppler-utils, then run npm run sheets again.`,
    );
    process.exit(1);
  }
}

const open = async (name: string): Promise<WorkbookModel> => {
  const model = await readXlsx(readFileSync(join(root, 'assets/examples', name)));
  model.useCalculator(nodeCalculator());
  model.name = name;
  return model;
};

/** All kinds of result sheets that this workbook has something for. */
async function results(): Promise<readonly SheetDescription[]> {
  const workbook = await readWorkbook();
  const input = readAllocationInput(workbook, {});
  if (input.kind === 'refused') throw new Error(JSON.stringify(input.refusals));
  const plan = computePlan(input.value.agreement);
  if (plan.kind === 'refused') throw new Error(JSON.stringify(plan.refusals));
  const several = input.value.agreement.populations.length > 1;
  return describeAllocation(plan.value, input.value, {
    ...day,
    mode: 'formulas',
    workbook,
    sheets: sheetKinds,
    trueUps: several ? [{ year: 2023, billed: 0, final: 1 }] : [],
  });
}

/** The printed table's "nuvarande avtal" beside the new one. */
async function besideCurrent(): Promise<readonly SheetDescription[]> {
  const workbook = await readWorkbook();
  const input = readAllocationInput(workbook, {});
  const plan = input.kind === 'done' ? computePlan(input.value.agreement) : input;
  if (input.kind === 'refused' || plan.kind === 'refused') throw new Error('nothing to print');
  const parties = payingParties(plan.value.years[0]);
  const [range] = suggestCurrentAmounts(workbook, parties, input.value.population.address);
  const reading = range === undefined ? undefined : readCurrentAmounts(workbook, range, parties);
  if (reading?.kind !== 'done') throw new Error('no present amounts');
  return describeAllocation(plan.value, input.value, {
    ...day,
    mode: 'formulas',
    workbook,
    sheets: ['allocation', 'consequence'],
    current: currentAmounts(reading.value, reading.value.label),
  });
}

/** The sheets of Granska on the printed table, and the county's population. */
async function reviewed(): Promise<readonly SheetDescription[]> {
  const workbook = await readWorkbook();
  const result = await reviewWorkbook({ workbook, sheet: 'Tjänsteskrivelse' });
  const file = workbook.name;
  const [table] = result.tables;
  const region = regions.find(({ code }) => code === '20');
  const [vintage] = vintagesOf('20');
  if (table === undefined || region === undefined || vintage === undefined)
    throw new Error('nothing to print');
  const copy = describeCorrectedCopy(table, workbook, `${file}, ${day.date}`);
  return [
    describeReview(result, { ...day, file, by: 'Eva Ek', decisions: new Map() }),
    ...(copy === undefined ? [] : [copy]),
    populationSheet({ county: region.county, municipalities: municipalitiesOf('20'), vintages: [vintage] }),
  ];
}

/** The agreement as the form writes it anew. */
async function rewritten(): Promise<readonly SheetDescription[]> {
  const { fields } = readAgreement(await readWorkbook(), undefined);
  return [agreementSheet(formRows(fields), 'Avtal')];
}

type Typed = readonly (readonly [cell: string, text: string])[];

/** A workbook, what is typed into its agreement first, what is written into it, and which of that is printed. */
const jobs: readonly {
  readonly file: string;
  readonly typed?: Typed;
  readonly sheets: () => Promise<readonly SheetDescription[]>;
  readonly printed: RegExp;
}[] = [
  {
    file: 'a01-rss-2023-2026.xlsx',
    typed: [
      ['A21', 'Utfall 2023'],
      ['B21', '3900000'],
      ['C21', 'Bokslut 2023'],
      ['A22', 'Överskott'],
      ['B22', 'Återförs'],
      ['C22', 'Avtal p. 6'],
    ],
    sheets: results,
    printed:
      /^(Fördelning|Konsekvens|Fakturaunderlag|Kontroll|Beräkning) 2024|^(Flerårsplan|Reglering|Avstämning|Text|Antaganden)/,
  },
  {
    file: 'rss-dalarna-2023.xlsx',
    typed: [
      ['A3', 'Kostnad: Löner'],
      ['B3', '3080000'],
      ['A4', 'Kostnad: Lokaler'],
      ['B4', '800000'],
      ['A5', 'Kostnad: Resor'],
      ['B5', '120000'],
    ],
    sheets: results,
    printed: /^Kostnadsposter/,
  },
  { file: 'rss-dalarna-2023.xlsx', sheets: besideCurrent, printed: /^Konsekvens 2023/ },
  { file: 'rss-dalarna-2023.xlsx', sheets: reviewed, printed: /./ },
  { file: 'rss-dalarna-2023.xlsx', sheets: rewritten, printed: /./ },
];

/** `Antaganden och källor` as `antaganden-och-kallor`. */
const fileName = (sheet: string): string =>
  sheet
    .toLowerCase()
    .replace(/[åä]/g, 'a')
    .replace(/ö/g, 'o')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** Words without what a line break may change. */
const packed = (text: string): string => text.replace(/\s/g, '');

interface Book {
  readonly file: string;
  /** The written sheets in the order of their tabs: name, title, and whether its pages are kept. */
  readonly sheets: readonly { readonly name: string; readonly title: string; readonly kept: boolean }[];
}

async function writeBooks(place: string): Promise<readonly Book[]> {
  const books: Book[] = [];
  for (const [index, { file, typed = [], sheets, printed }] of jobs.entries()) {
    const model = await open(file);
    const excel = installExcel(model);
    for (const [cell, text] of typed) model.userEdit(model.sheet('Avtal'), cell, text);
    const outcome = await writeSheets(await sheets());
    excel.dispose();
    if (outcome.kind !== 'written' || outcome.warnings.length > 0) throw new Error(JSON.stringify(outcome));
    const made = new Set(outcome.sheets.map(({ name }) => name));
    const target = join(place, `${String(index)}.xlsx`);
    writeFileSync(target, await writeXlsx(model));
    books.push({
      file: target,
      sheets: model.sheets
        .filter(({ name }) => made.has(name))
        .map((sheet) => ({
          name: sheet.name.replace(/ \(\d+\)$/, ''),
          title: packed(String(sheet.cell(0, 0)?.value ?? '')),
          kept: printed.test(sheet.name),
        })),
    });
  }
  return books;
}

/** Which sheet each page of the printed workbook belongs to: a sheet begins where its title stands. */
function pagesOf(pdf: string, { sheets }: Book): ReadonlyMap<string, readonly number[]> {
  const texts = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8', maxBuffer: 1e8 })
    .split('\f')
    .map(packed);
  const pages = new Map<string, number[]>();
  let at = -1;
  texts.slice(0, -1).forEach((text, index) => {
    const next = sheets[at + 1];
    if (next !== undefined && text.startsWith(next.title.slice(0, 30))) at += 1;
    const current = sheets[at];
    if (current?.kept !== true) return;
    pages.set(current.name, [...(pages.get(current.name) ?? []), index + 1]);
  });
  const lost = sheets.filter(({ name, kept }) => kept && !pages.has(name));
  if (lost.length > 0) throw new Error(`not found in print: ${lost.map(({ name }) => name).join(', ')}`);
  return pages;
}

/** LibreOffice with Swedish figures and dates, whatever the machine's language. */
function swedishProfile(place: string): string {
  const user = join(place, 'profile/user');
  mkdirSync(user, { recursive: true });
  writeFileSync(
    join(user, 'registrymodifications.xcu'),
    `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>sv-SE</value></prop></item>
</oor:items>`,
  );
  return `-env:UserInstallation=${pathToFileURL(join(place, 'profile')).href}`;
}

/** A page as a picture: sharp enough to read, small enough to keep. */
function picture(pdf: string, page: number, target: string): void {
  const number = String(page);
  execFileSync('pdftoppm', ['-png', '-singlefile', '-r', '80', '-f', number, '-l', number, pdf, target]);
}

need('soffice', '--version');
need('pdftoppm', '-v');
const place = mkdtempSync(join(tmpdir(), 'sheets-'));
try {
  const books = await writeBooks(place);
  const files = books.map(({ file }) => file);
  const profile = swedishProfile(place);
  execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', place, ...files], {
    stdio: 'ignore',
  });
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const rows: string[] = [];
  for (const book of books) {
    const pdf = book.file.replace(/xlsx$/, 'pdf');
    for (const [name, pages] of pagesOf(pdf, book)) {
      const links = pages.map((page, index) => {
        const target = `${fileName(name)}-${String(index + 1)}`;
        picture(pdf, page, join(folder, target));
        return `[${String(index + 1)}](${target}.png)`;
      });
      rows.push(`| ${name} | ${links.join(' ')} |`);
    }
  }
  writeFileSync(
    join(folder, 'README.md'),
    `# Every kind of sheet, as LibreOffice prints it on A4

Made by \`npm run sheets\` from the example workbooks, with live formulas; do not edit.

| Sheet | Pages |
|---|---|
${rows.join('\n')}
`,
  );
  console.log(rows.join('\n'));
} finally {
  rmSync(place, { recursive: true, force: true });
}
