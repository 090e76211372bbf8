import { deviations, timesWrong } from '../causes/deviation';
import type { TableColumn, TableRow } from '../table/model';
import { cellAt, correct, correctedValue, correctionOf, report, type Review } from './context';

/**
 * amount-deviates without a rule: where a row's sum and a column's total miss by the same amount, the one cell they
 * share is wrong by it. Both sums are then consequences.
 */
export function checkCrossfoot(review: Review): void {
  for (const sums of review.table.columns) {
    const parts = sums.sumOf.map((index) => review.table.columns[index]).filter((part) => part !== undefined);
    if (parts.length < 2) continue;
    const rows = review.table.rows.filter((row) => row.parts.length === 0 && row.kind !== 'memo');
    for (const row of rows) {
      const miss = rowMiss(review, sums, parts, row);
      if (miss === undefined) continue;
      const columns = parts.filter((part) =>
        columnMisses(review, part, row.index).some(
          (other) => Math.abs(other * part.scale - miss) <= 1e-6 * Math.max(1, Math.abs(miss)),
        ),
      );
      const [column] = columns;
      if (columns.length === 1 && column) tell(review, column, row, miss / column.scale, sums);
    }
  }
}

/** Sum of the parts minus the typed row sum, in kronor, when rounding does not explain it. */
function rowMiss(
  review: Review,
  sums: TableColumn,
  parts: readonly TableColumn[],
  row: TableRow,
): number | undefined {
  const cell = cellAt(sums, row.index);
  if (cell?.kind !== 'number' || cell.formula !== '' || correctionOf(review, cell)) return undefined;
  let total = 0;
  for (const part of parts) {
    const own = cellAt(part, row.index);
    const figure = own === undefined ? NaN : correctedValue(review, own);
    if (!Number.isNaN(figure)) total += figure * part.scale;
  }
  const miss = Number((total - cell.value * sums.scale).toPrecision(12));
  const room = parts.reduce<number>((added, part) => added + Math.min(part.step, 1) * part.scale, sums.scale);
  return Math.abs(miss) > room ? miss : undefined;
}

/** Sum of the rows minus each typed total that holds the row, in printed units. */
function columnMisses(review: Review, column: TableColumn, row: number): number[] {
  return review.table.rows
    .filter((total) => total.parts.includes(row))
    .map((total) => {
      const cell = cellAt(column, total.index);
      if (cell?.kind !== 'number' || cell.formula !== '') return 0;
      const sum = total.parts.reduce((added, part) => {
        const own = cellAt(column, part);
        const figure = own === undefined ? NaN : correctedValue(review, own);
        return Number.isNaN(figure) ? added : added + figure;
      }, 0);
      return Number((sum - cell.value).toPrecision(12));
    });
}

function tell(review: Review, column: TableColumn, row: TableRow, miss: number, sums: TableColumn): void {
  const cell = cellAt(column, row.index);
  if (!cell || correctionOf(review, cell)) return;
  const expected = Number((cell.value - miss).toPrecision(12));
  const all = review.table.rows.filter((other) => other.kind === 'item').map((other) => other.index);
  const [deviation] = deviations({
    table: review.table,
    column,
    rows: [row.index],
    all,
    expected: () => expected,
    room: 1e-6,
    earlier: [],
  });
  const draft = report(review, {
    check: 'amount-deviates',
    cause: deviation?.cause ?? 'typed',
    cells: [cell],
    found: cell.value * column.scale,
    expected: expected * column.scale,
    effect: Math.abs(miss) * column.scale,
    certainty: 0.8,
    facts: {
      column: column.header,
      row: row.label,
      sums: sums.header,
      other: deviation?.other,
      ...(deviation?.factor === undefined ? {} : { factor: timesWrong(deviation.factor) }),
    },
  });
  review.done.add('amount-deviates');
  correct(review, cell, expected, draft);
}
