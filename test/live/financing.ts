import type { FinancingGroup } from '../../src/core/agreement/model';
import { fraction } from '../../src/core/exact/fraction';
import type { AllocationInput } from '../../src/workbook/read/model';
import type { Random } from '../granska/random';
import type { Terms } from './randomTerms';

/**
 * Now and then a financier with a fixed amount, for the whole or for one cost line: parts of the model that no label
 * of the sheet *Avtal* says yet.
 */
export function addFinancing(random: Random, terms: Terms): (input: AllocationInput) => AllocationInput {
  const isFixed = random.chance(0.2);
  const forOneLine = random.chance(0.5);
  const part = random.whole(1, 40);
  const hasLimits = terms.some(([label]) => label.endsWith('sta belopp'));
  if (!isFixed || hasLimits) return (input) => input;
  return (input) => {
    const { agreement } = input;
    const { cost, financing } = agreement;
    if (agreement.key.value.kind !== 'blend' || agreement.deductions.length > 0) return input;
    if (cost.kind === 'lines' && forOneLine) {
      const [first, ...others] = cost.lines;
      if (first === undefined) return input;
      const own = [police(first.amount.value.numerator, part), ...financing];
      const lines = [{ ...first, financing: own }, ...others];
      return { ...input, agreement: { ...agreement, cost: { ...cost, lines } } };
    }
    if (cost.kind !== 'amount') return input;
    const own = [police(cost.amount.value.numerator, part), ...financing];
    return { ...input, agreement: { ...agreement, financing: own } };
  };
}

function police(amount: bigint, part: number): FinancingGroup {
  const value = fraction((amount * BigInt(part)) / 100n, 1n);
  return { name: 'Polisen', kind: 'other', outsideTable: true, shares: [], fixed: { value } };
}
