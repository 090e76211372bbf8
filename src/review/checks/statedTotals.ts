import { statedMunicipal, statedWhole } from '../terms/amounts';
import { cellAt, columnsOf, correctionOf, hasRoundingNote, report, type Review } from './context';
import { grain, roundingRoom } from './rounding';

/** G9: a computed total that misses a stated amount by what rounding gives ("2 000 004" where 2 000 000 is stated). */
export function checkStatedTotals(review: Review): void {
  if (
    hasRoundingNote(review.table) ||
    review.terms.roundingNoted === true ||
    review.terms.method?.value === 'var-for-sig'
  )
    return;
  const { table } = review;
  for (const column of columnsOf(table, 'amount')) {
    if (column.sumOf.length > 0 || alreadyTold(review, column.cells)) continue;
    for (const row of table.rows) {
      const cell = cellAt(column, row.index);
      if (row.parts.length === 0 || !cell || Number.isNaN(cell.value) || correctionOf(review, cell)) continue;
      const stated = [...statedWhole(review.terms, column.year), ...statedMunicipal(review, column.year)].map(
        (amount) => amount / column.scale,
      );
      const room = roundingRoom(Math.max(grain(column), 0.005), row.parts.length);
      const off = stated.map((amount) => Math.abs(amount - cell.value));
      if (off.some((value) => value <= 1e-6 + Math.abs(cell.value) * 1e-9)) continue;
      const amount = stated.find((value) => Math.abs(value - cell.value) <= room && Number.isInteger(value));
      if (amount === undefined) continue;
      report(review, {
        check: 'rounding-difference',
        cause: 'independent-rounding',
        cells: [cell],
        found: cell.value * column.scale,
        expected: amount * column.scale,
        effect: Number((Math.abs(cell.value - amount) * column.scale).toPrecision(12)),
        certainty: 0.95,
        facts: { row: row.label, column: column.header, rows: String(row.parts.length) },
      });
      break;
    }
  }
}

function alreadyTold(review: Review, cells: readonly { row: number; column: number }[]): boolean {
  return review.drafts.some(
    (draft) =>
      (draft.check === 'rounding-difference' || draft.check === 'total-mismatch') &&
      draft.cells.some((told) => cells.some((cell) => cell.row === told.row && cell.column === told.column)),
  );
}
