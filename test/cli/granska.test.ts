import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { openPackage } from '../../src/workbench/files/package';
import { readXlsx } from '../../src/workbench/files/readXlsx';
import { call } from './call';
import { fileOf } from './workbooks';

const PRINTED = 'assets/examples/rss-dalarna-2023.xlsx';
const RIGHT = 'assets/examples/rss-dalarna-2023-ratt.xlsx';

interface Review {
  file: string;
  error?: string;
  seconds: number;
  tables: {
    sheet: string;
    range: string;
    columns: { column: string; role: string; explanation?: { total: string; matched: number; of: number } }[];
    findings: Record<string, unknown>[];
  }[];
  notChecked: { check: string; reason: string }[];
}

async function review(...argv: string[]): Promise<{ status: number; stderr: string; lines: Review[] }> {
  const { status, stdout, stderr } = await call('granska', ...argv, '--json');
  const lines = stdout.split('\n').filter((line) => line !== '');
  return { status, stderr, lines: lines.map((line) => JSON.parse(line) as Review) };
}

let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'granska-'))));
afterAll(() => rmSync(folder, { recursive: true }));

describe('what a person reads', () => {
  it('groups what was not checked by its reason', async () => {
    const { stdout } = await call('granska', RIGHT);
    const reasons = stdout.split('\n').filter((line) => line.startsWith('- '));
    expect(new Set(reasons.map((line) => line.replace(/ \(.*$/, ''))).size).toBe(reasons.length);
    expect(reasons.some((line) => line.includes(', '))).toBe(true);
  });

  it('says once that there is no table', async () => {
    const { status, stdout } = await call('granska', await fileOf({ Blad1: [['Hej']] }));
    expect(status).toBe(0);
    expect(stdout.match(/Ingen tabell/g)).toHaveLength(1);
  });
});

describe('the printed table of the tjänsteskrivelse', () => {
  it('is found with its rounding difference, its other population and its missing metadata', async () => {
    const { status, lines } = await review(PRINTED);
    expect(status).toBe(1);
    const [line] = lines;
    expect(line?.file).toBe(PRINTED);
    const table = line?.tables.find(({ sheet }) => sheet === 'Tjänsteskrivelse');
    expect(table?.range).toBe('A6:D23');
    const finding = (check: string, cell: string): Record<string, unknown> | undefined =>
      table?.findings.find((found) => found['check'] === check && (found['cells'] as string[])[0] === cell);
    expect(finding('rounding-difference', 'D23')).toMatchObject({
      severity: 'review',
      found: '4000000',
      expected: '4000004',
      effect: '4',
      cause: 'independent-rounding',
    });
    const key = table?.findings.find((found) => found['check'] === 'key-mismatch');
    expect(key).toMatchObject({ severity: 'error', cause: 'other-population' });
    expect(JSON.stringify(key)).toContain('31 december 2021');
    expect(JSON.stringify(key)).toContain('218\u00a0kr');
    expect(table?.findings.map((found) => found['check'])).toContain('missing-metadata');
    expect(table?.columns.map(({ role }) => role)).toEqual(['party', 'population', 'amount', 'amount']);
    expect(table?.columns[3]?.explanation).toMatchObject({ total: '2000000', matched: 15, of: 15 });
  });

  it('gives only the contract’s fields and the card’s, never the pane’s own', async () => {
    const { lines } = await review(PRINTED);
    for (const found of lines[0]?.tables.flatMap(({ findings }) => findings) ?? []) {
      expect(found).not.toHaveProperty('facts');
      expect(found).not.toHaveProperty('fingerprint');
      expect(found).toMatchObject({
        check: expect.any(String) as string,
        message: expect.any(String) as string,
      });
    }
  });

  it('finds nothing of severity error or review in the copy that is right', async () => {
    const { status, lines } = await review(RIGHT);
    const severities = lines[0]?.tables.flatMap(({ findings }) => findings.map((found) => found['severity']));
    expect({ status, wrong: severities?.filter((severity) => severity !== 'info') }).toEqual({
      status: 0,
      wrong: [],
    });
  });

  it('finds no error on the sheets Befolkning and Avtal', async () => {
    const { lines } = await review(PRINTED);
    const others = lines[0]?.tables.filter(({ sheet }) => sheet !== 'Tjänsteskrivelse') ?? [];
    expect(
      others.flatMap(({ findings }) => findings.filter((found) => found['severity'] === 'error')),
    ).toEqual([]);
  });

  it('is told to a person', async () => {
    const { stdout } = await call('granska', PRINTED);
    expect(stdout).toContain('FEL C7');
    expect(stdout).toContain('KONTROLLERA D23');
    expect(stdout).toContain('Effekt: 4\u00a0kr');
  });
});

describe('--ut', () => {
  it('adds the sheet Granskning with a link to each finding, and keeps the rest byte for byte', async () => {
    const before = readFileSync(PRINTED);
    const out = join(folder, 'granskad.xlsx');
    const { status, lines } = await review(PRINTED, '--ut', out);
    expect(status).toBe(1);
    expect(readFileSync(PRINTED).equals(before)).toBe(true);
    const [from, to] = [openPackage(new Uint8Array(before)), openPackage(new Uint8Array(readFileSync(out)))];
    for (const [name, part] of from) {
      if (name.startsWith('xl/worksheets'))
        expect(Buffer.from(part).equals(Buffer.from(to.get(name)!))).toBe(true);
    }
    const sheet = (await readXlsx(new Uint8Array(readFileSync(out)))).sheet('Granskning');
    const findings = lines[0]?.tables.flatMap((table) => table.findings) ?? [];
    expect(findings.length).toBeGreaterThan(2);
    const linked = [...sheet.hyperlinks.values()].map(({ documentReference }) => documentReference);
    for (const { cells } of findings)
      expect(linked).toContain(`Tjänsteskrivelse!${String((cells as string[])[0])}`);
    const texts: unknown[] = [];
    sheet.cells.forEach(({ value }) => texts.push(value));
    for (const { message } of findings)
      expect(texts.filter((text) => String(text).startsWith(String(message)))).not.toEqual([]);
    expect(texts).toContain('Granskning av rss-dalarna-2023.xlsx');
    expect(texts).toContain('Folkmängd');
  });

  it('says so on a workbook without findings, and never overwrites a sheet', async () => {
    const file = await fileOf({
      Granskning: [['min egen']],
      Folk: [
        ['Kommun', 'Folkmängd'],
        ['Avesta', 22753],
        ['Falun', 59986],
      ],
    });
    const out = join(folder, 'ren.xlsx');
    expect((await call('granska', file, '--ut', out)).status).toBe(0);
    const model = await readXlsx(new Uint8Array(readFileSync(out)));
    expect(model.sheet('Granskning').value(0, 0)).toBe('min egen');
    expect(model.sheet('Granskning (2)').value(0, 0)).toBe(`Granskning av ${basename(file)}`);
  });

  it('is refused on the input itself (D7)', async () => {
    const { status, stderr } = await call('granska', PRINTED, '--ut', PRINTED);
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining('samma fil') as string });
  });
});

describe('many files, and files that cannot be used (G13)', () => {
  it('gives one line each and goes on', async () => {
    const csv = join(folder, 'tabell.csv');
    writeFileSync(csv, 'Kommun;Belopp\nAvesta;1\n');
    const cut = join(folder, 'avklippt.xlsx');
    writeFileSync(cut, readFileSync(PRINTED).subarray(0, 3000));
    const missing = join(folder, 'finns inte.xlsx');
    const { status, stderr, lines } = await review(csv, PRINTED, cut, missing, folder, RIGHT);
    expect(status).toBe(2);
    expect(lines.map(({ file }) => file)).toEqual([csv, PRINTED, cut, missing, folder, RIGHT]);
    expect(lines.map(({ error }) => error !== undefined)).toEqual([true, false, true, true, true, false]);
    expect(lines[0]?.error).toContain('textfil');
    expect(lines[2]?.error).toContain('avklippt');
    expect(lines[3]?.error).toContain('finns inte');
    expect(lines[4]?.error).toContain('mapp');
    for (const { error } of lines) if (error !== undefined) expect(stderr).toContain(error);
    expect(lines[1]?.seconds).toBeGreaterThan(0);
  });

  it.each([
    [[], 'Ingen arbetsbok'],
    [[PRINTED, '--blad', 'Blad9'], 'bladet "Blad9" finns inte'],
    [[PRINTED, '--omrade', 'A6:D23'], 'säger inget blad'],
    [[PRINTED, '--omrade', 'hela'], '"hela" är inget område'],
    [[PRINTED, '--blad', 'Befolkning', '--omrade', 'Avtal!A1:B2'], 'Skriv samma blad'],
    [[PRINTED, RIGHT, '--ut', 'x.xlsx'], 'bara med en arbetsbok'],
    [[PRINTED, '--avtal', 'Avtalen!A1:B12'], 'bladet "Avtalen" finns inte'],
  ])('refuses %j', async (argv, words) => {
    const { status, stderr } = await call('granska', ...argv);
    expect(status).toBe(2);
    expect(stderr).toContain(words);
  });

  it('says which of the workbooks lacks the sheet or the range', async () => {
    for (const [option, value, words] of [
      ['--blad', 'Blad9', 'bladet "Blad9" finns inte'],
      ['--avtal', 'Avtal!Z50:Z60', 'Område Avtal!Z50:Z60: '],
    ] as const) {
      const { status, stderr } = await call('granska', PRINTED, RIGHT, option, value);
      expect(status).toBe(2);
      const told = stderr.trimEnd().split('\n');
      expect(told).toHaveLength(2);
      expect(told[0]).toContain(words);
      expect(told.map((line) => line.slice(0, line.indexOf(': ')))).toEqual([PRINTED, RIGHT]);
    }
  });

  it('reviews only the sheet or area that is asked for', async () => {
    const one = await review(PRINTED, '--blad', 'befolkning');
    expect(one.lines[0]?.tables.map(({ sheet }) => sheet)).toEqual(['Befolkning']);
    expect(one.status).toBe(0);
    const area = await review(PRINTED, '--omrade', "'Tjänsteskrivelse'!A6:D23");
    expect(area.lines[0]?.tables.map(({ range }) => range)).toEqual(['A6:D23']);
    const both = await review(PRINTED, '--blad', 'Tjänsteskrivelse', '--omrade', 'a6:d23');
    expect(both.lines[0]?.tables.map(({ range }) => range)).toEqual(['A6:D23']);
  });

  it('says which sheet was too large to read, and reviews the others', async () => {
    const far = Array.from({ length: 60_001 }, (_, row) =>
      row % 60_000 === 0 ? [1, ...new Array<undefined>(19), 1] : [],
    );
    const file = await fileOf({
      Stort: far,
      Tabell: [
        ['Kommun', 'Folkmängd'],
        ['Avesta', 22753],
        ['Falun', 59986],
      ],
    });
    const { lines } = await review(file);
    expect(lines[0]).toMatchObject({ notRead: ['Stort'], tables: expect.any(Array) as unknown[] });
    expect((await call('granska', file)).stdout).toContain('Bladet "Stort" har mer än en miljon celler');
  });
});
