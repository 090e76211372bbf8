/** @jest-environment jsdom */
import { screen, waitFor, within } from '@testing-library/react';
import { excel, sheetNames, typeInto } from './testing/excelDouble';
import { openExample, type Term } from './testing/openExample';
import { openPane, press, view, violations } from './testing/openPane';

jest.setTimeout(60_000);

type Pane = ReturnType<typeof openPane>;

async function toCheck(
  id: string,
  more: readonly Term[] = [],
  without: readonly string[] = [],
): Promise<Pane> {
  openExample(id, more, without);
  const pane = openPane('?flik=fordela');
  await screen.findAllByText(/Hittade en möjlig befolkningstabell|Hittade avtalets uppgifter/);
  await press(pane.user, 'Nästa: Kontroll');
  await screen.findByRole('heading', { name: 'Steg 2 av 4 · Kontroll' });
  return pane;
}

async function confirm({ user }: Pane): Promise<void> {
  await screen.findByRole('button', { name: 'Nästa: Förhandsvisning' });
  const box = screen.queryByRole('checkbox', { name: /Jag har läst antagandena/ });
  if (box) await user.click(box);
  await press(user, 'Nästa: Förhandsvisning');
  await screen.findByRole('heading', { name: 'Steg 3 av 4 · Förhandsvisning' });
}

async function toPreview(...example: Parameters<typeof toCheck>): Promise<Pane> {
  const pane = await toCheck(...example);
  await confirm(pane);
  return pane;
}

async function toResult({ user }: Pane): Promise<void> {
  await press(user, 'Nästa: Skapa blad');
  await screen.findAllByText(/^Fördelning \d{4}$/);
  await press(user, 'Skapa blad');
  await screen.findByRole('heading', { name: 'Klart' });
}

const rowOf = (name: string): string => screen.getByRole('button', { name }).closest('tr')?.textContent ?? '';
/** The browser's old way to copy, which jsdom lacks. */
const copyCommand = (execCommand: () => boolean): void => void Object.assign(document, { execCommand });
/** What is copied goes into the list instead of to the clipboard: the text, and then the same as HTML. */
const catchCopies = (copied: string[]): void =>
  copyCommand(() => {
    const event = new Event('copy', { cancelable: true }) as Event & { clipboardData: object };
    event.clipboardData = { setData: (_: string, text: string) => copied.push(text) };
    document.dispatchEvent(event);
    return true;
  });
const plain = (text: string | null | undefined): string => (text ?? '').replaceAll('\u00a0', ' ');

/** Opens an amount and gives the steps behind it. */
async function stepsBehind({ user }: Pane, party: string): Promise<string> {
  await user.click(screen.getByRole('button', { name: party }));
  const title = await screen.findByText('Steg för steg');
  return plain(title.parentElement?.textContent);
}

describe('several years', () => {
  test('every year has its own amounts and its own way there, with source and population', async () => {
    const pane = await toPreview('a01');
    expect(plain(await stepsBehind(pane, 'Falun'))).toContain('2 000 000 kr');
    await pane.user.selectOptions(screen.getByLabelText('År'), '2026');
    const steps = await stepsBehind(pane, 'Falun');
    expect(steps).toContain('Index 2024');
    expect(steps).toContain('Uppräknat till 2026');
    expect(steps).toContain('kolumnen ”Folkmängd 2024-12-31”');
    expect(await violations()).toEqual([]);
  });

  test('Flerårsplan is rounded both ways when asked for, off by default, and everything that differs is said', async () => {
    const pane = await toPreview('a01');
    await press(pane.user, 'Nästa: Skapa blad');
    const choice = await screen.findByRole<HTMLInputElement>('checkbox', {
      name: 'Avrunda så att både år och parter går jämnt ut i Flerårsplan',
    });
    expect(choice.checked).toBe(false);
    expect(plain(view().textContent)).toMatch(
      /Annars avrundas varje år för sig\. \S+ belopp i Flerårsplan blir då högst 1 kr högre eller lägre/,
    );
    await pane.user.click(choice);
    await screen.findByText('Flerårsplan', { selector: 'li' });
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Flerårsplan' }).checked).toBe(true);
    const differing = screen.getByRole('list', { name: 'Skillnad mot årets eget blad' });
    expect(plain(differing.textContent)).toMatch(/^20\d\d: \S+ [+−]1 kr, \S+ [+−]1 kr/);
    expect(await violations()).toEqual([]);
    // Going back and forth keeps what was chosen.
    await press(pane.user, 'Tillbaka');
    await press(pane.user, 'Nästa: Skapa blad');
    expect(
      (await screen.findByRole<HTMLInputElement>('checkbox', { name: /Avrunda så att både år/ })).checked,
    ).toBe(true);
    await screen.findByText('Fördelning 2026');
    await press(pane.user, 'Skapa blad');
    await screen.findByRole('heading', { name: 'Klart' });
    expect(sheetNames()).toContain('Flerårsplan');
    const textOf = (name: string): string =>
      JSON.stringify(excel.sheets.find(({ description }) => description.name === name)?.description.rows);
    expect(textOf('Flerårsplan')).toContain('både åren och parterna går jämnt ut');
    const years = ['2023', '2024', '2025', '2026'];
    const said = years.filter((year) => textOf('Flerårsplan').includes(`bladet Fördelning ${year}: `));
    expect(said.length).toBeGreaterThan(0);
    for (const year of said) expect(textOf(`Kontroll ${year}`)).toContain('Flerårsplan är avrundad så att');
  });

  test('what rounding has given or taken over the years is shown when the sheets are made', async () => {
    const pane = await toPreview('a01');
    await toResult(pane);
    await press(pane.user, 'Avrundning över åren');
    const table = screen.getByRole('table', { name: 'Avrundning sammanlagt, kronor' });
    expect(within(table).getAllByRole('row')).toHaveLength(1 + 16);
    expect(plain(view().textContent)).toMatch(
      /På fyra år har avrundningen som mest gett eller tagit \d,\d\d kr/,
    );
    expect(await violations()).toEqual([]);
  });

  test('Word gets the year that is asked for, the first unless another is chosen; where copying is blocked that sheet is shown', async () => {
    const copied: string[] = [];
    catchCopies(copied);
    const pane = await toPreview('a01');
    await toResult(pane);
    const choice = screen.getByLabelText<HTMLSelectElement>('Tabell till Word');
    expect([...choice.options].map(({ text }) => text)).toEqual(
      [2023, 2024, 2025, 2026].map((year) => `Fördelning ${String(year)}`),
    );
    await press(pane.user, 'Kopiera till Word');
    expect((await screen.findAllByText(/^Fördelning 2023 är kopierad\./)).length).toBeGreaterThan(0);
    expect(copied.at(-1)).toContain('RSS Dalarna 2023, kronor');
    await pane.user.selectOptions(choice, 'Fördelning 2025');
    await press(pane.user, 'Kopiera till Word');
    expect((await screen.findAllByText(/^Fördelning 2025 är kopierad\./)).length).toBeGreaterThan(0);
    expect(copied.at(-1)).toContain('RSS Dalarna 2025, kronor');
    expect(copied.at(-1)).not.toContain('RSS Dalarna 2023, kronor');
    expect(await violations()).toEqual([]);
    copyCommand(() => false);
    await press(pane.user, 'Kopiera till Word');
    expect((await screen.findAllByText(/^Fördelning 2025 är markerad i bladet\./)).length).toBeGreaterThan(0);
    expect(excel.shown).toContain("'Fördelning 2025'!A1:E22");
  });

  test('the rows to invoice are copied for all years or one', async () => {
    const copied: string[] = [];
    catchCopies(copied);
    const pane = await toPreview('a01');
    await toResult(pane);
    await press(pane.user, 'Kopiera fakturaraderna');
    expect((await screen.findAllByText(/^60 rader är kopierade, och en rubrikrad\./)).length).toBeGreaterThan(
      0,
    );
    expect(copied.at(-1)?.split('\r\n')[0]).toBe(
      'Part;Org.nr;Beställarreferens;Avser;Belopp exkl. moms;Moms;Fakturatext',
    );
    await pane.user.selectOptions(screen.getByLabelText('År'), '2024');
    await press(pane.user, 'Kopiera fakturaraderna');
    expect((await screen.findAllByText(/^15 rader är kopierade/)).length).toBeGreaterThan(0);
    expect(copied.at(-1)).toContain('Avesta;;;2024-01-01–2024-12-31;');
    expect(copied.at(-1)).not.toContain('2023-01-01');
  });

  test('where copying is blocked the rows can be taken by hand, or the sheet is shown', async () => {
    copyCommand(() => false);
    const pane = await toPreview('a01');
    jest.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('blocked'));
    await press(pane.user, 'Nästa: Skapa blad');
    await pane.user.click(await screen.findByRole('checkbox', { name: 'Fakturaunderlag' }));
    await screen.findByText('Fakturaunderlag 2024');
    await press(pane.user, 'Skapa blad');
    await screen.findByRole('heading', { name: 'Klart' });
    await press(pane.user, 'Kopiera fakturaraderna');
    const rows = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Fakturarader' });
    expect(rows.value).toContain('Avesta;;;2026-01-01–2026-12-31;');
    expect(document.activeElement).toBe(rows);
    expect(rows.selectionEnd).toBe(rows.value.length);
    expect(await violations()).toEqual([]);
    await pane.user.selectOptions(screen.getByLabelText('År'), '2024');
    await press(pane.user, 'Kopiera fakturaraderna');
    expect((await screen.findAllByText(/markerade i bladet Fakturaunderlag 2024/)).length).toBeGreaterThan(0);
    expect(excel.shown).toContain("'Fakturaunderlag 2024'!A1:E22");
    expect(screen.queryByRole('textbox', { name: 'Fakturarader' })).toBeNull();
  });
});

describe('a final population', () => {
  test('what was billed, what it became, and what goes back or is to be paid; then a sheet', async () => {
    const pane = await toPreview('a01');
    await press(pane.user, 'Stäm av mot slutlig folkmängd');
    const final = await screen.findByLabelText('Slutlig folkmängd');
    expect(
      screen.getByLabelText<HTMLSelectElement>('Fakturerat efter').selectedOptions[0]?.textContent,
    ).toMatch(/juni 2021/);
    await pane.user.selectOptions(final, within(final).getByRole('option', { name: 'Folkmängd 2024-12-31' }));
    const table = await screen.findByRole('table', { name: 'Avstämning 2023, kronor' });
    const rows = within(table)
      .getAllByRole('row')
      .map((row) => plain(row.textContent));
    expect(rows[1]).toMatch(/^Avestafakturerat 159 413, slutligt \d{3} \d{3}[+−][\d ]+ kr$/);
    expect(rows.at(-1)).toBe('Summa0 kr');
    expect(screen.getByText('Skillnaderna tar ut varandra: summan är 0 kr.')).toBeTruthy();
    expect(await violations()).toEqual([]);
    await press(pane.user, 'Nästa: Skapa blad');
    await screen.findByText('Avstämning 2023');
    expect(
      screen.getByRole<HTMLInputElement>('checkbox', { name: 'Avstämning mot slutlig folkmängd' }).checked,
    ).toBe(true);
    await press(pane.user, 'Skapa blad');
    await screen.findByRole('heading', { name: 'Klart' });
    expect(sheetNames()).toContain('Avstämning 2023');
  });

  test('the choice follows its column when the sheets are read again, also after a source that could not be used', async () => {
    const pane = await toPreview('a01');
    await press(pane.user, 'Stäm av mot slutlig folkmängd');
    const final = await screen.findByLabelText('Slutlig folkmängd');
    await pane.user.selectOptions(final, within(final).getByRole('option', { name: 'Folkmängd 2024-12-31' }));
    await screen.findByRole('table', { name: 'Avstämning 2023, kronor' });
    typeInto('Befolkning!B5', 'okänt');
    await press(pane.user, 'Läs om');
    await screen.findByRole('heading', { name: 'En uppgift går inte att använda' });
    typeInto('Befolkning!B5', 10455);
    await press(pane.user, 'Läs om');
    await confirm(pane);
    await press(pane.user, 'Stäm av mot slutlig folkmängd');
    expect(await screen.findByRole('table', { name: 'Avstämning 2023, kronor' })).toBeTruthy();
    await press(pane.user, 'Nästa: Skapa blad');
    expect(await screen.findByText('Avstämning 2023')).toBeTruthy();
  });

  test('taking the choice back takes the sheet away, and a column that lacks a party is refused', async () => {
    const pane = await toCheck('a01');
    typeInto('Befolkning!C5', '');
    await press(pane.user, 'Tillbaka');
    await press(pane.user, 'Nästa: Kontroll');
    await confirm(pane);
    await press(pane.user, 'Stäm av mot slutlig folkmängd');
    const final = await screen.findByLabelText('Slutlig folkmängd');
    await pane.user.selectOptions(final, within(final).getByRole('option', { name: 'Folkmängd 2024-12-31' }));
    expect((await screen.findAllByText(/Befolkning!C5/)).length).toBeGreaterThan(0);
    await pane.user.selectOptions(final, 'Välj kolumn');
    expect(screen.queryByRole('table', { name: 'Avstämning 2023, kronor' })).toBeNull();
    await press(pane.user, 'Nästa: Skapa blad');
    await screen.findByText('Fördelning 2023');
    expect(screen.queryByText('Avstämning 2023')).toBeNull();
    await press(pane.user, 'Tillbaka');
  });
});

describe('two index starts', () => {
  const contradicting: readonly Term[] = [
    ['Index från och med', 2024, 'Avtal p. 6'],
    ['Index från och med', 2023, 'Verksamhetsplan 2024–2026'],
  ];

  test('are a choice with both sources; the choice is confirmed, printed, and can be changed', async () => {
    const pane = await toCheck('a01', contradicting, ['Index från och med']);
    const choice = await screen.findByRole('radiogroup', {
      name: 'Index från och med anges med olika värden. Vilket gäller?',
    });
    expect(screen.queryByRole('button', { name: 'Nästa: Förhandsvisning' })).toBeNull();
    expect(screen.queryByText(/Ta bort den som är fel/)).toBeNull();
    expect(await violations()).toEqual([]);
    await pane.user.click(
      within(choice).getByRole('radio', { name: /^2023 – Verksamhetsplan 2024–2026 \(Avtal!B\d+\)$/ }),
    );
    await screen.findByRole('button', { name: 'Nästa: Förhandsvisning' });
    expect(
      screen.getByText(/Du har valt ”2023” \(Verksamhetsplan 2024–2026\); 2024 \(Avtal p\. 6/),
    ).toBeTruthy();
    await pane.user.click(screen.getByRole('checkbox', { name: /Jag har läst antagandena/ }));
    await pane.user.click(screen.getByRole('radio', { name: /^2024 – Avtal p\. 6/ }));
    await screen.findByText(/Du har valt ”2024” \(Avtal p\. 6\)/);
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: /Jag har läst/ }).checked).toBe(false);
    await confirm(pane);
    await toResult(pane);
    const assumptions = excel.sheets.find(({ description }) => description.name === 'Antaganden och källor');
    expect(JSON.stringify(assumptions)).toContain('Du har valt ”2024” (Avtal p. 6)');
    const table = excel.sheets.find(({ description }) => description.name === 'Fördelning 2024');
    expect(JSON.stringify(table)).toContain('Antagande: Index från och med, cell Avtal!');
  });

  test('each can be seen in the sheet', async () => {
    const pane = await toCheck('a01', contradicting, ['Index från och med']);
    await screen.findByRole('radiogroup', { name: /Index från och med/ });
    const [first] = screen.getAllByRole('button', { name: /^Visa Avtal!B\d+ i bladet$/ });
    await pane.user.click(first!);
    expect(excel.shown.at(-1)).toMatch(/^Avtal!B\d+$/);
  });
});

describe('the agreements of the sources, through the whole pane', () => {
  test('A5: a grant with top slices; what is not used of them goes back', async () => {
    const pane = await toPreview('a05', [['Index 2025', '2 %', 'Påhittat']]);
    expect(view().textContent).toMatch(/Avdrag: Utvecklingsledare1\s000\s000/);
    expect(rowOf('Falun')).toMatch(/4\s941\s587$/);
    const steps = await stepsBehind(pane, 'Falun');
    expect(steps).toContain('23 849 655 kr');
    expect(steps).toMatch(/Utvecklingsledare.*1 000 000 kr/);
    await press(pane.user, 'Reglering av utfallet 2024');
    const table = screen.getByRole('table', { name: 'Reglering 2024, kronor' });
    expect(plain(within(table).getByRole('row', { name: /^Summa/ }).textContent)).toBe('Summa+120 000 kr');
    expect(plain(view().textContent)).toContain('Ej använt av avdragen120 000 kr');
    expect(await violations()).toEqual([]);
    await pane.user.selectOptions(screen.getByLabelText('År'), '2025');
    expect(screen.queryByRole('button', { name: /Reglering/ })).toBeNull();
    expect(await stepsBehind(pane, 'Orsa')).toContain('Uppräknat till 2025');
    await press(pane.user, 'Nästa: Skapa blad');
    await pane.user.click(await screen.findByRole('checkbox', { name: 'Reglering' }));
    await screen.findByText('Reglering 2024');
    await press(pane.user, 'Skapa blad');
    await screen.findByRole('heading', { name: 'Klart' });
    expect(sheetNames()).toContain('Reglering 2024');
  });

  test('A6: a surplus that is kept is said, and nobody gets anything', async () => {
    const pane = await toPreview('a06');
    await press(pane.user, 'Reglering av utfallet 2023');
    expect(plain(view().textContent)).toContain('Överskott100 000 kr');
    expect(plain(view().textContent)).toContain('Enligt avtaletbehålls');
    expect(screen.queryByRole('table', { name: /Reglering/ })).toBeNull();
  });

  test('A7: fourteen parties and others outside the table', async () => {
    const pane = await toPreview('a07', [
      ['Index 2020', '2,5 %'],
      ['Index 2021', '2 %'],
    ]);
    expect(screen.queryByRole('button', { name: 'Vansbro' })).toBeNull();
    expect(rowOf('Övriga finansiärer')).toMatch(/450\s000$/);
    await pane.user.selectOptions(screen.getByLabelText('År'), '2021');
    const steps = await stepsBehind(pane, 'Avesta');
    expect(steps).toContain('Uppräknat till 2021');
    expect(steps).toMatch(/50 % av/);
    await toResult(pane);
  });

  test('A8: the split of a later year is its own', async () => {
    const pane = await toPreview('a08');
    expect(await stepsBehind(pane, 'Falun')).toContain('50 % av 1 000 000 kr');
    await pane.user.selectOptions(screen.getByLabelText('År'), '2023');
    expect(await stepsBehind(pane, 'Falun')).toContain('100 % av 1 000 000 kr');
  });

  test('A10: fixed amounts, raised year by year', async () => {
    const pane = await toPreview('a10', [
      ['Index 2023', '3 %'],
      ['Index 2024', '2 %'],
    ]);
    expect(rowOf('Region Dalarna')).toMatch(/400\s000$/);
    await pane.user.selectOptions(screen.getByLabelText('År'), '2024');
    expect(rowOf('Falun')).toMatch(/136\s578$/);
    const steps = await stepsBehind(pane, 'Falun');
    expect(steps).toContain('130 000 kr');
    expect(steps).toContain('Index 2024');
    await toResult(pane);
  });

  test('several cost lines: each is shown, and a sheet has them by party', async () => {
    const lines: readonly Term[] = [
      ['Kostnad: Lön', 3_100_000, 'Avtal p. 6'],
      ['Kostnad: Lokaler', 900_001, 'Avtal p. 6'],
    ];
    const cost = ['Årlig kostnad', 'Antal årsarbetare', 'Kostnad per årsarbetare'];
    const pane = await toPreview('a01', lines, cost);
    expect(plain(view().textContent)).toContain('Lokaler900 001 kr');
    const steps = await stepsBehind(pane, 'Falun');
    expect(steps).toContain('Lön: Kommunerna betalar 50 % av 3 100 000 kr = 1 550 000 kr.');
    expect(steps).not.toContain('Kommunerna svarar för');
    await press(pane.user, 'Nästa: Skapa blad');
    await pane.user.click(await screen.findByRole('checkbox', { name: /^Kostnadsposter per part/ }));
    await screen.findByText('Kostnadsposter 2023');
    await press(pane.user, 'Skapa blad');
    await screen.findByRole('heading', { name: 'Klart' });
    await waitFor(() => expect(sheetNames()).toContain('Kostnadsposter 2026'));
  });
});
