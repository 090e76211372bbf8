import type { Browser, BrowserContext, Frame, Locator, Page } from 'playwright-core';
import { paneText, type Language, type PaneText } from '../../src/text/pane';

/** One page with workbook and pane, used for state after state: what is slow is to begin anew. */
export interface Stage {
  readonly context: BrowserContext;
  readonly page: Page;
  /** The pane's words in the language it is shown in: what a control is called is never guessed. */
  readonly text: PaneText;
  readonly language: Language;
  /** Errors on the consoles and uncaught exceptions: a test ends with none. */
  readonly troubles: string[];
  /** The pane's frame as it is now; another workbook has another. */
  readonly pane: () => Frame;
  readonly button: (name: string | RegExp) => Locator;
  readonly tab: (name: string) => Locator;
  /** Waits until this is to be read in the pane. */
  readonly seen: (text: string | RegExp) => Promise<void>;
  readonly inject: (fault: string) => Promise<void>;
  readonly type: (cell: string, typed: string) => Promise<void>;
  readonly select: (range: string) => Promise<void>;
  /** Opens an example workbook (`tom`: an empty one), with the pane at its start and nothing in its way. */
  readonly open: (example: string) => Promise<void>;
}

const key = 'fordelningsnyckel.preferences';

/** The workbench with its pane in one language. */
export async function openStage(browser: Browser, address: string, language: Language): Promise<Stage> {
  const context = await browser.newContext({
    viewport: { width: 1180, height: 700 },
    // A colour half way through a transition is no fault of contrast.
    reducedMotion: 'reduce',
    locale: 'sv-SE',
    permissions: ['clipboard-write'],
  });
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(`${message.text()} (${message.location().url})`);
  });
  await page.goto(`${address}?exempel=tom`);
  await page.waitForFunction(() => window.workbench?.ready() === true);
  const text = paneText(language);
  let pane: Frame | undefined;
  const current = (): Frame => {
    if (pane === undefined) throw new Error('No workbook has been opened.');
    return pane;
  };
  return {
    context,
    page,
    text,
    language,
    troubles,
    pane: current,
    button: (name) => current().getByRole('button', { name, exact: typeof name === 'string' }),
    tab: (name) => current().getByRole('tab', { name, exact: true }),
    seen: (words) => current().getByText(words).filter({ visible: true }).first().waitFor(),
    inject: (fault) => page.evaluate((name) => window.workbench?.inject(name), fault),
    type: (cell, typed) =>
      page.evaluate(([at, what]) => window.workbench?.type(at, what), [cell, typed] as const),
    select: (range) => page.evaluate((at) => window.workbench?.select(at), range),
    open: async (example) => {
      await page.evaluate(
        async ([name, kept, stored]) => {
          window.workbench?.inject('none');
          window.localStorage.setItem(kept, stored);
          await window.workbench?.open(name);
        },
        [example, key, JSON.stringify({ language })] as const,
      );
      const element = await page.waitForSelector('#pane iframe');
      const frame = await element.contentFrame();
      if (frame === null) throw new Error('The pane has no frame.');
      pane = frame;
      await frame.getByRole('tab', { name: text.shared.tabs.allocate }).waitFor();
    },
  };
}

/**
 * The pane's size in its own pixels, whatever room the workbench would give it. A pane of 320 at 200 % has 160.
 * `height` undefined: as much as the state needs, and never less than a usual pane.
 */
export async function sizePane(stage: Stage, width: number, height?: number): Promise<number> {
  const set = (pixels: number): Promise<void> =>
    stage.page.evaluate(
      ([wide, high]) => {
        const frame = document.querySelector<HTMLElement>('#pane iframe');
        if (frame === null) return;
        // By property: the page's policy takes no style attribute.
        frame.style.width = `${String(wide)}px`;
        frame.style.height = `${String(high)}px`;
      },
      [width, pixels] as const,
    );
  if (height !== undefined) {
    await set(height);
    return height;
  }
  const needed = async (): Promise<number> => {
    await settled(stage.pane());
    return stage.pane().evaluate(() => {
      const dialog = document.querySelector('dialog[open]');
      return Math.max(document.documentElement.scrollHeight, (dialog?.scrollHeight ?? 0) + 40);
    });
  };
  let high = 560;
  await set(high);
  // Asked again, because a part that is fetched by itself may have come in the meantime.
  for (let asked = 0; asked < 4; asked += 1) {
    const more = await needed();
    if (more <= high) break;
    await set((high = more));
  }
  return high;
}

/** The pane as the workbench shows it, 320 pixels wide. */
export async function freePane(stage: Stage): Promise<void> {
  await stage.page.evaluate(() => document.querySelector('#pane iframe')?.removeAttribute('style'));
}

/** Two drawings: the first lays out, and what measures itself answers in the second. */
export const settled = (pane: Frame): Promise<void> =>
  pane.evaluate(
    () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
      }),
  );

/** Nothing but the pane on the page, at its upper left corner; `false` brings the workbook back. */
export const alone = (page: Page, only: boolean): Promise<void> =>
  page.evaluate((on) => {
    const style = new CSSStyleSheet();
    style.replaceSync(`
      body > :not(main), main > :not(.pane) { display: none !important }
      body, main, .pane { display: block !important; height: auto !important; margin: 0; padding: 0; border: 0 }
      iframe { display: block }`);
    document.adoptedStyleSheets = on ? [style] : [];
  }, only);
