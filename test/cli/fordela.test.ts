import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { openPackage } from '../../src/workbench/files/package';
import { readXlsx } from '../../src/workbench/files/readXlsx';
import { call } from './call';
import { agreement, fileOf, population, type Rows } from './workbooks';

const EXAMPLE = 'assets/examples/rss-dalarna-2023.xlsx';

interface Row {
  party: string;
  group: string;
  population?: string;
  share: string;
  exact: string;
  amount: string;
  adjustment: string;
}

interface Allocation {
  agreement: { name?: string; caseNumber?: string };
  assumptions: { id: string; text: string }[];
  remarks: { code: string; cell?: string; field?: string; text: string }[];
  years: {
    year: number;
    agreedAmount: string;
    indexFactor: string;
    groups: { name: string; amount: string }[];
    rows: Row[];
    deductions?: { name: string; amount: string }[];
    ties: { parties: string[]; settledBy: string }[];
    settlement?: {
      outcome?: string;
      surplus: string;
      rule: string;
      rows: { party: string; amount: string }[];
    };
  }[];
  sheets: string[];
}

async function allocate(file: string, ...argv: string[]): Promise<Allocation> {
  const { status, stdout, stderr } = await call('fordela', file, ...argv, '--json');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return JSON.parse(stdout) as Allocation;
}

const example = (name: string): string => {
  const file = readdirSync('assets/examples').find(
    (entry) => entry.startsWith(name) && entry.endsWith('.xlsx'),
  );
  return `assets/examples/${String(file)}`;
};

const amountsOf = (rows: readonly { party: string; amount: string }[]): Record<string, string> =>
  Object.fromEntries(rows.map(({ party, amount }) => [party, amount]));

const sum = (rows: readonly { amount: string }[]): number =>
  rows.reduce((total, { amount }) => total + Number(amount), 0);

describe('A1 for 2023, from the example workbook', () => {
  it('gives Region Dalarna and Kommunerna exactly 2 000 000 kr each, and four municipalities one krona less', async () => {
    const { agreement: read, years, sheets } = await allocate(EXAMPLE);
    expect(read).toEqual({ name: 'RSS Dalarna', caseNumber: 'HSN 2022/1845' });
    expect(years).toHaveLength(1);
    const [year] = years;
    expect(year).toMatchObject({ year: 2023, agreedAmount: '4000000', indexFactor: '1' });
    expect(year?.groups).toEqual([
      { name: 'Region Dalarna', amount: '2000000' },
      { name: 'Kommunerna', amount: '2000000' },
    ]);
    const municipal = year?.rows.filter(({ group }) => group === 'Kommunerna') ?? [];
    expect(municipal).toHaveLength(15);
    expect(sum(municipal)).toBe(2000000);
    expect(
      municipal
        .filter(({ adjustment }) => adjustment !== '0')
        .map(({ party, amount, adjustment }) => [party, amount, adjustment]),
    ).toEqual([
      ['Avesta', '159413', '-1'],
      ['Malung-Sälen', '70628', '-1'],
      ['Säter', '77695', '-1'],
      ['Älvdalen', '48775', '-1'],
    ]);
    expect(municipal[0]).toMatchObject({ population: '22986' });
    expect(municipal[0]?.share).toMatch(/^0\.079706777815/);
    expect(municipal[0]?.exact).toMatch(/^159413\.555631072/);
    expect(year?.rows.at(-1)).toMatchObject({
      party: 'Region Dalarna',
      group: 'Region Dalarna',
      amount: '2000000',
    });
    expect(sheets[0]).toBe('Fördelning 2023');
  });

  it('gives the same for the ranges written out', async () => {
    const suggested = await allocate(EXAMPLE);
    const given = await allocate(
      EXAMPLE,
      '--folkmangd',
      'Befolkning!A1:B16',
      '--avtal',
      "'avtal'!$A$1:$B$12",
    );
    expect(given.years).toEqual(suggested.years);
  });

  it('says what was assumed and what is odd, outside the years', async () => {
    const { assumptions, remarks } = await allocate(EXAMPLE);
    expect(assumptions.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['rounding-method', 'rounding-unit']),
    );
    for (const { text } of assumptions) expect(text.length).toBeGreaterThan(20);
    expect(remarks).toEqual([expect.objectContaining({ cell: 'Avtal!B12', field: 'Indexserie' })]);
  });

  it('is told to a person with sum, adjustments and assumptions', async () => {
    const { stdout } = await call('fordela', EXAMPLE);
    expect(stdout).toMatch(/^Avesta +22\u00a0986 +7,97\u00a0% +159\u00a0413,56 +159\u00a0413 +−1$/m);
    expect(stdout).toMatch(/^Summa +4\u00a0000\u00a0000$/m);
    expect(stdout).toContain('Antaganden');
    expect(stdout).toContain('Avtal!B12');
  });
});

describe('--ut', () => {
  const resultOf = async (file: string): Promise<string> => {
    const out = join(dirname(await fileOf({})), 'resultat.xlsx');
    await allocate(file, '--ut', out);
    return out;
  };

  it('writes a copy: the result sheets with the same figures, every other sheet byte for byte', async () => {
    const before = readFileSync(EXAMPLE);
    const out = await resultOf(EXAMPLE);
    expect(readFileSync(EXAMPLE).equals(before)).toBe(true);
    const [from, to] = [openPackage(new Uint8Array(before)), openPackage(new Uint8Array(readFileSync(out)))];
    for (const [name, part] of from) {
      if (!/^xl\/(worksheets|sharedStrings|theme)|^docProps/.test(name)) continue;
      expect({ name, same: Buffer.from(part).equals(Buffer.from(to.get(name)!)) }).toEqual({
        name,
        same: true,
      });
    }
    const model = await readXlsx(new Uint8Array(readFileSync(out)));
    expect(model.sheets.map(({ name }) => name)).toEqual([
      'Tjänsteskrivelse',
      'Befolkning',
      'Avtal',
      'Fördelning 2023',
      'Kontroll',
      'Antaganden och källor',
    ]);
    const { years } = await allocate(EXAMPLE);
    const sheet = model.sheet('Fördelning 2023');
    const written = new Map<unknown, unknown>();
    sheet.cells.forEach((cell, row, column) => {
      if (column === 3) written.set(sheet.cell(row, 0)?.value, cell.value);
    });
    for (const { party, amount } of years[0]?.rows ?? [])
      expect([party, written.get(party)]).toEqual([party, Number(amount)]);
    expect(written.get('Summa')).toBe(4000000);
  });

  it('gives every formula on the new sheets its result', async () => {
    const model = await readXlsx(new Uint8Array(readFileSync(await resultOf(EXAMPLE))));
    for (const sheet of model.sheets.slice(3)) {
      sheet.cells.forEach((cell) => {
        if (cell.formula !== undefined) expect([sheet.name, cell.formula, cell.type]).not.toContain('Empty');
        expect(cell.type).not.toBe('Error');
      });
    }
  });

  it('never overwrites a sheet: a taken name is met by a free one (D7)', async () => {
    const file = await fileOf({
      Befolkning: population,
      Avtal: agreement,
      'Fördelning 2023': [['min egen']],
    });
    const out = join(dirname(file), 'ut.xlsx');
    const { sheets } = await allocate(file, '--ut', out);
    expect(sheets[0]).toBe('Fördelning 2023 (2)');
    const model = await readXlsx(new Uint8Array(readFileSync(out)));
    expect(model.sheet('Fördelning 2023').value(0, 0)).toBe('min egen');
    expect(model.findSheet('Fördelning 2023 (2)')).toBeDefined();
  });

  it('passes granska clean', async () => {
    const { stdout } = await call('granska', await resultOf(EXAMPLE), '--blad', 'Fördelning 2023', '--json');
    const { tables } = JSON.parse(stdout) as { tables: { findings: { severity: string }[] }[] };
    expect(tables).not.toHaveLength(0);
    expect(tables.flatMap(({ findings }) => findings.filter(({ severity }) => severity !== 'info'))).toEqual(
      [],
    );
  });

  it('is refused on the input itself, by any path, on a folder, and in a folder that is not there', async () => {
    const file = await fileOf({ Befolkning: population, Avtal: agreement });
    const folder = dirname(file);
    const before = readFileSync(file);
    symlinkSync(file, join(folder, 'lank.xlsx'));
    linkSync(file, join(folder, 'hard.xlsx'));
    mkdirSync(join(folder, 'mapp.xlsx'));
    const cases: readonly (readonly [string, string])[] = [
      [file, 'samma fil'],
      [join(folder, '.', 'underlag.xlsx'), 'samma fil'],
      [join(folder, 'lank.xlsx'), 'samma fil'],
      [join(folder, 'hard.xlsx'), 'samma fil'],
      [folder, 'är en mapp'],
      [join(folder, 'mapp.xlsx'), 'är en mapp'],
      [join(folder, 'saknas', 'ut.xlsx'), 'finns inte'],
      [join(folder, 'ut.xlsm'), 'ändelsen .xlsx'],
      [join(folder, 'ut.csv'), 'ändelsen .xlsx'],
      [join(folder, 'ut.pdf'), 'ändelsen .xlsx'],
    ];
    for (const [out, words] of cases) {
      const { status, stdout, stderr } = await call('fordela', file, '--ut', out);
      expect({ out, status, stdout }).toEqual({ out, status: 2, stdout: '' });
      expect(stderr).toContain(words);
    }
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(readdirSync(folder).sort()).toEqual(['hard.xlsx', 'lank.xlsx', 'mapp.xlsx', 'underlag.xlsx']);
  });

  it('writes over an older result, and leaves it whole when the new one cannot be made', async () => {
    const file = await fileOf({ Befolkning: population, Avtal: agreement });
    const out = join(dirname(file), 'ut.xlsx');
    writeFileSync(out, 'gammalt');
    expect((await call('fordela', await fileOf({ Avtal: agreement }), '--ut', out)).status).toBe(2);
    expect(readFileSync(out, 'utf8')).toBe('gammalt');
    await allocate(file, '--ut', out);
    expect((await readXlsx(new Uint8Array(readFileSync(out)))).findSheet('Fördelning 2023')).toBeDefined();
    expect(readdirSync(dirname(file)).sort()).toEqual(['underlag.xlsx', 'ut.xlsx']);
  });
});

describe('the agreements A1-A10 of the examples', () => {
  it('A1: four years, indexed from 2024 on the exact amounts', async () => {
    const { years } = await allocate(example('a01'));
    expect(years.map(({ year, agreedAmount, indexFactor }) => [year, agreedAmount, indexFactor])).toEqual([
      [2023, '4000000', '1'],
      [2024, '4164000', '1.041'],
      [2025, '4276428', '1.069107'],
      [2026, '4374786', '1.093696461'],
    ]);
    for (const { rows, agreedAmount } of years) expect(sum(rows)).toBe(Number(agreedAmount));
  });

  it('A2: 1 225 535 kr for each side', async () => {
    const { years } = await allocate(example('a02'));
    expect(years[0]?.groups.map(({ amount }) => amount)).toEqual(['1225535', '1225535']);
    expect(years[0]?.year).toBe(2022);
  });

  it('A3: five positions, the county council as region', async () => {
    const { years } = await allocate(example('a03'));
    expect(years[0]).toMatchObject({ year: 2015, agreedAmount: '4000000' });
    expect(years[0]?.groups[0]?.name).toBe('Landstinget Dalarna');
  });

  it('A4: 1 300 000 kr over fifteen, as on the slide', async () => {
    const { years } = await allocate(example('a04'));
    expect(years[0]?.rows.map(({ amount }) => Number(amount))).toEqual([
      103619, 236485, 269357, 47130, 69850, 71856, 119969, 45909, 92610, 31280, 49943, 49177, 50502, 30609,
      31704,
    ]);
    expect(years[0]?.rows.every(({ adjustment }) => adjustment === '0')).toBe(true);
  });

  it('A5: three top slices, the rest by population, and 120 000 kr unused that go back', async () => {
    const { years } = await allocate(example('a05'));
    expect(years[0]?.deductions?.map(({ amount }) => amount)).toEqual(['1000000', '300000', '200000']);
    expect(amountsOf(years[0]?.rows ?? [])).toMatchObject({ Falun: '4941587', Orsa: '573867' });
    expect(sum(years[0]?.rows ?? [])).toBe(23849655);
    expect(years[0]?.settlement).toMatchObject({ surplus: '120000', rule: 'returned' });
    expect(sum(years[0]?.settlement?.rows ?? [])).toBe(120000);
  });

  it('A6: the surplus is kept; the index year of the plan is said', async () => {
    const { years, assumptions, remarks } = await allocate(example('a06'));
    expect(years[0]?.settlement).toEqual({ outcome: '3900000', surplus: '100000', rule: 'kept', rows: [] });
    expect(years[1]).toMatchObject({ year: 2024, agreedAmount: '4164000' });
    expect(JSON.stringify([assumptions, remarks])).toContain('räknas inte upp');
  });

  it('A7: fourteen municipalities pay half', async () => {
    const { years } = await allocate(example('a07'));
    const municipal = years[0]?.rows.filter(({ group }) => group === 'Kommunerna') ?? [];
    expect(municipal).toHaveLength(14);
    expect(municipal.map(({ party }) => party)).not.toContain('Vansbro');
    expect(sum(municipal)).toBe(450000);
  });

  it('A8: half and half in 2022, the municipalities alone from 2023', async () => {
    const { years } = await allocate(example('a08'));
    const municipal = years.map(({ groups }) => groups.find(({ name }) => name === 'Kommunerna')?.amount);
    expect(municipal).toEqual(['500000', '1000000']);
  });

  it('A9: region, Polisen and municipalities', async () => {
    const { years } = await allocate(example('a09'));
    expect(years[0]?.groups).toEqual([
      { name: 'Region Dalarna', amount: '1050000' },
      { name: 'Polisen', amount: '900000' },
      { name: 'Kommunerna', amount: '1050000' },
    ]);
  });

  it('A10: fixed amounts, the region’s row too', async () => {
    const { years } = await allocate(example('a10'));
    expect(years[0]?.agreedAmount).toBe('1165000');
    expect(amountsOf(years[0]?.rows ?? [])).toMatchObject({ Avesta: '60000', 'Region Dalarna': '400000' });
  });
});

describe('what cannot be used is refused with its cell or label (D6)', () => {
  const withCell = (rows: Rows, row: number, column: number, value: string | number | undefined): Rows =>
    rows.map((line, r) => line.map((cell, c) => (r === row && c === column ? value : cell)));
  const withRow = (rows: Rows, label: string, value: string | number): Rows => [
    ...rows.filter(([name]) => name !== label),
    [label, value],
  ];

  const cases: readonly (readonly [string, Record<string, Rows>, string])[] = [
    [
      'a word for a figure',
      { Befolkning: withCell(population, 1, 1, 'många'), Avtal: agreement },
      'Befolkning!B2',
    ],
    ['a negative figure', { Befolkning: withCell(population, 2, 1, -5), Avtal: agreement }, 'Befolkning!B3'],
    [
      'a missing figure',
      { Befolkning: withCell(population, 3, 1, undefined), Avtal: agreement },
      'Befolkning!B4',
    ],
    ['an error cell', { Befolkning: withCell(population, 1, 1, '#REF!'), Avtal: agreement }, 'Befolkning!B2'],
    ['a party twice', { Befolkning: withCell(population, 3, 0, 'Avesta'), Avtal: agreement }, 'Avesta'],
    [
      'shares above 100 %',
      { Befolkning: population, Avtal: withRow(agreement, 'Regionens andel', 0.6) },
      'andel',
    ],
    [
      'an unknown method',
      { Befolkning: population, Avtal: withRow(agreement, 'Avrundningsmetod', 'Gissa') },
      'Avrundningsmetod',
    ],
    [
      'an unknown unit',
      { Befolkning: population, Avtal: withRow(agreement, 'Avrundning', '7 kr') },
      'Avrundning',
    ],
    [
      'an unknown key',
      { Befolkning: population, Avtal: withRow(agreement, 'Fördelningsnyckel', 'Yta') },
      'Fördelningsnyckel',
    ],
    [
      'no amount',
      { Befolkning: population, Avtal: agreement.filter(([label]) => label !== 'Årlig kostnad') },
      'Årlig kostnad',
    ],
    ['a year that is none', { Befolkning: population, Avtal: withRow(agreement, 'Basår', 'snart') }, 'Basår'],
    [
      'two index starts: only the pane can ask which holds',
      {
        Befolkning: population,
        Avtal: [
          ...agreement,
          ['Index från och med', 2024],
          ['Index från och med', 2023],
          ['Index 2024', 0.02],
        ],
      },
      'Index från och med',
    ],
    ['no population at all', { Avtal: agreement }, 'Folkmängd'],
    ['no agreement at all', { Befolkning: population }, 'Avtal'],
  ];

  it.each(cases)('%s', async (_, sheets, place) => {
    const file = await fileOf(sheets);
    const out = join(dirname(file), 'ut.xlsx');
    const { status, stdout, stderr } = await call('fordela', file, '--json', '--ut', out);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(place);
    expect(stderr).toContain('underlag.xlsx');
    expect(existsSync(out)).toBe(false);
  });

  it.each([
    [['fordela'], 'Ingen arbetsbok'],
    [['fordela', EXAMPLE, 'annan.xlsx'], '"annan.xlsx"'],
    [['fordela', 'finns-inte.xlsx'], 'finns inte'],
    [['fordela', 'package.json'], 'textfil'],
    [['fordela', EXAMPLE, '--folkmangd', 'Befolkningen!A1:B16'], '"Befolkningen" finns inte'],
    [['fordela', EXAMPLE, '--folkmangd', 'A1:B16'], 'säger inget blad'],
    [['fordela', EXAMPLE, '--avtal', 'hela bladet'], 'är inget område'],
    [['fordela', EXAMPLE, '--ut'], '--ut saknar värde'],
  ])('the call %j', async (argv, words) => {
    const { status, stderr } = await call(...argv);
    expect(status).toBe(2);
    expect(stderr).toContain(words);
  });

  it('reads a workbook whose name holds spaces and å, ä, ö', async () => {
    const file = await fileOf({ Befolkning: population, Avtal: agreement });
    const odd = join(dirname(file), 'Underlag för år 2023 (kopia).xlsx');
    copyFileSync(file, odd);
    expect((await allocate(odd)).years[0]?.agreedAmount).toBe('1000000');
  });
});
