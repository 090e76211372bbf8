import { formatDecimal } from '../../core/exact/decimal';
import type { Outcome } from '../../core/outcome';
import type { CellBlock, RangeAddress, WorkbookSnapshot } from '../cells';
import type { PopulationTable } from './model';
import { readParties } from './readPopulation';
import {
  juneFigures,
  printedTable,
  sheetOf,
  soundPopulation,
  workbookOf,
  type TestCell,
} from './sheetFixture';
import { suggestPopulation } from './suggestPopulation';

const names = juneFigures.map(([name]) => name);

/** As one reads who needs folkmängd and nothing else: faults of its columns are refused. */
function readPopulation(workbook: WorkbookSnapshot, address: RangeAddress): Outcome<PopulationTable> {
  const outcome = readParties(workbook, address);
  if (outcome.kind === 'refused') return outcome;
  const { table, columns } = outcome.value;
  const refusals = columns.filter(({ use }) => use === 'population').flatMap((column) => column.refusals);
  return refusals.length > 0 ? { kind: 'refused', refusals } : { kind: 'done', value: table };
}

function read(workbook: WorkbookSnapshot, range: string, sheet = 'Blad1') {
  const outcome = readPopulation(workbook, { sheet, range });
  if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome.refusals));
  return outcome.value;
}

function refused(rows: readonly (readonly TestCell[])[], range = 'A1:H60') {
  const outcome = readPopulation(workbookOf(sheetOf('Blad1', rows)), { sheet: 'Blad1', range });
  return outcome.kind === 'refused' ? outcome.refusals.map(({ code, cell }) => `${code} ${cell ?? ''}`) : [];
}

const figures = (column: {
  figures: readonly ({ value: { numerator: bigint; denominator: bigint } } | undefined)[];
}) => column.figures.map((figure) => (figure === undefined ? '' : formatDecimal(figure.value)));

const table = (rows: readonly (readonly TestCell[])[], range = 'A1:H60') =>
  read(workbookOf(sheetOf('Blad1', rows)), range);

const codes = (rows: readonly (readonly TestCell[])[]) =>
  table(rows).remarks.map(({ code, cell }) => `${code} ${cell ?? ''}`);

const small = (...rows: readonly (readonly TestCell[])[]): readonly (readonly TestCell[])[] => [
  ['Kommun', 'Folkmängd'],
  ...rows,
];

describe('a sound table', () => {
  test('is read with parties in order, figures with cells, and nothing to say', () => {
    const result = table(soundPopulation);
    expect(result.parties.map(({ name }) => name)).toEqual(names);
    expect(result.parties[0]).toEqual({
      name: 'Avesta',
      code: '2084',
      kind: 'municipality',
      cell: 'Blad1!A2',
    });
    expect(result.populations).toHaveLength(1);
    expect(result.populations[0]).toMatchObject({ header: 'Folkmängd juni 2021', year: 2021 });
    expect(result.populations[0]?.figures[0]?.origin).toEqual({ cell: 'Blad1!B2' });
    expect(figures(result.populations[0]!)).toEqual(juneFigures.map(([, figure]) => String(figure)));
    expect(result.printedTotals).toEqual(['288382']);
    expect(result.sourceNote).toBe('Källa: SCB, folkmängd juni 2021.');
    expect(result.leftOut).toEqual(['Summa (A17)']);
    expect(result.remarks).toEqual([]);
  });

  test('the printed table of the tjänsteskrivelse: empty heads, region row, Summa', () => {
    const result = table(printedTable);
    expect(result.parties.map(({ name }) => name)).toEqual([...names, 'Region Dalarna']);
    expect(result.parties.at(-1)?.kind).toBe('region');
    expect(result.populations).toHaveLength(1);
    expect(figures(result.populations[0]!)).toEqual([...juneFigures.map(([, figure]) => String(figure)), '']);
    expect(result.remarks.map(({ code }) => code)).toEqual(['read-population-column-assumed']);
  });

  test('the source note a blank row below a suggested range is its source', () => {
    expect(table(soundPopulation, 'A1:B17').sourceNote).toBe('Källa: SCB, folkmängd juni 2021.');
  });

  test('only the fifteen rows, without heads and total', () => {
    const result = table(soundPopulation, 'A2:B16');
    expect(result.parties).toHaveLength(15);
    expect(result.populations[0]?.year).toBeUndefined();
  });
});

test.each<[string, TestCell, number | undefined, string | undefined]>([
  ['a year', 2023, 2023, undefined],
  ['a year in text', '2023', 2023, undefined],
  ['a date cell', { value: 45291, format: 'yyyy-mm-dd' }, 2023, '2023-12-31'],
  ['an ISO date', '2023-12-31', 2023, '2023-12-31'],
  ['a worded date', 'Folkmängd 31 december 2023', 2023, '2023-12-31'],
  ['"per den"', 'Folkmängd per den 1 nov 2023', 2023, '2023-11-01'],
  ['a day and month', 'Befolkning 31/12 2023', 2023, '2023-12-31'],
  ['points', 'Invånare 31.12.2023', 2023, '2023-12-31'],
  ['a month', 'Folkmängd juni 2021', 2021, undefined],
  ['no date', 'Folkmängd', undefined, undefined],
  ['capitals without accents', 'FOLKMANGD 2020', 2020, undefined],
])('the head of a population column may be %s', (_, head, year, date) => {
  const [column] = table([
    ['Kommun', head],
    ['Avesta', 22986],
    ['Falun', 59752],
  ]).populations;
  expect(column?.year).toBe(year);
  expect(column?.date).toBe(date);
  expect(figures(column!)).toEqual(['22986', '59752']);
});

test('several population columns, weights and amounts each by their heads', () => {
  const result = table([
    ['Kommun', 'Folkmängd 2022', 'Folkmängd 2023', 'Andel (%)', 'Belopp (tkr)', 'Anteckning'],
    ['Avesta', 22900, 22986, 40, 100, 'x'],
    ['Falun', 59700, 59752, 60, '200,5', 'y'],
    ['Region Dalarna', '', '', '', 1000, ''],
  ]);
  expect(result.populations.map(({ year }) => year)).toEqual([2022, 2023]);
  expect(figures(result.weights[0]!)).toEqual(['0.4', '0.6', '']);
  expect(figures(result.amounts[0]!)).toEqual(['100000', '200500', '1000000']);
});

test('a head merged over two years, and a caption over the whole table', () => {
  const sheet = sheetOf(
    'Blad1',
    [
      ['Underlag för fördelning 2024', '', ''],
      ['', 'Folkmängd', ''],
      ['Kommun', 2022, 2023],
      ['Avesta', 1, 2],
      ['Falun', 3, 4],
    ],
    { merged: ['A1:C1', 'B2:C2'] },
  );
  const result = read(workbookOf(sheet), 'A1:C5');
  expect(result.populations.map(({ year, header }) => [year, header])).toEqual([
    [2022, 'Folkmängd 2022'],
    [2023, 'Folkmängd 2023'],
  ]);
});

test('E8: codes as numbers or text stand for names; a lost first zero does not matter', () => {
  const result = table([
    ['Kod', 'Folkmängd'],
    [2084, 22986],
    ['2080', 59752],
    [114, 47000],
  ]);
  expect(result.parties.map(({ name, code }) => `${code ?? ''} ${name}`)).toEqual([
    '2084 Avesta',
    '2080 Falun',
    '0114 Upplands Väsby',
  ]);
  expect(figures(result.populations[0]!)).toEqual(['22986', '59752', '47000']);
});

test('a table of SCB: codes beside names, county and country first', () => {
  const result = table([
    ['Folkmängd i riket, län och kommuner 31 december 2023'],
    [],
    ['Kod', 'Region', '2023'],
    ['00', 'Riket', 10551707],
    ['20', 'Dalarnas län', 82738],
    ['2084', 'Avesta', 22986],
    ['2080', 'Falun', 59752],
  ]);
  expect(result.parties.map(({ name }) => name)).toEqual(['Avesta', 'Falun']);
  expect(result.populations[0]?.year).toBe(2023);
});

test('D4: totals, regions, captions, empty rows and notes are no parties', () => {
  const result = table([
    ['Befolkning i länet'],
    ['Kommun', 'Folkmängd'],
    ['Region Dalarna', ''],
    ['Avesta', 22986],
    [],
    ['Falun', 59752],
    ['Totalt kommuner', 82738],
    ['Region Gävleborg', 5],
    ['SUMMA', 82738],
    ['* preliminär uppgift'],
    ['Källa: SCB'],
  ]);
  expect(result.parties.map(({ name, kind }) => `${name} ${kind}`)).toEqual([
    'Avesta municipality',
    'Falun municipality',
    'Region Dalarna region',
    'Region Gävleborg region',
  ]);
  expect(result.sourceNote).toBe('Källa: SCB');
});

test('text numbers are read and said, once a column', () => {
  const rows = small(['Avesta', '22\u00a0986'], ['Falun', '59 752'], ['Mora', 20544]);
  expect(figures(table(rows).populations[0]!)).toEqual(['22986', '59752', '20544']);
  expect(table(rows).remarks).toEqual([
    {
      code: 'read-text-number',
      field: 'Folkmängd',
      cell: 'Blad1!B2',
      facts: { value: '22 986', cells: 'B2, B3', count: '2' },
    },
  ]);
});

test('names that are nearly right are said, never merged', () => {
  expect(codes(small(['Malung/Sälen', 1], ['Säters kommun', 2], ['Mora', 3]))).toEqual([
    'read-name-variant Blad1!A2',
  ]);
  const likely = table(small(['Avseta', 1], ['Falun', 2], ['Mora', 3]));
  expect(likely.parties[0]).toEqual({ name: 'Avseta', kind: 'municipality', cell: 'Blad1!A2' });
  expect(likely.remarks).toEqual([
    { code: 'read-party-likely', cell: 'Blad1!A2', facts: { name: 'Avseta', likely: 'Avesta' } },
  ]);
  expect(codes(small(['Avesta', 1], ['Räddningsförbundet', 2], ['Mora', 3]))).toEqual([
    'read-party-unknown Blad1!A3',
  ]);
  const pairs = table(small(['Håbo', 1], ['Habo', 2], ['Upplands Väsby', 3], ['Upplands-Bro', 4]));
  expect(pairs.parties.map(({ code }) => code)).toEqual(['0305', '0643', '0114', '0139']);
});

test('a county with a municipality missing, and one from another county', () => {
  const without = small(...juneFigures.filter(([name]) => name !== 'Vansbro'));
  expect(table(without).remarks).toMatchObject([
    {
      code: 'read-county-missing',
      facts: { county: 'Dalarnas län', names: 'Vansbro', count: '14', of: '15' },
    },
  ]);
  expect(table(small(...juneFigures, ['Gävle', 100])).remarks).toMatchObject([
    { code: 'read-county-extra', cell: 'Blad1!A17', facts: { county: 'Dalarnas län', name: 'Gävle' } },
  ]);
});

test('names that no register knows are parties too', () => {
  const result = table([
    ['Part', 'Vikt'],
    ['Alfa', 2000],
    ['Beta', 2010],
    ['Summa', 4010],
  ]);
  expect(result.parties.map(({ name }) => name)).toEqual(['Alfa', 'Beta']);
  expect(figures(result.weights[0]!)).toEqual(['2000', '2010']);
  expect(result.remarks).toEqual([]);
});

test.each([['Kommun A'], ['Part 1'], ['Kommun 1'], ['Ort Ö']])('%s is a name, not a head', (name) => {
  const rows = [
    ['Kommun', 'Folkmängd'],
    [name, 100],
    ['Beta', 200],
    ['Region X', ''],
    ['Summa', 300],
  ];
  expect(table(rows).parties.map(({ name: read, kind }) => `${read} ${kind}`)).toEqual([
    `${name} municipality`,
    'Beta municipality',
    'Region X region',
  ]);
  expect(table(rows.slice(1)).parties).toHaveLength(3);
  expect(suggestPopulation(workbookOf(sheetOf('Blad1', rows)))).toEqual([
    { address: { sheet: 'Blad1', range: 'A1:B5' }, parties: 2, sum: '300' },
  ]);
});

test('a total without the word for it is left out and said', () => {
  const rows = small(['Avesta', 1], ['Falun', 2], ['Hela samarbetet', 3]);
  expect(table(rows).parties).toHaveLength(2);
  expect(codes(rows)).toEqual(['read-total-assumed Blad1!A4']);
});

test('ux.md point 5: a region with a figure, a total or an empty row among the parties is said', () => {
  const rows = [
    ['Kommun', 'Folkmängd'],
    ['Avesta', 1],
    [],
    ['Summa', 1],
    ['Falun', 2],
    ['Region Dalarna', 3],
    ['Summa', 6],
  ];
  const result = table(rows);
  expect(result.leftOut).toEqual(['tom rad 3', 'Summa (A4)', 'Region Dalarna (A6)', 'Summa (A7)']);
  expect(result.remarks[0]).toEqual({
    code: 'read-rows-left-out',
    cell: 'Blad1!A3',
    facts: { names: 'tom rad 3, Summa (A4), Region Dalarna (A6)' },
  });
});

test('footnote marks and codes behind a name are no part of it', () => {
  const rows = small(['Avesta*', 1], ['Falun 1)', 2], ['Mora (2062)', 3], ['* preliminärt', '']);
  expect(table(rows).parties.map(({ name }) => name)).toEqual(['Avesta', 'Falun', 'Mora']);
});

test('heads that are numbers are no party', () => {
  const rows = [
    ['Kommun', { value: 2023, format: 'yyyy-mm-dd' }, 7],
    ['Avesta', 1, 2],
    ['Falun', 2, 3],
  ];
  const result = table(rows);
  expect(result.parties.map(({ name }) => name)).toEqual(['Avesta', 'Falun']);
  expect(result.populations.map(({ year }) => year)).toEqual([2023]);
});

test('a column whose head is misspelt is said', () => {
  const rows = [
    ['Kommun', 'Folkmängd 2023', 'Folkmgd 2024', 'Avgift 2024'],
    ['Avesta', 1, 2, 3],
    ['Falun', 2, 3, 4],
  ];
  expect(codes(rows)).toEqual(['read-column-unused Blad1!C1']);
});

test('a weight may have any unit', () => {
  expect(
    table([
      ['Kommun', 'Vikt (poäng)'],
      ['Avesta', 1],
      ['Falun', 2],
    ]).weights,
  ).toHaveLength(1);
});

test('an empty row between heads and names does not hide the heads', () => {
  const [column] = table([['Kommun', 'Folkmängd 2023'], [], ['Avesta', 1], ['Falun', 2]]).populations;
  expect(column).toMatchObject({ header: 'Folkmängd 2023', year: 2023 });
});

test('E4: thousands in the head of a population column scale it; a scale that is not known is refused', () => {
  const scaled = table([
    ['Kommun', 'Folkmängd (1000-tal)'],
    ['Avesta', 22.9],
    ['Falun', 59.7],
  ]);
  expect(figures(scaled.populations[0]!)).toEqual(['22900', '59700']);
  expect(
    refused([
      ['Kommun', 'Folkmängd (hundratal)'],
      ['Avesta', 229],
    ]),
  ).toEqual(['read-unit-unknown Blad1!B1']);
});

test('a row called Region, and the municipalities together, are no parties', () => {
  const result = table(small(['Avesta', 1], ['Falun', 2], ['Kommunerna', 3], ['Region', '']));
  expect(result.parties.map(({ name, kind }) => `${name} ${kind}`)).toEqual([
    'Avesta municipality',
    'Falun municipality',
    'Region region',
  ]);
});

test('a name without figures right below the parties is left out and said', () => {
  expect(codes(small(['Avesta', 1], ['Falun', 2], ['Polisen', '']))).toEqual([
    'read-row-without-figures Blad1!A4',
  ]);
  expect(codes(small(['Avesta', 1], ['Falun', 2], ['Siffrorna är preliminära.', '']))).toEqual([]);
});

test('a party whose figure happens to be the sum of those above is a party still', () => {
  const made = table([
    ['Part', 'Folkmängd'],
    ['Alfa', 100],
    ['Beta', 200],
    ['Gamma', 300],
  ]);
  expect(made.parties.map(({ name }) => name)).toEqual(['Alfa', 'Beta', 'Gamma']);
  const known = table(small(['Avesta', 10], ['Falun', 20], ['Älvdahlen', 30], ['Mora', 60]));
  expect(known.parties.map(({ name }) => name)).toEqual(['Avesta', 'Falun', 'Älvdahlen', 'Mora']);
});

test('a printed total that is not the sum is said', () => {
  expect(codes(small(['Avesta', 1], ['Falun', 2], ['Summa', 4]))).toEqual([
    'read-printed-total-differs Blad1!B4',
  ]);
});

test('E6: an empty cell in one of several columns is no fault', () => {
  const result = table([
    ['Kommun', 2022, 2023],
    ['Avesta', 1, 2],
    ['Falun', '', 4],
  ]);
  expect(figures(result.populations[0]!)).toEqual(['1', '']);
});

test('hidden rows and merged cells are said', () => {
  const sheet = sheetOf('Blad1', small(['Avesta', 1], ['Falun', 2]), { hiddenRows: [2], merged: ['B2:B3'] });
  expect(read(workbookOf(sheet), 'A1:B3').remarks.map(({ code }) => code)).toEqual([
    'read-hidden-rows',
    'read-merged-cells',
  ]);
});

describe('D6: each fault is one refusal that names its cell', () => {
  const error: TestCell = { value: '#REF!', error: true };
  test.each<[string, readonly (readonly TestCell[])[], string[]]>([
    ['a missing figure', small(['Avesta', 1], ['Falun', '']), ['read-figure-missing Blad1!B3']],
    ['a negative figure', small(['Avesta', 1], ['Falun', -2]), ['read-figure-negative Blad1!B3']],
    ['a negative text figure', small(['Avesta', 1], ['Falun', '– 2']), ['read-figure-negative Blad1!B3']],
    ['a word', small(['Avesta', 1], ['Falun', 'okänd']), ['read-cell-word Blad1!B3']],
    ['a dash', small(['Avesta', 1], ['Falun', '–']), ['read-cell-word Blad1!B3']],
    ['an error value', small(['Avesta', error], ['Falun', 1]), ['read-cell-error Blad1!B2']],
    ['a truth value', small(['Avesta', true], ['Falun', 1]), ['read-cell-boolean Blad1!B2']],
    ['a "ca" figure', small(['Avesta', 'ca 22 000'], ['Falun', 1]), ['read-cell-approximate Blad1!B2']],
    ['points for thousands', small(['Avesta', '22.986'], ['Falun', 1]), ['read-cell-ambiguous Blad1!B2']],
    ['a comma for thousands', small(['Avesta', '22,986'], ['Falun', 1]), ['read-cell-ambiguous Blad1!B2']],
    ['per cent', small(['Avesta', '22 %'], ['Falun', 1]), ['read-population-percent Blad1!B2']],
    ['a party twice', small(['Avesta', 1], ['Falun', 2], ['Avesta', 3]), ['read-party-twice Blad1!A4']],
    [
      'a party twice in two spellings',
      small(['Säter', 1], ['Säters kommun', 3]),
      ['read-party-twice Blad1!A3'],
    ],
    ['a code and its name', small(['Avesta', 1], ['2084', 3]), ['read-party-twice Blad1!A3']],
    [
      'an unknown code',
      [
        ['Kod', 'Folkmängd'],
        [2084, 1],
        [2080, 2],
        [9999, 3],
      ],
      ['read-code-unknown Blad1!A4'],
    ],
    ['a missing name', small(['Avesta', 1], ['', 20], ['Falun', 3]), ['read-name-missing Blad1!A3']],
    ['an error for a name', small(['Avesta', 1], [error, 20], ['Falun', 3]), ['read-name-error Blad1!A3']],
    ['no parties', [['Kommun', 'Folkmängd']], ['read-no-parties Blad1!A1']],
    ['nothing but a total', small(['Summa', 5]), ['read-no-parties Blad1!A1']],
    [
      'the first party misspelt and empty',
      small(['Avseta', ''], ['Falun', 2]),
      ['read-figure-missing Blad1!B2'],
    ],
    [
      'an unknown party without figure',
      [
        ['Part', 'Folkmängd'],
        ['Alfa', 1],
        ['Beta', ''],
      ],
      ['read-figure-missing Blad1!B3'],
    ],
    [
      'an unknown party with a word',
      [
        ['Part', 'Folkmängd'],
        ['Alfa', 1],
        ['Beta', 'saknas'],
      ],
      ['read-cell-word Blad1!B3'],
    ],
  ])('%s', (_, rows, expected) => expect(refused(rows)).toEqual(expected));

  test.each([
    ['Blad2', 'A1:B2', 'read-sheet-missing'],
    ['Blad1', 'A30:B40', 'read-range-empty'],
    ['Blad1', 'rubbish', 'read-range-unusable'],
    ['Blad1', 'A1:ZZZZ9', 'read-range-unusable'],
  ])('%s!%s', (sheet, range, code) => {
    const outcome = readPopulation(workbookOf(sheetOf('Blad1', soundPopulation)), { sheet, range });
    expect(outcome).toMatchObject({ kind: 'refused', refusals: [{ code }] });
  });

  test('a hidden sheet is named as hidden', () => {
    const workbook = { ...workbookOf(), hiddenSheets: ['Dold'] };
    expect(readParties(workbook, { sheet: 'dold', range: 'A1:B2' })).toMatchObject({
      refusals: [{ code: 'read-sheet-hidden' }],
    });
  });
});

test('whole columns may be named', () => {
  expect(table(soundPopulation, 'A:B').parties).toHaveLength(15);
});

describe('suggestions', () => {
  const told = (...sheets: CellBlock[]) =>
    suggestPopulation(workbookOf(...sheets)).map(
      ({ address, parties, sum }) => `${address.sheet}!${address.range} ${String(parties)} ${sum}`,
    );

  test('the sound sheet, with its heads and total', () => {
    expect(told(sheetOf('Befolkning', soundPopulation))).toEqual(['Befolkning!A1:B17 15 288382']);
  });

  test('the printed table, from any place in the sheet', () => {
    const rows = [['En rubrik'], ['Ett stycke text '.repeat(20)], [], ...printedTable];
    expect(told(sheetOf('Tjänsteskrivelse', rows, { top: 4, left: 2 }))).toEqual([
      'Tjänsteskrivelse!C8:F25 15 288382',
    ]);
  });

  test('a sheet called Befolkning goes before the printed table and before our own sheets', () => {
    const own: TestCell[][] = [
      ['Part', 'Folkmängd', 'Andel', 'Belopp', 'Justering'],
      ...juneFigures.map(([n, f]) => [n, f, 0.1, 5, 0]),
    ];
    expect(
      told(
        sheetOf('Fördelning 2023', own),
        sheetOf('Tjänsteskrivelse', printedTable),
        sheetOf('Befolkning', soundPopulation),
      ),
    ).toEqual([
      'Befolkning!A1:B17 15 288382',
      'Tjänsteskrivelse!A1:D18 15 288382',
      'Fördelning 2023!A1:E16 15 288382',
    ]);
  });

  test('a single empty row, also before the total row, does not end the table', () => {
    const rows = [
      ['Kommun', 'Folkmängd'],
      ['Avesta', 1],
      [],
      ['Falun', 2],
      [],
      ['Summa', 3],
      [],
      [],
      ['Källa: SCB'],
    ];
    expect(told(sheetOf('Blad1', rows))).toEqual(['Blad1!A1:B6 2 3']);
  });

  test('two empty rows among the names do not end the table, headings do not hide the heads', () => {
    const rows = [
      ['Kommun', 'Folkmängd'],
      ['Norra Dalarna'],
      ['Mora', 1],
      [],
      [],
      ['Falun', 2],
      ['Summa', 3],
    ];
    expect(told(sheetOf('Blad1', rows))).toEqual(['Blad1!A1:B7 2 3']);
  });

  test('figures to the left of the names', () => {
    expect(
      told(
        sheetOf('Blad1', [
          ['Folkmängd', 'Kommun'],
          [10, 'Avesta'],
          [20, 'Falun'],
        ]),
      ),
    ).toEqual(['Blad1!A1:B3 2 30']);
  });

  test('two tables beside and below each other', () => {
    const row = (i: number) => juneFigures[i] ?? ['', 0];
    const rows: TestCell[][] = [
      ['Kommun', 'Folkmängd', '', 'Kommun', 'Folkmängd'],
      [...row(0), '', ...row(2)],
      [...row(1), '', ...row(3)],
      [],
      [],
      ['Kommun', 'Folkmängd'],
      [...row(4)],
      [...row(5)],
    ];
    expect(told(sheetOf('Blad1', rows))).toEqual([
      'Blad1!A1:B3 2 75446',
      'Blad1!A6:B8 2 31435',
      'Blad1!D1:E3 2 70207',
    ]);
  });

  test('codes alone, and names that no register knows', () => {
    expect(
      told(
        sheetOf('Blad1', [
          ['Kod', 'Folkmängd'],
          [2084, 5],
          [2080, 6],
        ]),
      ),
    ).toEqual(['Blad1!A1:B3 2 11']);
    expect(
      told(
        sheetOf('Blad1', [
          ['Part', 'Vikt'],
          ['Alfa', 5],
          ['Beta', 6],
          ['Summa', 11],
        ]),
      ),
    ).toEqual(['Blad1!A1:B4 2 11']);
  });

  test('faulty cells do not hide a table', () => {
    expect(told(sheetOf('Blad1', small(['Avesta', 1], ['Falun', 'okänd'])))).toEqual(['Blad1!A1:B3 2 1']);
  });

  test('nothing in a workbook without tables', () => {
    expect(told(sheetOf('Blad1', [['Hej'], [1, 2, 3]]), sheetOf('Tomt', []))).toEqual([]);
  });
});
