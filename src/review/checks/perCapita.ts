import { roundTo } from '../exactNumber';
import type { TableColumn } from '../table/model';
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

interface Fit {
  readonly amount: TableColumn;
  readonly population: TableColumn;
  readonly rows: readonly number[];
  readonly wrong: readonly number[];
}

/** per-capita-mismatch: kronor per inhabitant against amount ÷ population in the same row. */
export function checkPerCapita(review: Review): void {
  const columns = columnsOf(review.table, 'amount-per-capita');
  const populations = columnsOf(review.table, 'population');
  const amounts = columnsOf(review.table, 'amount');
  if (columns.length === 0 || populations.length === 0 || amounts.length === 0) {
    ran(review, 'per-capita-mismatch', columns.length === 0 ? 'no-per-capita' : 'no-population');
    return;
  }
  ran(review, 'per-capita-mismatch');
  for (const column of columns) {
    const fits = amounts
      .flatMap((amount) => populations.map((population) => fitOf(review, column, amount, population)))
      .filter((fit) => fit.rows.length >= 2);
    const [best] = fits.sort(
      (a, b) =>
        a.wrong.length / a.rows.length - b.wrong.length / b.rows.length ||
        nearer(column, a) - nearer(column, b),
    );
    if (!best || best.wrong.length === 0) continue;
    const single = best.wrong.length <= best.rows.length * 0.5;
    if (single) for (const row of best.wrong) tell(review, column, best, [row]);
    else if (isClear(review, column, best)) tell(review, column, best, best.wrong);
  }
}

function nearer(column: TableColumn, fit: Fit): number {
  const shared = plainWords(column.header)
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word.length > 3 && plainWords(fit.amount.header).includes(word)).length;
  return Math.abs(column.index - fit.amount.index) - shared * 10;
}

function fitOf(review: Review, column: TableColumn, amount: TableColumn, population: TableColumn): Fit {
  const rows = review.table.rows
    .filter((row) => row.kind !== 'memo' && row.kind !== 'adjustment')
    .map((row) => row.index);
  const used = rows.filter(
    (row) =>
      [column, amount, population].every((one) => !Number.isNaN(cellAt(one, row)?.value ?? NaN)) &&
      (cellAt(population, row)?.value ?? 0) > 0,
  );
  const wrong = used.filter((row) => !agrees(review, column, amount, population, row));
  return { amount, population, rows: used, wrong };
}

/** As printed, or as the amount or population should be: a wrong amount is not told again here. */
function agrees(
  review: Review,
  column: TableColumn,
  amount: TableColumn,
  population: TableColumn,
  row: number,
): boolean {
  const [a, p, printed] = [cellAt(amount, row), cellAt(population, row), cellAt(column, row)];
  if (!a || !p || !printed) return true;
  const room =
    column.step === 0
      ? Math.abs(printed.value) * 1e-6
      : column.step * 0.5 * 1.02 + Math.abs(printed.value) * 1e-9;
  const unrounded = ((amount.step === 0 ? 0 : amount.step) * amount.scale * 0.5) / p.value;
  for (const money of [a.value, correctedValue(review, a)])
    for (const people of [p.value, correctedValue(review, p)])
      if (Math.abs((money * amount.scale) / people - printed.value) <= room + unrounded) return true;
  const source = correctionOf(review, a) ?? correctionOf(review, p);
  if (source) source.draft.consequences?.push({ cell: printed, kind: 'per-capita' });
  return false;
}

/** Most rows differ: told only when it is plain which amount and population are meant. */
function isClear(review: Review, column: TableColumn, fit: Fit): boolean {
  const amounts = columnsOf(review.table, 'amount').filter((other) => other.sumOf.length === 0);
  const populations = columnsOf(review.table, 'population');
  if (amounts.length !== 1 || populations.length !== 1) return false;
  return fit.rows.every((row) => {
    const expected = expectedAt(fit, row);
    return Math.abs((cellAt(column, row)?.value ?? 0) / expected - 1) < 0.5;
  });
}

function expectedAt(fit: Fit, row: number): number {
  return (
    ((cellAt(fit.amount, row)?.value ?? 0) * fit.amount.scale) / (cellAt(fit.population, row)?.value ?? 1)
  );
}

function tell(review: Review, column: TableColumn, fit: Fit, rows: readonly number[]): void {
  const open = rows.filter(
    (row) => !correctionOf(review, cellAt(column, row)) && review.table.rows[row]?.kind !== 'subtotal',
  );
  const [first] = open;
  if (first === undefined) return;
  const corrected = open.every(
    (row) =>
      correctionOf(review, cellAt(fit.amount, row)) ?? correctionOf(review, cellAt(fit.population, row)),
  );
  if (corrected) return;
  const draft = report(review, {
    check: 'per-capita-mismatch',
    cells: open.map((row) => cellAt(column, row)).filter((cell) => cell !== undefined),
    found: cellAt(column, first)?.value ?? NaN,
    expected: roundTo(expectedAt(fit, first), column.step === 0 ? 0.01 : column.step),
    certainty: 0.9,
    facts: {
      column: column.header,
      row: review.table.rows[first]?.label,
      amount: String((cellAt(fit.amount, first)?.value ?? 0) * fit.amount.scale),
      population: String(cellAt(fit.population, first)?.value ?? 0),
      amountColumn: fit.amount.header,
      ...(open.length > 1 ? { whole: 'yes' } : {}),
    },
  });
  for (const row of open) {
    const cell = cellAt(column, row);
    if (cell) correct(review, cell, expectedAt(fit, row), draft);
  }
}
