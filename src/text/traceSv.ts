import type { Sentences, Told } from './sentences';

function statusText(status: string): string {
  if (status === 'forecast') return ', prognos';
  return status === 'outcome' ? ', utfall' : '';
}

/** What a share is of, where fixed amounts are taken off first. */
function left(facts: Told): string {
  return facts.text('fixed') === '' ? '' : ` (det som är kvar efter fasta belopp, ${facts.kronor('fixed')})`;
}

/** Who got the odd krona, and why. */
function roundingText(facts: Told): string {
  const units = `Hela enheter ${facts.kronor('floor')}, rest ${facts.short('remainder')}`;
  const amount = `belopp ${facts.kronor('amount')}`;
  const ranked = `rang ${facts.text('rank')} av ${facts.text('of')}`;
  switch (facts.text('reason')) {
    case 'remainder':
      return `${units} (${ranked}) räcker till ${facts.kronor('unit')} till: ${amount}.`;
    case 'tie-order':
      return `${units} (${ranked}), lika med andra; ordningen i listan gav ${facts.kronor('unit')} till: ${amount}.`;
    case 'own-rounding':
      return `Avrundat för sig: ${amount}.`;
    case 'largest':
      return `Störst vikt tar avrundningsdifferensen: ${amount}.`;
    case 'last':
      return `Sist i listan tar avrundningsdifferensen: ${amount}.`;
    case 'cascade':
      return `Löpande avrundning av summan hittills: ${amount}.`;
    case 'highest-quotient':
      return `Fördelat efter högsta kvot (Sainte-Laguë): ${amount}.`;
    case 'sum-of-lines':
      return `Summan av kostnadsradernas belopp: ${amount}.`;
    case 'sum-of-parties':
      return `Summan av kommunernas avrundade belopp: ${amount}.`;
    case 'fixed':
      return `Fast belopp: ${amount}.`;
    case 'limit':
      return `Gränsen gäller: ${amount}.`;
    default:
      return facts.short('remainder') === '0'
        ? `Går jämnt ut: ${amount}.`
        : `${units} (${ranked}) ger inget mer med metoden ${facts.method('method')}: ${amount}.`;
  }
}

/** The steps from the agreement's figure to the krona. */
export const traceSv = {
  'base-amount': (facts) =>
    `Avtalets belopp för basåret ${facts.text('baseYear')}: ${facts.kronor('amount')}.`,
  positions: (facts) =>
    `${facts.short('count')} årsarbetare × ${facts.kronor('costPerPosition')} = ${facts.kronor('amount')} för basåret ${facts.text('baseYear')}.`,
  'cost-line': (facts) => `Kostnad för ${facts.text('name')}: ${facts.kronor('amount')}.`,
  'rate-per-inhabitant': (facts) => `Avtalets pris: ${facts.short('rate')} kr per invånare.`,
  'fixed-amount': (facts) =>
    `Fast belopp för ${facts.text('party')} enligt avtalet: ${facts.kronor('amount')}.`,
  'fixed-amounts-sum': (facts) =>
    `Alla parters fasta belopp ${facts.text('year')}: ${facts.exactKronor('amount')}.`,
  'index-rate': (facts) => {
    const series =
      facts.text('series') === '' ? '' : ` (${facts.text('series')}${statusText(facts.text('status'))})`;
    const measures = facts.text('measures') === '' ? '' : `, värdet för ${facts.text('measures')}`;
    return `Index ${facts.text('year')}${series}: ${facts.short('rate')} %${measures}.`;
  },
  'index-factor': (facts) =>
    `Uppräknat till ${facts.text('year')}: faktor ${facts.number('factor')}, ger ${facts.exactKronor('exact')} före avrundning.`,
  'agreed-amount': (facts) =>
    `Årets belopp ${facts.text('year')}, avrundat en gång till ${facts.kronor('unit')}: ${facts.kronor('amount')}.`,
  deduction: (facts) => {
    const share = facts.text('share') === '' ? '' : ` (${facts.short('share')} % av hela beloppet)`;
    return `Avdrag för ${facts.text('name')}${share}: ${facts.kronor('amount')}.`;
  },
  distributable: (facts) => `Kvar att fördela efter avdrag: ${facts.kronor('amount')}.`,
  'line-share': (facts) =>
    `${facts.text('line')}: ${facts.group('group')} betalar ${facts.short('share')} % av ${facts.kronor('of')}${left(facts)} = ${facts.kronor('amount')}.`,
  'line-fixed': (facts) =>
    `${facts.text('line')}: ${facts.group('group')} betalar ett fast belopp, ${facts.kronor('amount')}.`,
  'group-share': (facts) =>
    `${facts.group('group')} svarar för ${facts.short('share')} % av ${facts.kronor('of')}${left(facts)} = ${facts.kronor('amount')}.`,
  'group-fixed': (facts) => `${facts.group('group')} betalar ett fast belopp: ${facts.exactKronor('exact')}.`,
  population: (facts) =>
    `Folkmängd i ${facts.text('party')}: ${facts.short('figure')} av parternas ${facts.short('total')} (kolumnen ”${facts.text('header')}”).`,
  'party-share': (facts) =>
    `Andelen ${facts.short('share')} % av ${facts.kronor('of')} (${facts.group('group')}) = ${facts.exactKronor('exact')} före avrundning.`,
  limit: (facts) =>
    `${facts.text('kind') === 'minimum' ? 'Lägsta' : 'Högsta'} belopp gäller: ${facts.exactKronor('exact')}.`,
  rounding: (facts) => roundingText(facts),
  tie: (facts) => `Lika rest för ${facts.text('parties')}: den som står först i listan gick före.`,
  amount: (facts) => `${facts.text('party')}, belopp ${facts.text('year')}: ${facts.kronor('amount')}.`,
  settlement: (facts) => {
    const name = facts.text('surplus').startsWith('-') ? 'underskott' : 'överskott';
    if (facts.text('rule') === 'kept')
      return `Reglering ${facts.text('year')}: ${name} ${facts.kronor('surplus')} behålls, inget regleras.`;
    return `Reglering ${facts.text('year')}: av ${name} ${facts.kronor('surplus')} faller ${facts.kronor('amount')} på parten.`;
  },
} satisfies Sentences;

export type TraceSentences = Sentences<keyof typeof traceSv>;
