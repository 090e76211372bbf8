import { coverageOf } from '../formulas/coverage';
import { tokenize } from '../formulas/tokens';
import type { TableCell, TableRow } from './model';

/** A way a total row may sum the rows around it. */
interface Scope {
  readonly parts: readonly number[];
  /** Lower is the more natural reading when figures cannot tell. */
  readonly rank: number;
}

/**
 * Gives each total its parts: the scope that the figures of most columns fit, else the nearest. `figures` holds the
 * cells of the columns that can be summed.
 */
export function withParts(rows: readonly TableRow[], figures: readonly (readonly TableCell[])[]): TableRow[] {
  const done: TableRow[] = [];
  for (const row of rows) {
    const isTotal = row.kind === 'total' || row.kind === 'subtotal';
    const parts = isTotal ? partsOf(row, rows, figures).flatMap((part) => opened(done, part)) : [];
    done.push(isTotal ? { ...row, parts } : row);
  }
  return done;
}

/** A subtotal among the parts stands for its own parts. */
function opened(done: readonly TableRow[], part: number): readonly number[] {
  const parts = done[part]?.parts ?? [];
  return parts.length > 0 ? parts : [part];
}

function partsOf(
  total: TableRow,
  rows: readonly TableRow[],
  figures: readonly (readonly TableCell[])[],
): readonly number[] {
  const above = addsAbove(total, figures);
  const scopes = scopesOf(total, rows).filter(
    (scope) =>
      isBelievable(scope, total, rows, figures) && !(above && scope.parts.some((part) => part > total.index)),
  );
  let best: Scope | undefined;
  let bestScore = Infinity;
  for (const scope of scopes) {
    if (scope.parts.length === 0) continue;
    const score = misfit(total, scope, rows, figures);
    if (score < bestScore - 1e-9) [best, bestScore] = [scope, score];
  }
  return best?.parts ?? [];
}

/**
 * "Summa kommuner" never holds the region. A grand total below the region holds it, unless it is typed (then the
 * figures tell) or another total does.
 */
function isBelievable(
  scope: Scope,
  total: TableRow,
  rows: readonly TableRow[],
  figures: readonly (readonly TableCell[])[],
): boolean {
  const regions = rows.filter((row) => row.kind === 'region');
  if (skipsCorrection(scope, total, rows, figures)) return false;
  if (/kommun/i.test(total.label)) return !regions.some((row) => scope.parts.includes(row.index));
  if (total.kind !== 'total' || regions.length === 0) return true;
  const later = rows.some((row) => row.kind === 'total' && row.index > total.index);
  const above = regions.filter((row) => row.index < total.index);
  const cells = figures.map((cells) => cells[total.index]).filter((cell) => cell?.kind === 'number');
  const computed =
    cells.filter((cell) => cell?.formula !== '').length >= cells.length * 0.5 && cells.length > 0;
  return later || !computed || above.every((row) => scope.parts.includes(row.index));
}

/** A formula of the total adds rows above it, and none below: what stands below only happens to add up to it. */
function addsAbove(total: TableRow, figures: readonly (readonly TableCell[])[]): boolean {
  return figures.some((cells) => {
    const [first, own] = [cells[0], cells[total.index]];
    if (!first || !own || own.formula === '') return false;
    const added = coverageOf(tokenize(own.formula) ?? [])?.cells ?? [];
    const turned = first.row === own.row && first.column !== own.column;
    const isAbove = (at: { readonly row: number; readonly column: number }) =>
      turned
        ? at.row === own.row && at.column >= first.column && at.column < own.column
        : at.column === own.column && at.row >= first.row && at.row < own.row;
    return added.length >= 2 && added.every(isAbove);
  });
}

const CORRECTION = /^(?:rättelse|korrigering|justering)/i;

/** A correction directly above a computed total belongs to it, however well the others add up without. */
function skipsCorrection(
  { parts }: Scope,
  total: TableRow,
  rows: readonly TableRow[],
  figures: readonly (readonly TableCell[])[],
): boolean {
  const above = rows[total.index - 1];
  if (above?.kind !== 'adjustment' || !CORRECTION.test(above.label) || parts.includes(above.index))
    return false;
  return figures.some((cells) => {
    const [sum, correction] = [cells[total.index], cells[above.index]];
    return (
      sum?.kind === 'number' && sum.formula !== '' && correction?.kind === 'number' && correction.value !== 0
    );
  });
}

/** Mean over columns of how badly the scope misses: 0 fits exactly or by rounding, near 1 not at all. */
function misfit(
  total: TableRow,
  scope: Scope,
  rows: readonly TableRow[],
  figures: readonly (readonly TableCell[])[],
): number {
  let [misses, columns] = [0, 0];
  for (const cells of figures) {
    const printed = cells[total.index]?.value ?? NaN;
    if (Number.isNaN(printed) || printed === 0) continue;
    let sum = 0;
    let counted = 0;
    for (const part of scope.parts) {
      const value = cells[part]?.value ?? NaN;
      if (Number.isNaN(value)) continue;
      sum += value;
      counted++;
    }
    columns++;
    const miss = Math.abs(sum - printed) / Math.max(Math.abs(sum), Math.abs(printed), 1e-9);
    misses += counted === 0 ? 1 : misfitOf(miss);
  }
  const preferred = scope.rank * 1e-4;
  return (columns === 0 ? 0 : misses / columns) + preferred + (rows.length === 0 ? 1 : 0);
}

/** Exact, within rounding, or no fit: a scope is chosen for fitting, not for missing by least. */
function misfitOf(miss: number): number {
  if (miss < 1e-9) return 0;
  if (miss < 2e-4) return 0.05;
  return 1;
}

function scopesOf(total: TableRow, rows: readonly TableRow[]): Scope[] {
  const basic = (row: TableRow) => row.kind === 'item' || row.kind === 'region' || row.kind === 'adjustment';
  const isTotal = (row: TableRow) => row.kind === 'total' || row.kind === 'subtotal';
  const above = rows.filter((row) => row.index < total.index && basic(row));
  const below = rows.filter((row) => row.index > total.index && basic(row));
  const previous = rows.findLast((row) => row.index < total.index && isTotal(row))?.index ?? -1;
  const next = rows.find((row) => row.index > total.index && isTotal(row))?.index ?? rows.length;
  const section = above.filter((row) => row.index > previous);
  const indexes = (list: readonly TableRow[]) => list.map((row) => row.index);
  const grand = total.kind === 'total';
  const previousLine = rows.findLast((row) => row.index < total.index && isTotal(row));
  const scopes: Scope[] = [
    { parts: indexes(above), rank: grand ? 0 : 2 },
    { parts: indexes(section), rank: grand ? 2 : 0 },
    { parts: indexes(above.filter((row) => row.kind === 'item')), rank: grand ? 3 : 1 },
    { parts: indexes(section.filter((row) => row.kind === 'item')), rank: 3 },
  ];
  if (previousLine && section.length > 0)
    scopes.push({ parts: [previousLine.index, ...indexes(section)], rank: 4 });
  if (above.length === 0 || total.index === 0) {
    scopes.push({ parts: indexes(below), rank: grand ? 0 : 3 });
    scopes.push({ parts: indexes(below.filter((row) => row.kind === 'item')), rank: 2 });
  }
  scopes.push({ parts: indexes(below.filter((row) => row.index < next)), rank: 5 });
  return scopes;
}
