import type { Agreement } from '../agreement/model';
import { nameKey } from '../agreement/participation';
import { type Comparison, compareYears } from '../comparison/compare';
import type { Origin, Outcome } from '../outcome';
import type { YearResult } from '../plan/model';
import { computePlanYear } from '../plan/plan';

/** What the agreement says of a withdrawal beside the amounts. */
export type WithdrawalCondition =
  /** S1 p. 3: valid only while all parties have signed and keep it, so the amounts need a new agreement. */
  | {
      readonly kind: 'all-must-sign';
      readonly parties: number;
      readonly remaining: number;
      readonly origin?: Origin;
    }
  /** No such condition is stated: the remaining parties go on. */
  | { readonly kind: 'not-stated' };

export interface Withdrawal {
  readonly year: number;
  readonly parties: readonly string[];
  readonly condition: WithdrawalCondition;
  /** The year with all parties and with the remaining ones. */
  readonly before: YearResult;
  readonly after: YearResult;
  readonly comparison: Comparison;
}

/**
 * What the remaining parties pay in `year` when parties leave before it: the same amount, key and rounding,
 * divided among fewer. Refused: an unknown party, nobody left, a financing group with nobody to take its share.
 */
export function computeWithdrawal(
  agreement: Agreement,
  leaving: readonly string[],
  year: number,
): Outcome<Withdrawal> {
  const { parties, financing, regionName } = agreement;
  const names = [...parties, ...financing].map(({ name }) => name);
  const known = new Set([...names, regionName.value].map(nameKey));
  const unknown = leaving.filter((party) => !known.has(nameKey(party)));
  if (unknown.length > 0 || leaving.length === 0) {
    const refusals = unknown.map((party) => ({ code: 'withdrawal-unknown-party', facts: { party } }));
    return {
      kind: 'refused',
      refusals: leaving.length === 0 ? [{ code: 'withdrawal-of-nobody', facts: {} }] : refusals,
    };
  }
  const exits = leaving.map((party) => ({ party, toYear: year - 1 }));
  const before = computePlanYear(agreement, year);
  const after = computePlanYear(
    { ...agreement, participation: [...agreement.participation, ...exits] },
    year,
  );
  if (before.kind === 'refused') return before;
  if (after.kind === 'refused') return after;
  const [full] = before.value.years;
  const [remaining] = after.value.years;
  const condition = conditionOf(agreement, full.rows.length, remaining.rows.length);
  const comparison = compareYears(full, remaining);
  return {
    kind: 'done',
    value: { year, parties: leaving, condition, before: full, after: remaining, comparison },
  };
}

function conditionOf({ term }: Agreement, parties: number, remaining: number): WithdrawalCondition {
  const { allMustSign } = term;
  if (allMustSign?.value !== true) return { kind: 'not-stated' };
  const { origin } = allMustSign;
  return { kind: 'all-must-sign', parties, remaining, ...(origin === undefined ? {} : { origin }) };
}
