import type { TableCell, TableColumn, TableRow } from '../table/model';
import { cellAt, correct, correctedValue, report, type Review } from './context';
import { wrongSource } from './otherColumns';

/** share-sum: shares of all parties, or of the municipalities alone, or of a stated part; anything their rounding explains. */
export function checkShareSum(review: Review, column: TableColumn, unit: number): void {
  if (column.cells.some(({ kind }) => kind === 'error') || wrongSource(review, column)) return;
  const all = sharedRows(review, column, true);
  if (all.length < 2 || all.length < review.table.rows.filter((row) => row.kind === 'item').length * 0.8)
    return;
  const sums = shareSums(review, column, all);
  const slack = (column.step === 0 ? unit * 1e-6 : (column.step * all.length) / 2) + unit * 1e-9;
  if (sums.some((total) => goalsOf(review, unit).some((goal) => Math.abs(total - goal) <= slack))) return;
  if (!meantToBeWhole(review, column, sums[0] ?? 0, unit)) return;
  const total = review.table.rows.find((row) => row.kind === 'total');
  const totalCell = total && cellAt(column, total.index);
  const cells = cellsOf(review, column, all, totalCell);
  if (cells.length === 0) return;
  const nearest = [...sums].sort((a, b) => Math.abs(a - unit) - Math.abs(b - unit))[0] ?? 0;
  const draft = report(review, {
    check: 'share-sum',
    cells,
    found: Number((nearest / unit).toPrecision(12)),
    expected: 1,
    certainty: 0.95,
    facts: { column: column.header, rows: String(all.length), role: 'share' },
  });
  if (totalCell) correct(review, totalCell, unit, draft);
}

/** Rows that have a share: the parties, what adjusts them, and the region's where it is meant. */
function sharedRows(review: Review, column: TableColumn, region: boolean): TableRow[] {
  return review.table.rows.filter(
    (row) =>
      (row.kind === 'item' || row.kind === 'adjustment' || (region && row.kind === 'region')) &&
      !Number.isNaN(cellAt(column, row.index)?.value ?? NaN),
  );
}

/** The shares with the region's, without it, and as they should be. */
function shareSums(review: Review, column: TableColumn, all: readonly TableRow[]): number[] {
  const sum = (list: readonly TableRow[], value: (cell: TableCell) => number) =>
    list.reduce((total, row) => {
      const cell = cellAt(column, row.index);
      return cell ? total + value(cell) : total;
    }, 0);
  const printed = (cell: TableCell) => cell.value;
  return [
    sum(all, printed),
    sum(sharedRows(review, column, false), printed),
    sum(all, (cell) => correctedValue(review, cell)),
  ];
}

/** The whole, or what one side of the region's and the municipalities' split makes of it. */
function goalsOf({ terms }: Review, unit: number): number[] {
  return [
    unit,
    unit * (terms.municipalShare?.value ?? 1),
    unit * (1 - (terms.regionShare?.value ?? 0)),
    unit * (terms.regionShare?.value ?? 1),
  ];
}

/** Shares that alone break the sum first, then the printed total or the first share. */
function cellsOf(
  review: Review,
  column: TableColumn,
  all: readonly TableRow[],
  totalCell: TableCell | undefined,
): TableCell[] {
  const [top] = all;
  const culprits = [...review.doubtfulShares]
    .map((row) => cellAt(column, row))
    .filter((one) => one !== undefined);
  const anchor = totalCell && !Number.isNaN(totalCell.value) ? totalCell : top && cellAt(column, top.index);
  return [...culprits, ...(anchor ? [anchor] : [])];
}

/** Near 100 %, or a printed total that says so; a column of unrelated per cents is none. */
function meantToBeWhole(review: Review, column: TableColumn, sum: number, unit: number): boolean {
  const total = review.table.rows.find((row) => row.kind === 'total');
  const printed = (total && cellAt(column, total.index)?.value) ?? NaN;
  if (Math.abs(printed - unit) < unit * 0.001 || Math.abs(printed - sum) < unit * 0.001)
    return sum > unit * 0.5 && sum < unit * 1.6;
  return sum > unit * 0.8 && sum < unit * 1.25;
}

/** Against amounts, a share that breaks the 100 % and would restore them is a fault of the sum (share-sum). */
export function breaksSum(
  review: Review,
  column: TableColumn,
  unit: number,
  rows: readonly number[],
  expected: (row: number) => number,
): boolean {
  const all = review.table.rows.filter(
    (row) => row.kind === 'item' && !Number.isNaN(cellAt(column, row.index)?.value ?? NaN),
  );
  const sum = (value: (row: number) => number) => all.reduce((total, row) => total + value(row.index), 0);
  const printed = (row: number) => cellAt(column, row)?.value ?? 0;
  const slack = (column.step * all.length) / 2 + unit * 1e-9;
  const broken = Math.abs(sum(printed) - unit) > slack;
  const restored =
    Math.abs(sum((row) => (rows.includes(row) ? expected(row) : printed(row))) - unit) <= slack + column.step;
  if (broken && restored) for (const row of rows) review.doubtfulShares.add(row);
  return broken && restored;
}
