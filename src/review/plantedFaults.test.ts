import { byPeople, f, faults, halland, inHalland as all, type Rows } from '../../test/golden/review/everyday';
import { faultsOf } from '../../test/golden/review/run';
import { testSheet, testWorkbook, type TestCell } from '../../test/golden/review/sheets';
import { reviewWorkbook } from './review';

const boards = ['KS', 'BUN', 'SN', 'KFN', 'MBN'];

describe('one wrong cell is found, and told once', () => {
  it('a board in kronor in a budget in thousands', async () => {
    const now = [46100, 309200, 297000, 25300000, 12400];
    const rows: Rows = [
      ['Driftbudget 2024, tkr'],
      ['Nämnd', 'Budget 2023', 'Budget 2024'],
      ...boards.map((name, i) => [name, [45200, 301500, 289900, 24800, 12100][i] ?? 0, now[i] ?? 0]),
      ['Summa', 673500, now.reduce((a, b) => a + b)],
    ];
    expect(await faults(rows)).toEqual(['amount-deviates magnitude C6']);
  });

  it('a wrong row sum, and the total that follows it', async () => {
    const rest = byPeople(3000000);
    const sums = rest.map((figure, i) => figure + (i === 2 ? 0 : 75000));
    const rows: Rows = [
      ['Kommun', 'Grundavgift, kr', 'Rörlig avgift, kr', 'Totalt, kr'],
      ...halland.map(([name], i) => [name, 75000, rest[i] ?? 0, sums[i] ?? 0]),
      ['Totalt', 450000, rest.reduce((a, b) => a + b), sums.reduce((a, b) => a + b)],
    ];
    expect(await faults(rows)).toEqual(['total-mismatch D4']);
  });

  it('two errors that cancel in a column that sums two others without saying so', async () => {
    const [before, added] = [
      [45200, 301500, 289900, 24800, 12100],
      [900, 7700, -2900, 500, -100],
    ];
    const rows: Rows = [
      ['Nämnd', 'Budget, tkr', 'Tillägg, tkr', 'Ny budget, tkr'],
      ...boards.map((name, i): readonly TestCell[] => {
        const wrong = i === 1 ? 1000 : i === 3 ? -1000 : 0;
        return [name, before[i] ?? 0, added[i] ?? 0, (before[i] ?? 0) + (added[i] ?? 0) + wrong];
      }),
      ['Summa', 673500, 6100, 679600],
    ];
    expect(await faults(rows)).toEqual(['compensating-errors D3']);
  });

  it('amounts sorted by size beside names that are not', async () => {
    const sorted = [...byPeople(2400000)].sort((a, b) => b - a);
    const rows: Rows = [
      ['Kommun', 'Folkmängd 2019-12-31', 'Belopp, kr'],
      ...halland.map(([name, figure], i) => [name, figure, sorted[i] ?? 0]),
      ['Summa', all, sorted.reduce((a, b) => a + b)],
      ['Källa: SCB'],
    ];
    expect((await faults(rows)).map((one) => one.split(' ').slice(0, 2).join(' '))).toEqual([
      'amount-deviates swapped',
    ]);
  });

  it('a total that adds the other year’s subtotal', async () => {
    const rows: Rows = [
      ['Post', '2023, tkr', '2024, tkr'],
      ['Lön', 2900, 3000],
      ['Lokal', 500, 510],
      ['Summa drift', f(3400, '=SUM(B2:B3)'), f(3510, '=SUM(C2:C3)')],
      ['Investering', 400, 200],
      ['Totalt', f(3800, '=B4+B5'), f(3600, '=B4+C5')],
    ];
    expect(await faults(rows)).toEqual(['formula-inconsistent other-reference C6']);
  });

  it('a whole column in kronor under a head that says thousands, where two columns could be meant', async () => {
    const [before, now] = [byPeople(5000), byPeople(5500000)];
    const rows: Rows = [
      ['Kommun', 'Folkmängd 2019-12-31', 'Nuvarande, tkr', 'Nytt, tkr'],
      ...halland.map(([name, figure], i) => [name, figure, before[i] ?? 0, now[i] ?? 0]),
      ['Källa: SCB'],
    ];
    expect(await faults(rows)).toEqual(['unit-mixed column D1']);
  });

  it('the wrong year’s index cell, used down a whole column', async () => {
    const start = [3200, 900, 4100, 800, 2050, 2500];
    const body = halland.map(([name], i): readonly TestCell[] => {
      const [row, first] = [String(i + 4), start[i] ?? 0];
      const [second, third] = [first * 1.03, first * 1.03 * 1.03];
      return [
        name,
        first,
        f(second, `=B${row}*(1+C$3)`),
        f(third, `=C${row}*(1+C$3)`),
        f(third * 1.02, `=D${row}*(1+E$3)`),
      ];
    });
    const rows: Rows = [
      ['Medlemsavgift 2024–2027, tkr'],
      ['Medlem', '2024', '2025', '2026', '2027'],
      [
        'Index %',
        '',
        { value: 0.03, format: '0.0%' },
        { value: 0.025, format: '0.0%' },
        { value: 0.02, format: '0.0%' },
      ],
      ...body,
    ];
    expect(await faults(rows)).toEqual(['index-mismatch wrong-year D4']);
  });

  it('people sorted by size beside names that are not', async () => {
    const sorted = halland.map(([, figure]) => figure).sort((a, b) => b - a);
    const rows: Rows = [
      ['Kommun', 'Folkmängd 2019-12-31', 'Belopp, kr'],
      ...halland.map(([name], i) => [name, sorted[i] ?? 0, (sorted[i] ?? 0) * 12]),
      ['Summa', all, all * 12],
      ['Källa: SCB'],
    ];
    expect(await faults(rows)).toEqual(['population-deviates swapped B2']);
  });

  it('a whole year that is not the sum of its quarters', async () => {
    const quarters = [10000, 25000, 3000, 21000];
    const rows: Rows = [
      ['Kommun', 'Kvartal 1, kr', 'Kvartal 2, kr', 'Kvartal 3, kr', 'Kvartal 4, kr', 'Helår, kr'],
      ...quarters.map((figure, i): readonly TestCell[] => [
        halland[i]?.[0] ?? '',
        figure,
        figure,
        figure,
        figure,
        i === 3 ? 63000 : figure * 4,
      ]),
      ['Summa', 59000, 59000, 59000, 59000, 215000],
    ];
    expect(await faults(rows)).toEqual(['total-mismatch F5']);
  });

  it('a quarter that its whole year does not hold', async () => {
    const quarters = byPeople(600000).map((figure) => figure - (figure % 2));
    const second = quarters.map((figure, i) => figure + (i === 4 ? 5000 : 0));
    const sum = (figures: readonly number[]) => figures.reduce((a, b) => a + b);
    const rows: Rows = [
      ['Kommun', 'Helår, kr', 'Första halvåret, kr', 'Andra halvåret, kr'],
      ...halland.map(([name], i) => [name, (quarters[i] ?? 0) * 2, quarters[i] ?? 0, second[i] ?? 0]),
      ['Summa', sum(quarters) * 2, sum(quarters), sum(second)],
    ];
    expect(await faults(rows)).toHaveLength(1);
  });

  it('a rise that is counted backwards', async () => {
    const [before, after] = [byPeople(3000000), byPeople(3300000)];
    const rows: Rows = [
      ['Kommun', 'Nuvarande, kr', 'Nytt, kr', 'Ökning, kr'],
      ...halland.map(([name], i): readonly TestCell[] => [
        name,
        before[i] ?? 0,
        after[i] ?? 0,
        (before[i] ?? 0) - (after[i] ?? 0),
      ]),
      ['Källa: avtalet'],
    ];
    expect(await faults(rows)).toEqual(['difference-mismatch D2']);
  });

  it('a figure stored as text, and the error it leads to', async () => {
    const rows: Rows = [
      ['Kommun', 'Folkmängd 2019-12-31', 'Belopp, kr'],
      ...halland.map(([name, figure], i): readonly TestCell[] => [
        name,
        i === 1 ? '102 767' : figure,
        i === 1
          ? { value: '#VALUE!', formula: '=B3*12', error: true }
          : f(figure * 12, `=B${String(i + 2)}*12`),
      ]),
      ['Källa: SCB'],
    ];
    expect(await faults(rows)).toEqual(['number-as-text B3']);
  });

  it('a column of millions beside one of thousands, without parties', async () => {
    const rows: Rows = [
      ['Nämnd, tkr', 'Budget 2023', 'Utfall 2023'],
      ['KS', 45200, 45.9],
      ['BUN', 301500, 300.1],
      ['SN', 289900, 292],
      ['KFN', 24800, 24.8],
      ['Summa', 661400, 662.8],
    ];
    expect(await faults(rows)).toEqual(['unit-mixed column C1']);
  });

  it('Habo for Håbo: the name is in doubt, and nobody is missing', async () => {
    const uppsala = [
      ['Enköping', 45624],
      ['Heby', 14164],
      ['Habo', 21934],
      ['Knivsta', 18854],
      ['Tierp', 21249],
      ['Uppsala', 230767],
      ['Älvkarleby', 9508],
      ['Östhammar', 22250],
    ] as const;
    const rows: Rows = [
      ['Fördelning mellan länets samtliga 8 kommuner'],
      ['Kommun', 'Folkmängd 2019-12-31', 'Belopp, kr'],
      ...uppsala.map(([name, figure]): readonly TestCell[] => [name, figure, figure * 2]),
      ['Källa: SCB'],
    ];
    expect(await faults(rows)).toEqual(['party-unknown other-county A5']);
  });
});

describe('what follows from a cell of another sheet is not told again', () => {
  const linked = (population: TestCell, index: number) => {
    const figures = halland.map(([, figure], i) => (i === index ? 11715 : figure));
    const sum = figures.reduce((a, b) => a + b);
    const amounts = figures.map((figure) => Math.round((3600000 * figure) / sum));
    return testWorkbook(
      testSheet('Befolkning', [
        ['Källa: SCB'],
        ['Kommun', 'Folkmängd 2019-12-31'],
        ...halland.map(([name, figure]): readonly TestCell[] => [name, figure]),
      ]),
      testSheet('Fördelning', [
        ['Fördelning i kronor. Beloppen är avrundade.'],
        ['Kommun', 'Folkmängd 2019-12-31', 'Belopp'],
        ...halland.map(([name], i): readonly TestCell[] => [
          name,
          i === index ? population : f(figures[i] ?? 0, `=Befolkning!B${String(i + 3)}`),
          f(amounts[i] ?? 0, `=ROUND(3600000*B${String(i + 3)}/B$9,0)`),
        ]),
        [
          'Summa',
          f(sum, '=SUM(B3:B8)'),
          f(
            amounts.reduce((a, b) => a + b),
            '=SUM(C3:C8)',
          ),
        ],
      ]),
      testSheet('Sammanställning', [
        ['Sammanställning, kr'],
        ['Part', 'Belopp'],
        ...halland.map(([name], i): readonly TestCell[] => [
          name,
          f(amounts[i] ?? 0, `=Fördelning!C${String(i + 3)}`),
        ]),
      ]),
    );
  };

  it('a population typed over its link', async () => {
    const result = await reviewWorkbook({ workbook: linked(11715, 2) });
    expect(faultsOf(result)).toEqual(['formula-overwritten B5']);
    const [told] = result.tables.flatMap((table) => table.findings);
    expect(told?.consequences?.map(({ cell }) => cell)).toContain('Sammanställning!B5');
  });

  it('takes source and date from the sheet that the population is linked from', async () => {
    const { tables } = await reviewWorkbook({ workbook: linked(f(10815, '=Befolkning!B5'), -1) });
    expect(tables.flatMap((table) => table.findings).map(({ check }) => check)).toEqual([]);
  });
});

it('a note on rounding excuses what rounding gives, not a total that the rows cannot have come from', async () => {
  const note = 'På grund av avrundning summerar inte alltid delposterna till totalen.';
  const table = (total: number): Rows => [
    ['Fördelning efter folkmängd 2023, kr'],
    ['Kommun', 'Folkmängd 2022-12-31', 'Belopp 2023, kr'],
    ...halland.map(([town, people], at) => [town, people, byPeople(1_000_000)[at] ?? 0]),
    ['Summa', all, total],
    [note],
  ];
  const sum = byPeople(1_000_000).reduce((one, other) => one + other);
  expect(await faults(table(1_000_000))).toEqual([]);
  expect(await faults(table(sum + 3))).toEqual([expect.stringContaining('total-mismatch')]);
});
