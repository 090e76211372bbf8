import { roundTo } from '../exactNumber';
import { decimalPlaces } from '../table/columns';
import type { TableCell, TableColumn, TableRow } from '../table/model';
import { plainWords } from '../table/words';
import {
  cellAt,
  columnsOf,
  correct,
  correctedValue,
  correctionOf,
  ran,
  report,
  type Review,
} from './context';
import { followsTold } from './recalculated';

/** A formula worked out again is exact but for its binary tail. */
const DIFFERENCE = { room: 1e-6, kind: 'difference' };

interface Pair {
  readonly later: TableColumn;
  readonly earlier: TableColumn;
  readonly rows: readonly number[];
  readonly wrong: readonly number[];
  /** The change is divided by the amount of the earlier figure without its sign (a budget of costs is negative). */
  readonly unsigned: boolean;
}

/** difference-mismatch: columns of difference and change against the two columns they compare. */
export function checkDifferences(review: Review): void {
  const columns = columnsOf(review.table, 'difference', 'difference-percent');
  if (columns.length === 0) {
    ran(review, 'difference-mismatch', 'no-difference');
    return;
  }
  ran(review, 'difference-mismatch');
  judgeColumns(review, columns, (row) => row.parts.length === 0);
}

/** The same for the total rows, once the totals themselves are judged. */
export function checkTotalDifferences(review: Review): void {
  judgeColumns(
    review,
    columnsOf(review.table, 'difference', 'difference-percent'),
    (row) => row.parts.length > 0,
  );
}

function judgeColumns(
  review: Review,
  columns: readonly TableColumn[],
  isMeant: (row: TableRow) => boolean,
): void {
  for (const column of columns) {
    const pairs = pairsFor(review, column);
    const [best] = pairs.sort(
      (a, b) =>
        a.wrong.length / a.rows.length - b.wrong.length / b.rows.length ||
        distance(column, a) - distance(column, b),
    );
    if (best?.wrong.length === 0) reversed(review, column, best, isMeant);
    if (!best || best.wrong.length === 0) continue;
    const meant = best.wrong.filter((row) =>
      isMeant(review.table.rows[row] ?? { index: row, kind: 'item', label: '', parts: [], hidden: false }),
    );
    if (best.wrong.length <= Math.max(1, best.rows.length * 0.4))
      for (const row of meant) tell(review, column, best, [row]);
    else if (pairs.length <= 2 && isNear(review, column, best) && meant.length > 1)
      tell(review, column, best, meant);
  }
}

const RISE = /^ökning(?!.*(?:minskning|\+\/-))/;
const [BEFORE, AFTER] = [/^(?:nuvarande|tidigare|föregående|gammalt)/, /^(?:nytt|ny|kommande|förslag)/];

/** "Ökning" that is the older figure minus the newer: a whole column with the wrong sign. */
function reversed(
  review: Review,
  column: TableColumn,
  pair: Pair,
  isMeant: (row: TableRow) => boolean,
): void {
  const { later, earlier } = pair;
  const byYear = later.year !== undefined && earlier.year !== undefined && later.year < earlier.year;
  const byWords = BEFORE.test(plainWords(later.header)) && AFTER.test(plainWords(earlier.header));
  if (!RISE.test(plainWords(column.header)) || (!byYear && !byWords)) return;
  const rows = review.table.rows.filter((row) => {
    const cell = cellAt(column, row.index);
    return (
      pair.rows.includes(row.index) && isMeant(row) && cell && cell.value !== 0 && !correctionOf(review, cell)
    );
  });
  if (rows.length < 3) return;
  tell(
    review,
    column,
    { ...pair, later: earlier, earlier: later },
    rows.map(({ index }) => index),
  );
}

function distance(column: TableColumn, pair: Pair): number {
  return (
    Math.abs(column.index - pair.later.index) +
    Math.abs(column.index - pair.earlier.index) +
    (pair.later.index > pair.earlier.index ? 0 : 5)
  );
}

function pairsFor(review: Review, column: TableColumn): Pair[] {
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
function isNear(review: Review, column: TableColumn, pair: Pair): boolean {
  return pair.rows.every((row) => {
    const wanted = expectedAt(review, column, pair, row);
    const printed = cellAt(column, row)?.value ?? 0;
    return wanted === 0
      ? Math.abs(printed) <= column.step * 2
      : Math.abs(printed / wanted - 1) < 0.5 ||
          (Math.abs(printed / wanted + 1) < 1e-6 && (cellAt(pair.earlier, row)?.value ?? 0) >= 0);
  });
}

function expectedAt(review: Review, column: TableColumn, pair: Pair, row: number): number {
  const value = (other: TableColumn) => {
    const cell = cellAt(other, row);
    return (cell === undefined ? 0 : correctedValue(review, cell)) * other.scale;
  };
  if (column.role !== 'difference-percent') return (value(pair.later) - value(pair.earlier)) / column.scale;
  const change = changeOf(value(pair.later), value(pair.earlier), pair.unsigned);
  return writtenAsHundreds(column) ? change * 100 : change;
}

function writtenAsHundreds(column: TableColumn): boolean {
  return (
    !column.cells.some((cell) => cell.percentFormat) &&
    column.cells.some((cell) => Math.abs(cell.value) > 1.5)
  );
}

function tell(review: Review, column: TableColumn, pair: Pair, rows: readonly number[]): void {
  const open = rows.filter((row) => !correctionOf(review, cellAt(column, row)));
  const [first] = open;
  if (first === undefined) return;
  const source =
    correctionOf(review, cellAt(pair.later, first)) ?? correctionOf(review, cellAt(pair.earlier, first));
  const cell = cellAt(column, first);
  const row = review.table.rows[first];
  if (source && cell && open.length === 1) {
    source.draft.consequences?.push({ cell, kind: 'difference' });
    return;
  }
  if (row && row.parts.length > 0 && followsItsRows(review, column, row.parts, cell?.value ?? NaN)) return;
  const percent = column.role === 'difference-percent' && writtenAsHundreds(column) ? 100 : 1;
  const scale = column.role === 'difference' && pair.later.role === 'amount' ? column.scale : 1;
  const expected = expectedAt(review, column, pair, first);
  if (cell && open.length === 1 && followsTold(review, cell, expected, DIFFERENCE)) return;
  const effect = open.reduce(
    (sum, at) => sum + Math.abs((cellAt(column, at)?.value ?? 0) - expectedAt(review, column, pair, at)),
    0,
  );
  const draft = report(review, {
    check: 'difference-mismatch',
    cells: open.map((at) => cellAt(column, at)).filter((other) => other !== undefined),
    found: ((cell?.value ?? NaN) * scale) / percent,
    expected: Number(((roundTo(expected, column.step) * scale) / percent).toPrecision(15)),
    ...(column.role === 'difference' && pair.later.role === 'amount'
      ? { effect: Number((effect * scale).toPrecision(12)) }
      : {}),
    certainty: 0.9,
    facts: {
      column: column.header,
      row: row?.label,
      later: `"${pair.later.header}"`,
      earlier: `"${pair.earlier.header}"`,
      role: column.role,
      ...(open.length > 1 ? { whole: 'yes' } : {}),
    },
  });
  for (const at of open) {
    const other = cellAt(column, at);
    if (other) correct(review, other, expectedAt(review, column, pair, at), draft);
  }
}

/** A total of differences that is the sum of its own column: the columns' totals miss by rounding or by another fault. */
function followsItsRows(
  review: Review,
  column: TableColumn,
  parts: readonly number[],
  printed: number,
): boolean {
  if (column.role !== 'difference') return false;
  const sum = parts.reduce(
    (total, part) =>
      total + (Number.isNaN(cellAt(column, part)?.value ?? NaN) ? 0 : (cellAt(column, part)?.value ?? 0)),
    0,
  );
  return Math.abs(sum - printed) <= 1e-6 + Math.abs(sum) * 1e-9 && review.table.rows.length > 0;
}
