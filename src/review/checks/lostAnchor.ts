import { evaluate } from '../formulas/evaluate';
import { formulaText, patternAt, referencesOf, type Pattern } from '../formulas/pattern';
import type { CellReference, Token } from '../formulas/tokens';
import type { TableColumn, TableRow } from '../table/model';
import { plainWords } from '../table/words';
import { cellAt, correct, report, type Review } from './context';
import { figureLookup } from './figureOf';

/**
 * A whole column whose reference to a total or a parameter was not locked ($): right in the first row, one cell
 * further down in every next one. One finding with every row that went wrong.
 */
export function lostAnchor(
  review: Review,
  column: TableColumn,
  rows: readonly TableRow[],
  pattern: Pattern,
): boolean {
  const cells = rows
    .map((row) => cellAt(column, row.index))
    .filter((cell) => cell !== undefined && cell.formula !== '');
  const [first] = cells;
  // A column of plain links ("=Befolkning!C5") may skip a row that has left: nothing in it was meant to stand still.
  if (!first || cells.length < 3 || pattern.tokens.length < 2) return false;
  const place = referencesOf(patternAt(pattern, first));
  const fixed = new Map<number, CellReference>();
  pattern.slots.forEach((slot, index) => {
    const target = place[index];
    if (
      target &&
      slot.row.kind === 'follows' &&
      slot.row.value !== 0 &&
      drifts(review, pattern, index, cells)
    )
      fixed.set(index, target);
  });
  if (fixed.size === 0) return false;
  const wrong: {
    cell: NonNullable<(typeof cells)[number]>;
    expected: number | undefined;
    tokens: Token[];
  }[] = [];
  for (const cell of cells) {
    if (!cell) continue;
    const tokens = withReferences(patternAt(pattern, cell), fixed);
    const expected = evaluate(tokens, figureLookup(review));
    if (cell.kind === 'error' || (expected !== undefined && Math.abs(expected - cell.value) > 1))
      wrong.push({ cell, expected, tokens });
  }
  const [worst] = wrong;
  if (!worst) return false;
  const draft = report(review, {
    check: 'formula-inconsistent',
    cause: 'lost-anchor',
    cells: wrong.map(({ cell }) => cell),
    ...(Number.isNaN(worst.cell.value) ? {} : { found: worst.cell.value * column.scale }),
    ...(worst.expected === undefined ? {} : { expected: worst.expected * column.scale }),
    certainty: 0.9,
    facts: { column: column.header, formula: worst.cell.formula, pattern: formulaText(worst.tokens) },
  });
  for (const { cell, expected } of wrong) if (expected !== undefined) correct(review, cell, expected, draft);
  return true;
}

/** The reference hits a figure outside the rows of parties at first, and then empty cells, words or other totals. */
function drifts(
  review: Review,
  pattern: Pattern,
  slot: number,
  cells: readonly ({ row: number; column: number } | undefined)[],
): boolean {
  const lines = new Set(
    review.table.rows.filter((row) => row.kind === 'item').map((row) => row.labelCell?.row ?? -1),
  );
  const targets = cells.map((cell) => (cell ? referencesOf(patternAt(pattern, cell))[slot] : undefined));
  const [first, ...rest] = targets.map((reference) => (reference ? lookUp(review, reference) : undefined));
  const [place] = targets;
  if (!place || lines.has(place.row) || first?.kind !== 'number') return false;
  const lost = rest.filter((cell) => cell?.kind !== 'number' || cell.value !== first.value);
  const empty = rest.filter((cell) => cell?.kind !== 'number');
  if (followsNames(review, cells, targets)) return false;
  return lost.length >= rest.length * 0.8 && empty.length >= 1;
}

/** The reference walks down a list of the same parties, each row at its own name: it was meant to move. */
function followsNames(
  review: Review,
  cells: readonly ({ row: number } | undefined)[],
  targets: readonly (CellReference | undefined)[],
): boolean {
  const labels = new Map(
    review.table.rows.map(({ label, labelCell }) => [labelCell?.row, plainWords(label)]),
  );
  const named = targets.filter((target, index) => {
    const label = labels.get(cells[index]?.row);
    if (!target || label === undefined || label === '') return false;
    for (let column = target.column - 1; column >= 0; column--) {
      const cell = lookUp(review, { ...target, column });
      if (cell?.kind === 'text') return plainWords(cell.text) === label;
    }
    return false;
  });
  return named.length > targets.length / 2;
}

function lookUp(review: Review, reference: CellReference) {
  return review.cells.cell(reference.sheet ?? review.table.sheet, reference.row, reference.column);
}

function withReferences(tokens: readonly Token[], fixed: ReadonlyMap<number, CellReference>): Token[] {
  let next = 0;
  const swap = (reference: CellReference): CellReference => {
    const target = fixed.get(next++);
    return target === undefined ? reference : { ...target, rowLocked: true };
  };
  return tokens.map((token) => {
    if (token.kind === 'cell') return { kind: 'cell', from: swap(token.from) };
    if (token.kind === 'range') return { kind: 'range', from: swap(token.from), to: swap(token.to) };
    return token;
  });
}
