/** @jest-environment jsdom */
import { screen, waitFor, within } from '@testing-library/react';
import { makeFault } from '../excel/faults';
import { exampleSheets } from './example/exampleSheets';
import { excel, openWorkbook, sheetNames, typeInto } from './testing/excelDouble';
import { openPane, press, view, violations } from './testing/openPane';

jest.setTimeout(30_000);

beforeEach(() => openWorkbook(exampleSheets()));

type Pane = ReturnType<typeof openPane>;

async function toCheck(): Promise<Pane> {
  const pane = openPane('?flik=fordela');
  await screen.findByText(/Hittade en möjlig befolkningstabell/);
  await press(pane.user, 'Nästa: Kontroll');
  await screen.findByRole('heading', { name: 'Steg 2 av 4 · Kontroll' });
  return pane;
}

async function toPreview(): Promise<Pane> {
  const pane = await toCheck();
  await pane.user.click(await screen.findByRole('checkbox', { name: /Jag har läst antagandena/ }));
  await press(pane.user, 'Nästa: Förhandsvisning');
  await screen.findByRole('table');
  return pane;
}

async function toCreate(): Promise<Pane> {
  const pane = await toPreview();
  await press(pane.user, 'Nästa: Skapa blad');
  await screen.findByText('Fördelning 2023');
  return pane;
}

test('finds the table by itself and shows address, parties and sum before using it (point 2)', async () => {
  openPane('?flik=fordela');
  await screen.findByText(/Hittade en möjlig befolkningstabell/);
  expect(screen.getByText(/Befolkning!A2:B1\d/)).toBeTruthy();
  expect(screen.getByText(/15 parter, summa 288\s382/)).toBeTruthy();
  expect(await violations()).toEqual([]);
});

test('Kontroll shows what was read and asks for the assumptions to be confirmed', async () => {
  const { user } = await toCheck();
  expect(screen.getByText('RSS Dalarna 2023–2026')).toBeTruthy();
  expect(screen.getByText(/^4\s000\s000\skr$/)).toBeTruthy();
  expect(screen.getByText(/Avtalet anger ingen avrundningsmetod/)).toBeTruthy();
  await press(user, 'Nästa: Förhandsvisning');
  expect(screen.getAllByText('Bekräfta antagandena för att gå vidare.').length).toBeGreaterThan(0);
  expect(document.activeElement).toBe(screen.getByRole('checkbox', { name: /Jag har läst/ }));
  expect(await violations()).toEqual([]);
});

test('the preview has the golden figures, a sum that is right, and the reason behind each amount (point 9)', async () => {
  const { user } = await toPreview();
  const table = screen.getByRole('table', { name: 'Fördelning 2023, kronor' });
  const amountOf = (party: string): string =>
    within(table).getByRole('button', { name: party }).closest('tr')?.textContent ?? '';
  expect(amountOf('Avesta')).toMatch(/159\s413$/);
  expect(amountOf('Malung-Sälen')).toMatch(/70\s628$/);
  expect(amountOf('Säter')).toMatch(/77\s695$/);
  expect(amountOf('Älvdalen')).toMatch(/48\s775$/);
  expect(amountOf('Borlänge')).toMatch(/363\s823$/);
  expect(amountOf('Region Dalarna')).toMatch(/2\s000\s000$/);
  expect(screen.getByRole('img', { name: /Summan stämmer: 4\s000\s000\skr/ })).toBeTruthy();
  await user.click(within(table).getByRole('button', { name: 'Avesta' }));
  expect((await screen.findAllByText(/159\s413,5556/)).length).toBeGreaterThan(0);
  expect(screen.getByText(/^−1\skr$/)).toBeTruthy();
  expect(screen.getByText('6,94')).toBeTruthy();
  expect(await violations()).toEqual([]);
});

test('another method is the user’s to choose, and the sum then says that it misses (point 10)', async () => {
  const { user } = await toCheck();
  await user.selectOptions(await screen.findByLabelText('Avrundningsmetod'), 'var för sig');
  await screen.findByText(/Metoden var för sig används/);
  await user.click(screen.getByRole('checkbox', { name: /Jag har läst/ }));
  await press(user, 'Nästa: Förhandsvisning');
  expect(await screen.findByRole('img', { name: /Summan avviker med 4\skr/ })).toBeTruthy();
});

test('writes new sheets, tells what became of the sum, goes there, and takes them away again', async () => {
  const { user } = await toCreate();
  expect(screen.getByText('Du kan ångra allt med Ctrl+Z i ett steg.')).toBeTruthy();
  expect(await violations()).toEqual([]);
  await press(user, 'Skapa blad');
  await screen.findByRole('heading', { name: 'Klart' });
  expect(document.body.textContent).toMatch(
    /Summan är exakt 4\s000\s000\skr\. Fyra kommuner fick 1\skr mindre än vid vanlig avrundning, så att summan stämmer\./,
  );
  expect(sheetNames().slice(0, 3)).toEqual(['Befolkning', 'Avtal', 'Tjänsteskrivelse 2022']);
  expect(sheetNames()).toContain('Fördelning 2023');
  await press(user, 'Gå till Fördelning 2023');
  expect(excel.shown).toContain("'Fördelning 2023'!A1");
  expect(await violations()).toEqual([]);
  await press(user, 'Ta bort bladen');
  const dialog = await screen.findByRole('alertdialog');
  expect(dialog.textContent).toMatch(/Det går inte att ångra och tömmer Excels ångralista/);
  await user.click(within(dialog).getByRole('button', { name: 'Ta bort bladen' }));
  await waitFor(() => expect(sheetNames()).toEqual(['Befolkning', 'Avtal', 'Tjänsteskrivelse 2022']));
  expect(await within(view()).findByText(/blad är borttagna\./)).toBeTruthy();
});

test('a taken name is met by a free one, said beforehand (point 18)', async () => {
  const [first] = exampleSheets();
  openWorkbook([...exampleSheets(), ...(first ? [{ ...first, name: 'Fördelning 2023', rows: [] }] : [])]);
  await toPreview().then(({ user }) => press(user, 'Nästa: Skapa blad'));
  expect(
    await screen.findByText(
      'Det finns redan ett blad "Fördelning 2023". Det nya heter "Fördelning 2023 (2)".',
    ),
  ).toBeTruthy();
});

test('older Excel: told beforehand that Ctrl+Z will not do (point 19)', async () => {
  excel.context = { ...excel.context, canGroupUndo: false };
  await toCreate();
  expect(screen.getByText(/kan inte ångra detta med Ctrl\+Z\. Inga befintliga blad ändras\./)).toBeTruthy();
});

test('a read-only workbook can be previewed but not written to', async () => {
  excel.context = { ...excel.context, readOnly: true };
  const { user } = await toCreate();
  expect(screen.getByText(/Arbetsboken är skrivskyddad/)).toBeTruthy();
  expect(screen.getByText('skrivskyddad')).toBeTruthy();
  await press(user, 'Skapa blad');
  expect(excel.jobs).toBe(0);
});

test('a word among the figures is refused with its cell, and the way there', async () => {
  typeInto('Befolkning!B7', 'okänt');
  const { user } = await toCheck();
  expect((await screen.findAllByText(/Befolkning!B7/)).length).toBeGreaterThan(0);
  await press(user, 'Visa i bladet: Befolkning!B7');
  expect(excel.shown).toEqual(['Befolkning!B7']);
  expect(screen.queryByRole('button', { name: 'Nästa: Förhandsvisning' })).toBeNull();
  expect(await violations()).toEqual([]);
  typeInto('Befolkning!B7', 15495);
  await user.click((await screen.findAllByRole('button', { name: 'Läs om' }))[0]!);
  expect(await screen.findByRole('button', { name: 'Nästa: Förhandsvisning' })).toBeTruthy();
});

test('a change in the source is told with its values, and reading again follows it (point 16)', async () => {
  const { user } = await toPreview();
  await waitFor(() => expect(excel.watchers.length).toBeGreaterThan(0));
  typeInto('Befolkning!B8', 15904);
  await waitFor(() => expect(view().textContent).toMatch(/sedan beräkningen \(B8: 15\s940 → 15\s904\)/));
  await press(user, 'Läs om');
  await waitFor(() => expect(within(view()).queryByText(/Underlaget har ändrats/)).toBeNull());
  const row = screen.getByRole('button', { name: 'Leksand' }).closest('tr');
  expect(row?.textContent).not.toMatch(/110\s548/);
});

test('a fault midway says what stands, and that can be removed', async () => {
  excel.failAt = 1;
  const { user } = await toCreate();
  await press(user, 'Skapa blad');
  expect((await screen.findAllByText(/Felkod GeneralException/)).length).toBeGreaterThan(0);
  expect(screen.getByRole('heading', { name: 'Inte klart' })).toBeTruthy();
  expect(screen.getByText('Det här står kvar i arbetsboken:')).toBeTruthy();
  await press(user, 'Ta bort bladen');
  await user.click(
    within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Ta bort bladen' }),
  );
  await waitFor(() => expect(sheetNames()).toHaveLength(3));
});

test('where Excel cannot undo it in one step, one is asked, and may go on', async () => {
  excel.noUndoGroup = true;
  const { user } = await toCreate();
  await press(user, 'Skapa blad');
  await screen.findAllByText(/Det här kan inte ångras i ett steg i din Excelversion/);
  expect(sheetNames()).toHaveLength(3);
  await press(user, 'Fortsätt ändå');
  await waitFor(() => expect(view().textContent).toMatch(/Summan är exakt/));
  expect(sheetNames().length).toBeGreaterThan(3);
});

test('writing can be cancelled, and says which sheets were made', async () => {
  const { user } = await toCreate();
  let go: () => void = () => undefined;
  excel.pause = new Promise((resolve) => (go = resolve));
  await press(user, 'Skapa blad');
  expect(await screen.findByText(/Skapar blad 1 av \d: Fördelning 2023 …/)).toBeTruthy();
  await press(user, 'Avbryt');
  go();
  expect(await screen.findByText('Avbrutet. Inga blad skapades.')).toBeTruthy();
  expect(sheetNames()).toHaveLength(3);
});

test('Excel in cell-edit mode: the pane says so and goes on by itself', async () => {
  let leave: () => void = () => undefined;
  excel.editing = new Promise((resolve) => (leave = resolve));
  openPane('?flik=fordela');
  expect(
    (await screen.findAllByText(/Excel väntar på att du ska avsluta redigeringen av en cell/)).length,
  ).toBeGreaterThan(0);
  leave();
  expect(await screen.findByText(/Hittade en möjlig befolkningstabell/)).toBeTruthy();
});

test('a failed reading can be tried again', async () => {
  excel.readFault = makeFault('InvalidOrTimedOutSession');
  const { user } = openPane('?flik=fordela');
  await screen.findAllByText(/Kontakten med Excel bröts/);
  await press(user, 'Försök igen');
  expect(await screen.findByText(/Hittade en möjlig befolkningstabell/)).toBeTruthy();
});

test('without a sheet Avtal the terms are filled in, and go out on a sheet of their own', async () => {
  openWorkbook(exampleSheets().filter(({ name }) => name === 'Befolkning'));
  const { user } = openPane('?flik=fordela');
  await screen.findByText('Inget blad med avtalets uppgifter hittades.');
  await press(user, 'Nästa: Kontroll');
  expect(screen.getAllByText('Fyll i den här uppgiften.')).toHaveLength(2);
  await user.type(screen.getByLabelText(/^Kostnad att fördela/), '4 mnkr');
  await user.type(screen.getByLabelText(/^Basår/), '2023');
  await user.type(screen.getByLabelText(/^Regionens andel/), '50 %');
  await user.type(screen.getByLabelText(/^Regionens namn/), 'Region Dalarna');
  expect(await violations()).toEqual([]);
  await press(user, 'Nästa: Kontroll');
  await user.click(await screen.findByRole('checkbox', { name: /Jag har läst/ }));
  await press(user, 'Nästa: Förhandsvisning');
  expect((await screen.findByRole('button', { name: 'Avesta' })).closest('tr')?.textContent).toMatch(
    /159\s413/,
  );
  await press(user, 'Nästa: Skapa blad');
  await screen.findByText('Fördelning 2023');
  await press(user, 'Skapa blad');
  await screen.findByRole('heading', { name: 'Klart' });
  expect(sheetNames().slice(0, 2)).toEqual(['Befolkning', 'Avtal']);
});

test('a term that is filled in and refused is said at its field, until it is changed', async () => {
  openWorkbook(exampleSheets().filter(({ name }) => name === 'Befolkning'));
  const { user } = openPane('?flik=fordela');
  await screen.findByText('Inget blad med avtalets uppgifter hittades.');
  await user.type(screen.getByRole('textbox', { name: /^Kostnad att fördela/ }), '4 000 000');
  await user.type(screen.getByRole('textbox', { name: /^Basår/ }), '2023');
  await user.type(screen.getByRole('textbox', { name: /^Regionens andel/ }), '150 %');
  await press(user, 'Nästa: Kontroll');
  await screen.findByRole('heading', { name: 'Steg 2 av 4 · Kontroll' });
  await press(user, 'Tillbaka');
  const share = await screen.findByRole('textbox', { name: /^Regionens andel/ });
  expect(share.getAttribute('aria-invalid')).toBe('true');
  expect(share.closest('.fui-Field')?.textContent).toMatch(/150/);
  expect(await violations()).toEqual([]);
  await user.clear(share);
  await user.type(share, '50 %');
  expect(share.getAttribute('aria-invalid')).not.toBe('true');
  await press(user, 'Nästa: Kontroll');
  expect(await screen.findByText(/^4\s000\s000\skr$/)).toBeTruthy();
});

test('the focus is not lost when the proposal that was used goes away', async () => {
  const { user } = openPane('?flik=fordela');
  await screen.findByText(/Hittade en möjlig befolkningstabell/);
  await user.click(screen.getAllByRole('button', { name: 'Använd' })[0]!);
  expect(screen.queryByText(/Hittade en möjlig befolkningstabell/)).toBeNull();
  const heading = screen.getByRole('heading', { name: 'Folkmängd', level: 3 });
  await waitFor(() => expect(document.activeElement).toBe(heading));
  await user.tab();
  expect(document.activeElement?.textContent).toBe('Visa');
  expect(heading.hasAttribute('tabindex')).toBe(false);
});

test('Esc goes back a step without losing anything, and focus goes to the heading of the step', async () => {
  const { user } = await toPreview();
  expect(document.activeElement?.textContent).toBe('Steg 3 av 4 · Förhandsvisning');
  await user.keyboard('{Escape}');
  expect(await screen.findByRole('heading', { name: 'Steg 2 av 4 · Kontroll' })).toBe(document.activeElement);
  expect(screen.getByRole<HTMLInputElement>('checkbox', { name: /Jag har läst/ }).checked).toBe(true);
  await user.keyboard('{Alt>}{ArrowLeft}{/Alt}');
  expect(await screen.findByRole('heading', { name: 'Steg 1 av 4 · Underlag' })).toBe(document.activeElement);
});

test('a county’s municipalities can be fetched to a new sheet, which is then the population', async () => {
  openWorkbook([]);
  const { user } = openPane('?flik=fordela');
  await press(user, 'Hämta ett läns kommuner');
  await user.selectOptions(await screen.findByRole('combobox', { name: 'Folkmängd den' }), '2021-06-30');
  expect(await violations()).toEqual([]);
  await press(user, 'Skapa bladet Befolkning');
  expect(await within(view()).findByText('Befolkning!A3:C19')).toBeTruthy();
  expect(sheetNames()).toEqual(['Befolkning']);
  await user.type(screen.getByLabelText(/^Kostnad att fördela/), '2000000');
  await user.type(screen.getByLabelText(/^Basår/), '2023');
  await press(user, 'Nästa: Kontroll');
  await user.click(await screen.findByRole('checkbox', { name: /Jag har läst/ }));
  await press(user, 'Nästa: Förhandsvisning');
  const row = (await screen.findByRole('button', { name: 'Avesta' })).closest('tr');
  expect(row?.textContent).toMatch(/159\s413/);
});
