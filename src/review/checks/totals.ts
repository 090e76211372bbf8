import { leastOf, mostOf } from '../extremes';
import { referencesOf } from '../formulas/pattern';
import { tokenize, type CellReference } from '../formulas/tokens';
import type { Table, TableCell, TableColumn, TableRow } from '../table/model';
import {
  cellAt,
  columnsOf,
  correct,
  correctedValue,
  correctionOf,
  hasRoundingNote,
  place,
  ran,
  report,
  type Review,
} from './context';
import { followsOtherColumn } from './otherColumns';
import { addedUp } from './partSums';
import { explainedByRounding, grain, roundingRoom } from './rounding';
import { isRoundedElsewhere, missingParty, rowsFollow, sharesMiss, type Miss } from './totalConsequences';

/** total-mismatch and rounding-difference: every printed total against the sum of its parts. */
export function checkTotals(review: Review): void {
  const { table } = review;
  const totals = table.rows.filter((row) => row.parts.length > 0);
  if (totals.length === 0) {
    ran(review, 'total-mismatch', 'no-total');
    ran(review, 'rounding-difference', 'no-total');
    return;
  }
  ran(review, 'total-mismatch');
  ran(review, 'rounding-difference');
  for (const column of columnsOf(table, 'amount', 'population', 'weight', 'difference'))
    if (column.header === '' || !/medel|snitt|genomsnitt|median/i.test(column.header))
      checkColumn(review, column, totals);
}

function checkColumn(review: Review, column: TableColumn, totals: readonly TableRow[]): void {
  const told: Miss[] = [];
  for (const total of totals) {
    const miss = missOf(review, column, total);
    if (!miss) continue;
    if (follows(review, miss, told)) {
      carryOn(review, miss, told);
      continue;
    }
    told.push(miss);
    judge(review, miss);
  }
}

function missOf(review: Review, column: TableColumn, total: TableRow): Miss | undefined {
  const cell = cellAt(column, total.index);
  if (!cell || Number.isNaN(cell.value)) return undefined;
  const correction = correctionOf(review, cell);
  if (correction) return undefined;
  if (total.parts.some((part) => cellAt(column, part)?.kind === 'error')) return undefined;
  const found = addedUp(column, total.parts, (c) => c.value);
  const corrected = addedUp(column, total.parts, (c) => correctedValue(review, c));
  if (found.count < 2) return undefined;
  const slack = Math.abs(cell.value) * 1e-9 + 1e-6;
  if (Math.abs(cell.value - found.sum) <= slack) return undefined;
  const taken =
    found.sum !== corrected.sum ||
    total.parts.some(
      (part) =>
        correctionOf(review, cellAt(column, part)) !== undefined ||
        cellAt(column, part)?.storedAsText === true,
    );
  if (taken && explainedByCorrections(review, column, total, cell.value)) return undefined;
  if (looksLikeMean(column, total, cell.value) || addsFromElsewhere(review, column, cell)) return undefined;
  return { column, total, printed: cell.value, sum: taken ? corrected.sum : found.sum, parts: found.count };
}

/** The total follows wrong parts, or follows what they should have been; rounding may come on top. */
function explainedByCorrections(
  review: Review,
  column: TableColumn,
  total: TableRow,
  printed: number,
): boolean {
  const corrected = addedUp(column, total.parts, (cell) => correctedValue(review, cell)).sum;
  const numeric = addedUp(column, total.parts, (cell) => (cell.storedAsText ? NaN : cell.value)).sum;
  const room = roundingRoom(grain(column), total.parts.length);
  const consequence = Math.abs(printed - corrected) <= room || Math.abs(printed - numeric) <= room;
  if (!consequence) return false;
  const parts = total.parts.map((part) => cellAt(column, part)).filter((part) => part !== undefined);
  const source =
    parts.map((part) => correctionOf(review, part)?.draft).find((draft) => draft !== undefined) ??
    review.drafts.find(
      (draft) => draft.check === 'number-as-text' && draft.cells.some((text) => parts.includes(text)),
    );
  const cell = cellAt(column, total.index);
  if (source && cell) source.consequences?.push({ cell, kind: 'total' });
  return true;
}

/** "=B6+E6": beside figures of its own column it adds some that stand outside the table, and is no sum of its rows alone. */
function addsFromElsewhere(review: Review, column: TableColumn, { formula }: TableCell): boolean {
  const used = referencesOf(tokenize(formula) ?? []);
  if (used.length < 2) return false;
  const { sheet, top, bottom, left, right } = review.table;
  const isOutside = (at: CellReference) =>
    (at.sheet !== undefined && at.sheet !== sheet) ||
    at.row < top ||
    at.row > bottom ||
    at.column < left ||
    at.column > right;
  const own = new Set(column.cells.map(place));
  return used.some(isOutside) && used.some((at) => at.sheet === undefined && own.has(place(at)));
}

/** A mean printed in the total row is no sum. */
function looksLikeMean(column: TableColumn, total: TableRow, printed: number): boolean {
  const values = total.parts
    .map((part) => cellAt(column, part)?.value ?? NaN)
    .filter((value) => !Number.isNaN(value));
  if (values.length < 3) return false;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return (
    printed >= leastOf(values) && printed <= mostOf(values) && Math.abs(printed - mean) < Math.abs(mean) * 0.5
  );
}

/** A grand total that only carries a printed subtotal's miss on is no fault of its own. */
function follows(review: Review, miss: Miss, told: readonly Miss[]): boolean {
  let carried = miss.sum;
  let any = false;
  const summed = new Set(miss.total.parts);
  for (const other of told) {
    if (!other.total.parts.every((part) => summed.has(part))) continue;
    carried += other.printed - other.sum;
    any = true;
  }
  const inner = review.table.rows.filter(
    (row) =>
      row.parts.length > 0 &&
      row.index !== miss.total.index &&
      !told.some((other) => other.total.index === row.index) &&
      row.parts.length < miss.total.parts.length &&
      row.parts.every((part) => summed.has(part)),
  );
  for (const row of inner) {
    const correction = correctionOf(review, cellAt(miss.column, row.index));
    if (!correction) continue;
    carried += (cellAt(miss.column, row.index)?.value ?? 0) - correction.expected;
    any = true;
  }
  return any && Math.abs(carried - miss.printed) <= 1e-6 + Math.abs(miss.printed) * 1e-9;
}

/** The same miss shows in the grand total: one fault, one finding, both cells. */
function carryOn(review: Review, miss: Miss, told: readonly Miss[]): void {
  const cell = cellAt(miss.column, miss.total.index);
  const [first] = told.map((other) => cellAt(miss.column, other.total.index));
  const draft = review.drafts.find((other) => other.cells[0] !== undefined && other.cells[0] === first);
  if (!cell || !draft) return;
  if (draft.check === 'rounding-difference') draft.alsoAt?.push(cell);
  else draft.consequences?.push({ cell, kind: 'total' });
}

function judge(review: Review, miss: Miss): void {
  const { column, total } = miss;
  const cell = cellAt(column, total.index);
  if (!cell) return;
  // Subtraction leaves a binary tail that a person would read as öre.
  const difference = Number(Math.abs(miss.printed - miss.sum).toFixed(9));
  if (missingParty(review, miss) || sharesMiss(review, miss) || rowsFollow(review, miss)) return;
  const gap = miss.printed - addedUp(column, total.parts, (part) => part.value).sum;
  const room = roundingRoom(grain(column), total.parts.length) + Math.abs(gap) * 1e-9;
  if (followsOtherColumn(review, column, total, { gap, room })) return;
  const rounding = explainedByRounding(review, miss, difference);
  if (rounding && (hasRoundingNote(review.table) || isRoundedElsewhere(review, miss))) return;
  const draft = report(review, {
    check: rounding ? 'rounding-difference' : 'total-mismatch',
    ...(rounding ? { cause: 'independent-rounding' } : {}),
    cells: [cell],
    found: miss.printed * column.scale,
    expected: Number((miss.sum * column.scale).toPrecision(15)),
    effect: Number((difference * column.scale).toPrecision(12)),
    certainty: 1,
    facts: {
      row: total.label,
      column: column.header,
      rows: String(miss.parts),
      ...ruleFacts(review, column),
      ...hints(review, miss),
    },
  });
  if (!rounding) correct(review, cell, miss.sum, draft);
}

function ruleFacts(review: Review, column: TableColumn): Record<string, string | undefined> {
  const explained = review.rules.get(column.index);
  if (!explained) return {};
  const { rule, total } = explained;
  const up = rule.rows.filter(
    (row) =>
      (cellAt(column, row)?.value ?? 0) >
      rule.fixed + (total * (rule.key.weights[row] ?? 0)) / weightOf(rule),
  );
  return {
    key: rule.key.name,
    weight: String(Number(weightOf(rule).toPrecision(12))),
    amount: String(Number((total * column.scale).toPrecision(15))),
    up: String(up.length),
    of: String(rule.rows.length),
  };
}

function weightOf(rule: {
  readonly rows: readonly number[];
  readonly key: { readonly weights: readonly number[] };
}): number {
  return rule.rows.reduce((sum, row) => sum + (rule.key.weights[row] ?? 0), 0);
}

/** A row, a subtotal or the region that is exactly what the total misses by. */
function hints(review: Review, miss: Miss): Record<string, string | undefined> {
  const difference = miss.printed - miss.sum;
  const near = (value: number) =>
    Math.abs(value - Math.abs(difference)) <= 1e-6 + Math.abs(difference) * 1e-9;
  const rows = review.table.rows.filter(
    (row) => row.index !== miss.total.index && near(Math.abs(cellAt(miss.column, row.index)?.value ?? NaN)),
  );
  const [only] = rows;
  if (rows.length !== 1 || !only || Math.abs(difference) < 100) return {};
  return difference > 0 ? { twice: only.label } : { left: only.label };
}

export type { Table };
