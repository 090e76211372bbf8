import type { Language } from './language';
import { methodName } from './methodNames';
import { numbersIn, type Numbers } from './numbers';

/** What a sentence is made of, by name: plain strings, figures as decimal text. */
export type Facts = Readonly<Record<string, string>>;

/** Facts ready to stand in a sentence of one language; one that is missing is an empty text. */
export interface Told {
  readonly text: (name: string) => string;
  readonly number: (name: string) => string;
  /** At most four decimals, for the eye; the sheet Kontroll has exact figures in full. */
  readonly short: (name: string) => string;
  readonly kronor: (name: string) => string;
  /** An unrounded amount: `short` with its unit. */
  readonly exactKronor: (name: string) => string;
  readonly date: (name: string) => string;
  /** "2024, 2025" as "2024 och 2025", and four or more in a row as "2024–2027". */
  readonly years: (name: string) => string;
  /** A rounding method by its id: "storsta-resten" as "största resten". */
  readonly method: (name: string) => string;
  /** A group that pays: its own name, but the municipalities together in the language's own words. */
  readonly group: (name: string) => string;
  readonly numbers: Numbers;
}

export type Sentence = (facts: Told) => string;

/** A sentence for every code. The English table has the type of the Swedish one, so the compiler wants every code in both. */
export type Sentences<Code extends string = string> = Readonly<Record<Code, Sentence>>;

const SHORT_DECIMALS = 4;
const AND: Readonly<Record<Language, string>> = { sv: 'och', en: 'and' };

export function told(facts: Facts, language: Language): Told {
  const numbers = numbersIn(language);
  const text = (name: string): string => facts[name] ?? '';
  const short = (name: string): string => {
    const decimals = text(name).split('.')[1]?.length ?? 0;
    return numbers.number(text(name), decimals > SHORT_DECIMALS ? SHORT_DECIMALS : undefined);
  };
  return {
    text,
    short,
    numbers,
    number: (name) => numbers.number(text(name)),
    kronor: (name) => numbers.kronor(text(name)),
    exactKronor: (name) => `${short(name)}\u00a0kr`,
    date: (name) => numbers.date(text(name)),
    years: (name) => yearsText(text(name), AND[language]),
    method: (name) => methodName(text(name), language),
    group: (name) => groupName(text(name), language),
  };
}

/** The engine's own name for the municipalities together is Swedish; every other group is called what the sheet calls it. */
export function groupName(name: string, language: Language): string {
  return language === 'en' && name === 'Kommunerna' ? 'the municipalities' : name;
}

function yearsText(years: string, and: string): string {
  const list = years.split(', ');
  const [first = '', last = ''] = [list[0], list.at(-1)];
  const inARow = list.length > 3 && Number(last) - Number(first) === list.length - 1;
  return inARow ? `${first}–${last}` : list.join(', ').replace(/, (\d+)$/, ` ${and} $1`);
}

/** The sentence of a code in a language; undefined for a code that the tables do not hold. */
export type SentenceBook = (code: string, facts: Facts, language: Language) => string | undefined;

export function sentenceBook<Code extends string>(
  tables: Readonly<Record<Language, Sentences<Code>>>,
): SentenceBook {
  // A code comes from data: a Map, so that "constructor" is no sentence.
  const byCode = (table: Sentences<Code>) => new Map<string, Sentence>(Object.entries(table));
  const books: Readonly<Record<Language, ReadonlyMap<string, Sentence>>> = {
    sv: byCode(tables.sv),
    en: byCode(tables.en),
  };
  return (code, facts, language) => books[language].get(code)?.(told(facts, language));
}
