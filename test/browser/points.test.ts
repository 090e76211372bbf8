// The points a picky ekonom checks in ten minutes, those that need a browser; the number stands in each name.
// The others are in test/points/points.test.ts; what only Excel can prove is in test/manual.md.
import type { Browser, Frame, Page } from 'playwright-core';
import { launchBrowser } from './launch';
import { ask, openWorkbench, startServer, violations, type Served, type Workbench } from './workbench';

jest.setTimeout(120_000);

let browser: Browser;
let server: Served;
beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser(), startServer()]);
}, 180_000);
afterAll(async () => {
  await browser.close();
  server.stop();
});

const open = (theme: 'light' | 'dark' = 'light'): Promise<Workbench> =>
  openWorkbench(browser, server.address, { paneWidth: 320, theme });

const button = (pane: Frame, name: string) => pane.getByRole('button', { name, exact: true });

/** Fördela on the example, to the page with the created sheets. */
async function allocate(pane: Frame): Promise<void> {
  await button(pane, 'Fördela en kostnad').click();
  await pane
    .getByText(/15 parter, summa 288/)
    .first()
    .waitFor();
  await button(pane, 'Nästa: Kontroll').click();
  await pane.getByRole('heading', { name: 'Steg 2 av 4 · Kontroll' }).waitFor();
  const confirm = pane.getByRole('checkbox', { name: /Jag har läst antagandena/ });
  if (await confirm.isVisible()) await confirm.check();
  await button(pane, 'Nästa: Förhandsvisning').click();
  await button(pane, 'Nästa: Skapa blad').click();
  await pane.getByText('Fördelning 2023').first().waitFor();
  await button(pane, 'Skapa blad').click();
  await pane
    .getByText(/Summan är exakt/)
    .first()
    .waitFor();
}

it('1: opens without login, says that nothing leaves the workbook, and asks no other computer', async () => {
  const { page, pane, context, troubles } = await open();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await pane.getByText(/Inget lämnar arbetsboken/).waitFor();
  expect(await pane.getByText(/logga in/i).count()).toBe(0);
  await allocate(pane);
  const elsewhere = asked.filter(
    (url) => !/^(blob|data):/.test(url) && new URL(url).origin !== new URL(server.address).origin,
  );
  expect(elsewhere).toEqual([]);
  expect(troubles).toEqual([]);
  await context.close();
});

it('16: says that the source has changed when a population cell does, with both values', async () => {
  const { page, pane, context } = await open();
  await allocate(pane);
  await ask(page, 'type', 'Befolkning!B7', '15904');
  await pane
    .getByText(/Underlaget har ändrats.*15\s940.*15\s904/)
    .first()
    .waitFor();
  expect(await button(pane, 'Läs om').isVisible()).toBe(true);
  await context.close();
});

it('19: says before the sheets are made whether Ctrl+Z will take them back', async () => {
  const { pane, context } = await open();
  await button(pane, 'Fördela en kostnad').click();
  await pane
    .getByText(/15 parter, summa 288/)
    .first()
    .waitFor();
  await button(pane, 'Nästa: Kontroll').click();
  const confirm = pane.getByRole('checkbox', { name: /Jag har läst antagandena/ });
  await pane.getByRole('heading', { name: 'Steg 2 av 4 · Kontroll' }).waitFor();
  if (await confirm.isVisible()) await confirm.check();
  await button(pane, 'Nästa: Förhandsvisning').click();
  await button(pane, 'Nästa: Skapa blad').click();
  await pane
    .getByText(/Din Excelversion kan inte ångra detta med Ctrl\+Z\. Inga befintliga blad ändras\./)
    .waitFor();
  await context.close();
});

it('27: one click on a finding goes to its cell, and the pane says that focus moves', async () => {
  const { page, pane, context } = await open();
  await pane.getByRole('tab', { name: 'Granska' }).click();
  await pane.getByRole('radio', { name: /Hela bladet/ }).check();
  await button(pane, 'Granska').click();
  await pane.getByRole('button', { name: /Fel 1 av \d+: Olika kr per invånare/ }).click();
  await pane
    .getByText(/31 december 2021/)
    .first()
    .waitFor();
  await button(pane, 'Visa i bladet').click();
  await page.waitForFunction(() => window.workbench?.selection().includes('!C') === true);
  await context.close();
});

/** Presses Tab until the focused control has this name; the way of one who has no mouse. */
async function tabTo(page: Page, pane: Frame, name: RegExp, key = 'Tab'): Promise<void> {
  const passed: string[] = [];
  for (let presses = 0; presses < 60; presses++) {
    const focused = await pane.evaluate(() => {
      const { activeElement: element } = document;
      return (
        element?.getAttribute('aria-label') ??
        element?.closest('label')?.textContent ??
        element?.textContent ??
        ''
      );
    });
    if (name.test(focused.replace(/\s/g, ' '))) return;
    passed.push(focused.slice(0, 40));
    await page.keyboard.press(key);
  }
  throw new Error(`Tab never reached ${String(name)}: ${passed.join(' | ')}`);
}

it.each([
  ['dark', 'none'],
  ['light', 'active'],
] as const)(
  '30: the whole of Fördela by keyboard at 320 px, %s, forced colours %s',
  async (theme, forcedColors) => {
    const { page, pane, context, troubles } = await open(theme);
    await page.emulateMedia({ colorScheme: theme, forcedColors });
    await pane.getByRole('tab', { name: 'Fördela' }).focus();
    const press = async (name: RegExp, key = 'Enter'): Promise<void> => {
      await tabTo(page, pane, name);
      await page.keyboard.press(key);
    };
    await press(/^Fördela en kostnad/);
    await pane
      .getByText(/15 parter, summa 288/)
      .first()
      .waitFor();
    await press(/^Nästa: Kontroll/);
    await pane.getByRole('heading', { name: 'Steg 2 av 4 · Kontroll' }).waitFor();
    const confirm = pane.getByRole('checkbox', { name: /Jag har läst antagandena/ });
    if (await confirm.isVisible()) {
      for (
        let presses = 0;
        presses < 30 && !(await confirm.evaluate((box) => box === document.activeElement));
        presses++
      ) {
        await page.keyboard.press('Tab');
      }
      await page.keyboard.press('Space');
    }
    await press(/^Nästa: Förhandsvisning/);
    await pane.getByRole('heading', { name: 'Steg 3 av 4 · Förhandsvisning' }).waitFor();
    await press(/^Nästa: Skapa blad/);
    await pane.getByText('Fördelning 2023').first().waitFor();
    await press(/^Skapa blad/);
    await pane
      .getByText(/Summan är exakt/)
      .first()
      .waitFor();
    // To the new sheet and back, then the sheets are taken away again: asked first, and Esc keeps them.
    const made = (await ask(page, 'sheets')).filter((name) => /^(Fördelning|Kontroll|Antaganden)/.test(name));
    expect(made.length).toBeGreaterThanOrEqual(3);
    await press(/^Gå till Fördelning 2023/);
    await page.waitForFunction(() => window.workbench?.selection().startsWith("'Fördelning 2023'!"));
    if (!(await pane.evaluate(() => document.hasFocus()))) await page.keyboard.press('F6');
    await pane.waitForFunction(() => document.hasFocus());
    // The button stands before the one that was pressed.
    await tabTo(page, pane, /^Ta bort bladen/, 'Shift+Tab');
    await page.keyboard.press('Enter');
    const question = pane.getByRole('alertdialog');
    await question.waitFor();
    await page.keyboard.press('Escape');
    await question.waitFor({ state: 'detached' });
    expect(await ask(page, 'sheets')).toEqual(expect.arrayContaining(made));
    await press(/^Ta bort bladen/);
    await question.waitFor();
    await press(/^Ta bort bladen/);
    await pane.getByRole('heading', { name: 'Steg 4 av 4 · Skapa blad' }).waitFor();
    const left = await ask(page, 'sheets');
    expect(made.filter((name) => left.includes(name))).toEqual([]);
    expect(await violations(pane)).toEqual([]);
    expect(
      await pane.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth),
    ).toBe(true);
    expect(troubles).toEqual([]);
    await context.close();
  },
);

it('29, 30: Granska by keyboard alone, from the selected table to the sheet Granskning, at 320 px', async () => {
  const { page, pane, context, troubles } = await open();
  // The table is selected in the grid, by its address in the name box.
  await page.getByLabel('Namnruta').focus();
  await page.keyboard.type('A6:D23');
  await page.keyboard.press('Enter');
  expect(await ask(page, 'selection')).toContain('A6:D23');
  await page.keyboard.press('F6');
  await pane.waitForFunction(() => document.hasFocus());
  const press = async (name: RegExp, key = 'Enter'): Promise<void> => {
    await tabTo(page, pane, name);
    await page.keyboard.press(key);
  };
  await tabTo(page, pane, /^Fördela$/);
  await page.keyboard.press('ArrowRight');
  await pane.getByRole('heading', { name: 'Steg 1 av 3 · Välj tabell' }).waitFor();
  const selected = pane.getByRole('radio', { name: /Markerat område/ });
  await selected.waitFor();
  if (!(await selected.isChecked())) {
    await selected.focus();
    await page.keyboard.press('Space');
  }
  await press(/^Granska( markerat område)?$/);
  await pane.getByRole('button', { name: /Fel 1 av \d+: Olika kr per invånare/ }).waitFor();
  await tabTo(page, pane, /Olika kr per invånare/);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await press(/^Visa i bladet/);
  await page.waitForFunction(() => window.workbench?.selection().includes('!C') === true);
  // Excel may move the focus to the grid or leave it; F6 takes one back.
  if (!(await pane.evaluate(() => document.hasFocus()))) await page.keyboard.press('F6');
  await pane.waitForFunction(() => document.hasFocus());
  await page.keyboard.press('Shift+Tab');
  await press(/^Till listan/);
  await press(/^Nästa: Dokumentera/);
  await pane.getByRole('heading', { name: 'Steg 3 av 3 · Dokumentera' }).waitFor();
  await press(/^Skapa granskningsblad/);
  await page.getByRole('tab', { name: 'Granskning', exact: true }).waitFor();
  const texts = await ask(page, 'texts', 'Granskning!A1:H12');
  expect(texts.flat().join(' ')).toContain('Avrundningsdifferens utan not');
  expect(troubles).toEqual([]);
  await context.close();
});
