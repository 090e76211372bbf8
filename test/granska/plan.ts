import { divide, halfUp, type DivideMethod } from './divide';
import type { Places, Vintage } from './places';
import type { Random } from './random';

/** A column of the table being made. Figures are per party row; amounts are in the table's unit. */
export type ColumnPlan =
  | { kind: 'population'; header: string; figures: number[] }
  | {
      kind: 'share';
      header: string;
      style: 'percent-format' | 'typed-two-decimals' | 'own';
      figures: number[];
    }
  | {
      kind: 'amount';
      header: string;
      year?: number;
      figures: number[];
      region?: number;
      /** What the municipalities share, and what the column's total row prints. */
      shared: number;
      printed: number;
      method: DivideMethod | 'unrounded' | 'raised';
    }
  | { kind: 'per-capita'; header: string; of: number }
  | { kind: 'difference'; header: string; from: number; to: number }
  | { kind: 'difference-percent'; header: string; from: number; to: number }
  | { kind: 'row-total'; header: string; of: number[] };

export interface TablePlan {
  kind: 'plain' | 'compare' | 'years' | 'shares' | 'cost-lines';
  county: string;
  parties: { name: string; code: string }[];
  /** The whole county stands in the table and a title or note says so. */
  saysAll: boolean;
  vintage: Vintage;
  columns: ColumnPlan[];
  regionName: string | undefined;
  subtotal: boolean;
  live: boolean;
  unit: 'kr' | 'tkr';
  titles: string[];
  notes: string[];
  codes: boolean;
  top: number;
  left: number;
  sheet: string;
  /** Yearly rate in tenths of a per cent, for tables over years. */
  rate: number;
}

const subjects = [
  'samverkansnämnden',
  'gemensam växelfunktion',
  'e-arkiv',
  'barnahus',
  'ungdomsmottagningen',
  'kollektivtrafikens kansli',
  'gemensam upphandling',
  'hjälpmedelscentralen',
];

/** Rows a board would see: `Kommun | Folkmängd | Andel | Belopp …`, sound in every figure. */
export function cleanPlan(random: Random, places: Places): TablePlan {
  const county = random.pick(places.counties.filter((c) => c.parties.length >= 5 && c.parties.length <= 34));
  const vintage = random.pick(places.vintages);
  const kind = random.pick(['plain', 'plain', 'compare', 'years', 'shares', 'cost-lines'] as const);
  const whole = random.chance(0.75);
  const chosen = whole ? county.parties : county.parties.filter(() => random.chance(0.8));
  const parties = chosen.length >= 4 ? [...chosen] : [...county.parties];
  const plan: TablePlan = {
    kind,
    county: county.name,
    parties: random.chance(0.7) ? parties.sort((a, b) => a.name.localeCompare(b.name, 'sv')) : parties,
    saysAll: parties.length === county.parties.length && random.chance(0.5),
    vintage,
    columns: [],
    regionName: random.chance(0.4) && kind !== 'shares' ? county.region : undefined,
    subtotal: false,
    live: random.chance(0.55),
    unit: random.chance(0.85) ? 'kr' : 'tkr',
    titles: [],
    notes: [],
    codes: random.chance(0.25),
    top: random.whole(0, 4),
    left: random.whole(0, 2),
    sheet: random.pick(['Blad1', 'Fördelning', 'Tabell', 'Underlag 2024']),
    rate: random.whole(8, 45),
  };
  plan.subtotal = plan.regionName !== undefined && random.chance(0.6);
  layColumns(plan, random);
  layWords(plan, random);
  return plan;
}

function populations(plan: TablePlan): number[] {
  return plan.parties.map((party) => plan.vintage.figures.get(party.code) ?? 0);
}

function layColumns(plan: TablePlan, random: Random): void {
  const people = populations(plan);
  const scale = plan.unit === 'kr' ? 1 : 1000;
  const size = random.pick([50_000, 100_000, 500_000]) * random.whole(3, 60);
  const shared = Math.max(Math.round(size / scale), plan.unit === 'tkr' ? 2_000 : 100_000);
  const method: AmountMethod = plan.live
    ? random.pick(['unrounded', 'independent'] as const)
    : random.pick(['largest', 'independent'] as const);
  if (plan.kind !== 'shares') {
    plan.columns.push({ kind: 'population', header: `Folkmängd ${plan.vintage.label}`, figures: people });
  }
  if (plan.kind === 'shares') {
    const own = ownShares(people, random);
    plan.columns.push({ kind: 'share', header: 'Andel (%)', style: 'own', figures: own });
    plan.columns.push(amount(plan, 'Belopp', undefined, shared, own, method));
    return;
  }
  if (random.chance(0.5)) {
    const style = plan.live
      ? 'percent-format'
      : random.pick(['percent-format', 'typed-two-decimals'] as const);
    const header = style === 'percent-format' ? 'Andel' : 'Andel (%)';
    plan.columns.push({ kind: 'share', header, style, figures: shares(people, style) });
  }
  const year = random.whole(2019, 2026);
  if (plan.kind === 'plain') {
    plan.columns.push(amount(plan, `Belopp ${year}`, year, shared, people, method));
    const of = plan.columns.length - 1;
    if (plan.unit === 'kr' && random.chance(0.4))
      plan.columns.push({ kind: 'per-capita', header: 'Kr per invånare', of });
  } else if (plan.kind === 'compare') {
    const next = Math.round(shared * (1.05 + random.next() * 0.6));
    plan.columns.push(amount(plan, `Nuvarande avtal ${year}`, year, shared, people, method));
    plan.columns.push(amount(plan, `Nytt avtal ${year + 1}`, year + 1, next, people, method));
    const to = plan.columns.length - 1;
    plan.columns.push({ kind: 'difference', header: `Förändring ${plan.unit}`, from: to - 1, to });
    if (random.chance(0.5))
      plan.columns.push({ kind: 'difference-percent', header: 'Förändring (%)', from: to - 1, to });
  } else if (plan.kind === 'years') {
    const count = random.whole(3, 4);
    for (let i = 0; i < count; i++) {
      const total = halfUp(shared * (1 + plan.rate / 1000) ** i);
      plan.columns.push(amount(plan, `${year + i}`, year + i, total, people, method));
    }
  } else {
    const first = plan.columns.length;
    const names = random.shuffle(['Personal', 'Lokaler', 'IT-system', 'Övrigt']).slice(0, 3);
    for (const name of names)
      plan.columns.push(
        amount(plan, name, undefined, Math.round(shared * (0.2 + random.next())), people, method),
      );
    plan.columns.push({ kind: 'row-total', header: 'Totalt', of: [first, first + 1, first + 2] });
  }
}

type AmountMethod = 'largest' | 'independent' | 'unrounded';
export type AmountColumn = Extract<ColumnPlan, { kind: 'amount' }>;

/** One amount column; the region, where there is one, pays as much as the municipalities together. */
export function amount(
  plan: TablePlan,
  header: string,
  year: number | undefined,
  shared: number,
  weights: readonly number[],
  method: AmountMethod,
): AmountColumn {
  const figures =
    method === 'unrounded'
      ? weights.map((w) => (shared * w) / sum(weights))
      : divide(shared, weights, method);
  const region = plan.regionName === undefined ? undefined : shared;
  return {
    kind: 'amount',
    header,
    ...(year === undefined ? {} : { year }),
    figures,
    ...(region === undefined ? {} : { region }),
    shared,
    printed: shared + (region ?? 0),
    method,
  };
}

export function sum(figures: readonly number[]): number {
  return figures.reduce((a, b) => a + b, 0);
}

export function shares(people: readonly number[], style: 'percent-format' | 'typed-two-decimals'): number[] {
  const total = sum(people);
  return people.map((p) => (style === 'percent-format' ? p / total : Math.round((p / total) * 10_000) / 100));
}

/** Frozen per cents with two decimals that make exactly 100. */
function ownShares(people: readonly number[], random: Random): number[] {
  const weights = people.map((p) => Math.max(1, Math.round(p * (0.7 + 0.6 * random.next()))));
  return divide(10_000, weights, 'largest').map((hundredths) => hundredths / 100);
}

/** True when some amount column's own rounding makes the parts miss the total. */
export function misses(plan: TablePlan): boolean {
  return plan.columns.some(
    (c) => c.kind === 'amount' && c.method === 'independent' && sum(c.figures) !== c.shared,
  );
}

const roundingNotes = [
  'På grund av avrundning summerar inte alltid delposterna till totalen.',
  'Avrundningsdifferenser kan förekomma.',
  'Not: Beloppen är avrundade var för sig, varför summan kan avvika.',
];

function layWords(plan: TablePlan, random: Random): void {
  const subject = random.pick(subjects);
  const unit = plan.unit === 'kr' ? 'kronor' : 'tkr';
  const count = plan.saysAll ? ` Avser länets samtliga ${plan.parties.length} kommuner.` : '';
  plan.titles.push(`Fördelning av kostnad för ${subject}, ${unit}`);
  const terms: string[] = [];
  if (plan.kind !== 'shares') terms.push('Kostnaden fördelas mellan kommunerna efter folkmängd.');
  else terms.push('Kostnaden fördelas enligt fasta andelar.');
  if (plan.regionName) terms.push(`${plan.regionName} betalar 50 % och kommunerna 50 %.`);
  if (plan.kind === 'years')
    terms.push(`Beloppen räknas upp med ${String(plan.rate / 10).replace('.', ',')} % per år.`);
  plan.titles.push(terms.join(' ') + count);
  plan.notes.push(
    plan.kind === 'shares'
      ? 'Källa: samverkansavtalet 2018, bilaga 2.'
      : `Källa: SCB, folkmängd ${plan.vintage.label}.`,
  );
  if (misses(plan)) plan.notes.push(random.pick(roundingNotes));
}
