import { columnNumber } from '../../workbook/address';

/** A reference to one cell as it stands in a formula: place and whether row and column are locked ($). */
export interface CellReference {
  readonly row: number;
  readonly column: number;
  readonly rowLocked: boolean;
  readonly columnLocked: boolean;
  readonly sheet?: string;
}

export type Token =
  | { readonly kind: 'number'; readonly value: number; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'cell'; readonly from: CellReference }
  | { readonly kind: 'range'; readonly from: CellReference; readonly to: CellReference }
  | { readonly kind: 'name'; readonly text: string }
  | { readonly kind: 'operator'; readonly text: string };

const SPACE = /\s+/y;
const NUMBER = /\d+(?:\.\d+)?(?:E[+-]?\d+)?/iy;
const TEXT = /"(?:[^"]|"")*"/y;
const SHEET = /(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!/uy;
const CELL = /(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{N}_(.])/iuy;
const NAME = /[\p{L}_\\][\p{L}\p{N}_.\\]*/uy;
const ERROR = /#[A-Z/0!?]+/y;
const OPERATOR = /<=|>=|<>|[-+*/^&=<>%(),;:{}@]/y;

/** Cuts a formula (English, commas or semicolons) into tokens; undefined when it holds something unknown. */
export function tokenize(formula: string): Token[] | undefined {
  const tokens: Token[] = [];
  let at = formula.startsWith('=') ? 1 : 0;
  const take = (pattern: RegExp): RegExpExecArray | undefined => {
    pattern.lastIndex = at;
    const match = pattern.exec(formula);
    if (!match) return undefined;
    at = pattern.lastIndex;
    return match;
  };
  while (at < formula.length) {
    if (take(SPACE)) continue;
    const text = take(TEXT);
    if (text) {
      tokens.push({ kind: 'text', text: text[0].slice(1, -1) });
      continue;
    }
    const sheet = take(SHEET);
    const sheetName = sheet ? (sheet[1]?.replaceAll("''", "'") ?? sheet[2]) : undefined;
    const cell = take(CELL);
    if (cell) {
      pushReference(tokens, reference(cell, sheetName));
      continue;
    }
    if (sheet) return undefined;
    const number = take(NUMBER);
    if (number) {
      tokens.push({ kind: 'number', value: Number(number[0]), text: number[0] });
      continue;
    }
    const other = take(NAME) ?? take(ERROR);
    if (other) {
      tokens.push({ kind: 'name', text: other[0].toUpperCase() });
      continue;
    }
    const operator = take(OPERATOR);
    if (!operator) return undefined;
    tokens.push({ kind: 'operator', text: operator[0] === ';' ? ',' : operator[0] });
  }
  return tokens;
}

function reference(match: RegExpExecArray, sheet: string | undefined): CellReference {
  const [, columnLock = '', letters = '', rowLock = '', digits = ''] = match;
  return {
    row: Number(digits) - 1,
    column: columnNumber(letters),
    rowLocked: rowLock !== '',
    columnLocked: columnLock !== '',
    ...(sheet === undefined ? {} : { sheet }),
  };
}

/** `A1` then `:` then `B2` make one range. */
function pushReference(tokens: Token[], cell: CellReference): void {
  const colon = tokens.at(-1);
  const before = tokens.at(-2);
  if (colon?.kind === 'operator' && colon.text === ':' && before?.kind === 'cell') {
    tokens.splice(-2, 2, { kind: 'range', from: before.from, to: cell });
  } else tokens.push({ kind: 'cell', from: cell });
}
