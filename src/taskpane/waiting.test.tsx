/** @jest-environment jsdom */
import { screen, waitFor, within } from '@testing-library/react';
import { sharedSv } from '../text/paneSharedSv';
import { exampleSheets } from './example/exampleSheets';
import { excel, openWorkbook, sheetNames } from './testing/excelDouble';
import { openPane, press, view, violations } from './testing/openPane';

jest.setTimeout(30_000);

const waits = sharedSv.waitingForEdit;

/** Something that is waited for, and what ends the waiting. */
function pending(): { readonly done: Promise<void>; readonly end: () => void } {
  let end = (): void => undefined;
  const done = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { done, end };
}

/** The user is in a cell until the function it gives is called. What follows from that is to be waited for. */
function inCell(): () => void {
  const { done, end } = pending();
  excel.editing = done;
  return () => {
    excel.editing = undefined;
    end();
  };
}

/** Writing stands still until the function it gives is called. */
function slow(): () => void {
  const { done, end } = pending();
  excel.pause = done;
  return () => {
    excel.pause = undefined;
    end();
  };
}

/** What the header says of the workbook, or of what is waited for. */
const header = (): string => screen.getByRole('banner').textContent;

async function toDocuments(): Promise<ReturnType<typeof openPane>> {
  openWorkbook(exampleSheets());
  excel.selection = { sheet: 'Tjänsteskrivelse 2022', range: 'A1:D19' };
  const pane = openPane('?flik=granska');
  await screen.findByLabelText(/^Markerat område/);
  await press(pane.user, 'Granska markerat område');
  await press(pane.user, /^Nästa:/);
  await screen.findByRole('heading', { name: 'Steg 3 av 3 · Dokumentera' });
  return pane;
}

describe('while a cell is edited', () => {
  test('showing a place says what it waits for, and the place asked for last is the one shown', async () => {
    openWorkbook(exampleSheets());
    const { user } = openPane('?flik=fordela');
    await screen.findByText(/Hittade en möjlig befolkningstabell/);
    const left = inCell();
    const [population, agreement] = screen.getAllByRole('button', { name: 'Visa' });
    await user.click(population!);
    await waitFor(() => expect(header()).toContain(waits));
    expect(await violations()).toEqual([]);
    const before = excel.shown.length;
    await user.click(agreement!);
    expect(header()).toContain(waits);
    left();
    await waitFor(() => expect(header()).not.toContain(waits));
    expect(header()).toContain('RSS 2026.xlsx');
    expect(excel.shown.slice(before).filter((place) => place.startsWith('Befolkning'))).toEqual([]);
    expect(excel.shown.at(-1)).toMatch(/^Avtal!/);
    expect(screen.queryByRole('alert')?.textContent ?? '').toBe('');
  });

  test('marks say it, when they are set and when they are taken away', async () => {
    const { user } = await toDocuments();
    let left = inCell();
    await press(user, 'Märk ut i bladet');
    const dialog = await screen.findByRole('alertdialog');
    await user.click(within(dialog).getByRole('button', { name: 'Märk ut' }));
    await waitFor(() => expect(header()).toContain(waits));
    expect(excel.marks).toEqual([]);
    left();
    await waitFor(() => expect(header()).not.toContain(waits));
    expect(excel.marks.length).toBeGreaterThan(0);
    left = inCell();
    await press(user, 'Ta bort utmärkningen');
    await waitFor(() => expect(header()).toContain(waits));
    left();
    await waitFor(() => expect(excel.marks).toEqual([]));
    expect(header()).not.toContain(waits);
  });

  test('taking sheets away says it', async () => {
    const { user } = await toDocuments();
    await press(user, 'Skapa granskningsblad');
    await press(user, 'Ta bort bladen');
    const left = inCell();
    await user.click(
      within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Ta bort bladen' }),
    );
    expect(await within(view()).findByText(waits)).toBeTruthy();
    left();
    await waitFor(() => expect(sheetNames()).toEqual(exampleSheets().map(({ name }) => name)));
    await waitFor(() => expect(within(view()).queryByText(waits)).toBeNull());
  });
});

describe('Avbryt', () => {
  test('stops the example; what came to stand is told, and can be taken away', async () => {
    openWorkbook([]);
    const { user } = openPane();
    const release = slow();
    await press(user, 'Prova med exempel');
    await within(view()).findByText(/Skapar blad 1 av 3/);
    expect(await violations()).toEqual([]);
    await press(user, 'Avbryt');
    expect(await within(view()).findByText(sharedSv.stopping)).toBeTruthy();
    release();
    expect(await within(view()).findByText('Avbrutet. Inga blad skapades.')).toBeTruthy();
    expect(await screen.findByText('Prova med exempel')).toBeTruthy();
    expect(sheetNames()).toEqual([]);
  });

  test('stops a single sheet that waits for a cell: nothing is written, and nothing is called a fault', async () => {
    openWorkbook([]);
    const { user } = openPane('?flik=avtal');
    await screen.findByText(/Inget avtal hittades/);
    await press(user, 'Börja från en mall');
    const left = inCell();
    await press(user, 'Skapa bladet från mallen');
    await within(view()).findByText(waits);
    await press(user, 'Avbryt');
    left();
    expect(await within(view()).findByText('Avbrutet. Inga blad skapades.')).toBeTruthy();
    expect(sheetNames()).toEqual([]);
    // The next try is a new one.
    await press(user, 'Skapa bladet från mallen');
    expect(await within(view()).findByText('Bladet Avtal skapades och används nu.')).toBeTruthy();
  });

  test('stops the agreement that was filled in, and the form is still there', async () => {
    openWorkbook([]);
    const { user } = openPane('?flik=avtal');
    await screen.findByText(/Inget avtal hittades/);
    await press(user, 'Fyll i avtal');
    await user.type(await screen.findByLabelText('Basår: värde'), '2023');
    const release = slow();
    await press(user, 'Skapa bladet');
    await press(user, 'Avbryt');
    release();
    expect(await within(view()).findByText('Avbrutet. Inga blad skapades.')).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>('Basår: värde').value).toBe('2023');
    expect(sheetNames()).toEqual([]);
  });

  test('stops the sheet of the review', async () => {
    const { user } = await toDocuments();
    const release = slow();
    await press(user, 'Skapa granskningsblad');
    await press(user, 'Avbryt');
    release();
    expect(await within(view()).findByText('Avbrutet. Inga blad skapades.')).toBeTruthy();
    expect(sheetNames()).not.toContain('Granskning');
  });
});
