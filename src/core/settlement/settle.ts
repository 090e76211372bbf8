import type { DeductionResult } from '../agreement/deductions';
import { deductionsUsedLabel, LABELS, outcomeLabel } from '../agreement/labels';
import type { Agreement, YearOutcome } from '../agreement/model';
import type { Notes } from '../agreement/notes';
import { formatDecimal, oreToDecimal } from '../exact/decimal';
import { kronor, type Ore, subtract } from '../exact/fraction';
import { roundToUnit } from '../exact/rounding';
import { divideBetweenParties } from '../plan/divide';
import type { SettlementResult } from '../plan/model';
import type { YearTerms } from '../plan/terms';

export interface AgreedYear {
  readonly agreedAmount: Ore;
  readonly deductions: readonly DeductionResult[];
}

/**
 * B10, E1: surplus = agreed amount - Utfall, rounded to the unit; or, when only Utfall avdrag is given, what
 * was not used of the deductions. Återförs: divided like the year's amount, without deductions, and mirrored
 * for a deficit. Behålls: nobody gets or pays anything. Without a surplus rule nothing is settled, and that is
 * said. Utfall covers the whole year, so with both figures the unused deductions are a part of the surplus.
 */
export function settleYear(
  agreement: Agreement,
  terms: YearTerms,
  agreed: AgreedYear,
  notes: Notes,
): SettlementResult | undefined {
  const outcome = agreement.outcomes.find(({ year }) => year === terms.year);
  if (outcome === undefined || (outcome.cost === undefined && outcome.deductionsUsed === undefined))
    return undefined;
  refuseNegative(outcome, notes);
  const rule = agreement.surplus?.value;
  if (rule === undefined) {
    notes.assume('surplus-rule-missing', {}, terms.year);
    return undefined;
  }
  const cost = outcome.cost === undefined ? undefined : roundToUnit(outcome.cost.value, terms.unit);
  const unused = unusedDeductions(outcome, agreed, terms.unit, notes);
  const surplus = surplusOf(outcome, agreed.agreedAmount, terms.unit) ?? unused ?? 0n;
  if (outcome.cost !== undefined && unused !== undefined)
    notes.assume('unused-within-outcome', {}, terms.year);
  const division =
    rule === 'kept' ? [] : divideBetweenParties(agreement, terms, surplus, 'settlement', notes).rows;
  return {
    ...(cost === undefined ? {} : { outcome: cost }),
    surplus,
    rule,
    rows: division.map(({ party, group, amount }) => ({ party, group, amount })),
    ...(unused === undefined ? {} : { unusedDeductions: unused }),
  };
}

function surplusOf({ cost }: YearOutcome, agreedAmount: Ore, unit: Ore): Ore | undefined {
  return cost === undefined ? undefined : roundToUnit(subtract(kronor(agreedAmount), cost.value), unit);
}

function unusedDeductions(
  { deductionsUsed, year }: YearOutcome,
  { deductions }: AgreedYear,
  unit: Ore,
  notes: Notes,
): Ore | undefined {
  if (deductionsUsed === undefined) return undefined;
  const setAside = deductions.reduce((added, { amount }) => added + amount, 0n);
  const unused = roundToUnit(subtract(kronor(setAside), deductionsUsed.value), unit);
  if (unused < 0n) {
    const at = { field: deductionsUsedLabel(year), origin: deductionsUsed.origin };
    const facts = {
      used: formatDecimal(deductionsUsed.value),
      deductions: oreToDecimal(setAside),
      year: String(year),
    };
    notes.refuse('used-above-deductions', at, facts);
  }
  return unused;
}

function refuseNegative({ year, cost, deductionsUsed }: YearOutcome, notes: Notes): void {
  for (const [field, figure] of [
    [outcomeLabel(year), cost],
    [deductionsUsedLabel(year), deductionsUsed],
  ] as const) {
    if (figure === undefined || figure.value.numerator >= 0n) continue;
    notes.refuse(
      'outcome-negative',
      { field, origin: figure.origin },
      { amount: formatDecimal(figure.value) },
    );
  }
}

/** Outcomes of years that are not computed are said, never dropped in silence. */
export function sayOutcomesOutside(agreement: Agreement, years: readonly number[], notes: Notes): void {
  for (const { year } of agreement.outcomes) {
    if (!years.includes(year)) notes.assume('outcome-outside-plan', { field: LABELS.surplus }, year);
  }
}
