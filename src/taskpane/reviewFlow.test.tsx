/** @jest-environment jsdom */
import { screen, waitFor, within } from '@testing-library/react';
import { exampleSheets } from './example/exampleSheets';
import { excel, openWorkbook, select, typeInto } from './testing/excelDouble';
import { openPane, press, view, violations } from './testing/openPane';

jest.setTimeout(30_000);

const table = 'Tjänsteskrivelse 2022';

beforeEach(() => {
  openWorkbook(exampleSheets());
  excel.selection = { sheet: table, range: 'A1:D19' };
});

type Pane = ReturnType<typeof openPane>;

async function toResult(): Promise<Pane> {
  const pane = openPane('?flik=granska');
  await screen.findByLabelText(`Markerat område: '${table}'!A1:D19`);
  await press(pane.user, 'Granska markerat område');
  await screen.findByRole('heading', { name: 'Steg 2 av 3 · Resultat' });
  return pane;
}

const findings = (): HTMLElement[] =>
  within(screen.getByRole('list', { name: 'Anmärkningar' })).getAllByRole('button');
const roundingCard = (): HTMLElement =>
  findings().find((row) => /Avrundningsdifferens.*!?D/.test(row.textContent)) ?? document.body;

test('the ribbon button opens Granska with the selected table proposed', async () => {
  openPane('?flik=granska');
  expect(await screen.findByRole('heading', { name: 'Steg 1 av 3 · Välj tabell' })).toBeTruthy();
  expect(await screen.findByLabelText(`Markerat område: '${table}'!A1:D19`)).toBeTruthy();
  expect(await screen.findByLabelText(/Avtalet i arbetsboken \(Avtal!A3:C1\d\)/)).toBeTruthy();
  expect(await violations()).toEqual([]);
});

test('the proposed range follows the selection in the grid, in silence and without taking the focus', async () => {
  const { user, unmount } = openPane('?flik=granska');
  const proposed = await screen.findByLabelText(`Markerat område: '${table}'!A1:D19`);
  await user.click(proposed);
  const heard = (): string =>
    [...document.querySelectorAll('[role=status],[role=alert]')].map((region) => region.textContent).join();
  const before = heard();
  select('Befolkning', 'A2:B17');
  expect(await screen.findByLabelText('Markerat område: Befolkning!A2:B17')).toBe(document.activeElement);
  expect(heard()).toBe(before);
  // Where the cursor happens to stand is no table.
  select('Befolkning', 'C4');
  expect(screen.getByLabelText('Markerat område: Befolkning!A2:B17')).toBeTruthy();
  expect(excel.selecting).toHaveLength(1);
  unmount();
  expect(excel.selecting).toEqual([]);
});

test('the selection is not followed once the review is made', async () => {
  await toResult();
  expect(excel.selecting).toEqual([]);
});

test('the printed table: the summary, the rounding difference and the other population (points 23, 24)', async () => {
  await toResult();
  expect(view().textContent).toMatch(/\d fel · \d att kontrollera · \d+ utan anmärkning\./);
  expect(view().textContent).toMatch(/Sammanlagd effekt: /);
  const titles = findings().map((row) => row.textContent);
  expect(titles[0]).toMatch(/^Fel 1 av \d+: Olika kr per invånare/);
  expect(titles.some((title) => /Avrundningsdifferens utan not.*D19/.test(title))).toBe(true);
  expect(await violations()).toEqual([]);
});

test('missing unit, source and heads are no errors (point 25)', async () => {
  await toResult();
  const metadata = findings().find((row) => row.textContent.includes('Källa, datum eller rubrik'));
  expect(metadata?.textContent).toMatch(/Upplysning/);
});

test('arrows move through the findings, Enter opens, and closing gives the row its focus back', async () => {
  const { user } = await toResult();
  const [first, second] = findings();
  first?.focus();
  await user.keyboard('{ArrowDown}');
  expect(document.activeElement).toBe(second);
  await user.keyboard('{End}');
  expect(document.activeElement).toBe(findings().at(-1));
  await user.keyboard('{Home}{ArrowUp}');
  expect(document.activeElement).toBe(findings()[0]);
  expect(excel.shown).toEqual([]);
  await user.keyboard('{ArrowDown}{Enter}');
  const title = /\d: (.*?)(?:Fel|Kontrollera|Upplysning) ·/.exec(second?.textContent ?? '')?.[1] ?? '?';
  expect(await screen.findByRole('heading', { level: 2, name: new RegExp(title) })).toBe(
    document.activeElement,
  );
  await user.keyboard('{Escape}');
  await waitFor(() => expect(document.activeElement).toBe(findings()[1]));
});

test('a card says found, expected, effect, why and how, and goes to the cell when asked (point 27)', async () => {
  const { user } = await toResult();
  await user.click(roundingCard());
  await screen.findByRole('heading', { level: 2, name: 'Avrundningsdifferens utan not' });
  expect(view().textContent).toMatch(/I tabellen4\s000\s000/);
  expect(view().textContent).toMatch(/Förväntat4\s000\s004/);
  expect(view().textContent).toMatch(/Effekt4\skr/);
  expect(screen.getByRole('heading', { name: 'Varför' })).toBeTruthy();
  expect(screen.getByRole('heading', { name: 'Förslag' })).toBeTruthy();
  expect(await violations()).toEqual([]);
  await press(user, 'Visa i bladet');
  expect(excel.shown).toEqual([`'${table}'!D19`]);
  expect(screen.getByRole('status').textContent).toMatch(
    /Fokus flyttas till cell .*D19; F6 tar dig tillbaka/,
  );
});

test('intentional demands a reason, stays in the list with it, and can be taken back', async () => {
  const { user } = await toResult();
  const counted = view().textContent;
  await user.click(roundingCard());
  await press(user, 'Markera som avsiktlig …');
  const dialog = await screen.findByRole('dialog');
  await user.click(within(dialog).getByRole('button', { name: 'Markera som avsiktlig' }));
  expect(within(dialog).getByText('Skriv en motivering.')).toBeTruthy();
  expect(excel.accepted).toEqual([]);
  await user.type(within(dialog).getByLabelText(/^Motivering/), 'Avrundat enligt beslut');
  await user.click(within(dialog).getByRole('button', { name: 'Markera som avsiktlig' }));
  await waitFor(() => expect(excel.accepted).toHaveLength(1));
  expect(await screen.findByText(/Avsiktlig, \d{4}-\d{2}-\d{2}: Avrundat enligt beslut/)).toBeTruthy();
  await press(user, 'Till listan');
  expect(findings().at(-1)?.textContent).toMatch(/^Avsiktlig \d+ av \d+: Avrundningsdifferens/);
  expect(view().textContent).not.toBe(counted);
  await user.click(findings().at(-1)!);
  await press(user, 'Ta bort "avsiktlig"');
  await waitFor(() => expect(excel.accepted).toEqual([]));
});

test('a change in the table makes the result stale at once, and it is reviewed again in place', async () => {
  const { user } = await toResult();
  await waitFor(() => expect(excel.watchers.length).toBeGreaterThan(0));
  typeInto(`${table}!D5`, 441395);
  expect(await within(view()).findByText('Tabellen har ändrats sedan granskningen.')).toBeTruthy();
  await press(user, 'Granska igen');
  await waitFor(() =>
    expect(within(view()).queryByText('Tabellen har ändrats sedan granskningen.')).toBeNull(),
  );
  expect(findings().some((row) => row.textContent.includes('D5'))).toBe(true);
});

test('checks made and not made are listed; how columns were read can be corrected and run again (point 28)', async () => {
  const { user } = await toResult();
  await press(user, /^Kunde inte göras \(\d+\)/);
  await press(user, /^Gjorda \(\d+\)/);
  expect(view().textContent).toMatch(/Det betyder inte att underlaget i sig är rätt\./);
  await press(user, /^Så lästes kolumnerna/);
  expect(view().textContent).toMatch(/2\s000\s000\skr efter .*var för sig; 15 av 15 rader exakt/);
  await user.selectOptions(screen.getByLabelText('Tolkning av kolumn C'), 'Text');
  await press(user, 'Granska igen med mina rättelser');
  await waitFor(() =>
    expect(findings().some((row) => row.textContent.includes('Olika kr per invånare'))).toBe(false),
  );
});

test('a sheet without a table is said to be unreadable, not to be right', async () => {
  openWorkbook([{ ...exampleSheets()[0]!, name: 'Tomt', rows: [] }]);
  const { user } = openPane('?flik=granska');
  await press(user, 'Granska');
  await screen.findByRole('heading', { name: 'Steg 2 av 3 · Resultat' });
  expect(view().textContent).toMatch(/Tabellen kunde inte tolkas/);
  expect(view().textContent).not.toMatch(/Inga anmärkningar/);
});

test('the review is documented: a summary to copy, and marks that are asked for and taken away', async () => {
  const { user } = await toResult();
  await press(user, 'Nästa: Dokumentera');
  const summary = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Sammanfattning' });
  expect(summary.value).toMatch(/^Granskning av RSS 2026\.xlsx, \d{4}-\d{2}-\d{2}/);
  expect(summary.value).toMatch(/Kontrollera · Avrundningsdifferens utan not – .*D19/);
  expect(await violations()).toEqual([]);
  await press(user, 'Märk ut i bladet');
  const dialog = await screen.findByRole('alertdialog');
  expect(dialog.textContent).toMatch(
    /Märk ut \d+ celler i "Tjänsteskrivelse 2022"\? Det görs med villkorsstyrd/,
  );
  await user.click(within(dialog).getByRole('button', { name: 'Märk ut' }));
  await waitFor(() => expect(excel.marks.length).toBeGreaterThan(0));
  await press(user, 'Ta bort utmärkningen');
  await waitFor(() => expect(excel.marks).toEqual([]));
});

test('the review is saved as a sheet of its own, as evidence, and can be taken away again (point 29)', async () => {
  const { user } = await toResult();
  await press(user, 'Nästa: Dokumentera');
  await user.type(await screen.findByLabelText(/^Granskat av/), 'Kim Alm');
  await press(user, 'Skapa granskningsblad');
  await within(view()).findByText(/Skapade blad: Granskning/);
  const sheet = excel.sheets.at(-1)?.description;
  expect(sheet?.name).toMatch(/^Granskning/);
  const cells = JSON.stringify(sheet?.rows);
  expect(cells).toMatch(/Kim Alm/);
  expect(cells).toMatch(/Avrundningsdifferens utan not/);
  await press(user, 'Skapa rättad kopia');
  await waitFor(() => expect(excel.sheets).toHaveLength(5));
  await press(user, 'Ta bort bladen');
  await user.click(
    within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Ta bort bladen' }),
  );
  await waitFor(() => expect(excel.sheets).toHaveLength(3));
});
