import { columnName } from '../../workbook/address';
import { vintages } from '../../data/populations';
import type { Table, TableColumn, TableRow } from '../table/model';
import { fieldName } from '../table/frame';
import { bestVintage } from '../table/vintageMatch';
import { namesOrganisation, plainWords } from '../table/words';
import type { Key } from './model';

/** Figures of a column by table row, NaN where there are none. */
export function figuresOf(column: TableColumn): number[] {
  return column.cells.map((cell) => (cell.kind === 'number' ? cell.value : NaN));
}

/** Columns that show how amounts were rounded come from the amounts: nothing was divided by them. */
const STEP_OF_ROUNDING =
  /^(?:rang|rest|tillägg|justering|steg|avrundning|avrundat nedåt|avrundat uppåt|vanlig avrundning)(?![\p{L}])/u;

/** The printed columns that can be a key, the likeliest kind first, and equal parts. */
export function printedKeys(table: Table): Key[] {
  const order: Partial<Record<TableColumn['role'], Key['kind']>> = {
    population: 'population',
    weight: 'weight',
    share: 'share',
    unknown: 'weight',
  };
  const keys: Key[] = [];
  for (const column of table.columns) {
    const kind = order[column.role];
    if (kind !== undefined && !STEP_OF_ROUNDING.test(plainWords(column.header)))
      keys.push(columnKey(table, column, kind));
  }
  const rank = { population: 0, weight: 1, share: 2, equal: 3, vintage: 4, amount: 5, mixed: 6 };
  return keys.sort((a, b) => rank[a.kind] - rank[b.kind]);
}

export function columnKey(table: Table, column: TableColumn, kind: Key['kind']): Key {
  return {
    id: columnName(column.sheetColumn),
    name: keyName(table, column, kind),
    kind,
    weights: figuresOf(column),
    column,
  };
}

/** The head; a population without a date in its head is called by the vintage it is, when that is known. */
function keyName(table: Table, column: TableColumn, kind: Key['kind']): string {
  const head = fieldName(column.header, column.sheetColumn);
  if (kind !== 'population') return head;
  const fit = column.year === undefined ? bestVintage(table.rows, column.cells) : undefined;
  if (fit && fit.matched >= Math.max(3, fit.of * 0.8)) return `folkmängd ${fit.vintage.label}`;
  return column.header === '' ? 'folkmängd' : head.charAt(0).toLowerCase() + head.slice(1);
}

/** Equal parts of every party; among municipalities an organisation (the police) is none of them. */
export function equalKey(table: Table): Key {
  const towns = table.rows.filter(({ kind, code }) => kind === 'item' && code?.length === 4).length;
  const isParty = ({ kind, code, label }: TableRow) =>
    kind === 'item' && !(towns >= 3 && code === undefined && namesOrganisation(label));
  const weights = table.rows.map((row) => (isParty(row) ? 1 : NaN));
  return { id: 'equal', name: 'lika delar', kind: 'equal', weights };
}

/** Every known vintage that holds all the table's known parties; at least three of them. */
export function vintageKeys(table: Table): Key[] {
  const lines = table.rows.filter((row) => row.kind === 'item' && row.code !== undefined);
  if (lines.length < 3) return [];
  const keys: Key[] = [];
  for (const { date, label, figures } of vintages) {
    const weights = table.rows.map(() => NaN);
    let complete = true;
    for (const { index, code = '' } of lines) {
      const figure = code.length === 4 ? figures.get(code) : countyFigure(date, code, figures);
      if (figure === undefined || figure === 0) complete = false;
      else weights[index] = figure;
    }
    if (complete)
      keys.push({ id: `vintage:${date}`, name: `folkmängd ${label}`, kind: 'vintage', weights, date });
  }
  return keys;
}

const counties = new Map<string, ReadonlyMap<string, number>>();

/** A region's population is the sum of its municipalities. */
function countyFigure(
  date: string,
  county: string,
  figures: ReadonlyMap<string, number>,
): number | undefined {
  let sums = counties.get(date);
  if (!sums) {
    const fresh = new Map<string, number>();
    for (const [code, figure] of figures)
      fresh.set(code.slice(0, 2), (fresh.get(code.slice(0, 2)) ?? 0) + figure);
    counties.set(date, (sums = fresh));
  }
  return sums.get(county);
}

/** Keys of a table, made once: the printed ones, equal parts and the known vintages. */
export interface KeySet {
  readonly printed: readonly Key[];
  readonly equal: Key;
  readonly vintages: readonly Key[];
}

export function keySet(table: Table): KeySet {
  return { printed: printedKeys(table), equal: equalKey(table), vintages: vintageKeys(table) };
}
