import { deviations, type Deviation, type DeviationInput, timesWrong } from '../causes/deviation';
import { roundTo } from '../exactNumber';
import type { ExplainedRule } from '../explain/explanation';
import { expectedBy } from '../explain/model';
import type { TableColumn } from '../table/model';
import { fieldName } from '../table/frame';
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
import { reportUnitRows } from './unitRows';

/** amount-deviates: single amounts that break the rule that the rest of their column follows. */
export function checkAmounts(review: Review): void {
  const columns = columnsOf(review.table, 'amount');
  if (review.rules.size === 0) {
    ran(review, 'amount-deviates', columns.length === 0 ? 'no-amount' : 'no-rule');
    return;
  }
  ran(review, 'amount-deviates');
  for (const explained of review.rules.values()) {
    const open = openRows(review, explained);
    if (open.length === 0) continue;
    const input = inputOf(review, explained, open);
    if (isLimit(review, explained, open)) continue;
    const left = reportUnitRows(review, explained, open);
    const known = deviations({ ...input, rows: left });
    const sure = isFirmKey(review, explained)
      ? known
      : known.filter((deviation) => deviation.cause !== 'typed');
    if (!isFirmKey(review, explained) && sure.length > Math.max(2, explained.rule.rows.length * 0.15))
      continue;
    for (const deviation of sure) tell(review, explained, deviation);
  }
}

/** Rows that break the rule and are not told by a formula check, a wrong population or the column it follows. */
function openRows(review: Review, { rule, total }: ExplainedRule): number[] {
  return rule.outliers.filter((row) => {
    const cell = cellAt(rule.column, row);
    if (!cell || correctionOf(review, cell)) return false;
    if (rule.key.kind === 'share' && review.doubtfulShares.has(row)) return false;
    const keyCell = rule.key.column?.cells[row];
    if (keyCell?.storedAsText && cell.formula !== '') return false;
    const correction = correctionOf(review, keyCell);
    if (!correction) return !isConsequence(review, rule.column, row);
    const weight = correction.expected;
    const largest = Math.max(
      ...rule.rows
        .filter((other) => !rule.outliers.includes(other))
        .map((other) => rule.key.weights[other] ?? 0),
    );
    const room =
      rule.column.step * (1.5 + weight / largest) + weight * (rule.high - rule.low) + Math.abs(total) * 1e-7;
    if (Math.abs(cell.value - rule.fixed - rule.rate * weight) > room) return true;
    correction.draft.consequences?.push({ cell, kind: 'amount' });
    return false;
  });
}

/** A formula whose own cells are right gives what it should: the fault is told elsewhere. */
function isConsequence(review: Review, column: TableColumn, row: number): boolean {
  return Number.isNaN(cellAt(column, row)?.value ?? NaN) || review.table.rows[row] === undefined;
}

/** A rule by people, weights or shares is meant; one by another amount column may be chance: only sure causes count. */
function isFirmKey(review: Review, { rule, matched }: ExplainedRule): boolean {
  if (rule.key.kind === 'population' || rule.key.kind === 'mixed') return true;
  if (rule.key.kind === 'vintage' || rule.key.kind === 'equal') return matched >= rule.rows.length * 0.75;
  if (rule.key.kind === 'amount') return review.terms.rates.length > 0 && matched >= rule.rows.length * 0.75;
  return matched >= rule.rows.length * 0.75;
}

/** Several rows at one and the same amount above (or below) the rule: a minimum (or maximum), no faults. */
function isLimit(review: Review, { rule }: ExplainedRule, rows: readonly number[]): boolean {
  if (rows.length < 2) return false;
  const values = rows.map((row) => cellAt(rule.column, row)?.value ?? NaN);
  if (!values.every((value) => value === values[0])) return false;
  const above = rows.every((row) => (values[0] ?? 0) > expectedBy(rule, row));
  const below = rows.every((row) => (values[0] ?? 0) < expectedBy(rule, row));
  return (above || below) && review.table.rows.length > 0;
}

function inputOf(review: Review, { rule }: ExplainedRule, rows: readonly number[]): DeviationInput {
  const { table } = review;
  const weightOf = (row: number) => {
    const cell = rule.key.column?.cells[row];
    return cell ? correctedValue(review, cell) : (rule.key.weights[row] ?? NaN);
  };
  const expected = (row: number) => rule.fixed + rule.rate * weightOf(row);
  const earlier = columnsOf(table, 'amount')
    .filter((other) => other !== rule.column && other.scale === rule.column.scale && other.sumOf.length === 0)
    .sort((a, b) => Math.abs(a.index - rule.column.index) - Math.abs(b.index - rule.column.index))
    .map((other) => ({
      name: plainWords(other.header) === '' ? fieldName('', other.sheetColumn) : `"${other.header}"`,
      figure: (row: number) => cellAt(other, row)?.value ?? NaN,
    }));
  const step = rule.column.step;
  return {
    table,
    column: rule.column,
    rows,
    all: rule.rows,
    expected,
    room: step * 1.01 + spanRoom(rule) + 1e-9,
    earlier,
  };
}

function spanRoom(rule: ExplainedRule['rule']): number {
  const largest = Math.max(...rule.rows.map((row) => Math.abs(rule.key.weights[row] ?? 0)));
  return (
    largest * Math.abs(rule.high - rule.low) +
    (rule.column.step === 0 ? Math.abs(rule.rate * largest) * 1e-7 : 0)
  );
}

function tell(review: Review, explained: ExplainedRule, deviation: Deviation): void {
  const { rule, total } = explained;
  const cells = deviation.rows.map((row) => cellAt(rule.column, row)).filter((cell) => cell !== undefined);
  const [first] = deviation.rows;
  const expected = (row: number) =>
    explained.amounts.get(row) ?? roundTo(expectedBy(rule, row), rule.column.step);
  const { scale } = rule.column;
  const found = cellAt(rule.column, first ?? 0)?.value ?? NaN;
  const effect = deviation.rows.reduce(
    (sum, row) => sum + Math.abs((cellAt(rule.column, row)?.value ?? 0) - expected(row)),
    0,
  );
  const draft = report(review, {
    check: 'amount-deviates',
    cause: deviation.cause,
    cells,
    found: found * scale,
    expected: expected(first ?? 0) * scale,
    effect: Number(((deviation.cause === 'swapped' ? effect / 2 : effect) * scale).toPrecision(12)),
    certainty: deviation.cause === 'typed' ? 0.7 : 0.95,
    facts: {
      column: rule.column.header,
      row: review.table.rows[first ?? 0]?.label,
      other: deviation.other,
      ...(deviation.cause === 'swapped' && deviation.rows.length > 2 ? { several: 'yes' } : {}),
      ...(deviation.factor === undefined ? {} : { factor: timesWrong(deviation.factor) }),
      key: rule.key.name,
      total: String(Number((total * scale).toPrecision(12))),
      weight: String(
        Number(rule.rows.reduce((sum, row) => sum + (rule.key.weights[row] ?? 0), 0).toPrecision(12)),
      ),
      matched: String(explained.matched),
      of: String(rule.rows.length),
    },
  });
  for (const row of deviation.rows) {
    const cell = cellAt(rule.column, row);
    if (cell) correct(review, cell, expected(row), draft);
  }
}
