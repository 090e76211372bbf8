/**
 * What Excel refuses to take as a formula at all, before anything is worked out. A name or a function it does not know
 * is taken, and gives #NAME?. Formulas here are English: list separator comma.
 *
 * The limits: support.microsoft.com "Excel specifications and limits" (64 levels of functions), and Excel's own message
 * "Text values in formulas are limited to 255 characters". Brackets, separators and operators:
 * support.microsoft.com "How to avoid broken formulas".
 */
const LONGEST_TEXT = 255;
const DEEPEST_NESTING = 64;

const CLOSING = new Map([
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
]);

/** Why Excel would not take the formula (which begins with "="), in a few words; undefined when it would. */
export function faultOfFormula(formula: string): string | undefined {
  const bare = withoutQuotes(formula);
  if (bare === undefined) return 'a quote that does not close, or a text of more than 255 characters';
  return faultOfBrackets(bare) ?? faultOfOperators(bare);
}

/** The formula with each "text" as "" and each 'sheet' as a letter. */
function withoutQuotes(formula: string): string | undefined {
  let bare = '';
  for (let at = 0; at < formula.length; at += 1) {
    const quote = formula.charAt(at);
    if (quote !== '"' && quote !== "'") {
      bare += quote;
      continue;
    }
    const end = endOfQuote(formula, at);
    if (end === undefined) return undefined;
    const length = formula.slice(at + 1, end).replaceAll(quote + quote, quote).length;
    if (quote === '"' && length > LONGEST_TEXT) return undefined;
    bare += quote === '"' ? '""' : 'x';
    at = end;
  }
  return bare;
}

/** Where the quote that opens at `from` closes; a doubled quote is one of the text. */
function endOfQuote(formula: string, from: number): number | undefined {
  const quote = formula.charAt(from);
  for (let at = from + 1; at < formula.length; at += 1) {
    if (formula.charAt(at) !== quote) continue;
    if (formula.charAt(at + 1) !== quote) return at;
    at += 1;
  }
  return undefined;
}

/** Brackets close in order, functions nest at most 64 deep, and a semicolon parts rows of an array only. */
function faultOfBrackets(bare: string): string | undefined {
  const open: string[] = [];
  let deepest = 0;
  for (let at = 0; at < bare.length; at += 1) {
    const character = bare.charAt(at);
    const closing = CLOSING.get(character);
    if (closing !== undefined) deepest = Math.max(deepest, open.push(closing));
    else if (')]}'.includes(character)) {
      if (open.pop() !== character) return 'brackets that do not match';
    } else if (character === ';' && open.at(-1) !== '}' && open.at(-1) !== ']')
      return 'a semicolon between arguments: English formulas have commas';
  }
  if (deepest > DEEPEST_NESTING) return 'more than 64 levels';
  return open.length === 0 ? undefined : 'brackets that do not close';
}

/** An operator has something on both sides; + and - may lead a number. */
function faultOfOperators(bare: string): string | undefined {
  const outside = bare.replace(/\[[^\]]*\]/g, 'x').trimEnd();
  if (/[-+*/^&=<>,:]$/.test(outside)) return 'an operator with nothing after it';
  return /[-+*/^&=<>(,]\s*[*/^&]/.test(outside) || /^=\s*[<>,)]/.test(outside)
    ? 'an operator with nothing before it'
    : undefined;
}
