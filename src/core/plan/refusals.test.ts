import {
  agreement,
  blend,
  BY_POPULATION,
  column,
  EQUAL,
  exact,
  group,
  JUNE_2021,
  municipalities,
  rate,
  REGION_HALF,
  sourced,
} from '../../../test/golden/agreements';
import type { Agreement } from '../agreement/model';
import type { Refusal } from '../outcome';
import { whole } from '../exact/fraction';
import { computePlan, computePlanYear } from './plan';

/** Bad input to an agreement: each is refused with its field or cell, none throws. */

const refusals = (changes: Partial<Agreement>): readonly Refusal[] => {
  const outcome = computePlan(agreement(changes));
  return outcome.kind === 'refused' ? outcome.refusals : [];
};

const at = (cell: string) => ({ origin: { cell } });
const figures = (changed: string | number | undefined, place = 3) => [
  column(
    'Folkmängd',
    JUNE_2021.map(([, figure], row) => (row === place ? changed : figure)),
  ),
];
const amount = (text: string) => ({
  kind: 'amount' as const,
  amount: { ...sourced(text), ...at('Avtal!B3') },
});
const index = (rates: Agreement['index']['rates'], firstYear?: number): Partial<Agreement> => ({
  index: {
    rates,
    ...(firstYear === undefined ? {} : { firstYear: { value: firstYear, ...at('Avtal!B8') } }),
  },
});
const lastYear = (year: number) => ({ lastYear: { value: year, ...at('Avtal!B9') } });
const three = municipalities(['A', 'B', 'C']);
const threeOf = (a: number, b: number, c: number) => [column('Folkmängd', [a, b, c])];

const CASES: readonly (readonly [string, Partial<Agreement>, readonly Refusal[]])[] = [
  [
    'an amount of 0',
    { cost: amount('0') },
    [{ code: 'amount-not-positive', field: 'Årlig kostnad', cell: 'Avtal!B3', facts: { amount: '0' } }],
  ],
  [
    'an amount below 0',
    { cost: amount('-1') },
    [{ code: 'amount-not-positive', field: 'Årlig kostnad', cell: 'Avtal!B3', facts: { amount: '-1' } }],
  ],
  [
    'an amount no public body has',
    { cost: amount(`1${'0'.repeat(30)}`) },
    [
      {
        code: 'amount-too-large',
        field: 'Årlig kostnad',
        cell: 'Avtal!B3',
        facts: { amount: `1${'0'.repeat(30)}` },
      },
    ],
  ],
  [
    'the first amount that is too large',
    { cost: amount('10000000000000') },
    [
      {
        code: 'amount-too-large',
        field: 'Årlig kostnad',
        cell: 'Avtal!B3',
        facts: { amount: '10000000000000' },
      },
    ],
  ],
  [
    'no amount',
    { cost: { kind: 'from-key' } },
    [{ code: 'amount-missing', field: 'Årlig kostnad', facts: {} }],
  ],
  [
    'fixed amounts without that key',
    { cost: { kind: 'fixed-amounts' } },
    [{ code: 'amount-missing', field: 'Årlig kostnad', facts: {} }],
  ],
  [
    'two amounts that contradict each other',
    {
      cost: {
        kind: 'positions',
        count: sourced(4),
        costPerPosition: sourced(1000000),
        stated: { ...sourced(4100000), ...at('Avtal!B3') },
      },
    },
    [
      {
        code: 'amounts-contradict',
        field: 'Årlig kostnad',
        cell: 'Avtal!B3',
        facts: { stated: '4100000', computed: '4000000' },
      },
    ],
  ],
  [
    'positions of 0',
    { cost: { kind: 'positions', count: sourced(0), costPerPosition: sourced(-5) } },
    [
      { code: 'amount-not-positive', field: 'Antal årsarbetare', facts: { amount: '0' } },
      { code: 'amount-not-positive', field: 'Kostnad per årsarbetare', facts: { amount: '-5' } },
    ],
  ],
  [
    'a negative cost line',
    {
      cost: {
        kind: 'lines',
        lines: [
          { name: 'Lön', amount: sourced(900), financing: [] },
          { name: 'Hyra', amount: { ...sourced(-100), ...at('Avtal!B5') }, financing: [] },
        ],
        stated: sourced(900),
      },
    },
    [
      { code: 'amount-not-positive', field: 'Hyra', cell: 'Avtal!B5', facts: { amount: '-100' } },
      { code: 'amounts-contradict', field: 'Årlig kostnad', facts: { stated: '900', computed: '800' } },
    ],
  ],
  [
    'cost lines of 0',
    { cost: { kind: 'lines', lines: [{ name: 'Lön', amount: sourced(0), financing: [] }] } },
    [{ code: 'amount-not-positive', field: 'Årlig kostnad', facts: { amount: '0' } }],
  ],
  [
    'shares that do not make 100 %',
    {
      financing: [
        { ...REGION_HALF, shares: [{ share: { ...sourced('0.5'), ...at('Avtal!B5') } }] },
        group('municipality', 'Kommunerna', '0.6'),
      ],
    },
    [
      {
        code: 'shares-not-whole',
        field: 'Regionens andel',
        cell: 'Avtal!B5',
        facts: { sum: '110', year: '2023' },
      },
    ],
  ],
  [
    'shares below 100 % with nobody left for the rest',
    { financing: [group('municipality', 'Kommunerna', '0.4'), group('region', 'Regionen', '0.4')] },
    [{ code: 'shares-not-whole', field: 'Kommunernas andel', facts: { sum: '80', year: '2023' } }],
  ],
  [
    'a share outside 0-100 %',
    { financing: [group('other', 'Polisen', '1.2'), group('region', 'Region Dalarna', '-0.2')] },
    [
      { code: 'share-outside-range', field: 'Polisens andel', facts: { group: 'Polisen', share: '120' } },
      {
        code: 'share-outside-range',
        field: 'Regionens andel',
        facts: { group: 'Region Dalarna', share: '-20' },
      },
    ],
  ],
  [
    'the share of a year that no longer adds up (E2)',
    {
      ...lastYear(2024),
      financing: [
        { ...REGION_HALF, shares: [...REGION_HALF.shares, { fromYear: 2024, share: sourced('0') }] },
        group('municipality', 'Kommunerna', '0.5'),
      ],
    },
    [{ code: 'shares-not-whole', field: 'Regionens andel', facts: { sum: '50', year: '2024' } }],
  ],
  [
    'a region that has left with nobody to take its share',
    { participation: [{ party: 'Region Dalarna', toYear: 2022 }] },
    [{ code: 'shares-not-whole', field: 'Kommunernas andel', facts: { sum: '50', year: '2023' } }],
  ],
  [
    'a group twice',
    { financing: [REGION_HALF, { ...REGION_HALF, name: 'Regionen' }] },
    [{ code: 'group-twice', field: 'Regionen', facts: { group: 'Regionen' } }],
  ],
  [
    'the same financier twice',
    { financing: [group('other', 'Polisen', '0.5'), group('other', 'polisen ', '0.5')] },
    [{ code: 'group-twice', field: 'polisen ', facts: { group: 'polisen ' } }],
  ],
  [
    'fixed financing below 0',
    { financing: [{ ...group('other', 'Polisen'), fixed: { ...sourced(-5), ...at('Avtal!B6') } }] },
    [
      {
        code: 'fixed-financing-negative',
        field: 'Polisen',
        cell: 'Avtal!B6',
        facts: { group: 'Polisen', amount: '-5' },
      },
    ],
  ],
  [
    'fixed financing above the amount',
    { financing: [{ ...group('other', 'Polisen'), fixed: sourced(4000001) }] },
    [
      {
        code: 'fixed-financing-above-amount',
        field: 'Polisen',
        facts: { group: 'Polisen', left: '-1', amount: '4000000' },
      },
    ],
  ],
  [
    'deductions above the amount',
    {
      deductions: [
        { name: 'RSS', amount: { kind: 'share', value: sourced('0.75') } },
        { name: 'Resor', amount: { kind: 'fixed', value: sourced(500000) } },
        { name: 'Lokaler', amount: { kind: 'fixed', value: { ...sourced(500001), ...at('Avtal!B7') } } },
      ],
    },
    [
      {
        code: 'deductions-above-amount',
        field: 'Avdrag',
        cell: 'Avtal!B7',
        facts: { deductions: '4000001', amount: '4000000' },
      },
    ],
  ],
  [
    'deductions above the amount, the first of two by itself',
    {
      deductions: [
        { name: 'RSS', amount: { kind: 'fixed', value: { ...sourced(4000001), ...at('Avtal!B6') } } },
        { name: 'Resor', amount: { kind: 'fixed', value: { ...sourced(1), ...at('Avtal!B7') } } },
      ],
    },
    [
      {
        code: 'deductions-above-amount',
        field: 'Avdrag',
        cell: 'Avtal!B6',
        facts: { deductions: '4000002', amount: '4000000' },
      },
    ],
  ],
  [
    'deductions above the amount, the first of two being all of it',
    {
      deductions: [
        { name: 'RSS', amount: { kind: 'share', value: { ...sourced(1), ...at('Avtal!B6') } } },
        { name: 'Resor', amount: { kind: 'fixed', value: { ...sourced(1), ...at('Avtal!B7') } } },
      ],
    },
    [
      {
        code: 'deductions-above-amount',
        field: 'Avdrag',
        cell: 'Avtal!B7',
        facts: { deductions: '4000001', amount: '4000000' },
      },
    ],
  ],
  [
    'a deduction below 0, and one above 100 %',
    {
      deductions: [
        { name: 'RSS', amount: { kind: 'fixed', value: { ...sourced(-10), ...at('Avtal!B6') } } },
        { name: 'Lokaler', amount: { kind: 'share', value: sourced('1.01') } },
      ],
    },
    [
      {
        code: 'deduction-negative',
        field: 'Avdrag: RSS',
        cell: 'Avtal!B6',
        facts: { name: 'RSS', amount: '-10' },
      },
      { code: 'deduction-above-whole', field: 'Avdrag: Lokaler', facts: { name: 'Lokaler', share: '101' } },
      {
        code: 'deductions-above-amount',
        field: 'Avdrag',
        facts: { deductions: '4039990', amount: '4000000' },
      },
    ],
  ],
  [
    'a maximum below 0, alone',
    { maximum: sourced(-5) },
    [
      { code: 'limit-negative', field: 'Högsta belopp', facts: { limit: '-5' } },
      { code: 'limits-crossed', field: 'Lägsta belopp', facts: { minimum: '0', maximum: '-5' } },
    ],
  ],
  [
    'a group twice, without shares',
    { financing: [group('municipality', 'Kommunerna', '1'), group('other', 'P'), group('other', 'p ')] },
    [{ code: 'group-twice', field: 'p ', facts: { group: 'p ' } }],
  ],
  [
    'minimum sum above the amount',
    { minimum: sourced(133334) },
    [{ code: 'minimum-above-amount', field: 'Lägsta belopp', facts: { amount: '2000000', parties: '15' } }],
  ],
  [
    'maximum sum below the amount',
    { maximum: sourced(133333) },
    [{ code: 'maximum-below-amount', field: 'Högsta belopp', facts: { amount: '2000000', parties: '15' } }],
  ],
  [
    'a minimum above the maximum',
    { minimum: { ...sourced(200), ...at('Avtal!B4') }, maximum: sourced(100) },
    [
      {
        code: 'limits-crossed',
        field: 'Lägsta belopp',
        cell: 'Avtal!B4',
        facts: { minimum: '200', maximum: '100' },
      },
    ],
  ],
  [
    'limits below 0',
    { minimum: sourced(-2), maximum: { ...sourced(-1), ...at('Avtal!B4') } },
    [
      { code: 'limit-negative', field: 'Lägsta belopp', facts: { limit: '-2' } },
      { code: 'limit-negative', field: 'Högsta belopp', cell: 'Avtal!B4', facts: { limit: '-1' } },
    ],
  ],
  [
    'an empty cell in the only column',
    { populations: figures(undefined) },
    [
      {
        code: 'figure-missing',
        field: 'Folkmängd',
        cell: 'Befolkning!B5',
        facts: { party: 'Gagnef', header: 'Folkmängd' },
      },
    ],
  ],
  [
    'a negative population',
    { populations: figures(-10455) },
    [
      {
        code: 'figure-negative',
        field: 'Folkmängd',
        cell: 'Befolkning!B5',
        facts: { party: 'Gagnef', header: 'Folkmängd', figure: '-10455' },
      },
    ],
  ],
  [
    'a population of 0 everywhere',
    { parties: three, populations: threeOf(0, 0, 0) },
    [{ code: 'figures-all-zero', field: 'Folkmängd', cell: 'Befolkning!B1', facts: { header: 'Folkmängd' } }],
  ],
  [
    'no population',
    { populations: [] },
    [{ code: 'column-missing', field: 'Folkmängd', facts: { column: 'Folkmängd' } }],
  ],
  [
    'no own weights',
    { key: { value: blend(['1', { kind: 'own' }]) } },
    [{ code: 'column-missing', field: 'Egen nyckel', facts: { column: 'Egen nyckel' } }],
  ],
  [
    'an own column that is not there',
    {
      key: { value: blend(['1', { kind: 'own', header: 'Elever' }]), ...at('Avtal!B10') },
      weights: [
        column(
          'Vikt',
          JUNE_2021.map(() => 1),
        ),
        column(
          'Andel',
          JUNE_2021.map(() => 1),
        ),
      ],
    },
    [
      {
        code: 'weight-column-unknown',
        field: 'Fördelningsnyckel',
        cell: 'Avtal!B10',
        facts: { header: 'Elever', headers: 'Vikt, Andel' },
      },
      { code: 'column-missing', field: 'Elever', facts: { column: 'Elever' } },
    ],
  ],
  [
    'a blend that is not 100 %',
    {
      key: { value: blend(['0.3', { kind: 'equal' }], ['0.6', { kind: 'population' }]), ...at('Avtal!B10') },
    },
    [{ code: 'key-shares-not-whole', field: 'Fördelningsnyckel', cell: 'Avtal!B10', facts: { sum: '90' } }],
  ],
  [
    'a blend with a share below 0',
    { key: { value: blend(['-0.3', { kind: 'equal' }], ['1.3', { kind: 'population' }]) } },
    [{ code: 'key-shares-not-whole', field: 'Fördelningsnyckel', facts: { sum: '100' } }],
  ],
  [
    'one term that is not 100 %',
    { key: { value: blend(['0.9', { kind: 'equal' }]) } },
    [{ code: 'key-shares-not-whole', field: 'Fördelningsnyckel', facts: { sum: '90' } }],
  ],
  [
    'no municipality',
    { parties: [{ name: 'Region Dalarna', kind: 'region' }], populations: [column('Folkmängd', [288000])] },
    [{ code: 'no-municipalities', field: 'Folkmängd', facts: { year: '2023' } }],
  ],
  [
    'a party twice',
    {
      parties: [...three, { name: ' b', kind: 'municipality', cell: 'Befolkning!A5' }],
      populations: [column('Folkmängd', [1, 2, 3, 4])],
    },
    [
      {
        code: 'party-twice',
        field: 'Folkmängd',
        cell: 'Befolkning!A5',
        facts: { party: ' b', first: 'Befolkning!A3' },
      },
    ],
  ],
  [
    'a party twice, without cells',
    {
      parties: [
        { name: 'A', kind: 'municipality' },
        { name: 'A', kind: 'municipality' },
      ],
      populations: [column('Folkmängd', [1, 2])],
    },
    [{ code: 'party-twice', field: 'Folkmängd', facts: { party: 'A', first: '' } }],
  ],
  [
    'entry of one who is no party, and an exit before the entry',
    { participation: [{ party: 'Håbo' }, { party: 'Falun', fromYear: 2025, toYear: 2024 }] },
    [
      { code: 'participation-unknown-party', field: 'Håbo', facts: { party: 'Håbo' } },
      { code: 'participation-reversed', field: 'Falun', facts: { party: 'Falun', from: '2025', to: '2024' } },
    ],
  ],
  [
    'an unknown unit and method',
    {
      roundingUnit: { ...sourced(5), stated: true, ...at('Avtal!B11') },
      roundingMethod: { value: 'hamilton' as 'lopande', stated: true, ...at('Avtal!B12') },
    },
    [
      { code: 'unit-unknown', field: 'Avrundning', cell: 'Avtal!B11', facts: { unit: '5' } },
      { code: 'method-unknown', field: 'Avrundningsmetod', cell: 'Avtal!B12', facts: { method: 'hamilton' } },
    ],
  ],
  [
    'index missing for a year in the middle',
    index([rate(2024, '0.02'), rate(2026, '0.03')], 2024),
    [
      {
        code: 'index-missing',
        field: 'Index 2025',
        cell: 'Avtal!B8',
        facts: { year: '2025', baseYear: '2023' },
      },
    ],
  ],
  [
    'no index although it is stated from a year on',
    { ...index([], 2024), ...lastYear(2024) },
    [
      {
        code: 'index-missing',
        field: 'Index 2024',
        cell: 'Avtal!B8',
        facts: { year: '2024', baseYear: '2023' },
      },
    ],
  ],
  [
    'LPI och LPIK, when a year is raised by it',
    { index: { series: { value: 'LPI och LPIK', ...at('Avtal!B7') }, rates: [rate(2024, '0.02')] } },
    [
      {
        code: 'index-series-not-chosen',
        field: 'Indexserie',
        cell: 'Avtal!B7',
        facts: { series: 'LPI och LPIK', year: '2024' },
      },
    ],
  ],
  [
    'two index values for one year',
    index([rate(2024, '0.02'), { year: 2024, rate: { ...sourced('0.03'), ...at('Avtal!B15') } }]),
    [
      {
        code: 'index-given-twice',
        field: 'Index 2024',
        cell: 'Avtal!B15',
        facts: { year: '2024', rate: '2', other: '3' },
      },
    ],
  ],
  [
    'an index of -100 %',
    index([rate(2024, '-1')]),
    [
      {
        code: 'index-rate-impossible',
        field: 'Index 2024',
        cell: 'Avtal!B14',
        facts: { year: '2024', rate: '-100' },
      },
    ],
  ],
  [
    'a base year that is no year',
    { baseYear: { value: Number.NaN, ...at('Avtal!B2') } },
    [{ code: 'year-unusable', field: 'Basår', cell: 'Avtal!B2', facts: { year: 'NaN' } }],
  ],
  [
    'a base year long ago',
    { baseYear: { value: 1899 } },
    [{ code: 'year-unusable', field: 'Basår', facts: { year: '1899' } }],
  ],
  [
    'a base year far ahead',
    { baseYear: { value: 2201 } },
    [{ code: 'year-unusable', field: 'Basår', facts: { year: '2201' } }],
  ],
  [
    'half a year',
    { baseYear: { value: 2023.5 } },
    [{ code: 'year-unusable', field: 'Basår', facts: { year: '2023.5' } }],
  ],
  [
    'a last year below the base year',
    lastYear(2022),
    [
      {
        code: 'last-year-before-base',
        field: 'Till och med år',
        cell: 'Avtal!B9',
        facts: { year: '2022', baseYear: '2023' },
      },
    ],
  ],
  [
    'a last year more than a century away',
    lastYear(2124),
    [{ code: 'year-unusable', field: 'Till och med år', cell: 'Avtal!B9', facts: { year: '2124' } }],
  ],
  [
    'index years that are none',
    index([rate(20255, '0.02')], 3000),
    [
      { code: 'year-unusable', field: 'Index från och med', cell: 'Avtal!B8', facts: { year: '3000' } },
      { code: 'year-unusable', field: 'Indexserie', cell: 'Avtal!B18245', facts: { year: '20255' } },
    ],
  ],
  [
    'a population column of no year',
    { populations: [column('Folkmängd 20233', [], { year: 20233 })] },
    [{ code: 'year-unusable', field: 'Folkmängd 20233', cell: 'Befolkning!B1', facts: { year: '20233' } }],
  ],
  [
    'an outcome below 0',
    { surplus: { value: 'kept' }, outcomes: [{ year: 2023, cost: { ...sourced(-1), ...at('Avtal!B16') } }] },
    [{ code: 'outcome-negative', field: 'Utfall 2023', cell: 'Avtal!B16', facts: { amount: '-1' } }],
  ],
  [
    'more used than was set aside',
    {
      surplus: { value: 'kept' },
      deductions: [{ name: 'RSS', amount: { kind: 'fixed', value: sourced(1000) } }],
      outcomes: [{ year: 2023, deductionsUsed: { ...sourced(1001), ...at('Avtal!B17') } }],
    },
    [
      {
        code: 'used-above-deductions',
        field: 'Utfall avdrag 2023',
        cell: 'Avtal!B17',
        facts: { used: '1001', deductions: '1000', year: '2023' },
      },
    ],
  ],
  [
    'kr per inhabitant together with shares',
    {
      cost: { kind: 'from-key' },
      key: { value: { kind: 'per-inhabitant', rate: exact('42.25') }, ...at('Avtal!B10') },
    },
    [{ code: 'per-inhabitant-alone', field: 'Fördelningsnyckel', cell: 'Avtal!B10', facts: {} }],
  ],
  [
    'kr per inhabitant together with a deduction, at a rate of 0',
    {
      cost: { kind: 'from-key' },
      financing: [],
      deductions: [{ name: 'RSS', amount: { kind: 'fixed', value: sourced(1) } }],
      key: { value: { kind: 'per-inhabitant', rate: whole(0) } },
    },
    [
      { code: 'amount-not-positive', field: 'Fördelningsnyckel', facts: { amount: '0' } },
      { code: 'per-inhabitant-alone', field: 'Fördelningsnyckel', facts: {} },
    ],
  ],
  [
    'kr per inhabitant and another amount',
    {
      financing: [],
      parties: three,
      populations: threeOf(10, 20, 30),
      cost: amount('500'),
      key: { value: { kind: 'per-inhabitant', rate: whole(10) } },
    },
    [{ code: 'amounts-contradict', field: 'Årlig kostnad', facts: { stated: '500', computed: '600' } }],
  ],
  [
    'fixed amounts that contradict an amount given in one figure',
    {
      financing: [],
      parties: three,
      cost: amount('70'),
      key: { value: { kind: 'fixed-amounts' } },
      amounts: threeOf(10, 20, 30),
    },
    [
      {
        code: 'amounts-contradict',
        field: 'Årlig kostnad',
        cell: 'Avtal!B3',
        facts: { stated: '70', computed: '60' },
      },
    ],
  ],
  [
    'shares that do not make 100 % beside a fixed amount',
    {
      financing: [
        group('municipality', 'Kommunerna', '0.3'),
        group('region', 'R', '0.5'),
        { ...group('other', 'Polisen'), fixed: sourced(100) },
      ],
    },
    [{ code: 'shares-not-whole', field: 'Kommunernas andel', facts: { sum: '80', year: '2023' } }],
  ],
  [
    'shares that do not make 100 %: the first that is stated is named',
    {
      financing: [
        { ...group('other', 'Polisen'), fixed: { ...sourced(100), ...at('Avtal!B4') } },
        { ...group('region', 'R'), shares: [{ share: { ...sourced('0.5'), ...at('Avtal!B5') } }] },
        {
          ...group('municipality', 'Kommunerna'),
          shares: [{ share: { ...sourced('0.6'), ...at('Avtal!B6') } }],
        },
      ],
    },
    [
      {
        code: 'shares-not-whole',
        field: 'Regionens andel',
        cell: 'Avtal!B5',
        facts: { sum: '110', year: '2023' },
      },
    ],
  ],
  [
    'no share stated at all, and nobody who could take the rest',
    {
      financing: [
        { ...group('municipality', 'Kommunerna'), fixed: sourced(100) },
        { ...group('region', 'R'), fixed: sourced(100) },
        group('other', 'Polisen'),
        group('other', 'Högskolan'),
      ],
    },
    [{ code: 'shares-not-whole', facts: { sum: '0', year: '2023' } }],
  ],
  [
    'a group with both a share and a fixed amount',
    {
      financing: [
        {
          ...group('other', 'Polisen'),
          shares: [{ share: { ...sourced('0.2'), ...at('Avtal!B6') } }],
          fixed: sourced(100),
        },
      ],
    },
    [{ code: 'share-and-fixed', field: 'Polisen', cell: 'Avtal!B6', facts: { group: 'Polisen' } }],
  ],
  [
    'a share above 100 % of municipalities by another name',
    { financing: [group('municipality', 'Länets kommuner', '1.5')] },
    [
      {
        code: 'share-outside-range',
        field: 'Kommunernas andel',
        facts: { group: 'Länets kommuner', share: '150' },
      },
      { code: 'shares-not-whole', field: 'Kommunernas andel', facts: { sum: '150', year: '2023' } },
    ],
  ],
  [
    'fixed amounts that contradict the stated amount, with deductions',
    {
      financing: [],
      parties: three,
      cost: { kind: 'fixed-amounts', stated: { ...sourced(70), ...at('Avtal!B3') } },
      deductions: [{ name: 'RSS', amount: { kind: 'fixed', value: sourced(1) } }],
      amounts: threeOf(10, 20, 30),
      key: { value: { kind: 'fixed-amounts' } },
    },
    [
      {
        code: 'amounts-contradict',
        field: 'Årlig kostnad',
        cell: 'Avtal!B3',
        facts: { stated: '70', computed: '60' },
      },
      { code: 'deductions-with-fixed-amounts', field: 'Avdrag', facts: {} },
    ],
  ],
  [
    'fixed amounts that contradict the shares',
    {
      parties: three,
      cost: { kind: 'fixed-amounts' },
      amounts: threeOf(10, 20, 30),
      key: { value: { kind: 'fixed-amounts' } },
    },
    [
      { code: 'shares-contradict-amounts', field: 'Belopp', facts: { group: 'Region Dalarna' } },
      { code: 'shares-contradict-amounts', field: 'Belopp', facts: { group: 'Kommunerna' } },
    ],
  ],
  [
    'no fixed amounts',
    {
      financing: [],
      parties: three,
      cost: { kind: 'fixed-amounts' },
      key: { value: { kind: 'fixed-amounts' } },
    },
    [
      { code: 'column-missing', field: 'Belopp', facts: { column: 'Belopp' } },
      { code: 'amount-not-positive', field: 'Belopp', facts: { amount: '0' } },
    ],
  ],
];

test.each(CASES.map(([name, changes, wanted]) => ({ name, changes, wanted })))(
  '$name',
  ({ changes, wanted }) => {
    expect(refusals(changes)).toStrictEqual(wanted);
  },
);

test('everything that is wrong is told at once', () => {
  const found = refusals({
    cost: amount('0'),
    populations: figures(-1),
    financing: [group('region', 'R', '2')],
  });
  expect(found.map(({ code }) => code).sort()).toStrictEqual([
    'amount-not-positive',
    'figure-negative',
    'share-outside-range',
    'shares-not-whole',
  ]);
});

test('a sound agreement, and the largest things that are allowed', () => {
  expect(refusals({})).toStrictEqual([]);
  expect(refusals({ cost: amount('9999999999999') })).toStrictEqual([]);
  expect(refusals({ minimum: sourced(133333) })).toStrictEqual([]);
  expect(refusals({ maximum: sourced(133334) })).toStrictEqual([]);
  expect(refusals({ minimum: sourced(100), maximum: sourced(2000000) })).toStrictEqual([]);
  expect(refusals({ ...lastYear(2123), ...index([]) })).toStrictEqual([]);
  expect(refusals({ baseYear: { value: 1900 } })).toStrictEqual([]);
  expect(refusals({ baseYear: { value: 2200 } })).toStrictEqual([]);
  expect(refusals(index([rate(2024, '-0.999')]))).toStrictEqual([]);
  expect(
    refusals({ deductions: [{ name: 'Allt', amount: { kind: 'share', value: sourced(1) } }] }),
  ).toStrictEqual([]);
  expect(refusals({ key: { value: EQUAL }, populations: figures(-5) })).toStrictEqual([]);
  expect(refusals({ key: { value: BY_POPULATION }, populations: figures(0) })).toStrictEqual([]);
});

test('an agreement that no year can be computed from is refused for a single year too', () => {
  const outcome = computePlanYear(
    agreement({ roundingUnit: { ...sourced(7), stated: true }, cost: amount('0') }),
    2023,
  );
  expect(outcome).toStrictEqual({
    kind: 'refused',
    refusals: [{ code: 'unit-unknown', field: 'Avrundning', facts: { unit: '7' } }],
  });
});

test('a year before the base year', () => {
  const refusal = (year: number) => {
    const outcome = computePlanYear(agreement(), year);
    return outcome.kind === 'refused' ? outcome.refusals : [];
  };
  expect(refusal(2022)).toStrictEqual([
    { code: 'year-before-base', facts: { year: '2022', baseYear: '2023' } },
  ]);
  expect(refusal(2023.5)).toHaveLength(1);
  expect(refusal(2023)).toStrictEqual([]);
  expect(refusal(2030)).toStrictEqual([]);
});
