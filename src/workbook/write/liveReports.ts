import type { RowResult, YearResult } from '../../core/plan/model';
import * as words from '../../text/sheets';
import {
  live as liveText,
  reportUnavailable,
  type LiveReason,
  type ReportReason,
} from '../../text/sheetsFormulas';
import { columnName } from '../address';
import { amountColumn, populationColumn } from './allocationSheet';
import type { OutCell } from './description';
import { sheetReference } from './freeNames';
import type { LiveSource } from './liveAllocation';
import * as facts from './yearFacts';

/** Where the other sheets find a year's figures: cells of its live *Fördelning* and *Kontroll*, as references. */
export interface YearCells {
  readonly amount: (party: string) => string | undefined;
  readonly population: (party: string) => string | undefined;
  /** The row of a party, on both sheets. */
  readonly row: (party: string) => number | undefined;
  /** The exact amount in a row. */
  readonly exact: (row: number) => string;
  /** The exact amount of the party whose name stands in a cell; 0 where it has none. */
  readonly exactOf: (name: string) => string;
  /** What is printed for the municipalities together, and its exact amount. */
  readonly municipalities: { readonly amount: string; readonly exact: string };
  /** The exact amounts of the municipalities together and of every other party, as a range. */
  readonly allExact: string;
}

/** By year: its cells, or why a sheet that shows it holds values. */
type YearPlaces = ReadonlyMap<number, YearCells | ReportReason>;

/** What the sheets that show the years again need for live formulas; not there in values mode. */
export interface LivePlaces {
  readonly years: YearPlaces;
  /** The day of the calculation, ISO: that of the notes. */
  readonly date: string;
}

export type ReportCells = ReadonlyMap<number, YearCells> | ReportReason | undefined;

export const isLive = (cells: ReportCells): cells is ReadonlyMap<number, YearCells> => cells instanceof Map;

/** That the notes tell of the day of the calculation; or why the figures are values. */
export function liveNotes(cells: ReportCells, live: LivePlaces | undefined): readonly string[] {
  if (cells === undefined || live === undefined) return [];
  return [isLive(cells) ? liveText.notesAsOf(live.date) : reportUnavailable(cells)];
}

/**
 * Where each year's figures stand for the sheets that show them again. A year has cells when its *Fördelning* is
 * written in the same job with formulas; else the reason why it has not.
 */
export function yearPlaces(
  years: readonly YearResult[],
  live: ReadonlyMap<number, LiveSource | LiveReason>,
  hasAllocations: boolean,
): YearPlaces {
  const places = new Map<number, YearCells | ReportReason>();
  for (const year of years) {
    const source = live.get(year.year);
    if (source === undefined) continue;
    if (!hasAllocations) places.set(year.year, { kind: 'no-allocation' });
    else if (typeof source === 'string') places.set(year.year, { kind: 'values', year: year.year });
    else places.set(year.year, cellsOf(year, source));
  }
  return places;
}

/** A figure as the formula that gives it; as it is where there is none. */
export function asLive(cell: OutCell, formula: string | undefined): OutCell {
  return cell.kind !== 'number' || formula === undefined
    ? cell
    : { ...cell, kind: 'formula', formula: `=${formula}`, expected: cell.value };
}

/** The cells of one year, where it has them. */
export function cellsAt(year: number | undefined, live: LivePlaces | undefined): YearCells | undefined {
  const place = year === undefined ? undefined : live?.years.get(year);
  return place === undefined || 'kind' in place ? undefined : place;
}

/** The cells of all years that a sheet shows, or the reason of the first that has none: one sheet is never mixed. */
export function cellsOfAll(years: readonly YearResult[], live: LivePlaces | undefined): ReportCells {
  const cells = new Map<number, YearCells>();
  for (const { year } of years) {
    const place = live?.years.get(year);
    if (place === undefined || 'kind' in place) return place;
    cells.set(year, place);
  }
  return cells.size === 0 ? undefined : cells;
}

/** Rows stand at the same places on *Fördelning* and *Kontroll*: municipalities, their sum, the others. */
function cellsOf(year: YearResult, { control: place, controlName }: LiveSource): YearCells {
  const rows = new Map([
    ...facts.municipalityRows(year).map((row, index) => [row.party, place.from + index] as const),
    ...place.others,
  ]);
  const figures = new Map(year.rows.map((row) => [row.party, row]));
  const allocation = sheetReference(words.sheetNames.allocation(year.year));
  const control = sheetReference(controlName);
  const exacts = `${control}C`;
  const at = (party: string, column: string): string | undefined => {
    const row = rows.get(party);
    return row === undefined ? undefined : `${column}${String(row)}`;
  };
  const people = populationColumn(year);
  const hasPeople = (row: RowResult | undefined): boolean => row?.population !== undefined;
  const sumRow = place.to + 1;
  const lastRow = sumRow + place.others.size;
  const all = (column: string): string =>
    `${control}$${column}$${String(place.from)}:$${column}$${String(lastRow)}`;
  const amounts = `${allocation}${columnName(amountColumn(year))}`;
  return {
    amount: (party) => at(party, amounts),
    population: (party) =>
      people === undefined || !hasPeople(figures.get(party))
        ? undefined
        : at(party, `${allocation}${columnName(people)}`),
    row: (party) => rows.get(party),
    exact: (row) => `${exacts}${String(row)}`,
    exactOf: (name) => `SUMIF(${all('A')},${name},${all('C')})`,
    municipalities: { amount: `${amounts}${String(sumRow)}`, exact: `${exacts}${String(sumRow)}` },
    allExact: `${exacts}${String(sumRow)}:C${String(lastRow)}`,
  };
}
