// `npm test`: every check of the repository, in two lanes side by side, and one line at the end that says how it went.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { cpus } from 'node:os';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = (path) => [process.execPath, `node_modules/${path}`];
// Two lanes share the machine: the units take the cores but one, which the checks and the mostly waiting browser need.
const workers = `--maxWorkers=${String(Math.max(1, cpus().length - 1))}`;
const report = (name) => `reports/${name}.json`;
const jest = (name, ...words) => ({
  name,
  command: [...bin('jest/bin/jest.js'), '--json', `--outputFile=${report(name)}`, ...words],
  counts: true,
});

// The browser tests mostly wait, so they go in the lane of the short checks while the other works through the units.
const lanes = [
  [
    { name: 'types', command: [...bin('typescript/bin/tsc'), '--noEmit'] },
    { name: 'lint', command: [...bin('eslint/bin/eslint.js'), '.', '--max-warnings', '0'] },
    {
      name: 'prettier',
      command: [...bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'],
    },
    {
      name: 'imports',
      command: [
        ...bin('dependency-cruiser/bin/dependency-cruise.mjs'),
        '--config',
        '.dependency-cruiser.cjs',
        'src',
      ],
    },
    // The same jest, on the one folder that the others leave out: it needs a browser. One at a time, or they starve.
    jest('browser', '--testPathIgnorePatterns=/node_modules/', '--runInBand', 'test/browser'),
  ],
  [jest('unit', workers)],
];

/** Runs a command, its output line by line under its name; resolves with the exit status. */
function run({ name, command: [program, ...words] }) {
  return new Promise((resolve) => {
    const child = spawn(program, words, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on('line', (line) => console.log(`[${name}] ${line}`));
    }
    child.on('error', (error) => {
      console.log(`[${name}] ${error.message}`);
      resolve(1);
    });
    child.on('close', (status) => resolve(status ?? 1));
  });
}

/** What jest counted. A test that was skipped did not pass, and a file that could not be run is a failure of its own. */
function counted(name, status) {
  try {
    const result = JSON.parse(readFileSync(`${root}/${report(name)}`, 'utf8'));
    const failed =
      result.numFailedTests + result.numPendingTests + result.numTodoTests + result.numRuntimeErrorTestSuites;
    return { passed: result.numPassedTests, failed: Math.max(failed, status === 0 ? 0 : 1) };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

mkdirSync(`${root}/reports`, { recursive: true });
const total = { passed: 0, failed: 0 };
const failures = [];
await Promise.all(
  lanes.map(async (lane) => {
    for (const step of lane) {
      if (step.counts) rmSync(`${root}/${report(step.name)}`, { force: true });
      const began = Date.now();
      const status = await run(step);
      const { passed, failed } = step.counts
        ? counted(step.name, status)
        : { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1 };
      total.passed += passed;
      total.failed += failed;
      if (failed > 0) failures.push(step.name);
      const seconds = ((Date.now() - began) / 1000).toFixed(1);
      console.log(`[${step.name}] ${failed > 0 ? 'FAILED' : 'done'} in ${seconds} s`);
    }
  }),
);
if (failures.length > 0) console.log(`Failed: ${failures.join(', ')}`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
