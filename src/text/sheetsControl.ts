import { formatKronor, formatNumber } from './numbers';
import { oneUnit } from './sheets';

export interface ReasonFacts {
  readonly reason: string;
  /** One unit of rounding in kronor, as decimal text. */
  readonly unit: string;
  /** The remainder in units, as decimal text, and its rank. */
  readonly remainder: string;
  readonly rank: number;
  /** Parts that got a unit, and parts in all. */
  readonly winners: number;
  readonly of: number;
  readonly extraUnits: string;
  /** Amount minus what ordinary rounding gives, in kronor. */
  readonly adjustment: string;
}

/** Why a part got the amount it got: who got each odd krona, and why (one sentence, at most two). */
export function reasonText(facts: ReasonFacts): string {
  return `${cause(facts)}${comparedWithRounding(facts)}`;
}

function cause(facts: ReasonFacts): string {
  const unit = oneUnit(facts.unit);
  const rest = formatNumber(facts.remainder, 4);
  switch (facts.reason) {
    case 'remainder':
      return `Resten ${rest} har rang ${String(facts.rank)}; de ${String(facts.winners)} största resterna får ${unit} till.`;
    case 'tie-order':
      return `Resten ${rest} är lika med en annan parts; ordningen i listan avgjorde.`;
    case 'largest':
      return 'Störst: tar avrundningsdifferensen.';
    case 'last':
      return 'Sist: tar avrundningsdifferensen.';
    case 'cascade':
      return 'Avrundat löpande: skillnaden förs vidare till nästa part.';
    case 'own-rounding':
      return 'Avrundat för sig.';
    case 'highest-quotient':
      return 'Fördelat efter högsta kvot (Sainte-Laguë).';
    case 'fixed':
      return 'Fast belopp enligt avtalet.';
    case 'sum-of-lines':
      return 'Summan av kostnadsposterna.';
    case 'limit':
      return 'Lägsta eller högsta belopp gäller.';
    default:
      return facts.remainder === '0' ? 'Går jämnt ut.' : `Resten ${rest} räcker inte till ${unit} till.`;
  }
}

function comparedWithRounding({ adjustment }: ReasonFacts): string {
  if (adjustment === '0') return '';
  const size = formatKronor(adjustment.replace('-', ''));
  return adjustment.startsWith('-')
    ? ` ${size} mindre än vid vanlig avrundning.`
    : ` ${size} mer än vid vanlig avrundning.`;
}

export const controlText = {
  sumOk: (sum: string): string => `Stämmer: delarna ger ${formatKronor(sum)}.`,
  sumOff: (sum: string, wanted: string, difference: string): string =>
    `Skiljer ${formatKronor(difference)}: delarna ger ${formatKronor(sum)}, beloppet är ${formatKronor(wanted)} (avrundning var för sig).`,
  groupOfLines: 'Summan av kostnadsposternas delar.',
  groupShare: (share: string, of: string): string => `${share} av ${formatKronor(of)}.`,
  groupShareOfRest: (share: string, of: string): string =>
    `${share} av ${formatKronor(of)}, resten efter fasta belopp.`,
  groupFixed: 'Fast belopp.',
  perCapitaSame: (rate: string): string => `Samma för alla före avrundning: ${formatNumber(rate, 2)} kr.`,
  tie: (parties: string): string => `Lika rest: ${parties}. Ordningen i listan avgjorde.`,
  noteColumns:
    'Oavrundat belopp är partens exakta belopp enligt nyckeln och avtalets villkor. Rest är den del av en enhet som avrundningen nedåt tar bort.',
} as const;
