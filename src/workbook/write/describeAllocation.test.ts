import { describeAllocation } from './describeAllocation';
import type { SheetDescription } from './description';
import type { DescribeOptions, SheetKind } from './options';
import { exact, inputOf, planOf, rssAgreement } from './rss.testdata';
import { invoiceCsv } from './invoiceSheet';
import { shown } from './shown.testdata';

const all: readonly SheetKind[] = [
  'allocation',
  'consequence',
  'multi-year',
  'settlement',
  'invoice',
  'decision-text',
  'control',
  'assumptions',
];
const base: DescribeOptions = { date: '2026-11-21', version: '0.1.0' };

const texts = (sheet: SheetDescription | undefined): string =>
  (sheet?.rows ?? [])
    .map((row) => row.map(shown).join(' | '))
    .join('\n')
    .replaceAll('\u00a0', ' ');

const agreement = rssAgreement({
  index: { rates: [{ year: 2024, rate: { value: exact('0.027') }, series: 'LPIK' }] },
  outcomes: [{ year: 2023, cost: { value: exact('3900000') } }],
  surplus: { value: 'returned' },
});
const nowAmounts = new Map(
  planOf(rssAgreement()).years[0]?.rows.map((row) => [row.party, row.amount - 100_00n]),
);
const sheets = describeAllocation(planOf(agreement), inputOf(agreement), {
  ...base,
  sheets: all,
  current: { label: 'Nuvarande avtal', amounts: nowAmounts },
});
const sheet = (name: string): SheetDescription | undefined => sheets.find((s) => s.name === name);

describe('a whole job', () => {
  it('makes the sheets in the order they are read', () => {
    expect(sheets.map((s) => s.name)).toEqual([
      'Fördelning 2023',
      'Fördelning 2024',
      'Konsekvens 2023',
      'Konsekvens 2024',
      'Flerårsplan',
      'Reglering 2023',
      'Fakturaunderlag 2023',
      'Fakturaunderlag 2024',
      'Text till beslutsunderlag',
      'Kontroll 2023',
      'Kontroll 2024',
      'Antaganden och källor',
    ]);
  });

  it('makes Fördelning, Kontroll and Antaganden when nothing else is said, and one year only if asked', () => {
    const few = describeAllocation(planOf(agreement), inputOf(agreement), { ...base, years: [2024] });
    expect(few.map((s) => s.name)).toEqual(['Fördelning 2024', 'Kontroll', 'Antaganden och källor']);
  });

  it('gives every row as many cells as there are columns, names Excel accepts, and A4', () => {
    for (const s of sheets) {
      expect(s.name.length).toBeLessThanOrEqual(31);
      expect(new Set(s.rows.map((row) => row.length))).toEqual(new Set([s.columns.length]));
      expect(s.footer.left).toBe('HSN 2022/1845');
      expect(shown(s.rows[0]?.[0] ?? { kind: 'empty' })).not.toBe('');
    }
  });

  it('has no blank row inside a table', () => {
    for (const s of sheets) {
      const blanks = s.rows.flatMap((row, index) => (row.every((cell) => shown(cell) === '') ? [index] : []));
      expect(blanks.length).toBeLessThanOrEqual(1);
    }
  });

  it('prints every assumption on each Fördelning and on Antaganden', () => {
    const plan = planOf(agreement);
    expect(plan.assumptions.length).toBeGreaterThan(0);
    expect(texts(sheet('Fördelning 2023')).match(/^Antagande: /gm)?.length).toBe(plan.assumptions.length);
    expect(texts(sheet('Antaganden och källor')).match(/^Antagande \d+ \|/gm)?.length).toBe(
      plan.assumptions.length,
    );
  });

  it('tells on Kontroll how the amount came about', () => {
    expect(texts(sheet('Kontroll 2024'))).toContain('4 108 000 kr');
    expect(texts(sheet('Kontroll 2024'))).toContain('Uppräkning: 4 000 000 kr × 1,027 = 4 108 000 kr');
  });

  it('never takes the name of a source sheet', () => {
    const input = inputOf(agreement);
    const clash = describeAllocation(
      planOf(agreement),
      { ...input, parameters: { sheet: 'kontroll 2023', range: 'A1:B9' } },
      base,
    );
    expect(clash.map((s) => s.name)).toContain('Kontroll 2023 (2)');
  });
});

describe('Konsekvens', () => {
  it('sets the new amounts beside the old ones, in kr, kr per inhabitant and per cent', () => {
    const text = texts(sheet('Konsekvens 2023'));
    expect(text).toContain(
      'Part | Folkmängd juni 2021 | Nuvarande avtal | Nuvarande avtal, kr/inv | Belopp 2023 | Belopp 2023, kr/inv | Förändring | Förändring %',
    );
    expect(text).toMatch(/Avesta \| 22986 \| 159313 \| 6\.93\d+ \| 159413 \| 6\.93\d+ \| 100 \| 0\.0006/);
    expect(text).toMatch(/Summa \| +\| 3998400 \| +\| 4000000 \| +\| 1600 \|/);
    expect(text).toContain('Region Dalarna: ökning med 100 kr.');
    expect(sheet('Konsekvens 2023')?.charts?.[0]).toMatchObject({
      kind: 'bar',
      categories: 'A4:A18',
      values: [{ name: 'Förändring', range: 'G4:G18' }],
    });
  });

  it('sets a later year beside the year before it', () => {
    expect(texts(sheet('Konsekvens 2024'))).toContain('| Belopp 2023 |');
  });
});

describe('Konsekvens when parties enter and leave', () => {
  const moving = rssAgreement({
    index: { rates: [{ year: 2024, rate: { value: exact('0.027') } }] },
    participation: [
      { party: 'Avesta', fromYear: 2024 },
      { party: 'Leksand', toYear: 2023 },
    ],
  });
  const made = describeAllocation(planOf(moving), inputOf(moving), { ...base, sheets: ['consequence'] });
  const rows = (made[0]?.rows ?? []).map((row) => row.map(shown));
  const row = (name: string): readonly string[] => rows.find(([first]) => first === name) ?? [];
  const figures = (column: number): readonly number[] =>
    rows
      .slice(
        3,
        rows.findIndex(([first]) => first === 'Kommunerna'),
      )
      .map((cells) => Number(cells[column]));
  const added = (column: number): number => figures(column).reduce((all, figure) => all + figure, 0);

  it('lists them all, so that both years and the changes add up', () => {
    expect(rows[2]?.slice(1)).toEqual([
      'Folkmängd juni 2021',
      'Belopp 2023',
      'Belopp 2023, kr/inv',
      'Folkmängd juni 2021',
      'Belopp 2024',
      'Belopp 2024, kr/inv',
      'Förändring',
      'Förändring %',
    ]);
    expect(row('Avesta').slice(1, 4)).toEqual(['', '', '']);
    expect(row('Avesta')[7]).toBe(row('Avesta')[5]);
    expect(row('Leksand').slice(4, 7)).toEqual(['', '', '']);
    expect(row('Leksand')[7]).toBe(`-${row('Leksand')[2] ?? ''}`);
    expect(row('Kommunerna').slice(1, 3)).toEqual([String(288_382 - 22_986), '2000000']);
    expect(row('Kommunerna').slice(4, 6)).toEqual([String(288_382 - 15_940), '2054000']);
    expect([added(1), added(2), added(4), added(5), added(7)]).toEqual([
      265396, 2000000, 272442, 2054000, 54000,
    ]);
    expect(row('Kommunerna')[7]).toBe('54000');
  });
});

describe('Reglering', () => {
  it('returns the surplus so that the parts are exact', () => {
    const text = texts(sheet('Reglering 2023'));
    expect(text).toContain('Summa | 4000000 | 100000 | 3900000');
    expect(text).toContain('Utfallet är 3 900 000 kr mot avtalsbeloppet 4 000 000 kr.');
  });
});

describe('Fakturaunderlag', () => {
  it('lists those who are invoiced, with undetermined VAT and a text', () => {
    const text = texts(sheet('Fakturaunderlag 2023'));
    expect(text).toContain(
      'Avesta |  |  | 2023-01-01–2023-12-31 | 159413 | ej fastställd | RSS Dalarna 2023, dnr HSN 2022/1845',
    );
    expect(text).toMatch(/Summa .*\| 2000000 \|/);
    expect(text).toContain('Region Dalarna fakturerar; egen del faktureras inte.');
  });

  it('is also CSV for a Swedish Excel, in which nothing is a formula', () => {
    const parties = agreement.parties.map((party, index) =>
      index === 0 ? { ...party, name: '=1+1;"x"' } : party,
    );
    const odd = rssAgreement({ parties, roundingUnit: { value: exact('0.01'), stated: true } });
    const [year] = planOf(odd).years;
    if (year === undefined) throw new Error('no year');
    const lines = invoiceCsv([year], inputOf(odd)).split('\r\n');
    expect(lines[0]).toBe('Part;Org.nr;Beställarreferens;Avser;Belopp exkl. moms;Moms;Fakturatext');
    expect(lines[1]).toContain('"\'=1+1;""x""";;;2023-01-01–2023-12-31;159413,56;ej fastställd;');
  });

  it('has one head and the rows of every year when several are wanted', () => {
    const { years } = planOf(agreement);
    const lines = invoiceCsv(years, inputOf(agreement)).trimEnd().split('\r\n');
    expect(lines).toHaveLength(1 + 2 * 15);
    expect(lines.filter((line) => line.startsWith('Part;'))).toHaveLength(1);
    expect(lines[16]).toContain('Avesta;;;2024-01-01–2024-12-31;');
  });
});

describe('Text till beslutsunderlag', () => {
  it('stands alone: full amounts, year and source', () => {
    const text = texts(sheet('Text till beslutsunderlag'));
    expect(text).toContain('Ekonomiska konsekvenser 2023');
    expect(text).toContain(
      'Kostnaden för RSS Dalarna 2023 är 4 000 000 kr. Den fördelas på Region Dalarna 2 000 000 kr (50 %) och Kommunerna 2 000 000 kr (50 %).',
    );
    expect(text).toContain('1. Kostnaden för RSS Dalarna 2023 fastställs till 4 000 000 kr.');
    expect(text).toContain('2. Region Dalarna betalar 2 000 000 kr för 2023.');
    expect(text).toContain('3. Kommunerna betalar för 2023: Avesta 159 413 kr, ');
  });
});

test('a heading of the text stands in the row of its first paragraph: a page cannot end between them', () => {
  const rows = sheet('Text till beslutsunderlag')?.rows.slice(2) ?? [];
  const headed = rows.filter(([heading]) => heading?.kind === 'text');
  expect(headed.map(([heading]) => shown(heading))).toEqual([
    'Ekonomiska konsekvenser 2023',
    'Förslag till beslut 2023',
    'Not till tabellen',
    'Ekonomiska konsekvenser 2024',
    'Förslag till beslut 2024',
    'Not till tabellen',
  ]);
  for (const [, paragraph] of rows) expect(paragraph).toMatchObject({ kind: 'text', wrap: true });
});

test('a year’s sheet tells what is assumed for that year, and Antaganden tells it of all', () => {
  const [only] = agreement.populations;
  const [june, december] = [
    { ...only!, header: 'Folkmängd juni 2023', year: 2023 },
    { ...only!, header: 'Folkmängd 2024-12-31', year: 2024, date: '2024-12-31' },
  ];
  const dated = { ...agreement, populations: [june, december], lastYear: { value: 2026 } };
  const rates = [2024, 2025, 2026].map((year) => ({ year, rate: { value: exact('0.02') } }));
  const terms = { ...dated, index: { rates } };
  const made = describeAllocation(planOf(terms), inputOf(terms), { ...base, sheets: all });
  const textOf = (name: string) => texts(made.find((one) => one.name === name)).replace(/\s*[|\n]+\s*/g, ' ');
  expect(textOf('Fördelning 2025')).toContain('Det finns ingen kolumn för 2025.');
  expect(textOf('Fördelning 2026')).toContain('Det finns ingen kolumn för 2026.');
  expect(textOf('Fördelning 2024')).not.toContain('Det finns ingen kolumn');
  expect(textOf('Antaganden och källor')).toContain('Det finns ingen kolumn för 2025 och 2026.');
});
