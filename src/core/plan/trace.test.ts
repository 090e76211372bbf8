import {
  agreement,
  column,
  EQUAL,
  exact,
  group,
  municipalities,
  rate,
  sourced,
} from '../../../test/golden/agreements';
import type { Agreement } from '../agreement/model';
import { traceText } from '../../text/trace';
import type { TraceStep } from './model';
import { computePlan } from './plan';
import { traceAmount } from './trace';

function trace(changes: Partial<Agreement>, year: number, party: string): readonly TraceStep[] {
  const terms = agreement(changes);
  const outcome = computePlan(terms);
  if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome.refusals));
  return traceAmount(terms, outcome.value, year, party);
}

const find = (steps: readonly TraceStep[], name: string) => steps.find(({ step }) => step === name);
const namesOf = (steps: readonly TraceStep[]) => steps.map(({ step }) => step);
const facts = (steps: readonly TraceStep[], name: string) => find(steps, name)?.facts;
const at = (cell: string, clause: string) => ({ origin: { cell, clause } });

const FULL: Partial<Agreement> = {
  cost: { kind: 'amount', amount: { ...sourced(1000), ...at('Avtal!B3', 'p. 6') } },
  deductions: [
    { name: 'RSS', amount: { kind: 'share', value: { ...sourced('0.1'), ...at('Avtal!B4', 'p. 7') } } },
    { name: 'Lokal', amount: { kind: 'fixed', value: sourced(3) } },
  ],
  financing: [
    {
      ...group('region', 'Region Dalarna'),
      shares: [{ share: { ...sourced('0.5'), ...at('Avtal!B5', 'p. 6') } }],
    },
  ],
  roundingUnit: { ...sourced(1), stated: true, ...at('Avtal!B9', 'p. 8') },
  index: {
    firstYear: { value: 2024 },
    series: { value: 'PKV' },
    rates: [
      { ...rate(2024, '0.025'), edition: 'SKR 2023-10-19', status: 'forecast', measures: 2023 },
      { year: 2025, rate: sourced('0.03'), series: 'LPIK' },
    ],
  },
  parties: municipalities(['A', 'B', 'C']),
  populations: [column('Folkmängd 2023', [1, 2, 4], { year: 2023 })],
  surplus: { value: 'returned' },
  outcomes: [{ year: 2025, cost: sourced(1000) }],
};

test('the whole chain from the agreement to the krona, with clause, cell and edition', () => {
  expect(trace(FULL, 2025, 'b')).toStrictEqual([
    {
      step: 'base-amount',
      facts: { amount: '1000', baseYear: '2023' },
      origin: { cell: 'Avtal!B3', clause: 'p. 6' },
    },
    {
      step: 'index-rate',
      facts: { year: '2024', rate: '2.5', series: 'PKV', status: 'forecast', measures: '2023' },
      origin: { cell: 'Avtal!B14', edition: 'SKR 2023-10-19' },
    },
    { step: 'index-rate', facts: { year: '2025', rate: '3', series: 'LPIK' } },
    { step: 'index-factor', facts: { factor: '1.05575', exact: '1055.75', year: '2025' } },
    {
      step: 'agreed-amount',
      facts: { year: '2025', exact: '1055.75', unit: '1', amount: '1056' },
      origin: { cell: 'Avtal!B9', clause: 'p. 8' },
    },
    {
      step: 'deduction',
      facts: { name: 'RSS', amount: '106', share: '10' },
      origin: { cell: 'Avtal!B4', clause: 'p. 7' },
    },
    { step: 'deduction', facts: { name: 'Lokal', amount: '3' } },
    { step: 'distributable', facts: { amount: '947' } },
    {
      step: 'group-share',
      facts: { group: 'Kommunerna', share: '50', of: '947', exact: '473.5', amount: '473' },
    },
    {
      step: 'rounding',
      facts: {
        method: 'storsta-resten',
        unit: '1',
        exact: '473.5',
        floor: '473',
        remainder: '0.5',
        rank: '2',
        of: '2',
        extraUnits: '0',
        adjustment: '-1',
        reason: 'none',
        amount: '473',
      },
    },
    { step: 'tie', facts: { parties: 'Region Dalarna, Kommunerna' } },
    {
      step: 'population',
      facts: { party: 'B', figure: '2', total: '7', header: 'Folkmängd 2023', year: '2023' },
      origin: { cell: 'Befolkning!B3' },
    },
    {
      step: 'party-share',
      facts: {
        party: 'B',
        share: '28.571428571428571429',
        of: '473',
        group: 'Kommunerna',
        exact: '135.14285714285714286',
      },
    },
    {
      step: 'rounding',
      facts: {
        method: 'storsta-resten',
        unit: '1',
        exact: '135.14285714285714286',
        floor: '135',
        remainder: '0.14285714285714285714',
        rank: '3',
        of: '3',
        extraUnits: '0',
        adjustment: '0',
        reason: 'none',
        amount: '135',
      },
    },
    { step: 'amount', facts: { party: 'B', year: '2025', amount: '135' } },
    {
      step: 'settlement',
      facts: { year: '2025', rule: 'returned', surplus: '56', outcome: '1000', amount: '8' },
    },
  ]);
});

test('every step has a Swedish sentence with its figures, and its source', () => {
  const text = trace(FULL, 2025, 'B')
    .map((step) => traceText(step))
    .join('\n')
    .replace(/\u00a0/g, ' ');
  expect(text).toBe(
    [
      'Avtalets belopp för basåret 2023: 1 000 kr. [Avtal!B3]',
      'Index 2024 (PKV, prognos): 2,5 %, värdet för 2023. [Avtal!B14, SKR 2023-10-19]',
      'Index 2025 (LPIK): 3 %.',
      'Uppräknat till 2025: faktor 1,05575, ger 1 055,75 kr före avrundning.',
      'Årets belopp 2025, avrundat en gång till 1 kr: 1 056 kr. [Avtal!B9]',
      'Avdrag för RSS (10 % av hela beloppet): 106 kr. [Avtal!B4]',
      'Avdrag för Lokal: 3 kr.',
      'Kvar att fördela efter avdrag: 947 kr.',
      'Kommunerna svarar för 50 % av 947 kr = 473 kr.',
      'Hela enheter 473 kr, rest 0,5 (rang 2 av 2) ger inget mer med metoden största resten: belopp 473 kr.',
      'Lika rest för Region Dalarna, Kommunerna: den som står först i listan gick före.',
      'Folkmängd i B: 2 av parternas 7 (kolumnen ”Folkmängd 2023”). [Befolkning!B3]',
      'Andelen 28,5714 % av 473 kr (Kommunerna) = 135,1429 kr före avrundning.',
      'Hela enheter 135 kr, rest 0,1429 (rang 3 av 3) ger inget mer med metoden största resten: belopp 135 kr.',
      'B, belopp 2025: 135 kr.',
      'Reglering 2025: av överskott 56 kr faller 8 kr på parten.',
    ].join('\n'),
  );
});

test('a share is of what fixed amounts leave, and a fixed amount is no share', () => {
  const changes: Partial<Agreement> = {
    cost: { kind: 'amount', amount: sourced('14100') },
    deductions: [],
    index: { rates: [] },
    financing: [
      { ...group('other', 'Polisen'), fixed: sourced('2499.6') },
      group('region', 'Region Dalarna', '0.95'),
      group('municipality', 'Kommunerna', '0.05'),
    ],
  };
  const texts = (party: string) =>
    trace(changes, 2023, party).map((step) => traceText(step).replaceAll('\u00a0', ' '));
  expect(texts('Polisen')).toContain('Polisen betalar ett fast belopp: 2 499,6 kr.');
  expect(texts('Region Dalarna')).toContain(
    'Region Dalarna svarar för 95 % av 11 600 kr (det som är kvar efter fasta belopp, 2 500 kr) = 11 020 kr.',
  );
  expect(facts(trace(changes, 2023, 'Polisen'), 'group-fixed')).toStrictEqual({
    group: 'Polisen',
    share: '17.727659574468085106',
    of: '11600',
    fixed: '2500',
    exact: '2499.6',
    amount: '2500',
  });
});

test('the region ends at its group, with the cell of its share', () => {
  const steps = trace(FULL, 2025, 'Region Dalarna');
  expect(find(steps, 'group-share')!.origin).toStrictEqual({ cell: 'Avtal!B5', clause: 'p. 6' });
  expect(namesOf(steps)).toStrictEqual([
    'base-amount',
    'index-rate',
    'index-rate',
    'index-factor',
    'agreed-amount',
    'deduction',
    'deduction',
    'distributable',
    'group-share',
    'rounding',
    'tie',
    'amount',
    'settlement',
  ]);
  expect(facts(steps, 'rounding')).toMatchObject({ reason: 'tie-order', extraUnits: '1', rank: '1' });
});

test('lika has no figures of population, and an index without a name no series', () => {
  const rates = [rate(2025, '0.03'), rate(2024, '0.02')];
  const steps = trace(
    { ...FULL, key: { value: EQUAL }, deductions: [], outcomes: [], index: { rates } },
    2025,
    'A',
  );
  expect(namesOf(steps)).toStrictEqual([
    'base-amount',
    'index-rate',
    'index-rate',
    'index-factor',
    'agreed-amount',
    'group-share',
    'rounding',
    'tie',
    'party-share',
    'rounding',
    'amount',
  ]);
  // In the order of the years, whatever order the rows stand in.
  expect(steps.slice(1, 3).map((step) => step.facts)).toStrictEqual([
    { year: '2024', rate: '2' },
    { year: '2025', rate: '3' },
  ]);
});

test('the base year has no index steps, and an even group no rounding', () => {
  const steps = trace({ ...FULL, deductions: [] }, 2023, 'A').map(({ step }) => step);
  expect(steps).toStrictEqual([
    'base-amount',
    'agreed-amount',
    'group-share',
    'population',
    'party-share',
    'rounding',
    'amount',
  ]);
});

test('a year or party that the plan does not have gives no steps', () => {
  expect(trace(FULL, 2030, 'A')).toStrictEqual([]);
  expect(trace(FULL, 2023, 'Håbo')).toStrictEqual([]);
});

test('positions, cost lines, fixed amounts and kronor per inhabitant begin in their own way', () => {
  const positions = {
    kind: 'positions' as const,
    count: sourced('2.5'),
    costPerPosition: { ...sourced(400), ...at('Avtal!B3', 'p. 6') },
  };
  expect(trace({ ...FULL, cost: positions }, 2023, 'A')[0]).toStrictEqual({
    step: 'positions',
    facts: { count: '2.5', costPerPosition: '400', amount: '1000', baseYear: '2023' },
    origin: { cell: 'Avtal!B3', clause: 'p. 6' },
  });

  const line = (name: string, amount: number, share: string) => ({
    name,
    amount: { ...sourced(amount), origin: { cell: `Avtal!${name}` } },
    financing: [group('municipality', 'Kommunerna', share)],
  });
  const lines = trace(
    {
      ...FULL,
      deductions: [],
      cost: { kind: 'lines', lines: [line('Lön', 600, '0.5'), line('Hyra', 400, '0.25')] },
    },
    2023,
    'A',
  );
  expect(lines.slice(0, 3)).toStrictEqual([
    { step: 'cost-line', facts: { name: 'Lön', amount: '600' }, origin: { cell: 'Avtal!Lön' } },
    { step: 'cost-line', facts: { name: 'Hyra', amount: '400' }, origin: { cell: 'Avtal!Hyra' } },
    { step: 'base-amount', facts: { amount: '1000', baseYear: '2023' } },
  ]);
  expect(lines.filter(({ step }) => step === 'line-share').map((step) => step.facts)).toStrictEqual([
    { line: 'Lön', of: '600', group: 'Kommunerna', share: '50', amount: '300' },
    { line: 'Hyra', of: '400', group: 'Kommunerna', share: '25', amount: '100' },
  ]);
  const police = { name: 'Bidrag', amount: sourced(50), financing: [group('other', 'Polisen', '1')] };
  const mixed = trace(
    { ...FULL, deductions: [], cost: { kind: 'lines', lines: [line('Lön', 600, '1'), police] } },
    2023,
    'A',
  );
  expect(namesOf(mixed)).toStrictEqual([
    'cost-line',
    'cost-line',
    'base-amount',
    'agreed-amount',
    'line-share',
    'population',
    'party-share',
    'rounding',
    'amount',
  ]);

  const rateKey = { kind: 'per-inhabitant' as const, rate: exact('42.25') };
  const perInhabitant = trace(
    {
      ...FULL,
      deductions: [],
      financing: [],
      cost: { kind: 'from-key' },
      key: { value: rateKey, ...at('Avtal!B8', 'p. 2') },
    },
    2023,
    'A',
  );
  expect(perInhabitant[0]).toStrictEqual({
    step: 'rate-per-inhabitant',
    facts: { rate: '42.25' },
    origin: { cell: 'Avtal!B8', clause: 'p. 2' },
  });
  expect(find(perInhabitant, 'party-share')!.origin).toStrictEqual({ cell: 'Avtal!B8', clause: 'p. 2' });

  const fixed = {
    ...FULL,
    deductions: [],
    financing: [],
    cost: { kind: 'fixed-amounts' as const },
    key: { value: { kind: 'fixed-amounts' as const } },
    amounts: [column('Belopp', [100, 200, 300], {}, 'C')],
  };
  expect(trace(fixed, 2023, 'b').slice(0, 2)).toStrictEqual([
    { step: 'fixed-amount', facts: { party: 'B', amount: '200' }, origin: { cell: 'Befolkning!C3' } },
    { step: 'fixed-amounts-sum', facts: { amount: '600', year: '2023' } },
  ]);
  const raised = trace({ ...fixed, lastYear: { value: 2024 } }, 2024, 'b');
  expect(find(raised, 'fixed-amounts-sum')!.facts).toStrictEqual({ amount: '600', year: '2023' });
  expect(find(raised, 'index-factor')!.facts['exact']).not.toBe('600');
  const byYear = [
    column('Belopp 2023', [100, 200, 300], { year: 2023 }, 'C'),
    column('Belopp 2024', [100, 250, 300], { year: 2024 }, 'D'),
  ];
  const later = { ...fixed, amounts: byYear, lastYear: { value: 2024 }, index: { rates: [] }, outcomes: [] };
  expect(find(trace(later, 2024, 'b'), 'fixed-amount')).toStrictEqual({
    step: 'fixed-amount',
    facts: { party: 'B', amount: '250' },
    origin: { cell: 'Befolkning!D3' },
  });
});

test('with fixed amounts the region begins with its own figure, whatever stands in the other columns', () => {
  const terms: Partial<Agreement> = {
    key: { value: { kind: 'fixed-amounts' } },
    cost: { kind: 'fixed-amounts', stated: { ...sourced(1000), ...at('Avtal!B3', 'p. 6') } },
    financing: [],
    parties: [
      ...municipalities(['A', 'B']),
      { name: 'Region Dalarna', kind: 'region', cell: 'Befolkning!A4' },
    ],
    populations: [column('Folkmängd', [7, 8, undefined])],
    amounts: [column('Belopp', [200, 300, 500], {}, 'C')],
  };
  expect(trace(terms, 2023, 'Region Dalarna').slice(0, 3)).toStrictEqual([
    {
      step: 'fixed-amount',
      facts: { party: 'Region Dalarna', amount: '500' },
      origin: { cell: 'Befolkning!C4' },
    },
    { step: 'fixed-amounts-sum', facts: { amount: '1000', year: '2023' } },
    { step: 'agreed-amount', facts: { year: '2023', exact: '1000', unit: '1', amount: '1000' } },
  ]);
});

test('kronor per inhabitant begins with its rate, also when a cost is stated beside it', () => {
  const terms: Partial<Agreement> = {
    key: { value: { kind: 'per-inhabitant', rate: exact(10) } },
    financing: [],
    parties: municipalities(['A', 'B']),
    populations: [column('Folkmängd', [40, 60])],
  };
  for (const cost of [{ kind: 'amount', amount: sourced(1000) }, { kind: 'from-key' }] as const) {
    expect(namesOf(trace({ ...terms, cost }, 2023, 'A')).slice(0, 2)).toStrictEqual([
      'rate-per-inhabitant',
      'agreed-amount',
    ]);
  }
});

test('a plan that is older than the agreement: where its amount began is no longer there to tell', () => {
  const parts = { parties: municipalities(['A', 'B']), populations: [column('Folkmängd', [40, 60])] };
  const older = agreement({ ...parts, financing: [], cost: { kind: 'amount', amount: sourced(1000) } });
  const outcome = computePlan(older);
  if (outcome.kind === 'refused') throw new Error('refused');
  for (const cost of [{ kind: 'from-key' }, { kind: 'fixed-amounts' }] as const) {
    expect(namesOf(traceAmount({ ...older, cost }, outcome.value, 2023, 'A'))[0]).toBe('agreed-amount');
  }
  const fixed = { ...older, key: { value: { kind: 'fixed-amounts' as const } }, amounts: [] };
  expect(namesOf(traceAmount(fixed, outcome.value, 2023, 'A')).slice(0, 2)).toStrictEqual([
    'fixed-amounts-sum',
    'agreed-amount',
  ]);
});

test('a limit, and a surplus that is kept', () => {
  const changes = {
    ...FULL,
    surplus: { value: 'kept' as const },
    maximum: { ...sourced(150), ...at('Avtal!B7', 'p. 9') },
    minimum: { ...sourced(140), ...at('Avtal!B6', 'p. 9') },
    index: { rates: [] },
    outcomes: [],
    deductions: [],
  };
  const capped = trace({ ...changes, cost: { kind: 'amount', amount: sourced(870) } }, 2023, 'C');
  expect(find(capped, 'limit')).toStrictEqual({
    step: 'limit',
    facts: { party: 'C', kind: 'maximum', exact: '150' },
    origin: { cell: 'Avtal!B7', clause: 'p. 9' },
  });
  const lifted = trace({ ...changes, cost: { kind: 'amount', amount: sourced(870) } }, 2023, 'A');
  expect(find(lifted, 'limit')).toMatchObject({
    facts: { kind: 'minimum', exact: '140' },
    origin: { cell: 'Avtal!B6' },
  });
  const kept = trace({ ...FULL, surplus: { value: 'kept' } }, 2025, 'A');
  expect(facts(kept, 'settlement')).toStrictEqual({
    year: '2025',
    rule: 'kept',
    surplus: '56',
    outcome: '1000',
    amount: '0',
  });
  const used = trace(
    { ...FULL, index: { rates: [] }, outcomes: [{ year: 2023, deductionsUsed: sourced(100) }] },
    2023,
    'A',
  );
  expect(facts(used, 'settlement')).toStrictEqual({
    year: '2023',
    rule: 'returned',
    surplus: '3',
    amount: '0',
  });
});
