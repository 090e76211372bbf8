import { f, type Rows } from '../../test/golden/review/everyday';
import { faultsOf, reviewRows } from '../../test/golden/review/run';

const budget = (...changes: readonly number[]): Rows => [
  ['Nettokostnad, tkr', 'Budget 2023', 'Utfall 2023', 'Avvikelse', 'Avvikelse, %'],
  ['Bildning', -402300, -410050, -7750, changes[0] ?? -1.9],
  ['Omsorg', -389900, -391000, -1100, changes[1] ?? -0.3],
  ['Teknik', -70020, -69900, 120, changes[2] ?? 0.2],
  ['Fritid', -50000, -48000, 2000, changes[3] ?? 4],
  ['Summa', -912220, -918950, -6730, -0.7],
];
const values: Rows = [
  ['Karlstad', 98000, 97200, 97900],
  ['Kil', 12200, 12150, 12230],
  ['Arvika', 25900, 25850, 25700],
  ['Eda', 8500, 8450, 8400],
  ['Summa', 144600, 143650, 144230],
];

describe('tables that are right', () => {
  it.each<[string, Rows]>([
    ['a change in per cent of a budget that is negative', budget()],
    [
      'a rounding that is named in the head',
      [
        ['Kommun', 'Belopp (avrundat till 1 000 kr), kr'],
        ['Avesta', 159000],
        ['Falun', 414000],
        ['Gagnef', 73000],
        ['Summa', 646000],
      ],
    ],
    [
      'a running balance',
      [
        ['Månad', 'In, kr', 'Ut, kr', 'Saldo, kr'],
        ['Januari', 500, 200, f(300, '=B2-C2')],
        ['Februari', 600, 300, f(600, '=D2+B3-C3')],
        ['Mars', 700, 350, f(950, '=D3+B4-C4')],
        ['April', 900, 400, f(1450, '=D4+B5-C5')],
      ],
    ],
    [
      'years down and the whole first',
      [
        ['År', 'Avtalsbelopp, kr', 'Region Värmland 50 %, kr', 'Kommunerna 50 %, kr'],
        [2023, 4000000, 2000000, 2000000],
        [2024, 4100000, 2050000, 2050000],
        [2025, 4202500, 2101250, 2101250],
      ],
    ],
    [
      'the county below its municipalities',
      [
        ['Kommun', 'Belopp, kr'],
        ['Falkenberg', 300],
        ['Halmstad', 410],
        ['Hylte', 120],
        ['Halland', 830],
      ],
    ],
    [
      'parts of the county below the sum',
      [
        ['Kommun', 'Belopp, kr'],
        ['Karlstad', 100],
        ['Kil', 200],
        ['Arvika', 300],
        ['Summa', 600],
        ['Norra', 300],
        ['Södra', 300],
      ],
    ],
    [
      'shares written as text that nothing sums',
      [
        ['Part', 'Andel', 'Belopp, kr'],
        ['Region Dalarna', '75 %', 3000000],
        ['Kommunerna', '25 %', 1000000],
        ['Summa', '100 %', 4000000],
      ],
    ],
    [
      'row sums of rounded amounts, with a note on rounding',
      [
        ['Kommun', 'Folkmängd 31 december 2010', 'IT-system, kr', 'Övrigt, kr', 'Lokaler, kr', 'Totalt, kr'],
        ['Alvesta', 18802, 12875, 8636, 9685, 31196],
        ['Ljungby', 27297, 18692, 12539, 14061, 45292],
        ['Markaryd', 9619, 6587, 4418, 4955, 15960],
        ['Uppvidinge', 9244, 6330, 4246, 4762, 15338],
        ['Växjö', 83005, 56839, 38127, 42758, 137724],
        ['Älmhult', 15603, 10684, 7167, 8037, 25888],
        ['Summa', 163570, 112008, 75134, 84259, 271401],
        ['På grund av avrundning summerar inte alltid delposterna till totalen.'],
      ],
    ],
    ['people headed by the date alone', [['Kommun', '2022-12-31', '2023-12-31', '2024-12-31'], ...values]],
    ['people headed by the year alone', [['Kommun', '2022', '2023', '2024'], ...values]],
  ])('%s: nothing is told', async (_, rows) => {
    expect(faultsOf(await reviewRows(rows))).toEqual([]);
  });
});

describe('faults in the same tables are still told', () => {
  it('a wrong change of a negative budget', async () => {
    expect(faultsOf(await reviewRows(budget(-1.9, -3)))).toEqual(['difference-mismatch E3']);
  });

  it('a wrong whole beside its parts, years down', async () => {
    const rows: Rows = [
      ['År', 'Avtalsbelopp, kr', 'Region Värmland, kr', 'Kommunerna, kr'],
      [2023, 4000000, 2000000, 2000000],
      [2024, 4200000, 2050000, 2050000],
      [2025, 4202500, 2101250, 2101250],
    ];
    expect(faultsOf(await reviewRows(rows))).toEqual(['total-mismatch B3']);
  });

  it('a formula that breaks a running balance further down', async () => {
    const rows: Rows = [
      ['Månad', 'In, kr', 'Ut, kr', 'Saldo, kr'],
      ['Januari', 500, 200, f(300, '=B2-C2')],
      ['Februari', 600, 300, f(600, '=D2+B3-C3')],
      ['Mars', 700, 350, f(1300, '=D3+B4')],
      ['April', 900, 400, f(1800, '=D4+B5-C5')],
      ['Maj', 900, 400, f(2300, '=D5+B6-C6')],
    ];
    expect(faultsOf(await reviewRows(rows))[0]).toBe('formula-inconsistent other-operator D4');
  });

  it('one share written as text among figures', async () => {
    const rows: Rows = [
      ['Part', 'Andel', 'Belopp, kr'],
      ['Avesta', 0.25, 1000000],
      ['Falun', '50 %', 2000000],
      ['Gagnef', 0.25, 1000000],
      ['Summa', f(0.5, '=SUM(B2:B4)'), f(4000000, '=SUM(C2:C4)')],
    ];
    expect(faultsOf(await reviewRows(rows))).toContain('number-as-text B3');
  });
});

it('a total that skips a figure stored as text follows from it: one finding (B3 and its sum)', async () => {
  const result = await reviewRows([
    ['Nämnd', 'Budget, tkr'],
    ['KS', 81200],
    ['Bildning', '402300'],
    ['Omsorg', 389900],
    ['Summa', f(471100, '=SUM(B2:B4)')],
  ]);
  expect(faultsOf(result)).toEqual(['number-as-text B3']);
  expect(result.tables[0]?.findings[0]?.consequences?.map(({ cell }) => cell)).toEqual(['B5']);
});

it('an effect has no binary tail', async () => {
  const result = await reviewRows([
    ['Part', 'Belopp, mkr'],
    ['Ett', 1.1],
    ['Två', 2.2],
    ['Tre', 3.3],
    ['Summa', 9.9],
  ]);
  expect(result.tables[0]?.findings[0]).toMatchObject({ check: 'total-mismatch', effect: '3300000' });
});

describe('how tables are read', () => {
  const rolesOf = async (rows: Rows) =>
    (await reviewRows(rows)).tables[0]?.columns.map(({ role, unit }) => (unit ? `${role} ${unit}` : role));

  it('the unit over the names is that of the table', async () => {
    const rows: Rows = [
      ['Nämnd, tkr', 'Budget', 'Utfall'],
      ['KS', 81200, 80100],
      ['Bildning', 402300, 410050],
      ['Summa', 483500, 491150],
    ];
    expect(await rolesOf(rows)).toEqual(['party', 'amount tkr', 'amount tkr']);
  });

  it('a lone unit or section between the heads and the figures leaves the heads', async () => {
    const rows: Rows = [
      ['Kommun', 'Budget 2024', 'Plan 2025'],
      ['(tkr)', null, null],
      ['Falkenberg', 300, 306],
      ['Halmstad', 90, 92],
      ['Summa', 390, 398],
    ];
    const result = await reviewRows(rows);
    expect(result.tables[0]).toMatchObject({ range: 'A1:C5', findings: [] });
    expect(result.tables[0]?.columns[1]).toMatchObject({ header: 'Budget 2024', unit: 'tkr' });
  });

  it('numbers that name something, and key figures, are no amounts', async () => {
    expect(
      await rolesOf([
        ['Kund', 'Kundnummer', 'Belopp, kr'],
        ['Alfa', 10012, 5000],
        ['Beta', 10013, 7000],
      ]),
    ).toEqual(['party', 'code', 'amount kr']);
    expect(
      await rolesOf([
        ['Nyckeltal', '2022', '2023'],
        ['Soliditet, %', 45.2, 46.1],
        ['Invånare', 58923, 59112],
        ['Skattesats', 33.07, 33.12],
      ]),
    ).toEqual(['party', 'unknown', 'unknown']);
  });

  it('a year beside a column of people heads amounts, also near one krona a head', async () => {
    expect(
      await rolesOf([
        ['Kommun', 'Folkmängd 2022-12-31', '2024'],
        ['Karlstad', 97233, 97000],
        ['Kil', 12156, 12100],
        ['Arvika', 25860, 25900],
        ['Eda', 8443, 8400],
      ]),
    ).toEqual(['party', 'population', 'amount']);
  });

  it('names win over codes beside them, also codes stored as text', async () => {
    expect(
      await rolesOf([
        ['Kod', 'Kommun', 'Belopp, kr'],
        ['0885', 'Borgholm', 100],
        ['0862', 'Emmaboda', 200],
        ['0860', 'Hultsfred', 300],
      ]),
    ).toEqual(['text', 'party', 'amount kr']);
  });
});
