import type { TableColumn, TableRow } from '../table/model';
import { referencesOf } from '../formulas/pattern';
import { tokenize } from '../formulas/tokens';
import { cellAt, columnsOf, correctionOf, place, type Draft, type Review } from './context';

/**
 * A total in a difference column or a column of row sums misses by exactly what cells told wrong in another column are
 * wrong by, in its own rows or in the total's: it follows from them and is listed there. `gap` is the printed total
 * minus the sum of its parts, `room` what rounding may give, both in the column's printed unit.
 */
export function followsOtherColumn(
  review: Review,
  column: TableColumn,
  total: TableRow,
  { gap, room }: { readonly gap: number; readonly room: number },
): boolean {
  const cell = cellAt(column, total.index);
  if (!cell || (column.role !== 'difference' && column.sumOf.length === 0)) return false;
  for (const other of columnsOf(review.table, 'amount', 'weight')) {
    if (other === column) continue;
    for (const rows of [total.parts, [total.index]]) {
      const { off, draft } = toldIn(review, other, rows);
      const size = (Math.abs(off) * other.scale) / column.scale;
      if (!draft || size <= room || Math.abs(Math.abs(gap) - size) > room) continue;
      draft.consequences?.push({ cell, kind: 'total' });
      return true;
    }
  }
  return false;
}

/** Most formulas of a column's rows use a cell told wrong ("=C$5*B8/B$18" with a short sum in B18): the finding about it. */
export function wrongSource(review: Review, column: TableColumn): Draft | undefined {
  const formulas = review.table.rows
    .filter(({ kind }) => kind === 'item')
    .map((row) => cellAt(column, row.index)?.formula ?? '')
    .filter((formula) => formula !== '');
  const counts = new Map<Draft, number>();
  for (const formula of formulas) {
    const used = referencesOf(tokenize(formula) ?? []).filter(({ sheet }) => sheet === undefined);
    const told = used.map((reference) => review.corrections.get(place(reference))?.draft);
    for (const draft of new Set(told)) if (draft) counts.set(draft, (counts.get(draft) ?? 0) + 1);
  }
  return [...counts].find(([, count]) => count >= formulas.length * 0.6 && count > 1)?.[0];
}

/** What the rows of a column are wrong by in all, and the first finding that says so. */
function toldIn(review: Review, column: TableColumn, rows: readonly number[]) {
  const told = rows.flatMap((row) => {
    const cell = cellAt(column, row);
    const correction = correctionOf(review, cell);
    return cell && correction && !Number.isNaN(cell.value)
      ? [{ off: correction.expected - cell.value, draft: correction.draft }]
      : [];
  });
  return { off: told.reduce((sum, one) => sum + one.off, 0), draft: told[0]?.draft };
}
