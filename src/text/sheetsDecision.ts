import { formatKronor, formatNumber, formatPercent } from './numbers';
import { amountFirst, deductionsNote, listed, type Side, stop } from './sheets';

/** The key as a decision says it; `raised` when an index has raised what is stated for the base year. */
export type DecidedKey =
  | { readonly kind: 'population' | 'equal' }
  | { readonly kind: 'own'; readonly header: string | undefined }
  | {
      readonly kind: 'blend';
      readonly parts: readonly { readonly share: string; readonly key: DecidedKey }[];
    }
  | { readonly kind: 'per-inhabitant'; readonly rate: string; readonly raised: boolean }
  | { readonly kind: 'fixed-amounts'; readonly raised: boolean };

export interface DecisionFacts {
  readonly agreement: string | undefined;
  readonly year: number;
  readonly total: string;
  readonly deductions: readonly { readonly name: string; readonly amount: string }[];
  readonly distributable: string;
  readonly sides: readonly Side[];
  readonly parties: readonly { readonly name: string; readonly amount: string }[];
  readonly key: DecidedKey;
  readonly least: string | undefined;
  readonly most: string | undefined;
  readonly population: string;
  readonly rounding: string;
  readonly source: string;
}

/** "efter folkmängd", "lika mellan kommunerna", "till 30 % lika och till 70 % efter folkmängd". */
function dividedBy(key: DecidedKey, alone: boolean): string {
  switch (key.kind) {
    case 'population':
      return 'efter folkmängd';
    case 'equal':
      return alone ? 'lika mellan kommunerna' : 'lika';
    case 'own':
      return key.header === undefined ? 'efter egen nyckel' : `efter egen nyckel (${key.header})`;
    case 'blend':
      return listed(
        key.parts.map((part) => `till ${formatPercent(part.share)} ${dividedBy(part.key, false)}`),
      );
    case 'per-inhabitant':
    case 'fixed-amounts':
      return '';
  }
}

function keySentence(key: DecidedKey): string {
  const raised = 'raised' in key && key.raised;
  if (key.kind === 'per-inhabitant')
    return `Kommunerna betalar ${formatNumber(key.rate)} kr per invånare${raised ? ', uppräknat med index' : ''}.`;
  if (key.kind === 'fixed-amounts')
    return `Kommunernas belopp är fasta${raised ? ' och uppräknade med index' : ''}.`;
  return `Kommunernas del fördelas ${dividedBy(key, true)}.`;
}

function limitSentences({ least, most }: DecisionFacts): string {
  const atLeast = least === undefined ? [] : [`mindre än ${formatKronor(least)}`];
  const atMost = most === undefined ? [] : [`mer än ${formatKronor(most)}`];
  const limits = [...atLeast, ...atMost];
  return limits.length === 0 ? '' : ` Ingen kommun betalar ${limits.join(' eller ')}.`;
}

const each = (parties: DecisionFacts['parties']): string =>
  listed(parties.map(({ name, amount }) => `${name} ${formatKronor(amount)}`));

/** What the cost is, what is set aside, and what each side pays of what is left. */
function costParagraph(facts: DecisionFacts): string {
  const name = facts.agreement ?? 'samverkan';
  const { deductions, sides } = facts;
  return [
    `Kostnaden för ${name} ${String(facts.year)} är ${formatKronor(facts.total)}.`,
    ...(deductions.length === 0 ? [] : [deductionsNote(facts.total, deductions, facts.distributable)]),
    ...(sides.length < 2
      ? []
      : [`${deductions.length === 0 ? 'Den' : 'Det'} fördelas på ${listed(sides.map(amountFirst))}.`]),
  ].join(' ');
}

/** *Text till beslutsunderlag*: ready paragraphs with full amounts, year and source; they stand alone without the table. */
export const decision = {
  title: (agreement: string | undefined): string =>
    `Text till beslutsunderlag${agreement === undefined ? '' : ` för ${agreement}`}`,
  subtitle: 'Färdiga stycken att klistra in; beloppen är desamma som i tabellerna',
  /** Beside live tables, which the text does not follow. */
  subtitleAsOf: (date: string): string =>
    `Färdiga stycken att klistra in; beloppen är desamma som i tabellerna ${date} och följer inte underlaget`,
  financial: (year: number): string => `Ekonomiska konsekvenser ${String(year)}`,
  proposal: (year: number): string => `Förslag till beslut ${String(year)}`,
  note: 'Not till tabellen',
  paragraphs: (facts: DecisionFacts): readonly string[] => [
    costParagraph(facts),
    ...(facts.parties.length === 0
      ? []
      : [
          `${keySentence(facts.key)}${limitSentences(facts)} ${stop(facts.population)}`,
          `Beloppen per kommun är ${each(facts.parties)}.`,
        ]),
    facts.rounding,
  ],
  clauses: (facts: DecisionFacts): readonly string[] => {
    const [name, year] = [facts.agreement ?? 'samverkan', String(facts.year)];
    const { deductions, parties, sides } = facts;
    return [
      `Kostnaden för ${name} ${year} fastställs till ${formatKronor(facts.total)}.`,
      ...(deductions.length === 0 ? [] : [`Av beloppet avsätts före fördelningen ${each(deductions)}.`]),
      ...sides
        .filter((side) => side.name !== 'Kommunerna')
        .map((side) => `${side.name} betalar ${formatKronor(side.amount)} för ${year}.`),
      ...(parties.length === 0 ? [] : [`Kommunerna betalar för ${year}: ${each(parties)}.`]),
    ].map((clause, index) => `${String(index + 1)}. ${clause}`);
  },
  populationSentence: (source: string, total: string | undefined): string =>
    total === undefined ? source : `${stop(source)} Folkmängden är tillsammans ${formatNumber(total)}`,
} as const;
