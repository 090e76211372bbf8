import type { Language } from './language';
import { numbersIn } from './numbers';
import { reviewPhrase } from './reviewPhrases';

/** Values that a finding's words are made of: decimal text for figures, plain text for names. */
export type FindingFacts = Readonly<Record<string, string>>;

/** What the finding card says (ux.md 5.3 in words): the sentence, why, how it was computed, what to do. */
export interface FindingText {
  readonly message: string;
  readonly why?: string;
  readonly computation?: string;
  readonly remedy?: string;
}

/** The facts of a finding, ready to stand in a sentence of one language. A figure that is missing is a dash. */
export interface FindingWords {
  /** True when there is such a fact with something in it. */
  readonly has: (name: string) => boolean;
  /** A name, a key, an address or the user's own words. */
  readonly fact: (name: string, otherwise?: string) => string;
  /** A figure in its own kind: kronor, persons or per cent, rounded as a person writes it. */
  readonly figure: (name: string) => string;
  /** Whole kronor, or the decimals that the column itself shows. */
  readonly kronor: (name: string) => string;
  readonly count: (name: string) => string;
  /** A share as per cent with two decimals at most. */
  readonly percent: (name: string) => string;
  /** Kronor and öre per inhabitant, without a unit. */
  readonly rate: (name: string) => string;
  /** 100 % as the language writes it. */
  readonly whole: string;
  /** `kolumnen "Nytt avtal"`, or `kolumn D` when it has no head. */
  readonly column: string;
  /** `Avesta (D3)`, or only the cell when the row has no name. */
  readonly row: string;
  /** Several cells, shortened. */
  readonly cells: string;
  readonly severalCells: boolean;
  /** True when the figure found is nearer 0 than the one expected. */
  readonly tooSmall: boolean;
}

/** Writes one kind of finding in one language. */
export type FindingWriter = (words: FindingWords, cause: string | undefined) => FindingText;

interface Phrases {
  readonly column: (header: string) => string;
  readonly columnOf: (letter: string) => string;
  readonly more: (cells: string, n: string) => string;
}

const phrases: Readonly<Record<Language, Phrases>> = {
  sv: {
    column: (header) => `kolumnen "${header}"`,
    columnOf: (letter) => `kolumn ${letter}`,
    more: (cells, n) => `${cells} och ${n} till`,
  },
  en: {
    column: (header) => `the column “${header}”`,
    columnOf: (letter) => `column ${letter}`,
    more: (cells, n) => `${cells} and ${n} more`,
  },
};

const SHOWN_CELLS = 6;
const size = (decimal: string | undefined): number => Math.abs(Number(decimal ?? NaN));

export function findingWords(facts: FindingFacts, language: Language): FindingWords {
  const numbers = numbersIn(language);
  const own = phrases[language];
  const fact = (name: string, otherwise = ''): string => {
    const value = facts[name];
    return value === undefined ? otherwise : reviewPhrase(name, value, language);
  };
  const shown = (name: string, show: (value: string) => string): string => {
    const value = facts[name];
    return value === undefined ? '–' : show(value);
  };
  const percent = (name: string): string => shown(name, (value) => rounded(facts, value, 4, numbers.percent));
  const kronor = (name: string): string =>
    shown(name, (value) =>
      // A figure that someone typed (few decimals) is shown as it stands.
      name === 'found' && /^[+-]?\d+(?:\.\d{1,3})?$/.test(value)
        ? numbers.kronor(value)
        : rounded(facts, value, Number(facts['decimals'] ?? '0'), numbers.kronor),
    );
  const figure = (name: string): string => {
    const role = facts['role'] ?? '';
    if (role === 'share' || role === 'difference-percent') return percent(name);
    const places = new Map([
      ['population', 0],
      ['weight', 2],
      ['unknown', 2],
    ]).get(role);
    return places === undefined
      ? kronor(name)
      : shown(name, (value) => rounded(facts, value, places, numbers.number));
  };
  const header = facts['column'] ?? '';
  const [row = '', cell = ''] = [facts['row'], facts['cell']];
  const cells = (facts['cells'] ?? '').split(', ');
  return {
    has: (name) => (facts[name] ?? '') !== '',
    fact,
    figure,
    kronor,
    percent,
    count: (name) => shown(name, (value) => numbers.number(withDecimals(value, 4))),
    rate: (name) => numbers.number(facts[name] ?? '', 2),
    whole: numbers.percent('1'),
    column: header === '' ? own.columnOf(facts['columnLetter'] ?? '') : own.column(header),
    row: row === '' ? cell : `${row} (${cell})`,
    cells:
      cells.length <= SHOWN_CELLS
        ? cells.join(', ')
        : own.more(cells.slice(0, SHOWN_CELLS - 1).join(', '), String(cells.length - SHOWN_CELLS + 1)),
    severalCells: cells.length > 1,
    tooSmall: size(facts['found']) < size(facts['expected']),
  };
}

/** What is in the cell and what should be are never shown alike: then one decimal more, until they differ. */
function rounded(
  facts: FindingFacts,
  value: string,
  decimals: number,
  format: (decimal: string) => string,
): string {
  const { found, expected } = facts;
  let places = decimals;
  if (found !== undefined && expected !== undefined && found !== expected)
    while (places < 12 && withDecimals(found, places) === withDecimals(expected, places)) places++;
  return format(withDecimals(value, places));
}

/** Decimal text with at most so many decimals, rounded half away from zero, without zeros at the end. */
function withDecimals(decimal: string, places: number): string {
  const match = /^([+-]?)(\d+)\.(\d+)$/.exec(decimal.trim());
  if (match === null) return decimal;
  const [, sign = '', whole = '', after = ''] = match;
  const kept = after.slice(0, places).padEnd(places, '0');
  const up = after.charAt(places) >= '5' ? 1n : 0n;
  const digits = (BigInt(whole + kept) + up).toString().padStart(places + 1, '0');
  const tail = digits.slice(digits.length - places).replace(/0+$/, '');
  const head = places === 0 ? digits : digits.slice(0, digits.length - places);
  return `${sign}${head}${places === 0 || tail === '' ? '' : `.${tail}`}`;
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The sentence with one full stop, inside the quotation mark that may end it. */
export function oneStop(sentence: string): string {
  return sentence.replace(/\.?(["”]?)\.?$/, '$1.');
}
