import { divide } from './countyTable';
import { dalarna } from './memoTable';
import { faultsOf, reviewRows } from './run';
import type { TestCell } from './sheets';

type Rows = readonly (readonly TestCell[])[];

const names = dalarna.map(([name]) => name);
const people = dalarna.map(([, figure]) => figure);
const all = people.reduce((sum, figure) => sum + figure, 0);
const byPeople = (total: number) => divide(total, people, 1, 'storsta-resten');
const add = (figures: readonly number[]) => figures.reduce((sum, figure) => sum + figure, 0);

/** One table of Dalarna's municipalities: a title, heads, one row a municipality, a total. */
function table(title: string, head: string, amounts: readonly number[], total: number): Rows {
  return [
    [title],
    ['Kommun', 'Folkmängd juni 2021', head],
    ...names.map((name, i) => [name, people[i]!, amounts[i]!]),
    ['Summa', all, total],
  ];
}

const yearTable = (title: string, factors: readonly number[]): Rows => {
  const totals = factors.map((factor) => Math.round(2000000 * factor));
  const columns = totals.map(byPeople);
  return [
    [title],
    ['Kommun', 'Folkmängd juni 2021', ...factors.map((_, i) => 2023 + i)],
    ...names.map((name, i) => [name, people[i]!, ...columns.map((column) => column[i]!)]),
    ['Summa', all, ...totals],
  ];
};

const faults = async (rows: Rows) => faultsOf(await reviewRows(rows));

describe('the public documents', () => {
  test('the slide: 1 300 000 by June 2021 sums exactly and is no fault', async () => {
    const rows = table(
      'Fördelat på 15 kommuner',
      'Kr per kommun',
      divide(1300000, people, 1, 'var-for-sig'),
      1300000,
    );
    const result = await reviewRows(rows);
    expect(faultsOf(result)).toEqual([]);
    expect(result.tables[0]?.columns[2]?.explanation).toMatchObject({
      key: 'B',
      total: '1300000',
      matched: 15,
      of: 15,
    });
  });

  test('the slide read by a machine: a lost row and lost diacritics, the totals only follow', async () => {
    const rows = table(
      'Skillnad fördelat på 15 kommuner',
      'Kr per kommun',
      dalarna.map((row) => row[3]),
      2000000,
    )
      .filter((row) => row[0] !== 'Gagnef')
      .map((row) => [
        typeof row[0] === 'string' ? row[0].normalize('NFD').replace(/[\u0300-\u036f]/g, '') : row[0]!,
        ...row.slice(1),
      ]);
    const result = await reviewRows(rows);
    expect(faultsOf(result)).toEqual(['party-unknown A4', 'party-missing A17']);
    const missing = result.tables[0]?.findings.find(({ check }) => check === 'party-missing');
    expect(missing?.message).toContain('Gagnef');
    expect(missing?.consequences?.map(({ cell }) => cell).sort()).toEqual(['B17', 'C17']);
  });

  test('the grant 2024: each row rounded by itself misses 23 849 655 by two kronor', async () => {
    const title = 'Resterande medel om 23 849 655 kr fördelas till kommunerna baserat på befolkningsunderlag';
    expect(
      await faults(table(title, 'Belopp, kr', divide(23849655, people, 1, 'var-for-sig'), 23849655)),
    ).toEqual(['rounding-difference independent-rounding C18']);
    expect(await faults(table(title, 'Belopp, kr', byPeople(23849655), 23849655))).toEqual([]);
  });
});

describe('cases from other tables', () => {
  test('two levels of rounding that miss by one, with a note: nothing', async () => {
    const rows: Rows = [
      ['Statsbidrag 2024, mnkr'],
      ['Region', 'Folkmängd 2019', 'Del 1', 'Del 2', 'Totalt'],
      ['Region Stockholm', 2377081, 231.2, 115.5, 346.7],
      ['Region Uppsala', 383713, 37.3, 18.7, 55.9],
      ['Region Sörmland', 297540, 28.9, 14.5, 43.4],
      ['Region Skåne', 1377827, 134.0, 67.0, 201.0],
      ['Summa', 4436161, 431.4, 215.7, 647.0],
      ['Beloppen är avrundade och summerar därför inte alltid.'],
    ];
    expect(await faults(rows)).toEqual([]);
  });

  test.each([
    [4156918, undefined],
    [4156919, '=SUM(C3:C4)'],
  ])('75/25 of 4 156 918 with both halves rounded up, total %i', async (total, formula) => {
    const rows: Rows = [
      ['Kostnad 4 156 918 kr. Regionen 75 %, kommunerna 25 %'],
      ['Part', 'Andel', 'Belopp, kr'],
      ['Region Dalarna', { value: 0.75, format: '0%' }, 3117689],
      ['Kommunerna', { value: 0.25, format: '0%' }, 1039230],
      ['Summa', { value: 1, format: '0%' }, formula === undefined ? total : { value: total, formula }],
    ];
    expect(await faults(rows)).toEqual(['rounding-difference independent-rounding C5']);
  });

  test.each([
    ['Vård- och omsorgscollege, kr', []],
    ['Fjorton kommuner finansierar, kr', []],
    ['Länets 15 kommuner utom Vansbro finansierar, kr', []],
    ['Länets 15 kommuner finansierar, kr', ['party-missing A17']],
  ])('14 of 15 municipalities: %s', async (title, expected) => {
    const kept = names.map((name, i) => [name, people[i]!] as const).filter(([name]) => name !== 'Vansbro');
    const weights = kept.map(([, figure]) => figure);
    const amounts = divide(450000, weights, 1, 'storsta-resten');
    const rows: Rows = [
      [title],
      ['Kommun', 'Folkmängd juni 2021', 'Belopp'],
      ...kept.map(([name, figure], i) => [name, figure, amounts[i]!]),
      ['Summa', add(weights), 450000],
    ];
    expect(await faults(rows)).toEqual(expected);
  });

  test('historical shares beside a population: one other key, not fifteen deviations', async () => {
    const shares = [9.1, 19.5, 22.3, 3.2, 5.1, 5.9, 10.2, 3.3, 6.5, 2.2, 3.6, 3.4, 2.4, 1.6, 1.7];
    const amounts = divide(3000000, shares, 1, 'storsta-resten');
    expect(
      await faults(table('Avgift fördelas efter folkmängd, kr', 'Avgift 2023', amounts, 3000000)),
    ).toEqual(['key-mismatch other-key C3']);
    expect(
      await faults(table('Avgift enligt historiska andelar, kr', 'Avgift 2023', amounts, 3000000)),
    ).toEqual([]);
  });

  test('the region counted among the municipalities', async () => {
    const amounts = divide(2000000, [...people, all], 1, 'storsta-resten');
    const rows: Rows = [
      ['Kommunernas kostnad 2 000 000 kr fördelas efter folkmängd'],
      ['Kommun', 'Folkmängd juni 2021', 'Belopp, kr'],
      ...names.map((name, i) => [name, people[i]!, amounts[i]!]),
      ['Region Dalarna', all, amounts[15]!],
      ['Summa', 2 * all, 2000000],
    ];
    expect(await faults(rows)).toEqual(['key-mismatch region-in-key C3']);
  });
});

describe('index from year to year', () => {
  const title = 'Kostnad i kr, uppräknas med 2,5 % per år';
  test.each([
    ['as stated', [1, 1.025, 1.025 ** 2, 1.025 ** 3], []],
    ['left out one year', [1, 1.025, 1.025, 1.025 ** 2], ['index-mismatch not-applied E18']],
    ['twice in one year', [1, 1.025, 1.025 ** 3, 1.025 ** 4], ['index-mismatch applied-twice E18']],
    [
      'added instead of compounded',
      [1, 1.025, 1.05, 1.075],
      ['index-mismatch simple-instead-of-compound E18'],
    ],
    ['another rate', [1, 1.031, 1.031 * 1.025], ['index-mismatch other-rate D18']],
  ])('%s', async (_, factors, expected) => {
    expect(await faults(yearTable(title, factors))).toEqual(expected);
  });

  test('another year’s index', async () => {
    const rows = yearTable('Belopp i kr. Uppräkning: 2024: 2,0 %, 2025: 3,1 %', [1, 1.02, 1.02 * 1.02]);
    expect(await faults(rows)).toEqual(['index-mismatch wrong-year E18']);
  });

  test('nothing stated, nothing judged', async () => {
    const result = await reviewRows(yearTable('Belopp i kr', [1, 1.025, 1.025, 1.06]));
    expect(faultsOf(result)).toEqual([]);
    expect(result.notChecked).toContainEqual({
      check: 'index-mismatch',
      reason: 'Inget indextal är angivet.',
      why: 'no-index',
    });
  });
});

describe('how tables stand', () => {
  const amounts = byPeople(2000000);
  test('years down beside parties down', async () => {
    const later = byPeople(2050000);
    const lines = (year: number, column: readonly number[]) =>
      names.map((name, i) => [year, name, people[i]!, column[i]!]);
    const rows = [
      ['År', 'Kommun', 'Folkmängd', 'Belopp, kr'],
      ...lines(2023, amounts),
      ...lines(2024, later),
    ];
    expect(await faults(rows)).toEqual([]);
    rows[20]![3] = later[4]! + 5000;
    expect(await faults(rows)).toEqual(['amount-deviates typed D21']);
  });

  test('two tables beside each other', async () => {
    const rows = [
      ['Kommun', 'Folkmängd juni 2021', 'Belopp, kr'],
      ...names.map((name, i) => [name, people[i]!, amounts[i]!]),
      ['Summa', all, 2000000],
    ];
    const result = await reviewRows(rows.map((row) => [...row, '', ...row]));
    expect(result.tables.map(({ range }) => range)).toEqual(['A1:C17', 'E1:G17']);
    expect(faultsOf(result)).toEqual([]);
  });

  test('parties across are turned', async () => {
    const rows = [
      ['', ...names, 'Summa'],
      ['Folkmängd juni 2021', ...people, all],
      ['Belopp 2023, kr', ...amounts, 2000000],
    ];
    const result = await reviewRows(rows);
    expect(faultsOf(result)).toEqual([]);
    rows[2]![4] = 99999;
    expect(faultsOf(await reviewRows(rows))).toEqual(['amount-deviates typed E3']);
  });

  test('hidden rows with figures are told, not judged', async () => {
    const result = await reviewRows(table('Belopp i kr', 'Belopp', amounts, 2000000), { hiddenRows: [5] });
    expect(result.tables[0]?.findings.filter(({ check }) => check === 'hidden-cells')).toHaveLength(1);
    expect(faultsOf(result)).toEqual([]);
  });
});
