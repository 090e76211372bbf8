import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import * as files from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { call } from './call';

/** The file system as it is, but for one answer that a test puts in: who runs the tests may read and write all. */
jest.mock('node:fs/promises', () => {
  const real = jest.requireActual<typeof files>('node:fs/promises');
  return { ...real, readFile: jest.fn(real.readFile), rename: jest.fn(real.rename) };
});

const EXAMPLE = 'assets/examples/rss-dalarna-2023.xlsx';
const systemFault = (code: string): Error => Object.assign(new Error(code), { code });

it.each([
  ['EBUSY', 'Filen är låst av ett annat program. Stäng den i Excel'],
  ['EACCES', 'behörighet saknas'],
  ['EPERM', 'behörighet saknas'],
  ['EIO', 'Kontrollera att disken är ansluten'],
])('a workbook that the system answers %s for', async (code, words) => {
  jest.mocked(files.readFile).mockRejectedValueOnce(systemFault(code));
  const { status, stdout, stderr } = await call('fordela', EXAMPLE);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain(`${EXAMPLE}: `);
  expect(stderr).toContain(words);
});

it.each([['fordela'], ['granska']])(
  '%s --ut on a file that is open elsewhere: it stays as it was, no draft',
  async (command) => {
    const folder = mkdtempSync(join(tmpdir(), 'fordelningsnyckel-'));
    const out = join(folder, 'öppen i Excel.xlsx');
    writeFileSync(out, 'som den var');
    jest.mocked(files.rename).mockRejectedValueOnce(systemFault('EBUSY'));
    const { status, stderr } = await call(command, EXAMPLE, '--ut', out);
    expect(status).toBe(2);
    expect(stderr).toContain('kunde inte skrivas. Stäng filen om den är öppen i Excel');
    expect(readFileSync(out, 'utf8')).toBe('som den var');
    expect(readdirSync(folder)).toEqual(['öppen i Excel.xlsx']);
    rmSync(folder, { recursive: true });
  },
);
