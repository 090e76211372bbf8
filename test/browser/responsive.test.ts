// While sheets are written the pane answers: no stretch of its own work is longer than 200 ms, and Avbryt is answered within 200 ms.
import type { Browser } from 'playwright-core';
import { launchBrowser } from './launch';
import { openStage } from './stage';
import { fourYears, toCheck, toCreate, toPreview, toSource } from './states/walk';
import { startServer, type Served } from './workbench';

jest.setTimeout(120_000);

/** Milliseconds within which a person feels that the pane answers (issue: it reacts within 200 ms while it writes). */
const limit = 200;

let browser: Browser;
let server: Served;
beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser(), startServer()]);
}, 180_000);
afterAll(async () => {
  await browser.close();
  server.stop();
});

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Processor time in microseconds, where the event has a duration. */
  readonly tdur?: number;
  readonly args: { readonly name?: string };
}

/**
 * Milliseconds of processor time of every task of the page's main thread. Pane and workbook share the thread here, so
 * the workbook's work counts too; time in which the machine did something else does not.
 */
function tasksOf(trace: Buffer): readonly number[] {
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: readonly TraceEvent[] };
  const mains = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${String(pid)} ${String(tid)}`),
  );
  return traceEvents
    .filter(({ name, pid, tid }) => name.endsWith('RunTask') && mains.has(`${String(pid)} ${String(tid)}`))
    .flatMap(({ tdur }) => (tdur === undefined ? [] : [tdur / 1000]));
}

it('has no long task while all kinds of sheets are written, and answers Avbryt at once', async () => {
  const stage = await openStage(browser, server.address, 'sv');
  const { text, button, pane, seen } = stage;
  await stage.open(fourYears);
  await toSource(stage);
  await toCheck(stage);
  await toPreview(stage);
  await toCreate(stage);
  for (const box of await pane().getByRole('group').getByRole('checkbox').all()) await box.check();
  await seen(/Flerårsplan/);
  await button(text.allocate.create.create).waitFor();

  await stage.inject('slow');
  await browser.startTracing(stage.page, { categories: ['toplevel', 'devtools.timeline'] });
  const writing = new RegExp(text.shared.writing(2, 99, '').split('99')[0] ?? '');
  await button(text.allocate.create.create).click();
  await seen(writing);
  const answered = await pane().evaluate(async (cancel) => {
    const pressed = [...document.querySelectorAll('button')].find(
      ({ textContent }) => textContent === cancel,
    );
    const before = document.body.innerText;
    const from = performance.now();
    pressed?.click();
    while (document.body.innerText === before && performance.now() - from < 5_000)
      await new Promise((resolve) => requestAnimationFrame(resolve));
    return performance.now() - from;
  }, text.shared.cancel);
  await stage.inject('none');
  await pane().getByRole('heading', { name: text.allocate.result.unfinished, exact: true }).waitFor();
  const tasks = tasksOf(await browser.stopTracing());
  expect(tasks.length).toBeGreaterThan(100);
  const longest = Math.max(...tasks);
  expect({ longest: longest < limit ? 'short' : longest }).toEqual({ longest: 'short' });
  expect({ answered: answered < limit ? 'soon' : answered }).toEqual({ answered: 'soon' });
  expect(stage.troubles).toEqual([]);
  await stage.context.close();
});
