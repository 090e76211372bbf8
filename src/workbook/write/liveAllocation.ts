import type { YearResult } from '../../core/plan/model';
import { columnName } from '../address';
import type { OutCell } from './description';
import { sheetReference } from './freeNames';
import type { LiveChain } from './liveChainModel';
import type { LiveControl } from './liveControl';
import { firstRow } from './tableSheet';
import * as facts from './yearFacts';

/** The sheets that *Fördelning* takes its figures from when it is live. */
export interface LiveSource {
  readonly chain: LiveChain;
  readonly control: LiveControl;
  readonly controlName: string;
}

export type AllocationColumn = 'party' | 'population' | 'share' | 'amount' | 'adjustment';

/** The same table with every number as a formula; its rows stand at the same places as on *Kontroll*. */
export function liveTable(
  rows: readonly (readonly OutCell[])[],
  columns: readonly AllocationColumn[],
  year: YearResult,
  live: LiveSource,
): readonly (readonly OutCell[])[] {
  return rows.map((cells, index) =>
    cells.map((cell, column) => {
      const kind = columns[column];
      if (cell.kind !== 'number' || kind === undefined) return cell;
      const formula = formulaAt(kind, columnName(column), firstRow + index, rows.length, year, live);
      return { ...cell, kind: 'formula', formula: `=${formula}`, expected: cell.value };
    }),
  );
}

function formulaAt(
  kind: AllocationColumn,
  letter: string,
  row: number,
  count: number,
  year: YearResult,
  { control, controlName }: LiveSource,
): string {
  const r = String(row);
  const at = (column: string, of = r): string => `${sheetReference(controlName)}${column}${of}`;
  const sumRow = control.to + 1;
  const parties = `SUM(${letter}${String(control.from)}:${letter}${String(control.to)})`;
  if (row === sumRow) {
    return kind === 'amount' && year.method === 'var-for-sig' ? at('H') : clean(parties, kind, year);
  }
  const isTotal = row === firstRow + count - 1;
  if (isTotal) return clean(`SUM(${letter}${String(sumRow)}:${letter}${String(row - 1)})`, kind, year);
  switch (kind) {
    case 'population':
      return `${at(control.populationColumn)}${control.populationScale}`;
    case 'share':
      return `${at('B')}/${at('B', `$${String(sumRow)}`)}`;
    case 'adjustment':
      return clean(`${at('H')}-${at('K')}`, kind, year);
    case 'amount':
    case 'party':
      return at('H');
  }
}

/** Öre are cleaned of their binary tail, shares of theirs, so that the sum is 100 % and no almost. */
function clean(x: string, kind: AllocationColumn, { unit }: YearResult): string {
  if (kind === 'share') return `ROUND(${x},9)`;
  return kind === 'population' || unit.denominator === 1n ? x : `ROUND(${x},2)`;
}

/** Whether a year has anything for formulas to stand on. */
export function hasParties(year: YearResult): boolean {
  return facts.municipalityRows(year).length > 0;
}
