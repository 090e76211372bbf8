import { nameKey } from '../agreement/participation';
import type { Ore } from '../exact/fraction';
import type { Outcome } from '../outcome';
import type { Plan, YearResult } from '../plan/model';

export interface TrueUpRow {
  readonly party: string;
  readonly group: string;
  /** What was invoiced on preliminary figures. */
  readonly preliminary: Ore;
  readonly final: Ore;
  /** Positive: back to the party; negative: to be paid (as in a settlement, C1). */
  readonly amount: Ore;
}

export interface TrueUp {
  readonly year: number;
  readonly rows: readonly TrueUpRow[];
  /** Sum of the rows; 0 when only the population changed. */
  readonly difference: Ore;
}

/**
 * Preliminary against final figures of one year (population or index): what each party gets back or still
 * has to pay. Both plans are computed by the same agreement, so rounding is already done.
 * Refused: a year that one of the plans does not have.
 */
export function computeTrueUp(preliminary: Plan, final: Plan, year: number): Outcome<TrueUp> {
  const before = yearOf(preliminary, year);
  const after = yearOf(final, year);
  if (before === undefined || after === undefined) {
    return { kind: 'refused', refusals: [{ code: 'year-not-in-plan', facts: { year: String(year) } }] };
  }
  const earlier = new Map(before.rows.map((row) => [nameKey(row.party), row]));
  const later = new Map(after.rows.map((row) => [nameKey(row.party), row]));
  const parties = [...after.rows, ...before.rows.filter(({ party }) => !later.has(nameKey(party)))];
  const rows = parties.map(({ party, group }) => {
    const paid = earlier.get(nameKey(party))?.amount ?? 0n;
    const due = later.get(nameKey(party))?.amount ?? 0n;
    return { party, group, preliminary: paid, final: due, amount: paid - due };
  });
  const difference = rows.reduce((total, { amount }) => total + amount, 0n);
  return { kind: 'done', value: { year, rows, difference } };
}

const yearOf = ({ years }: Plan, year: number): YearResult | undefined =>
  years.find((candidate) => candidate.year === year);
