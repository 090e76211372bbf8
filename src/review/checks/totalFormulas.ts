import { coverageOf, type Coverage } from '../formulas/coverage';
import { tokenize } from '../formulas/tokens';
import type { TableCell, TableColumn, TableRow } from '../table/model';
import { cellAt, correct, correctionOf, place, ran, report, type Draft, type Review } from './context';
import { checkHardcoded } from './hardcodedTotals';
import { tellsOtherColumn } from './otherColumnSums';
import { figureIn, rowsCovered, sumOfParts } from './partSums';

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
  if (tellsOtherColumn(review, column, total, cell, coverage)) return;
  const fault = faultOf(review, column, total, coverage);
  if (!fault) return;
  const expected = sumOfParts(review, column, total.parts);
  const { facts, ...named } = fault;
  const draft = report(review, {
    ...named,
    ...shownFigures(column, cell, expected),
    cells: [cell],
    facts: {
      column: column.header,
      row: total.label,
      formula: cell.formula,
      rows: String(total.parts.length),
      ...facts,
    },
  });
  correct(review, cell, expected, draft);
}

/** What is wrong with a sum: rows counted twice or not meant, rows left out, or a bare number beside them. */
function faultOf(
  review: Review,
  column: TableColumn,
  total: TableRow,
  coverage: Coverage,
): Pick<Draft, 'check' | 'cause' | 'certainty' | 'facts'> | undefined {
  const rows = rowsCovered(review, column, coverage);
  if (!rows) return undefined;
  const twice = [...rows]
    .filter(([row, times]) => figureIn(column, row) && (times > 1 || !total.parts.includes(row)))
    .map(([row]) => row);
  if (twice.length > 0)
    return {
      check: 'double-counting',
      certainty: 1,
      facts: { twice: counted(review, column, coverage, twice) },
    };
  const missing = total.parts.filter((part) => !rows.has(part) && figureIn(column, part));
  if (missing.length > 0)
    return { check: 'sum-range-incomplete', certainty: 1, facts: { left: labels(review, missing) } };
  const { constant } = coverage;
  if (constant === 0) return undefined;
  return {
    check: 'balancing-item',
    cause: 'constant-in-formula',
    certainty: 0.95,
    facts: { constant: constant > 0 ? `+${String(constant)}` : `−${String(-constant)}` },
  };
}

/** Found and expected in kronor; an effect only where the column holds money. */
function shownFigures(
  column: TableColumn,
  cell: TableCell,
  expected: number,
): Pick<Draft, 'found' | 'expected' | 'effect'> {
  const money = column.role === 'amount' || column.role === 'difference';
  return {
    found: cell.value * column.scale,
    expected: Number((expected * column.scale).toPrecision(15)),
    ...(money ? { effect: Number((Math.abs(expected - cell.value) * column.scale).toPrecision(12)) } : {}),
  };
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
