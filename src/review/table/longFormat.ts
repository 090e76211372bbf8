import { withParts } from './totals';
import type { Table, TableCell, TableColumn, TableRow } from './model';
import { isYear } from './words';

/**
 * Years down beside parties down (År | Kommun | Belopp) become one row a party and one column a year, so that every
 * check sees years side by side. The cells keep their places in the sheet. Undefined when the table is not of that kind.
 */
export function acrossYears(table: Table): Table | undefined {
  const yearColumn = table.columns.find((column) => column.role === 'text' && isYearColumn(table, column));
  const names = table.partyColumn === undefined ? undefined : table.columns[table.partyColumn];
  if (!yearColumn || !names) return undefined;
  const yearOf = (row: TableRow) => yearColumn.cells[row.index]?.value ?? NaN;
  const lines = table.rows.filter(
    (row) => (row.kind === 'item' || row.kind === 'region') && isYear(yearOf(row)),
  );
  const years = [...new Set(lines.map(yearOf))].sort((a, b) => a - b);
  const places = placesOf(lines, yearOf);
  if (!places || years.length < 2 || places.size < 3) return undefined;
  const totals = totalsByYear(table, yearOf);
  const kept = [...places.values()]
    .map((byYear) => [...byYear.values()][0])
    .filter((row) => row !== undefined);
  const rows = [
    ...kept,
    ...(totals.size > 0 ? [[...totals.values()][0]].filter((row) => row !== undefined) : []),
  ];
  const keys = [...places.keys()];
  const at = (index: number, year: number) =>
    index < keys.length ? places.get(keys[index] ?? '')?.get(year) : totals.get(year);
  const columns = [...nameColumns(table, rows), ...yearColumns(table, rows.length, years, at)];
  const numbered = columns.map((column, index) => ({ ...column, index }));
  const figures = numbered.filter((column) => column.role !== 'party').map((column) => column.cells);
  return {
    ...table,
    rows: withParts(
      rows.map((row, index) => ({ ...row, index, parts: [] })),
      figures,
    ),
    columns: numbered,
    partyColumn: numbered.find((column) => column.role === 'party')?.index,
    turned: true,
  };
}

function isYearColumn(table: Table, column: TableColumn): boolean {
  const lines = table.rows.filter((row) => row.kind === 'item' || row.kind === 'region');
  return lines.length >= 6 && lines.every((row) => isYear(column.cells[row.index]?.value ?? NaN));
}

/** Rows by party and year; undefined when a party stands twice in one year. */
function placesOf(
  lines: readonly TableRow[],
  yearOf: (row: TableRow) => number,
): Map<string, Map<number, TableRow>> | undefined {
  const places = new Map<string, Map<number, TableRow>>();
  for (const row of lines) {
    const key = row.code ?? row.label;
    const byYear = places.get(key) ?? new Map<number, TableRow>();
    if (byYear.has(yearOf(row))) return undefined;
    places.set(key, byYear.set(yearOf(row), row));
  }
  const repeated = [...places.values()].filter((byYear) => byYear.size > 1).length;
  return repeated >= places.size * 0.6 ? places : undefined;
}

/** "Summa 2023", or a total row with its year in the year column. */
function totalsByYear(table: Table, yearOf: (row: TableRow) => number): Map<number, TableRow> {
  const totals = new Map<number, TableRow>();
  for (const row of table.rows) {
    if (row.kind !== 'total' && row.kind !== 'subtotal') continue;
    const named = /(?:19|20)\d\d/.exec(row.label);
    const year = isYear(yearOf(row)) ? yearOf(row) : named ? Number(named[0]) : NaN;
    if (isYear(year) && !totals.has(year)) totals.set(year, { ...row, kind: 'total' });
  }
  return totals;
}

function nameColumns(table: Table, rows: readonly TableRow[]): TableColumn[] {
  return table.columns
    .filter((column) => column.role === 'party' || column.role === 'code')
    .map((column) => ({ ...column, cells: rows.map((row) => column.cells[row.index] ?? nothing(column)) }));
}

function yearColumns(
  table: Table,
  count: number,
  years: readonly number[],
  at: (index: number, year: number) => TableRow | undefined,
): TableColumn[] {
  const figures = table.columns.filter((column) => !['party', 'code', 'text'].includes(column.role));
  return years.flatMap((year) =>
    figures.map((column): TableColumn => ({
      ...column,
      header: `${column.header} ${String(year)}`.trim(),
      year,
      cells: Array.from({ length: count }, (_, index) => {
        const row = at(index, year);
        return (row && column.cells[row.index]) ?? nothing(column);
      }),
      sumOf: [],
    })),
  );
}

function nothing(column: TableColumn): TableCell {
  return {
    row: -1,
    column: column.sheetColumn,
    kind: 'empty',
    value: NaN,
    storedAsText: false,
    text: '',
    formula: '',
    percentFormat: false,
  };
}
