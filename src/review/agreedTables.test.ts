import { f, type Rows } from '../../test/golden/review/everyday';
import { testSheet, testWorkbook } from '../../test/golden/review/sheets';
import { reviewWorkbook } from './review';

/** Terms in a block of labels on a sheet of their own, and a table that was made by them. */
const agreed = (terms: Rows, rows: Rows) =>
  reviewWorkbook({ workbook: testWorkbook(testSheet('Avtal', terms), testSheet('Avgifter', rows)) }).then(
    ({ tables }) =>
      tables.flatMap(({ findings }) =>
        findings
          .filter(({ severity }) => severity !== 'info')
          .map(({ check, cells }) => `${check} ${cells[0] ?? ''}`),
      ),
  );

const people: readonly (readonly [string, number])[] = [
  ['Avesta', 22986],
  ['Borlänge', 52460],
  ['Falun', 59752],
  ['Gagnef', 10455],
  ['Hedemora', 15495],
  ['Leksand', 15940],
  ['Ludvika', 26613],
  ['Mora', 20544],
];
/** Ten kronor a head, never above 250 000 kr. */
const capped = (wrong: Readonly<Record<string, number>> = {}): Rows => [
  ['Kommun', 'Folkmängd 30 juni 2021', 'Belopp, kr'],
  ...people.map(([name, heads]) => [name, heads, wrong[name] ?? Math.min(10 * heads, 250_000)]),
];
const most: Rows = [
  ['Fördelningsnyckel', 'Folkmängd'],
  ['Högsta belopp', 250_000],
];

describe('tables that the agreement explains', () => {
  it('one party, or several, at the stated maximum', async () => {
    expect(await agreed(most, capped())).toEqual([]);
  });

  it('most parties at the stated maximum are no equal parts', async () => {
    const rows = capped({ Hedemora: 250_000, Leksand: 250_000, Avesta: 250_000, Mora: 250_000 });
    expect(await agreed(most, rows)).toEqual([]);
  });

  it('the same table without a stated maximum is told', async () => {
    const rows = capped({ Hedemora: 250_000, Leksand: 250_000, Avesta: 250_000, Mora: 250_000 });
    expect(await agreed([['Fördelningsnyckel', 'Folkmängd']], rows)).not.toEqual([]);
  });

  it('a party at the maximum that its people do not bring there is told', async () => {
    expect(await agreed(most, capped({ Gagnef: 250_000 }))).toEqual(['amount-deviates C5']);
  });

  const halves = (region: number, police: number): Rows => [
    ['Part', 'Belopp, kr'],
    ...people.map(([name, heads]) => [name, heads]),
    ['Kommunerna', 224_245],
    ...(police === 0 ? [] : [['Polisen', police]]),
    ['Regionen', region],
    ['Summa', 224_245 + police + region],
  ];
  const half: Rows = [['Regionens andel', '50 %']];

  it('others pay first, and the region half of the rest', async () => {
    expect(await agreed(half, halves(224_245, 40_000))).toEqual([]);
  });

  it('the region pays half of the rest wrongly', async () => {
    expect(await agreed(half, halves(200_000, 40_000))).toEqual(['split-mismatch B12']);
  });

  const lines: Rows = [1, 2, 3, 4].map((line) => [`Kostnad: Post ${String(line)}`, 112_123]);

  it('an odd krona of every cost line on one side, but not one more of a single amount', async () => {
    expect(await agreed([...half, ...lines], halves(224_247, 0))).toEqual([]);
    expect(await agreed(half, halves(224_261, 0))).toEqual(['split-mismatch B11']);
  });

  it('an amount agreed to whole hundreds: the odd hundred goes to one side', async () => {
    expect(await agreed([...half, ['Avrundning', 100]], halves(224_300, 0))).toEqual([]);
    expect(await agreed(half, halves(224_300, 0))).toEqual(['split-mismatch B11']);
  });

  it('a share rounded in words is no other share', async () => {
    const third: Rows = [['Kostnaden delas: 33,33 % Region Dalarna'], ...halves(112_122, 0)];
    expect(await agreed([['Regionens andel', '33,33333333 %']], third)).toEqual([]);
    expect(await agreed([['Regionens andel', '33,5 %']], third)).toContain('claim-mismatch A1');
  });

  it('a formula that walks down a list of the same parties has lost no anchor', async () => {
    const walks = (order: readonly (readonly [string, number])[]) => {
      const list = testSheet('Vikter', [
        ['Kommun', 'Vikt'],
        ...order.map(([name], i) => [name, i === 6 ? '' : i + 2]),
      ]);
      const table = testSheet('Nyckel', [
        ['Not'],
        ['Källa'],
        [],
        ['Nyckel för kommunerna'],
        [],
        [],
        [],
        [],
        [],
        ['Kommun', 'Nyckeltal', 'Faktor'],
        ...people.map(([name], i) => [
          name,
          f((i === 6 ? 0 : i + 2) * 4, `=Vikter!B${String(i + 2)}*$C$11`),
          i === 0 ? 4 : '',
        ]),
      ]);
      return reviewWorkbook({ workbook: testWorkbook(list, table), sheet: 'Nyckel' }).then(({ tables }) =>
        tables.flatMap(({ findings }) => findings.map(({ cause }) => cause)),
      );
    };
    expect(await walks(people)).not.toContain('lost-anchor');
    expect(await walks(people.map(([name, heads]) => [`Resultatenhet ${name}`, heads]))).toContain(
      'lost-anchor',
    );
  });

  it('the sum of one municipality is a sum', async () => {
    const one = (town: number): Rows => [
      ['Part', 'Folkmängd 31 december 2006', 'Belopp, kr'],
      ['Gotland', 57_297, town],
      ['Kommunerna', 57_297, 130_000],
      ['Regionen', '', 130_000],
      ['Summa', '', 260_000],
    ];
    expect(await agreed(half, one(130_000))).toEqual([]);
    expect(await agreed(half, one(120_000))).not.toEqual([]);
  });

  it('a line below the sum of all belongs to no side', async () => {
    expect(await agreed(half, [...halves(224_245, 0), ['Reserv', 17_000]])).toEqual([]);
  });

  it('equal parts are all rounded the same way', async () => {
    const equal = (region: number): Rows => [
      ['Part', 'Belopp, kr'],
      ...people.map(([name]) => [name, 12_400]),
      ['Regionen', region],
    ];
    const terms: Rows = [...half, ['Fördelningsnyckel', 'Lika'], ['Avrundning', 100]];
    expect(await agreed(terms, equal(99_500))).toEqual([]);
    expect(await agreed(terms, equal(98_100))).toEqual(['split-mismatch B10']);
  });

  it('what rounding adds up to is no amount that was divided', async () => {
    const rows: Rows = [
      ['Kommun', 'Folkmängd 30 juni 2021', 'Belopp, kr', 'Avrundning sammanlagt'],
      ...people.map(([name, heads], i) => [name, heads, 10 * heads, (i % 3) * 212.5 - 180]),
    ];
    expect(await agreed([['Fördelningsnyckel', 'Folkmängd']], rows)).toEqual([]);
  });

  it('an organisation takes no equal part', async () => {
    const rows = (town: number): Rows => [
      ['Part', 'Belopp, kr'],
      ...people.map(([name], i) => [name, i === 0 ? town : 12_400]),
      ['Polisen', 90_000],
      ['Summa', 12_400 * 7 + town + 90_000],
    ];
    expect(await agreed([['Fördelningsnyckel', 'Lika']], rows(12_400))).toEqual([]);
    expect(await agreed([['Fördelningsnyckel', 'Lika']], rows(14_400))).toContain('amount-deviates B2');
  });
});
