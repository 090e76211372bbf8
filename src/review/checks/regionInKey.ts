import type { ExplainedRule } from '../explain/explanation';
import { totalCandidates } from '../explain/totals';
import type { TableColumn, TableRow } from '../table/model';
import { statedMunicipal } from '../terms/amounts';
import { cellAt, correct, report, type Review } from './context';

/** Share of the rows that must follow the key for the region to be the reason why their sum is short. */
const MOST = 0.75;

/**
 * The rows stand in the printed key's proportions, but the amount was divided as if the region were one of the
 * parties: rate × (sum + the region's own figure) is the amount, rate × sum is not.
 */
export function regionInKey(review: Review, explained: ExplainedRule): boolean {
  const { rule, source } = explained;
  if (rule.fixed !== 0 || !['population', 'equal', 'weight'].includes(rule.key.kind) || source === 'stated')
    return false;
  const region = review.table.rows.find((row) => row.kind === 'region');
  const weight = rule.rows.reduce((sum, row) => sum + (rule.key.weights[row] ?? 0), 0);
  const extra = rule.key.kind === 'equal' ? 1 : (rule.key.column?.cells[region?.index ?? -1]?.value ?? NaN);
  if (Number.isNaN(extra) || extra <= 0 || (rule.key.kind === 'equal' && !region)) return false;
  const near = (total: number, sum: number) =>
    total / sum >= rule.low * (1 - 1e-9) && total / sum <= rule.high * (1 + 1e-9);
  if (rule.matched < rule.rows.length * MOST) return false;
  const wanted = municipalAmounts(review, rule.column, rule.rows).find(
    (total) =>
      near(total, weight + extra) && !near(total, weight) && !isEveryones(review, explained, region, total),
  );
  if (wanted === undefined) return false;
  const cells = rule.rows.map((row) => cellAt(rule.column, row)).filter((cell) => cell !== undefined);
  const draft = report(review, {
    check: 'key-mismatch',
    cause: 'region-in-key',
    cells,
    found: Number((cells.reduce((sum, cell) => sum + cell.value, 0) * rule.column.scale).toPrecision(15)),
    expected: wanted * rule.column.scale,
    effect: Math.round(Math.abs(wanted - rule.rate * weight) * rule.column.scale),
    certainty: 1,
    facts: {
      column: rule.column.header,
      key: rule.key.name,
      row: region?.label,
      extra: String(extra),
      weight: String(weight),
    },
  });
  for (const row of rule.rows) {
    const cell = cellAt(rule.column, row);
    if (cell) correct(review, cell, (wanted * (rule.key.weights[row] ?? 0)) / weight, draft);
  }
  return true;
}

/** The rows have a sum of their own, and only with the region's row do they make the amount: it is all parties'. */
function isEveryones(
  review: Review,
  { rule: { column, rows } }: ExplainedRule,
  region: TableRow | undefined,
  total: number,
): boolean {
  const value = (row: number) => cellAt(column, row)?.value ?? NaN;
  const sum = rows.reduce((all, row) => all + value(row), 0);
  const same = (one: number, other: number) =>
    Math.abs(one - other) <= column.step * Math.max(1, rows.length / 2) + Math.abs(other) * 1e-9;
  const own = new Set(rows);
  const printed = review.table.rows.some(
    (row) =>
      row.parts.length === rows.length &&
      row.parts.every((part) => own.has(part)) &&
      (Number.isNaN(value(row.index)) || same(value(row.index), sum)),
  );
  return printed && same(sum + value(region?.index ?? -1), total);
}

/** What the municipalities together should pay, from statements and from the printed totals, in printed units. */
function municipalAmounts(review: Review, column: TableColumn, rows: readonly number[]): number[] {
  const printed = totalCandidates(review.table, column, rows, [])
    .filter(({ source }) => source !== 'sum')
    .map(({ value }) => value);
  return [...statedMunicipal(review, column.year).map((amount) => amount / column.scale), ...printed];
}
