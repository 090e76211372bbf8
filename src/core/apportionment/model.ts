import type { ApportionmentMethod } from '../agreement/model';
import type { Fraction, Ore } from '../exact/fraction';
import type { ApportionedPart } from '../plan/model';

/** What is to be divided: kronor, weights in the order that decides ties, and the unit (0,01 to 1 000 kr). */
export interface ApportionmentRequest {
  readonly total: Fraction;
  readonly weights: readonly Fraction[];
  readonly unit: Fraction;
  readonly method: ApportionmentMethod;
  /** B6: what each part must stay within, in whole units; only used for amounts above 0. */
  readonly limits?: PartLimits;
}

export interface PartLimits {
  readonly minimum: Ore;
  readonly maximum?: Ore;
}

/** Parts that competed with equal remainders (or quotients) of which only some got a unit (P2), from 0. */
export interface PartTie {
  readonly parts: readonly number[];
  readonly settledBy: 'order';
}

export interface Apportionment {
  readonly total: Fraction;
  /** P1: the total rounded to the unit, half away from zero. */
  readonly roundedTotal: Ore;
  /** One per weight, in the same order. */
  readonly parts: readonly ApportionedPart[];
  /** Sum of the parts minus the amount as given (P1), exact kronor. */
  readonly difference: Fraction;
  readonly ties: readonly PartTie[];
}
