import type { TableColumn, TableRow } from '../table/model';
import { cellAt, correctedValue, type Review } from './context';
import { recalculated } from './recalculated';

/** What a total misses by, once everything already told is taken out. In the column's printed unit. */
export interface Miss {
  readonly column: TableColumn;
  readonly total: TableRow;
  readonly printed: number;
  readonly sum: number;
  readonly parts: number;
}

/** The rows were divided by shares that do not make 100 %: the total misses by just as much. */
export function sharesMiss(review: Review, miss: Miss): boolean {
  const draft = review.drafts.find((other) => other.check === 'share-sum');
  const cell = cellAt(miss.column, miss.total.index);
  const key = review.rules.get(miss.column.index)?.rule.key;
  if (!draft?.found || !cell || key?.kind !== 'share' || !key.column?.cells.includes(draft.cells[0] ?? cell))
    return false;
  if (Math.abs(miss.sum / miss.printed - draft.found) > 0.001) return false;
  draft.consequences?.push({ cell, kind: 'total' });
  return true;
}

/** A difference column carries the rounding of its two columns on: told there. */
export function isRoundedElsewhere(review: Review, { column, total }: Miss): boolean {
  const cell = cellAt(column, total.index);
  if (column.role !== 'difference' || !cell) return false;
  const draft = review.drafts.find(
    (other) =>
      other.check === 'rounding-difference' &&
      [...other.cells, ...(other.alsoAt ?? [])].some((one) => one.row === cell.row),
  );
  draft?.consequences?.push({ cell, kind: 'difference' });
  return draft !== undefined;
}

/** A party that is missing from the table is in its printed total: the miss follows from that. */
export function missingParty(review: Review, miss: Miss): boolean {
  const draft = review.drafts.find((other) => other.check === 'party-missing');
  const cell = cellAt(miss.column, miss.total.index);
  if (!draft || cell?.formula !== '' || miss.printed <= miss.sum) return false;
  draft.consequences?.push({ cell, kind: 'total' });
  return true;
}

/** The rows are formulas that use a cell told wrong ("=C$4*B5/B$4" with a short sum in B4): put right, they make the total. */
export function rowsFollow(review: Review, { column, total, printed, parts }: Miss): boolean {
  const cell = cellAt(column, total.index);
  const own = total.parts.map((part) => cellAt(column, part)).filter((part) => part !== undefined);
  const anew = own.map((part) => recalculated(review, part));
  const source = anew.find((part) => part !== undefined)?.draft;
  if (!source || !cell) return false;
  const sum = own
    .map((part, i) => anew[i]?.value ?? correctedValue(review, part))
    .reduce((added, value) => added + (Number.isNaN(value) ? 0 : value), 0);
  if (Math.abs(sum - printed) > (Math.min(column.step, 1) * parts) / 2 + Math.abs(printed) * 1e-6)
    return false;
  source.consequences?.push({ cell, kind: 'total' });
  return true;
}
