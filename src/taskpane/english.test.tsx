/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';
import { municipalities, regions } from '../data/municipalities';
import { vintages } from '../data/populations';
import { paneText } from '../text/pane';
import { swedishIn } from '../text/testing/swedishWords';
import { usualTerms } from '../workbook/usualTerms';
import { exampleSheets } from './example/exampleSheets';
import { excel, openWorkbook, sheetNames, typeInto } from './testing/excelDouble';
import { openExample, type Term } from './testing/openExample';
import { openPane, press, view, violations } from './testing/openPane';

jest.setTimeout(60_000);

const { agreement, allocate, county, review, shared } = paneText('en');
const english = { language: 'en' } as const;
const table = 'Tjänsteskrivelse 2022';

beforeEach(() => {
  openWorkbook(exampleSheets());
  excel.selection = { sheet: table, range: 'A1:D19' };
});

/** The workbook's text is Swedish whatever the pane, and so are the names of the sheets it is to have. */
const sheets = [
  'Fördelning',
  'Kontroll',
  'Beräkning',
  'Antaganden och källor',
  'Konsekvens',
  'Flerårsplan',
  'Reglering',
  'Avstämning',
  'Kostnadsposter',
  'Fakturaunderlag',
  'Text till beslutsunderlag',
  'Antagande',
];
/** Names of agreements and programmes, as they are called. */
const agreements = [
  'Nuvarande avtal',
  'Regional stödstruktur 2015-2018',
  'God och nära vård 2024',
  'Vård- och omsorgscollege i Dalarna 2019-2021',
  'Yrkesresan och BBIC',
  'Barnhus i Dalarna',
  'Socialtjänstens utvecklingscentrum Dalarna (SUD)',
];

/** What the sheets themselves say: names, labels, values. The pane shows it as it stands. */
function ownWords(): readonly string[] {
  const cells = excel.sheets.flatMap(({ description }) => [
    description.name,
    // "Avdrag: samordnare" names a deduction: the name stands by itself elsewhere.
    ...description.rows
      .flat()
      .flatMap((cell) => (cell.kind === 'text' ? [cell.text, ...cell.text.split(': ').slice(1)] : [])),
  ]);
  const names = [...municipalities.map(({ name }) => name), ...regions.map(({ county }) => county)];
  const labels = usualTerms.flatMap(([, terms]) => terms);
  return [...cells, ...names, ...labels, ...sheets, ...agreements].sort(
    (first, second) => second.length - first.length,
  );
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

test('what Konsekvens is compared with, in English: proposed, read, and a party that lacks an amount', async () => {
  typeInto(`'${table}'!C11`, '');
  const { user } = openPane('?flik=fordela', english);
  await screen.findByText(/Found a possible population table/);
  await press(user, /^Next:/);
  await user.click(await screen.findByRole('checkbox', { name: allocate.check.confirm }));
  await press(user, /^Next:/);
  await screen.findByRole('table');
  await press(user, /^Next:/);
  await screen.findByText('Fördelning 2023');
  await user.click(await screen.findByRole('checkbox', { name: allocate.create.kinds.consequence }));
  await screen.findByRole('heading', { name: allocate.compare.title });
  await screen.findByText(/Found possible present amounts/);
  expect(swedishOnScreen()).toEqual([]);
  await press(user, shared.use);
  await within(view()).findByText(/14 of 15 parties/);
  await within(view()).findByText(/There is no present amount for Mora/);
  expect(swedishOnScreen()).toEqual([]);
  await press(user, shared.change);
  await within(view()).findByText(/Select the parties and what they pay today/);
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

test('the templates and the population of a county in English: names as they are called, all else in English', async () => {
  openWorkbook([]);
  const { user } = openPane('?flik=avtal', english);
  await press(user, agreement.parts.templates.title);
  expect(screen.getAllByRole('option').length).toBeGreaterThan(10);
  await press(user, county.title);
  for (const { date } of vintages.filter(({ complete, scope }) => complete && scope === '20')) {
    await user.selectOptions(await screen.findByLabelText(county.vintage), date);
    expect(swedishOnScreen()).toEqual([]);
  }
  await user.selectOptions(screen.getByLabelText(county.county), '14');
  expect(swedishOnScreen()).toEqual([]);
  await press(user, county.create);
  await within(view()).findByText(county.written('Befolkning'));
  await press(user, agreement.fillIn);
  await screen.findByRole('heading', { name: agreement.formTitle });
  expect(swedishOnScreen()).toEqual([]);
});

test('every vintage’s source is told in English', () => {
  for (const { source } of vintages) {
    const told = county.source(source);
    expect(swedishIn(told)).toEqual([]);
    // Nothing is quoted, for what is quoted may be Swedish.
    expect(told).toMatch(/^Source: SCB \(Statistics Sweden\), by way of [^“”"]+\.$/);
  }
});

describe('several years in English', () => {
  const contradicting: readonly Term[] = [
    ['Index från och med', 2024, 'Avtal p. 6'],
    ['Index från och med', 2023, 'Verksamhetsplan 2024–2026'],
    ['Kostnad: Lön', 3_100_000, 'Avtal p. 6'],
    ['Kostnad: Lokaler', 900_001, 'Avtal p. 6'],
  ];
  const cost = ['Årlig kostnad', 'Antal årsarbetare', 'Kostnad per årsarbetare'];
  const question = /is stated with different values/;

  test('contradictions in Agreement', async () => {
    openExample('a01', contradicting, ['Index från och med', ...cost]);
    const { user } = openPane('?flik=avtal', english);
    await screen.findByRole('radiogroup', { name: question });
    expect(swedishOnScreen()).toEqual([]);
    await user.click(screen.getByRole('radio', { name: /^2023/ }));
    await press(user, /^Assumptions \(/);
    expect(swedishOnScreen()).toEqual([]);
  });

  test('contradictions, final population, rounding both ways, every sheet, rounding over the years, invoices, Word', async () => {
    openExample('a01', contradicting, ['Index från och med', ...cost]);
    const { user } = openPane('?flik=fordela', english);
    await screen.findAllByText(/Found a possible population table|Found the terms/);
    await press(user, /^Next:/);
    await screen.findByRole('radiogroup', { name: question });
    expect(swedishOnScreen()).toEqual([]);
    await user.click(screen.getByRole('radio', { name: /^2023/ }));
    await user.click(await screen.findByRole('checkbox', { name: allocate.check.confirm }));
    expect(swedishOnScreen()).toEqual([]);
    await press(user, /^Next:/);
    await press(user, allocate.trueUp.title);
    const final = await screen.findByLabelText(allocate.trueUp.final);
    await user.selectOptions(final, within(final).getByRole('option', { name: 'Folkmängd 2024-12-31' }));
    await screen.findByRole('table', { name: allocate.trueUp.caption(2023) });
    await user.click(screen.getByRole('button', { name: 'Falun' }));
    await screen.findByText(allocate.preview.trace);
    await user.selectOptions(screen.getByLabelText(allocate.preview.year), '2026');
    expect(swedishOnScreen()).toEqual([]);
    await press(user, /^Next:/);
    await user.click(await screen.findByRole('checkbox', { name: allocate.create.together }));
    for (const box of screen.getAllByRole<HTMLInputElement>('checkbox'))
      if (!box.checked) await user.click(box);
    await screen.findByText('Avstämning 2023');
    expect(swedishOnScreen()).toEqual([]);
    await press(user, allocate.create.create);
    await screen.findByRole('heading', { name: allocate.steps.result });
    await press(user, allocate.result.rounding);
    await press(user, allocate.result.invoices.copy);
    await press(user, allocate.result.copyToWord);
    await within(view()).findByText(/Fördelning 2023 is/);
    expect(swedishOnScreen()).toEqual([]);
    await press(user, allocate.result.remove);
    await screen.findByRole('alertdialog');
    expect(swedishOnScreen()).toEqual([]);
    expect(await violations()).toEqual([]);
  });

  test('what is settled of the outcome', async () => {
    openExample('a05', [['Index 2025', '2 %', 'Påhittat']]);
    const { user } = openPane('?flik=fordela', english);
    await screen.findAllByText(/Found a possible population table|Found the terms/);
    await press(user, /^Next:/);
    await user.click(await screen.findByRole('checkbox', { name: allocate.check.confirm }));
    await press(user, /^Next:/);
    await press(user, allocate.settlement.title(2024));
    await screen.findByRole('table', { name: allocate.settlement.caption(2024) });
    expect(swedishOnScreen()).toEqual([]);
  });
});

test('the frame in English: first run, menu and each of its pages', async () => {
  const { user } = openPane('', english);
  await screen.findByText(shared.firstRun.lead);
  expect(swedishOnScreen()).toEqual([]);
  for (const name of [shared.settings, shared.help, shared.about]) {
    await press(user, shared.menu);
    await user.click(await screen.findByRole('menuitem', { name }));
    await screen.findByRole('dialog');
    expect(swedishOnScreen()).toEqual([]);
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: shared.close }));
  }
});
