import { formatDecimal } from '../../core/exact/decimal';
import type { Agreement } from '../../core/agreement/model';
import type { CellBlock } from '../cells';
import type { AllocationInput } from './model';
import { readAllocationInput } from './readAllocationInput';
import {
  juneFigures,
  printedTable,
  sheetOf,
  soundPopulation,
  workbookOf,
  type TestCell,
} from './sheetFixture';
import { suggestParameters } from './suggestParameters';

type Rows = readonly (readonly TestCell[])[];

const percent = (value: number): TestCell => ({ value, format: '0%' });

/** A1 as the example workbook states it. */
const rss2023: Rows = [
  ['Avtal', 'RSS Dalarna', 'Avtal, rubriken'],
  ['Diarienummer', 'HSN 2022/1845', 'Tjänsteskrivelse'],
  ['Årlig kostnad', { value: 4000000, format: '#,##0" kr"' }, 'Avtal p. 6'],
  ['Antal årsarbetare', { value: 4, format: '0.0' }, 'Avtal p. 6'],
  ['Kostnad per årsarbetare', 1000000],
  ['Basår', 2023, 'Avtal p. 6'],
  ['Regionens andel', percent(0.5), 'Avtal p. 6'],
  ['Kommunernas andel', percent(0.5), 'Avtal p. 6'],
  ['Regionens namn', 'Region Dalarna', 'Avtal p. 3'],
  ['Fördelningsnyckel', 'Folkmängd', 'Avtal p. 6'],
  ['Index från och med', 2024, 'Avtal p. 6'],
  ['Indexserie', 'LPI och LPIK', 'Avtal p. 6'],
  ['Avtalstid från', '2023-01-01', 'Avtal p. 5'],
  ['Avtalstid till', '2026-12-31', 'Avtal p. 5'],
  ['Uppsägningstid', '1 år, skriftligen', 'Avtal p. 5'],
  ['Uppsägning senast', '9 månader före avtalstidens utgång', 'Avtal p. 5'],
  ['Förlängning', '1 år', 'Avtal p. 5'],
];

const minimal: Rows = [
  ['Årlig kostnad', 4000000],
  ['Basår', 2023],
];

function outcome(parameters: Rows, population: Rows = soundPopulation, ...others: CellBlock[]) {
  const workbook = workbookOf(sheetOf('Avtal', parameters), sheetOf('Befolkning', population), ...others);
  return readAllocationInput(workbook, {});
}

function input(parameters: Rows, population: Rows = soundPopulation): AllocationInput {
  const result = outcome(parameters, population);
  if (result.kind === 'refused') throw new Error(JSON.stringify(result.refusals));
  return result.value;
}

const agreement = (parameters: Rows, population: Rows = soundPopulation): Agreement =>
  input(parameters, population).agreement;

const withRows = (...rows: Rows): Rows => [...minimal, ...rows];

function refused(parameters: Rows, population: Rows = soundPopulation): string[] {
  const result = outcome(parameters, population);
  if (result.kind !== 'refused') return [];
  return result.refusals.map(({ code, field, cell }) => `${code} | ${field ?? ''} | ${cell ?? ''}`);
}

const remarks = (parameters: Rows, population: Rows = soundPopulation) =>
  input(parameters, population).remarks.map(({ code, cell }) => `${code} ${cell ?? ''}`);

const decimal = (figure: { value: { numerator: bigint; denominator: bigint } } | undefined) =>
  figure === undefined ? '' : formatDecimal(figure.value);

test('A1: the whole agreement with cells and clauses', () => {
  const result = input(rss2023);
  expect(result.parameters).toEqual({ sheet: 'Avtal', range: 'A1:C17' });
  const read = result.agreement;
  expect(read.name?.value).toBe('RSS Dalarna');
  expect(read.caseNumber?.value).toBe('HSN 2022/1845');
  expect(read.baseYear).toEqual({ value: 2023, origin: { cell: 'Avtal!B6', clause: 'Avtal p. 6' } });
  expect(read.cost.kind).toBe('positions');
  if (read.cost.kind === 'positions') {
    expect([decimal(read.cost.count), decimal(read.cost.costPerPosition), decimal(read.cost.stated)]).toEqual(
      ['4', '1000000', '4000000'],
    );
  }
  expect(read.financing.map(({ name, kind, shares }) => [name, kind, decimal(shares[0]?.share)])).toEqual([
    ['Region Dalarna', 'region', '0.5'],
    ['Kommunerna', 'municipality', '0.5'],
  ]);
  expect(read.regionName.value).toBe('Region Dalarna');
  expect(read.key.value).toMatchObject({ kind: 'blend', terms: [{ term: { kind: 'population' } }] });
  expect(read.index).toMatchObject({
    series: { value: 'LPI och LPIK' },
    firstYear: { value: 2024 },
    rates: [],
  });
  expect(read.term).toMatchObject({
    from: { value: '2023-01-01' },
    to: { value: '2026-12-31' },
    notice: { value: '1 år, skriftligen' },
    noticeMonthsBeforeEnd: { value: 9 },
    renewalYears: { value: 1 },
  });
  expect(read.roundingUnit).toMatchObject({ value: { numerator: 1n, denominator: 1n }, stated: false });
  expect(read.roundingMethod).toMatchObject({ value: 'storsta-resten', stated: false });
  expect(read.parties.map(({ name }) => name)).toEqual(juneFigures.map(([name]) => name));
  expect(result.remarks.map(({ code, cell, field }) => [code, cell, field])).toEqual([
    ['read-index-not-chosen', 'Avtal!B12', 'Indexserie'],
  ]);
});

test('the printed table serves as population when there is nothing better', () => {
  const workbook = workbookOf(sheetOf('Avtal', minimal), sheetOf('Tjänsteskrivelse', printedTable));
  const result = readAllocationInput(workbook, {});
  expect(result.kind).toBe('done');
  if (result.kind !== 'done') return;
  expect(result.value.agreement.regionName.value).toBe('Region Dalarna');
  expect(result.value.agreement.populations).toHaveLength(1);
});

describe('every label of the contract, in its variants', () => {
  test.each([['Avtal'], ['Namn'], ['Överenskommelse'], ['OVERENSKOMMELSE:']])('%s is the name', (label) =>
    expect(agreement(withRows([label, 'RSS'])).name?.value).toBe('RSS'),
  );

  test.each([['Diarienummer'], ['Dnr'], ['dnr :'], ['DNR']])('%s is the case number', (label) =>
    expect(agreement(withRows([label, 'HSN 1'])).caseNumber?.value).toBe('HSN 1'),
  );

  test.each([
    ['Årlig kostnad'],
    ['Årlig\u00a0kostnad:'],
    ['A\u030arlig kostnad'],
    ['ÅRLIG KOSTNAD'],
    ['arlig kostnad'],
    ['Kostnad per år'],
    ['Total kostnad'],
    ['Avtalsbelopp'],
    ['Belopp att fördela'],
    ['Tilldelat belopp'],
    ['Årlig kostnad (kr)'],
    ['Årlig kostnad, kr'],
    ['Årlig kostnad kr:'],
  ])('%s is the amount', (label) => {
    const { cost } = agreement([
      [label, 4000000],
      ['Basår', 2023],
    ]);
    expect(cost.kind === 'amount' ? decimal(cost.amount) : '').toBe('4000000');
  });

  test.each<[string, TestCell, string]>([
    ['Årlig kostnad', '4 000 000 kr', '4000000'],
    ['Årlig kostnad', '4\u00a0000\u00a0000', '4000000'],
    ['Årlig kostnad', '4 mnkr', '4000000'],
    ['Årlig kostnad', '2,4 mkr', '2400000'],
    ['Årlig kostnad', '1 500 tkr', '1500000'],
    ['Årlig kostnad (tkr)', 4000, '4000000'],
    ['Årlig kostnad (tkr)', '4 000', '4000000'],
    ['Årlig kostnad (tkr)', '4 000 tkr', '4000000'],
    ['Årlig kostnad i mnkr', 4, '4000000'],
    ['Årlig kostnad, mkr', '2,4', '2400000'],
    ['Årlig kostnad (tkr/år)', 4000, '4000000'],
    ['Årlig kostnad (budget)', 4000000, '4000000'],
    ['Årlig kostnad', { value: 4000000, format: '#,##0," tkr"' }, '4000000'],
    ['Årlig kostnad', { value: 4, format: '0" mnkr"' }, '4000000'],
    ['Årlig kostnad', { value: 0.1 + 0.2, formula: '=B1+B2' }, '0.3'],
    ['Årlig kostnad', 0.1, '0.1'],
    ['Årlig kostnad', 1e21, '1000000000000000000000'],
  ])('E4, D2: %s | %j is %s kr', (label, value, expected) => {
    const { cost } = agreement([
      [label, value],
      ['Basår', 2023],
    ]);
    expect(cost.kind === 'amount' ? decimal(cost.amount) : '').toBe(expected);
  });

  test.each([
    ['Antal årsarbetare', 'Kostnad per årsarbetare'],
    ['Antal tjänster', 'Kostnad per tjänst'],
  ])('%s and %s make the amount', (count, cost) => {
    const rows: Rows = [
      [count, '4,0'],
      [cost, '1 mnkr'],
      ['Basår', 2023],
    ];
    expect(agreement(rows).cost).toMatchObject({
      kind: 'positions',
      count: { value: { numerator: 4n } },
      costPerPosition: { value: { numerator: 1000000n } },
    });
  });

  test.each([['Basår'], ['År'], ['Avser år'], ['ar:']])('%s is the base year', (label) =>
    expect(
      agreement([
        ['Årlig kostnad', 1],
        [label, '2023'],
      ]).baseYear.value,
    ).toBe(2023),
  );

  test.each([
    ['Regionens andel', 'Kommunernas andel'],
    ['Region, andel', 'Kommuner, andel'],
    ['Regionens andel (%)', 'Kommunernas andel (%)'],
  ])('%s and %s', (region, municipalities) => {
    const read = agreement(withRows([region, '25 %'], [municipalities, 75]));
    expect(read.financing.map(({ name, shares }) => [name, decimal(shares[0]?.share)])).toEqual([
      ['Regionen', '0.25'],
      ['Kommunerna', '0.75'],
    ]);
  });

  test.each<[TestCell, string]>([
    [0.5, '0.5'],
    ['0,5', '0.5'],
    [percent(0.5), '0.5'],
    ['50 %', '0.5'],
    ['50%', '0.5'],
    [50, '0.5'],
    ['50', '0.5'],
    [1, '1'],
    ['1', '1'],
    [0, '0'],
    ['1 %', '0.01'],
    [percent(0.005), '0.005'],
    [33.5, '0.335'],
    [{ value: 1 / 3, formula: '=1/3' }, formatDecimal({ numerator: 1n, denominator: 3n })],
    [{ value: 1 - 0.7, formula: '=1-B7' }, '0.3'],
  ])('E5: a share %j is %s', (value, expected) => {
    const read = agreement(withRows(['Regionens andel', value]));
    expect(decimal(read.financing[0]?.shares[0]?.share)).toBe(expected);
  });

  test('E2 and other groups: shares by year, Polisen with and without a row in the table', () => {
    const rows = withRows(
      ['Regionens andel 2022', 50],
      ['Regionens andel 2023', '0 %'],
      ['Polisens andel', '20 %'],
      ['Övriga finansiärers andel från 2024', 5],
      ['Region Dalarnas andel 2025', '10 %'],
    );
    const outside = agreement(rows).financing;
    expect(outside.map(({ name, kind, outsideTable }) => [name, kind, outsideTable])).toEqual([
      ['Region Dalarna', 'region', undefined],
      ['Polisen', 'other', true],
      ['Övriga finansiärer', 'other', true],
    ]);
    expect(outside[0]?.shares.map(({ fromYear, share }) => [fromYear, decimal(share)])).toEqual([
      [2022, '0.5'],
      [2023, '0'],
      [2025, '0.1'],
    ]);
    const inside = agreement(rows, [...soundPopulation.slice(0, 16), ['Polisen', ''], ['Summa', 288382]]);
    expect(inside.financing[1]).toMatchObject({ name: 'Polisen', kind: 'other' });
    expect(inside.parties.at(-1)).toMatchObject({ name: 'Polisen', kind: 'other' });
  });

  test.each([['Regionens namn'], ['Region']])('%s names the region and its row (B4)', (label) => {
    const table: Rows = [...soundPopulation.slice(0, 16), ['Region Dalarna', ''], ['Summa', 288382]];
    const read = agreement(withRows([label, 'RSS/Region Dalarna'], ['Regionens andel', 50]), table);
    expect(read.regionName.value).toBe('RSS/Region Dalarna');
    expect(read.financing[0]?.name).toBe('RSS/Region Dalarna');
    expect(read.parties.at(-1)?.name).toBe('RSS/Region Dalarna');
  });

  test('B4: the region is called what its row says, else Regionen', () => {
    const table: Rows = [...soundPopulation.slice(0, 16), ['Region Dalarna', '']];
    expect(agreement(minimal, table).regionName.value).toBe('Region Dalarna');
    expect(agreement(minimal).regionName.value).toBe('Regionen');
  });

  test.each<[string, TestCell, string, string, string]>([
    ['Avdrag', 1500000, 'Avdrag', 'fixed', '1500000'],
    ['Gemensamma insatser', '1,5 mnkr', 'Gemensamma insatser', 'fixed', '1500000'],
    ['Avsätts till RSS', percent(0.06), 'Avsätts till RSS', 'share', '0.06'],
    ['Avdrag: Barnahus', '6 %', 'Barnahus', 'share', '0.06'],
    ['avdrag : Barnahus (tkr)', 300, 'Barnahus', 'fixed', '300000'],
    ['Avdrag (%)', 6, 'Avdrag', 'share', '0.06'],
    ['Avdrag', 0.06, 'Avdrag', 'share', '0.06'],
    ['Avdrag', '0,5 kr', 'Avdrag', 'fixed', '0.5'],
    ['Avdrag: Utveckling: del 2', 5, 'Utveckling: del 2', 'fixed', '5'],
  ])('%s | %j', (label, value, name, kind, amount) => {
    const [deduction] = agreement(withRows([label, value])).deductions;
    expect(deduction?.name).toBe(name);
    expect(deduction?.amount.kind).toBe(kind);
    expect(decimal(deduction?.amount.value)).toBe(amount);
  });

  test('deductions repeat in the order of their rows', () => {
    const rows = withRows(['Avdrag: ett', 1], ['Avdrag: två', 2], ['Avdrag', 3]);
    expect(agreement(rows).deductions.map(({ name }) => name)).toEqual(['ett', 'två', 'Avdrag']);
  });

  test.each([
    ['Folkmängd', [['population', '1']]],
    ['folkmangd', [['population', '1']]],
    ['Efter folkmängd', [['population', '1']]],
    ['Lika', [['equal', '1']]],
    ['Lika delar', [['equal', '1']]],
    [
      '30 % lika, 70 % folkmängd',
      [
        ['equal', '0.3'],
        ['population', '0.7'],
      ],
    ],
    [
      '30% lika + 70% folkmängd',
      [
        ['equal', '0.3'],
        ['population', '0.7'],
      ],
    ],
    [
      '70 % folkmängd och 30 % lika',
      [
        ['population', '0.7'],
        ['equal', '0.3'],
      ],
    ],
    [
      '33,3 % lika, 66,7 % folkmängd',
      [
        ['equal', '0.333'],
        ['population', '0.667'],
      ],
    ],
    [
      'lika 30 %, folkmängd 70 %',
      [
        ['equal', '0.3'],
        ['population', '0.7'],
      ],
    ],
  ])('Fördelningsnyckel %s', (text, terms) => {
    for (const label of ['Fördelningsnyckel', 'Nyckel']) {
      const { value } = agreement(withRows([label, text])).key;
      expect(
        value.kind === 'blend' ? value.terms.map(({ share, term }) => [term.kind, formatDecimal(share)]) : [],
      ).toEqual(terms);
    }
  });

  test.each([
    ['42,25 kr per invånare'],
    ['42,25 kr/invånare'],
    ['42,25 kr/inv'],
    ['42,25 kronor per invånare'],
  ])('Fördelningsnyckel %s goes without an amount', (text) => {
    const read = agreement([
      ['Basår', 2023],
      ['Fördelningsnyckel', text],
    ]);
    expect(read.key.value).toEqual({ kind: 'per-inhabitant', rate: { numerator: 169n, denominator: 4n } });
    expect(read.cost).toEqual({ kind: 'from-key' });
  });

  test.each([['Vikt'], ['Nyckel'], ['Egen nyckel'], ['Andel'], ['Andel (%)'], ['VIKT 2023']])(
    'D3: Egen takes the column %s, without any folkmängd',
    (head) => {
      const read = agreement(withRows(['Fördelningsnyckel', 'Egen']), [
        ['Kommun', head],
        ['Avesta', 3],
        ['Falun', 1],
      ]);
      expect(read.key.value).toMatchObject({ terms: [{ term: { kind: 'own' } }] });
      expect(read.weights).toHaveLength(1);
      expect(read.populations).toEqual([]);
    },
  );

  test('E3: Fasta belopp takes the column Belopp, the region counts too, no amount is needed', () => {
    const table: Rows = [
      ['Part', 'Belopp (tkr)'],
      ['Avesta', 60],
      ['Falun', 130],
      ['Region Dalarna', 400],
      ['Summa', 590],
    ];
    const read = agreement(
      [
        ['Basår', 2022],
        ['Fördelningsnyckel', 'Fasta belopp'],
      ],
      table,
    );
    expect(read.cost).toEqual({ kind: 'fixed-amounts' });
    expect(read.amounts[0]?.figures.map(decimal)).toEqual(['60000', '130000', '400000']);
    const stated = agreement(
      [
        ['Basår', 2022],
        ['Årlig kostnad', 590000],
        ['Nyckel', 'fasta belopp'],
      ],
      table,
    );
    expect(stated.cost).toMatchObject({ kind: 'fixed-amounts', stated: { value: { numerator: 590000n } } });
  });

  test('lika needs nothing but names', () => {
    expect(agreement(withRows(['Nyckel', 'Lika']), [['Kommun'], ['Avesta'], ['Falun']]).parties).toHaveLength(
      2,
    );
  });

  test('the key chooses the table that has its column', () => {
    const amounts = sheetOf('Parter', [
      ['Part', 'Belopp'],
      ['Avesta', 1],
      ['Falun', 2],
    ]);
    const result = outcome(
      [
        ['Basår', 2023],
        ['Nyckel', 'Fasta belopp'],
      ],
      soundPopulation,
      amounts,
    );
    expect(result.kind === 'done' ? result.value.population.address.sheet : '').toBe('Parter');
  });

  test('limits', () => {
    const read = agreement(withRows(['Lägsta belopp', '10 tkr'], ['Högsta belopp (tkr)', 500]));
    expect([decimal(read.minimum), decimal(read.maximum)]).toEqual(['10000', '500000']);
  });

  test.each<[TestCell, string]>([
    [0.01, '0.01'],
    ['0,01', '0.01'],
    [1, '1'],
    ['1 kr', '1'],
    ['hela kronor', '1'],
    [10, '10'],
    ['100 kr', '100'],
    ['1 000 kr', '1000'],
    ['1\u00a0000 kr', '1000'],
    ['öre', '0.01'],
  ])('Avrundning %j', (value, unit) => {
    for (const label of ['Avrundning', 'Avrundas till']) {
      const read = agreement(withRows([label, value])).roundingUnit;
      expect([formatDecimal(read.value), read.stated]).toEqual([unit, true]);
    }
  });

  test.each([
    ['Största resten', 'storsta-resten'],
    ['Sainte-Laguë', 'sainte-lague'],
    ['sainte lague', 'sainte-lague'],
    ['Var för sig', 'var-for-sig'],
    ['Rest till största', 'rest-till-storst'],
    ['Rest till sista', 'rest-till-sist'],
    ['Löpande', 'lopande'],
    ['rest-till-sist', 'rest-till-sist'],
    ['HAMILTON', 'storsta-resten'],
  ])('Avrundningsmetod %s', (text, method) =>
    expect(agreement(withRows(['Avrundningsmetod', text])).roundingMethod).toMatchObject({
      value: method,
      stated: true,
    }),
  );

  test.each<[string, TestCell, string]>([
    ['Index 2024', percent(0.027), '0.027'],
    ['Index 2024', 2.7, '0.027'],
    ['Index 2024', '2,7 %', '0.027'],
    ['Index 2024', '2,7', '0.027'],
    ['Index 2024 (LPIK)', percent(Number('2.7000000000000001E-2')), '0.027'],
    ['Uppräkning 2024', 2.7, '0.027'],
    ['Index 2024 (%)', 2.7, '0.027'],
    ['Index 2024, LPIK', -1.5, '-0.015'],
    ['Index 2024:', 0, '0'],
    ['Index 2024 (%)', 0.5, '0.005'],
  ])('%s | %j', (label, value, rate) => {
    const [read] = agreement(withRows([label, value])).index.rates;
    expect([read?.year, decimal(read?.rate)]).toEqual([2024, rate]);
  });

  test('series, edition, status and measured year of an index row', () => {
    const rows = withRows(
      ['Indexserie', 'PKV'],
      ['Index 2024 (LPIK)', 2.7, 'SKR 2023-10-19, prognos'],
      ['Index 2025', 3.1, 'Utfall, avser 2024'],
    );
    const { index } = agreement(rows);
    expect(index.series?.value).toBe('PKV');
    expect(index.rates[0]).toMatchObject({
      series: 'LPIK',
      edition: 'SKR 2023-10-19, prognos',
      status: 'forecast',
      rate: {
        origin: { cell: 'Avtal!B4', clause: 'SKR 2023-10-19, prognos', edition: 'SKR 2023-10-19, prognos' },
      },
    });
    expect(index.rates[1]).toMatchObject({ status: 'outcome', measures: 2024 });
  });

  test.each([['Index från och med'], ['Indexeras från']])('%s', (label) =>
    expect(agreement(withRows([label, 2024])).index.firstYear?.value).toBe(2024),
  );

  test.each([['Indexserie'], ['Index']])('%s is the series', (label) =>
    expect(agreement(withRows([label, 'LPIK'])).index.series?.value).toBe('LPIK'),
  );

  test.each<[string, string, TestCell, TestCell]>([
    ['Avtalstid från', 'Avtalstid till', '2023-01-01', '2026-12-31'],
    [
      'Gäller från',
      'Gäller till',
      { value: 44927, format: 'yyyy-mm-dd' },
      { value: 46387, format: 'yyyy-mm-dd' },
    ],
    ['Avtalstid från:', 'Avtalstid till:', '1 januari 2023', '31 dec 2026'],
    ['Avtalstid från', 'Avtalstid till', '1/1 2023', '31.12.2026'],
  ])('%s and %s', (from, to, first, last) => {
    const { term } = agreement(withRows([from, first], [to, last]));
    expect([term.from?.value, term.to?.value]).toEqual(['2023-01-01', '2026-12-31']);
  });

  test('notice and renewal in figures and words', () => {
    const { term } = agreement(
      withRows(['Uppsägning senast', 9], ['Förlängning', 'ett år i taget'], ['Uppsägningstid', 12]),
    );
    expect([term.noticeMonthsBeforeEnd?.value, term.renewalYears?.value, term.notice?.value]).toEqual([
      9,
      1,
      '12',
    ]);
  });

  test.each([
    ['Behålls', 'kept'],
    ['behålls', 'kept'],
    ['Tillfaller RSS', 'kept'],
    ['Återförs', 'returned'],
    ['återförs.', 'returned'],
  ])('Överskott %s', (text, rule) =>
    expect(agreement(withRows(['Överskott', text])).surplus?.value).toBe(rule),
  );

  test('outcomes by year', () => {
    const rows = withRows(
      ['Utfall 2024', 3900000],
      ['Kostnad utfall 2023', '3,8 mnkr'],
      ['Utfall avdrag 2024', 1380000],
    );
    const { outcomes } = agreement(rows);
    expect(
      outcomes.map(({ year, cost, deductionsUsed }) => [year, decimal(cost), decimal(deductionsUsed)]),
    ).toEqual([
      [2023, '3800000', ''],
      [2024, '3900000', '1380000'],
    ]);
  });

  test.each([['Till och med år'], ['Planperiod till']])('%s', (label) =>
    expect(agreement(withRows([label, 2026])).lastYear?.value).toBe(2026),
  );

  test('cost lines and parties that come and go', () => {
    const read = agreement([
      ['Kostnad: Yrkesresan', 600000],
      ['Kostnad: BBIC', '400 tkr'],
      ['Basår', 2023],
      ['Deltar från: Säters kommun', 2024],
      ['Deltar till och med: Orsa', 2025],
    ]);
    expect(read.cost).toMatchObject({ kind: 'lines', lines: [{ name: 'Yrkesresan' }, { name: 'BBIC' }] });
    expect(read.participation).toEqual([
      { party: 'Säter', fromYear: 2024 },
      { party: 'Orsa', toYear: 2025 },
    ]);
  });
});

describe('odd but possible: said, with its cell', () => {
  test.each<[string, readonly TestCell[], string]>([
    ['an unknown label', ['Färg', 'blå'], 'read-unknown-label Avtal!A3'],
    ['a misspelt label', ['Fördelningsnykel', 'Lika'], 'read-unknown-label Avtal!A3'],
    ['a value without label', ['', 'blå'], 'read-value-without-label Avtal!B3'],
    ['LPI and LPIK', ['Indexserie', 'LPI och LPIK'], 'read-index-not-chosen Avtal!B3'],
    ['D1: a plain index below 1', ['Index 2024', 0.027], 'read-index-ambiguous Avtal!B3'],
    ['D1: the same in text', ['Index 2024', '0,5'], 'read-index-ambiguous Avtal!B3'],
    ['a large index', ['Index 2024', 27], 'read-index-large Avtal!B3'],
    ['a number as text', ['Lägsta belopp', '1000'], 'read-text-figure Avtal!B3'],
    ['a date for a year', ['Till och med år', '2024-12-31'], 'read-year-of-date Avtal!B3'],
    ['an unclear date', ['Avtalstid till', 'tills vidare'], 'read-date-unclear Avtal!B3'],
    ['an impossible date', ['Avtalstid till', '2023-02-30'], 'read-date-unclear Avtal!B3'],
    ['an unclear length', ['Förlängning', 'enligt ök'], 'read-length-unclear Avtal!B3'],
    ['an empty outcome', ['Utfall 2023', ''], 'read-value-empty Avtal!B3'],
    ['the same figure twice', ['Basår', 2023], 'read-given-twice Avtal!B3'],
    ['an odd thousands mark', ['Lägsta belopp', '1019 096'], 'read-odd-grouping Avtal!B3'],
    [
      'a unit only in the number format',
      ['Lägsta belopp', { value: 4, format: '0" tkr"' }],
      'read-unit-in-format Avtal!B3',
    ],
    ['half of positions x cost', ['Antal tjänster', 4], 'read-positions-unused Avtal!B3'],
    [
      'E4 against E5: a share below 1 under per cent',
      ['Regionens andel (%)', 0.5],
      'read-share-label Avtal!B3',
    ],
    ['a plain index below 1 under per cent', ['Index 2024 (%)', 0.5], 'read-index-ambiguous Avtal!B3'],
    ['a deduction of 0,06', ['Avdrag', 0.06], 'read-deduction-share Avtal!B3'],
    ['the same under per cent', ['Avdrag (%)', 0.06], 'read-deduction-share Avtal!B3'],
    ['a unit in the next column', ['Lägsta belopp', 4, 'tkr'], 'read-unit-beside Avtal!B3'],
  ])('%s', (_, row, expected) => expect(remarks(withRows(row))).toContain(expected));

  test("the table's remarks come along, and faults of columns that are not used", () => {
    const table: Rows = [
      ['Kommun', 'Folkmängd', 'Vikt'],
      ['Avesta', '22 986', -1],
      ['Falun', 59752, 'x'],
    ];
    expect(remarks(minimal, table)).toEqual([
      'read-text-number Befolkning!B2',
      'read-figure-negative Befolkning!C2',
      'read-cell-word Befolkning!C3',
    ]);
  });

  test('faults in a population column before the base year do not stop the work', () => {
    const table: Rows = [
      ['Kommun', 2019, 2022, 2023],
      ['Avesta', 'x', 1, 2],
      ['Falun', 1, 1, 2],
    ];
    expect(refused(minimal, table)).toEqual([]);
    expect(
      refused(
        [
          ['Årlig kostnad', 1],
          ['Basår', 2021],
        ],
        table,
      ),
    ).toEqual(['read-cell-word | 2019 | Befolkning!B2']);
  });
});

describe('D6: refused, with label and cell', () => {
  const error: TestCell = { value: '#DIV/0!', error: true };
  test.each<[string, Rows, string[]]>([
    [
      'no amount',
      [
        ['Basår', 2023],
        ['Nyckel', 'Lika'],
      ],
      ['read-no-amount | Årlig kostnad | Avtal!A1:B2'],
    ],
    [
      'an empty amount',
      [
        ['Årlig kostnad', ''],
        ['Basår', 2023],
      ],
      ['read-value-missing | Årlig kostnad | Avtal!B1'],
    ],
    [
      'a worded amount',
      [
        ['Årlig kostnad', 'fyra'],
        ['Basår', 2023],
      ],
      ['read-cell-word | Årlig kostnad | Avtal!B1'],
    ],
    [
      'a "ca" amount',
      [
        ['Årlig kostnad', 'ca 4 mnkr'],
        ['Basår', 2023],
      ],
      ['read-cell-approximate | Årlig kostnad | Avtal!B1'],
    ],
    [
      'an ambiguous amount',
      [
        ['Årlig kostnad', '2.451.070'],
        ['Basår', 2023],
      ],
      ['read-cell-ambiguous | Årlig kostnad | Avtal!B1'],
    ],
    [
      'English thousands',
      [
        ['Årlig kostnad', '1,000,000'],
        ['Basår', 2023],
      ],
      ['read-cell-ambiguous | Årlig kostnad | Avtal!B1'],
    ],
    [
      'a negative amount',
      [
        ['Årlig kostnad', -4],
        ['Basår', 2023],
      ],
      ['read-negative | Årlig kostnad | Avtal!B1'],
    ],
    [
      'an error for an amount',
      [
        ['Årlig kostnad', error],
        ['Basår', 2023],
      ],
      ['read-cell-error | Årlig kostnad | Avtal!B1'],
    ],
    [
      'a truth value',
      [
        ['Årlig kostnad', true],
        ['Basår', 2023],
      ],
      ['read-cell-boolean | Årlig kostnad | Avtal!B1'],
    ],
    [
      'an unknown unit in the label',
      [
        ['Årlig kostnad (EUR)', 4],
        ['Basår', 2023],
      ],
      ['read-unit-unknown | Årlig kostnad | Avtal!B1'],
    ],
    [
      'an unknown unit in the cell',
      [
        ['Årlig kostnad', '4 EUR'],
        ['Basår', 2023],
      ],
      ['read-unit-unknown | Årlig kostnad | Avtal!B1'],
    ],
    [
      'two units',
      [
        ['Årlig kostnad (tkr)', '4 mnkr'],
        ['Basår', 2023],
      ],
      ['read-unit-contradiction | Årlig kostnad | Avtal!B1'],
    ],
    [
      'an amount in per cent',
      [
        ['Årlig kostnad', percent(0.5)],
        ['Basår', 2023],
      ],
      ['read-amount-percent | Årlig kostnad | Avtal!B1'],
    ],
    [
      'half of positions x cost',
      [
        ['Antal tjänster', 4],
        ['Basår', 2023],
      ],
      ['read-positions-half | Kostnad per årsarbetare | Avtal!A1:B2'],
    ],
    [
      'no base year',
      [
        ['Årlig kostnad', 1],
        ['Nyckel', 'Lika'],
      ],
      ['read-no-base-year | Basår | Avtal!A1:B2'],
    ],
    [
      'an empty base year',
      [
        ['Årlig kostnad', 1],
        ['Basår', ''],
      ],
      ['read-value-missing | Basår | Avtal!B2'],
    ],
    [
      'a base year of three digits',
      [
        ['Årlig kostnad', 1],
        ['Basår', 203],
      ],
      ['read-year-unusable | Basår | Avtal!B2'],
    ],
    [
      'a base year with decimals',
      [
        ['Årlig kostnad', 1],
        ['Basår', 2023.5],
      ],
      ['read-year-unusable | Basår | Avtal!B2'],
    ],
    [
      'a worded base year',
      [
        ['Årlig kostnad', 1],
        ['Basår', 'i år'],
      ],
      ['read-cell-word | Basår | Avtal!B2'],
    ],
    [
      'a share above 100 %',
      withRows(['Regionens andel', 120]),
      ['read-share-outside | Regionens andel | Avtal!B3'],
    ],
    [
      'a negative share',
      withRows(['Regionens andel', -0.5]),
      ['read-share-outside | Regionens andel | Avtal!B3'],
    ],
    [
      'a worded share',
      withRows(['Regionens andel', 'halva']),
      ['read-cell-word | Regionens andel | Avtal!B3'],
    ],
    [
      'an empty share',
      withRows(['Polisens andel 2024', '']),
      ['read-value-missing | Polisens andel 2024 | Avtal!B3'],
    ],
    [
      'a share in kronor',
      withRows(['Regionens andel', '50 kr']),
      ['read-share-unit | Regionens andel | Avtal!B3'],
    ],
    ['an empty index', withRows(['Index 2024', '']), ['read-value-missing | Index 2024 | Avtal!B3']],
    ['a worded index', withRows(['Index 2024', 'enligt SKR']), ['read-cell-word | Index 2024 | Avtal!B3']],
    ['an index in kronor', withRows(['Index 2024', '5 kr']), ['read-rate-unit | Index 2024 | Avtal!B3']],
    [
      'an index without a year',
      withRows(['Index', percent(0.027)]),
      ['read-index-without-year | Indexserie | Avtal!B3'],
    ],
    [
      'an unknown method',
      withRows(['Avrundningsmetod', 'Uppåt']),
      ['read-method-unknown | Avrundningsmetod | Avtal!B3'],
    ],
    ['an unknown unit', withRows(['Avrundning', 5]), ['read-rounding-unknown | Avrundning | Avtal!B3']],
    ['a worded unit', withRows(['Avrundning', 'uppåt']), ['read-rounding-unknown | Avrundning | Avtal!B3']],
    [
      'an unknown key',
      withRows(['Fördelningsnyckel', 'Efter skön']),
      ['read-key-unknown | Fördelningsnyckel | Avtal!B3'],
    ],
    [
      'a number for a key',
      withRows(['Fördelningsnyckel', 7]),
      ['read-key-unknown | Fördelningsnyckel | Avtal!B3'],
    ],
    [
      'key shares of 90 %',
      withRows(['Nyckel', '30 % lika, 60 % folkmängd']),
      ['read-key-shares | Fördelningsnyckel | Avtal!B3'],
    ],
    [
      'a rate of 0 kr',
      [
        ['Basår', 2023],
        ['Nyckel', '0 kr per invånare'],
      ],
      ['read-key-rate | Fördelningsnyckel | Avtal!B2'],
    ],
    [
      'an unknown surplus rule',
      withRows(['Överskott', 'Delas']),
      ['read-surplus-unknown | Överskott | Avtal!B3'],
    ],
    [
      'a surplus rule turned round',
      withRows(['Överskott', 'Återförs inte']),
      ['read-surplus-unknown | Överskott | Avtal!B3'],
    ],
    ['a negative deduction', withRows(['Avdrag: x', -5]), ['read-negative | Avdrag: x | Avtal!B3']],
    ['a deduction above 100 %', withRows(['Avdrag', '150 %']), ['read-share-outside | Avdrag | Avtal!B3']],
    [
      'a deduction of 1 under per cent',
      withRows(['Avdrag (%)', 1]),
      ['read-deduction-ambiguous | Avdrag | Avtal!B3'],
    ],
    [
      'an unusable first index year',
      withRows(['Index från och med', 'snart']),
      ['read-cell-word | Index från och med | Avtal!B3'],
    ],
    ['the amount twice', withRows(['Avtalsbelopp', 5]), ['read-given-twice | Årlig kostnad | Avtal!B3']],
    ['the year twice', withRows(['Avser år', 2024]), ['read-given-twice | Basår | Avtal!B3']],
    [
      'an index twice',
      withRows(['Index 2024', 2], ['Uppräkning 2024', 3]),
      ['read-given-twice | Index 2024 | Avtal!B4'],
    ],
    [
      'a share twice',
      withRows(['Regionens andel', 50], ['Region, andel', 40]),
      ['read-given-twice | Regionens andel | Avtal!B4'],
    ],
    [
      'own weights without a column',
      withRows(['Nyckel', 'Egen']),
      ['read-column-missing | Egen nyckel | Befolkning!A2'],
    ],
    [
      'fixed amounts without a column',
      withRows(['Nyckel', 'Fasta belopp']),
      ['read-column-missing | Belopp | Befolkning!A2'],
    ],
  ])('%s', (_, rows, expected) => expect(refused(rows)).toEqual(expected));

  test.each<[string, string, Rows, string[]]>([
    [
      'a missing figure',
      'Folkmängd',
      [
        ['Kommun', 'Folkmängd'],
        ['Avesta', ''],
        ['Falun', 1],
      ],
      ['read-figure-missing | Folkmängd | Befolkning!B2'],
    ],
    [
      'a missing weight',
      'Egen',
      [
        ['Kommun', 'Vikt'],
        ['Avesta', ''],
        ['Falun', 1],
      ],
      ['read-figure-missing | Vikt | Befolkning!B2'],
    ],
    [
      'weights of two kinds',
      'Egen',
      [
        ['Kommun', 'Andel'],
        ['Avesta', percent(0.5)],
        ['Falun', 50],
      ],
      ['read-weights-mixed | Andel | Befolkning!B3'],
    ],
    [
      'a missing amount',
      'Fasta belopp',
      [
        ['Kommun', 'Belopp'],
        ['Avesta', 5],
        ['Falun', ''],
      ],
      ['read-figure-missing | Belopp | Befolkning!B3'],
    ],
    [
      'an unknown unit in a head',
      'Fasta belopp',
      [
        ['Kommun', 'Belopp (EUR)'],
        ['Avesta', 5],
        ['Falun', 6],
      ],
      ['read-unit-unknown |  | Befolkning!B1'],
    ],
  ])('%s with the key %s', (_, key, table, expected) => {
    expect(refused(withRows(['Nyckel', key]), table)).toEqual(expected);
  });

  test('nothing to read', () => {
    expect(readAllocationInput(workbookOf(sheetOf('Blad1', [['Hej']])), {})).toMatchObject({
      kind: 'refused',
      refusals: [{ code: 'read-no-parameters' }, { code: 'read-no-population' }],
    });
    expect(readAllocationInput(workbookOf(sheetOf('Avtal', minimal)), {})).toMatchObject({
      refusals: [{ code: 'read-no-population' }],
    });
    expect(readAllocationInput(workbookOf(sheetOf('B', soundPopulation)), {})).toMatchObject({
      refusals: [{ code: 'read-no-parameters' }],
    });
  });

  test('ranges that do not exist or are empty', () => {
    const workbook = workbookOf(sheetOf('Avtal', minimal), sheetOf('Befolkning', soundPopulation));
    expect(readAllocationInput(workbook, { agreement: { sheet: 'Nej', range: 'A1:B2' } })).toMatchObject({
      refusals: [{ code: 'read-sheet-missing', cell: 'Nej!A1:B2' }],
    });
    expect(
      readAllocationInput(workbook, { population: { sheet: 'Befolkning', range: 'X1:Y9' } }),
    ).toMatchObject({
      refusals: [{ code: 'read-range-empty', cell: 'Befolkning!X1:Y9' }],
    });
  });
});

describe('suggested parameter ranges', () => {
  const told = (...sheets: CellBlock[]) =>
    suggestParameters(workbookOf(...sheets)).map(({ sheet, range }) => `${sheet}!${range}`);

  test('a single empty row does not end the block; the third column is optional', () => {
    expect(
      told(
        sheetOf('Avtal', [
          ['Avtal RSS'],
          [],
          ['Årlig kostnad', 1],
          [],
          ['Basår', 2023],
          [],
          ['Indexserie', 'PKV'],
        ]),
      ),
    ).toEqual(['Avtal!A3:B7']);
    expect(told(sheetOf('Avtal', rss2023, { top: 5, left: 3 }))).toEqual(['Avtal!D6:F22']);
  });

  test('two empty rows end the block only before another agreement', () => {
    expect(told(sheetOf('Avtal', [...minimal, [], [], ['Regionens andel', 50]]))).toEqual(['Avtal!A1:B5']);
    const two: Rows = [...minimal, [], [], ['Årlig kostnad', 5], ['Basår', 2020]];
    expect(told(sheetOf('Avtal', two))).toEqual(['Avtal!A1:B2', 'Avtal!A5:B6']);
    const result = readAllocationInput(
      workbookOf(sheetOf('Avtal', two), sheetOf('Befolkning', soundPopulation)),
      {},
    );
    expect(result).toMatchObject({
      kind: 'done',
      value: {
        remarks: [{ code: 'read-range-chosen', facts: { range: 'Avtal!A1:B2', others: 'Avtal!A5:B6' } }],
      },
    });
  });

  test('unknown labels inside and at the end belong to the block', () => {
    expect(
      told(
        sheetOf('Avtal', [
          ['Basår', 2023],
          ['Färg', 'blå'],
          ['Årlig kostnad', 1],
          ['Form', 'rund'],
        ]),
      ),
    ).toEqual(['Avtal!A1:B4']);
  });

  test('a table right below does not belong to it', () => {
    const rows: Rows = [...minimal, [], ...soundPopulation];
    expect(told(sheetOf('Blad1', rows))).toEqual(['Blad1!A1:B2']);
    const result = readAllocationInput(workbookOf(sheetOf('Blad1', rows)), {});
    expect(result).toMatchObject({ kind: 'done', value: { remarks: [] } });
  });

  test('beside the population, and the other way round', () => {
    const table = soundPopulation;
    const rows: Rows = table.map((row, i) => [
      ...row,
      ...Array<string>(2 - row.length).fill(''),
      '',
      ...(minimal[i] ?? []),
    ]);
    expect(told(sheetOf('Blad1', rows))).toEqual(['Blad1!D1:E2']);
    expect(readAllocationInput(workbookOf(sheetOf('Blad1', rows)), {}).kind).toBe('done');
  });

  test('a table right beside the values is no column of sources', () => {
    const rows: Rows = soundPopulation.map((row, i) => [...(minimal[i] ?? ['', '']), ...row]);
    const result = readAllocationInput(workbookOf(sheetOf('Blad1', rows)), {});
    expect(result).toMatchObject({ kind: 'done', value: { parameters: { range: 'A1:B2' }, remarks: [] } });
    expect(result.kind === 'done' ? result.value.agreement.baseYear.origin : undefined).toEqual({
      cell: 'Blad1!B2',
    });
  });

  test('heads of a population table are no agreement', () => {
    expect(
      told(
        sheetOf('Befolkning', [
          ['Region', 'År', 'Folkmängd'],
          ['Avesta', 2023, 5],
        ]),
      ),
    ).toEqual([]);
  });
});
