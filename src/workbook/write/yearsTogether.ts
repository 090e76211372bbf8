import { oreToDecimal } from '../../core/exact/decimal';
import { add, type Fraction, kronor, type Ore } from '../../core/exact/fraction';
import type { Outcome } from '../../core/outcome';
import type { Plan } from '../../core/plan/model';
import { accumulateOddKronor } from '../../core/plan/oddKronor';
import { roundYearsTogether } from '../../core/plan/reAddingTable';

/** An amount of *Flerårsplan* that is another than the one on the year's own *Fördelning*. */
export interface YearDifference {
  readonly year: number;
  readonly party: string;
  readonly own: Ore;
  readonly together: Ore;
}

/** The years rounded together, because the user asked for it; the years' own sheets keep their own rounding. */
export interface YearsTogether {
  /** The municipalities' amounts: by year, then by party. */
  readonly amounts: ReadonlyMap<number, ReadonlyMap<string, Ore>>;
  readonly differences: readonly YearDifference[];
}

/**
 * Controlled rounding of the years of a plan: every year keeps its sum, and each municipality's sum over the years is
 * its exact sum rounded down or up. Refused where years do not add up to whole units (kr per invånare), below 0.
 */
export function yearsTogether(plan: Plan): Outcome<YearsTogether> {
  const outcome = roundYearsTogether(plan);
  if (outcome.kind === 'refused') return outcome;
  const { parties, cells } = outcome.value;
  const amounts = new Map(
    plan.years.map(({ year }, column) => [
      year,
      new Map(parties.map((party, row) => [party, cells[row]?.[column] ?? 0n])),
    ]),
  );
  const differences = plan.years.flatMap(({ year, rows }) =>
    rows.flatMap(({ kind, party, amount: own }) => {
      const together = amounts.get(year)?.get(party) ?? own;
      return kind !== 'municipality' || together === own ? [] : [{ year, party, own, together }];
    }),
  );
  return { kind: 'done', value: { amounts, differences } };
}

/** What rounding has given (+) or taken (-) from each party over the years of a plan, in exact kronor. */
export function accumulatedRounding(plan: Plan, together?: YearsTogether): ReadonlyMap<string, Fraction> {
  const moved = new Map<string, Ore>();
  for (const { party, own, together: amount } of together?.differences ?? [])
    moved.set(party, (moved.get(party) ?? 0n) + amount - own);
  return new Map(
    accumulateOddKronor(plan).map(({ party, deviation }) => [
      party,
      add(deviation, kronor(moved.get(party) ?? 0n)),
    ]),
  );
}

/** The differences as words are made of them: party, amount and change in kronor as decimal text. */
export function changesOf(
  differences: readonly YearDifference[],
): readonly { readonly party: string; readonly amount: string; readonly change: string }[] {
  return differences.map(({ party, own, together }) => ({
    party,
    amount: oreToDecimal(together),
    change: oreToDecimal(together - own),
  }));
}
