import type { Random } from '../granska/random';

export type Terms = readonly (readonly [string, string])[];

const methods = [
  'Största resten',
  'Sainte-Laguë',
  'Var för sig',
  'Rest till största',
  'Rest till sista',
  'Löpande',
];
const keys = [
  'Folkmängd',
  'Folkmängd',
  'Folkmängd',
  'Folkmängd',
  'Lika',
  'Egen',
  '30 % lika, 70 % folkmängd',
  '70 % folkmängd, 30 % egen',
  '50 % folkmängd, 30 % egen, 20 % lika',
  '42,25 kr per invånare',
  'Fasta belopp',
];

/** The terms of a random agreement, label and value, as an ekonom would type them. */
export function randomTerms(random: Random, year: number, parties: number): Terms {
  const key = random.pick(keys);
  const unit = random.pick(['1', '1', '1', '10', '100', '0,01']);
  const method = random.chance(0.35) ? 'Största resten' : random.pick(methods);
  const terms: [string, string][] = [
    ['Avtal', 'Gemensam verksamhet'],
    ['Diarienummer', `RS ${String(year)}/${String(random.whole(1, 4000))}`],
    ['Basår', String(year)],
    ['Fördelningsnyckel', key],
    ['Avrundning', unit],
    ['Avrundningsmetod', method],
  ];
  if (!key.endsWith('per invånare') && key !== 'Fasta belopp')
    terms.push(...costTerms(random, unit, parties));
  if (random.chance(0.4)) {
    for (let i = 1; i <= random.whole(1, 3); i++) {
      terms.push([`Index ${String(year + i)}`, `${decimal(random.whole(5, 49) / 10)} %`]);
    }
  }
  return terms;
}

const decimal = (value: number): string => String(value).replace('.', ',');

/** What it costs, in one amount or several lines; who pays; and limits that can be kept. */
function costTerms(random: Random, unit: string, parties: number): [string, string][] {
  const lines = random.chance(0.25) ? random.whole(2, 4) : 1;
  const amounts = Array.from(
    { length: lines },
    () => random.whole(1, 40_000) * random.pick([1, 97, 1000, 1000, 1013, 100_003, 5_000_011]),
  );
  const terms = amounts.map((amount, i): [string, string] =>
    lines === 1 ? ['Årlig kostnad', String(amount)] : [`Kostnad: Post ${String(i + 1)}`, String(amount)],
  );
  let left = amounts.reduce((all, amount) => all + amount, 0);
  if (random.chance(0.2)) {
    const part = random.chance(0.5);
    terms.push(['Avdrag', part ? '12,5 %' : '1']);
    left = part ? left * 0.875 : left - 1;
  }
  if (random.chance(0.6)) {
    const share = random.whole(1, 99);
    terms.push(['Regionens andel', `${String(share)} %`]);
    left *= 1 - share / 100;
  }
  return [...terms, ...limitTerms(random, left / parties, Number(unit.replace(',', '.')))];
}

/** Limits on both sides of what each would pay on average; none where that is only a few units. */
function limitTerms(random: Random, average: number, unit: number): [string, string][] {
  if (!random.chance(0.3) || average < 20 * unit) return [];
  const low: [string, string] = ['Lägsta belopp', String(Math.ceil(average * random.next() * 0.8))];
  const high: [string, string] = ['Högsta belopp', String(Math.ceil(average * (1.2 + 4 * random.next())))];
  return random.pick([[low], [high], [low, high]]);
}
