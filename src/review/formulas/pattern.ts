import { cellName } from '../../workbook/address';
import type { CellReference, Token } from './tokens';

/** Where a formula stands. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** The words, numbers and operators of a formula with every reference as a slot: equal for formulas of one pattern. */
export function skeleton(tokens: readonly Token[]): string {
  return tokens
    .map((token) => {
      switch (token.kind) {
        case 'cell':
          return `@${token.from.sheet ?? ''}`;
        case 'range':
          return `@${token.from.sheet ?? ''}:@`;
        case 'number':
          return `#${String(token.value)}`;
        case 'text':
          return `"${token.text}"`;
        case 'name':
        case 'operator':
          return token.text;
      }
    })
    .join(' ');
}

/** Every reference of a formula in order, ranges as their two corners. */
export function referencesOf(tokens: readonly Token[]): CellReference[] {
  return tokens.flatMap((token) =>
    token.kind === 'cell' ? [token.from] : token.kind === 'range' ? [token.from, token.to] : [],
  );
}

/** How one slot moves from row to row: stands still, or follows the formula. */
interface Slot {
  readonly row: { readonly kind: 'still' | 'follows'; readonly value: number };
  readonly column: { readonly kind: 'still' | 'follows'; readonly value: number };
}

export interface Pattern {
  readonly skeleton: string;
  readonly slots: readonly Slot[];
  readonly tokens: readonly Token[];
  readonly place: Place;
}

/** A formula that stands in a cell, cut up once. */
export interface PlacedFormula extends Place {
  readonly formula: string;
  readonly tokens: readonly Token[];
}

/**
 * The pattern that most formulas of a column share, judged by where their references point (a harmless missing $ is no
 * break of the pattern), with the formulas that break it. Undefined when fewer than 60 % agree.
 */
export function commonPattern(
  formulas: readonly PlacedFormula[],
): { pattern: Pattern; breaks: readonly PlacedFormula[] } | undefined {
  const groups = new Map<string, PlacedFormula[]>();
  for (const formula of formulas) {
    const key = skeleton(formula.tokens);
    const group = groups.get(key);
    if (group) group.push(formula);
    else groups.set(key, [formula]);
  }
  const [largest = []] = [...groups.values()].sort((a, b) => b.length - a.length);
  if (largest.length < 2) return undefined;
  const pattern = patternOf(largest);
  const breaks = formulas.filter((formula) => !fits(pattern, formula));
  return breaks.length > formulas.length * 0.4 ? undefined : { pattern, breaks };
}

function patternOf(group: readonly PlacedFormula[]): Pattern {
  const [first] = group;
  const tokens = first?.tokens ?? [];
  const count = referencesOf(tokens).length;
  const all = group.map((formula) => ({ formula, references: referencesOf(formula.tokens) }));
  const slots = Array.from({ length: count }, (_, slot): Slot => {
    const seen = all.map(({ formula, references }) => ({ formula, reference: references[slot] }));
    const axis = (name: 'row' | 'column') => {
      const still = mode(seen.map(({ reference }) => reference?.[name] ?? -1));
      const follows = mode(seen.map(({ formula, reference }) => (reference?.[name] ?? -1) - formula[name]));
      const locked =
        seen.filter(({ reference }) => (name === 'row' ? reference?.rowLocked : reference?.columnLocked))
          .length >
        seen.length / 2;
      const moves = follows.count > still.count || (follows.count === still.count && !locked);
      return moves
        ? { kind: 'follows' as const, value: follows.value }
        : { kind: 'still' as const, value: still.value };
    };
    return { row: axis('row'), column: axis('column') };
  });
  return {
    skeleton: skeleton(tokens),
    slots,
    tokens,
    place: { row: first?.row ?? 0, column: first?.column ?? 0 },
  };
}

function mode(values: readonly number[]): { value: number; count: number } {
  const counts = new Map<number, number>();
  let best = { value: values[0] ?? 0, count: 0 };
  for (const value of values) {
    const count = (counts.get(value) ?? 0) + 1;
    counts.set(value, count);
    if (count > best.count) best = { value, count };
  }
  return best;
}

function fits(pattern: Pattern, formula: PlacedFormula): boolean {
  if (skeleton(formula.tokens) !== pattern.skeleton) return false;
  const references = referencesOf(formula.tokens);
  return pattern.slots.every((slot, index) => {
    const wanted = target(slot, formula);
    return references[index]?.row === wanted.row && references[index].column === wanted.column;
  });
}

function target(slot: Slot, place: Place): Place {
  return {
    row: slot.row.kind === 'still' ? slot.row.value : slot.row.value + place.row,
    column: slot.column.kind === 'still' ? slot.column.value : slot.column.value + place.column,
  };
}

/** The tokens that the pattern would have in another cell. */
export function patternAt(pattern: Pattern, place: Place): Token[] {
  let next = 0;
  const moved = (reference: CellReference): CellReference => {
    const slot = pattern.slots[next++];
    return slot === undefined
      ? reference
      : {
          ...reference,
          ...target(slot, place),
          rowLocked: slot.row.kind === 'still',
          columnLocked: slot.column.kind === 'still',
        };
  };
  return pattern.tokens.map((token) => {
    if (token.kind === 'cell') return { kind: 'cell', from: moved(token.from) };
    if (token.kind === 'range') return { kind: 'range', from: moved(token.from), to: moved(token.to) };
    return token;
  });
}

/** Tokens as formula text again, as `=ROUND(D$20*B4/B$20,0)`. */
export function formulaText(tokens: readonly Token[]): string {
  const cell = (reference: CellReference) => {
    const name = cellName(Math.max(0, reference.row), Math.max(0, reference.column));
    const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(name) ?? [];
    const sheet = reference.sheet === undefined ? '' : `'${reference.sheet}'!`;
    return `${sheet}${reference.columnLocked ? '$' : ''}${letters}${reference.rowLocked ? '$' : ''}${digits}`;
  };
  return `=${tokens
    .map((token) => {
      if (token.kind === 'cell') return cell(token.from);
      if (token.kind === 'range') return `${cell(token.from)}:${cell(token.to)}`;
      return token.kind === 'text' ? `"${token.text}"` : token.text;
    })
    .join('')}`;
}
