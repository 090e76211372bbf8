import { vintages } from '../../data/populations';
import { deviations } from '../causes/deviation';
import type { ExplainedRule } from '../explain/explanation';
import { halfWidth } from '../explain/commonRate';
import type { TableColumn } from '../table/model';
import { cellAt, correctionOf, type Review } from './context';
import { tellPopulation } from './populationFinding';

/**
 * Where an amount and its population disagree and no vintage settles it: the population is at fault when its printed
 * total, another amount column or its size against known figures says so. Else the amount is.
 */
export function blamePopulations(review: Review): void {
  const byKey = new Map<TableColumn, ExplainedRule[]>();
  for (const explained of review.rules.values()) {
    const column = explained.rule.key.column;
    if (explained.rule.key.kind === 'population' && column)
      byKey.set(column, [...(byKey.get(column) ?? []), explained]);
  }
  for (const [column, rules] of byKey) {
    const rows = new Set(rules.flatMap(({ rule }) => rule.outliers));
    const wrong = new Map<number, number>();
    for (const row of rows) {
      const cell = cellAt(column, row);
      if (!cell || cell.storedAsText || correctionOf(review, cell)) continue;
      const figure = populationOf(review, column, rules, row, rows);
      if (figure !== undefined) wrong.set(row, figure);
    }
    if (wrong.size > 0) tell(review, column, rules, wrong);
  }
}

/** The population the row should have, when the population is the one at fault. */
function populationOf(
  review: Review,
  column: TableColumn,
  rules: readonly ExplainedRule[],
  row: number,
  all: ReadonlySet<number>,
): number | undefined {
  const printed = cellAt(column, row)?.value ?? NaN;
  // Other amounts of the same row that agree with the printed population speak for it.
  if (rules.some(({ rule }) => rule.rows.includes(row) && !rule.outliers.includes(row))) return undefined;
  const implied = rules
    .filter(({ rule }) => rule.outliers.includes(row))
    .map(({ rule }) => impliedBy(rule, row));
  const [first] = implied;
  if (!first || implied.some((span) => span.low > first.high || span.high < first.low)) return undefined;
  const miss = totalMiss(review, column, row);
  if (
    miss !== undefined &&
    Math.abs(miss) > 0.5 &&
    printed + miss >= first.low - 1 &&
    printed + miss <= first.high + 1 &&
    all.size === 1
  )
    return printed + miss;
  const middle = Math.round((first.low + first.high) / 2);
  if (implied.length >= 2) return middle;
  const size = knownSize(review, row);
  if (size === undefined) return undefined;
  const far = Math.abs(printed / size - 1);
  const near = Math.abs(middle / size - 1);
  return far > 0.15 && near < 0.1 ? middle : undefined;
}

function impliedBy(rule: ExplainedRule['rule'], row: number): { low: number; high: number } {
  const amount = cellAt(rule.column, row)?.value ?? NaN;
  const half = halfWidth(amount, rule.column.step);
  return { low: (amount - half) / rule.high, high: (amount + half) / rule.low };
}

/** Printed total minus the sum of the column, for the total that the row belongs to. */
function totalMiss(review: Review, column: TableColumn, row: number): number | undefined {
  const total = review.table.rows.find((other) => other.parts.includes(row));
  const printed = total && cellAt(column, total.index);
  if (!printed || Number.isNaN(printed.value) || printed.formula !== '') return undefined;
  const sum = total.parts.reduce(
    (added, part) =>
      added + (Number.isNaN(cellAt(column, part)?.value ?? NaN) ? 0 : (cellAt(column, part)?.value ?? 0)),
    0,
  );
  return printed.value - sum;
}

function knownSize(review: Review, row: number): number | undefined {
  const code = review.table.rows[row]?.code;
  return code === undefined
    ? undefined
    : vintages.findLast((vintage) => vintage.figures.has(code))?.figures.get(code);
}

function tell(
  review: Review,
  column: TableColumn,
  rules: readonly ExplainedRule[],
  wrong: ReadonlyMap<number, number>,
): void {
  const rows = [...wrong.keys()].sort((a, b) => a - b);
  const [rule] = rules;
  const all = review.table.rows.filter((row) => row.kind === 'item').map((row) => row.index);
  const expected = (row: number) => wrong.get(row) ?? cellAt(column, row)?.value ?? NaN;
  const room = 1 + (rule?.rule.column.step ?? 1) / (rule?.rule.rate ?? 1);
  const found = deviations({ table: review.table, column, rows, all, expected, room, earlier: [] });
  for (const deviation of found) {
    tellPopulation(review, column, deviation, {
      source: 'beloppen i samma rad',
      expected,
      certainty: 0.8,
    });
    review.done.add('population-deviates');
  }
}
