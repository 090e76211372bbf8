import type { PartyKind, SurplusRule, ApportionmentMethod } from '../agreement/model';
import type { Fraction, Ore } from '../exact/fraction';
import type { Assumption, Facts, Origin, Remark } from '../outcome';

/**
 * An amount that was made by apportionment, with its reason: the trace that the sheet prints.
 * Its figures may be made when they are read: take them by name, not by spreading or comparing whole parts.
 */
export interface ApportionedPart {
  readonly exact: Fraction;
  readonly amount: Ore;
  /** amount - exact rounded half away from zero to the unit. */
  readonly adjustment: Ore;
  /** Whole units below the exact amount, in öre (floor towards zero of the absolute quota). */
  readonly floor: Ore;
  /** Remainder of the quota in units, 0 <= r < 1. */
  readonly remainder: Fraction;
  /** Rank of the remainder among the parts, from 1; order decides equals. */
  readonly rank: number;
  /** Extra units this part got above its floor (mostly 0 or 1). */
  readonly extraUnits: bigint;
  /** Why: 'none', 'remainder', 'tie-order', 'largest', 'last', 'cascade', 'own-rounding', 'highest-quotient', 'limit', 'fixed', 'sum-of-lines', 'sum-of-parties'. */
  readonly reason: string;
}

export interface GroupResult extends ApportionedPart {
  readonly name: string;
  readonly kind: PartyKind;
  readonly share: Fraction;
  readonly outsideTable: boolean;
  /** Where the share or fixed amount of this year is stated. */
  readonly origin?: Origin;
}

export interface RowResult extends ApportionedPart {
  readonly party: string;
  readonly code?: string;
  readonly kind: PartyKind;
  readonly group: string;
  /** The figure used that year, exact; undefined for region and other groups or keys without population. */
  readonly population?: Fraction;
  /** The weight the key gave, relative to the sum of weights. */
  readonly share: Fraction;
  readonly origin?: Origin;
  /** B6: the limit that the exact amount was cut to. */
  readonly limitedBy?: 'minimum' | 'maximum';
  /** True for a financier that is not one of the table's parties. */
  readonly outsideTable?: boolean;
}

/** One cost line of a year, divided by its own financing; the key divides the sum of the lines once. */
export interface LineResult {
  readonly name: string;
  readonly exact: Fraction;
  readonly amount: Ore;
  readonly groups: readonly GroupResult[];
}

export interface Tie {
  readonly parties: readonly string[];
  readonly settledBy: 'order';
}

export interface SettlementResult {
  readonly outcome?: Ore;
  readonly surplus: Ore;
  readonly rule: SurplusRule;
  /** Positive: back to the party. Empty when the surplus is kept. */
  readonly rows: readonly { readonly party: string; readonly group: string; readonly amount: Ore }[];
  /** E1: the unused part of that year's deductions, included in `rows` when returned. */
  readonly unusedDeductions?: Ore;
}

/** One step in the chain from the agreement's figure to the krona, as data; text is made in `src/text`. */
export interface TraceStep {
  readonly step: string;
  readonly facts: Facts;
  readonly origin?: Origin;
}

export interface YearResult {
  readonly year: number;
  /** B1: rounded once. */
  readonly agreedAmount: Ore;
  /** Before that rounding. */
  readonly exactAmount: Fraction;
  readonly indexFactor: Fraction;
  readonly deductions: readonly { readonly name: string; readonly amount: Ore }[];
  readonly distributable: Ore;
  readonly groups: readonly GroupResult[];
  readonly rows: readonly RowResult[];
  readonly ties: readonly Tie[];
  /** Header and year of the population column used. */
  readonly populationHeader?: string;
  readonly populationYear?: number;
  readonly populationTotal?: Fraction;
  readonly unit: Fraction;
  readonly method: ApportionmentMethod;
  readonly settlement?: SettlementResult;
  /** Cost lines, when the agreement has several. */
  readonly lines?: readonly LineResult[];
}

export interface Plan {
  readonly years: readonly YearResult[];
  readonly assumptions: readonly Assumption[];
  readonly remarks: readonly Remark[];
}

/** The plan of one year by itself. */
export type OneYearPlan = Plan & { readonly years: readonly [YearResult] };
