import type { Language } from './language';
import { numbersIn } from './numbers';

/**
 * What the reviewer calls things: keys, sources, neighbours. It names them in Swedish, the language of the workbook;
 * here the names of its own making become English. The user's own words (headers, notes, names) stay as they are, quoted.
 */
export function reviewPhrase(fact: string, value: string, language: Language): string {
  if (language === 'sv') return value;
  return TRANSLATED.get(fact)?.(value) ?? value;
}

/** The name of a column's rule, as the pane shows it beside the column. */
export function keyPhrase(name: string, language: Language): string {
  return language === 'sv' ? name : key(name);
}

const { number } = numbersIn('en');
const MONTHS: readonly string[] = Array.from({ length: 12 }, (_, month) =>
  String(month + 1).padStart(2, '0'),
);
const monthsBy = (language: Language): readonly string[] =>
  MONTHS.map((month) => numbersIn(language).date(`2000-${month}-01`).split('\u00a0')[1] ?? '');
const ENGLISH_MONTH: ReadonlyMap<string, string> = new Map(
  monthsBy('sv').map((month, index) => [month, monthsBy('en')[index] ?? month]),
);

/** "31 december 2021", "juni 2021" or "2021". */
const WHEN = new RegExp(`^(?:(\\d{1,2}) )?(?:(${[...ENGLISH_MONTH.keys()].join('|')}) )?(\\d{4})$`);

function when(text: string): string | undefined {
  const match = WHEN.exec(text);
  if (match === null) return undefined;
  const [, day, month, year] = match;
  return [day, month === undefined ? undefined : ENGLISH_MONTH.get(month), year]
    .filter((part) => part !== undefined)
    .join(' ');
}

const FIXED: ReadonlyMap<string, string> = new Map([
  ['folkmängd', 'population'],
  ['folkmängden', 'the population'],
  ['lika delar', 'equal parts'],
  ['lika del', 'equal part'],
  ['nyckeln', 'the key'],
  ['beloppen i samma rad', 'the amounts of the same row'],
  ['avtalets parter', 'the parties of the agreement'],
  ['Antal årsarbetare × kostnad per årsarbetare', 'the number of positions × the cost of each'],
  ['avtalet: årlig kostnad', 'the agreement: annual cost'],
  ['avtalet: regionens andel', 'the agreement: the region’s share'],
  ['avtalet: kommunernas andel', 'the agreement: the municipalities’ share'],
  ['avtalet: fördelningsnyckel', 'the agreement: allocation key'],
]);

/** A key or a source: of the reviewer's own naming in English, of the user's own in quotation marks. */
function key(name: string): string {
  const fixed = FIXED.get(name);
  if (fixed !== undefined) return fixed;
  const [, noun = '', date = ''] = /^(folkmängd(?:en)?) (.+)$/.exec(name) ?? [];
  const day = when(date);
  if (noun !== '' && day !== undefined)
    return `${FIXED.get(noun) ?? noun} ${noun === 'folkmängd' ? '' : 'of '}${day}`;
  const [, letter] = /^kolumn ([A-Z]{1,3})$/.exec(name) ?? [];
  if (letter !== undefined) return `column ${letter}`;
  const [, first, second] = /^(lika del) \+ (.+)$/.exec(name) ?? [];
  if (first !== undefined && second !== undefined) return `${key(first)} + ${key(second)}`;
  const [, county, count] = /^(.+): (\d+) kommuner$/.exec(name) ?? [];
  if (county !== undefined && count !== undefined) return `${county}: ${count} municipalities`;
  return quoted(name);
}

const quoted = (name: string): string =>
  /^".*"$/s.test(name) ? `“${name.slice(1, -1)}”` : /^[“”]/.test(name) || name === '' ? name : `“${name}”`;

/** "A och B" and "A, B och 3 rader till": names of the table's own, joined by the reviewer. */
const list = (names: string): string =>
  names.startsWith('"')
    ? quoted(names)
    : names
        .replace(/ och (\d+) rader till$/, ' and $1 more rows')
        .replace(/ och (?=[^,]*$)/, ' and ')
        .replace(/"([^"]*)"/g, '“$1”');

/** "2,5 % och 3 %" as "2.5% and 3%". */
const percents = (text: string): string =>
  text
    .replace(
      /(-?\d+)(?:,(\d+))? ?%/g,
      (_, whole: string, after?: string) => `${number(after === undefined ? whole : `${whole}.${after}`)}%`,
    )
    .replace(/ och /g, ' and ');

const hidden = (text: string): string =>
  text
    .replace(/dold rad(?= )/, 'hidden row')
    .replace(/dolda rader/, 'hidden rows')
    .replace(/dold kolumn(?= )/, 'hidden column')
    .replace(/dolda kolumner/, 'hidden columns')
    .replace(/ och /, ' and ');

const TRANSLATED: ReadonlyMap<string, (value: string) => string> = new Map([
  ...['key', 'fits', 'near', 'stated', 'source', 'known', 'amountColumn', 'later', 'earlier', 'sums'].map(
    (fact) => [fact, key] as const,
  ),
  ...['other', 'left', 'twice', 'names', 'first', 'second', 'largestRow'].map(
    (fact) => [fact, list] as const,
  ),
  ['share', percents],
  ['rate', percents],
  ['what', hidden],
  // A formula stands as it is; only a sum over a column is put into words.
  ['pattern', (value) => value.replace(/^summan av (.+)$/, 'the sum of “$1”')],
]);
