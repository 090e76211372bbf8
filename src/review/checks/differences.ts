import { roundTo } from '../exactNumber';
import type { TableColumn, TableRow } from '../table/model';
import { plainWords } from '../table/words';
import { cellAt, columnsOf, correct, correctionOf, ran, report, type Review } from './context';
import { expectedAt, isNear, pairsFor, writtenAsHundreds, type Pair } from './differencePairs';
import { followsTold } from './recalculated';

/** A formula worked out again is exact but for its binary tail. */
const DIFFERENCE = { room: 1e-6, kind: 'difference' };

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
