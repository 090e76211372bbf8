import type { Agreement } from '../../src/core/agreement/model';
import { compareYears } from '../../src/core/comparison/compare';
import { formatDecimal, oreToDecimal } from '../../src/core/exact/decimal';
import type { Plan, YearResult } from '../../src/core/plan/model';
import { accumulateOddKronor } from '../../src/core/plan/oddKronor';
import { computePlan } from '../../src/core/plan/plan';
import { computeWithdrawal } from '../../src/core/settlement/withdrawal';
import {
  agreement,
  column,
  EQUAL,
  exact,
  group,
  JUNE_2021,
  municipalities,
  rate,
  REGION_HALF,
  sourced,
} from './agreements';

/** The agreements of the public documents S0-S4 (A1-A10): the figures to the krona. */

function plan(terms: Agreement): Plan {
  const outcome = computePlan(terms);
  if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome.refusals));
  return outcome.value;
}

const only = (terms: Agreement): YearResult => plan(terms).years[0]!;
const amountOf = (result: YearResult, party: string): string =>
  oreToDecimal(result.rows.find((row) => row.party === party)!.amount);
const sumOf = (result: YearResult): string =>
  oreToDecimal(result.rows.reduce((total, { amount }) => total + amount, 0n));
const groupsOf = (result: YearResult): string[] =>
  result.groups.map(({ name, amount }) => `${name} ${oreToDecimal(amount)}`);

/** S1, 2023-2026, with an index made up for the test. */
const A1 = agreement({
  cost: { kind: 'positions', count: sourced('4.0'), costPerPosition: sourced(1000000) },
  index: {
    firstYear: { value: 2024 },
    series: { value: 'LPIK (påhittad)' },
    rates: [rate(2024, '0.025'), rate(2025, '0.031'), rate(2026, '0.029')],
  },
  term: {
    from: { value: '2023-01-01' },
    to: { value: '2026-12-31' },
    allMustSign: { value: true, origin: { clause: 'Avtal p. 3' } },
  },
});

describe('A1: RSS 2023-2026', () => {
  test('the amount is raised from 2024 on exact amounts', () => {
    const { years } = plan(A1);
    expect(years.map(({ year, agreedAmount }) => [year, oreToDecimal(agreedAmount)])).toEqual([
      [2023, '4000000'],
      [2024, '4100000'],
      [2025, '4227100'],
      [2026, '4349686'],
    ]);
    expect(years.map(({ indexFactor }) => formatDecimal(indexFactor))).toEqual([
      '1',
      '1.025',
      '1.056775',
      '1.087421475',
    ]);
    expect(formatDecimal(years[3]!.exactAmount)).toBe('4349685.9');
  });

  test('every year adds up, and the four municipalities of 2023 are one krona lower', () => {
    const { years } = plan(A1);
    for (const result of years) {
      expect(sumOf(result)).toBe(oreToDecimal(result.agreedAmount));
      expect(result.rows).toHaveLength(16);
    }
    const lower = years[0]!.rows.filter(({ adjustment }) => adjustment === -100n);
    expect(lower.map(({ party, amount }) => `${party} ${oreToDecimal(amount)}`)).toEqual([
      'Avesta 159413',
      'Malung-Sälen 70628',
      'Säter 77695',
      'Älvdalen 48775',
    ]);
    expect(groupsOf(years[3]!)).toEqual(['Region Dalarna 2174843', 'Kommunerna 2174843']);
  });

  test('what S1 leaves open is assumed aloud', () => {
    expect(plan(A1).assumptions).toEqual([
      { id: 'all-must-sign', facts: { parties: '15' } },
      { id: 'population-date', facts: { header: 'Folkmängd', years: '2023, 2024, 2025, 2026' } },
      { id: 'index-chaining', facts: {} },
    ]);
  });

  test('the odd kronor over the years stay within one unit a year', () => {
    for (const { deviation, years: count } of accumulateOddKronor(plan(A1))) {
      expect(count).toBe(4);
      expect(Math.abs(Number(formatDecimal(deviation, { decimals: 6 })))).toBeLessThan(4);
    }
  });

  test('one that leaves: the rest pay more, and S1 p. 3 says the agreement falls', () => {
    const outcome = computeWithdrawal(A1, ['Vansbro'], 2025);
    if (outcome.kind === 'refused') throw new Error('refused');
    const { before, after, condition, comparison } = outcome.value;
    expect(condition).toEqual({
      kind: 'all-must-sign',
      parties: 16,
      remaining: 15,
      origin: { clause: 'Avtal p. 3' },
    });
    expect(sumOf(after)).toBe(sumOf(before));
    expect(after.rows.map(({ party }) => party)).not.toContain('Vansbro');
    expect(oreToDecimal(comparison.total.change)).toBe('0');
    expect(comparison.rows.at(-1)).toMatchObject({ party: 'Vansbro', change: -before.rows[13]!.amount });
    expect(comparison.rows.find(({ party }) => party === 'Falun')!.change).toBeGreaterThan(0n);
  });
});

describe('A2: RSS 2018-2022, and A3: RSS 2015-2018', () => {
  /** Fits S0's printed "nuvarande avtal"; a derived set, not an official figure. */
  const IMPLIED = [
    22929, 52260, 59788, 10497, 15446, 16014, 26498, 10159, 20603, 6926, 11089, 10935, 11227, 6764, 7029,
  ];
  const PRINTED = [
    97515, 222257, 254273, 44643, 65690, 68106, 112694, 43205, 87623, 29456, 47161, 46506, 47747, 28767,
    29894,
  ];
  const A2 = agreement({
    baseYear: { value: 2022 },
    cost: { kind: 'amount', amount: sourced(2451070) },
    populations: [column('Folkmängd', IMPLIED)],
  });

  test('each side pays 1 225 535 kr', () => {
    expect(groupsOf(only(A2))).toEqual(['Region Dalarna 1225535', 'Kommunerna 1225535']);
  });

  test('the printed column is these figures at 4,25291 kr per inhabitant, 2 kr above the total', () => {
    const key = { kind: 'per-inhabitant' as const, rate: exact('4.25291') };
    const printed = only({
      ...A2,
      cost: { kind: 'from-key' },
      financing: [],
      key: { value: key, stated: true },
    });
    expect(printed.rows.map(({ amount }) => Number(oreToDecimal(amount)))).toEqual(PRINTED);
    expect(sumOf(printed)).toBe('1225537');
    expect(sumOf(only(A2))).toBe('2451070');
  });

  test('A3: five positions by the same rules', () => {
    const result = only({
      ...A2,
      baseYear: { value: 2015 },
      cost: {
        kind: 'positions',
        count: sourced(5),
        costPerPosition: sourced(700001),
        stated: sourced(3500005),
      },
    });
    // 3 500 005 kr: the odd krona of the halves goes to the first row.
    expect(groupsOf(result)).toEqual(['Region Dalarna 1750003', 'Kommunerna 1750002']);
    expect(result.ties).toContainEqual({ parties: ['Region Dalarna', 'Kommunerna'], settledBy: 'order' });
  });
});

test('A4: 1 300 000 kr over 15 municipalities is exact without adjustment', () => {
  const result = only(
    agreement({
      cost: { kind: 'amount', amount: sourced(1300000) },
      financing: [group('municipality', 'Kommunerna', '1')],
    }),
  );
  expect(sumOf(result)).toBe('1300000');
  expect(result.rows.every(({ adjustment }) => adjustment === 0n)).toBe(true);
  expect(result.rows).toHaveLength(15);
});

describe('A5: God och nära vård 2024, a grant', () => {
  const A5 = agreement({
    baseYear: { value: 2024 },
    cost: { kind: 'amount', amount: sourced(25349655) },
    financing: [],
    deductions: ['1000000', '300000', '200000'].map((amount, place) => ({
      name: `RSS ${place + 1}`,
      amount: { kind: 'fixed', value: sourced(amount) },
    })),
    surplus: { value: 'returned' },
    outcomes: [{ year: 2024, deductionsUsed: sourced(1380000) }],
  });

  test('23 849 655 kr by population, Falun and Orsa get the two kronor', () => {
    const { years, assumptions } = plan(A5);
    const result = years[0]!;
    expect(oreToDecimal(result.distributable)).toBe('23849655');
    expect(sumOf(result)).toBe('23849655');
    expect(amountOf(result, 'Falun')).toBe('4941587');
    expect(amountOf(result, 'Orsa')).toBe('573867');
    expect(result.rows.filter(({ adjustment }) => adjustment !== 0n).map(({ party }) => party)).toEqual([
      'Falun',
      'Orsa',
    ]);
    expect(assumptions.map(({ id }) => id)).toContain('no-shares');
  });

  test('120 000 kr that was not used goes back by the same key', () => {
    const settlement = only(A5).settlement!;
    expect(oreToDecimal(settlement.surplus)).toBe('120000');
    expect(settlement.outcome).toBeUndefined();
    expect(oreToDecimal(settlement.unusedDeductions!)).toBe('120000');
    expect(settlement.rows).toHaveLength(15);
    expect(settlement.rows.reduce((total, { amount }) => total + amount, 0n)).toBe(12000000n);
    expect(settlement.rows.find(({ party }) => party === 'Falun')).toEqual({
      party: 'Falun',
      group: 'Kommunerna',
      amount: 2486400n,
    });
  });
});

test('A6: RSS keeps its surplus, and nobody gets or pays anything', () => {
  const terms = {
    ...A1,
    surplus: { value: 'kept' as const },
    outcomes: [{ year: 2024, cost: sourced(3900000) }],
  };
  const settled = plan(terms).years[1]!;
  expect(settled.settlement).toEqual({ outcome: 390000000n, surplus: 20000000n, rule: 'kept', rows: [] });
});

test('A7: 14 municipalities pay half of a process leader, others the other half', () => {
  const result = only(
    agreement({
      baseYear: { value: 2019 },
      cost: { kind: 'amount', amount: sourced(700001) },
      financing: [
        group('municipality', 'Kommunerna', '0.5'),
        { ...group('other', 'Övriga finansiärer', '0.5'), outsideTable: true },
      ],
      participation: [{ party: 'Vansbro', toYear: 2018, clause: 'S0' }],
    }),
  );
  expect(result.rows.map(({ party }) => party)).toEqual([
    ...JUNE_2021.map(([name]) => name).filter((name) => name !== 'Vansbro'),
    'Övriga finansiärer',
  ]);
  expect(groupsOf(result)).toEqual(['Kommunerna 350001', 'Övriga finansiärer 350000']);
  expect(sumOf(result)).toBe('700001');
  expect(formatDecimal(result.populationTotal!)).toBe(String(288382 - 6790));
  expect(result.rows.at(-1)).toMatchObject({ kind: 'other', outsideTable: true });
});

test('A8: Yrkesresan, 50 % in 2022 and 100 % from 2023', () => {
  const share = (value: string, from?: number) => group('region', 'Region Dalarna', value, from).shares;
  const { years } = plan(
    agreement({
      baseYear: { value: 2022 },
      lastYear: { value: 2023 },
      cost: { kind: 'amount', amount: sourced(1200000) },
      financing: [{ ...REGION_HALF, shares: [...share('0.5'), ...share('0', 2023)] }],
    }),
  );
  expect(years.map(groupsOf)).toEqual([
    ['Region Dalarna 600000', 'Kommunerna 600000'],
    ['Region Dalarna 0', 'Kommunerna 1200000'],
  ]);
  expect(
    compareYears(years[0]!, years[1]!).rows.find(({ party }) => party === 'Region Dalarna'),
  ).toMatchObject({
    change: -60000000n,
    changePerCent: { numerator: -100n, denominator: 1n },
  });
});

test('A9: Barnhus has three kinds of party', () => {
  const result = only(
    agreement({
      cost: { kind: 'amount', amount: sourced(1000000) },
      financing: [
        group('region', 'Region Dalarna', '0.25'),
        group('other', 'Polisen', '0.25'),
        group('municipality', 'Kommunerna'),
      ],
      key: { value: EQUAL, stated: true },
    }),
  );
  expect(groupsOf(result)).toEqual(['Region Dalarna 250000', 'Polisen 250000', 'Kommunerna 500000']);
  expect(result.rows.slice(0, 15).map(({ amount }) => oreToDecimal(amount))).toEqual([
    ...Array.from({ length: 5 }, () => '33334'),
    ...Array.from({ length: 10 }, () => '33333'),
  ]);
  expect(result.rows.slice(15).map(({ party, kind }) => [party, kind])).toEqual([
    ['Region Dalarna', 'region'],
    ['Polisen', 'other'],
  ]);
});

test('A10: each of the 16 has a fixed amount of its own', () => {
  const names = JUNE_2021.map(([name]) => name);
  const amounts = names.map((_, place) => 10000 + 500 * place);
  const { years } = plan(
    agreement({
      parties: [...municipalities(names), { name: 'Region Dalarna', kind: 'region', cell: 'Befolkning!A17' }],
      cost: { kind: 'fixed-amounts', stated: sourced(302500) },
      financing: [],
      key: { value: { kind: 'fixed-amounts' }, stated: true },
      amounts: [column('Belopp', [...amounts, 100000], {}, 'C')],
      index: { firstYear: { value: 2024 }, rates: [rate(2024, '0.027')] },
    }),
  );
  expect(years[0]!.rows.map(({ party, amount }) => [party, oreToDecimal(amount)])).toEqual([
    ...names.map((name, place) => [name, String(amounts[place])]),
    ['Region Dalarna', '100000'],
  ]);
  // 302 500 x 1,027 = 310 667,50.
  expect(sumOf(years[1]!)).toBe('310668');
  expect(amountOf(years[1]!, 'Region Dalarna')).toBe('102700');
});
