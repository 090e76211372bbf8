// Every state of the pane, in both languages: axe finds nothing, in light, dark and forced colours, and nothing is cut off,
// overlaps or has to be scrolled sideways from 250 to 500 pixels and with text at 200 %.
// Run as `npm run screenshots` the states are photographed for assets/screenshots instead.
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { Language } from '../../src/text/pane';
import { launchBrowser } from './launch';
import { layoutFaults } from './layout';
import { openCamera, wear, type Camera } from './pictures';
import { freePane, openStage, sizePane, type Stage } from './stage';
import { walks } from './states';
import type { Walk } from './states/walk';
import { contrastFaults, startServer, violations, type Served } from './workbench';

const keeping = process.env['npm_lifecycle_event'] === 'screenshots';
const folder = join(__dirname, '../../assets/screenshots');

// The machine may be busy with the other checks of `npm test`.
jest.setTimeout(240_000);

let browser: Browser;
let server: Served;
let camera: Camera | undefined;
let stages: Readonly<Record<Language, Stage>>;
beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser(), startServer()]);
  if (keeping) camera = await openCamera(browser, folder);
  const [sv, en] = await Promise.all([
    openStage(browser, server.address, 'sv'),
    openStage(browser, server.address, 'en'),
  ]);
  stages = { sv, en };
}, 180_000);
afterAll(async () => {
  await camera?.finish();
  await browser.close();
  server.stop();
});

/** Pane widths in its own pixels: 160 is a pane of 320 with everything at 200 %. */
const widths: Readonly<Record<Language, readonly number[]>> = {
  sv: [160, 250, 270, 320, 400, 500],
  en: [160, 270, 320],
};

/** Room that must be left between what sticks at the top and the bottom, in the lowest pane (378 pixels). */
const leastRoom = 190;

/** Everything that is wrong with the state that is shown now. */
async function faultsOf(stage: Stage): Promise<readonly string[]> {
  const { language } = stage;
  const found: string[] = [];
  for (const width of widths[language]) {
    await sizePane(stage, width);
    found.push(...(await layoutFaults(stage.pane())).map((fault) => `${String(width)} px: ${fault}`));
  }
  await sizePane(stage, 320, 378);
  found.push(...(await roomFaults(stage)));
  await sizePane(stage, 320);
  found.push(...(await violations(stage.pane())));
  if (language === 'sv') {
    for (const [scheme, forced] of [
      ['dark', false],
      ['light', true],
      ['dark', true],
    ] as const) {
      await wear(stage, scheme, forced);
      // The same elements in other colours: only the contrast can be another.
      found.push(...(await contrastFaults(stage.pane())).map((fault) => `${scheme}: ${fault}`));
    }
    await wear(stage, 'light');
  }
  await freePane(stage);
  return found;
}

async function roomFaults(stage: Stage): Promise<readonly string[]> {
  const room = await stage.pane().evaluate(() => {
    if (document.querySelector('dialog[open]')) return Infinity;
    const heights = [...document.querySelectorAll('header, footer')]
      .filter((part) => getComputedStyle(part).position === 'sticky')
      .map((part) => part.getBoundingClientRect().height);
    return window.innerHeight - heights.reduce((sum, height) => sum + height, 0);
  });
  return room < leastRoom ? [`only ${String(room)} px between header and footer`] : [];
}

/** States that are shown in English and in high contrast too: one of each kind. */
const also = new Set([
  'start',
  'installningar',
  'fordela-1-forslag',
  'fordela-2-kontroll',
  'fordela-3-sparning',
  'fordela-4-skapa-blad',
  'fordela-4-skriver',
  'fordela-5-klart',
  'fordela-5-delvis',
  'granska-2-resultat',
  'granska-2-anmarkning',
  'avtal',
]);

/** One walk in one language: what was found in each state. */
async function walked(stage: Stage, walk: Walk): Promise<Readonly<Record<string, readonly string[]>>> {
  const found = new Map<string, readonly string[]>();
  await walk.go(stage, async (name, shows) => {
    if (camera === undefined) found.set(name, await faultsOf(stage));
    else await photograph(camera, stage, name, shows);
  });
  return Object.fromEntries(found);
}

async function photograph(taking: Camera, stage: Stage, name: string, shows: string): Promise<void> {
  const swedish = stage.language === 'sv';
  if (!swedish && !also.has(name)) return;
  if (name === 'fordela-3-forhandsvisning' && swedish)
    await taking.window(stage, 'arbetsbok', 'Panelen bredvid arbetsboken');
  await taking.take(
    stage,
    swedish ? name : `en-${name}`,
    swedish ? shows : `${shows} (engelska)`,
    swedish && also.has(name),
  );
  await freePane(stage);
}

// Side by side, because a walk is mostly waiting for the pane; photographs are taken one after the other.
it.each(walks.map((walk) => [walk.name, walk] as const))('%s, in Swedish and in English', async (_, walk) => {
  const both = keeping
    ? [await walked(stages.sv, walk), await walked(stages.en, walk)]
    : await Promise.all([walked(stages.sv, walk), walked(stages.en, walk)]);
  if (!keeping) for (const found of both) expect(Object.keys(found)).not.toEqual([]);
  for (const found of both)
    expect(found).toEqual(Object.fromEntries(Object.keys(found).map((name) => [name, []])));
  for (const { troubles } of Object.values(stages)) expect(troubles.splice(0)).toEqual([]);
});
