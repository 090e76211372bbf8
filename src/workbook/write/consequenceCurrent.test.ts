import type { Party } from '../../core/agreement/model';
import { printedTable, sheetOf, workbookOf, type TestCell } from '../read/sheetFixture';
import { readCurrentAmounts } from '../read/readCurrentAmounts';
import { currentAmounts } from './currentAmounts';
import { describeAllocation } from './describeAllocation';
import type { OutCell, SheetDescription } from './description';
import type { CurrentAmounts, DescribeOptions } from './options';
import { inputOf, june2021, planOf, rssAgreement } from './rss.testdata';

/** *Konsekvens* with today's amounts read from a range of the workbook. */
const agreement = rssAgreement();
const plan = planOf(agreement);
const parties: readonly Party[] = plan.years[0]!.rows.map(({ party, kind }) => ({ name: party, kind }));

type Rows = readonly (readonly TestCell[])[];
const population = sheetOf('Underlag', [
  [],
  [],
  ['Kommun', 'Folkmängd juni 2021'],
  ...june2021.map(([name, figure]) => [name, figure]),
]);
const terms = sheetOf('Avtal', [
  ['Avtal', 'RSS Dalarna'],
  [],
  ['Årlig kostnad', 4000000],
  ['Basår', 2023],
  [],
  [],
]);
const workbook = (rows: Rows, sheet = 'Tjänsteskrivelse 2022') =>
  workbookOf(population, terms, sheetOf(sheet, rows));

function currentOf(rows: Rows, sheet?: string, label = 'Nuvarande avtal'): CurrentAmounts {
  const snapshot = workbook(rows, sheet);
  const address = { sheet: snapshot.sheets[2]!.sheet, range: 'A1:H60' };
  const reading = readCurrentAmounts(snapshot, { address }, parties);
  if (reading.kind !== 'done') throw new Error(JSON.stringify(reading));
  return currentAmounts(reading.value, label);
}

function make(
  rows: Rows,
  wished: Partial<DescribeOptions> = {},
  sheet?: string,
): readonly SheetDescription[] {
  return describeAllocation(plan, inputOf(agreement), {
    date: '2026-11-22',
    version: '0.1.0',
    sheets: ['allocation', 'consequence', 'assumptions'],
    workbook: workbook(rows, sheet),
    current: currentOf(rows, sheet),
    ...wished,
  });
}
const shown = (cell: OutCell | undefined): string =>
  cell === undefined || cell.kind === 'empty'
    ? ''
    : cell.kind === 'number'
      ? cell.value
      : cell.kind === 'formula'
        ? cell.formula
        : cell.text;
const sheetIn = (sheets: readonly SheetDescription[], name = 'Konsekvens 2023') =>
  sheets.find((one) => one.name === name)!;
const rowIn = (sheets: readonly SheetDescription[], party: string, name?: string) =>
  (sheetIn(sheets, name).rows.find(([first]) => shown(first) === party) ?? []).map(shown);
const textIn = (sheets: readonly SheetDescription[], name?: string) =>
  sheetIn(sheets, name)
    .rows.map((row) => row.map(shown).join(' | '))
    .join(' ')
    .replaceAll('\u00a0', ' ');

describe('the printed table as the present agreement', () => {
  const values = make(printedTable);

  it('stands beside the new amounts, with sums of its own rows', () => {
    expect(rowIn(values, 'Avesta').slice(0, 3)).toEqual(['Avesta', '22986', '97515']);
    expect(rowIn(values, 'Avesta')[6]).toBe('61898');
    expect(rowIn(values, 'Kommunerna')[2]).toBe('1225537');
    expect(rowIn(values, 'Kommunerna')[6]).toBe('774463');
    expect(rowIn(values, 'Region Dalarna').slice(2, 5)).toEqual(['1225535', '', '2000000']);
    expect(rowIn(values, 'Summa')[2]).toBe('2451072');
  });

  it('tells the increase per side and where the amounts were read', () => {
    const text = textIn(values);
    expect(text).toContain('Kommunerna: ökning med 774 463 kr.');
    expect(text).toContain('Region Dalarna: ökning med 774 465 kr.');
    expect(text).toContain("Nuvarande avtal: beloppen är hämtade från 'Tjänsteskrivelse 2022'!C1:C18.");
    expect(text).not.toContain('saknas');
  });

  it('is a source on Antaganden och källor, with what was odd about it', () => {
    const text = textIn(values, 'Antaganden och källor');
    expect(text).toContain("Område med nuvarande belopp (Nuvarande avtal) | 'Tjänsteskrivelse 2022'!C1:C18");
    expect(text).toContain('Summaraden visar 2 451 070, men parterna har tillsammans 2 451 072.');
    const without = make(printedTable, { sheets: ['assumptions'] });
    expect(textIn(without, 'Antaganden och källor')).not.toContain('nuvarande belopp');
  });

  it('is linked cell by cell in live formulas, with nothing typed', () => {
    const live = make(printedTable, { mode: 'formulas' });
    expect(rowIn(live, 'Avesta')).toEqual([
      'Avesta',
      "='Fördelning 2023'!B4",
      "='Tjänsteskrivelse 2022'!C2",
      '=IF(B4=0,"",C4/B4)',
      "='Fördelning 2023'!D4",
      '=IF(B4=0,"",E4/B4)',
      '=E4-C4',
      '=IF(C4=0,"",G4/C4)',
    ]);
    expect(rowIn(live, 'Region Dalarna')[2]).toBe("='Tjänsteskrivelse 2022'!C17");
    expect(textIn(live)).not.toMatch(/inskrivna/i);
  });
});

describe('when something cannot be linked', () => {
  it('it is typed, and the sheet says which', () => {
    const rows = printedTable.map((row) => (row[0] === 'Mora' ? [row[0], row[1]!, '87 623', row[3]!] : row));
    const live = make(rows, { mode: 'formulas' });
    expect(rowIn(live, 'Mora')[2]).toBe('87623');
    expect(rowIn(live, 'Orsa')[2]).toBe("='Tjänsteskrivelse 2022'!C11");
    expect(textIn(live)).toContain('Inskrivna värden som inte följer underlaget, Nuvarande avtal: Mora.');
  });

  it('a sheet of the user’s with the name of ours keeps it, and ours gets a free one', () => {
    const live = make(printedTable, { mode: 'formulas' }, 'Konsekvens 2023');
    expect(live.map(({ name }) => name)).toContain('Konsekvens 2023 (2)');
    expect(rowIn(live, 'Avesta', 'Konsekvens 2023 (2)')[2]).toBe("='Konsekvens 2023'!C2");
  });
});

describe('öre', () => {
  it('are shown when today’s amounts have them, so that what is shown adds up', () => {
    const rows = printedTable.map((row) => (row[0] === 'Mora' ? [row[0], row[1]!, 87623.5, row[3]!] : row));
    const cell = sheetIn(make(rows)).rows.find(([first]) => shown(first) === 'Mora')?.[6];
    expect(cell).toMatchObject({ value: '54854.50', format: '+#,##0.00;-#,##0.00;0.00' });
    expect(rowIn(make(rows, { mode: 'formulas' }), 'Mora')[6]).toBe('=ROUND(E12-C12,2)');
  });
});

describe.each(['values', 'formulas'] as const)('a party without an amount today, %s', (mode) => {
  const rows = printedTable.filter(([name]) => name !== 'Mora');
  const sheets = make(rows, { mode });

  it('is left empty, and so is every change that it would count in', () => {
    const mora = rowIn(sheets, 'Mora');
    expect([mora[2], mora[3]]).toEqual(['', '']);
    expect(mora.slice(-2)).toEqual(['', '']);
    for (const sum of ['Kommunerna', 'Summa']) {
      expect(rowIn(sheets, sum)[2]).toBe('');
      expect(rowIn(sheets, sum).slice(-2)).toEqual(['', '']);
    }
    expect(rowIn(sheets, 'Avesta').slice(-2)).not.toContain('');
  });

  it('is named in a note, and no increase is told for its side', () => {
    const text = textIn(sheets);
    expect(text).toContain('Nuvarande belopp saknas för Mora.');
    expect(text).not.toContain('Kommunerna: ökning');
    expect(text).toContain('Region Dalarna: ökning med 774 465 kr.');
  });
});

describe('a region that the table lacks', () => {
  const sheets = make(printedTable.filter(([name]) => name !== 'Region Dalarna'));
  it('leaves the municipalities comparable, and one column of population', () => {
    expect(rowIn(sheets, 'Kommunerna')[6]).toBe('774463');
    expect(rowIn(sheets, 'Region Dalarna')[2]).toBe('');
    expect(rowIn(sheets, 'Summa').slice(-2)).toEqual(['', '']);
    expect(sheetIn(sheets).columns).toHaveLength(8);
  });
});

describe('who pays today and not in the new agreement', () => {
  const rows = [...printedTable.slice(0, 16), ['Ovanåker', 11000, 46000, 0], ...printedTable.slice(16)];
  it('is a line of its own with nothing after, and counts in the sums', () => {
    const sheets = make(rows);
    const line = rowIn(sheets, 'Ovanåker');
    expect(line).toContain('46000');
    expect(line.at(-2)).toBe('-46000');
    expect(rowIn(sheets, 'Summa')).toContain('2497072');
  });
});

it('the population may stand on a sheet that is called as one of ours', () => {
  const input = inputOf(agreement);
  const renamed = (cell: string | undefined) => cell?.replace('Underlag!', 'Kontroll!');
  const populations = agreement.populations.map((column) => ({
    ...column,
    figures: column.figures.map((figure) =>
      figure === undefined ? undefined : { ...figure, origin: { cell: renamed(figure.origin?.cell)! } },
    ),
  }));
  const moved = { ...agreement, populations };
  const sheets = describeAllocation(
    planOf(moved),
    {
      ...input,
      agreement: moved,
      population: { ...input.population, address: { sheet: 'Kontroll', range: 'A3:B19' } },
    },
    {
      date: '2026-11-22',
      version: '0.1.0',
      mode: 'formulas',
      workbook: { ...workbook([]), sheets: [{ ...population, sheet: 'Kontroll' }, terms] },
    },
  );
  const formulas = sheets.flatMap(({ rows }) => rows.flat().map(shown));
  expect(sheets.map(({ name }) => name)).toContain('Kontroll (2)');
  expect(formulas).toContain("='Kontroll'!B4");
  expect(formulas.some((formula) => formula.includes("'Kontroll (2)'!"))).toBe(true);
});
