import { methodName } from './assumptions';
import { formatKronor, formatNumber } from './numbers';

/** One step of the chain from the agreement's figure to the krona, as plain strings. */
export interface TraceStepFacts {
  readonly step: string;
  readonly facts: Readonly<Record<string, string>>;
  readonly origin?: { readonly cell?: string; readonly clause?: string; readonly edition?: string };
}

/**
 * One step as a Swedish sentence with its figures, and the cell and edition it came from. The clause is left
 * to the reader of the step, who may want to set it apart.
 */
export function traceText({ step, facts, origin }: TraceStepFacts): string {
  const sentence = SENTENCES.get(step)?.(readFacts(facts)) ?? step;
  const source = [origin?.cell, origin?.edition]
    .filter((part) => part !== undefined && part !== '')
    .join(', ');
  return source === '' ? sentence : `${sentence} [${source}]`;
}

/** Decimals shown of exact amounts and shares; the sheet Kontroll has them in full. */
const SHOWN_DECIMALS = 4;

interface Words {
  readonly text: (name: string) => string;
  readonly kronor: (name: string) => string;
  /** As written when it has few decimals, else rounded for the eye. */
  readonly number: (name: string) => string;
  readonly exactKronor: (name: string) => string;
}

function readFacts(facts: Readonly<Record<string, string>>): Words {
  const text = (name: string): string => facts[name] ?? '';
  const number = (name: string): string => shown(text(name));
  return {
    text,
    number,
    kronor: (name) => formatKronor(text(name)),
    exactKronor: (name) => `${number(name)}\u00a0kr`,
  };
}

function shown(decimal: string): string {
  const decimals = decimal.split('.')[1]?.length ?? 0;
  return decimals > SHOWN_DECIMALS ? formatNumber(decimal, SHOWN_DECIMALS) : formatNumber(decimal);
}

type Sentence = (words: Words) => string;

const COST: readonly (readonly [string, Sentence])[] = [
  [
    'base-amount',
    ({ text, kronor }) => `Avtalets belopp för basåret ${text('baseYear')}: ${kronor('amount')}.`,
  ],
  [
    'positions',
    ({ text, number, kronor }) =>
      `${number('count')} årsarbetare × ${kronor('costPerPosition')} = ${kronor('amount')} för basåret ${text('baseYear')}.`,
  ],
  ['cost-line', ({ text, kronor }) => `Kostnad för ${text('name')}: ${kronor('amount')}.`],
  ['rate-per-inhabitant', ({ number }) => `Avtalets pris: ${number('rate')} kr per invånare.`],
  [
    'fixed-amount',
    ({ text, kronor }) => `Fast belopp för ${text('party')} enligt avtalet: ${kronor('amount')}.`,
  ],
  [
    'fixed-amounts-sum',
    ({ text, exactKronor }) => `Alla parters fasta belopp ${text('year')}: ${exactKronor('amount')}.`,
  ],
];

const YEAR: readonly (readonly [string, Sentence])[] = [
  [
    'index-rate',
    ({ text, number }) => {
      const series = text('series') === '' ? '' : ` (${text('series')}${statusText(text('status'))})`;
      const measures = text('measures') === '' ? '' : `, värdet för ${text('measures')}`;
      return `Index ${text('year')}${series}: ${number('rate')} %${measures}.`;
    },
  ],
  [
    'index-factor',
    ({ text, exactKronor }) =>
      `Uppräknat till ${text('year')}: faktor ${formatNumber(text('factor'))}, ger ${exactKronor('exact')} före avrundning.`,
  ],
  [
    'agreed-amount',
    ({ text, kronor }) =>
      `Årets belopp ${text('year')}, avrundat en gång till ${kronor('unit')}: ${kronor('amount')}.`,
  ],
  [
    'deduction',
    ({ text, number, kronor }) => {
      const share = text('share') === '' ? '' : ` (${number('share')} % av hela beloppet)`;
      return `Avdrag för ${text('name')}${share}: ${kronor('amount')}.`;
    },
  ],
  ['distributable', ({ kronor }) => `Kvar att fördela efter avdrag: ${kronor('amount')}.`],
  [
    'line-share',
    ({ text, number, kronor }) =>
      `${text('line')}: ${text('group')} betalar ${number('share')} % av ${kronor('of')} = ${kronor('amount')}.`,
  ],
  [
    'group-share',
    ({ text, number, kronor }) =>
      `${text('group')} svarar för ${number('share')} % av ${kronor('of')} = ${kronor('amount')}.`,
  ],
];

const PARTY: readonly (readonly [string, Sentence])[] = [
  [
    'population',
    ({ text, number }) =>
      `Folkmängd i ${text('party')}: ${number('figure')} av parternas ${number('total')} (kolumnen ”${text('header')}”).`,
  ],
  [
    'party-share',
    ({ text, number, kronor, exactKronor }) =>
      `Andelen ${number('share')} % av ${kronor('of')} (${text('group')}) = ${exactKronor('exact')} före avrundning.`,
  ],
  [
    'limit',
    ({ text, exactKronor }) =>
      `${text('kind') === 'minimum' ? 'Lägsta' : 'Högsta'} belopp gäller: ${exactKronor('exact')}.`,
  ],
  ['rounding', (words) => roundingText(words)],
  ['tie', ({ text }) => `Lika rest för ${text('parties')}: den som står först i listan gick före.`],
  ['amount', ({ text, kronor }) => `${text('party')}, belopp ${text('year')}: ${kronor('amount')}.`],
  [
    'settlement',
    ({ text, kronor }) => {
      const name = text('surplus').startsWith('-') ? 'underskott' : 'överskott';
      if (text('rule') === 'kept')
        return `Reglering ${text('year')}: ${name} ${kronor('surplus')} behålls, inget regleras.`;
      return `Reglering ${text('year')}: av ${name} ${kronor('surplus')} faller ${kronor('amount')} på parten.`;
    },
  ],
];

function statusText(status: string): string {
  if (status === 'forecast') return ', prognos';
  return status === 'outcome' ? ', utfall' : '';
}

/** Who got the odd krona, and why. */
function roundingText({ text, number, kronor }: Words): string {
  const units = `Hela enheter ${kronor('floor')}, rest ${number('remainder')}`;
  const amount = `belopp ${kronor('amount')}`;
  const ranked = `rang ${text('rank')} av ${text('of')}`;
  switch (text('reason')) {
    case 'remainder':
      return `${units} (${ranked}) räcker till ${kronor('unit')} till: ${amount}.`;
    case 'tie-order':
      return `${units} (${ranked}), lika med andra; ordningen i listan gav ${kronor('unit')} till: ${amount}.`;
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
      return number('remainder') === '0'
        ? `Går jämnt ut: ${amount}.`
        : `${units} (${ranked}) ger inget mer med metoden ${methodName(text('method'))}: ${amount}.`;
  }
}

const SENTENCES: ReadonlyMap<string, Sentence> = new Map([...COST, ...YEAR, ...PARTY]);

/** The steps that have a sentence here; a test holds them against the engine's. */
export const TRACE_STEPS: readonly string[] = [...SENTENCES.keys()];
