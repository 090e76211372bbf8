import { coverageOf, type Coverage } from '../formulas/coverage';
import { referencesOf } from '../formulas/pattern';
import { tokenize } from '../formulas/tokens';
import type { TableCell, TableColumn, TableRow } from '../table/model';
import {
  cellAt,
  columnsOf,
  correct,
  correctedValue,
  correctionOf,
  place,
  ran,
  report,
  type Review,
} from './context';

/**
 * sum-range-incomplete, double-counting, a constant that makes a sum come out (G8), a sum of another column, and
 * total-hardcoded: the formulas of the total rows.
 */
export function checkTotalFormulas(review: Review): void {
  const totals = review.table.rows.filter((row) => row.parts.length > 0);
  const summed = review.table.columns.some((column) =>
    totals.some((row) => (cellAt(column, row.index)?.formula ?? '') !== ''),
  );
  const why = totals.length === 0 ? 'no-total' : summed ? undefined : 'no-formulas';
  for (const check of ['sum-range-incomplete', 'double-counting'] as const) ran(review, check, why);
  for (const column of review.table.columns) {
    if (['party', 'text', 'code', 'amount-per-capita', 'difference-percent'].includes(column.role)) continue;
    for (const total of totals) {
      const cell = cellAt(column, total.index);
      if (!cell || correctionOf(review, cell)) continue;
      if (cell.formula !== '') judgeSum(review, column, total, cell);
    }
  }
  checkHardcoded(review, totals);
}

function judgeSum(review: Review, column: TableColumn, total: TableRow, cell: TableCell): void {
  const tokens = tokenize(cell.formula);
  const coverage = tokens && coverageOf(tokens);
  if (!coverage || cell.kind === 'error') return;
  if (
    sumsOtherColumn(review, column, total, cell, coverage) ||
    slipsToOtherColumn(review, column, total, cell, coverage)
  )
    return;
  const rows = rowsCovered(review, column, coverage);
  if (!rows) return;
  const missing = total.parts.filter((part) => !rows.has(part) && figureIn(column, part));
  const twice = [...rows]
    .filter(([row, times]) => figureIn(column, row) && (times > 1 || !total.parts.includes(row)))
    .map(([row]) => row);
  const expected = sumOf(review, column, total.parts);
  const facts = {
    column: column.header,
    row: total.label,
    formula: cell.formula,
    rows: String(total.parts.length),
  };
  const shown = {
    found: cell.value * column.scale,
    expected: Number((expected * column.scale).toPrecision(15)),
    ...(column.role === 'amount' || column.role === 'difference'
      ? { effect: Number((Math.abs(expected - cell.value) * column.scale).toPrecision(12)) }
      : {}),
  };
  if (twice.length > 0) {
    const draft = report(review, {
      check: 'double-counting',
      cells: [cell],
      ...shown,
      certainty: 1,
      facts: { ...facts, twice: counted(review, column, coverage, twice) },
    });
    correct(review, cell, expected, draft);
  } else if (missing.length > 0) {
    const draft = report(review, {
      check: 'sum-range-incomplete',
      cells: [cell],
      ...shown,
      certainty: 1,
      facts: { ...facts, left: labels(review, missing) },
    });
    correct(review, cell, expected, draft);
  } else if (coverage.constant !== 0) {
    const draft = report(review, {
      check: 'balancing-item',
      cause: 'constant-in-formula',
      cells: [cell],
      ...shown,
      certainty: 0.95,
      facts: {
        ...facts,
        constant: coverage.constant > 0 ? `+${String(coverage.constant)}` : `−${String(-coverage.constant)}`,
      },
    });
    correct(review, cell, expected, draft);
  }
}

function figureIn(column: TableColumn, row: number): boolean {
  const cell = cellAt(column, row);
  return cell !== undefined && !Number.isNaN(cell.value) && cell.value !== 0;
}

function labels(review: Review, rows: readonly number[]): string {
  const names = rows.map((row) => review.table.rows[row]?.label ?? '').filter((name) => name !== '');
  return names.length <= 3
    ? names.join(', ')
    : `${names.slice(0, 3).join(', ')} och ${String(names.length - 3)} rader till`;
}

/** Which total, subtotal or region was counted besides the parts. */
function counted(review: Review, column: TableColumn, coverage: Coverage, twice: readonly number[]): string {
  const own = new Set(coverage.cells.map((cell) => place(cell)));
  const totals = review.table.rows.filter(
    (row) => row.parts.length > 0 && row.parts.some((part) => twice.includes(part)),
  );
  const inside = totals.find((row) => {
    const cell = cellAt(column, row.index);
    return cell !== undefined && own.has(place(cell));
  });
  return inside?.label ?? labels(review, twice);
}

/** Basic rows that the sum adds, subtotals opened up; undefined when it adds cells of other columns too. */
function rowsCovered(
  review: Review,
  column: TableColumn,
  coverage: Coverage,
): Map<number, number> | undefined {
  const at = new Map(
    review.table.rows.map(
      (row) => [place(cellAt(column, row.index) ?? { row: -1, column: -1 }), row] as const,
    ),
  );
  const rows = new Map<number, number>();
  let inside = 0;
  for (const cell of coverage.cells) {
    const row = at.get(place(cell));
    if (!row) continue;
    inside++;
    if (row.kind === 'memo') continue;
    for (const part of row.parts.length > 0 ? row.parts : [row.index])
      rows.set(part, (rows.get(part) ?? 0) + cell.times);
  }
  return inside === 0 ? undefined : rows;
}

/** =SUM(C3:C17) under column D. */
function sumsOtherColumn(
  review: Review,
  column: TableColumn,
  total: TableRow,
  cell: TableCell,
  coverage: Coverage,
): boolean {
  const own = new Set(column.cells.map(place));
  if (coverage.cells.length < 2 || coverage.cells.some((other) => own.has(place(other)))) return false;
  const other = review.table.columns.find(
    (candidate) =>
      candidate !== column &&
      coverage.cells.every((covered) => candidate.cells.some((one) => place(one) === place(covered))),
  );
  if (!other || !acrossTheRow(review, total, cell)) return false;
  tellOtherReference(review, column, total, cell);
  return true;
}

/** =B4+C5 under column C: the formula adds the right rows, but takes one of them from the column beside. */
function slipsToOtherColumn(
  review: Review,
  column: TableColumn,
  total: TableRow,
  cell: TableCell,
  coverage: Coverage,
): boolean {
  const own = new Set(column.cells.map(place));
  const foreign = coverage.cells.filter((other) => !own.has(place(other)));
  if (foreign.length === 0 || foreign.length === coverage.cells.length || coverage.constant !== 0)
    return false;
  const others = columnsOf(review.table, column.role).filter((other) => other !== column);
  if (!foreign.every((at) => others.some((other) => other.cells.some((one) => place(one) === place(at)))))
    return false;
  const moved = coverage.cells.map((at) => ({ ...at, column: cell.column }));
  const rows = rowsCovered(review, column, { ...coverage, cells: moved });
  const meant = total.parts.filter((part) => figureIn(column, part));
  if (!rows || review.table.turned || !meant.every((part) => rows.get(part) === 1)) return false;
  if ([...rows.keys()].some((row) => figureIn(column, row) && !total.parts.includes(row))) return false;
  tellOtherReference(review, column, total, cell);
  return true;
}

function tellOtherReference(review: Review, column: TableColumn, total: TableRow, cell: TableCell): void {
  const expected = sumOf(review, column, total.parts);
  const draft = report(review, {
    check: 'formula-inconsistent',
    cause: 'other-reference',
    cells: [cell],
    found: cell.value * column.scale,
    expected: expected * column.scale,
    effect: Math.abs(expected - cell.value) * column.scale,
    certainty: 0.9,
    facts: {
      column: column.header,
      row: total.label,
      formula: cell.formula,
      pattern: `summan av ${column.header}`,
    },
  });
  correct(review, cell, expected, draft);
}

/** The other totals of the row sum their own columns. */
function acrossTheRow(review: Review, total: TableRow, cell: TableCell): boolean {
  return review.table.columns.some((column) => {
    const other = cellAt(column, total.index);
    if (!other || other === cell || other.formula === '') return false;
    return (
      (tokenize(other.formula) ?? []).length > 0 &&
      referencesOf(tokenize(other.formula) ?? []).every((reference) => reference.column === other.column)
    );
  });
}

function sumOf(review: Review, column: TableColumn, parts: readonly number[]): number {
  let sum = 0;
  for (const part of parts) {
    const cell = cellAt(column, part);
    const value = cell === undefined || cell.storedAsText ? NaN : correctedValue(review, cell);
    if (!Number.isNaN(value)) sum += value;
  }
  return Number(sum.toPrecision(15));
}

/** A typed total that is right, in a column of formulas or among totals that are sums, and that no formula builds on. */
function checkHardcoded(review: Review, totals: readonly TableRow[]): void {
  let looked = 0;
  for (const column of review.table.columns) {
    if (!['amount', 'population', 'weight', 'share'].includes(column.role)) continue;
    for (const total of totals) {
      const cell = cellAt(column, total.index);
      if (cell?.kind !== 'number' || correctionOf(review, cell)) continue;
      const computed = computedAround(review, column, total);
      if (computed === undefined) continue;
      looked++;
      if (cell.formula !== '' && referencesOf(tokenize(cell.formula) ?? []).length > 0) continue;
      const sum = sumOf(review, column, total.parts);
      if (Math.abs(sum - cell.value) > 1e-6 + Math.abs(sum) * 1e-9 || isInput(review, column, cell)) continue;
      if (isCompared(review, column, cell)) continue;
      report(review, {
        check: 'total-hardcoded',
        cells: [cell],
        found: cell.value * column.scale,
        certainty: 0.9,
        facts: {
          column: column.header,
          row: total.label,
          ...(computed === 'totals' ? { around: computed } : {}),
        },
      });
    }
  }
  ran(review, 'total-hardcoded', looked === 0 ? 'no-formulas' : undefined);
}

/** What is computed around a total: its own column's rows, or the other totals of its row and column. */
function computedAround(
  review: Review,
  column: TableColumn,
  total: TableRow,
): 'column' | 'totals' | undefined {
  const body = total.parts.map((part) => cellAt(column, part)).filter((cell) => cell?.kind === 'number');
  const formulas = body.filter((cell) => cell?.formula !== '').length;
  if (body.length >= 2 && formulas >= body.length * 0.6) return 'column';
  const row = review.table.columns
    .filter((other) => other !== column && ['amount', 'population', 'weight'].includes(other.role))
    .map((other) => cellAt(other, total.index))
    .filter((cell) => cell?.kind === 'number');
  const others = review.table.rows
    .filter((other) => other !== total && other.parts.length > 0)
    .map((other) => cellAt(column, other.index))
    .filter((cell) => cell?.kind === 'number');
  const sums = [...row, ...others].filter(
    (cell) => cell !== undefined && coverageOf(tokenize(cell.formula) ?? []) !== undefined,
  );
  const most = sums.length >= 1 && sums.length >= (row.length + others.length) * 0.6;
  return most && column.role !== 'share' ? 'totals' : undefined;
}

/** A wholly typed column that the table itself compares with another one, total and all ("Skillnad" beside it). */
function isCompared(review: Review, column: TableColumn, cell: TableCell): boolean {
  if (column.cells.some(({ formula }) => formula !== '')) return false;
  return columnsOf(review.table, 'difference').some((other) =>
    other.cells.some(
      (one) =>
        one.row === cell.row &&
        one.formula.includes('-') &&
        referencesOf(tokenize(one.formula) ?? []).some(
          (reference) => reference.row === cell.row && reference.column === cell.column,
        ),
    ),
  );
}

/** The total is what the rows are divided from: an input, rightly typed. */
function isInput(review: Review, column: TableColumn, cell: TableCell): boolean {
  return review.table.columns.some((other) =>
    other.cells.some(
      (one) =>
        one.formula !== '' &&
        one.row !== cell.row &&
        referencesOf(tokenize(one.formula) ?? []).some(
          (reference) => reference.row === cell.row && reference.column === cell.column,
        ) &&
        (coverageOf(tokenize(one.formula) ?? []) === undefined || other === column),
    ),
  );
}
