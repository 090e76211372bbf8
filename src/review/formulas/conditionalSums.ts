import type { CellReference, Token } from './tokens';

/** One column of cells, from a row to a row. */
export interface Stretch {
  readonly sheet?: string;
  readonly column: number;
  readonly top: number;
  readonly bottom: number;
}

/** A condition: a stretch of cells against a cell or a word. */
export interface Condition {
  readonly range: Stretch;
  readonly criterion: { readonly cell: CellReference } | { readonly text: string };
}

/** SUMIF and SUMIFS as what they add and on which conditions. */
export interface ConditionalSum {
  readonly sum: Stretch;
  readonly conditions: readonly Condition[];
}

/** A formula that is one SUMIF or SUMIFS over columns, with cells or words as criteria; undefined for any other. */
export function conditionalSum(tokens: readonly Token[]): ConditionalSum | undefined {
  const [name, opening] = tokens;
  if (name?.kind !== 'name' || !isOperator(opening, '(') || !isOperator(tokens.at(-1), ')')) return undefined;
  const parts = argumentsOf(tokens.slice(2, -1));
  const single = parts.map((part) => (part.length === 1 ? part[0] : undefined));
  if (name.text === 'SUMIF' || name.text === 'SUMMA.OM') {
    const [range, criterion, sum] = single;
    const conditions = conditionsOf([range, criterion]);
    const added = stretchOf(sum);
    return parts.length === 3 && conditions && added ? { sum: added, conditions } : undefined;
  }
  if (name.text !== 'SUMIFS' && name.text !== 'SUMMA.OMF') return undefined;
  const [sum, ...rest] = single;
  const [added, conditions] = [stretchOf(sum), conditionsOf(rest)];
  return added && conditions ? { sum: added, conditions } : undefined;
}

function isOperator(token: Token | undefined, text: string): boolean {
  return token?.kind === 'operator' && token.text === text;
}

/** Cut at the commas; a nested call would need more, and is then no plain criterion. */
function argumentsOf(tokens: readonly Token[]): Token[][] {
  const parts: Token[][] = [[]];
  for (const token of tokens) {
    if (isOperator(token, ',')) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts;
}

function conditionsOf(tokens: readonly (Token | undefined)[]): Condition[] | undefined {
  if (tokens.length === 0 || tokens.length % 2 !== 0) return undefined;
  const conditions: Condition[] = [];
  for (let i = 0; i < tokens.length; i += 2) {
    const [range, token] = [stretchOf(tokens[i]), tokens[i + 1]];
    if (!range || (token?.kind !== 'cell' && token?.kind !== 'text')) return undefined;
    conditions.push({
      range,
      criterion: token.kind === 'cell' ? { cell: token.from } : { text: token.text },
    });
  }
  return conditions;
}

function stretchOf(token: Token | undefined): Stretch | undefined {
  if (token?.kind !== 'range' || token.from.column !== token.to.column) return undefined;
  const { sheet, column } = token.from;
  const [top, bottom] = [Math.min(token.from.row, token.to.row), Math.max(token.from.row, token.to.row)];
  return { ...(sheet === undefined ? {} : { sheet }), column, top, bottom };
}
