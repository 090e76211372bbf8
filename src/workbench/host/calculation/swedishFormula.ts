import { ENGLISH_BY_SWEDISH, SWEDISH_BY_ENGLISH, SWEDISH_ERRORS } from './swedishFunctions';

/**
 * A formula between English (stored, `Range.formulas`) and Swedish (typed and shown, `Range.formulasLocal`): function
 * names, ";" for ",", decimal comma, SANT/FALSKT and error values. Texts and quoted sheet names are left alone.
 */
interface Direction {
  readonly names: ReadonlyMap<string, string>;
  readonly errors: ReadonlyMap<string, string>;
  readonly number: (digits: string) => string;
  readonly separators: Readonly<Record<string, string>>;
  readonly pattern: RegExp;
}

const SKIP = String.raw`"(?:[^"]|"")*"|'(?:[^']|'')*'`;
const WORD = String.raw`[\p{L}_$][\p{L}\p{N}_.$]*`;
const ERROR = String.raw`#[\p{L}/0-9]+[!?]?`;

const swap = (map: ReadonlyMap<string, string>): ReadonlyMap<string, string> =>
  new Map([...map].map(([key, value]) => [value, key]));

const TO_SWEDISH: Direction = {
  names: SWEDISH_BY_ENGLISH,
  errors: SWEDISH_ERRORS,
  number: (digits) => digits.replace('.', ','),
  separators: { ',': ';' },
  pattern: new RegExp(String.raw`${SKIP}|${ERROR}|${WORD}|\d+\.?\d*(?:[eE][+-]?\d+)?|\.\d+|[,;{}]`, 'gu'),
};

const TO_ENGLISH: Direction = {
  names: ENGLISH_BY_SWEDISH,
  errors: swap(SWEDISH_ERRORS),
  number: (digits) => digits.replace(',', '.'),
  separators: { ';': ',' },
  pattern: new RegExp(String.raw`${SKIP}|${ERROR}|${WORD}|\d+,?\d*(?:[eE][+-]?\d+)?|,\d+|[;\\{}]`, 'gu'),
};

export const swedishFormula = (english: string): string => translate(english, TO_SWEDISH);
export const englishFormula = (swedish: string): string => translate(swedish, TO_ENGLISH);

function translate(formula: string, to: Direction): string {
  let inArray = false;
  return formula.replace(to.pattern, (token: string, offset: number) => {
    const first = token.charAt(0);
    if (first === '"' || first === "'") return token;
    if (first === '{' || first === '}') {
      inArray = first === '{';
      return token;
    }
    if (first === '#') return to.errors.get(token.toUpperCase()) ?? token;
    if (token.length === 1 && ',;\\'.includes(token)) return separator(token, to, inArray);
    if (/^[\d,.]/.test(token)) return isPartOfWord(formula, offset) ? token : to.number(token);
    return word(formula, token, offset, to);
  });
}

/** Inside {…} a Swedish Excel parts columns by "\" and rows by ";" where the English parts by "," and ";". */
function separator(token: string, to: Direction, inArray: boolean): string {
  if (!inArray) return to.separators[token] ?? token;
  if (to === TO_SWEDISH) return token === ',' ? '\\' : token;
  return token === '\\' ? ',' : token;
}

const isPartOfWord = (formula: string, offset: number): boolean =>
  /[\p{L}_$:]/u.test(formula.charAt(offset - 1));

function word(formula: string, token: string, offset: number, to: Direction): string {
  const upper = token.toUpperCase();
  const after = formula.slice(offset + token.length).trimStart();
  const isCall = after.startsWith('(');
  const isTruth = ['TRUE', 'FALSE', 'SANT', 'FALSKT'].includes(upper) && !after.startsWith('!');
  if (!isCall && !isTruth) return token;
  return to.names.get(upper) ?? token;
}
