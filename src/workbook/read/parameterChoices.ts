import { equals, fraction, ONE, sum, type Fraction } from '../../core/exact/fraction';
import { formatDecimal } from '../../core/exact/decimal';
import type { AllocationKey, ApportionmentMethod, KeyTerm, SurplusRule } from '../../core/agreement/model';
import { isEmpty, textOf } from './blockCells';
import { figureOf } from './figures';
import { foldText } from './foldedText';
import { inUnit, parseSwedishNumber } from './numberText';
import type { ParameterRow } from './parameterRows';
import { refusedReading, valueReading, type Reading } from './parameterValues';

const TERMS: ReadonlyMap<string, KeyTerm> = new Map<string, KeyTerm>([
  ...[
    'folkmangd',
    'folkmangden',
    'befolkning',
    'befolkningen',
    'invanare',
    'invanarantal',
    'antal invanare',
  ].map((word) => [word, { kind: 'population' }] as const),
  ...['lika', 'lika delar', 'lika stora delar', 'lika fordelning'].map(
    (word) => [word, { kind: 'equal' }] as const,
  ),
  ...['egen', 'egen nyckel', 'egna vikter', 'egen vikt', 'vikt', 'vikter'].map(
    (word) => [word, { kind: 'own' }] as const,
  ),
]);

/**
 * Fördelningsnyckel: Folkmängd · Lika · Egen · Fasta belopp · "30 % lika, 70 % folkmängd" · "42,25 kr per invånare" (B5,
 * B9, E3). Refused: a word that is none of these, shares that do not make 100 %.
 */
export function readKey(row: ParameterRow): Reading<AllocationKey> {
  if (isEmpty(row.value)) return { kind: 'empty' };
  const text = foldText(textOf(row.value)).replace(/[.;: ]+$/, '');
  if (text === '' || text.length > 200) return refusedReading(row, 'read-key-unknown');
  const term = termOf(text);
  if (term !== undefined) return valueReading(row, { kind: 'blend', terms: [{ share: ONE, term }] });
  if (/^fast(?:a|) belopp$/.test(text)) return valueReading(row, { kind: 'fixed-amounts' });
  return perInhabitant(row, text) ?? blend(row, text);
}

function termOf(words: string): KeyTerm | undefined {
  return TERMS.get(words.replace(/^(?:efter|enligt|via|per) /, '').trim());
}

function perInhabitant(row: ParameterRow, text: string): Reading<AllocationKey> | undefined {
  const match = /^(.*\d) ?(kr|kronor|tkr)?(?: per |\/| \/ )(?:invanare|inv)$/.exec(text);
  if (match === null) return undefined;
  const number = parseSwedishNumber(`${match[1] ?? ''} ${match[2] ?? 'kr'}`);
  if (number.kind !== 'number') return refusedReading(row, 'read-key-rate');
  return number.value.numerator <= 0n
    ? refusedReading(row, 'read-key-rate')
    : valueReading(row, { kind: 'per-inhabitant', rate: number.value });
}

/** "30 % lika, 70 % folkmängd", also with "och", "+", ";" or the per cent behind the word. */
function blend(row: ParameterRow, text: string): Reading<AllocationKey> {
  const pieces = text.split(/(?:,|;)(?= )| och | \+ |\+| samt |\/(?=\d)/).map((piece) => piece.trim());
  const terms = pieces.map(blendTerm);
  const known = terms.filter((term) => term !== undefined);
  if (known.length !== terms.length || known.length < 2) return refusedReading(row, 'read-key-unknown');
  const total = sum(known.map(({ share }) => share));
  if (!equals(total, ONE)) {
    const percent = formatDecimal(fraction(total.numerator * 100n, total.denominator));
    return refusedReading(row, 'read-key-shares', { sum: percent });
  }
  const kinds = new Set(known.map(({ term }) => term.kind));
  if (kinds.size !== known.length) return refusedReading(row, 'read-key-unknown');
  return valueReading(row, { kind: 'blend', terms: known });
}

function blendTerm(piece: string): { share: Fraction; term: KeyTerm } | undefined {
  const match =
    /^([\d,. ]+)(?:%|procent) ?(?:av |efter )?(\D+)$/.exec(piece) ??
    /^(\D+?) ?([\d,. ]+)(?:%|procent)$/.exec(piece);
  if (match === null) return undefined;
  const [first = '', second = ''] = [match[1], match[2]];
  const [digits, words] = /^\d/.test(first) ? [first, second] : [second, first];
  const number = parseSwedishNumber(digits);
  const term = termOf(words.trim());
  if (number.kind !== 'number' || term === undefined || number.value.numerator < 0n) return undefined;
  return { share: inUnit(number.value, '%'), term };
}

const METHODS: ReadonlyMap<string, ApportionmentMethod> = new Map<string, ApportionmentMethod>([
  ['storstaresten', 'storsta-resten'],
  ['storstarest', 'storsta-resten'],
  ['hamilton', 'storsta-resten'],
  ['saintelague', 'sainte-lague'],
  ['webster', 'sainte-lague'],
  ['varforsig', 'var-for-sig'],
  ['resttillstorsta', 'rest-till-storst'],
  ['resttillstorst', 'rest-till-storst'],
  ['resttillsista', 'rest-till-sist'],
  ['resttillsist', 'rest-till-sist'],
  ['lopande', 'lopande'],
  ['lopandeavrundning', 'lopande'],
]);

/** Avrundningsmetod, by its label or the command line's id. */
export function readMethod(row: ParameterRow): Reading<ApportionmentMethod> {
  if (isEmpty(row.value)) return { kind: 'empty' };
  const method = METHODS.get(foldText(textOf(row.value)).replace(/[^a-z]/g, ''));
  return method === undefined ? refusedReading(row, 'read-method-unknown') : valueReading(row, method);
}

const UNIT_WORDS: ReadonlyMap<string, Fraction> = new Map([
  ...['ore', 'hela oren', '1 ore', 'ett ore'].map((word) => [word, fraction(1n, 100n)] as const),
  ...['krona', 'kronor', 'kr', 'hela kronor', 'hel krona', 'en krona', 'heltal'].map(
    (word) => [word, ONE] as const,
  ),
  ...['tiotal', 'tiotal kronor', 'hela tiotal'].map((word) => [word, fraction(10n)] as const),
  ...['hundratal', 'hundratal kronor', 'hela hundratal'].map((word) => [word, fraction(100n)] as const),
  ...['tusental', 'tusental kronor', 'hela tusental', 'tkr', 'hela tkr'].map(
    (word) => [word, fraction(1000n)] as const,
  ),
]);

const UNITS: readonly Fraction[] = [
  fraction(1n, 100n),
  ...[1n, 10n, 100n, 1000n].map((unit) => fraction(unit)),
];

/** Avrundning: 0,01 · 1 · 10 · 100 · 1 000 kr; anything else is refused. */
export function readUnit(row: ParameterRow): Reading<Fraction> {
  if (isEmpty(row.value)) return { kind: 'empty' };
  const worded = UNIT_WORDS.get(foldText(textOf(row.value)));
  if (worded !== undefined) return valueReading(row, worded);
  const figure = figureOf(row.value);
  if (figure.kind !== 'number' || figure.percentFormat || figure.unit === '%' || figure.unit === 'count') {
    return refusedReading(row, 'read-rounding-unknown');
  }
  const own = figure.unit ?? row.label.unit;
  const value = inUnit(figure.written, own === '%' ? undefined : own);
  return UNITS.some((unit) => equals(unit, value))
    ? valueReading(row, value)
    : refusedReading(row, 'read-rounding-unknown');
}

const SURPLUS: readonly (readonly [RegExp, SurplusRule])[] = [
  [/^(?:(?:behalls|behalles|behall|behallas)(?: av rss)?|tillfaller rss)$/, 'kept'],
  [
    /^(?:aterfors|aterfores|aterfor|aterforas|aterbetalas|aterforas|fordelas tillbaka)(?: till (?:parterna|kommunerna))?$/,
    'returned',
  ],
];

/** Överskott: Behålls · Återförs. */
export function readSurplus(row: ParameterRow): Reading<SurplusRule> {
  if (isEmpty(row.value)) return { kind: 'empty' };
  const text = foldText(textOf(row.value)).replace(/[. ]+$/, '');
  const rule = SURPLUS.find(([pattern]) => pattern.test(text))?.[1];
  return rule === undefined ? refusedReading(row, 'read-surplus-unknown') : valueReading(row, rule);
}

const NUMBER_WORDS = [
  'noll',
  'ett',
  'tva',
  'tre',
  'fyra',
  'fem',
  'sex',
  'sju',
  'atta',
  'nio',
  'tio',
  'elva',
  'tolv',
];

/** A length of time in months: 9, "9 månader före …", "ett år". A plain number is in `plain` months. */
export function monthsOf(row: ParameterRow, plain: number): number | undefined {
  const { value } = row.value;
  if (typeof value === 'number')
    return Number.isInteger(value) && value >= 0 && value <= 600 ? value * plain : undefined;
  const match = /^(?:senast )?(\d{1,3}|[a-z]{2,5}) ?(manad|man|ar|$)/.exec(foldText(textOf(row.value)));
  if (match === null) return undefined;
  const [, digits = '', unit = ''] = match;
  const count = /^\d+$/.test(digits) ? Number(digits) : NUMBER_WORDS.indexOf(digits.replace(/^en$/, 'ett'));
  if (count < 0) return undefined;
  return count * (unit === '' ? plain : unit === 'ar' ? 12 : 1);
}
