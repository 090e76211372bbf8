import type { TableColumn, TableRow } from './model';
import { plainWords } from './words';

/** Marks the columns that sum others of their row ("Summa" as a head), where most rows agree. */
export function rowSums(
  rows: readonly TableRow[],
  columns: readonly TableColumn[],
  isTotalHead: (header: string) => boolean,
): TableColumn[] {
  return columns.map((column) => {
    if (column.role !== 'amount') return column;
    if (!isTotalHead(column.header)) return withResult(rows, columns, column, isTotalHead);
    const candidates = [
      columns.filter(
        (other) => other.role === 'amount' && other.index < column.index && !isTotalHead(other.header),
      ),
      columns.filter(
        (other) => other.role === 'amount' && other.index > column.index && !isTotalHead(other.header),
      ),
      columns.filter(
        (other) => other.role === 'amount' && other.index !== column.index && !isTotalHead(other.header),
      ),
      sinceLastTotal(columns, column, isTotalHead),
    ];
    const fitting = candidates.find((parts) => parts.length >= 2 && agrees(rows, column, parts));
    return fitting ? { ...column, sumOf: fitting.map((part) => part.index) } : column;
  });
}

const RESULT_HEAD = /^(?:ny|nya|nytt|reviderad|justerad|slutlig|utgående|resultat|netto|brutto)(?![\p{L}])/u;

/** "Budget | Tillägg | Ny budget": the two columns before make the third in most rows, at least three of them exactly. */
function withResult(
  rows: readonly TableRow[],
  columns: readonly TableColumn[],
  column: TableColumn,
  isTotalHead: (header: string) => boolean,
): TableColumn {
  const before = columns
    .filter((other) => other.role === 'amount' && other.index < column.index && !isTotalHead(other.header))
    .slice(-2);
  if (!RESULT_HEAD.test(plainWords(column.header)) || before.length < 2) return column;
  const filled = rows.filter((row) => [column, ...before].every((one) => valueIn(one, row) !== 0));
  return filled.length >= 4 && agrees(filled, column, before)
    ? { ...column, sumOf: before.map((part) => part.index) }
    : column;
}

function sinceLastTotal(
  columns: readonly TableColumn[],
  column: TableColumn,
  isTotalHead: (header: string) => boolean,
): TableColumn[] {
  const parts: TableColumn[] = [];
  for (let index = column.index - 1; index >= 0; index--) {
    const other = columns[index];
    if (!other || (other.role === 'amount' && isTotalHead(other.header))) break;
    if (other.role === 'amount') parts.push(other);
  }
  return parts;
}

function agrees(rows: readonly TableRow[], column: TableColumn, parts: readonly TableColumn[]): boolean {
  let [matched, of] = [0, 0];
  for (const row of rows) {
    const printed = column.cells[row.index]?.value ?? NaN;
    if (Number.isNaN(printed)) continue;
    let sum = 0;
    for (const part of parts) sum += valueIn(part, row);
    of++;
    if (Math.abs(sum - printed * column.scale) <= tolerance(column, parts)) matched++;
  }
  return of >= 2 && matched >= of * 0.6;
}

function valueIn(column: TableColumn, row: TableRow): number {
  const value = column.cells[row.index]?.value ?? NaN;
  return Number.isNaN(value) ? 0 : value * column.scale;
}

/** Half a step per rounded figure. */
export function tolerance(column: TableColumn, parts: readonly TableColumn[]): number {
  const steps = parts.reduce((sum, part) => sum + part.step * part.scale, column.step * column.scale);
  return steps / 2 + 1e-6;
}
