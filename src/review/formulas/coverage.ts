import type { CellReference, Token } from './tokens';

/** What a summing formula adds: cells with how many times, and bare numbers. */
export interface Coverage {
  readonly cells: readonly { readonly row: number; readonly column: number; readonly times: number }[];
  /** Bare numbers added to the cells ("+2", "-4"). */
  readonly constant: number;
}

/**
 * Reads SUM(D3:D17), D3+D4, SUM(D3:D10)+D12-4 as the cells they add; undefined for any other formula (products,
 * shares, other sheets): those are no sums.
 */
export function coverageOf(tokens: readonly Token[]): Coverage | undefined {
  const times = new Map<string, { row: number; column: number; times: number }>();
  const state: State = {
    tokens,
    at: 0,
    constant: 0,
    add: (reference, sign) => addCell(times, reference, sign),
  };
  if (!terms(state, 1) || state.at !== tokens.length) return undefined;
  const cells = [...times.values()];
  return cells.length === 0 ? undefined : { cells, constant: state.constant };
}

interface State {
  readonly tokens: readonly Token[];
  at: number;
  constant: number;
  readonly add: (reference: CellReference, sign: number) => void;
}

function addCell(
  times: Map<string, { row: number; column: number; times: number }>,
  { row, column }: CellReference,
  sign: number,
): void {
  const key = `${String(row)}:${String(column)}`;
  const known = times.get(key);
  if (known) known.times += sign;
  else times.set(key, { row, column, times: sign });
}

function terms(state: State, sign: number): boolean {
  let next = sign;
  for (;;) {
    const lead = operator(state, '+', '-');
    if (lead === '-') next = -next;
    if (!term(state, next)) return false;
    const joined = operator(state, '+', '-');
    if (joined === undefined) return true;
    next = joined === '+' ? sign : -sign;
  }
}

function term(state: State, sign: number): boolean {
  const token = state.tokens[state.at];
  if (token === undefined) return false;
  state.at++;
  if (token.kind === 'number') {
    state.constant += sign * token.value;
    return true;
  }
  if (token.kind === 'cell') {
    if (token.from.sheet !== undefined) return false;
    state.add(token.from, sign);
    return true;
  }
  if (token.kind === 'operator' && token.text === '(')
    return terms(state, sign) && operator(state, ')') !== undefined;
  if (token.kind !== 'name') return false;
  if (token.text === 'SUM' || token.text === 'SUMMA')
    return operator(state, '(') !== undefined && list(state, sign);
  if (token.text === 'ROUND' || token.text === 'AVRUNDA') return rounded(state, sign);
  return false;
}

function list(state: State, sign: number): boolean {
  do {
    const token = state.tokens[state.at];
    if (token?.kind === 'range') {
      state.at++;
      if (!range(state, token.from, token.to, sign)) return false;
    } else if (!terms(state, sign)) return false;
  } while (operator(state, ',') !== undefined);
  return operator(state, ')') !== undefined;
}

function range(state: State, from: CellReference, to: CellReference, sign: number): boolean {
  if (from.sheet !== undefined) return false;
  const [top, bottom] = [Math.min(from.row, to.row), Math.max(from.row, to.row)];
  const [left, right] = [Math.min(from.column, to.column), Math.max(from.column, to.column)];
  if ((bottom - top + 1) * (right - left + 1) > 20000) return false;
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) state.add({ ...from, row, column }, sign);
  return true;
}

/** ROUND(SUM(…),0): the rounding does not change what is added. */
function rounded(state: State, sign: number): boolean {
  if (operator(state, '(') === undefined || !terms(state, sign)) return false;
  if (operator(state, ',') === undefined) return false;
  const digits = state.tokens[state.at];
  if (digits?.kind !== 'number') return false;
  state.at++;
  return operator(state, ')') !== undefined;
}

function operator(state: State, ...texts: string[]): string | undefined {
  const token = state.tokens[state.at];
  if (token?.kind !== 'operator' || !texts.includes(token.text)) return undefined;
  state.at++;
  return token.text;
}
