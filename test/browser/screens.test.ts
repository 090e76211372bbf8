// Every screen of the pane at 320 × 378 pixels, light and dark: axe finds nothing and nothing has to be scrolled sideways.
// Run as `npm run screenshots` each screen is also kept in assets/screenshots for the README.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Frame, Page } from 'playwright-core';
import { launchBrowser } from './launch';
import { openWorkbench, startServer, violations, type Served } from './workbench';

/** The pane's height in Excel on a screen of 1366 × 768 is 378; the bars of the workbench stand above and below. */
const lowest = 378 + 67;
const keeping = process.env['npm_lifecycle_event'] === 'screenshots';
const folder = join(__dirname, '../../assets/screenshots');

// The machine may be busy with the other checks of `npm test`.
jest.setTimeout(120_000);

let browser: Browser;
let server: Served;
beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser(), startServer()]);
  if (keeping) mkdirSync(folder, { recursive: true });
}, 180_000);
afterAll(async () => {
  await browser.close();
  server.stop();
});

/** What is wrong with the screen that is shown now, as text. */
async function faultsOf(pane: Frame): Promise<readonly string[]> {
  const overflow = await pane.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth > clientWidth
      ? [`scrolls sideways: ${String(scrollWidth)} > ${String(clientWidth)}`]
      : [];
  });
  return [...(await violations(pane)), ...overflow];
}

/** Moves through the pane; `visit` is called on each screen with its name. */
async function walk(page: Page, pane: Frame, visit: (screen: string) => Promise<void>): Promise<void> {
  const button = (name: string) => pane.getByRole('button', { name, exact: true });
  const tab = (name: string) => pane.getByRole('tab', { name, exact: true });
  await visit('start');
  await button('Fördela en kostnad').click();
  await pane
    .getByText(/15 parter, summa 288/)
    .first()
    .waitFor();
  await visit('fordela-1-underlag');
  await button('Nästa: Kontroll').click();
  await pane.getByRole('heading', { name: 'Steg 2 av 4 · Kontroll' }).waitFor();
  await visit('fordela-2-kontroll');
  const confirm = pane.getByRole('checkbox', { name: /Jag har läst antagandena/ });
  if (await confirm.isVisible()) await confirm.check();
  await button('Nästa: Förhandsvisning').click();
  await pane.getByRole('heading', { name: 'Steg 3 av 4 · Förhandsvisning' }).waitFor();
  await visit('fordela-3-forhandsvisning');
  await button('Nästa: Skapa blad').click();
  await pane.getByText('Fördelning 2023').first().waitFor();
  await visit('fordela-4-skapa-blad');
  await button('Skapa blad').click();
  await pane
    .getByText(/Summan är exakt/)
    .first()
    .waitFor();
  await visit('fordela-5-klart');
  await page.getByRole('tab', { name: 'Tjänsteskrivelse', exact: true }).click();
  await tab('Granska').click();
  await pane.getByRole('radio', { name: /Hela bladet/ }).check();
  await visit('granska-1-valj-tabell');
  await button('Granska').click();
  await pane
    .getByText(/\d+ fel · \d+ att kontrollera/)
    .first()
    .waitFor();
  await visit('granska-2-resultat');
  await pane.getByRole('button', { name: /Avrundningsdifferens utan not.*D\d+/ }).click();
  await pane
    .getByText(/4\s000\s004/)
    .first()
    .waitFor();
  await visit('granska-2-anmarkning');
  await button('Till listan').click();
  await button('Nästa: Dokumentera').click();
  await pane
    .getByRole('heading', { name: /Dokumentera/ })
    .first()
    .waitFor();
  await visit('granska-3-dokumentera');
  await tab('Avtal').click();
  await pane.getByText('Årlig kostnad').first().waitFor();
  await visit('avtal');
  await button('Om en part lämnar').click();
  await pane.getByLabel('Part som lämnar').selectOption('Vansbro');
  await pane.getByRole('table').scrollIntoViewIfNeeded();
  await visit('avtal-uttrade');
  await button('Börja från en mall').click();
  await button('Hämta folkmängd för ett län').click();
  await pane.getByLabel('Folkmängd den').waitFor();
  await button('Skapa bladet Befolkning').scrollIntoViewIfNeeded();
  await visit('avtal-mallar');
  for (const [item, title, screen] of [
    ['Inställningar', 'Inställningar', 'installningar'],
    ['Hjälp', 'Hjälp', 'hjalp'],
    ['Om', 'Om Fördelningsnyckel', 'om'],
  ] as const) {
    await button('Fler val').click();
    await pane.getByRole('menuitem', { name: item, exact: true }).click();
    await pane.getByRole('dialog', { name: title }).waitFor();
    await visit(screen);
    await pane.getByRole('dialog').getByRole('button', { name: 'Stäng' }).first().click();
    await pane.getByRole('dialog').waitFor({ state: 'detached' });
  }
}

describe.each(['light', 'dark'] as const)('the pane in %s', (theme) => {
  it('has no fault that axe can see on any screen, and fits 320 pixels', async () => {
    const { page, pane, context, troubles } = await openWorkbench(browser, server.address, {
      theme,
      height: lowest,
    });
    const found = new Map<string, readonly string[]>();
    await walk(page, pane, async (screen) => {
      found.set(screen, await faultsOf(pane));
      if (!keeping) return;
      await page.setViewportSize({ width: 1180, height: 700 });
      await page.screenshot({ path: join(folder, `${screen}${theme === 'dark' ? '-mork' : ''}.png`) });
      await page.setViewportSize({ width: 1180, height: lowest });
    });
    expect(Object.fromEntries(found)).toEqual(
      Object.fromEntries([...found.keys()].map((screen) => [screen, []])),
    );
    expect(found.size).toBe(16);
    expect(troubles).toEqual([]);
    await context.close();
  }, 120_000);
});
