import type { Table, TableColumn, TableRow } from '../table/model';

/** A figure that may be the amount a column's rows divide, in the column's printed unit. */
export interface TotalCandidate {
  readonly value: number;
  /** Printed in the table, stated in text or parameters, equal to the region's half, or the rows' own sum. */
  readonly source: 'printed' | 'stated' | 'region' | 'sum';
  readonly row?: TableRow;
}

/** What the rows of a rule may add up to, the most trusted first. */
export function totalCandidates(
  table: Table,
  column: TableColumn,
  rows: readonly number[],
  stated: readonly number[],
): TotalCandidate[] {
  const value = (row: number) => column.cells[row]?.value ?? NaN;
  const inRule = new Set(rows);
  const found: TotalCandidate[] = [];
  for (const total of table.rows) {
    if (total.parts.length === 0 || Number.isNaN(value(total.index))) continue;
    const parts = new Set(total.parts);
    if (!rows.every((row) => parts.has(row))) continue;
    const others = total.parts.filter((part) => !inRule.has(part) && !Number.isNaN(value(part)));
    found.push({
      value: value(total.index) - others.reduce((sum, part) => sum + value(part), 0),
      source: 'printed',
      row: total,
    });
  }
  for (const amount of stated) found.push({ value: amount / column.scale, source: 'stated' });
  for (const region of table.rows.filter((row) => row.kind === 'region'))
    if (!Number.isNaN(value(region.index))) found.push({ value: value(region.index), source: 'region' });
  const sum = rows.reduce((total, row) => total + (Number.isNaN(value(row)) ? 0 : value(row)), 0);
  found.push({ value: sum, source: 'sum' });
  return found.filter((candidate) => candidate.value !== 0);
}
