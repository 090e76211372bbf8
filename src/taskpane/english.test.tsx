/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';
import { municipalities } from '../data/municipalities';
import { paneText } from '../text/pane';
import { swedishIn } from '../text/testing/swedishWords';
import { exampleSheets } from './example/exampleSheets';
import { excel, openWorkbook, sheetNames, typeInto } from './testing/excelDouble';
import { openPane, press, view, violations } from './testing/openPane';

jest.setTimeout(60_000);

const { agreement, allocate, review, shared } = paneText('en');
const english = { language: 'en' } as const;
const table = 'Tjänsteskrivelse 2022';

beforeEach(() => {
  openWorkbook(exampleSheets());
  excel.selection = { sheet: table, range: 'A1:D19' };
});

/** What the sheets themselves say: names, labels, values. The pane shows it as it stands. */
function ownWords(): readonly string[] {
  const cells = excel.sheets.flatMap(({ description }) => [
    description.name,
    ...description.rows.flat().flatMap((cell) => (cell.kind === 'text' ? [cell.text] : [])),
  ]);
  const names = municipalities.map(({ name }) => name);
  const labels = ['Avrundningsmetod', 'Avrundning', 'Fördelningsnyckel', 'Dalarnas län'];
  return [...cells, ...names, ...labels].sort((first, second) => second.length - first.length);
}

/** The Swedish of the screen that is not the sheets' own. */
function swedishOnScreen(): readonly string[] {
  // Each text by itself, so that no two words of different places run together.
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: string[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode.textContent ?? '');
  const labels = [...document.querySelectorAll('[aria-label],[title],[placeholder]')].flatMap((element) =>
    ['aria-label', 'title', 'placeholder'].flatMap((name) => element.getAttribute(name) ?? []),
  );
  const own = ownWords();
  return [...texts, ...labels].flatMap((text) => {
    const rest = own.reduce(
      (left, word) => left.replaceAll(word, '“…”'),
      text.replaceAll('Fördelningsnyckel', ''),
    );
    return swedishIn(rest).map((word) => `${word}: ${text}`);
  });
}

test('the measure finds Swedish where there is some', async () => {
  openPane('?flik=granska');
  await screen.findByLabelText(`Markerat område: '${table}'!A1:D19`);
  expect(swedishOnScreen().length).toBeGreaterThan(10);
});

test('Review in English: choice, result, every card, checks and documents', async () => {
  const { user } = openPane('?flik=granska', english);
  await screen.findByLabelText(review.choose.selectionValue(`'${table}'!A1:D19`));
  expect(swedishOnScreen()).toEqual([]);
  await press(user, review.choose.runSelection);
  await screen.findByRole('heading', { name: shared.step(2, 3, review.steps.result) });
  const rows = () => within(screen.getByRole('list', { name: review.list })).getAllByRole('button');
  expect(rows().length).toBeGreaterThan(2);
  for (const disclosure of screen.getAllByRole('button', { expanded: false })) await user.click(disclosure);
  expect(swedishOnScreen()).toEqual([]);
  for (const index of rows().keys()) {
    await user.click(rows()[index]!);
    expect(swedishOnScreen()).toEqual([]);
    await press(user, review.card.back);
  }
  await press(user, /^Next:/);
  await screen.findByRole('heading', { name: shared.step(3, 3, review.steps.document) });
  expect(swedishOnScreen()).toEqual([]);
  const summary = screen.getByRole<HTMLTextAreaElement>('textbox', { name: review.document.summary }).value;
  expect(summary).toMatch(/a rounding difference of 4\s?kr/);
  expect(summary).toMatch(/4,000,004\s?kr/);
  expect(await violations()).toEqual([]);
});

test('the review sheet is Swedish whatever the pane', async () => {
  const { user } = openPane('?flik=granska', english);
  await screen.findByLabelText(review.choose.selectionValue(`'${table}'!A1:D19`));
  await press(user, review.choose.runSelection);
  await press(user, /^Next:/);
  await press(user, review.document.createSheet);
  await within(view()).findByText(/Sheets created|was created/);
  expect(sheetNames()).toContain('Granskning');
  const written = excel.sheets.at(-1)?.description.rows.flat() ?? [];
  expect(JSON.stringify(written)).toContain('avrundningsdifferens');
  expect(JSON.stringify(written)).not.toContain('rounding difference');
});

test('Allocate in English: source, check with assumptions, preview with its steps, result', async () => {
  const { user } = openPane('?flik=fordela', english);
  await screen.findByText(/Found a possible population table/);
  expect(view().textContent).toContain('total 288,382');
  expect(swedishOnScreen()).toEqual([]);
  await press(user, /^Next:/);
  const confirm = await screen.findByRole('checkbox', { name: allocate.check.confirm });
  expect(view().textContent).toMatch(/4,000,000\s?kr/);
  expect(swedishOnScreen()).toEqual([]);
  await user.click(confirm);
  await press(user, /^Next:/);
  await user.click(await screen.findByRole('button', { name: 'Avesta' }));
  await screen.findByText(allocate.preview.trace);
  expect(view().textContent).toMatch(/159,413/);
  expect(swedishOnScreen()).toEqual([]);
});

test('a refusal in English has its cell, and the label as the sheet has it', async () => {
  typeInto('Befolkning!B7', 'okänt');
  const { user } = openPane('?flik=fordela', english);
  await screen.findByText(/Found a possible population table/);
  await press(user, /^Next:/);
  expect(
    (
      await within(view()).findAllByText(
        /cell Befolkning!B7: The value for .* is “okänt”, which is not a number\./,
      )
    ).length,
  ).toBe(1);
  expect(swedishOnScreen()).toEqual([]);
});

test('Agreement in English, with what a withdrawal would mean', async () => {
  const { user } = openPane('?flik=avtal', english);
  expect((await screen.findAllByText('Stated in the agreement')).length).toBeGreaterThan(3);
  await press(user, agreement.parts.withdrawal.title);
  await user.selectOptions(await screen.findByLabelText(agreement.parts.withdrawal.party), 'Vansbro');
  expect((await screen.findByRole('table')).textContent).toMatch(/Avesta159,413163,258\+3,845/);
  expect(swedishOnScreen()).toEqual([]);
});
