// The embedded workbook as a person uses it: mouse, keyboard, files; the pane beside it.
import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { launchBrowser } from './launch';
import { ask, openWorkbench, startServer, violations, type Served, type Workbench } from './workbench';

// The machine may be busy with the other checks of `npm test`.
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
  workbench = await openWorkbench(browser, server.address, { example: 'tom' });
}, 60_000);
afterEach(async () => {
  expect(workbench.troubles).toEqual([]);
  await workbench.context.close();
});

const grid = () => workbench.page.getByRole('grid');
const nameBox = () => workbench.page.getByLabel('Namnruta');
const bar = () => workbench.page.getByLabel('Formelfält');
const selection = () => ask(workbench.page, 'selection');

/** Drawing and focus come a moment after the key: asks until the answer is right, and shows the last one if it never is. */
async function eventually<T>(answer: () => Promise<T>, wanted: T): Promise<void> {
  let last = await answer();
  for (let tries = 0; tries < 100 && last !== wanted; tries += 1) {
    await workbench.page.waitForTimeout(50);
    last = await answer();
  }
  expect(last).toBe(wanted);
}

/** Types on the grid, one line a cell. */
async function type(...lines: string[]): Promise<void> {
  await grid().focus();
  for (const line of lines) {
    await workbench.page.keyboard.type(line);
    await workbench.page.keyboard.press('Enter');
  }
}

describe('the grid', () => {
  it('takes Swedish entry and works it out: numbers, per cent, formulas', async () => {
    const { page } = workbench;
    await type('22 986', '1,5', '50 %', '=SUMMA(A1:A2)', 'Säter');
    await eventually(selection, 'Blad1!A6');
    expect((await ask(page, 'cell', 'A1')).value).toBe(22986);
    expect((await ask(page, 'cell', 'A2')).value).toBe(1.5);
    expect((await ask(page, 'cell', 'A3')).value).toBe(0.5);
    expect(await ask(page, 'cell', 'A4')).toMatchObject({ value: 22987.5, formula: '=SUM(A1:A2)' });
    expect((await ask(page, 'cell', 'A5')).value).toBe('Säter');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await eventually(() => bar().inputValue(), '=SUMMA(A1:A2)');
    await page.getByRole('gridcell', { name: '22987,5' }).waitFor();
  });

  it('moves and selects by keyboard and mouse, and sums what is selected', async () => {
    const { page } = workbench;
    await type('10', '20', '30');
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Control+Shift+ArrowDown');
    await eventually(selection, 'Blad1!A1:A3');
    await page.getByText('Medel: 20 · Antal: 3 · Summa: 60').waitFor();
    await nameBox().fill('C5:D6');
    await nameBox().press('Enter');
    await eventually(selection, 'Blad1!C5:D6');
    await page.getByRole('columnheader', { name: 'B', exact: true }).click();
    await eventually(selection, 'Blad1!B:B');
    await page.getByRole('gridcell').nth(3).click();
    await page.keyboard.press('Tab');
    expect(await selection()).toMatch(/^Blad1!E\d+$/);
  });

  it('edits with F2, keeps what was there on Esc, and empties with Delete', async () => {
    const { page } = workbench;
    await type('Avesta');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('F2');
    await page.keyboard.type(' kommun');
    await page.keyboard.press('Escape');
    expect((await ask(page, 'cell', 'A1')).value).toBe('Avesta');
    await page.keyboard.press('F2');
    await page.keyboard.type(' kommun');
    await page.keyboard.press('Enter');
    expect((await ask(page, 'cell', 'A1')).value).toBe('Avesta kommun');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Delete');
    expect((await ask(page, 'cell', 'A1')).value).toBe('');
  });

  it('says so when a formula cannot be read, and keeps the entry', async () => {
    const { page } = workbench;
    await page.keyboard.type('=SUMMA(A1');
    await page.keyboard.press('Enter');
    await page.getByText('Cellen A1 tar inte emot det som skrevs.').waitFor();
    expect(await page.getByLabel('Cellens innehåll').inputValue()).toBe('=SUMMA(A1');
    await page.keyboard.press('Escape');
    expect(await ask(page, 'cell', 'A1')).toMatchObject({ value: '' });
  });

  it('adds sheets and changes between them', async () => {
    const { page } = workbench;
    await page.getByRole('button', { name: 'Nytt blad' }).click();
    await eventually(selection, 'Blad2!A1');
    await page.keyboard.press('Control+PageUp');
    await eventually(selection, 'Blad1!A1');
    await page.getByRole('tab', { name: 'Blad2' }).click();
    await eventually(selection, 'Blad2!A1');
  });

  it('saves a workbook that it can open again', async () => {
    const { page } = workbench;
    await type('Avesta', '159413', '=A2*2');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Spara som .xlsx' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('Bok1.xlsx');
    const bytes = readFileSync(await download.path());
    await page
      .locator('#file')
      .setInputFiles({ name: 'igen.xlsx', mimeType: 'application/octet-stream', buffer: bytes });
    await page.getByRole('heading', { name: 'igen.xlsx' }).waitFor();
    expect(await ask(page, 'texts', 'A1:A3')).toEqual([['Avesta'], ['159413'], ['318826']]);
    expect((await ask(page, 'cell', 'A3')).formula).toBe('=A2*2');
  });

  it('refuses a file that is no workbook, in words, and keeps the open one', async () => {
    const { page } = workbench;
    await type('kvar');
    const buffer = Buffer.from('Kommun;Belopp\nAvesta;1\n');
    await page
      .locator('#file')
      .setInputFiles({ name: 'tabell.xlsx', mimeType: 'application/octet-stream', buffer });
    await page.getByText(/tabell\.xlsx kunde inte öppnas: /).waitFor();
    expect((await ask(page, 'cell', 'A1')).value).toBe('kvar');
  });

  it('moves between sheet and pane with F6, and changes the width of the pane', async () => {
    const { page, pane } = workbench;
    await grid().focus();
    await page.keyboard.press('F6');
    await eventually(() => page.evaluate(() => document.activeElement?.tagName), 'IFRAME');
    await page.keyboard.press('F6');
    await eventually(() => page.evaluate(() => document.activeElement?.getAttribute('role')), 'grid');
    for (const width of [270, 320, 350, 400, 500]) {
      await page.getByLabel('Panelens bredd').selectOption(String(width));
      await eventually(() => pane.evaluate(() => window.innerWidth), width);
    }
    await page.getByRole('separator').focus();
    await page.keyboard.press('ArrowRight');
    await eventually(() => pane.evaluate(() => window.innerWidth), 490);
  });

  it("opens the pane at the view of the ribbon's button", async () => {
    const { page } = workbench;
    await page.getByRole('button', { name: 'Granska fördelning' }).click();
    const frame = page.frameLocator('#pane iframe');
    await frame.getByRole('tab', { name: 'Granska', selected: true }).waitFor();
    await page.getByRole('button', { name: 'Fördela kostnad' }).click();
    await frame.getByRole('tab', { name: 'Fördela', selected: true }).waitFor();
  });

  it.each(['light', 'dark'] as const)('has no fault that axe can see, %s', async (theme) => {
    const { page } = workbench;
    await type('Avesta', '159413');
    await page.getByLabel('Utseende').selectOption(theme);
    expect(await violations(page.mainFrame())).toEqual([]);
  });
});
