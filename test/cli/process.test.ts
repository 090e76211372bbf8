import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readXlsx } from '../../src/workbench/files/readXlsx';
import { agreement, fileOf, population } from './workbooks';

/** The command line as a process of its own, the way `npm run cli` starts it. */
function cli(...argv: readonly string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', ...argv], { encoding: 'utf8' });
}

it('granska writes whole lines to a pipe, and its status tells of a file that could not be used', () => {
  const { status, stdout, stderr } = cli(
    'granska',
    'package.json',
    'assets/examples/rss-dalarna-2023.xlsx',
    '--json',
  );
  expect(status).toBe(2);
  expect(stderr).toMatch(/^package\.json: Filen är en textfil/);
  const lines = stdout.trimEnd().split('\n');
  expect(lines.map((line) => (JSON.parse(line) as { file: string }).file)).toEqual([
    'package.json',
    'assets/examples/rss-dalarna-2023.xlsx',
  ]);
});

it('fordela --ut leaves a workbook that opens, and the input as it was', async () => {
  const file = await fileOf({ Befolkning: population, Avtal: agreement });
  const before = readFileSync(file);
  const out = join(dirname(file), 'ut.xlsx');
  const { status, stdout, stderr } = cli('fordela', file, '--ut', out, '--json');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const { sheets } = JSON.parse(stdout) as { sheets: string[] };
  const model = await readXlsx(new Uint8Array(readFileSync(out)));
  expect(model.sheets.map(({ name }) => name)).toEqual(['Befolkning', 'Avtal', ...sheets]);
  expect(readFileSync(file).equals(before)).toBe(true);
});

it('a call that cannot be used ends with status 2 and nothing on stdout', () => {
  expect(cli('fordela')).toMatchObject({ status: 2, stdout: '' });
});

it('takes paths from where npm was called, not from the project’s folder', async () => {
  const file = await fileOf({ Befolkning: population, Avtal: agreement });
  const env = { ...process.env, npm_lifecycle_event: 'cli', INIT_CWD: dirname(file) };
  const argv = ['--import', 'tsx', 'src/cli/main.ts', 'fordela', 'underlag.xlsx', '--ut', 'ut.xlsx'];
  expect(spawnSync(process.execPath, argv, { encoding: 'utf8', env })).toMatchObject({
    status: 0,
    stderr: '',
  });
  expect(readFileSync(join(dirname(file), 'ut.xlsx')).length).toBeGreaterThan(1000);
});

it('runs from any folder: Office.js and the calculation engine are found from the program, not from there', async () => {
  const file = await fileOf({ Befolkning: population, Avtal: agreement }, 'Underlag för året.xlsx');
  const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
  const main = join(process.cwd(), 'src/cli/main.ts');
  const elsewhere = (...argv: readonly string[]): { status: number | null; stdout: string; stderr: string } =>
    spawnSync(process.execPath, ['--import', loader, main, ...argv], {
      encoding: 'utf8',
      cwd: dirname(file),
    });
  const allocated = elsewhere('fördela', 'Underlag för året.xlsx', '--ut', 'Följd åäö.xlsx');
  expect(allocated).toMatchObject({ status: 0, stderr: '' });
  const reviewed = elsewhere('granska', 'Följd åäö.xlsx', '--json');
  expect(reviewed).toMatchObject({ status: 0, stderr: '' });
  expect(JSON.parse(reviewed.stdout)).toMatchObject({ file: 'Följd åäö.xlsx' });
});
