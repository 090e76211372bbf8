import { METHODS, type Method } from './oracleApportion';
import { randomFrom, type Random } from './random';

/**
 * A random agreement as a form would hold it: texts, years and empty cells. Both computations read this, each
 * in its own way.
 */
export interface Spec {
  readonly baseYear: number;
  readonly lastYear?: number;
  readonly cost:
    | { readonly kind: 'amount'; readonly amount: string }
    | { readonly kind: 'positions'; readonly count: string; readonly each: string };
  readonly deductions: readonly { readonly perCent?: string; readonly fixed?: string }[];
  /** In the order of their rows; a share by first year (null: from the start), in per cent. */
  readonly groups: readonly {
    readonly kind: 'municipality' | 'region' | 'other';
    readonly name: string;
    readonly shares: readonly (readonly [number | null, string])[];
  }[];
  readonly key:
    | {
        readonly kind: 'terms';
        readonly terms: readonly (readonly [string, 'population' | 'equal' | 'own'])[];
      }
    | { readonly kind: 'per-inhabitant'; readonly rate: string }
    | { readonly kind: 'fixed' };
  readonly minimum?: string;
  readonly maximum?: string;
  readonly unit: string;
  readonly method: Method;
  readonly indexFrom?: number;
  readonly index: readonly (readonly [number, string])[];
  readonly parties: readonly string[];
  /** Exit and entry: the years a party takes part in, inclusive. */
  readonly spans: readonly { readonly party: string; readonly from?: number; readonly to?: number }[];
  readonly populations: readonly {
    readonly year: number | null;
    readonly figures: readonly (number | null)[];
  }[];
  readonly weights: readonly string[];
  /** Fixed amounts of the parties and, last, of the region. */
  readonly fixedAmounts: readonly string[];
  readonly surplus?: 'kept' | 'returned';
  readonly outcomes: readonly {
    readonly year: number;
    readonly cost?: string;
    readonly deductionsUsed?: string;
  }[];
}

const UNITS = ['0.01', '1', '1', '1', '10', '100', '1000'];

export function randomSpec(seed: number): Spec {
  const random = randomFrom(seed);
  const baseYear = random.between(2015, 2025);
  const count = random.between(1, random.chance(5) ? 40 : 9);
  const parties = Array.from({ length: count }, (_, place) => `Kommun ${place + 1}`);
  const kind = random.below(10);
  const index = randomIndex(random, baseYear);
  const latest = index.rates.at(-1)?.[0] ?? baseYear;
  const key = randomKey(random, kind);
  const plain = key.kind === 'terms';
  const populations = randomPopulations(random, baseYear, latest, count, index.rates.length > 0);
  const limits = plain && random.chance(20) ? randomLimits(random, count) : {};
  // With limits, only the methods that never leave floor and ceiling have one self-evident answer.
  const method =
    'maximum' in limits || 'minimum' in limits
      ? random.pick(['storsta-resten', 'lopande', 'var-for-sig'] as const)
      : random.pick(METHODS);
  const deductions = plain && random.chance(30) ? randomDeductions(random) : [];
  return {
    baseYear,
    ...(random.chance(40) ? { lastYear: random.between(baseYear, latest) } : {}),
    cost: random.chance(30)
      ? {
          kind: 'positions',
          count: `${random.between(1, 9)}.${random.below(10)}`,
          each: String(random.between(400_000, 1_100_000)),
        }
      : { kind: 'amount', amount: `${random.between(20_000, 9_000_000)}${random.chance(20) ? '.75' : ''}` },
    deductions,
    groups: plain ? randomGroups(random, baseYear) : [],
    key,
    ...limits,
    unit: random.pick(UNITS),
    method,
    ...(index.from === undefined ? {} : { indexFrom: index.from }),
    index: index.rates,
    parties,
    spans: random.chance(20) ? [randomSpan(random, parties, baseYear)] : [],
    populations,
    weights: parties.map(() =>
      random.chance(20) ? `${random.between(1, 99)}.5` : String(random.between(1, 900)),
    ),
    fixedAmounts: [...parties, 'Regionen'].map(() => String(random.between(1_000, 90_000))),
    ...(random.chance(60) ? { surplus: random.pick(['kept', 'returned', 'returned'] as const) } : {}),
    outcomes: random.chance(60) ? randomOutcomes(random, baseYear, latest, deductions.length > 0) : [],
  };
}

function randomKey(random: Random, kind: number): Spec['key'] {
  if (kind === 0)
    return { kind: 'per-inhabitant', rate: `${random.between(1, 60)}.${random.between(1, 99)}` };
  if (kind === 1) return { kind: 'fixed' };
  if (kind < 6) return { kind: 'terms', terms: [['100', 'population']] };
  if (kind === 6) return { kind: 'terms', terms: [['100', 'equal']] };
  if (kind === 7) return { kind: 'terms', terms: [['100', 'own']] };
  const first = random.between(1, 99);
  const pair = random.pick([
    ['equal', 'population'],
    ['population', 'own'],
    ['own', 'equal'],
  ] as const);
  return {
    kind: 'terms',
    terms: [
      [String(first), pair[0]],
      [String(100 - first), pair[1]],
    ],
  };
}

function randomIndex(random: Random, baseYear: number): { from?: number; rates: [number, string][] } {
  if (random.chance(25)) return { rates: [] };
  const first = baseYear + 1;
  const rates = Array.from({ length: random.between(1, 5) }, (_, step): [number, string] => [
    first + step,
    `${random.chance(10) ? '-' : ''}${random.below(9)}.${random.below(100)}`,
  ]);
  if (random.chance(5)) rates.splice(random.below(rates.length), 1);
  const from = random.chance(60) ? baseYear + random.between(-1, 3) : undefined;
  return { ...(from === undefined ? {} : { from }), rates };
}

function randomPopulations(
  random: Random,
  baseYear: number,
  latest: number,
  count: number,
  indexed: boolean,
): Spec['populations'] {
  const figures = (mayBeEmpty: boolean): (number | null)[] =>
    Array.from({ length: count }, () =>
      mayBeEmpty && random.chance(4) ? null : random.between(2_000, 90_000),
    );
  if (random.chance(40)) return [{ year: null, figures: figures(random.chance(3)) }];
  const years: number[] = [];
  for (let year = baseYear - 1; year <= (indexed ? latest : baseYear + 2); year += 1)
    if (random.chance(60)) years.push(year);
  if (years.length === 0) years.push(baseYear);
  return years.map((year) => ({ year, figures: figures(years.length > 1 || random.chance(3)) }));
}

function randomGroups(random: Random, baseYear: number): Spec['groups'] {
  const shape = random.below(7);
  const part = random.between(1, 98);
  const region = { kind: 'region', name: 'Regionen' } as const;
  const all = { kind: 'municipality', name: 'Kommunerna' } as const;
  const police = { kind: 'other', name: 'Polisen' } as const;
  const share = (perCent: number): readonly (readonly [null, string])[] => [[null, String(perCent)]];
  switch (shape) {
    case 0:
      return [];
    case 1:
      return [{ ...region, shares: share(part) }];
    case 2:
      return [{ ...all, shares: share(part) }];
    case 3:
      return [
        {
          ...region,
          shares: [
            [null, String(part)],
            [baseYear + 1, String(random.between(0, 100))],
          ],
        },
      ];
    case 4: {
      const third = random.between(1, 99 - part);
      return [
        { ...police, shares: share(third) },
        { ...all, shares: share(part) },
        { ...region, shares: share(100 - part - third) },
      ];
    }
    case 5:
      return [
        { ...police, shares: share(part) },
        { ...region, shares: [[baseYear + 1, String(100 - part)]] },
      ];
    default:
      return [
        { ...region, shares: share(part) },
        { ...all, shares: share(random.chance(95) ? 100 - part : 99 - part) },
      ];
  }
}

const randomDeductions = (random: Random): Spec['deductions'] =>
  Array.from({ length: random.between(1, 3) }, () =>
    random.chance(50)
      ? { perCent: `${random.below(30)}.${random.below(10)}` }
      : { fixed: String(random.between(0, 30_000)) },
  );

function randomLimits(random: Random, count: number): { minimum?: string; maximum?: string } {
  const minimum = String(1_000 * random.between(1, 100));
  const maximum = String(1_000 * random.between(20, 4_000 + count));
  const shape = random.below(3);
  if (shape === 0) return { minimum };
  return shape === 1 ? { maximum } : { minimum: '10000', maximum };
}

function randomSpan(random: Random, parties: readonly string[], baseYear: number): Spec['spans'][number] {
  const party = random.pick([...parties, 'Regionen']);
  return random.chance(50) ? { party, from: baseYear + 1 } : { party, to: baseYear + random.between(0, 1) };
}

function randomOutcomes(
  random: Random,
  baseYear: number,
  latest: number,
  deducted: boolean,
): Spec['outcomes'] {
  const year = random.between(baseYear, latest);
  if (deducted && random.chance(50)) return [{ year, deductionsUsed: String(random.between(0, 12_000)) }];
  return [{ year, cost: `${random.between(10_000, 9_000_000)}${random.chance(10) ? '.4' : ''}` }];
}
