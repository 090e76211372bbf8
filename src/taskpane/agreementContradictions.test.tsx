/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';
import { excel } from './testing/excelDouble';
import { openExample, type Term } from './testing/openExample';
import { openPane, press, view, violations } from './testing/openPane';

jest.setTimeout(30_000);

type Pane = ReturnType<typeof openPane>;

const starts: readonly Term[] = [
  ['Index från och med', 2024, 'Avtal p. 6'],
  ['Index från och med', 2023, 'Verksamhetsplan 2024–2026'],
];
const question = 'Index från och med anges med olika värden. Vilket gäller?';
const byPlan = /^2023 – Verksamhetsplan 2024–2026 \(Avtal!B\d+\)$/;
const byClause = /^2024 – Avtal p\. 6 \(Avtal!B\d+\)$/;

const isChosen = async (name: RegExp): Promise<boolean> =>
  (await screen.findByRole<HTMLInputElement>('radio', { name })).checked;

async function toKontroll({ user }: Pane): Promise<void> {
  await screen.findAllByText(/Hittade avtalets uppgifter/);
  await press(user, 'Nästa: Kontroll');
  await screen.findByRole('heading', { name: 'Steg 2 av 4 · Kontroll' });
}

beforeEach(() => openExample('a01', starts, ['Index från och med']));

test('Avtal asks which of two values holds, each with its source, instead of refusing; the choice follows to Fördela', async () => {
  const pane = openPane('?flik=avtal');
  const choice = await screen.findByRole('radiogroup', { name: question });
  expect(screen.queryByRole('heading', { name: 'Uppgifter som behöver rättas' })).toBeNull();
  expect(screen.queryByText(/Ta bort den som är fel/)).toBeNull();
  expect(screen.queryByRole('button', { name: 'Fördela' })).toBeNull();
  expect(await violations()).toEqual([]);
  await pane.user.click(within(choice).getByRole('radio', { name: byPlan }));
  await screen.findByRole('button', { name: 'Fördela' });
  expect(await isChosen(byPlan)).toBe(true);
  await press(pane.user, /^Antaganden \(/);
  expect(view().textContent).toMatch(/Du har valt ”2023” \(Verksamhetsplan 2024–2026\); 2024 \(Avtal p\. 6/);
  expect(await violations()).toEqual([]);
  await press(pane.user, 'Fördela');
  await toKontroll(pane);
  expect(await isChosen(byPlan)).toBe(true);
  expect(await screen.findByRole('checkbox', { name: /Jag har läst antagandena/ })).toBeTruthy();
});

test('what was chosen in Fördela is chosen in Avtal too, and a change there is computed and to be confirmed again', async () => {
  const pane = openPane('?flik=avtal');
  await screen.findByRole('radiogroup', { name: question });
  await pane.user.click(screen.getByRole('tab', { name: 'Fördela' }));
  await toKontroll(pane);
  await pane.user.click(await screen.findByRole('radio', { name: byClause }));
  await pane.user.click(await screen.findByRole('checkbox', { name: /Jag har läst antagandena/ }));
  await pane.user.click(screen.getByRole('tab', { name: 'Avtal' }));
  await screen.findByRole('button', { name: 'Fördela' });
  expect(await isChosen(byClause)).toBe(true);
  await pane.user.click(screen.getByRole('radio', { name: byPlan }));
  await press(pane.user, 'Fördela');
  await screen.findByText(/Du har valt ”2023”/);
  expect(screen.getByRole<HTMLInputElement>('checkbox', { name: /Jag har läst/ }).checked).toBe(false);
});

test('a choice is seen at once, also while Excel waits for a cell before the sheet can be read again', async () => {
  const { user } = openPane('?flik=avtal');
  await screen.findByRole('radiogroup', { name: question });
  let left = (): void => undefined;
  excel.editing = new Promise<void>((resolve) => {
    left = resolve;
  });
  await user.click(screen.getByRole('radio', { name: byPlan }));
  expect(await isChosen(byPlan)).toBe(true);
  expect(screen.queryByRole('button', { name: 'Fördela' })).toBeNull();
  excel.editing = undefined;
  left();
  expect(await screen.findByRole('button', { name: 'Fördela' })).toBeTruthy();
});

test('two contradictions are two questions; what is settled of one stands while the other is asked', async () => {
  const shares: readonly Term[] = [
    ['Regionens andel', '50 %', 'Avtal p. 6'],
    ['Regionens andel', '40 %', 'Protokoll § 12'],
  ];
  openExample('a01', [...starts, ...shares], ['Index från och med', 'Regionens andel']);
  const { user } = openPane('?flik=avtal');
  const half = /^50\s% – Avtal p\. 6/;
  await user.click(await screen.findByRole('radio', { name: half }));
  expect(await isChosen(half)).toBe(true);
  expect(screen.getAllByRole('radiogroup')).toHaveLength(2);
  expect(screen.queryByRole('button', { name: 'Fördela' })).toBeNull();
  await user.click(screen.getByRole('radio', { name: byPlan }));
  await screen.findByRole('button', { name: 'Fördela' });
  expect(await isChosen(half)).toBe(true);
  expect(await isChosen(byPlan)).toBe(true);
});
