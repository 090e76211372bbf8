import { decimalPlaces } from '../table/columns';
import type { TableCell, TableColumn } from '../table/model';
import { cellAt, columnsOf, correctedValue, type Review } from './context';

/** Two columns that a third may compare, and the rows where it does not. */
export interface Pair {
  readonly later: TableColumn;
  readonly earlier: TableColumn;
  readonly rows: readonly number[];
  readonly wrong: readonly number[];
  /** The change is divided by the amount of the earlier figure without its sign (a budget of costs is negative). */
  readonly unsigned: boolean;
}

/** Every two columns of one kind that the column may compare. */
export function pairsFor(review: Review, column: TableColumn): Pair[] {
  const roles = ['amount', 'population', 'share', 'amount-per-capita', 'weight'] as const;
  const pairs: Pair[] = [];
  for (const role of roles) {
    const candidates = columnsOf(review.table, role)
      .filter((other) => other !== column)
      .slice(0, 24);
    for (const later of candidates)
      for (const earlier of candidates) {
        if (later === earlier) continue;
        const pair = pairOf(review, column, later, earlier);
        if (pair && pair.rows.length >= 2) pairs.push(pair);
      }
  }
  return pairs;
}

function pairOf(
  review: Review,
  column: TableColumn,
  later: TableColumn,
  earlier: TableColumn,
): Pair | undefined {
  const rows = review.table.rows
    .filter((row) => row.kind !== 'memo')
    .map((row) => row.index)
    .filter((row) => [column, later, earlier].every((one) => !Number.isNaN(cellAt(one, row)?.value ?? NaN)));
  if (column.role === 'difference-percent' && rows.some((row) => (cellAt(earlier, row)?.value ?? 0) === 0))
    return undefined;
  const signed = wrongRows(review, column, { later, earlier, rows, unsigned: false });
  const negative =
    column.role === 'difference-percent' && rows.some((row) => (cellAt(earlier, row)?.value ?? 0) < 0);
  const unsigned = negative ? wrongRows(review, column, { later, earlier, rows, unsigned: true }) : undefined;
  if (unsigned && unsigned.length < (signed?.length ?? Infinity))
    return { later, earlier, rows, wrong: unsigned, unsigned: true };
  return signed && { later, earlier, rows, wrong: signed, unsigned: false };
}

type Compared = Omit<Pair, 'wrong'>;

function wrongRows(review: Review, column: TableColumn, pair: Compared): number[] | undefined {
  const { rows } = pair;
  const wrong: number[] = [];
  for (const row of rows) {
    if (!agrees(review, column, pair, row)) wrong.push(row);
    if (wrong.length > rows.length * 0.6 && wrong.length > 8 && rows.length > 40) return undefined;
  }
  return wrong;
}

function agrees(review: Review, column: TableColumn, pair: Compared, row: number): boolean {
  const { later, earlier } = pair;
  const [a, b, printed] = [cellAt(later, row), cellAt(earlier, row), cellAt(column, row)];
  if (!a || !b || !printed) return true;
  const values = (cell: typeof a) => [cell.value, correctedValue(review, cell)];
  for (const first of values(a))
    for (const second of values(b))
      if (fits(ownStep(column, printed), printed.value, first, second, pair)) return true;
  return false;
}

/** In a column of unrounded formulas a typed figure has its own rounding. */
function ownStep(column: TableColumn, cell: TableCell): TableColumn {
  return column.step !== 0 || cell.formula !== ''
    ? column
    : { ...column, step: 1 / 10 ** Math.min(decimalPlaces(cell.value), 6) };
}

function fits(
  column: TableColumn,
  printed: number,
  first: number,
  second: number,
  { later, earlier, unsigned }: Compared,
): boolean {
  const room = column.step === 0 ? Math.abs(printed) * 1e-6 + 1e-9 : column.step * 0.51;
  if (column.role === 'difference-percent') {
    const change = changeOf(first * later.scale, second * earlier.scale, unsigned);
    const steps =
      (later.step * later.scale + earlier.step * earlier.scale) / 2 / Math.abs(second * earlier.scale);
    const slack = column.step === 0 ? 0 : Math.min(steps, column.step);
    return [change, change * 100, change + 1, (change + 1) * 100].some(
      (wanted, i) => Math.abs(printed - wanted) <= room + slack * (i % 2 === 1 ? 100 : 1),
    );
  }
  const wanted = (first * later.scale - second * earlier.scale) / column.scale;
  const steps =
    later.scale !== column.scale || earlier.scale !== column.scale || later.step < column.step
      ? (later.step * later.scale + earlier.step * earlier.scale) / 2 / column.scale
      : 0;
  const carried = column.step >= later.step * (later.scale / column.scale) ? column.step * 0.51 : 0;
  return Math.abs(printed - wanted) <= room + steps + (isRoundedTwice(column, later) ? carried : 0);
}

function changeOf(later: number, earlier: number, unsigned: boolean): number {
  return unsigned ? (later - earlier) / Math.abs(earlier) : later / earlier - 1;
}

/** Differences printed coarser than their columns may be rounded from exact figures. */
function isRoundedTwice(column: TableColumn, later: TableColumn): boolean {
  return (
    column.step * column.scale > later.step * later.scale || (column.step !== 1 && column.step === later.step)
  );
}

/** No row agrees: still the difference of these two when every row comes near it. */
export function isNear(review: Review, column: TableColumn, pair: Pair): boolean {
  return pair.rows.every((row) => {
    const wanted = expectedAt(review, column, pair, row);
    const printed = cellAt(column, row)?.value ?? 0;
    return wanted === 0
      ? Math.abs(printed) <= column.step * 2
      : Math.abs(printed / wanted - 1) < 0.5 ||
          (Math.abs(printed / wanted + 1) < 1e-6 && (cellAt(pair.earlier, row)?.value ?? 0) >= 0);
  });
}

/** What the column should hold by its two columns, as far as they are known. */
export function expectedAt(review: Review, column: TableColumn, pair: Pair, row: number): number {
  const value = (other: TableColumn) => {
    const cell = cellAt(other, row);
    return (cell === undefined ? 0 : correctedValue(review, cell)) * other.scale;
  };
  if (column.role !== 'difference-percent') return (value(pair.later) - value(pair.earlier)) / column.scale;
  const change = changeOf(value(pair.later), value(pair.earlier), pair.unsigned);
  return writtenAsHundreds(column) ? change * 100 : change;
}

/** 7,97 instead of 0,0797. */
export function writtenAsHundreds(column: TableColumn): boolean {
  return (
    !column.cells.some((cell) => cell.percentFormat) &&
    column.cells.some((cell) => Math.abs(cell.value) > 1.5)
  );
}
