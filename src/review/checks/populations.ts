import { vintages, type Vintage } from '../../data/populations';
import { deviations, type Deviation } from '../causes/deviation';
import type { TableColumn } from '../table/model';
import { bestVintage } from '../table/vintageMatch';
import { cellAt, columnsOf, isTold, ran, report, type Review } from './context';
import { tellPopulation } from './populationFinding';

/**
 * population-deviates: single figures that break from the vintage the others match, a whole column that is another
 * vintage than its head says (G7), and, where no vintage is known, a figure that every other column contradicts.
 */
export function checkPopulations(review: Review): void {
  const columns = columnsOf(review.table, 'population');
  if (columns.length === 0) {
    ran(review, 'population-deviates', 'no-population');
    return;
  }
  let known = 0;
  for (const column of columns) {
    const fit = bestVintage(review.table.rows, column.cells);
    if (!fit || fit.matched < 3 || fit.matched < fit.of * 0.6) {
      if (shiftedVintage(review, column) || sortedVintage(review, column)) known++;
      continue;
    }
    known++;
    if (!otherVintage(review, column, fit)) singles(review, column, fit.vintage, fit);
  }
  ran(review, 'population-deviates', known === 0 ? 'no-vintage' : undefined);
}

/** The head names another date than the figures are from, and that other date is known and does not fit. */
function otherVintage(
  review: Review,
  column: TableColumn,
  fit: { vintage: Vintage; matched: number; of: number },
): boolean {
  const stated = statedVintage(column);
  if (!stated || stated.date === fit.vintage.date || (review.table.turned && column.date === undefined))
    return false;
  const rows = codedRows(review);
  const matched = rows.filter(
    ({ index, code }) => stated.figures.get(code) === cellAt(column, index)?.value,
  ).length;
  if (matched >= fit.matched * 0.9 || !rows.every(({ code }) => stated.figures.has(code))) return false;
  if (!column.headCell) return false;
  report(review, {
    check: 'population-deviates',
    cause: 'other-population',
    cells: [column.headCell],
    certainty: 1,
    facts: {
      column: column.header,
      fits: `folkmängden ${fit.vintage.label}`,
      vintage: fit.vintage.date,
      stated: `folkmängden ${stated.label}`,
      matched: String(fit.matched),
      of: String(fit.of),
      statedMatched: String(matched),
      role: 'population',
    },
  });
  return true;
}

/** A date is taken as written; a year alone is 31 December, when no other date of that year is known. */
function statedVintage(column: TableColumn): Vintage | undefined {
  if (column.date !== undefined) return vintages.find((vintage) => vintage.date === column.date);
  if (column.year === undefined) return undefined;
  return vintages.find((vintage) => vintage.date === `${String(column.year)}-12-31`);
}

function codedRows(review: Review): { index: number; code: string }[] {
  return review.table.rows.flatMap((row) =>
    row.kind === 'item' && row.code?.length === 4 && !review.doubtful.has(row.index)
      ? [{ index: row.index, code: row.code }]
      : [],
  );
}

function singles(
  review: Review,
  column: TableColumn,
  vintage: Vintage,
  fit: { matched: number; of: number },
): void {
  const figure = (of: Vintage, row: number) => of.figures.get(review.table.rows[row]?.code ?? '') ?? NaN;
  const all = codedRows(review)
    .map(({ index }) => index)
    .filter((row) => !Number.isNaN(cellAt(column, row)?.value ?? NaN) && !Number.isNaN(figure(vintage, row)));
  const rows = all.filter(
    (row) => cellAt(column, row)?.value !== figure(vintage, row) && !isTold(review, cellAt(column, row)),
  );
  if (rows.length === 0 || rows.length > Math.max(3, all.length * 0.4)) return;
  const around = vintages
    .filter((other) => other !== vintage)
    .sort((a, b) => distance(a, vintage) - distance(b, vintage));
  const found = deviations({
    table: review.table,
    column,
    rows,
    all,
    expected: (row) => figure(vintage, row),
    room: 0.5,
    earlier: [
      ...columnsOf(review.table, 'population')
        .filter((other) => other !== column)
        .map((other) => ({
          name: `"${other.header}"`,
          figure: (row: number) => cellAt(other, row)?.value ?? NaN,
        })),
      ...around.map((other) => ({
        name: `folkmängden ${other.label}`,
        figure: (row: number) => figure(other, row),
      })),
    ],
  });
  for (const deviation of found)
    tellPopulation(review, column, deviation, {
      source: `folkmängden ${vintage.label}`,
      expected: (row) => figure(vintage, row),
      certainty: 0.9,
      agreement: fit,
    });
}

function distance(first: Vintage, second: Vintage): number {
  return Math.abs(Date.parse(first.date) - Date.parse(second.date));
}

/** Every figure stands one row off: no vintage fits until the column is moved. */
function shiftedVintage(review: Review, column: TableColumn): boolean {
  const rows = codedRows(review);
  if (rows.length < 5) return false;
  for (const vintage of vintages)
    for (const step of [1, -1]) {
      const moved = rows.filter((_, i) => {
        const source = rows[i - step];
        const value = cellAt(column, rows[i]?.index ?? 0)?.value;
        return source !== undefined && value !== undefined && vintage.figures.get(source.code) === value;
      });
      if (moved.length < rows.length * 0.5) continue;
      const wrong = rows.filter(
        ({ index, code }) => cellAt(column, index)?.value !== vintage.figures.get(code),
      );
      const deviation: Deviation = { cause: 'shifted', rows: wrong.map(({ index }) => index) };
      tellPopulation(review, column, deviation, {
        source: `folkmängden ${vintage.label}`,
        expected: (row) => vintage.figures.get(review.table.rows[row]?.code ?? '') ?? NaN,
        certainty: 0.9,
        agreement: { matched: rows.length - wrong.length, of: rows.length },
      });
      return true;
    }
  return false;
}

/** Every figure is one of a vintage's, but most stand beside another name: the column was sorted by itself. */
function sortedVintage(review: Review, column: TableColumn): boolean {
  const rows = codedRows(review);
  if (rows.length < 5) return false;
  const ascending = (figures: readonly number[]) => [...figures].sort((a, b) => a - b).join();
  const printed = ascending(rows.map(({ index }) => cellAt(column, index)?.value ?? NaN));
  const vintage = vintages.find(
    ({ figures }) => ascending(rows.map(({ code }) => figures.get(code) ?? NaN)) === printed,
  );
  if (!vintage) return false;
  const figure = (row: number) => vintage.figures.get(review.table.rows[row]?.code ?? '') ?? NaN;
  const wrong = rows.map(({ index }) => index).filter((row) => cellAt(column, row)?.value !== figure(row));
  const names = wrong.map((row) => review.table.rows[row]?.label ?? '').join(', ');
  const deviation: Deviation = { cause: 'swapped', rows: wrong, other: names };
  tellPopulation(review, column, deviation, {
    source: `folkmängden ${vintage.label}`,
    expected: figure,
    certainty: 0.9,
    agreement: { matched: rows.length - wrong.length, of: rows.length },
  });
  return true;
}
