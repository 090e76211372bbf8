import { countyName } from './parties';
import type { TableCell, TableRow } from './model';
import { plainWords } from './words';

/**
 * A line that is the sum of the others without saying so: the county's own name below its municipalities ("Halland"),
 * or, where years stand down, the column of the whole ("Avtalsbelopp") first or last beside its parts.
 */
export function withUnnamedTotal(
  rows: readonly TableRow[],
  figures: readonly (readonly TableCell[])[],
  turned: boolean,
): readonly TableRow[] {
  if (rows.some((row) => row.kind === 'total' || row.kind === 'subtotal')) return rows;
  const filled = (row: TableRow) => figures.some((cells) => !Number.isNaN(cells[row.index]?.value ?? NaN));
  const ends = [rows.findLast(filled), rows.find(filled)].filter((row) => row !== undefined);
  const total = ends.find(
    (row) => mayBeTotal(row, rows, turned) && sumsTheOthers(row, rows, figures, turned ? 2 : 3),
  );
  return total === undefined ? rows : rows.map((row) => (row === total ? { ...row, kind: 'total' } : row));
}

function mayBeTotal(row: TableRow, rows: readonly TableRow[], turned: boolean): boolean {
  if (row.kind !== 'item' || row.label === '') return false;
  if (namesCounty(row.label, rows)) return true;
  return turned && row.code === undefined && !/kommun|%/i.test(row.label);
}

/** "Halland", "Dalarna": the county that the municipalities of the other rows belong to. */
function namesCounty(label: string, rows: readonly TableRow[]): boolean {
  const codes = new Set(rows.flatMap((row) => (row.code?.length === 4 ? [row.code.slice(0, 2)] : [])));
  const [county] = codes;
  if (codes.size !== 1 || county === undefined) return false;
  const bare = plainWords(countyName(county)).replace(/s? län$/, '');
  return plainWords(label) === bare;
}

/** In most columns with a figure in the row it is the sum of at least so many others: one may be the fault to find. */
function sumsTheOthers(
  total: TableRow,
  rows: readonly TableRow[],
  figures: readonly (readonly TableCell[])[],
  fewest: number,
): boolean {
  const parts = rows.filter((row) => row !== total && row.kind !== 'memo');
  let [fitting, columns] = [0, 0];
  for (const cells of figures) {
    const printed = cells[total.index]?.value ?? NaN;
    const values = parts.map((row) => cells[row.index]?.value ?? NaN).filter((value) => !Number.isNaN(value));
    if (Number.isNaN(printed) || values.length < fewest) continue;
    const sum = values.reduce((whole, value) => whole + value, 0);
    columns++;
    if (printed !== 0 && Math.abs(sum - printed) <= Math.abs(printed) * 1e-9 + 1e-6) fitting++;
  }
  return fitting >= Math.min(2, columns) && fitting > columns / 2;
}
