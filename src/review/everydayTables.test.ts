import { f, halland, inHalland as all, type Rows } from '../../test/golden/review/everyday';
import { faultsOf, reviewRows } from '../../test/golden/review/run';
import type { TestCell } from '../../test/golden/review/sheets';

const share = (total: number, figure: number, of: number) => Math.round((total * figure) / of);

/** Tables as economists make them, whose way of being right is more than one key and one column. */
describe('everyday tables that are right', () => {
  it.each<[string, Rows]>([
    [
      'half by population, half by another column, said in the title',
      [
        [
          'Underskottet fördelas till 50 % efter folkmängd och 50 % efter utbudskilometer (belopp i tkr om inget annat sägs).',
        ],
        [
          'Kommun',
          'Folkmängd 2019-12-31',
          'Utbudskilometer',
          'Del efter folkmängd',
          'Del efter utbud',
          'Summa',
        ],
        ...halland.map(([name, figure], i): readonly TestCell[] => {
          const km = [1210000, 2210000, 310000, 980000, 405000, 760000][i] ?? 0;
          const [people, distance] = [(42000 * figure) / all, (42000 * km) / 5875000];
          return [name, figure, km, people, distance, people + distance];
        }),
      ],
    ],
    [
      'a fixed part each and the rest by population, said in a note',
      [
        ['Kommun', 'Folkmängd 2019-12-31', 'Grundavgift, kr', 'Rörlig avgift, kr', 'Totalt, kr'],
        ...halland.map(([name, figure]): readonly TestCell[] => {
          const rest = share(3000000, figure, all);
          return [name, figure, 75000, rest, 75000 + rest];
        }),
        ['Grundavgift 75 000 kr per kommun, resterande 3 000 000 kr fördelas efter invånarantal.'],
      ],
    ],
    [
      'an authority named after the county among the parties',
      [
        ['Part', 'Andel, %', 'Belopp, kr'],
        ['Polismyndigheten', 25, 250000],
        ['Arbetsförmedlingen', 25, 250000],
        ['Länsstyrelsen i Örebro län', 20, 200000],
        ['Region Örebro län', 20, 200000],
        ['Försäkringskassan', 10, 100000],
        ['Summa', 100, 1000000],
      ],
    ],
    [
      'account codes stored as text',
      [
        ['Ansvar', 'Verksamhet', 'Kommun', 'Belopp, kr'],
        ...halland.map(([name, figure], i): readonly TestCell[] => [
          '1200',
          `45${String(i)}0`,
          name,
          share(500000, figure, all),
        ]),
      ],
    ],
    [
      'a mean population over three years',
      [
        ['Kommun', '2017-12-31', '2018-12-31', '2019-12-31', 'Medelfolkmängd', 'Belopp, kr'],
        ...halland.map(([name, figure], i): readonly TestCell[] => {
          const before = [figure - 300 + 31 * i, figure - 120 - 17 * i];
          const mean = ((before[0] ?? 0) + (before[1] ?? 0) + figure) / 3;
          return [name, ...before, figure, mean, Math.round(mean * 4.5)];
        }),
      ],
    ],
    [
      'cost items down and parties across, the whole of each item first',
      [
        ['Kostnadspost', 'Nyckel', 'Belopp, kr', ...halland.map(([name]) => name)],
        ['Ledning', 'lika', 600000, 100000, 100000, 100000, 100000, 100000, 100000],
        ['System', 'folkmängd', 900000, 122300, 277100, 29100, 227500, 69800, 174200],
        ['Utbildning', 'elever', 300000, 61000, 100000, 8000, 55000, 21000, 55000],
        ['Summa', '', 1800000, 283300, 477100, 137100, 382500, 190800, 329200],
      ],
    ],
    [
      'an index row among the boards, for information',
      [
        ['Budgetramar, tkr'],
        ['Nämnd', '2024', '2025', '2026'],
        ['PKV, %', 3.2, 2.8, 2.5],
        ['KS', 45200, 46000, 46100],
        ['BUN', 301500, 312000, 318000],
        ['SN', 289900, 298500, 309000],
        ['Summa', 636600, 656500, 673100],
      ],
    ],
    [
      'an index row below the boards, for information',
      [
        ['Budgetramar, tkr'],
        ['Nämnd', '2024', '2025', '2026'],
        ['KS', 45200, 46000, 46100],
        ['BUN', 301500, 312000, 318000],
        ['SN', 289900, 298500, 309000],
        ['Summa', 636600, 656500, 673100],
        ['Index (PKV), %', 3.2, 2.8, 2.5],
      ],
    ],
    [
      'a board that works in election years',
      [
        ['Nämnd, tkr', 'Budget 2023', 'Budget 2024'],
        ['KS', 45200, 46100],
        ['BUN', 301500, 309200],
        ['SN', 289900, 297000],
        ['KFN', 24800, 25300],
        ['Valnämnd', 2, 1400],
        ['Summa', 661402, 679000],
      ],
    ],
    [
      'a small sum by area beside the table',
      [
        ['Kommun', 'Område', 'Belopp, kr', '', 'Område', 'Belopp, kr'],
        ['Falkenberg', 'Norr', 120000, '', 'Norr', f(240000, '=SUMIF($B$2:$B$7,E2,$C$2:$C$7)')],
        ['Halmstad', 'Söder', 270000, '', 'Söder', f(398000, '=SUMIF($B$2:$B$7,E3,$C$2:$C$7)')],
        ['Hylte', 'Söder', 28000, '', 'Summa', f(638000, '=F2+F3')],
        ['Kungsbacka', 'Norr', 70000],
        ['Laholm', 'Söder', 100000],
        ['Varberg', 'Norr', 50000],
        ['Summa', '', f(638000, '=SUM(C2:C7)')],
      ],
    ],
  ])('%s', async (_, rows) => {
    expect(faultsOf(await reviewRows(rows))).toEqual([]);
  });
});
