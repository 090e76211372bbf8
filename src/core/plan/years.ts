import { LABELS } from '../agreement/labels';
import type { Agreement } from '../agreement/model';
import type { Notes } from '../agreement/notes';

const EARLIEST = 1900;
const LATEST = 2200;
/** A plan longer than this is a slip of the pen. */
const LONGEST_PLAN = 100;

/**
 * B7: the base year and every later year with an index row or a population column; with "Till och med år"
 * all years up to it and none after.
 */
export function yearsOfPlan(agreement: Agreement): readonly number[] {
  const first = agreement.baseYear.value;
  const last = agreement.lastYear?.value;
  if (last !== undefined) return Array.from({ length: last - first + 1 }, (_, step) => first + step);
  const named = [
    ...agreement.index.rates.map(({ year }) => year),
    ...agreement.populations.map(({ year = first }) => year),
  ];
  const years = new Set([first, ...named.filter((year) => year > first)]);
  return [...years].sort((one, other) => one - other);
}

/** Refuses a base year, last year or index year that cannot be one, and a last year before the base year. */
export function refuseYears(agreement: Agreement, notes: Notes): void {
  const { baseYear, lastYear, index } = agreement;
  refuseYear(baseYear.value, { field: LABELS.baseYear, origin: baseYear.origin }, notes);
  const latest = baseYear.value + LONGEST_PLAN;
  if (lastYear !== undefined) {
    const at = { field: LABELS.lastYear, origin: lastYear.origin };
    refuseYear(lastYear.value, at, notes, latest);
    if (lastYear.value < baseYear.value) {
      notes.refuse('last-year-before-base', at, {
        year: String(lastYear.value),
        baseYear: String(baseYear.value),
      });
    }
  }
  const { firstYear } = index;
  if (firstYear !== undefined) {
    refuseYear(firstYear.value, { field: LABELS.indexFirstYear, origin: firstYear.origin }, notes);
  }
  for (const { year, rate } of index.rates) {
    refuseYear(year, { field: LABELS.indexSeries, origin: rate.origin }, notes, latest);
  }
  for (const { year, header, origin } of agreement.populations) {
    if (year !== undefined) refuseYear(year, { field: header, origin }, notes, latest);
  }
}

function refuseYear(year: number, at: Parameters<Notes['refuse']>[1], notes: Notes, latest = LATEST): void {
  if (Number.isInteger(year) && year >= EARLIEST && !(year > Math.min(LATEST, latest))) return;
  notes.refuse('year-unusable', at, { year: String(year) });
}
