import type { ExplainedRule } from '../explain/explanation';
import { totalCandidates } from '../explain/totals';
import type { Rule } from '../explain/model';
import { tokenize } from '../formulas/tokens';
import type { TableCell, TableColumn, TableRow } from '../table/model';
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
  // The rows make an amount that is stated: what else is stated is another's (the region's own, the whole).
  const own = rule.rows.reduce((sum, row) => sum + (cellAt(rule.column, row)?.value ?? 0), 0);
  const room = (rule.column.step * rule.rows.length) / 2;
  if (
    statedAmounts(review, rule.column).some((total) => near(total, weight) || Math.abs(total - own) <= room)
  )
    return false;
  const wanted = municipalAmounts(review, rule.column, rule.rows).find(
    (total) =>
      near(total, weight + extra) &&
      !near(total, weight) &&
      !isRegions(review, rule.column, region, total) &&
      !isEveryones(review, explained, region, total),
  );
  if (wanted === undefined) return false;
  if (isCountedTwice(review, rule, region)) return true;
  const cells = rule.rows.map((row) => cellAt(rule.column, row)).filter((cell) => cell !== undefined);
  const [first] = rule.rows;
  const inRange = region !== undefined && sumsTakeIn(rule, cells, region);
  const right = (row: number) => (wanted * (rule.key.weights[row] ?? 0)) / weight;
  const sum = cells.reduce((all, cell) => all + cell.value, 0);
  const [found, expected] = inRange ? [cells[0]?.value ?? NaN, right(first ?? 0)] : [sum, wanted];
  const draft = report(review, {
    check: inRange ? 'double-counting' : 'key-mismatch',
    ...(inRange ? {} : { cause: 'region-in-key' }),
    cells,
    found: Number((found * rule.column.scale).toPrecision(15)),
    expected: Number((expected * rule.column.scale).toPrecision(12)),
    effect: Math.round(Math.abs(wanted - rule.rate * weight) * rule.column.scale),
    certainty: 1,
    facts: {
      column: rule.column.header,
      key: rule.key.name,
      row: inRange ? review.table.rows[first ?? 0]?.label : region?.label,
      twice: region?.label,
      extra: String(extra),
      weight: String(weight),
    },
  });
  for (const row of rule.rows) {
    const cell = cellAt(rule.column, row);
    if (cell) correct(review, cell, right(row), draft);
  }
  return true;
}

/** The region's own amount, where it is not to pay as much as the municipalities, is not what they divide. */
function isRegions(
  { terms }: Review,
  column: TableColumn,
  region: TableRow | undefined,
  total: number,
): boolean {
  const share = terms.regionShare?.value ?? terms.municipalShare?.value ?? 0.5;
  const own = region && cellAt(column, region.index)?.value;
  return share !== 0.5 && own !== undefined && Math.abs(own - total) <= Math.max(column.step, 0.005);
}

/** A sum that takes in the region is told already, in the key's column or in this one: the same fault (G4). */
function isCountedTwice(review: Review, rule: Rule, region: TableRow | undefined): boolean {
  const columns = [rule.column, rule.key.column].filter((column) => column !== undefined);
  return review.drafts.some(
    (draft) =>
      draft.check === 'double-counting' &&
      draft.facts?.['twice'] === region?.label &&
      draft.cells.some((cell) => columns.some((column) => column.cells.includes(cell))),
  );
}

/** The rows' own formulas sum the key over the region's row too: "=…*B2/SUM(B$2:B$18)". */
function sumsTakeIn(rule: Rule, cells: readonly TableCell[], region: TableRow): boolean {
  const at = rule.key.column?.cells[region.index];
  if (!at) return false;
  const taking = cells.filter(({ formula }) =>
    (tokenize(formula) ?? []).some(
      (token) =>
        token.kind === 'range' &&
        token.from.sheet === undefined &&
        token.from.row <= at.row &&
        at.row <= token.to.row &&
        token.from.column <= at.column &&
        at.column <= token.to.column,
    ),
  );
  return taking.length > cells.length / 2;
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
  return [...statedAmounts(review, column), ...printed];
}

/** Those of them that are stated. */
function statedAmounts(review: Review, column: TableColumn): number[] {
  return statedMunicipal(review, column.year).map((amount) => amount / column.scale);
}
