/** @jest-environment jsdom */
import { screen, waitFor, within } from '@testing-library/react';
import { agreementSheet, termRange } from '../workbook/write/agreementSheet';
import { agreementTemplates, templateRows } from '../workbook/write/agreementTemplates';
import { exampleSheets } from './example/exampleSheets';
import { excel, openWorkbook, select, sheetNames } from './testing/excelDouble';
import { openPane, press, view, violations } from './testing/openPane';

jest.setTimeout(30_000);

/** What the view says, with hyphens that may break again. */
const said = () => view().textContent.replaceAll('\u2011', '-');
const rss = () => agreementSheet(templateRows(agreementTemplates[0]!), 'Avtal');

beforeEach(() => {
  jest.useFakeTimers({ now: new Date('2025-11-22T12:00:00'), doNotFake: ['setTimeout', 'setInterval'] });
  openWorkbook([]);
});
afterEach(() => jest.useRealTimers());

test('from an empty workbook: a template and a county, and the agreement can be divided', async () => {
  const { user } = openPane('?flik=avtal');
  await screen.findByText(/Inget avtal hittades i arbetsboken/);
  await press(user, 'Börja från en mall');
  expect(screen.getAllByRole('option')).toHaveLength(11);
  expect(await violations()).toEqual([]);
  await press(user, 'Skapa bladet från mallen');
  expect(await within(view()).findByText('Bladet Avtal skapades och används nu.')).toBeTruthy();
  expect(await screen.findAllByText('RSS Dalarna 2023-2026')).toHaveLength(2);
  await press(user, 'Hämta ett läns kommuner');
  await user.selectOptions(await screen.findByLabelText('Folkmängd den'), '2021-06-30');
  expect(screen.getByText(/15 kommuner, 288\s382 invånare\..*ej uppdaterad mot SCB/)).toBeTruthy();
  expect(await violations()).toEqual([]);
  await press(user, 'Skapa bladet Befolkning');
  expect(await within(view()).findByText('Bladet Befolkning skapades.')).toBeTruthy();
  expect(sheetNames()).toEqual(['Avtal', 'Befolkning']);
  expect(await screen.findByText(/Alla 16 parter finns med: kommunerna i Dalarnas län/)).toBeTruthy();
  expect(await screen.findByRole('button', { name: 'Fördela' })).toBeTruthy();
});

test('the range that would be used stands by the button and follows the selection', async () => {
  openPane('?flik=avtal');
  const button = await screen.findByRole('button', { name: 'Använd markerat område' });
  expect(button.getAttribute('aria-describedby')).toBeNull();
  select('Blad1', 'A1:B9');
  expect(screen.getByText('Markerat nu: Blad1!A1:B9')).toBeTruthy();
  const described = document.getElementById(button.getAttribute('aria-describedby') ?? '');
  expect(described?.textContent).toBe('Markerat nu: Blad1!A1:B9');
  select('Blad1', 'C3');
  expect(screen.queryByText(/Markerat nu/)).toBeNull();
});

test('another region: its municipalities, and only vintages that hold all of them', async () => {
  const { user } = openPane('?flik=avtal');
  await screen.findByText(/Inget avtal hittades i arbetsboken/);
  await press(user, 'Hämta ett läns kommuner');
  await user.selectOptions(await screen.findByLabelText('Län'), '14');
  expect(screen.getByText(/^49 kommuner/)).toBeTruthy();
  const dates = within(screen.getByLabelText('Folkmängd den')).getAllByRole('option');
  expect(dates).toHaveLength(70);
  expect(dates[0]?.textContent).toBe('31\u00a0december\u00a02019');
  await press(user, 'Skapa bladet Befolkning');
  await within(view()).findByText('Bladet Befolkning skapades.');
  expect(excel.sheets[0]?.description.rows.flat()).toContainEqual({ kind: 'text', text: 'Göteborg' });
});

test('the term: last day of notice, renewal, and what the clauses are', async () => {
  openWorkbook([exampleSheets()[0]!, rss()]);
  openPane('?flik=avtal');
  const term = (await screen.findByRole('heading', { name: 'Uppsägning och förlängning', level: 3 })).closest(
    'section',
  )!;
  await waitFor(() => expect(view().textContent).toMatch(/Uppsägning lämnas senast: 2026-03-31\./));
  const all = said();
  expect(term).toBeTruthy();
  expect(all).toMatch(/Gäller 2023-01-01 till och med 2026-12-31\./);
  expect(all).toMatch(/Annars förlängs avtalet till och med 2027-12-31\./);
  expect(all).toMatch(/Uppsägningstid enligt avtalet: 1 år, skriftligen\./);
  expect(all).toMatch(/Källa: Avtal p\. 5/);
  expect(all).toMatch(/Avtalet gäller bara så länge alla 16 parter har tecknat det\./);
});

test.each([
  ['2026-04-01', /Den dagen har passerat\..*gäller det till och med 2027-12-31\..*2027-03-31/],
  ['2027-06-01', /Förlängt en gång, nu till och med 2027-12-31, om det inte har sagts upp/],
  ['2022-06-01', /Avtalet har inte börjat gälla/],
])('the term seen from %s', async (day, told) => {
  jest.setSystemTime(new Date(`${day}T12:00:00`));
  openWorkbook([exampleSheets()[0]!, rss()]);
  openPane('?flik=avtal');
  await waitFor(() => expect(said()).toMatch(told));
});

test('if one leaves: the remaining parties’ amounts, the same sum, and that the condition fails', async () => {
  openWorkbook([exampleSheets()[0]!, rss()]);
  const { user } = openPane('?flik=avtal');
  await press(user, 'Om en part lämnar');
  await user.selectOptions(screen.getByLabelText('Från och med år'), '2023');
  await user.selectOptions(screen.getByLabelText('Part som lämnar'), 'Vansbro');
  const table = await screen.findByRole('table', { name: 'Belopp 2023 i kronor om Vansbro lämnar' });
  const row = (name: string) => within(table).getByRole('rowheader', { name }).closest('tr')!.textContent;
  expect(row('Vansbro')).toMatch(/47\s090–−47\s090/);
  expect(row('Region Dalarna')).toMatch(/2\s000\s0002\s000\s0000$/);
  expect(row('Summa')).toMatch(/4\s000\s0004\s000\s0000$/);
  expect(view().textContent).toMatch(/Alla 16 parter måste ha avtalet\. Med 15 parter kvar faller villkoret/);
  expect(await violations()).toEqual([]);
  await user.selectOptions(screen.getByLabelText('Part som lämnar'), 'Region Dalarna');
  await waitFor(() => expect(within(view()).queryByRole('table')).toBeNull());
});

test('a municipality that is not in the table is named', async () => {
  const [population] = exampleSheets();
  const rows = population!.rows.filter(
    ([name]) => name?.kind !== 'text' || !/^(?:Vansbro|Summa)$/.test(name.text),
  );
  openWorkbook([{ ...population!, rows }, rss()]);
  openPane('?flik=avtal');
  expect(await screen.findByText('Saknas i befolkningstabellen: Vansbro.')).toBeTruthy();
});

test('the empty template says Saknas of every term and asks for cost and base year', async () => {
  const empty = agreementTemplates.at(-1)!;
  const { user } = openPane('?flik=avtal');
  await press(user, 'Börja från en mall');
  await user.selectOptions(await screen.findByLabelText('Mall'), 'tom');
  await press(user, 'Skapa bladet från mallen');
  await within(view()).findByText('Bladet Avtal skapades och används nu.');
  expect(await screen.findByText(`Avtal!${termRange(templateRows(empty).length)}`)).toBeTruthy();
  expect(view().textContent).toMatch(/Saknas \(\d+\)/);
  expect(view().textContent).not.toMatch(/NaN|undefined/);
});

test('a read-only workbook gets no new sheet, and it is said why', async () => {
  excel.context = { ...excel.context, readOnly: true };
  const { user } = openPane('?flik=avtal');
  await press(user, 'Börja från en mall');
  expect(within(view()).getByText(/Arbetsboken är skrivskyddad/)).toBeTruthy();
  await press(user, 'Skapa bladet från mallen');
  expect(sheetNames()).toEqual([]);
});
