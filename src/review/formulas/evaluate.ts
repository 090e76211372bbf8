import { leastOf, mostOf } from '../extremes';
import type { CellReference, Token } from './tokens';

/** Gives a cell's figure: NaN for text and errors, 0 for an empty cell. `inSum`: text numbers count as nothing. */
export type CellFigure = (reference: CellReference, inSum: boolean) => number | undefined;

/** What a formula gives, for the functions that cost tables use; undefined when it uses another. */
export function evaluate(tokens: readonly Token[], figure: CellFigure): number | undefined {
  const state: State = { tokens, at: 0, figure, depth: 0 };
  const value = comparison(state);
  return state.at === tokens.length && value !== undefined && !Number.isNaN(value) ? value : undefined;
}

interface State {
  readonly tokens: readonly Token[];
  at: number;
  readonly figure: CellFigure;
  depth: number;
}

function isOperator(state: State, ...texts: string[]): string | undefined {
  const token = state.tokens[state.at];
  if (token?.kind !== 'operator' || !texts.includes(token.text)) return undefined;
  state.at++;
  return token.text;
}

function comparison(state: State): number | undefined {
  const left = sum(state);
  const operator = isOperator(state, '=', '<>', '<', '>', '<=', '>=');
  if (operator === undefined) return left;
  const right = sum(state);
  if (left === undefined || right === undefined) return undefined;
  const off = left - right;
  const holds = {
    '=': off === 0,
    '<>': off !== 0,
    '<': off < 0,
    '>': off > 0,
    '<=': off <= 0,
    '>=': off >= 0,
  }[operator];
  return holds ? 1 : 0;
}

function sum(state: State): number | undefined {
  let value = product(state);
  for (
    let operator = isOperator(state, '+', '-');
    operator !== undefined;
    operator = isOperator(state, '+', '-')
  ) {
    const next = product(state);
    if (value === undefined || next === undefined) return undefined;
    value = operator === '+' ? value + next : value - next;
  }
  return value;
}

function product(state: State): number | undefined {
  let value = power(state);
  for (
    let operator = isOperator(state, '*', '/');
    operator !== undefined;
    operator = isOperator(state, '*', '/')
  ) {
    const next = power(state);
    if (value === undefined || next === undefined || (operator === '/' && next === 0)) return undefined;
    value = operator === '*' ? value * next : value / next;
  }
  return value;
}

function power(state: State): number | undefined {
  let value = signed(state);
  while (isOperator(state, '^') !== undefined) {
    const next = signed(state);
    if (value === undefined || next === undefined) return undefined;
    value = value ** next;
  }
  return value;
}

function signed(state: State): number | undefined {
  const sign = isOperator(state, '-', '+');
  if (sign !== undefined) {
    const value = signed(state);
    return value === undefined ? undefined : sign === '-' ? -value : value;
  }
  let value = operand(state);
  while (isOperator(state, '%') !== undefined) value = value === undefined ? undefined : value / 100;
  return value;
}

function operand(state: State): number | undefined {
  const token = state.tokens[state.at];
  if (token === undefined || state.depth > 40) return undefined;
  state.at++;
  if (token.kind === 'number') return token.value;
  if (token.kind === 'cell') return state.figure(token.from, false);
  if (token.kind === 'operator' && token.text === '(') {
    state.depth++;
    const value = comparison(state);
    state.depth--;
    return isOperator(state, ')') === undefined ? undefined : value;
  }
  return token.kind === 'name' ? call(state, token.text) : undefined;
}

/** Arguments: figures one by one, ranges as all their figures. */
function call(state: State, name: string): number | undefined {
  if (isOperator(state, '(') === undefined) return undefined;
  const single: (number | undefined)[] = [];
  const all: number[] = [];
  while (isOperator(state, ')') === undefined) {
    const token = state.tokens[state.at];
    const after = state.tokens[state.at + 1];
    if (token === undefined) return undefined;
    if (token.kind === 'range') {
      state.at++;
      const figures = rangeFigures(token.from, token.to, state.figure);
      if (figures === undefined) return undefined;
      for (const figure of figures) all.push(figure);
      single.push(undefined);
    } else if (
      token.kind === 'cell' &&
      after?.kind === 'operator' &&
      (after.text === ',' || after.text === ')')
    ) {
      state.at++;
      const value = state.figure(token.from, LISTS.has(name));
      if (value !== undefined && !Number.isNaN(value)) all.push(value);
      single.push(value);
    } else {
      state.depth++;
      const value = comparison(state);
      state.depth--;
      if (value === undefined) return undefined;
      all.push(value);
      single.push(value);
    }
    isOperator(state, ',');
  }
  return apply(name, single, all);
}

const LISTS: ReadonlySet<string> = new Set([
  'SUM',
  'SUMMA',
  'AVERAGE',
  'MEDEL',
  'MIN',
  'MAX',
  'COUNT',
  'ANTAL',
]);

function rangeFigures(from: CellReference, to: CellReference, figure: CellFigure): number[] | undefined {
  const rows = Math.abs(to.row - from.row) + 1;
  const columns = Math.abs(to.column - from.column) + 1;
  if (rows * columns > 20000) return undefined;
  const figures: number[] = [];
  for (let row = Math.min(from.row, to.row); row <= Math.max(from.row, to.row); row++)
    for (
      let column = Math.min(from.column, to.column);
      column <= Math.max(from.column, to.column);
      column++
    ) {
      const value = figure({ ...from, row, column }, true);
      if (value !== undefined && !Number.isNaN(value)) figures.push(value);
    }
  return figures;
}

function apply(
  name: string,
  single: readonly (number | undefined)[],
  all: readonly number[],
): number | undefined {
  const total = all.reduce((added, value) => added + value, 0);
  const [first, second = 0, third = 0] = single;
  switch (name) {
    case 'SUM':
    case 'SUMMA':
      return total;
    case 'AVERAGE':
    case 'MEDEL':
      return all.length === 0 ? undefined : total / all.length;
    case 'MIN':
      return leastOf(all);
    case 'MAX':
      return mostOf(all);
    case 'ABS':
      return first === undefined ? undefined : Math.abs(first);
    case 'ROUND':
    case 'AVRUNDA':
      return first === undefined ? undefined : rounded(first, second, Math.round);
    case 'ROUNDUP':
    case 'AVRUNDA.UPPÅT':
      return first === undefined ? undefined : rounded(first, second, Math.ceil);
    case 'ROUNDDOWN':
    case 'AVRUNDA.NEDÅT':
      return first === undefined ? undefined : rounded(first, second, Math.floor);
    case 'INT':
    case 'HELTAL':
      return first === undefined ? undefined : Math.floor(first);
    case 'IF':
    case 'OM':
      return first === undefined ? undefined : first !== 0 ? second : third;
    case 'IFERROR':
    case 'OMFEL':
      return first ?? second;
    default:
      return undefined;
  }
}

/** Rounds the size and keeps the sign; the hair is for 2.5 that is 2.4999999999999996. */
function rounded(value: number, digits: number, round: (value: number) => number): number {
  const scale = 10 ** digits;
  const size = Math.abs(value) * scale;
  const hair = round === Math.ceil ? -1e-9 : 1e-9;
  return (Math.sign(value) * round(size + hair * Math.max(1, size * 1e-6))) / scale;
}
