import { add, type Fraction, kronor, type Ore, subtract, ZERO } from '../exact/fraction';
import type { Plan } from './model';

/** What rounding gave or took from one party over all years of a plan. */
export interface OddKronor {
  readonly party: string;
  /** Sum of the adjustments: amount - exact amount rounded by itself. */
  readonly adjustment: Ore;
  /** Sum of amount - exact amount, in exact kronor. */
  readonly deviation: Fraction;
  readonly years: number;
}

/**
 * The accumulated odd kronor per party over the years, in the order of first appearance: the proof that
 * largest remainder favours nobody in the long run.
 */
export function accumulateOddKronor({ years }: Plan): readonly OddKronor[] {
  const parties = new Map<string, OddKronor>();
  for (const { rows } of years) {
    for (const { party, amount, exact, adjustment } of rows) {
      const so = parties.get(party) ?? { party, adjustment: 0n, deviation: ZERO, years: 0 };
      parties.set(party, {
        party,
        adjustment: so.adjustment + adjustment,
        deviation: add(so.deviation, subtract(kronor(amount), exact)),
        years: so.years + 1,
      });
    }
  }
  return [...parties.values()];
}
