import { formatDecimal, oreToDecimal } from '../exact/decimal';
import { compare, fraction, kronor, multiply, type Ore, whole } from '../exact/fraction';
import { roundToUnit } from '../exact/rounding';
import { LABELS } from './labels';
import type { Deduction } from './model';
import type { Notes } from './notes';

export interface DeductionResult {
  readonly name: string;
  readonly amount: Ore;
}

/**
 * B3: the top slices of a year. Per cent is of the whole agreed amount, not of what earlier deductions left,
 * rounded to the unit; fixed kronor are not raised by index.
 * Refused: a negative deduction, more than 100 %, deductions above the amount (at the one that takes them above it).
 */
export function deductionsOfYear(
  deductions: readonly Deduction[],
  agreedAmount: Ore,
  unit: Ore,
  notes: Notes,
): readonly DeductionResult[] {
  const results = deductions.map(({ name, amount }) => {
    refuseImpossible({ name, amount }, notes);
    const share =
      amount.kind === 'share' ? multiply(kronor(agreedAmount), amount.value.value) : amount.value.value;
    return { name, amount: roundToUnit(share, unit) };
  });
  const total = results.reduce((added, { amount }) => added + amount, 0n);
  if (total > agreedAmount) {
    const origin = deductions[firstAbove(agreedAmount, results)]?.amount.value.origin;
    const facts = { deductions: oreToDecimal(total), amount: oreToDecimal(agreedAmount) };
    notes.refuse('deductions-above-amount', { field: LABELS.deduction, origin }, facts);
  }
  return results;
}

/** The place of the deduction that, with those before it, is more than the amount. */
function firstAbove(agreedAmount: Ore, results: readonly DeductionResult[]): number {
  let used = 0n;
  return results.findIndex(({ amount }) => (used += amount) > agreedAmount);
}

function refuseImpossible({ name, amount }: Deduction, notes: Notes): void {
  const { value, origin } = amount.value;
  const at = { field: `${LABELS.deduction}: ${name}`, origin };
  if (value.numerator < 0n) notes.refuse('deduction-negative', at, { name, amount: formatDecimal(value) });
  if (amount.kind === 'share' && compare(value, whole(1)) > 0) {
    notes.refuse('deduction-above-whole', at, {
      name,
      share: formatDecimal(multiply(value, fraction(100n))),
    });
  }
}
