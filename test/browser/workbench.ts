import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import type { WorkbenchApi } from '../../src/workbench/page/api';

const root = join(__dirname, '../..');
const require_ = createRequire(__filename);

/** What `npm start` runs, on a free port and without opening a browser. */
export interface Served {
  readonly address: string;
  readonly stop: () => void;
}

/** Starts the workbench as a user does; resolves when it prints its address. WORKBENCH_ADDRESS names one that runs. */
export function startServer(): Promise<Served> {
  const running = process.env['WORKBENCH_ADDRESS'];
  if (running !== undefined) return Promise.resolve({ address: running, stop: () => undefined });
  const command = [
    join(root, 'node_modules/tsx/dist/cli.mjs'),
    'src/workbench/serve.ts',
    '--port',
    '0',
    '--no-open',
  ];
  const server: ChildProcess = spawn(process.execPath, command, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return new Promise((resolve, reject) => {
    let printed = '';
    const listen = (chunk: Buffer): void => {
      printed += chunk.toString();
      const address = /http:\/\/localhost:\d+\//.exec(printed)?.[0];
      if (address !== undefined) resolve({ address, stop: () => void server.kill() });
    };
    server.stdout?.on('data', listen);
    server.stderr?.on('data', listen);
    server.on('exit', (status) =>
      reject(new Error(`The workbench ended with ${String(status)}:\n${printed}`)),
    );
  });
}

export interface OpenOptions {
  readonly paneWidth?: number;
  readonly height?: number;
  readonly theme?: 'light' | 'dark';
  /** Which example is opened; the first one without it. */
  readonly example?: string;
}

/** A workbench in a browser: the page, the pane's frame, and everything that went wrong in either. */
export interface Workbench {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly pane: Frame;
  /** Errors on the consoles and uncaught exceptions: a test ends with none. */
  readonly troubles: readonly string[];
}

export async function openWorkbench(
  browser: Browser,
  address: string,
  options: OpenOptions = {},
): Promise<Workbench> {
  const { paneWidth = 320, height = 700, theme = 'light', example } = options;
  const context = await browser.newContext({
    viewport: { width: 1180, height },
    colorScheme: theme,
    // A colour half way through a transition is no fault of contrast.
    reducedMotion: 'reduce',
    locale: 'sv-SE',
    acceptDownloads: true,
  });
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(`${message.text()} (${message.location().url})`);
  });
  await page.goto(example === undefined ? address : `${address}?exempel=${encodeURIComponent(example)}`);
  await page.waitForFunction(() => window.workbench?.ready() === true);
  await page.evaluate((pixels) => window.workbench?.setPaneWidth(pixels), paneWidth);
  return { context, page, pane: await paneFrame(page), troubles };
}

/** The pane's frame, once its tabs are drawn. */
export async function paneFrame(page: Page): Promise<Frame> {
  const element = await page.waitForSelector('#pane iframe');
  const frame = await element.contentFrame();
  if (!frame) throw new Error('The pane has no frame.');
  await frame.getByRole('tab', { name: 'Fördela' }).waitFor();
  return frame;
}

type Reads = {
  [Name in keyof WorkbenchApi]: WorkbenchApi[Name] extends (
    ...words: infer Words extends string[]
  ) => infer Answer
    ? (...words: Words) => Promise<Awaited<Answer>>
    : never;
};

/** Asks `window.workbench` in the page. */
export function ask<Name extends keyof WorkbenchApi>(
  page: Page,
  name: Name,
  ...words: string[]
): ReturnType<Reads[Name]> {
  return page.evaluate(
    ([called, given]) => {
      const method = window.workbench?.[called] as ((...all: string[]) => unknown) | undefined;
      if (!method) throw new Error(`window.workbench.${called} is missing`);
      return method(...given);
    },
    [name, words] as const,
  ) as ReturnType<Reads[Name]>;
}

const axeSource = readFileSync(require_.resolve('axe-core/axe.min.js'), 'utf8');

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly help: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
  }[];
}

interface Axe {
  readonly run: (root: Document, options?: object) => Promise<AxeResult>;
}

async function axe(frame: Frame, options: object): Promise<readonly string[]> {
  // The script is half a megabyte: once a page is enough.
  if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(axeSource);
  const { violations: found } = await frame.evaluate(
    (chosen) => (window as unknown as { axe: Axe }).axe.run(document, chosen),
    options,
  );
  return found.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary = '' }) => `${id}: ${help}\n${html}\n${failureSummary}`),
  );
}

/** The contrast of what is shown, by axe: all that another theme can change. */
export const contrastFaults = (frame: Frame): Promise<readonly string[]> =>
  axe(frame, { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } });

/** What axe finds in a frame by WCAG 2.2 A and AA and its best practices, as text: [] is what a test wants. */
export const violations = (frame: Frame): Promise<readonly string[]> => axe(frame, {});
