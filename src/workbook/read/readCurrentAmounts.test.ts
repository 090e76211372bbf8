import type { Party } from '../../core/agreement/model';
import { oreToDecimal } from '../../core/exact/decimal';
import { municipalities } from '../../data/municipalities';
import type { CellBlock } from '../cells';
import { readCurrentAmounts, type CurrentRange, type CurrentTable } from './readCurrentAmounts';
import {
  juneFigures,
  printedAmounts,
  printedTable,
  sheetOf,
  soundPopulation,
  workbookOf,
  type TestCell,
} from './sheetFixture';
import { suggestCurrentAmounts } from './suggestCurrentAmounts';

const party = (name: string): Party => {
  const code = municipalities.find((one) => one.name === name)?.code;
  return { name, kind: 'municipality', ...(code === undefined ? {} : { code }) };
};
const region: Party = { name: 'Region Dalarna', kind: 'region', code: '20' };
const dalarna: readonly Party[] = [...juneFigures.map(([name]) => party(name)), region];
const two: readonly Party[] = [party('Avesta'), party('Falun')];

type Rows = readonly (readonly TestCell[])[];
const readAll = (rows: Rows, parties = two, range: Partial<CurrentRange> = {}) =>
  readCurrentAmounts(
    workbookOf(sheetOf('Blad1', rows)),
    { address: { sheet: 'Blad1', range: 'A1:H60' }, ...range },
    parties,
  );
function done(...given: Parameters<typeof readAll>): CurrentTable {
  const reading = readAll(...given);
  if (reading.kind !== 'done') throw new Error(JSON.stringify(reading));
  return reading.value;
}
const amounts = (...given: Parameters<typeof readAll>) =>
  [...done(...given).amounts].map(([name, ore]) => `${name} ${oreToDecimal(ore)}`);
const codes = (...given: Parameters<typeof readAll>) => done(...given).remarks.map(({ code }) => code);
const refusals = (...given: Parameters<typeof readAll>) => {
  const reading = readAll(...given);
  return reading.kind === 'refused'
    ? reading.refusals.map(({ code, cell }) => `${code} ${cell ?? ''}`)
    : reading.kind;
};
const current = (...rows: Rows): Rows => [['Kommun', 'Nuvarande avtal'], ...rows];

describe('the printed table of the tjänsteskrivelse', () => {
  const table = done(printedTable, dalarna);

  test('Nuvarande avtal is read for the fifteen and the region, and not the other columns', () => {
    expect([...table.amounts].map(([name, ore]) => [name, Number(ore / 100n)])).toEqual([
      ...juneFigures.map(([name], i) => [name, printedAmounts[i]![0]]),
      ['Region Dalarna', 1225535],
    ]);
    const fifteen = juneFigures.reduce((sum, [name]) => sum + (table.amounts.get(name) ?? 0n), 0n);
    expect(oreToDecimal(fifteen)).toBe('1225537');
  });

  test('its range is named, its label stands without "ca 2,4 mkr", and its own Summa is seen to differ', () => {
    expect(table.address).toEqual({ sheet: 'Blad1', range: 'C1:C18' });
    expect(table.label).toBe('Nuvarande avtal');
    expect(table.cells.get('Avesta')).toBe('Blad1!C2');
    expect(table.others).toEqual(['Region Dalarna']);
    expect(table.missing).toEqual([]);
    expect(table.remarks).toEqual([
      {
        code: 'read-printed-total-differs',
        cell: 'Blad1!C18',
        facts: { header: 'Nuvarande avtal ca 2,4 mkr/år', printed: '2451070', sum: '2451072' },
      },
    ]);
  });

  test('the other column is read when somebody chooses it', () => {
    expect(done(printedTable, dalarna, { column: 3 }).label).toBe('Nytt avtal 4 mkr/år');
  });
});

describe('amounts', () => {
  test('kommun codes stand for names, and the order is the table’s own', () => {
    expect(
      amounts([
        ['Kod', 'Belopp idag'],
        ['2080', 7],
        [2084, 5],
      ]),
    ).toEqual(['Falun 7', 'Avesta 5']);
  });

  test('other spellings, and the head of the region, are the plan’s parties', () => {
    const rows = current(['AVESTA kommun', 1], ['falun', 2], ['Regionen', 3]);
    expect(amounts(rows, [...two, { name: 'Regionen', kind: 'region' }])).toEqual([
      'Avesta 1',
      'Falun 2',
      'Regionen 3',
    ]);
    expect(
      amounts(current(['Avesta', 1], ['Falun', 2], ['Region Dalarna', 3]), [
        ...two,
        { name: 'Regionen', kind: 'region' },
      ]),
    ).toContain('Regionen 3');
  });

  test.each<[string, TestCell, string]>([
    ['Nuvarande avtal (tkr)', 97.515, '97515'],
    ['Nuvarande avtal, mnkr', 0.097515, '97515'],
    ['Nuvarande avtal', '97 515 kr', '97515'],
    ['Nuvarande avtal', '97,5 tkr', '97500'],
    ['Nuvarande avtal ca 2,4 mkr', 97515, '97515'],
    ['Nuvarande avtal (ca 2,4 mkr/år)', 97515, '97515'],
    ['Avtal 2018–2022, nuvarande', 97515, '97515'],
    // D2: the shortest decimal of the double.
    ['Nuvarande avtal', 0.1 + 0.2, '0.30'],
  ])('under "%s" %p is %s kr', (head, value, expected) => {
    expect(
      amounts([
        ['Kommun', head],
        ['Avesta', value],
        ['Falun', 0],
      ])[0],
    ).toBe(`Avesta ${expected}`);
  });

  test('more than two decimals are rounded to öre, half up, and said', () => {
    const rows = current(['Avesta', 10.125], ['Falun', 0.005]);
    expect(amounts(rows)).toEqual(['Avesta 10.13', 'Falun 0.01']);
    expect(done(rows).remarks).toEqual([
      { code: 'read-current-rounded', cell: 'Blad1!B1', facts: { names: 'Avesta, Falun' } },
    ]);
  });

  test('the sum of a total row is left out, and is right with or without the region', () => {
    const rows = current(
      ['Avesta', 1],
      ['Falun', 2],
      ['Summa kommunerna', 3],
      ['Region Dalarna', 3],
      ['Summa', 6],
    );
    expect(amounts(rows, [...two, region])).toEqual(['Avesta 1', 'Falun 2', 'Region Dalarna 3']);
    expect(codes(rows, [...two, region])).toEqual([]);
    expect(
      codes(current(['Avesta', 1], ['Falun', 2], ['Region Dalarna', 3], ['Summa', 3]), [...two, region]),
    ).toEqual([]);
    expect(codes(current(['Avesta', 1], ['Falun', 2], ['Summa', 4]))).toEqual(['read-printed-total-differs']);
  });

  test('numbers stored as text are read, and said', () => {
    expect(codes(current(['Avesta', '97\u00a0515'], ['Falun', 2]))).toEqual(['read-text-number']);
  });
});

describe('who is missing', () => {
  test('a party without a row or with an empty cell is told and is not 0', () => {
    const table = done(current(['Avesta', 1], ['Falun', '']), [...two, party('Mora')]);
    expect([...table.amounts.keys()]).toEqual(['Avesta']);
    expect(table.missing).toEqual(['Falun', 'Mora']);
    expect(table.remarks).toEqual([
      { code: 'read-current-missing', cell: 'Blad1!B1', facts: { names: 'Falun, Mora' } },
    ]);
  });

  test('0 is an amount', () => expect(done(current(['Avesta', 1], ['Falun', 0])).missing).toEqual([]));

  test('who pays today and is no party is told, under its own name; who pays 0 is not', () => {
    const table = done(current(['Avesta', 1], ['Falun', 2], ['Orsa', 3], ['Mora', 0]));
    expect([...table.amounts.keys()]).toContain('Orsa');
    expect(table.remarks).toEqual([
      { code: 'read-current-extra', cell: 'Blad1!B1', facts: { names: 'Orsa' } },
    ]);
  });
});

describe('which column', () => {
  const rows: Rows = [
    ['Kommun', 'Folkmängd', 'Avtal A', 'Avtal B', 'kr/inv', 'Förändring %'],
    ['Avesta', 22986, 1, 3, 0.1, 5],
    ['Falun', 59752, 2, 4, 0.2, 6],
  ];

  test('between several of which none is headed nuvarande somebody chooses', () => {
    const reading = readAll(rows);
    expect(reading.kind).toBe('choose');
    expect(reading.columns.map(({ label, column }) => [label, column])).toEqual([
      ['Avtal A', 2],
      ['Avtal B', 3],
    ]);
    expect(amounts(rows, two, { column: 3 })).toEqual(['Avesta 3', 'Falun 4']);
  });

  test('the chosen one is followed by its head, and never replaced by another', () => {
    const chosen = { column: 2, header: 'Avtal B' };
    expect(amounts(rows, two, chosen)).toEqual(['Avesta 3', 'Falun 4']);
    expect(readAll(rows, two, { column: 2, header: 'Avtal C' }).kind).toBe('choose');
    expect(readAll(current(['Avesta', 1], ['Falun', 2]), two, chosen).kind).toBe('choose');
  });

  test('between two that both are, too', () => {
    expect(
      readAll([
        ['Kommun', 'Nuvarande 2021', 'Nuvarande 2022'],
        ['Avesta', 1, 2],
        ['Falun', 3, 4],
      ]).kind,
    ).toBe('choose');
  });

  test('amounts without a head, or under a year, are the only column and taken', () => {
    expect(
      amounts([
        ['Avesta', 1],
        ['Falun', 2],
      ]),
    ).toEqual(['Avesta 1', 'Falun 2']);
    expect(
      amounts([
        ['Kommun', 2022],
        ['Avesta', 1],
        ['Falun', 2],
      ]),
    ).toEqual(['Avesta 1', 'Falun 2']);
  });
});

describe('refused, with cells', () => {
  test.each<[string, Rows, string[]]>([
    ['a word', current(['Avesta', 'saknas'], ['Falun', 2]), ['read-cell-word Blad1!B2']],
    ['about', current(['Avesta', 'ca 100'], ['Falun', 2]), ['read-cell-approximate Blad1!B2']],
    ['negative', current(['Avesta', -1], ['Falun', 2]), ['read-figure-negative Blad1!B2']],
    [
      'an error',
      current(['Avesta', { value: '#REF!', error: true }], ['Falun', 2]),
      ['read-cell-error Blad1!B2'],
    ],
    ['twice', current(['Avesta', 1], ['Falun', 2], ['Avesta', 1]), ['read-party-twice Blad1!A4']],
    [
      'an unknown unit',
      [
        ['Kommun', 'Nuvarande (EUR)'],
        ['Avesta', 1],
        ['Falun', 2],
      ],
      ['read-unit-unknown Blad1!B1'],
    ],
    ['population only', soundPopulation, ['read-current-no-column Blad1!A1']],
    ['others’ amounts', current(['Mora', 1], ['Orsa', 2]), ['read-current-no-parties Blad1!A1']],
    ['no amounts', current(['Avesta', ''], ['Falun', '']), ['read-current-no-column Blad1!A1']],
    ['no table', [['Hej', 'då']], ['read-current-no-parties Blad1!A1']],
  ])('%s', (_, rows, expected) => expect(refusals(rows)).toEqual(expected));

  test('a sheet that is gone', () => {
    const address = { sheet: 'Borta', range: 'A1:B9' };
    expect(refusals(current(['Avesta', 1]), two, { address })).toEqual(['read-sheet-missing Borta!A1:B9']);
  });
});

describe('what is proposed', () => {
  const population = { sheet: 'Befolkning', range: 'A1:B17' };
  const proposed = (...sheets: readonly CellBlock[]) =>
    suggestCurrentAmounts(workbookOf(...sheets), dalarna, population);
  const sound = sheetOf('Befolkning', soundPopulation);

  test('the column of the printed table, and nothing of the population sheet', () => {
    expect(proposed(sound, sheetOf('Tjänsteskrivelse', printedTable))).toEqual([
      {
        address: { sheet: 'Tjänsteskrivelse', range: 'A1:D18' },
        column: 2,
        header: 'Nuvarande avtal ca 2,4 mkr/år',
      },
    ]);
  });

  test('beside the population itself first', () => {
    const beside = soundPopulation.map((row, i) =>
      i === 0 ? [...row, 'Dagens kostnad'] : i < 17 ? [...row, 5] : row,
    );
    const [first] = proposed(sheetOf('Tjänsteskrivelse', printedTable), sheetOf('Befolkning', beside));
    expect(first).toEqual({
      address: { sheet: 'Befolkning', range: 'A1:C17' },
      column: 2,
      header: 'Dagens kostnad',
    });
  });

  test('never a sheet of our own, nor a change, nor a table of other parties', () => {
    const rows: Rows = juneFigures.map(([name], i) => [name, i]);
    expect(
      proposed(
        sound,
        sheetOf('Konsekvens 2023', printedTable),
        sheetOf('Fördelning 2023 (2)', [['Part', 'Nuvarande avtal'], ...rows]),
        sheetOf('Diff', [['Kommun', 'Förändring mot nuvarande'], ...rows]),
        sheetOf('Annat', [
          ['Kommun', 'Nuvarande'],
          ['Ale', 1],
          ['Alingsås', 2],
        ]),
      ),
    ).toEqual([]);
  });
});
