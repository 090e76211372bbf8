import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { call } from './call';

const EXAMPLE = 'assets/examples/rss-dalarna-2023.xlsx';
const folder = mkdtempSync(join(tmpdir(), 'Mapp för åäö (kopia) '));
const at = (name: string): string => join(folder, name);

/** The beginning of a compound file, and the name of the stream that only an encrypted workbook holds. */
const encrypted = Buffer.concat([
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
  Buffer.alloc(1016),
  Buffer.from('EncryptedPackage', 'utf16le'),
  Buffer.alloc(512),
]);

beforeAll(() => {
  cpSync(EXAMPLE, at('Förslag på fördelning, 2023.xlsx'));
  writeFileSync(at('tom.xlsx'), '');
  writeFileSync(at('text.xlsx'), 'Kommun;Belopp\nÅre;1\n');
  writeFileSync(at('rapport.pdf'), '%PDF-1.4\n');
  writeFileSync(at('med lösenord.xlsx'), encrypted);
  writeFileSync(at('~$Förslag på fördelning, 2023.xlsx'), `\u0005Anna ${' '.repeat(159)}`);
  writeFileSync(at('.~lock.Förslag på fördelning, 2023.xlsx#'), ',anna,dator,22.11.2026 08:00,file:///;');
  mkdirSync(at('mapp.xlsx'));
  symlinkSync('slinga.xlsx', at('slinga.xlsx'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const unusable: readonly (readonly [string, string])[] = [
  ['saknas här.xlsx', 'Filen finns inte.'],
  ['Förslag på fördelning, 2023.xlsx/inuti.xlsx', 'Filen finns inte.'],
  [`${'a'.repeat(300)}.xlsx`, 'Filen finns inte.'],
  ['slinga.xlsx', 'Filen finns inte.'],
  ['mapp.xlsx', 'Det är en mapp'],
  ['tom.xlsx', 'Filen är tom.'],
  ['text.xlsx', 'Filen är en textfil'],
  ['rapport.pdf', 'Filen är ingen Excelarbetsbok.'],
  ['med lösenord.xlsx', 'skyddad med lösenord'],
  ['~$Förslag på fördelning, 2023.xlsx', 'låsfil'],
  ['.~lock.Förslag på fördelning, 2023.xlsx#', 'låsfil'],
];

describe('a file that cannot be used: status 2, its path, why, and nothing on stdout', () => {
  it.each(unusable)('fordela %s', async (name, words) => {
    const { status, stdout, stderr } = await call('fordela', at(name), '--json', '--ut', at('ut.xlsx'));
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(new RegExp(`^${at(name).replace(/[.()$#]/g, '\\$&')}: .*${words}.*\\.\\n$`));
  });

  it('granska tells of each and reviews the one that can be read', async () => {
    const good = at('Förslag på fördelning, 2023.xlsx');
    const { status, stdout } = await call('granska', ...unusable.map(([name]) => at(name)), good, '--json');
    expect(status).toBe(2);
    const lines = stdout.trimEnd().split('\n');
    const told = lines.map((line) => JSON.parse(line) as { file: string; error?: string });
    expect(told.map(({ file }) => file)).toEqual([...unusable.map(([name]) => at(name)), good]);
    told.slice(0, -1).forEach(({ error }, place) => {
      expect(error).toContain(unusable[place]?.[1]);
    });
    expect(told.at(-1)?.error).toBeUndefined();
  });
});

it.each([['fordela'], ['granska']])('%s: an empty path or value is said to be empty', async (command) => {
  expect(await call(command, '')).toMatchObject({ status: 2, stdout: '' });
  expect((await call(command, '')).stderr).toContain('En sökväg i anropet är tom.');
  for (const argv of [['--ut', ''], ['--ut='], ['--avtal', ' ']]) {
    const { status, stderr } = await call(command, at('Förslag på fördelning, 2023.xlsx'), ...argv);
    expect(status).toBe(2);
    expect(stderr).toContain('saknar värde');
  }
});

it('writes to a path with spaces, å, ä and ö', async () => {
  const out = at('Utfall för länet, åäö.xlsx');
  const { status, stdout } = await call('fordela', at('Förslag på fördelning, 2023.xlsx'), '--ut', out);
  expect(status).toBe(0);
  expect(stdout).toContain(`Skrivet i ${out}:`);
  expect((await call('fordela', out)).status).toBe(0);
});
