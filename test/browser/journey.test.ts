// The whole way of a person who has never seen the product, at the narrowest width Excel on Windows gives a pane.
import type { Browser } from 'playwright-core';
import { launchBrowser } from './launch';
import { ask, openWorkbench, startServer, type Served, type Workbench } from './workbench';

/** The figures that every other way of reckoning must meet: 2 000 000 kr by the population of June 2021. */
const golden = new Map([
  ['Avesta', 159413],
  ['Borlänge', 363823],
  ['Falun', 414395],
  ['Gagnef', 72508],
  ['Hedemora', 107462],
  ['Leksand', 110548],
  ['Ludvika', 184568],
  ['Malung-Sälen', 70628],
  ['Mora', 142478],
  ['Orsa', 48124],
  ['Rättvik', 76836],
  ['Smedjebacken', 75657],
  ['Säter', 77695],
  ['Vansbro', 47090],
  ['Älvdalen', 48775],
  ['Region Dalarna', 2000000],
]);

// The machine may be busy with the other checks of `npm test`.
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

/** The rows of a result sheet whose first cell is a party: its name and the amount, as numbers. */
async function amounts({ page }: Workbench, sheet: string): Promise<Map<string, number>> {
  const used = await ask(page, 'used', sheet);
  const rows = await ask(page, 'texts', `'${sheet}'!A1:${used.split(':')[1] ?? 'A1'}`);
  const head = rows.find((row) => row.includes('Belopp')) ?? [];
  const column = head.indexOf('Belopp');
  return new Map(
    rows
      .filter(([name = '']) => golden.has(name))
      .map((row) => [row[0] ?? '', Number((row[column] ?? '').replace(/[^\d-]/g, ''))]),
  );
}

it('goes from the start by the example through Fördela and Granska, and the sheet shows the golden figures', async () => {
  const workbench = await openWorkbench(browser, server.address, { paneWidth: 320, example: 'tom' });
  const { page, pane, troubles } = workbench;
  const button = (name: string) => pane.getByRole('button', { name, exact: true });

  // Start: what the product does, and an example to begin with.
  await pane.getByText('Fördela gemensamma kostnader och granska fördelningar.').waitFor();
  await button('Prova med exempel').click();
  await pane
    .getByText(/Exemplet finns på bladen/)
    .first()
    .waitFor();
  const example = await ask(page, 'sheets');
  expect(example.length).toBeGreaterThan(2);

  // Fördela: four steps and a result.
  await button('Fördela en kostnad').click();
  await pane
    .getByText(/15 parter, summa 288/)
    .first()
    .waitFor();
  await button('Nästa: Kontroll').click();
  await pane.getByRole('heading', { name: 'Steg 2 av 4 · Kontroll' }).waitFor();
  const confirm = pane.getByRole('checkbox', { name: /Jag har läst antagandena/ });
  if (await confirm.isVisible()) await confirm.check();
  await button('Nästa: Förhandsvisning').click();
  await pane.getByRole('heading', { name: 'Steg 3 av 4 · Förhandsvisning' }).waitFor();
  await button('Nästa: Skapa blad').click();
  await pane.getByText('Fördelning 2023').first().waitFor();
  await button('Skapa blad').click();
  await pane
    .getByText(/Summan är exakt/)
    .first()
    .waitFor();
  expect(
    await pane.getByText(/Fyra kommuner fick 1\skr mindre än vid vanlig avrundning/).count(),
  ).toBeGreaterThan(0);

  // The grid shows the new sheet with the golden figures; no sheet that was there is touched.
  const sheets = await ask(page, 'sheets');
  expect(sheets.slice(0, example.length)).toEqual(example);
  expect(sheets).toContain('Fördelning 2023');
  expect(sheets).toContain('Kontroll');
  await button('Gå till Fördelning 2023').click();
  await page.getByRole('tab', { name: 'Fördelning 2023', selected: true }).waitFor();
  expect(await amounts(workbench, 'Fördelning 2023')).toEqual(golden);
  await page
    .getByRole('gridcell', { name: /^159\s413$/ })
    .first()
    .waitFor();

  // Granska: the printed table, its faults, and from a fault to its cell.
  const printed = 'Tjänsteskrivelse 2022';
  expect(example).toContain(printed);
  await page.getByRole('tab', { name: printed, exact: true }).click();
  await pane.getByRole('tab', { name: 'Granska' }).click();
  await pane.getByRole('radio', { name: `Hela bladet "${printed}"` }).check();
  await button('Granska').click();
  await pane
    .getByText(/1 fel · \d+ att kontrollera/)
    .first()
    .waitFor();
  await pane.getByRole('button', { name: /Fel 1 av \d+: Olika kr per invånare/ }).waitFor();
  await pane.getByRole('button', { name: /Avrundningsdifferens utan not.*D\d+/ }).click();
  await pane
    .getByText(/4\s000\s004/)
    .first()
    .waitFor();
  await button('Visa i bladet').click();
  await page.waitForFunction(
    (sheet) => window.workbench?.selection().startsWith(`'${sheet}'!D`) === true,
    printed,
  );
  // The cell it led to is the printed total.
  expect((await ask(page, 'cell', await ask(page, 'selection'))).value).toBe(4000000);
  const total = (await ask(page, 'selection')).split('!')[1] ?? '';
  await page.waitForFunction(
    (address) => document.querySelector<HTMLInputElement>('#name-box')?.value === address,
    total,
  );
  await page.getByRole('gridcell', { name: /^4\s000\s000$/, selected: true }).waitFor();

  expect(troubles).toEqual([]);
  await workbench.context.close();
}, 120_000);
