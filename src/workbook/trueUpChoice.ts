import type { Agreement } from '../core/agreement/model';
import type { YearResult } from '../core/plan/model';

/** A year that was billed on one population column and is settled on another; places in `Agreement.populations`. */
export interface TrueUpChoice {
  readonly year: number;
  readonly billed: number;
  readonly final: number;
}

/** The column that the year was computed on, when it was one of the agreement's. */
export function columnOf(
  { populations }: Agreement,
  { populationHeader, populationYear }: YearResult,
): number | undefined {
  const place = populations.findIndex(
    ({ header, year }) => header === populationHeader && year === populationYear,
  );
  return place < 0 ? undefined : place;
}

/** True when the year can be settled on another population: it is divided by one, and there are several. */
export function hasTrueUp({ populations }: Agreement, { populationTotal }: YearResult): boolean {
  return populations.length > 1 && populationTotal !== undefined;
}
