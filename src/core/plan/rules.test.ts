import {
  agreement,
  blend,
  BY_POPULATION,
  column,
  EQUAL,
  exact,
  group,
  municipalities,
  rate,
  REGION_HALF,
  sourced,
} from '../../../test/golden/agreements';
import type { Agreement, AllocationKey } from '../agreement/model';
import { formatDecimal, oreToDecimal } from '../exact/decimal';
import type { Assumption } from '../outcome';
import type { Plan, YearResult } from './model';
import { computePlan, computePlanYear } from './plan';

/** The rules of the contract where a choice was open, one by one. */

function plan(changes: Partial<Agreement>): Plan {
  const outcome = computePlan(agreement(changes));
  if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome.refusals));
  return outcome.value;
}

const year = (changes: Partial<Agreement>, place = 0): YearResult => plan(changes).years[place]!;
const rows = (result: YearResult): string =>
  result.rows.map(({ party, amount }) => `${party} ${oreToDecimal(amount)}`).join(', ');
const groups = (result: YearResult): string =>
  result.groups.map(({ name, amount }) => `${name} ${oreToDecimal(amount)}`).join(', ');
const assumed = (changes: Partial<Agreement>, id: string): readonly Assumption[] =>
  plan(changes).assumptions.filter((assumption) => assumption.id === id);
const amount = (text: string | number) => ({ kind: 'amount' as const, amount: sourced(text) });
const key = (value: AllocationKey) => ({ value, stated: true });

const ABC = municipalities(['A', 'B', 'C']);
const of = (
  a: number | undefined,
  b: number | undefined,
  c: number | undefined,
  header = 'Folkmängd',
  named?: number,
) => column(header, [a, b, c], named === undefined ? {} : { year: named });
/** Three municipalities alone, by population 1 : 2 : 3. */
const SMALL: Partial<Agreement> = {
  parties: ABC,
  populations: [of(1, 2, 3)],
  financing: [],
  cost: amount(600),
};

describe('B1: the amount is rounded once', () => {
  test('half away from zero to the unit, the base year too', () => {
    const result = year({ ...SMALL, cost: amount('650'), roundingUnit: { ...sourced(100), stated: true } });
    expect(oreToDecimal(result.agreedAmount)).toBe('700');
    expect(formatDecimal(result.exactAmount)).toBe('650');
    expect(rows(result)).toBe('A 100, B 200, C 400');
    expect(result.unit).toStrictEqual(exact(100));
  });

  test('öre', () => {
    expect(
      rows(year({ ...SMALL, cost: amount('0.05'), roundingUnit: { ...sourced('0.01'), stated: true } })),
    ).toBe('A 0.01, B 0.02, C 0.02');
  });
});

describe('B2, E7: index', () => {
  const raised = (rates: Agreement['index']['rates'], firstYear?: number) =>
    plan({
      ...SMALL,
      index: { rates, ...(firstYear === undefined ? {} : { firstYear: { value: firstYear } }) },
    });

  test('by default from the year after the base year, and that is said', () => {
    const { years, assumptions } = raised([rate(2024, '0.1'), rate(2025, '0.1')]);
    expect(years.map(({ agreedAmount }) => oreToDecimal(agreedAmount))).toStrictEqual(['600', '660', '726']);
    expect(assumptions).toContainEqual({ id: 'index-first-year', facts: { year: '2024' } });
    expect(assumptions).toContainEqual({ id: 'index-chaining', facts: {} });
  });

  test('rows before the first raised year change nothing; years after it are chained', () => {
    const { years, assumptions } = raised([rate(2022, '0.5'), rate(2024, '0.5'), rate(2025, '0.1')], 2025);
    expect(years.map(({ indexFactor }) => formatDecimal(indexFactor))).toStrictEqual(['1', '1', '1.1']);
    expect(assumptions.map(({ id }) => id)).not.toContain('index-first-year');
    expect(assumptions.map(({ id }) => id)).not.toContain('index-chaining');
  });

  test('the base year is never raised, and that is said', () => {
    for (const first of [2022, 2023]) {
      const { years, assumptions } = raised([rate(2023, '0.5'), rate(2024, '0.1')], first);
      expect(years.map(({ indexFactor }) => formatDecimal(indexFactor))).toStrictEqual(['1', '1.1']);
      const facts = { baseYear: '2023', firstYear: String(first) };
      expect(assumptions).toContainEqual({ id: 'base-year-not-raised', facts });
    }
    const ids = raised([rate(2024, '0.1')], 2024).assumptions.map(({ id }) => id);
    expect(ids).not.toContain('base-year-not-raised');
  });

  test('nothing is rounded between the years', () => {
    const { years } = raised([rate(2024, '0.00333'), rate(2025, '0.00333')]);
    expect(formatDecimal(years[2]!.exactAmount)).toBe('604.00265334');
    expect(oreToDecimal(years[1]!.agreedAmount)).toBe('602');
  });

  test('SKR: 900 kr and 2,7 % are 924 kr', () => {
    const { years } = plan({ ...SMALL, cost: amount(900), index: { rates: [rate(2024, '0.027')] } });
    expect(formatDecimal(years[1]!.exactAmount)).toBe('924.3');
    expect(oreToDecimal(years[1]!.agreedAmount)).toBe('924');
  });

  test('an unusual rate is used and said; a rate given twice alike is one', () => {
    const { years, assumptions } = raised([rate(2024, '0.27'), rate(2024, '0.27')], 2024);
    expect(oreToDecimal(years[1]!.agreedAmount)).toBe('762');
    const facts = { year: '2024', rate: '27', cell: 'Avtal!B14' };
    expect(assumptions).toContainEqual({ id: 'index-rate-unusual', facts });
    const low = raised([{ year: 2024, rate: sourced('-0.06') }], 2024).assumptions;
    expect(low).toContainEqual({ id: 'index-rate-unusual', facts: { year: '2024', rate: '-6', cell: '' } });
    for (const usual of ['-0.05', '0.2']) {
      expect(raised([rate(2024, usual)], 2024).assumptions.map(({ id }) => id)).not.toContain(
        'index-rate-unusual',
      );
    }
  });

  test('a series is chosen when each rate names its own, or only one is named', () => {
    const rates = [{ ...rate(2024, '0.02'), series: 'LPIK' }];
    for (const series of ['LPI och LPIK', 'LPIK', 'Landstingsprisindex']) {
      const { years } = plan({ ...SMALL, index: { rates, series: { value: series } } });
      expect(years).toHaveLength(2);
    }
    expect(
      plan({ ...SMALL, index: { rates: [rate(2024, '0.02')], series: { value: 'PKV' } } }).years,
    ).toHaveLength(2);
    expect(plan({ ...SMALL, index: { rates: [], series: { value: 'LPI och LPIK' } } }).years).toHaveLength(1);
  });
});

describe('B3: deductions', () => {
  test('per cent is of the whole amount, rounded; kronor are not raised', () => {
    const result = year(
      {
        ...SMALL,
        cost: amount(1001),
        index: { rates: [rate(2024, '0.01')] },
        deductions: [
          { name: 'Fast', amount: { kind: 'fixed', value: sourced('100.4') } },
          { name: 'Andel', amount: { kind: 'share', value: sourced('0.05') } },
        ],
      },
      1,
    );
    expect(oreToDecimal(result.agreedAmount)).toBe('1011');
    // 5 % of 1 011, not of 911: 50,55.
    expect(result.deductions).toStrictEqual([
      { name: 'Fast', amount: 10000n },
      { name: 'Andel', amount: 5100n },
    ]);
    expect(oreToDecimal(result.distributable)).toBe('860');
    expect(rows(result)).toBe('A 143, B 287, C 430');
  });
});

describe('B4, E2: groups', () => {
  const THIRD = '0.333';
  const odd = (financing: Agreement['financing'], changes: Partial<Agreement> = {}) =>
    year({ ...SMALL, cost: amount(101), financing, ...changes });

  test('largest remainder whatever the method says, in the order of the rows, the rest last', () => {
    const half = [group('region', 'Region X', '0.5')];
    expect(groups(odd(half, { roundingMethod: { value: 'var-for-sig', stated: true } }))).toBe(
      'Region X 51, Kommunerna 50',
    );
    expect(groups(odd([group('municipality', 'Kommunerna', '0.5')]))).toBe(
      'Kommunerna 51, Region Dalarna 50',
    );
    const empty = [group('municipality', 'Kommunerna'), group('region', 'Region X', '0.5')];
    expect(groups(odd(empty))).toBe('Region X 51, Kommunerna 50');
  });

  test('the rest is Kommunerna, else the one group left empty, else the region', () => {
    const police = group('other', 'Polisen', '0.2');
    expect(groups(odd([police]))).toBe('Polisen 20, Kommunerna 81');
    expect(groups(odd([police, group('municipality', 'Kommunerna', '0.5')]))).toBe(
      'Polisen 20, Kommunerna 51, Region Dalarna 30',
    );
    const named = [group('other', 'Högskolan'), group('municipality', 'Kommunerna', '0.5')];
    expect(groups(odd(named))).toBe('Kommunerna 51, Högskolan 50');
    expect(
      groups(odd([police, group('region', 'Region X'), group('municipality', 'Kommunerna', '0.5')])),
    ).toBe('Polisen 20, Kommunerna 51, Region X 30');
    const later = [
      group('municipality', 'Kommunerna', '0.5'),
      group('other', 'Polisen', '0.2', 2024),
      group('region', 'Region X', '0.3', 2024),
    ];
    expect(plan({ ...SMALL, lastYear: { value: 2024 }, financing: later }).years.map(groups)).toStrictEqual([
      'Kommunerna 300, Region X 300',
      'Kommunerna 300, Polisen 120, Region X 180',
    ]);
    const others = [
      group('municipality', 'Kommunerna', '0.5'),
      group('other', 'Polisen'),
      group('other', 'Högskolan'),
    ];
    expect(groups(odd(others))).toBe('Kommunerna 51, Region Dalarna 50');
  });

  test('the rest is said, and so is an agreement without shares', () => {
    const changes = { ...SMALL, financing: [group('region', 'Region X', '0.25')] };
    expect(assumed(changes, 'share-rest')).toStrictEqual([
      { id: 'share-rest', facts: { group: 'Kommunerna', share: '75', years: '2023' } },
    ]);
    expect(assumed(changes, 'no-shares')).toStrictEqual([]);
    expect(assumed({ ...SMALL, lastYear: { value: 2024 } }, 'no-shares')).toStrictEqual([
      { id: 'no-shares', facts: { years: '2023, 2024' } },
    ]);
    expect(assumed(SMALL, 'share-rest')).toStrictEqual([]);
    expect(assumed({}, 'share-rest')).toStrictEqual([]);
    const all = { ...SMALL, financing: [group('municipality', 'Kommunerna', '0'), group('region', 'R')] };
    expect(assumed(all, 'share-rest')).toStrictEqual([
      { id: 'share-rest', facts: { group: 'R', share: '100', years: '2023' } },
    ]);
  });

  test('100 % stated leaves the others out; 0 % stated stays with 0 kr', () => {
    expect(groups(odd([group('region', 'Region X', '1')]))).toBe('Region X 101');
    expect(rows(odd([group('region', 'Region X', '1'), group('municipality', 'Kommunerna', '0')]))).toBe(
      'A 0, B 0, C 0, Region X 101',
    );
    expect(groups(odd([group('region', 'Region X'), group('municipality', 'Kommunerna', '1')]))).toBe(
      'Kommunerna 101',
    );
  });

  test('thirds: the odd krona goes to the largest remainder', () => {
    const thirds = [group('region', 'R', THIRD), group('other', 'Polisen', THIRD)];
    expect(groups(odd(thirds, { cost: amount(100) }))).toBe('R 33, Polisen 33, Kommunerna 34');
  });

  test('a share holds from its year on; before it the group is the rest', () => {
    const later = { ...group('region', 'R', '0.4', 2024) };
    const { years } = plan({
      ...SMALL,
      lastYear: { value: 2025 },
      financing: [{ ...later, shares: [...later.shares, { fromYear: 2025, share: sourced('0.1') }] }],
    });
    expect(years.map(groups)).toStrictEqual([
      'Kommunerna 600',
      'R 240, Kommunerna 360',
      'R 60, Kommunerna 540',
    ]);
    const unsorted = { ...later, shares: [{ fromYear: 2025, share: sourced('0.1') }, ...later.shares] };
    expect(year({ ...SMALL, lastYear: { value: 2025 }, financing: [unsorted] }, 2).groups[0]!.amount).toBe(
      6000n,
    );
  });

  test('a fixed amount comes off first, and the shares divide what is left', () => {
    const fixed = {
      ...group('other', 'Polisen'),
      fixed: { ...sourced('99.6'), origin: { cell: 'Avtal!B6' } },
    };
    const changes = { ...SMALL, financing: [fixed, group('region', 'R', '0.5')] };
    const result = year(changes);
    expect(groups(result)).toBe('Polisen 100, R 250, Kommunerna 250');
    expect(result.groups[0]).toMatchObject({
      reason: 'fixed',
      exact: exact('99.6'),
      adjustment: 0n,
      origin: { cell: 'Avtal!B6' },
    });
    expect(result.groups[0]!.share).toStrictEqual(exact('0.166'));
    expect(assumed(changes, 'fixed-financing-first')).toStrictEqual([
      { id: 'fixed-financing-first', facts: { group: 'Polisen' } },
    ]);
    expect(rows(result)).toBe('A 42, B 83, C 125, Polisen 100, R 250');
  });

  test('fixed amounts that are everything', () => {
    const fixed = (kind: 'region' | 'municipality', name: string, value: number) => ({
      ...group(kind, name),
      fixed: sourced(value),
    });
    const both = [fixed('region', 'R', 200), fixed('municipality', 'Kommunerna', 400)];
    expect(rows(year({ ...SMALL, financing: both }))).toBe('A 67, B 133, C 200, R 200');
    const outcome = computePlan(agreement({ ...SMALL, cost: amount(601), financing: both }));
    expect(outcome).toStrictEqual({
      kind: 'refused',
      refusals: [
        { code: 'fixed-financing-below-amount', field: 'R', facts: { group: 'R', left: '1', amount: '601' } },
      ],
    });
  });

  test('each group has one row, with its code and the cell of its share', () => {
    const region = { name: 'region x', kind: 'region' as const, code: '20' };
    const result = year({
      ...SMALL,
      parties: [...ABC, region],
      populations: [column('Folkmängd', [1, 2, 3, 999])],
      financing: [
        {
          ...group('region', 'Region X'),
          shares: [{ share: { ...sourced('0.5'), origin: { cell: 'Avtal!B5' } } }],
        },
      ],
    });
    expect(result.rows.at(-1)).toMatchObject({
      party: 'Region X',
      group: 'Region X',
      kind: 'region',
      code: '20',
      amount: 30000n,
      share: exact('0.5'),
      origin: { cell: 'Avtal!B5' },
    });
    expect(result.rows.at(-1)).not.toHaveProperty('population');
    expect(result.rows.at(-1)).not.toHaveProperty('outsideTable');
    expect(result.rows[0]).toMatchObject({ population: exact(1), origin: { cell: 'Befolkning!B2' } });
    expect(result.rows[0]).not.toHaveProperty('code');
    expect(result.rows[0]).not.toHaveProperty('limitedBy');
    expect(result.populationTotal).toStrictEqual(exact(6));
  });
});

describe('B5: the key', () => {
  test('a blend adds the exact shares and is rounded once', () => {
    const result = year({
      ...SMALL,
      cost: amount(1000),
      key: key(blend(['0.3', { kind: 'equal' }], ['0.7', { kind: 'population' }])),
    });
    // 100 + 116 2/3, 100 + 233 1/3, 100 + 350.
    expect(result.rows.map((row) => formatDecimal(row.exact, { decimals: 3 }))).toStrictEqual([
      '216.667',
      '333.333',
      '450.000',
    ]);
    expect(rows(result)).toBe('A 217, B 333, C 450');
    expect(result.rows[0]!.share).toStrictEqual({ numerator: 13n, denominator: 60n });
  });

  test('two weighted columns', () => {
    const result = year({
      ...SMALL,
      cost: amount(1000),
      weights: [of(9, 9, 9, 'Vikt'), of(5, 0, 5, 'Elever')],
      key: key(blend(['0.5', { kind: 'own', header: ' elever' }], ['0.5', { kind: 'population' }])),
    });
    expect(rows(result)).toBe('A 333, B 167, C 500');
  });

  test('own weights need no population and need not make 100 %', () => {
    const result = year({
      ...SMALL,
      populations: [],
      weights: [of(10, 20, 30, 'Andel')],
      key: key(blend(['1', { kind: 'own' }])),
    });
    expect(rows(result)).toBe('A 100, B 200, C 300');
    expect(result.rows[0]).not.toHaveProperty('population');
    expect(result).not.toHaveProperty('populationHeader');
    expect(result).not.toHaveProperty('populationTotal');
  });

  test('own weights by year: an empty cell in one of several columns means no party', () => {
    const changes = {
      ...SMALL,
      populations: [],
      lastYear: { value: 2024 },
      weights: [of(1, 1, 1, 'Vikt 2023', 2023), of(1, undefined, 2, 'Vikt 2024', 2024)],
      key: key(blend(['1', { kind: 'own' }])),
    };
    expect(plan(changes).years.map(rows)).toStrictEqual(['A 200, B 200, C 200', 'A 200, C 400']);
    expect(assumed(changes, 'party-absent')).toStrictEqual([
      {
        id: 'party-absent',
        facts: { party: 'B', header: 'Vikt 2024', cell: 'Befolkning!B3', years: '2024' },
      },
    ]);
  });

  test('lika counts every listed municipality, with or without figures', () => {
    expect(rows(year({ ...SMALL, key: key(EQUAL), populations: [of(1, undefined, 0)] }))).toBe(
      'A 200, B 200, C 200',
    );
    expect(assumed({ ...SMALL, key: key(EQUAL) }, 'population-date')).toStrictEqual([]);
  });

  test('the method and the order of the population range', () => {
    const methods = (value: Agreement['roundingMethod']['value']) =>
      rows(year({ ...SMALL, cost: amount(100), roundingMethod: { value, stated: true }, key: key(EQUAL) }));
    expect(methods('storsta-resten')).toBe('A 34, B 33, C 33');
    expect(methods('rest-till-sist')).toBe('A 33, B 33, C 34');
    expect(methods('lopande')).toBe('A 33, B 34, C 33');
    const result = year({ ...SMALL, cost: amount(100), key: key(EQUAL) });
    expect(result.ties).toStrictEqual([{ parties: ['A', 'B', 'C'], settledBy: 'order' }]);
    expect(result.method).toBe('storsta-resten');
  });
});

describe('B6: limits', () => {
  test('a common rate, cut to the limits, with the rate that makes the sum right', () => {
    const result = year({ ...SMALL, cost: amount(600), minimum: sourced(150), maximum: sourced(270) });
    // 150 + r*2 + r*3 = 600 gives r = 90: C would pay 270, just its maximum.
    expect(rows(result)).toBe('A 150, B 180, C 270');
    expect(result.rows.map(({ limitedBy, reason }) => [limitedBy, reason])).toStrictEqual([
      ['minimum', 'limit'],
      [undefined, 'none'],
      [undefined, 'none'],
    ]);
    expect(result.rows.map(({ share }) => formatDecimal(share, { decimals: 4 }))).toStrictEqual([
      '0.1667',
      '0.3333',
      '0.5000',
    ]);
  });

  test('nobody stays at a limit that the common rate has passed', () => {
    // By population 100, 200, 300; the maximum of C frees 100 that lift A over its minimum.
    const result = year({ ...SMALL, minimum: sourced(130), maximum: sourced(200) });
    expect(rows(result)).toBe('A 200, B 200, C 200');
    const mixed = year({ ...SMALL, minimum: sourced(110), maximum: sourced(250) });
    expect(rows(mixed)).toBe('A 117, B 233, C 250');
    expect(mixed.rows.map(({ limitedBy }) => limitedBy)).toStrictEqual([undefined, undefined, 'maximum']);
  });

  test('only one limit; a party without weight pays the minimum', () => {
    expect(rows(year({ ...SMALL, minimum: sourced(150) }))).toBe('A 150, B 180, C 270');
    expect(rows(year({ ...SMALL, maximum: sourced(240) }))).toBe('A 120, B 240, C 240');
    expect(rows(year({ ...SMALL, populations: [of(0, 2, 3)], minimum: sourced(50) }))).toBe(
      'A 50, B 220, C 330',
    );
  });

  test('hold for each municipality, not for the region, and are not raised by index', () => {
    const { years } = plan({
      ...SMALL,
      financing: [REGION_HALF],
      minimum: sourced(60),
      index: { rates: [rate(2024, '0.1')] },
    });
    expect(years.map(rows)).toStrictEqual([
      'A 60, B 96, C 144, Region Dalarna 300',
      'A 60, B 108, C 162, Region Dalarna 330',
    ]);
  });

  test('a limit that the common rate just reaches has cut nobody, and a minimum of 0 is none', () => {
    const reached = year({ ...SMALL, minimum: sourced(100), maximum: sourced(300) });
    expect(reached.rows.map(({ limitedBy }) => limitedBy)).toStrictEqual([undefined, undefined, undefined]);
    expect(rows(year({ ...SMALL, minimum: sourced(0) }))).toBe('A 100, B 200, C 300');
  });

  test('hold for the rest too: it goes on to the next when the largest is at its maximum', () => {
    const changes = {
      ...SMALL,
      parties: municipalities(['A', 'B', 'C', 'D']),
      populations: [column('Folkmängd', [15, 7, 7, 7])],
      cost: amount(12),
      minimum: sourced(2),
      maximum: sourced(5),
    };
    const method = (value: 'rest-till-storst' | 'sainte-lague') => ({
      roundingMethod: { value, stated: true },
    });
    // Exact 5 · 2,33 · 2,33 · 2,33: one krona too little when each is rounded by itself.
    expect(rows(year({ ...changes, ...method('rest-till-storst') }))).toBe('A 5, B 3, C 2, D 2');
    expect(rows(year({ ...changes, ...method('sainte-lague') }))).toBe('A 5, B 3, C 2, D 2');
    // Cut to 5, then one krona too much when the others are rounded up: the largest gives it, and that is its reason.
    const populations = [column('Folkmängd', [16, 8, 8, 8])];
    const cut = year({ ...changes, populations, cost: amount(13), ...method('rest-till-storst') });
    expect(rows(cut)).toBe('A 4, B 3, C 3, D 3');
    expect(cut.rows[0]).toMatchObject({ limitedBy: 'maximum', reason: 'largest' });
  });

  test('exactly at the limits', () => {
    expect(rows(year({ ...SMALL, minimum: sourced(200) }))).toBe('A 200, B 200, C 200');
    expect(rows(year({ ...SMALL, maximum: sourced(200) }))).toBe('A 200, B 200, C 200');
    expect(rows(year({ ...SMALL, minimum: sourced(100), maximum: sourced(100), cost: amount(300) }))).toBe(
      'A 100, B 100, C 100',
    );
  });

  test('a limit between two units is tightened, and that is said', () => {
    const changes = { ...SMALL, minimum: sourced('150.5'), maximum: sourced('260.5') };
    expect(rows(year(changes))).toBe('A 151, B 189, C 260');
    expect(assumed(changes, 'limit-tightened')).toStrictEqual([
      { id: 'limit-tightened', facts: { field: 'Lägsta belopp', limit: '150.5', used: '151' } },
      { id: 'limit-tightened', facts: { field: 'Högsta belopp', limit: '260.5', used: '260' } },
    ]);
    expect(
      assumed({ ...SMALL, minimum: sourced(1), maximum: sourced(600) }, 'limit-tightened'),
    ).toStrictEqual([]);
  });

  test('a surplus is divided without limits', () => {
    const result = year({
      ...SMALL,
      minimum: sourced(150),
      surplus: { value: 'returned' },
      outcomes: [{ year: 2023, cost: sourced(588) }],
    });
    expect(result.settlement!.rows.map((row) => oreToDecimal(row.amount))).toStrictEqual(['2', '4', '6']);
  });
});

describe('B7, B8: years and columns', () => {
  const years = (changes: Partial<Agreement>) =>
    plan({ ...SMALL, ...changes }).years.map((result) => result.year);
  const columns = [of(1, 2, 3, 'Folkmängd 2022', 2022), of(1, 2, 3, 'Folkmängd 2025', 2025)];

  test('the base year and every later year with an index row or a population column', () => {
    expect(years({})).toStrictEqual([2023]);
    expect(years({ populations: columns })).toStrictEqual([2023, 2025]);
    expect(
      years({ index: { rates: [rate(2025, '0.01'), rate(2022, '0.01'), rate(2024, '0.01')] } }),
    ).toStrictEqual([2023, 2024, 2025]);
    expect(years({ lastYear: { value: 2024 }, populations: columns })).toStrictEqual([2023, 2024]);
    expect(years({ lastYear: { value: 2023 }, index: { rates: [rate(2024, '0.01')] } })).toStrictEqual([
      2023,
    ]);
  });

  test('a year uses its own column, else the latest earlier, and that is said', () => {
    const changes = {
      ...SMALL,
      lastYear: { value: 2025 },
      populations: [
        of(3, 2, 1, 'Folkmängd 2021', 2021),
        of(1, 1, 4, '31 dec 2022', 2022),
        of(1, 2, 3, '2025', 2025),
      ],
    };
    const { years: results } = plan(changes);
    expect(results.map(rows)).toStrictEqual([
      'A 100, B 100, C 400',
      'A 100, B 100, C 400',
      'A 100, B 200, C 300',
    ]);
    expect(
      results.map(({ populationHeader, populationYear }) => [populationHeader, populationYear]),
    ).toStrictEqual([
      ['31 dec 2022', 2022],
      ['31 dec 2022', 2022],
      ['2025', 2025],
    ]);
    expect(assumed(changes, 'earlier-figures')).toStrictEqual([
      { id: 'earlier-figures', facts: { header: '31 dec 2022', used: '2022', years: '2023, 2024' } },
    ]);
    expect(assumed(changes, 'population-date')).toStrictEqual([
      { id: 'population-date', facts: { header: '31 dec 2022', years: '2023, 2024' } },
      { id: 'population-date', facts: { header: '2025', years: '2025' } },
    ]);
    expect(assumed(changes, 'later-figures')).toStrictEqual([]);
  });

  test('an undated column serves all years, before a later one', () => {
    const changes = { ...SMALL, populations: [of(1, 1, 1, '2024', 2024), of(1, 2, 3)] };
    expect(plan(changes).years.map(rows)).toStrictEqual(['A 100, B 200, C 300', 'A 200, B 200, C 200']);
    expect(plan(SMALL).assumptions.map(({ id }) => id)).toStrictEqual(
      ['no-shares', 'population-date'].reverse(),
    );
    expect(year(SMALL)).not.toHaveProperty('populationYear');
  });

  test('only a later column: it is used, and that is said', () => {
    const changes = {
      ...SMALL,
      lastYear: { value: 2023 },
      populations: [of(1, 1, 1, '2026', 2026), of(1, 2, 3, '2025', 2025)],
    };
    expect(rows(year(changes))).toBe('A 100, B 200, C 300');
    expect(assumed(changes, 'later-figures')).toStrictEqual([
      { id: 'later-figures', facts: { header: '2025', used: '2025', years: '2023' } },
    ]);
  });

  test('two columns of one year: the later date; several undated: the first', () => {
    const june = column('juni 2023', [1, 1, 1], { year: 2023, date: '2023-06-30' });
    const december = column('dec 2023', [1, 2, 3], { year: 2023, date: '2023-12-31' });
    for (const populations of [
      [june, december],
      [december, june],
    ]) {
      expect(rows(year({ ...SMALL, populations }))).toBe('A 100, B 200, C 300');
      expect(assumed({ ...SMALL, populations }, 'later-date-same-year')).toStrictEqual([
        { id: 'later-date-same-year', facts: { header: 'dec 2023', other: 'juni 2023', years: '2023' } },
      ]);
    }
    const undated = { ...SMALL, populations: [of(1, 2, 3, 'Ett'), of(1, 1, 1, 'Två')] };
    expect(rows(year(undated))).toBe('A 100, B 200, C 300');
    expect(assumed(undated, 'undated-columns')).toStrictEqual([
      { id: 'undated-columns', facts: { header: 'Ett', count: '2' } },
    ]);
    expect(assumed(SMALL, 'undated-columns')).toStrictEqual([]);
  });
});

describe('B9: kronor per inhabitant', () => {
  const changes = {
    ...SMALL,
    cost: { kind: 'from-key' as const },
    populations: [of(1000, 2001, 3003)],
    key: key({ kind: 'per-inhabitant', rate: exact('42.25') }),
    index: { rates: [rate(2024, '0.1')] },
  };

  test('each is rounded by itself, and the agreed amount is the sum', () => {
    const { years } = plan(changes);
    expect(years.map(rows)).toStrictEqual(['A 42250, B 84542, C 126877', 'A 46475, B 92996, C 139564']);
    expect(years.map(({ agreedAmount }) => oreToDecimal(agreedAmount))).toStrictEqual(['253669', '279035']);
    expect(years.map(({ exactAmount }) => formatDecimal(exactAmount))).toStrictEqual(['253669', '279035.9']);
    expect(years[1]!.rows.map(({ reason, adjustment, rank }) => [reason, adjustment, rank])).toStrictEqual([
      ['none', 0n, 3],
      ['none', 0n, 1],
      ['none', 0n, 2],
    ]);
    expect(years[0]!.rows.map(({ reason, rank }) => [reason, rank])).toStrictEqual([
      ['none', 3],
      ['none', 2],
      ['own-rounding', 1],
    ]);
    expect(years[0]!.rows[0]!.share).toStrictEqual({ numerator: 250n, denominator: 1501n });
    expect(years[0]!.ties).toStrictEqual([]);
    expect(years[0]).not.toHaveProperty('settlement');
    expect(years[1]!.groups).toHaveLength(1);
    expect(years[1]!.groups[0]).toMatchObject({
      name: 'Kommunerna',
      share: exact(1),
      amount: 27903500n,
      outsideTable: false,
    });
  });

  test('an amount and shares that agree do no harm', () => {
    const financing = [group('region', 'R', '0'), group('municipality', 'Länets kommuner', '1')];
    const result = year({ ...changes, cost: amount('253669'), financing });
    expect(groups(result)).toBe('Länets kommuner 253669');
  });

  test('a surplus is divided by inhabitants', () => {
    const result = year({
      ...changes,
      surplus: { value: 'returned' },
      outcomes: [{ year: 2023, cost: sourced(253663) }],
    });
    expect(
      result.settlement!.rows.map(({ party, amount: back }) => `${party} ${oreToDecimal(back)}`),
    ).toStrictEqual(['A 1', 'B 2', 'C 3']);
  });
});

describe('B10, E1: settlement', () => {
  test('an outcome without deductions says nothing of them', () => {
    const changes = {
      ...SMALL,
      surplus: { value: 'returned' as const },
      outcomes: [{ year: 2023, cost: sourced(588) }],
    };
    expect(year(changes).settlement).not.toHaveProperty('unusedDeductions');
    expect(assumed(changes, 'unused-within-outcome')).toStrictEqual([]);
  });

  const settled = (changes: Partial<Agreement>) =>
    year({ ...SMALL, financing: [REGION_HALF], ...changes }).settlement;
  const back = { surplus: { value: 'returned' as const } };

  test('a surplus goes back by the same groups, key and method; a deficit is the mirror image', () => {
    const surplus = settled({ ...back, outcomes: [{ year: 2023, cost: sourced('500.4') }] })!;
    expect(surplus).toMatchObject({ outcome: 50000n, surplus: 10000n, rule: 'returned' });
    expect(
      surplus.rows.map(({ party, group: of, amount: ore }) => `${party} ${of} ${oreToDecimal(ore)}`),
    ).toStrictEqual([
      'A Kommunerna 8',
      'B Kommunerna 17',
      'C Kommunerna 25',
      'Region Dalarna Region Dalarna 50',
    ]);
    const deficit = settled({ ...back, outcomes: [{ year: 2023, cost: sourced('699.6') }] })!;
    expect(deficit.rows.map(({ amount: ore }) => -ore)).toStrictEqual(
      surplus.rows.map(({ amount: ore }) => ore),
    );
  });

  test('deductions and fixed financing take no part in it', () => {
    const rest = settled({
      ...back,
      deductions: [{ name: 'RSS', amount: { kind: 'fixed', value: sourced(60) } }],
      financing: [{ ...group('other', 'Polisen'), fixed: sourced(100) }, REGION_HALF],
      outcomes: [{ year: 2023, cost: sourced(500) }],
    })!;
    expect(rest.rows.map(({ party, amount: ore }) => `${party} ${oreToDecimal(ore)}`)).toStrictEqual([
      'A 8',
      'B 17',
      'C 25',
      'Region Dalarna 50',
    ]);
  });

  test('kept: nobody gets or pays anything, nor for a deficit', () => {
    for (const cost of [500, 700]) {
      const kept = settled({ surplus: { value: 'kept' }, outcomes: [{ year: 2023, cost: sourced(cost) }] })!;
      expect(kept.rows).toStrictEqual([]);
      expect(kept.surplus).toBe(BigInt(600 - cost) * 100n);
    }
  });

  test('a surplus of 0 changes nothing', () => {
    const even = settled({ ...back, outcomes: [{ year: 2023, cost: sourced(600) }] })!;
    expect(even.rows.map(({ amount: ore }) => ore)).toStrictEqual([0n, 0n, 0n, 0n]);
  });

  test('without a surplus rule nothing is settled, and that is said', () => {
    const changes = { ...SMALL, outcomes: [{ year: 2023, cost: sourced(500) }] };
    expect(year(changes).settlement).toBeUndefined();
    expect(assumed(changes, 'surplus-rule-missing')).toStrictEqual([
      { id: 'surplus-rule-missing', facts: { years: '2023' } },
    ]);
  });

  test('an outcome of a year outside the plan is said, an empty one is none', () => {
    const changes = { ...SMALL, ...back, outcomes: [{ year: 2023 }, { year: 2030, cost: sourced(1) }] };
    expect(year(changes).settlement).toBeUndefined();
    expect(assumed(changes, 'outcome-outside-plan')).toStrictEqual([
      { id: 'outcome-outside-plan', facts: { field: 'Överskott', years: '2030' } },
    ]);
  });

  test('Utfall covers the deductions too: what was not used of them is counted once', () => {
    const changes = {
      ...SMALL,
      ...back,
      deductions: [{ name: 'RSS', amount: { kind: 'fixed' as const, value: sourced(60) } }],
      outcomes: [{ year: 2023, cost: sourced(588), deductionsUsed: sourced(54) }],
    };
    expect(year(changes).settlement).toMatchObject({
      surplus: 1200n,
      unusedDeductions: 600n,
      outcome: 58800n,
    });
    expect(assumed(changes, 'unused-within-outcome')).toStrictEqual([
      { id: 'unused-within-outcome', facts: { years: '2023' } },
    ]);
    const onlyUsed = { ...changes, outcomes: [{ year: 2023, deductionsUsed: sourced('53.6') }] };
    expect(year(onlyUsed).settlement).toStrictEqual({
      surplus: 600n,
      unusedDeductions: 600n,
      rule: 'returned',
      rows: [
        { party: 'A', group: 'Kommunerna', amount: 100n },
        { party: 'B', group: 'Kommunerna', amount: 200n },
        { party: 'C', group: 'Kommunerna', amount: 300n },
      ],
    });
    expect(assumed(onlyUsed, 'unused-within-outcome')).toStrictEqual([]);
  });
});

describe('E3: fixed amounts', () => {
  const parties = [
    ...ABC,
    { name: 'Region Dalarna', kind: 'region' as const },
    { name: 'Polisen', kind: 'other' as const },
  ];
  const fixed = (...columns: Agreement['amounts'][number][]): Partial<Agreement> => ({
    ...SMALL,
    parties,
    cost: { kind: 'fixed-amounts' },
    key: key({ kind: 'fixed-amounts' }),
    amounts: columns,
  });

  test('each pays what stands in the column, the region and others too', () => {
    const result = year(fixed(column('Belopp', [10, 20, 30, 50, 5])));
    expect(rows(result)).toBe('A 10, B 20, C 30, Region Dalarna 50, Polisen 5');
    expect(groups(result)).toBe('Kommunerna 60, Region Dalarna 50, Polisen 5');
    expect(result.rows[0]).toMatchObject({
      origin: { cell: 'Befolkning!B2' },
      share: { numerator: 1n, denominator: 6n },
    });
    expect(result.rows[0]).not.toHaveProperty('population');
  });

  test('the stated amount may be given in either way when it agrees', () => {
    const column5 = column('Belopp', [10, 20, 30, 50, 5]);
    expect(oreToDecimal(year({ ...fixed(column5), cost: amount(115) }).agreedAmount)).toBe('115');
    expect(oreToDecimal(year({ ...fixed(column5), cost: { kind: 'from-key' } }).agreedAmount)).toBe('115');
    const shares = [
      group('municipality', 'Kommunerna', '0.5'),
      group('region', 'R', '0.25'),
      group('other', 'Polisen', '0.25'),
    ];
    const agreed = { ...fixed(column('Belopp', [10, 10, 20, 20, 20])), financing: shares };
    expect(rows(year(agreed))).toBe('A 10, B 10, C 20, Region Dalarna 20, Polisen 20');
    expect(year(agreed).groups.map(({ outsideTable }) => outsideTable)).toStrictEqual([false, false, false]);
  });

  test('stated shares of two others are each compared with their own amount', () => {
    const two = {
      ...fixed(column('Belopp', [10, 10, 20, 20, 40])),
      parties: [...ABC, parties[4]!, { name: 'Högskolan', kind: 'other' as const }],
      financing: [
        group('municipality', 'Kommunerna', '0.4'),
        group('other', 'Polisen', '0.2'),
        group('other', 'Högskolan', '0.4'),
      ],
    };
    expect(rows(year(two))).toBe('A 10, B 10, C 20, Polisen 20, Högskolan 40');
  });

  test('they are raised by index like an amount', () => {
    const { years } = plan({
      ...fixed(column('Belopp', [10, 20, 30, 50, 5])),
      index: { rates: [rate(2024, '0.03')] },
    });
    expect(oreToDecimal(years[1]!.agreedAmount)).toBe('118');
    expect(rows(years[1]!)).toBe('A 10, B 21, C 31, Region Dalarna 51, Polisen 5');
  });

  test('a column of a later year is raised from that year on; an empty cell there is no party', () => {
    const changes = {
      ...fixed(
        column('Belopp', [10, 20, 30, 50, 5]),
        column('Belopp 2024', [100, 200, undefined, 500, undefined], { year: 2024 }),
      ),
      index: { rates: [rate(2024, '0.03'), rate(2025, '0.1')] },
    };
    const { years } = plan(changes);
    expect(years.map(rows)).toStrictEqual([
      'A 10, B 20, C 30, Region Dalarna 50, Polisen 5',
      'A 100, B 200, Region Dalarna 500',
      'A 110, B 220, Region Dalarna 550',
    ]);
    expect(years.map(({ indexFactor }) => formatDecimal(indexFactor))).toStrictEqual(['1', '1', '1.1']);
  });

  test('a party that has left', () => {
    const changes = {
      ...fixed(column('Belopp', [10, 20, 30, 50, 5])),
      participation: [
        { party: 'Polisen', toYear: 2022 },
        { party: 'B', fromYear: 2024 },
      ],
    };
    expect(rows(year(changes))).toBe('A 10, C 30, Region Dalarna 50');
  });

  test('only the region', () => {
    const alone: Partial<Agreement> = {
      ...SMALL,
      parties: [parties[3]!],
      populations: [column('Folkmängd', [undefined])],
      financing: [group('region', 'Region Dalarna', '1'), group('municipality', 'Kommunerna', '0')],
    };
    expect(rows(year(alone))).toBe('Region Dalarna 600');
    const result = year({ ...fixed(column('Belopp', [50])), parties: [parties[3]!] });
    expect(groups(result)).toBe('Region Dalarna 50');
  });
});

describe('E6: parties of a year', () => {
  test('an empty cell in one of several population columns', () => {
    const changes = { ...SMALL, populations: [of(1, 2, 3, '2023', 2023), of(1, undefined, 3, '2024', 2024)] };
    expect(plan(changes).years.map(rows)).toStrictEqual(['A 100, B 200, C 300', 'A 150, C 450']);
    expect(assumed(changes, 'party-absent')).toStrictEqual([
      { id: 'party-absent', facts: { party: 'B', header: '2024', cell: 'Befolkning!B3', years: '2024' } },
    ]);
  });

  test('without known cells the assumption has none', () => {
    const { header, figures, year: named } = of(1, undefined, 3, '2023', 2023);
    const bare = { header, figures, year: named! };
    const changes = { ...SMALL, populations: [bare, of(1, 2, 3, '2022', 2022)] };
    expect(assumed(changes, 'party-absent')[0]!.facts['cell']).toBe('');
    const nameless = SMALL.parties!.map(({ name, kind }) => ({ name, kind }));
    const other = {
      ...SMALL,
      parties: nameless,
      populations: [of(1, undefined, 3, '2023', 2023), of(1, 2, 3, '2022', 2022)],
    };
    expect(assumed(other, 'party-absent')[0]!.facts['cell']).toBe('');
  });

  test('entry and exit', () => {
    const participation = [
      { party: 'a ', fromYear: 2024 },
      { party: 'C', toYear: 2024 },
      { party: 'B', fromYear: 2020, toYear: 2030 },
    ];
    const { years } = plan({ ...SMALL, lastYear: { value: 2025 }, participation });
    expect(years.map(rows)).toStrictEqual(['B 240, C 360', 'A 100, B 200, C 300', 'A 200, B 400']);
  });
});

describe('cost lines', () => {
  const lines = {
    kind: 'lines' as const,
    lines: [
      { name: 'Lön', amount: sourced(301), financing: [] },
      { name: 'Lokal', amount: sourced(200), financing: [group('region', 'Region Dalarna', '1')] },
      { name: 'Resor', amount: sourced(100), financing: [group('municipality', 'Kommunerna', '1')] },
    ],
    stated: sourced(601),
  };
  const changes = { ...SMALL, cost: lines, financing: [REGION_HALF] };

  test('each line has its own financing; the key divides their sum once', () => {
    const result = year(changes);
    expect(
      result.lines!.map((line) => [
        line.name,
        oreToDecimal(line.amount),
        line.groups.map(({ name, amount: ore }) => `${name} ${oreToDecimal(ore)}`).join(),
      ]),
    ).toStrictEqual([
      ['Lön', '301', 'Region Dalarna 151,Kommunerna 150'],
      ['Lokal', '200', 'Region Dalarna 200'],
      ['Resor', '100', 'Kommunerna 100'],
    ]);
    expect(groups(result)).toBe('Region Dalarna 351, Kommunerna 250');
    expect(
      result.groups.map(({ exact: sum, reason, adjustment, rank, outsideTable }) => [
        formatDecimal(sum),
        reason,
        adjustment,
        rank,
        outsideTable,
      ]),
    ).toStrictEqual([
      ['350.5', 'sum-of-lines', 0n, 1, false],
      ['250.5', 'sum-of-lines', -100n, 2, false],
    ]);
    expect(result.groups.map(({ share }) => formatDecimal(share, { decimals: 4 }))).toStrictEqual([
      '0.5832',
      '0.4168',
    ]);
    expect(rows(result)).toBe('A 42, B 83, C 125, Region Dalarna 351');
    expect(result.ties).toStrictEqual([{ parties: ['Region Dalarna', 'Kommunerna'], settledBy: 'order' }]);
    expect(year(SMALL)).not.toHaveProperty('lines');
  });

  test('are raised together and rounded by largest remainder', () => {
    const result = year({ ...changes, index: { rates: [rate(2024, '0.005')] } }, 1);
    // 604,005 rounded once; 604 kr is 302,50 + 201,00 + 100,50 (0,5025 before 0,4992).
    expect(result.lines!.map((line) => oreToDecimal(line.amount))).toStrictEqual(['303', '201', '100']);
    expect(result.groups.reduce((sum, { amount: ore }) => sum + ore, 0n)).toBe(60400n);
  });

  test('lines with equal remainders: the first in the list, and that is said', () => {
    const half = (name: string) => ({ name, amount: sourced('100.5'), financing: [] });
    const result = year({ ...SMALL, cost: { kind: 'lines', lines: [half('Lön'), half('Hyra')] } });
    expect(result.lines!.map((line) => oreToDecimal(line.amount))).toStrictEqual(['101', '100']);
    expect(result.ties).toContainEqual({ parties: ['Lön', 'Hyra'], settledBy: 'order' });
  });

  test('a line alone, and financiers outside the table', () => {
    const outside = { ...group('other', 'Staten', '1'), outsideTable: true };
    const one = { kind: 'lines' as const, lines: [{ name: 'Lön', amount: sourced(600), financing: [] }] };
    expect(rows(year({ ...SMALL, cost: one }))).toBe('A 100, B 200, C 300');
    const two = {
      ...one,
      lines: [...one.lines, { name: 'Bidrag', amount: sourced(60), financing: [outside] }],
    };
    expect(
      year({ ...SMALL, cost: two }).groups.map(({ name, outsideTable }) => [name, outsideTable]),
    ).toStrictEqual([
      ['Kommunerna', false],
      ['Staten', true],
    ]);
    const inside = { name: 'Stöd', amount: sourced(40), financing: [group('other', 'Staten', '1')] };
    const three = { ...two, lines: [...two.lines, inside] };
    expect(year({ ...SMALL, cost: three }).groups.at(-1)).toMatchObject({ outsideTable: false });
  });
});

describe('what the agreement does not say', () => {
  test('defaults are assumed aloud', () => {
    const { assumptions } = plan({
      ...SMALL,
      key: { value: BY_POPULATION, stated: false },
      roundingUnit: { ...sourced(1), stated: false },
      roundingMethod: { value: 'storsta-resten', stated: false },
      term: { allMustSign: { value: false } },
    });
    expect(assumptions.slice(0, 3)).toStrictEqual([
      { id: 'key', facts: {} },
      { id: 'rounding-unit', facts: { unit: '1' } },
      { id: 'rounding-method', facts: { method: 'storsta-resten' } },
    ]);
    expect(assumptions.map(({ id }) => id)).not.toContain('all-must-sign');
  });

  test('years outside the term', () => {
    const changes = {
      ...SMALL,
      baseYear: { value: 2022 },
      lastYear: { value: 2025 },
      term: { from: { value: '2023-01-01' }, to: { value: '2024-12-31' } },
    };
    expect(assumed(changes, 'before-term')).toStrictEqual([
      { id: 'before-term', facts: { from: '2023-01-01', years: '2022' } },
    ]);
    expect(assumed(changes, 'after-term')).toStrictEqual([
      { id: 'after-term', facts: { to: '2024-12-31', years: '2025' } },
    ]);
  });
});

test('one year by itself is that year of the plan', () => {
  const terms = agreement({
    ...SMALL,
    index: { rates: [rate(2024, '0.02'), rate(2025, '0.03')] },
    financing: [REGION_HALF],
  });
  const all = computePlan(terms);
  const one = computePlanYear(terms, 2025);
  if (all.kind === 'refused' || one.kind === 'refused') throw new Error('refused');
  expect(one.value.years).toHaveLength(1);
  expect(rows(one.value.years[0])).toBe(rows(all.value.years[2]!));
});

test('the same facts by positions or by amount give the same', () => {
  const positions = {
    kind: 'positions' as const,
    count: sourced('2.5'),
    costPerPosition: sourced('240'),
    stated: sourced('600.2'),
  };
  expect(rows(year({ ...SMALL, cost: positions }))).toBe(rows(year(SMALL)));
});

describe('corners', () => {
  test('index rows in any order are chained by year', () => {
    const { years, assumptions } = plan({
      ...SMALL,
      index: { rates: [rate(2025, '0.1'), rate(2024, '0.5')] },
      lastYear: { value: 2025 },
    });
    expect(years.map(({ agreedAmount }) => oreToDecimal(agreedAmount))).toStrictEqual(['600', '900', '990']);
    expect(assumptions.filter(({ id }) => id === 'index-rate-unusual')).toHaveLength(1);
  });

  test.each(['LPI, PKV', 'KPI och KPIF', 'lpik/AKI', 'KPIF eller PKV'])(
    '%s names several series',
    (series) => {
      const outcome = computePlan(
        agreement({ ...SMALL, index: { series: { value: series }, rates: [rate(2024, '0.02')] } }),
      );
      expect(outcome).toMatchObject({ kind: 'refused', refusals: [{ code: 'index-series-not-chosen' }] });
    },
  );

  test('years of an assumption stand in order', () => {
    const columns = [of(1, 2, 3, '2022', 2022), of(1, 2, 3, '2024', 2024)];
    const outcomes = [
      { year: 2030, cost: sourced(1) },
      { year: 2029, cost: sourced(1) },
    ];
    expect(
      assumed({ ...SMALL, populations: columns, outcomes }, 'outcome-outside-plan')[0]!.facts['years'],
    ).toBe('2029, 2030');
  });

  test('a party of a single year pays that year', () => {
    const participation = [{ party: 'C', fromYear: 2024, toYear: 2024 }];
    const { years } = plan({ ...SMALL, lastYear: { value: 2025 }, participation });
    expect(years.map(rows)).toStrictEqual(['A 200, B 400', 'A 100, B 200, C 300', 'A 200, B 400']);
  });

  test('the rest goes to the one left empty, not to one with a fixed amount', () => {
    const financing = [
      group('municipality', 'Kommunerna', '0.5'),
      { ...group('other', 'Polisen'), fixed: sourced(100) },
      group('other', 'Högskolan'),
    ];
    expect(groups(year({ ...SMALL, financing }))).toBe('Kommunerna 250, Polisen 100, Högskolan 250');
  });

  test('a share without a cell has none in the result, and the engine makes no remarks', () => {
    expect(year({ ...SMALL, financing: [REGION_HALF] }).groups[0]).not.toHaveProperty('origin');
    expect(plan(SMALL).remarks).toStrictEqual([]);
  });

  test('a column of own weights is named whatever its spaces and case', () => {
    const changes = {
      ...SMALL,
      key: key(blend(['1', { kind: 'own', header: ' vikt ' }])),
      weights: [of(1, 1, 1, 'Annat'), of(3, 2, 1, '  Vikt')],
    };
    expect(rows(year(changes))).toBe('A 300, B 200, C 100');
  });

  test('of two shares from the same year the last holds; a group without one yet keeps its row', () => {
    const twice = {
      ...group('region', 'R'),
      shares: [
        { share: sourced('0.2'), fromYear: 2023 },
        { share: sourced('0.3'), fromYear: 2023 },
      ],
    };
    expect(groups(year({ ...SMALL, financing: [twice] }))).toBe('R 180, Kommunerna 420');
    const later = [group('municipality', 'Kommunerna', '0.5', 2024), group('region', 'R', '0.5')];
    expect(groups(year({ ...SMALL, financing: later }))).toBe('Kommunerna 300, R 300');
  });

  test('a fixed financier beside a stated share, and a group that begins later', () => {
    const fixed = { ...group('other', 'Polisen'), fixed: sourced(100) };
    const later = group('other', 'Högskolan', '0.2', 2024);
    const { years } = plan({
      ...SMALL,
      lastYear: { value: 2024 },
      financing: [fixed, group('region', 'R', '0.5'), later],
    });
    expect(years.map(groups)).toStrictEqual([
      'Polisen 100, R 250, Kommunerna 250',
      'Polisen 100, R 250, Högskolan 100, Kommunerna 150',
    ]);
    expect(years[0]!.groups.map(({ outsideTable }) => outsideTable)).toStrictEqual([false, false, false]);
  });

  test('a fixed amount that is exactly all, with a share of nothing', () => {
    const fixed = { ...group('other', 'Polisen'), fixed: sourced(600) };
    const changes = { ...SMALL, financing: [fixed, group('region', 'R', '0.5')] };
    expect(groups(year(changes))).toBe('Polisen 600, R 0, Kommunerna 0');
    expect(assumed(changes, 'fixed-financing-first')).toStrictEqual([]);
    expect(computePlan(agreement({ ...changes, financing: [{ ...fixed, fixed: sourced(0) }] })).kind).toBe(
      'done',
    );
  });

  test('a region that has left is not the rest either', () => {
    const participation = [{ party: 'Region Dalarna', toYear: 2022 }];
    const outcome = computePlan(
      agreement({ ...SMALL, participation, financing: [group('municipality', 'Kommunerna', '0.5')] }),
    );
    expect(outcome).toMatchObject({
      kind: 'refused',
      refusals: [{ code: 'shares-not-whole', field: 'Kommunernas andel' }],
    });
    const left = plan({ ...SMALL, participation, financing: [REGION_HALF] });
    expect(left.years.map(groups)).toStrictEqual(['Kommunerna 600']);
  });

  test('a group twice among the lines of a cost is refused too', () => {
    const financing = [group('region', 'R', '0.5'), group('region', 'S', '0.5')];
    const cost = { kind: 'lines' as const, lines: [{ name: 'Lön', amount: sourced(600), financing }] };
    expect(computePlan(agreement({ ...SMALL, cost }))).toMatchObject({
      kind: 'refused',
      refusals: [{ code: 'group-twice', field: 'S' }],
    });
    const two = [group('other', 'Polisen', '0.5'), group('other', 'Högskolan', '0.5')];
    expect(groups(year({ ...SMALL, financing: two }))).toBe('Polisen 300, Högskolan 300');
  });

  test('a blend with a term of 0 %, and one term whose column is all 0 is refused', () => {
    const half = key(blend(['0', { kind: 'equal' }], ['1', { kind: 'population' }]));
    expect(rows(year({ ...SMALL, key: half }))).toBe('A 100, B 200, C 300');
    const outcome = computePlan(
      agreement({
        ...SMALL,
        key: key(blend(['0.5', { kind: 'equal' }], ['0.5', { kind: 'population' }])),
        populations: [of(0, 0, 0)],
      }),
    );
    expect(outcome).toMatchObject({ kind: 'refused', refusals: [{ code: 'figures-all-zero' }] });
  });

  test('with folkmängd and own weights it is the folkmängd that shows who is a party', () => {
    const changes = {
      ...SMALL,
      populations: [of(1, 2, 3, '2023', 2023), of(1, undefined, 3, '2024', 2024)],
      weights: [of(1, 1, 1, 'Vikt')],
      key: key(blend(['1', { kind: 'own' }])),
    };
    expect(plan(changes).years.map(rows)).toStrictEqual(['A 200, B 200, C 200', 'A 300, C 300']);
    expect(year(changes)).not.toHaveProperty('populationHeader');
    const blended = {
      ...changes,
      key: key(blend(['0.5', { kind: 'own' }], ['0.5', { kind: 'population' }])),
    };
    expect(rows(year(blended))).toBe('A 150, B 200, C 250');
  });

  test('no own weights at all: the missing column is refused, not its header', () => {
    const outcome = computePlan(
      agreement({ ...SMALL, weights: [], key: key(blend(['1', { kind: 'own', header: 'Elever' }])) }),
    );
    expect(outcome).toStrictEqual({
      kind: 'refused',
      refusals: [{ code: 'column-missing', field: 'Elever', facts: { column: 'Elever' } }],
    });
  });

  test('municipality codes follow to the rows; the region is found by kind and name', () => {
    const coded = ABC.map((party, place) => ({ ...party, code: `208${place}` }));
    const others = [
      { name: 'Region Y', kind: 'region' as const, code: '99' },
      { name: 'Region X', kind: 'other' as const, code: '98' },
    ];
    const result = year({
      ...SMALL,
      parties: [...coded, ...others],
      financing: [group('region', 'Region X', '0.5')],
    });
    expect(result.rows.map(({ code }) => code)).toStrictEqual(['2080', '2081', '2082', undefined]);
  });

  test('limits with every method keep the sum and the limits', () => {
    for (const value of ['sainte-lague', 'rest-till-storst', 'rest-till-sist', 'lopande'] as const) {
      const result = year({
        ...SMALL,
        cost: amount(1000),
        populations: [of(1, 7, 9)],
        minimum: sourced(101),
        maximum: sourced(499),
        roundingMethod: { value, stated: true },
      });
      expect(result.rows.reduce((sum, row) => sum + row.amount, 0n)).toBe(100000n);
      expect(result.rows.every((row) => row.amount >= 10100n && row.amount <= 49900n)).toBe(true);
    }
    const result = year({
      ...SMALL,
      cost: amount(1001),
      populations: [of(200, 200, 601)],
      maximum: sourced(500),
      roundingMethod: { value: 'rest-till-storst', stated: true },
    });
    // 250,5 twice and the maximum round to 1 002; the largest gives back the krona, within its limits.
    expect(rows(result)).toBe('A 251, B 251, C 499');
  });

  test('weights beyond 2^53 give exact shares', () => {
    const huge = [column('Vikt', ['900719925474099300', '900719925474099300', '1801439850948198600'])];
    const result = year({ ...SMALL, weights: huge, key: key(blend(['1', { kind: 'own' }])) });
    expect(result.rows.map(({ share }) => formatDecimal(share))).toStrictEqual(['0.25', '0.25', '0.5']);
  });

  test('a deficit per inhabitant, and an outcome with a surplus of 0 used deductions', () => {
    const fixedCost = {
      ...SMALL,
      surplus: { value: 'returned' as const },
      deductions: [{ name: 'RSS', amount: { kind: 'fixed' as const, value: sourced(0) } }],
      outcomes: [{ year: 2023, cost: sourced(0), deductionsUsed: sourced(0) }],
    };
    expect(year(fixedCost).settlement).toMatchObject({ surplus: 60000n, unusedDeductions: 0n });
  });

  test('fixed amounts: a stated amount is that of the base year only', () => {
    const changes = {
      ...SMALL,
      cost: { kind: 'fixed-amounts' as const, stated: sourced(60) },
      key: key({ kind: 'fixed-amounts' }),
      amounts: [of(10, 20, 30, '2023', 2023), of(20, 40, 60, '2024', 2024)],
      lastYear: { value: 2024 },
    };
    expect(plan(changes).years.map(rows)).toStrictEqual(['A 10, B 20, C 30', 'A 20, B 40, C 60']);
    expect(year(changes).groups[0]).toMatchObject({ outsideTable: false });
    const region = {
      ...changes,
      amounts: [column('Belopp', [10, 20, 30, undefined])],
      parties: [...ABC, { name: 'R', kind: 'region' as const }],
    };
    expect(computePlan(agreement(region))).toMatchObject({
      kind: 'refused',
      refusals: [{ code: 'figure-missing', facts: { party: 'R' } }],
    });
  });

  test('kr per inhabitant is not disturbed by a region of 0 %, only by one that pays some year', () => {
    const perInhabitant = {
      ...SMALL,
      cost: { kind: 'from-key' as const },
      key: key({ kind: 'per-inhabitant', rate: exact(5) }),
    };
    const later = {
      ...group('region', 'R', '0'),
      shares: [...group('region', 'R', '0').shares, { fromYear: 2025, share: sourced('0.5') }],
    };
    expect(year({ ...perInhabitant, financing: [group('region', 'R', '0')] }).groups[0]).toMatchObject({
      reason: 'sum-of-parties',
      kind: 'municipality',
    });
    expect(computePlan(agreement({ ...perInhabitant, financing: [later] }))).toMatchObject({
      kind: 'refused',
      refusals: [{ code: 'per-inhabitant-alone' }],
    });
    const cell = {
      value: { kind: 'per-inhabitant' as const, rate: exact(-1) },
      stated: true,
      origin: { cell: 'Avtal!B9' },
    };
    expect(computePlan(agreement({ ...perInhabitant, key: cell }))).toMatchObject({
      refusals: [{ code: 'amount-not-positive', cell: 'Avtal!B9' }],
    });
  });
});
