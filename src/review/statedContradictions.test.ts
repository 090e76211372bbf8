import { halland, inHalland as all, type Rows } from '../../test/golden/review/everyday';
import { faultsOf, reviewRows } from '../../test/golden/review/run';
import { testSheet, testWorkbook, type TestCell } from '../../test/golden/review/sheets';
import { reviewWorkbook } from './review';

const TOTALS = new Map([
  [1200000, [163069, 369391, 38874, 303354, 93107, 232205]],
  [4150000, [563948, 1277477, 134439, 1049098, 321995, 803043]],
]);
const table = (total: number, before: readonly string[], after: readonly string[]): Rows => [
  ...before.map((text) => [text]),
  ['Kommun', 'Folkmängd 2019-12-31', 'Belopp, kr'],
  ...halland.map(([name, figure], i): readonly TestCell[] => [name, figure, TOTALS.get(total)?.[i] ?? 0]),
  ['Summa', all, total],
  [],
  ['Källa: SCB'],
  ...after.map((text) => [text]),
];
const faults = async (before: readonly string[], after: readonly string[]): Promise<readonly string[]> =>
  faultsOf(await reviewRows(table(1200000, before, after)));

describe('texts that contradict each other', () => {
  it('says that two keys are stated, and judges by neither', async () => {
    const after = ['Kostnaden fördelas i lika delar mellan kommunerna.'];
    const result = await reviewRows(table(1200000, ['Fördelning efter folkmängd, kr'], after));
    expect(faultsOf(result)).toEqual(['claim-mismatch contradiction A12']);
    expect(result.tables[0]?.findings[0]?.message).toContain('fördelningsnyckeln');
  });

  it.each<[string, readonly string[], readonly string[]]>([
    [
      'a cost of its own',
      ['Fördelning efter folkmängd, kr'],
      ['Kostnaden för lokalen delas lika mellan Halmstad och Varberg.'],
    ],
    [
      'a part of its own',
      ['Fördelning efter folkmängd, kr'],
      ['Grundbidraget delas lika mellan kommunerna.'],
    ],
    ['the years before', ['Fördelning efter folkmängd, kr'], ['Tidigare fördelades kostnaden lika.']],
    ['alternatives', ['Fördelning efter folkmängd, kr'], ['Alternativ 2: kostnaden delas lika.']],
  ])('is silent where the second speaks of something else: %s', async (_, before, after) => {
    expect(await faults(before, after)).toEqual([]);
  });

  it('says that two shares contradict each other', async () => {
    const rows: Rows = [
      ['Regionen 40 % och kommunerna 60 %'],
      ['Part', 'Folkmängd 2019-12-31', 'Belopp, kr'],
      ...halland.map(([name, figure], i): readonly TestCell[] => [
        name,
        figure,
        TOTALS.get(1200000)?.[i] ?? 0,
      ]),
      ['Region Halland', '', 800000],
      ['Summa', all, 2000000],
      ['Källa: SCB'],
      ['Kommunernas andel är 50 %.'],
    ];
    expect(faultsOf(await reviewRows(rows))).toEqual(['claim-mismatch contradiction A12']);
  });

  it('measures an amount that is said to be divided', async () => {
    const title = 'Kostnaden 1 300 000 kr fördelas efter folkmängd';
    expect(await faults([title], [])).toEqual(['claim-mismatch A1']);
  });

  it('measures a whole that is said to be an exact amount', async () => {
    expect(await faults(['Fördelning'], ['Totalkostnaden är 1 300 000 kr.'])).toEqual(['claim-mismatch A12']);
  });

  it.each([
    'Totalkostnaden är 1 200 000 kr.',
    'Kostnaden 2018 var 1 300 000 kr.',
    'Kostnaden är 2 400 000 kr.',
  ])('is silent on %s', async (text) => {
    expect(await faults(['Fördelning'], [text])).toEqual([]);
  });
});

describe('the agreement on a sheet of its own and the amount that is divided', () => {
  const workbook = (agreement: Rows, rows: Rows, ...more: Rows[]) =>
    testWorkbook(
      testSheet('Avtal', agreement),
      testSheet('Fördelning', rows),
      ...more.map((other, i) => testSheet(`Blad${String(i + 3)}`, other)),
    );
  const agreement = (...rows: Rows): Rows => [
    ['Avtal', 'Samverkan Halland'],
    ['Avtalsbelopp', 4000000],
    ['Basår', 2020],
    ...rows,
  ];
  const found = async (terms: Rows, rows: Rows, ...more: Rows[]) =>
    faultsOf(await reviewWorkbook({ workbook: workbook(terms, rows, ...more) }));
  const divided = table(4150000, ['Fördelning 2020'], []);

  it('tells a table that divides another amount than the agreement’s', async () => {
    const result = await reviewWorkbook({ workbook: workbook(agreement(), divided) });
    expect(faultsOf(result)).toEqual(['total-mismatch agreed-amount C9']);
    const [told] = result.tables.flatMap(({ findings }) => findings);
    expect([told?.found, told?.expected, told?.effect]).toEqual(['4150000', '4000000', '150000']);
    expect(told?.message).toContain('avtal');
  });

  it.each<[string, Rows, Rows]>([
    [
      'an index is stated without its figure',
      agreement(['Indexserie', 'LPIK']),
      table(4150000, ['Fördelning 2021'], []),
    ],
    ['a text speaks of an index', agreement(), table(4150000, ['Fördelning 2021, uppräknad med PKV'], [])],
    ['the table is of an earlier year', agreement(), table(4150000, ['Fördelning 2019'], [])],
    ['the table is of something far smaller', agreement(), table(1200000, ['Fördelning 2020'], [])],
    ['the table shows the outcome', agreement(), table(4150000, ['Utfall 2020'], [])],
    [
      'the table is of something else',
      agreement(),
      table(4150000, ['Engångskostnad för ett nytt system'], []),
    ],
    ['another financier pays a part', agreement(['Polisens andel', '10 %']), divided],
    [
      'a deduction explains it',
      [
        ['Avtal', 'X'],
        ['Avtalsbelopp', 4300000],
        ['Avdrag', 150000],
      ],
      divided,
    ],
  ])('is silent where %s', async (_, terms, rows) => {
    expect(await found(terms, rows)).toEqual([]);
  });

  it('tells a raise by another rate than the agreement’s', async () => {
    const later = table(4150000, ['Fördelning 2021'], []);
    expect(await found(agreement(['Index 2021', '2,5 %']), later)).toEqual(['index-mismatch other-rate C9']);
    expect(await found(agreement(['Index 2021', '3,75 %']), later)).toEqual([]);
  });

  it('is silent where another fault of the table may be why', async () => {
    const wrong = divided.map((row) => (row[0] === 'Summa' ? ['Summa', all - 5, 4150000] : row));
    expect(await found(agreement(), wrong)).toEqual(['total-mismatch B9']);
  });

  it('is silent where several tables could be the one', async () => {
    expect(await found(agreement(), divided, table(1200000, ['Projekt'], []))).toEqual([]);
  });
});
