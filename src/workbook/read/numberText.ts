import { parseDecimal } from '../../core/exact/decimal';
import { fraction, multiply, negate, type Fraction } from '../../core/exact/fraction';
import { foldText, plainText } from './foldedText';

/** Units of a figure: kronor in three sizes, per cent, or a count of people or things. */
export type FigureUnit = 'kr' | 'tkr' | 'mnkr' | '%' | 'count';

/** What a text says when it is read as Swedish number text. Only `number` may be computed with. */
export type NumberText =
  | {
      readonly kind: 'number';
      /** Scaled by the unit: "4 mnkr" is 4000000, "50 %" is 1/2. */
      readonly value: Fraction;
      /** As written, before the unit scales it: "4 mnkr" is 4. */
      readonly written: Fraction;
      readonly unit?: FigureUnit;
      /** "1019 096": digits not grouped in threes from the right, but only one number is possible. */
      readonly oddGrouping: boolean;
      /** Digits after the decimal mark, as written. */
      readonly decimals: number;
    }
  /** "2.451.070", "1,000,000", "22.986": thousands or decimals cannot be told apart. */
  | { readonly kind: 'ambiguous' }
  /** "ca 2,4 mkr": a figure, but not an exact one. */
  | { readonly kind: 'approximate'; readonly value: Fraction; readonly unit?: FigureUnit }
  /** "4 EUR": a number with a unit that is not known (E4). */
  | { readonly kind: 'unknown-unit'; readonly unit: string }
  | { readonly kind: 'not-a-number' };

const UNITS: ReadonlyMap<string, FigureUnit> = new Map<string, FigureUnit>([
  ...['kr', 'kr.', 'krona', 'kronor', 'sek', ':-'].map((word) => [word, 'kr'] as const),
  ...[
    'tkr',
    'tkr.',
    'kkr',
    'ksek',
    'tsek',
    'tusen kr',
    'tusen kronor',
    'tusental kronor',
    'tusental kr',
    'tusen',
  ].map((word) => [word, 'tkr'] as const),
  ...['mkr', 'mnkr', 'mkr.', 'mnkr.', 'msek', 'milj kr', 'milj. kr', 'milj kronor', 'milj. kronor'].map(
    (word) => [word, 'mnkr'] as const,
  ),
  ...['miljoner', 'miljon', 'miljoner kr', 'miljoner kronor', 'miljon kronor', 'mn kr', 'mn kronor'].map(
    (word) => [word, 'mnkr'] as const,
  ),
  ...['%', 'procent', 'proc', 'pct'].map((word) => [word, '%'] as const),
  ...['st', 'st.', 'antal', 'inv', 'inv.', 'invanare', 'pers', 'pers.', 'personer'].map(
    (word) => [word, 'count'] as const,
  ),
]);

const SCALES: Readonly<Record<FigureUnit, Fraction>> = {
  kr: fraction(1n),
  tkr: fraction(1000n),
  mnkr: fraction(1000000n),
  '%': fraction(1n, 100n),
  count: fraction(1n),
};

/** A unit by its word ("tkr", "Mkr", "kronor", "%"), or undefined when it is none that is known. */
export function unitOf(word: string): FigureUnit | undefined {
  return UNITS.get(foldText(word));
}

/** A figure in a unit as kronor, a share or a count: 4 in mnkr is 4000000, 50 in % is 1/2. */
export function inUnit(value: Fraction, unit: FigureUnit | undefined): Fraction {
  return unit === undefined ? value : multiply(value, SCALES[unit]);
}

const MINUS = /^[-\u2010-\u2015\u2212\ufe63\uff0d] ?/;
const APPROXIMATE =
  /^(?:ca|ca\.|cirka|c:a|omkring|ungefär|uppskattningsvis|~|≈|drygt|knappt)(?: |(?=[\d~]))/i;
/** Longer text is no number: nobody groups a hundred digits in a cell. */
const LONGEST = 200;

/**
 * Swedish number text as an exact number: space, NBSP, narrow NBSP and thin space between thousands, decimal comma (or
 * one point that cannot be a thousands mark), every minus sign, and the units kr, tkr, mkr, mnkr and %. What can be read in two ways
 * is refused as ambiguous, "ca" figures are told as approximate. Linear in the length of the text.
 */
export function parseSwedishNumber(text: string): NumberText {
  if (text.length > LONGEST) return { kind: 'not-a-number' };
  const plain = plainText(text);
  const approximate = APPROXIMATE.exec(plain);
  if (approximate !== null) {
    const figure = parseExact(plain.slice(approximate[0].length).trim());
    if (figure.kind !== 'number') return figure;
    const { value, unit } = figure;
    return { kind: 'approximate', value, ...(unit === undefined ? {} : { unit }) };
  }
  return parseExact(plain);
}

function parseExact(plain: string): NumberText {
  const minus = MINUS.exec(plain);
  const unsigned = minus === null ? plain.replace(/^\+ ?/, '') : plain.slice(minus[0].length);
  let end = 0;
  while (end < unsigned.length && /[\d ,.]/.test(unsigned.charAt(end))) end += 1;
  const rest = unsigned.slice(end).trim();
  const digits = rest === '' ? unsigned : unsigned.slice(0, end).trim();
  if (!/^[\d,.]/.test(digits) || !/\d/.test(digits)) return { kind: 'not-a-number' };
  const read = readDigits(digits.trim());
  if (read === undefined) return { kind: 'not-a-number' };
  if (read === 'ambiguous') return { kind: 'ambiguous' };
  const unit = rest === '' ? undefined : unitOf(withoutPer(rest));
  if (rest !== '' && unit === undefined) {
    return /^[\p{L}$€£¥%‰.:/ ]+$/u.test(rest)
      ? { kind: 'unknown-unit', unit: rest }
      : { kind: 'not-a-number' };
  }
  const written = minus === null ? read.value : negate(read.value);
  return {
    kind: 'number',
    value: inUnit(written, unit),
    written,
    ...(unit === undefined ? {} : { unit }),
    oddGrouping: read.oddGrouping,
    decimals: read.decimals,
  };
}

/** "kr per år", "mkr/år": an agreement's amounts are by the year. */
function withoutPer(rest: string): string {
  return foldText(rest).replace(/ ?(?:\/|per) ?ar$/, '');
}

/** Digits, spaces, points and commas as one number; `ambiguous` when thousands and decimals cannot be told apart. */
function readDigits(
  digits: string,
): { value: Fraction; oddGrouping: boolean; decimals: number } | 'ambiguous' | undefined {
  const marks = digits.replace(/[\d ]/g, '');
  if (marks.length > 1) return /^\d[\d ,.]*\d$/.test(digits) ? 'ambiguous' : undefined;
  const [whole = '', decimals = ''] = digits.split(/[,.]/);
  const grouped = whole.trim();
  if (decimals.includes(' ') || whole.endsWith(' ')) return undefined;
  if (marks !== '' && decimals === '') return undefined;
  const [first = '', ...groups] = grouped.split(' ');
  if (groups.some((group) => group.length !== 3)) return undefined;
  if (marks === '.' && decimals.length === 3 && !/^0*$/.test(grouped)) return 'ambiguous';
  const value = parseDecimal(`${grouped.replaceAll(' ', '') || '0'}${decimals === '' ? '' : `.${decimals}`}`);
  if (value === undefined) return undefined;
  const oddGrouping = groups.length > 0 && (first.length > 3 || first === '');
  return { value, oddGrouping, decimals: decimals.length };
}
