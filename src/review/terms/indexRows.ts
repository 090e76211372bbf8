import type { Table } from '../table/model';
import { plainWords } from '../table/words';
import type { Term } from './model';

const INDEX_ROW = /^(?:index(?:uppräkning)?|uppräkning|prisindex|lpik?|pkv)(?![\p{L}])/u;
/** Higher figures are an index series ("103,2"), no raise. */
const MOST_PER_CENT = 15;

/**
 * A row of the table itself that gives the raise of every year ("Index %" over the parties' amounts): per cents, as a
 * per cent cell, as 2,5 or, where all are below 0,15, as 0,025 (D1 speaks of the agreement's range, not of this row).
 */
export function ratesInRows(table: Table): readonly (Term<number> & { readonly year: number })[] {
  const row = table.rows.find(({ kind, label }) => kind === 'memo' && INDEX_ROW.test(plainWords(label)));
  if (!row) return [];
  const found = table.columns.flatMap((column) => {
    const cell = column.cells[row.index];
    return column.role === 'amount' && column.year !== undefined && cell && !Number.isNaN(cell.value)
      ? [{ year: column.year, cell }]
      : [];
  });
  const decimals = found.every(
    ({ cell }) => cell.percentFormat || Math.abs(cell.value) < MOST_PER_CENT / 100,
  );
  if (found.some(({ cell }) => Math.abs(cell.value) > MOST_PER_CENT)) return [];
  return found.map(({ year, cell }) => ({
    value: cell.percentFormat || decimals ? cell.value : cell.value / 100,
    source: row.label,
    nearness: 3,
    year,
  }));
}
