import {
  byPeople,
  f,
  faults,
  faultsOfSheets,
  halland,
  inHalland,
  type Rows,
} from '../golden/review/everyday';

/** Figures that are fetched from a list: by a sum on a condition, or by a link; right ones, and the same with one slip. */

const posts: Rows = [
  ['Hyra', 'Lokal', 120000],
  ['Lön A', 'Personal', 510000],
  ['El', 'Lokal', 14000],
  ['Lön B', 'Personal', 480000],
  ['Kurs', 'Personal', 18500],
];
const head = ['Post', 'Typ', 'Kr'];

describe('en summa med villkor (SUMMA.OM)', () => {
  const side = (staff: number, formula: string): Rows => [
    [...head, '', 'Typ', 'Kr'],
    ...posts.map((post, i) =>
      i === 0
        ? [...post, '', 'Lokal', f(134000, '=SUMIF(B2:B6,E2,C2:C6)')]
        : i === 1
          ? [...post, '', 'Personal', f(staff, formula)]
          : [...post],
    ),
    ['Summa', '', f(1142500, '=SUM(C2:C6)')],
  ];

  it('är tyst när området täcker listan', async () => {
    expect(await faults(side(1008500, '=SUMIF(B2:B6,E3,C2:C6)'))).toEqual([]);
  });

  it('säger vilken rad som saknas när området är en rad för kort, också i en tabell med två rader', async () => {
    expect(await faults(side(990000, '=SUMIF(B2:B5,E3,C2:C5)'))).toEqual(['sum-range-incomplete F3']);
  });

  it('är tyst om ett kort område som ger rätt belopp', async () => {
    const rows = side(1008500, '=SUMIF(B2:B6,E3,C2:C6)').map((row, i) =>
      i === 1 ? [...row.slice(0, 5), f(134000, '=SUMIF(B2:B5,E2,C2:C5)')] : row,
    );
    expect(await faults(rows)).toEqual([]);
  });

  it('säger till när villkoret frågar efter en annan rads namn', async () => {
    expect(await faults(side(134000, '=SUMIF(B2:B6,E2,C2:C6)'))).toEqual([
      'formula-inconsistent other-reference F3',
    ]);
  });

  it('granskas också utan rubriker, bredvid tabellen', async () => {
    const bare = (formula: string, staff: number): Rows => [
      head,
      ...posts.map((post, i) =>
        i === 0
          ? [...post, '', 'Lokal', f(134000, '=SUMIF(B2:B6,E2,C2:C6)')]
          : i === 1
            ? [...post, '', 'Personal', f(staff, formula)]
            : [...post],
      ),
    ];
    expect(await faults(bare('=SUMIF(B2:B6,E3,C2:C6)', 1008500))).toEqual([]);
    expect(await faults(bare('=SUMIF(B2:B5,E3,C2:C5)', 990000))).toEqual(['sum-range-incomplete F3']);
  });

  it('följer listan till ett annat blad, med flera villkor', async () => {
    const sheets = (to: string, staff: number): Record<string, Rows> => ({
      Poster: [['Post', 'Typ', 'Kr', 'År'], ...posts.map((post) => [...post, 'B'])],
      Summering: [
        ['Typ', 'Belopp, kr'],
        ['Lokal', f(134000, '=SUMIFS(Poster!C2:C6,Poster!B2:B6,A2,Poster!D2:D6,"B")')],
        ['Personal', f(staff, `=SUMIFS(Poster!C2:C${to},Poster!B2:B${to},A3,Poster!D2:D${to},"B")`)],
      ],
    });
    expect(await faultsOfSheets(sheets('6', 1008500))).toEqual([]);
    expect(await faultsOfSheets(sheets('5', 990000))).toEqual(['sum-range-incomplete B3']);
  });
});

describe('en länk till en kostnad', () => {
  const costs: Rows = [
    ['Kostnader 2025, kr'],
    ['Rubrik', '2024', '2025'],
    ['Ledning', 400000, 412000],
    ['System', 230000, 241000],
    ['Utbildning', 610000, 655000],
    ['Summa', f(1240000, '=SUM(B3:B5)'), f(1308000, '=SUM(C3:C5)')],
  ];

  it('hämtar radens egen kostnad, inte grannens', async () => {
    const sheets = (value: number, formula: string): Record<string, Rows> => ({
      Kostnader: costs,
      Sammandrag: [
        ['Post', 'Belopp, kr'],
        ['Ledning', f(412000, '=Kostnader!C3')],
        ['Utbildning', f(value, formula)],
        ['Summa', f(412000 + value, '=SUM(B2:B3)')],
      ],
    });
    expect(await faultsOfSheets(sheets(655000, '=Kostnader!C5'))).toEqual([]);
    expect(await faultsOfSheets(sheets(241000, '=Kostnader!C4'))).toEqual([
      'formula-inconsistent other-reference B3',
    ]);
  });

  const shared = (title: string, total: number, link: string): Rows => [
    [title],
    ['Kommun', 'Folkmängd 2019-12-31', 'Belopp, kr'],
    ...halland.map(([name, heads], i) => [
      name,
      heads,
      f((total * heads) / inHalland, `=C$9*B${String(3 + i)}/B$9`),
    ]),
    ['Summa', f(inHalland, '=SUM(B3:B8)'), f(total, link)],
    ['Källa: SCB'],
  ];

  it('är den som tabellens titel eller kolumnens rubrik säger', async () => {
    const title = 'Fördelning av utbildning 2025';
    const sheets = (rows: Rows) => faultsOfSheets({ Kostnader: costs, Delning: rows });
    expect(await sheets(shared(title, 655000, '=Kostnader!C5'))).toEqual([]);
    expect(await sheets(shared(title, 241000, '=Kostnader!C4'))).toEqual([
      'formula-inconsistent other-reference C9',
    ]);
    expect(await sheets(shared('Fördelning av allt', 1308000, '=Kostnader!C6'))).toEqual([]);
  });

  it('granskas också i en uppgift ovanför tabellen', async () => {
    const rows = (total: number, link: string): Rows => [
      ['Fördelning av system 2025'],
      ['Belopp att fördela, kr', f(total, link)],
      [],
      ['Kommun', 'Folkmängd 2019-12-31', 'Belopp, kr'],
      ...halland.map(([name, heads], i) => [
        name,
        heads,
        f((total * heads) / inHalland, `=B$2*B${String(5 + i)}/B$11`),
      ]),
      ['Summa', f(inHalland, '=SUM(B5:B10)'), f(total, '=SUM(C5:C10)')],
    ];
    expect(await faultsOfSheets({ Kostnader: costs, Delning: rows(241000, '=Kostnader!C4') })).toEqual([]);
    expect(await faultsOfSheets({ Kostnader: costs, Delning: rows(655000, '=Kostnader!C5') })).toEqual([
      'formula-inconsistent other-reference B2',
    ]);
  });

  it('får hämta årets ingående balans ur förra årets utgående', async () => {
    const year = (
      opening: number | { value: number; formula: string },
      paid: number,
      closing: number,
    ): Rows => [
      ['Post', 'Belopp, kr'],
      ['Ingående balans', opening],
      ['Insatt', paid],
      ['Utgående balans', f(closing, '=B2+B3')],
    ];
    const sheets = {
      '2023': year(120000, 60000, 180000),
      '2024': year({ value: 180000, formula: "='2023'!B4" }, 75000, 255000),
    };
    expect(await faultsOfSheets(sheets)).toEqual([]);
  });
});

it('belopp som är länkade rätt, rad för rad i en annan ordning, är inget fel', async () => {
  const amounts = byPeople(900000);
  const turned = [...halland].reverse();
  const sheets = {
    Underlag: [['Kommun', 'Kr'], ...halland.map(([name], i) => [name, amounts[i] ?? 0])],
    Bilaga: [
      ['Kommun', 'Belopp, kr'],
      ...turned.map(([name], i) => [name, f(amounts[5 - i] ?? 0, `=Underlag!B${String(7 - i)}`)]),
    ],
  };
  expect(await faultsOfSheets(sheets)).toEqual([]);
});
