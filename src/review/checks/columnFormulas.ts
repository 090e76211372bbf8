import { evaluate } from '../formulas/evaluate';
import {
  commonPattern,
  formulaText,
  patternAt,
  referencesOf,
  skeleton,
  type Pattern,
  type PlacedFormula,
} from '../formulas/pattern';
import { tokenize } from '../formulas/tokens';
import type { TableCell, TableColumn, TableRow } from '../table/model';
import { plainWords } from '../table/words';
import { cellAt, correct, correctionOf, ran, report, type Review } from './context';
import { figureLookup } from './figureOf';
import { lostAnchor } from './lostAnchor';

/** formula-inconsistent and formula-overwritten: the body of every column against its own pattern. */
export function checkColumnFormulas(review: Review): void {
  let formulas = 0;
  for (const column of review.table.columns) {
    const rows = review.table.rows.filter((row) => row.kind === 'item');
    const placed = rows.map((row) => placedAt(column, row)).filter((formula) => formula !== undefined);
    formulas += placed.length;
    if (placed.length < 3) continue;
    const common = commonPattern(placed);
    if (!common) continue;
    if (lostAnchor(review, column, rows, common.pattern)) continue;
    const kept = new Set(placed.filter((formula) => !common.breaks.includes(formula)).map(({ row }) => row));
    for (const formula of common.breaks)
      if (
        !opensRunning(formula, placed, common.pattern) &&
        !inOtherBlock(review, column, formula.row, kept) &&
        !lacksFigures(review, formula, common.pattern, kept)
      )
        tellBreak(review, column, rows, formula, common.pattern);
    overwritten(review, column, rows, placed, common.pattern);
  }
  const why = formulas === 0 ? 'no-formulas' : undefined;
  for (const check of ['formula-inconsistent', 'formula-overwritten'] as const) ran(review, check, why);
}

/** The first row of a running balance ("=B2-C2", then "=D2+B3-C3") has no row above to go on from. */
function opensRunning(
  formula: { readonly row: number; readonly column: number },
  placed: readonly PlacedFormula[],
  pattern: Pattern,
): boolean {
  return (
    placed.every((other) => other.row >= formula.row) &&
    referencesOf(patternAt(pattern, formula)).some(
      (reference) =>
        reference.sheet === undefined && !reference.rowLocked && reference.row === formula.row - 1,
    )
  );
}

/** Rows after a subtotal where none follows the pattern (other financiers below the municipalities) have their own. */
function inOtherBlock(review: Review, column: TableColumn, at: number, kept: ReadonlySet<number>): boolean {
  const sums = review.table.rows
    .filter((row) => row.parts.length > 0)
    .map((row) => cellAt(column, row.index)?.row ?? -1);
  const above = sums.filter((row) => row < at);
  if (above.length === 0) return false;
  const [from, to] = [Math.max(...above), Math.min(Infinity, ...sums.filter((row) => row > at))];
  return ![...kept].some((row) => row > from && row < to);
}

/** A row without the figures that the pattern takes from every other row (a sum of rows above) is made in its own way. */
function lacksFigures(
  { cells, table }: Review,
  formula: PlacedFormula,
  pattern: Pattern,
  kept: ReadonlySet<number>,
): boolean {
  const isEmpty = (row: number, column: number) =>
    (cells.cell(table.sheet, row, column)?.kind ?? 'empty') === 'empty';
  return referencesOf(patternAt(pattern, formula)).some(
    ({ sheet, row, column }) =>
      sheet === undefined &&
      row === formula.row &&
      isEmpty(row, column) &&
      ![...kept].some((other) => isEmpty(other, column)),
  );
}

function placedAt(column: TableColumn, row: TableRow): PlacedFormula | undefined {
  const cell = cellAt(column, row.index);
  if (!cell || cell.formula === '') return undefined;
  const tokens = tokenize(cell.formula);
  return tokens && { row: cell.row, column: cell.column, formula: cell.formula, tokens };
}

function tellBreak(
  review: Review,
  column: TableColumn,
  rows: readonly TableRow[],
  formula: PlacedFormula,
  pattern: Pattern,
): void {
  const row = rows.find((other) => {
    const cell = cellAt(column, other.index);
    return cell?.row === formula.row && cell.column === formula.column;
  });
  const cell = row && cellAt(column, row.index);
  if (!cell || /#REF!/i.test(formula.formula) || linksOwnRow(review, row, formula)) return;
  if (cell.kind === 'error' && !isUnlocked(formula, pattern)) return;
  const tokens = patternAt(pattern, formula);
  const expected = evaluate(tokens, figureLookup(review));
  const constant = bareConstant(formula, pattern);
  const same =
    expected !== undefined && Math.abs(expected - cell.value) <= 1e-9 * Math.max(1, Math.abs(expected));
  if (same && constant === undefined && !isLasting(formula, tokens)) return;
  const draft = report(review, {
    check: constant === undefined ? 'formula-inconsistent' : 'balancing-item',
    cause: constant === undefined ? causeOf(formula, pattern) : 'constant-in-formula',
    cells: [cell],
    ...(expected === undefined ? {} : figures(cell, expected, column)),
    certainty: 0.95,
    facts: {
      column: column.header,
      row: row.label,
      formula: formula.formula,
      pattern: formulaText(tokens),
      ...(constant === undefined ? {} : { constant: signed(constant) }),
    },
  });
  if (expected !== undefined) correct(review, cell, expected, draft);
}

/** A plain link to the same party's row elsewhere ("=Befolkning!C16" where a party above has left): it is right. */
function linksOwnRow(review: Review, row: TableRow, { tokens }: PlacedFormula): boolean {
  const [link] = tokens;
  if (tokens.length !== 1 || link?.kind !== 'cell' || link.from.sheet === undefined) return false;
  const { sheet, row: at, column } = link.from;
  const label = plainWords(row.label);
  return Array.from({ length: Math.min(column, 4) }, (_, i) =>
    review.cells.cell(sheet, at, column - 1 - i),
  ).some((cell) => cell?.kind === 'text' && plainWords(cell.text) === label);
}

/** A formula that gives the right figure today but points elsewhere: told only when it does not lead to the same cells. */
function isLasting(formula: PlacedFormula, tokens: PlacedFormula['tokens']): boolean {
  return skeleton(formula.tokens) === skeleton(tokens);
}

function figures(
  cell: TableCell,
  expected: number,
  column: TableColumn,
): { found: number; expected: number; effect?: number } {
  const scale = column.scale;
  const money = column.role === 'amount' || column.role === 'difference';
  const rounded = Number((expected * scale).toPrecision(15));
  const effect = Number((Math.abs(expected - cell.value) * scale).toPrecision(12));
  return { found: cell.value * scale, expected: rounded, ...(money ? { effect } : {}) };
}

function causeOf(formula: PlacedFormula, pattern: Pattern): string {
  if (skeleton(formula.tokens) !== pattern.skeleton) return 'other-operator';
  return isUnlocked(formula, pattern) ? 'lost-anchor' : 'other-reference';
}

/** The same formula with fewer $ than the others: the reference slid when it was copied. */
function isUnlocked(formula: PlacedFormula, pattern: Pattern): boolean {
  const locks = (text: string) => (text.match(/\$/g) ?? []).length;
  return (
    skeleton(formula.tokens) === pattern.skeleton &&
    locks(formula.formula) < locks(formulaText(pattern.tokens))
  );
}

function signed(constant: number): string {
  return constant > 0 ? `+${String(constant)}` : `−${String(Math.abs(constant))}`;
}

/** The pattern with a bare number added or taken away at its end. */
function bareConstant(formula: PlacedFormula, pattern: Pattern): number | undefined {
  const tail = formula.tokens.slice(-2);
  const [operator, number] = tail;
  if (operator?.kind !== 'operator' || number?.kind !== 'number') return undefined;
  if (skeleton(formula.tokens.slice(0, -2)) !== pattern.skeleton) return undefined;
  if (operator.text === '+') return number.value;
  return operator.text === '-' ? -number.value : undefined;
}

/** Typed figures where most of the column is formulas. */
function overwritten(
  review: Review,
  column: TableColumn,
  rows: readonly TableRow[],
  placed: readonly PlacedFormula[],
  pattern: Pattern,
): void {
  const typed = rows.filter((row) => {
    const cell = cellAt(column, row.index);
    return cell?.kind === 'number' && cell.formula === '';
  });
  if (typed.length === 0 || typed.length > placed.length * 0.5) return;
  for (const row of typed) {
    const cell = cellAt(column, row.index);
    if (!cell || cell.storedAsText || correctionOf(review, cell)) continue;
    if (opensRunning(cell, placed, pattern)) continue;
    const tokens = patternAt(pattern, { row: cell.row, column: cell.column });
    const expected = evaluate(tokens, figureLookup(review));
    const room =
      0.5 * (column.role === 'amount' && column.step >= 1 ? 1 : 0.0001) + 1e-9 * Math.abs(expected ?? 0);
    const right =
      expected !== undefined && Math.abs(expected - cell.value) <= (Number.isInteger(expected) ? 1e-6 : room);
    const draft = report(review, {
      check: 'formula-overwritten',
      severity: right || expected === undefined ? 'review' : 'error',
      cells: [cell],
      ...(expected === undefined ? { found: cell.value * column.scale } : figures(cell, expected, column)),
      certainty: 0.95,
      facts: {
        column: column.header,
        row: row.label,
        formula: formulaText(tokens),
        ...(right ? { right: 'yes' } : {}),
      },
    });
    if (expected !== undefined && !right) correct(review, cell, expected, draft);
  }
}
