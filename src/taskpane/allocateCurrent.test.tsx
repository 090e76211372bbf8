/** @jest-environment jsdom */
import { screen, waitFor, within } from '@testing-library/react';
import { memoTable } from '../data/memo2022';
import type { OutCell, SheetDescription } from '../workbook/write/description';
import { exampleSheets } from './example/exampleSheets';
import { excel, openWorkbook, select, sheetNames, typeInto } from './testing/excelDouble';
import { openExample } from './testing/openExample';
import { openPane, press, view, violations } from './testing/openPane';

/** *Konsekvens* with "nuvarande avtal" beside "nytt avtal": what a user does in step 4. */
jest.setTimeout(30_000);

beforeEach(() => openWorkbook(exampleSheets()));

type User = ReturnType<typeof openPane>['user'];

/** From the start of Fördela to the choice of sheets, in the workbook that is open. */
async function toCreate(): Promise<User> {
  const { user } = openPane('?flik=fordela');
  await screen.findByText(/Hittade en möjlig befolkningstabell/);
  await press(user, 'Nästa: Kontroll');
  await user.click(await screen.findByRole('checkbox', { name: /Jag har läst antagandena/ }));
  await press(user, 'Nästa: Förhandsvisning');
  await screen.findByRole('table');
  await press(user, 'Nästa: Skapa blad');
  await screen.findByText('Fördelning 2023');
  return user;
}

async function toConsequence(): Promise<User> {
  const user = await toCreate();
  await user.click(await screen.findByRole('checkbox', { name: /^Konsekvens/ }));
  await screen.findByRole('heading', { name: 'Nuvarande belopp' });
  return user;
}

const consequence = (): SheetDescription => {
  const sheet = excel.sheets.find(({ description }) => description.name.startsWith('Konsekvens'));
  if (sheet === undefined) throw new Error('no Konsekvens');
  return sheet.description;
};
const shown = (cell: OutCell | undefined): string =>
  cell?.kind === 'formula'
    ? cell.formula
    : cell?.kind === 'number'
      ? cell.value
      : cell?.kind === 'text'
        ? cell.text
        : '';
const rowOf = (party: string): readonly string[] =>
  (consequence().rows.find(([first]) => shown(first) === party) ?? []).map(shown);

const summary = /15 av 15 parter, summa 1\s225\s537\skr · Region Dalarna 1\s225\s535\skr/;

test('a single year: the column headed Nuvarande avtal is proposed, and not taken before it is said yes to', async () => {
  const user = await toConsequence();
  const proposal = await screen.findByText(/Hittade möjliga nuvarande belopp/);
  expect(proposal.parentElement?.textContent).toMatch(summary);
  expect(screen.getByText("'Tjänsteskrivelse 2022'!C2:C19")).toBeTruthy();
  expect(screen.getByText(/Bladet Konsekvens 2023 skapas inte förrän/)).toBeTruthy();
  expect(screen.queryByText('Konsekvens 2023')).toBeNull();
  expect(await violations()).toEqual([]);
  await press(user, 'Använd');
  await screen.findByText('Konsekvens 2023');
  expect(within(view()).getByText(summary)).toBeTruthy();
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Rubrik på bladet' }).value).toBe(
    'Nuvarande avtal',
  );
  expect(screen.queryByText(/Bladet Konsekvens 2023 skapas inte förrän/)).toBeNull();
  // The rows of the memo do not make its printed sum: said, with the cell.
  expect(within(view()).getByText(/Summaraden visar 2\s451\s070/)).toBeTruthy();
  expect(document.activeElement?.textContent).toBe('Nuvarande belopp');
  expect(await violations()).toEqual([]);
});

test('the sheet has today’s amounts as references to the user’s cells, under the head that was typed', async () => {
  const user = await toConsequence();
  await press(user, 'Använd');
  const heading = await screen.findByRole('textbox', { name: 'Rubrik på bladet' });
  await user.clear(heading);
  await user.type(heading, 'Avtal 2022');
  await screen.findByText('Konsekvens 2023');
  await press(user, 'Skapa blad');
  await screen.findByRole('heading', { name: 'Klart' });
  expect(rowOf('Avesta').slice(2, 5)).toEqual([
    "='Tjänsteskrivelse 2022'!C3",
    '=IF(B4=0,"",C4/B4)',
    "='Fördelning 2023'!D4",
  ]);
  expect(rowOf('Part')[2]).toBe('Avtal 2022');
  expect(consequence().rows.flat().map(shown).join(' ')).toContain(
    "Avtal 2022: beloppen är hämtade från 'Tjänsteskrivelse 2022'!C2:C19.",
  );
});

test('a change in today’s amounts makes the sheets old; read again, the range is kept', async () => {
  const user = await toConsequence();
  await press(user, 'Använd');
  await screen.findByText('Konsekvens 2023');
  expect(excel.watched.at(-1)).toContainEqual({ sheet: 'Tjänsteskrivelse 2022', range: 'A2:D19' });
  typeInto("'Tjänsteskrivelse 2022'!C3", 100000);
  await screen.findAllByText(/Underlaget har ändrats sedan beräkningen \(C3: 97\s515 → 100\s000\)/);
  await press(user, 'Läs om');
  expect((await screen.findAllByText(/15 av 15 parter, summa 1\s228\s022\skr/)).length).toBeGreaterThan(0);
  expect(screen.getByText('Konsekvens 2023')).toBeTruthy();
});

test('a party without an amount is named, and its row left empty', async () => {
  typeInto("'Tjänsteskrivelse 2022'!C11", '');
  const user = await toConsequence();
  await press(user, 'Använd');
  expect((await screen.findAllByText(/14 av 15 parter/)).length).toBeGreaterThan(0);
  expect(within(view()).getByText(/Nuvarande belopp saknas för Mora/)).toBeTruthy();
  await screen.findByText('Konsekvens 2023');
  await press(user, 'Skapa blad');
  await screen.findByRole('heading', { name: 'Klart' });
  expect(rowOf('Mora')[2]).toBe('');
});

test('a cell that cannot be used is told with its place, and another range can be chosen', async () => {
  typeInto("'Tjänsteskrivelse 2022'!C3", 'saknas');
  const user = await toConsequence();
  await press(user, 'Använd');
  expect((await screen.findAllByText(/Tjänsteskrivelse 2022.*C3.*saknas/)).length).toBeGreaterThan(0);
  expect(screen.queryByText('Konsekvens 2023')).toBeNull();
  expect(await violations()).toEqual([]);
  expect(screen.getByRole('button', { name: 'Använd markerat område' })).toBeTruthy();
});

test('the sheet they stand on is taken away: told, Konsekvens is not made, and the population is watched as before', async () => {
  const user = await toConsequence();
  await press(user, 'Använd');
  await screen.findByText('Konsekvens 2023');
  const [population, terms] = excel.sheets;
  excel.sheets = [population!, terms!];
  typeInto('Befolkning!B3', 23000);
  await press(user, 'Läs om');
  expect(
    (await screen.findAllByText(/Det finns inget blad som heter ”Tjänsteskrivelse 2022”/)).length,
  ).toBeGreaterThan(0);
  await waitFor(() => expect(screen.queryByText('Konsekvens 2023')).toBeNull());
  expect(excel.watched.at(-1)?.map(({ sheet }) => sheet)).toEqual(['Befolkning', 'Avtal']);
});

test('a selected range with several columns: the right one is asked for', async () => {
  const kronor = (value: number): OutCell => ({ kind: 'number', value: String(value), format: '#,##0' });
  const text = (value: string): OutCell => ({ kind: 'text', text: value });
  const [population, terms] = exampleSheets();
  openWorkbook([
    population!,
    terms!,
    {
      ...population!,
      name: 'Belopp',
      rows: [
        ['Kommun', 'Avtal 2021', 'Avtal 2022'].map(text),
        ...memoTable.map(([party, , present]) => [text(party), kronor(1), kronor(present)]),
      ],
    },
  ]);
  const user = await toConsequence();
  expect(screen.queryByText(/Hittade möjliga nuvarande belopp/)).toBeNull();
  select('Belopp', 'A1:C16');
  await press(user, 'Använd markerat område');
  const column = await screen.findByRole('combobox', { name: 'Kolumn med nuvarande belopp' });
  expect(within(view()).getByText(/Flera kolumner kan vara nuvarande belopp/)).toBeTruthy();
  expect(screen.queryByText('Konsekvens 2023')).toBeNull();
  await user.selectOptions(column, 'Avtal 2022');
  await screen.findByText('Konsekvens 2023');
  expect((await screen.findAllByText(/15 av 15 parter, summa 1\s225\s537\skr/)).length).toBeGreaterThan(0);
  expect(within(view()).getByText(/Nuvarande belopp saknas för Region Dalarna/)).toBeTruthy();
  expect(await violations()).toEqual([]);
});

test('unticked, today’s amounts are neither asked for nor watched; a new allocation starts without them', async () => {
  const user = await toConsequence();
  await press(user, 'Använd');
  await screen.findByText('Konsekvens 2023');
  await user.click(screen.getByRole('checkbox', { name: /^Konsekvens/ }));
  await waitFor(() => expect(screen.queryByText('Konsekvens 2023')).toBeNull());
  expect(screen.queryByRole('heading', { name: 'Nuvarande belopp' })).toBeNull();
  await press(user, 'Skapa blad');
  await screen.findByRole('heading', { name: 'Klart' });
  expect(sheetNames()).not.toContain('Konsekvens 2023');
});

describe('several years', () => {
  async function toCompare(): Promise<User> {
    // The present agreement's amounts on a sheet of their own, beside the agreement that is indexed.
    openExample('a01');
    excel.sheets.push({ id: 'present', description: exampleSheets()[2]! });
    const user = await toCreate();
    await user.click(await screen.findByRole('checkbox', { name: /^Konsekvens/ }));
    await screen.findByRole('radio', { name: 'Året före' });
    return user;
  }

  test('stand beside the year before until present amounts are asked for; then the first year beside those', async () => {
    const user = await toCompare();
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Året före' }).checked).toBe(true);
    await screen.findByText('Konsekvens 2024');
    expect(screen.queryByText('Konsekvens 2023')).toBeNull();
    await user.click(screen.getByRole('radio', { name: 'Nuvarande belopp i arbetsboken' }));
    await screen.findByText('2023 ställs bredvid nuvarande belopp, senare år bredvid året före.');
    await press(user, 'Använd');
    await screen.findByText('Konsekvens 2023');
    expect(screen.getByText('Konsekvens 2024')).toBeTruthy();
    expect(await violations()).toEqual([]);
    await user.click(screen.getByRole('radio', { name: 'Året före' }));
    await waitFor(() => expect(screen.queryByText('Konsekvens 2023')).toBeNull());
  });
});
