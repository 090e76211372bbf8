import { tokenize } from '../formulas/tokens';
import type { Table, TableColumn, TableRow } from '../table/model';
import { plainWords } from '../table/words';
import type { Term } from './model';

const INDEX_ROW = /^(?:index(?:uppräkning)?|uppräkning|prisindex|lpik?|pkv)(?![\p{L}])/u;
/** Higher figures are an index series ("103,2"), no raise. */
const MOST_PER_CENT = 15;
/** Rounding of small amounts stays within this. */
const FOLLOWED = 0.0005;

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
  const rates = found.map(({ year, cell }) => ({
    value: cell.percentFormat || decimals ? cell.value : cell.value / 100,
    source: row.label,
    nearness: 3,
    year,
  }));
  return isUsed(table, row) || isMostlyFollowed(table, rates) ? rates : [];
}

/** The formulas of the amounts refer to the row; an index row beside frames that nobody raised by it says nothing. */
function isUsed(table: Table, row: TableRow): boolean {
  const places = new Set(
    table.columns.flatMap(({ cells }) => (cells[row.index] ? [cells[row.index]?.row] : [])),
  );
  const formulas = table.columns.flatMap(({ cells, role }) =>
    role === 'amount' ? cells.filter((cell) => cell.formula !== '').map(({ formula }) => formula) : [],
  );
  const using = formulas.filter((formula) =>
    (tokenize(formula) ?? []).some((token) => token.kind === 'cell' && places.has(token.from.row)),
  );
  return using.length > 1 && using.length >= formulas.length * 0.5;
}

/** Typed figures: at least two years, and most of them, are raised by what the row says. */
function isMostlyFollowed(table: Table, rates: readonly { value: number; year: number }[]): boolean {
  const sum = (column: TableColumn) =>
    table.rows
      .filter(({ kind }) => kind === 'item' || kind === 'region')
      .map(({ index }) => column.cells[index]?.value ?? NaN)
      .reduce((total, value) => (Number.isNaN(value) ? total : total + value), 0);
  const years = new Map(
    table.columns
      .filter(({ role, year }) => role === 'amount' && year !== undefined)
      .map((column) => [column.year, sum(column)] as const),
  );
  const steps = rates.flatMap(({ value, year }) => {
    const [before, now] = [years.get(year - 1), years.get(year)];
    return before && now ? [Math.abs(now / before - 1 - value) < FOLLOWED] : [];
  });
  const right = steps.filter(Boolean).length;
  return right >= 2 && right > steps.length / 2;
}
