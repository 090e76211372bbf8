// What stands in the way in Excel, put there on purpose: the pane says what happened, nothing is changed, and it goes on.
import type { Browser } from 'playwright-core';
import { launchBrowser } from './launch';
import { ask, openWorkbench, startServer, type Served, type Workbench } from './workbench';

jest.setTimeout(120_000);

let browser: Browser;
let server: Served;
let workbench: Workbench;
beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser(), startServer()]);
}, 180_000);
afterAll(async () => {
  await browser.close();
  server.stop();
});
beforeEach(async () => {
  workbench = await openWorkbench(browser, server.address);
}, 60_000);
afterEach(async () => {
  expect(workbench.troubles).toEqual([]);
  await workbench.context.close();
});

const button = (name: string) => workbench.pane.getByRole('button', { name, exact: true });
const seen = (text: RegExp) => workbench.pane.getByText(text).first().waitFor();

/** To the last step of Fördela, where the sheets are made. */
async function toCreate(): Promise<void> {
  await button('Fördela en kostnad').click();
  await seen(/15 parter, summa 288/);
  await button('Nästa: Kontroll').click();
  await workbench.pane.getByRole('heading', { name: 'Steg 2 av 4 · Kontroll' }).waitFor();
  const confirm = workbench.pane.getByRole('checkbox', { name: /Jag har läst antagandena/ });
  if (await confirm.isVisible()) await confirm.check();
  await button('Nästa: Förhandsvisning').click();
  await button('Nästa: Skapa blad').click();
  await seen(/Fördelning 2023/);
}

it('says that a cell is being edited, waits, and goes on when it is left', async () => {
  const { page } = workbench;
  await ask(page, 'inject', 'cell-edit');
  await button('Fördela en kostnad').click();
  await workbench.pane.getByRole('heading', { name: 'Steg 1 av 4 · Underlag' }).waitFor();
  await seen(/Excel väntar på att du ska avsluta redigeringen av en cell\. Tryck Enter eller Esc\./);
  expect(await workbench.pane.getByText(/15 parter, summa 288/).count()).toBe(0);
  await ask(page, 'inject', 'none');
  await seen(/15 parter, summa 288/);
  // The line of the workbook's name asks for itself, and may be a moment later; what was said aloud stands until the
  // next thing is said.
  await workbench.pane
    .getByText(/Excel väntar på att/)
    .and(workbench.pane.locator(':not([role="status"])'))
    .first()
    .waitFor({ state: 'hidden', timeout: 5000 });
});

it('says that the session is lost, keeps what was entered, and works again afterwards', async () => {
  const { page } = workbench;
  const before = await ask(page, 'sheets');
  await toCreate();
  await ask(page, 'inject', 'session-lost');
  await button('Skapa blad').click();
  await workbench.pane.getByRole('heading', { name: 'Klart' }).waitFor();
  expect(await ask(page, 'sheets')).toEqual(before);
  await ask(page, 'inject', 'none');
  await button('Försök igen').click();
  await button('Skapa blad').click();
  await seen(/Summan är exakt/);
});

it('tells which sheets stand when one is deleted while it is written', async () => {
  const { page } = workbench;
  const before = await ask(page, 'sheets');
  const cells = await ask(page, 'texts', 'Tjänsteskrivelse!A1:D25');
  await toCreate();
  await workbench.pane.getByRole('radio', { name: /Värden/ }).check();
  await ask(page, 'inject', 'sheet-deleted');
  await button('Skapa blad').click();
  await workbench.pane.getByRole('button', { name: 'Försök igen' }).waitFor();
  expect((await ask(page, 'sheets')).slice(0, before.length)).toEqual(before);
  expect(await ask(page, 'texts', 'Tjänsteskrivelse!A1:D25')).toEqual(cells);
});

it('says before the last step that a protected workbook takes no new sheets', async () => {
  const { page } = workbench;
  await ask(page, 'inject', 'protected-workbook');
  await page.getByRole('button', { name: 'Fördela kostnad' }).click();
  workbench = {
    ...workbench,
    pane: await (
      await page.waitForSelector('#pane iframe')
    )
      .contentFrame()
      .then((frame) => frame ?? workbench.pane),
  };
  await seen(/15 parter, summa 288/);
  await button('Nästa: Kontroll').click();
  await workbench.pane.getByRole('heading', { name: 'Steg 2 av 4 · Kontroll' }).waitFor();
  const confirm = workbench.pane.getByRole('checkbox', { name: /Jag har läst antagandena/ });
  if (await confirm.isVisible()) await confirm.check();
  await button('Nästa: Förhandsvisning').click();
  await button('Nästa: Skapa blad').click();
  await seen(/Arbetsbokens struktur är skyddad/);
});
