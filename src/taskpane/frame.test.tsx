/** @jest-environment jsdom */
import { screen, waitFor, within } from '@testing-library/react';
import { exampleSheets } from './example/exampleSheets';
import { sharedSv } from '../text/paneSharedSv';
import { loadPreferences } from './shared/preferences';
import { excel, openWorkbook, sheetNames } from './testing/excelDouble';
import { openPane, press, view, violations } from './testing/openPane';

jest.setTimeout(30_000);

beforeEach(() => openWorkbook([]));

test('first run: what it does, that nothing leaves, two ways on; no focus is taken from the grid (point 1)', async () => {
  openPane();
  expect(await screen.findByText('Fördela gemensamma kostnader och granska fördelningar.')).toBeTruthy();
  expect(screen.getByText('Allt räknas i din dator. Inget lämnar arbetsboken.')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Fördela en kostnad' })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Granska en tabell' })).toBeTruthy();
  expect(document.activeElement).toBe(document.body);
  expect(await violations()).toEqual([]);
});

test('Prova med exempel adds three sheets to the user’s workbook and takes them away again', async () => {
  const { user } = openPane();
  await press(user, 'Prova med exempel');
  await within(view()).findByText(/Exemplet finns på bladen Befolkning, Avtal, Tjänsteskrivelse 2022\./);
  expect(sheetNames()).toEqual(['Befolkning', 'Avtal', 'Tjänsteskrivelse 2022']);
  await press(user, 'Ta bort exemplet');
  await user.click(
    within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Ta bort bladen' }),
  );
  await waitFor(() => expect(sheetNames()).toEqual([]));
});

test('the context row names file and sheet, and says when the sheet is protected', async () => {
  openWorkbook(exampleSheets());
  excel.context = { ...excel.context, activeSheetProtected: true };
  openPane();
  expect(await screen.findByText('RSS 2026.xlsx · blad "Befolkning"')).toBeTruthy();
  expect(screen.getByText('skyddat')).toBeTruthy();
});

test('the views are tabs moved between with arrow keys, and keep their state', async () => {
  openWorkbook(exampleSheets());
  const { user } = openPane('?flik=fordela');
  await screen.findByText(/Hittade en möjlig befolkningstabell/);
  await press(user, 'Nästa: Kontroll');
  await screen.findByRole('heading', { name: 'Steg 2 av 4 · Kontroll' });
  await user.click(screen.getByRole('tab', { name: 'Avtal' }));
  expect(await screen.findByText('RSS Dalarna 2023–2026')).toBeTruthy();
  expect(await violations()).toEqual([]);
  await user.click(screen.getByRole('tab', { name: 'Fördela' }));
  expect(await screen.findByRole('heading', { name: 'Steg 2 av 4 · Kontroll' })).toBeTruthy();
});

test('Avtal shows value, source and status of each term, and writes changes on a new sheet', async () => {
  openWorkbook(exampleSheets());
  const { user } = openPane('?flik=avtal');
  const cost = (await screen.findByText('Årlig kostnad')).closest('li')!;
  expect(cost.textContent).toMatch(/4\s000\s000\skr/);
  expect(cost.textContent).toMatch(/Anges i avtalet/);
  expect(cost.textContent).toMatch(/Källa: Avtalet, ekonomi/);
  await user.click(within(cost).getByRole('button', { name: 'Visa Avtal!B5 i bladet' }));
  expect(excel.shown).toEqual(['Avtal!B5']);
  expect(screen.getByText('Avrundningsmetod').closest('li')!.textContent).toMatch(/Antagande/);
  expect(await violations()).toEqual([]);
  await press(user, 'Ändra på nytt blad');
  const field = await screen.findByLabelText('Avrundningsmetod: värde');
  await user.type(field, 'Största resten');
  expect(await violations()).toEqual([]);
  await press(user, 'Skapa bladet');
  expect(await screen.findByText('Bladet Avtal (2) skapades och används nu.')).toBeTruthy();
  expect(sheetNames()).toEqual(['Befolkning', 'Avtal', 'Tjänsteskrivelse 2022', 'Avtal (2)']);
  await waitFor(() =>
    expect(screen.getByText('Avrundningsmetod').closest('li')!.textContent).toMatch(
      /Största resten.*Anges i avtalet/,
    ),
  );
});

test('an empty workbook has an empty Avtal that can be filled in', async () => {
  const { user } = openPane('?flik=avtal');
  await screen.findByText(/Inget avtal hittades i arbetsboken/);
  await press(user, 'Fyll i avtal');
  await press(user, 'Skapa bladet');
  expect(await screen.findByText('Fyll i minst en uppgift.')).toBeTruthy();
  expect(sheetNames()).toEqual([]);
});

test('English is a choice in the settings; it is kept, and the page says its language', async () => {
  const { user } = openPane();
  await press(user, 'Fler val');
  await user.click(await screen.findByRole('menuitem', { name: 'Inställningar' }));
  await user.click(await screen.findByRole('radio', { name: 'English' }));
  expect(await screen.findByText('Allocate shared costs and review allocations.')).toBeTruthy();
  expect(document.documentElement.lang).toBe('en');
  expect(loadPreferences().language).toBe('en');
  await user.click(screen.getByRole('radio', { name: 'Dark' }));
  expect(loadPreferences().theme).toBe('dark');
  expect(document.documentElement.style.colorScheme).toBe('dark');
  expect(await violations()).toEqual([]);
});

test('help and about open from the menu; about says what is never sent', async () => {
  const { user } = openPane();
  await press(user, 'Fler val');
  await user.click(await screen.findByRole('menuitem', { name: 'Om' }));
  const about = await screen.findByRole('dialog');
  expect(about.textContent).toMatch(/Version \d+\.\d+\.\d+/);
  expect(about.textContent).toMatch(/Inget skickas någonstans/);
  await waitFor(() => expect(about.textContent).toMatch(/EXCEL, PC/));
  expect(await violations()).toEqual([]);
});

test('a cell being edited when the pane opens is said, until it is left', async () => {
  let leave = (): void => undefined;
  excel.editing = new Promise((resolve) => (leave = resolve));
  openPane();
  expect(await screen.findByText(sharedSv.waitingForEdit)).toBeTruthy();
  leave();
  expect(await screen.findByText(/RSS 2026\.xlsx/)).toBeTruthy();
  expect(screen.queryByText(sharedSv.waitingForEdit)).toBeNull();
});

test('Till innehållet leads past the header', async () => {
  const { user } = openPane();
  await user.tab();
  expect(document.activeElement?.textContent).toBe('Till innehållet');
  await user.keyboard('{Enter}');
  expect(document.activeElement).toBe(document.getElementById('innehall'));
});

test('outside Excel the pane says so instead of failing at the first click', () => {
  openPane('', {}, false);
  expect(screen.getByText(/Panelen är inte öppnad i Excel/)).toBeTruthy();
});

test('spoilt preferences give the defaults', () => {
  localStorage.setItem('fordelningsnyckel.preferences', '{"language":"de","theme":7');
  expect(loadPreferences()).toEqual({ language: 'sv', theme: 'office', mode: 'formulas' });
  localStorage.setItem('fordelningsnyckel.preferences', '{"language":"de","theme":7,"mode":"values"}');
  expect(loadPreferences()).toEqual({ language: 'sv', theme: 'office', mode: 'values' });
});
