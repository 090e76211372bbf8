import { coverageOf } from '../formulas/coverage';
import { tokenize } from '../formulas/tokens';
import type { RowKind, TableCell, TableRow } from './model';
import { plainWords } from './words';

/** Lines that are named as the outcome of those above: a sum of them when their formula is one. */
const OUTCOME =
  /^(?:(?:kvar )?att (?:betala|fakturera|finansiera|fördela|reglera)|netto\p{L}*|brutto\p{L}*|summering|utfall totalt|resultat\p{L}*)(?![\p{L}])/u;

/** Longer lists are no tables that a person sums line by line. */
const LONGEST = 1000;

/**
 * Lines that sum others without saying so, told by their formulas: "Att betala" and "Nettokostnad" whatever rows they
 * add, any other name when it adds exactly the rows above it, down from the last sum.
 */
export function withSummingRows(
  rows: readonly TableRow[],
  figures: readonly (readonly TableCell[])[],
): readonly TableRow[] {
  if (rows.length > LONGEST) return rows;
  const done: TableRow[] = [];
  for (const row of rows) {
    const kind = row.kind === 'item' && row.code === undefined ? kindOf(row, done, figures) : undefined;
    done.push(kind === undefined ? row : { ...row, kind });
  }
  return done;
}

function kindOf(
  row: TableRow,
  above: readonly TableRow[],
  figures: readonly (readonly TableCell[])[],
): RowKind | undefined {
  if (row.label === '') return undefined;
  const filled = figures.filter((cells) => cells[row.index]?.kind === 'number');
  const sums = filled.map((cells) => addedRows(cells, row, above)).filter((added) => added !== undefined);
  if (sums.length === 0 || sums.length < filled.length / 2) return undefined;
  if (OUTCOME.test(plainWords(row.label))) return 'total';
  const last = above.findLastIndex(({ kind }) => kind === 'total' || kind === 'subtotal');
  const since = above.slice(last + 1).filter(({ kind }) => kind !== 'memo');
  const whole = sums.every(
    (added) =>
      since.length >= 2 && added.size === since.length && since.every(({ index }) => added.has(index)),
  );
  if (whole) return 'subtotal';
  return sums.every((added) => isBeside(row, added, filled)) ? 'memo' : undefined;
}

/** "Personal och hyra" of some of the rows: a later sum adds those rows themselves, and not this line. */
function isBeside(
  { index }: TableRow,
  added: ReadonlySet<number>,
  figures: readonly (readonly TableCell[])[],
): boolean {
  return figures.some((cells) => {
    const at = new Map(cells.map((cell, row) => [placeOf(cell), row]));
    return cells.slice(index + 1).some(({ formula }) => {
      const later = formula === '' ? undefined : coverageOf(tokenize(formula) ?? []);
      const rows = new Set((later?.cells ?? []).map((cell) => at.get(placeOf(cell))));
      return later !== undefined && !rows.has(index) && [...added].every((row) => rows.has(row));
    });
  });
}

function placeOf({ row, column }: { readonly row: number; readonly column: number }): string {
  return `${String(row)}:${String(column)}`;
}

const isNet = (label: string): boolean => plainWords(label).startsWith('netto');

function valueAt(cells: readonly TableCell[], at: { readonly row: number; readonly column: number }): number {
  return cells.find(({ row, column }) => row === at.row && column === at.column)?.value ?? NaN;
}

/** The rows above that a formula adds, each once or more, in its own column; undefined when it is no such sum. */
function addedRows(
  cells: readonly TableCell[],
  row: TableRow,
  above: readonly TableRow[],
): ReadonlySet<number> | undefined {
  const cell = cells[row.index];
  if (!cell || cell.formula === '') return undefined;
  const coverage = coverageOf(tokenize(cell.formula) ?? []);
  if (!coverage || coverage.cells.length < 2) return undefined;
  const places = new Map(above.map(({ index }) => [cells[index] ? placeOf(cells[index]) : '', index]));
  const taken = coverage.cells.filter(({ times }) => times < 0);
  // "Netto" that takes away what is negative already adds it: a sum that went wrong. Any other difference is no sum.
  const isDoubleMinus = isNet(row.label) && taken.every((at) => valueAt(cells, at) < 0);
  if (taken.length > 0 && !isDoubleMinus) return undefined;
  const added = coverage.cells.map((at) => places.get(placeOf(at)));
  const known = added.filter((index) => index !== undefined);
  return known.length >= 2 ? new Set(known) : undefined;
}
