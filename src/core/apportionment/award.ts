import type { Quotas, WholeWeights } from './quotas';
import type { PartTie } from './model';

/** Why a part got more or less than its floor; texts are made in `src/text`. */
export type AwardReason =
  | 'none'
  | 'remainder'
  | 'tie-order'
  | 'own-rounding'
  | 'largest'
  | 'last'
  | 'cascade'
  | 'highest-quotient'
  | 'limit';

/** What a method needs to know: everything in whole units of an amount above or equal to 0. */
export interface Contest {
  readonly quotas: Quotas;
  readonly weights: WholeWeights;
  /** Whole units to hand out (P1). */
  readonly units: bigint;
  /** Units left above the floors. */
  readonly left: number;
  readonly limits: UnitLimits | undefined;
}

export interface UnitLimits {
  readonly minimum: bigint;
  readonly maximum: bigint | undefined;
}

/** What a method decided: units above (or below) each part's floor, and why. */
export interface Award {
  readonly extras: readonly number[];
  readonly reasonOf: (part: number) => AwardReason;
  readonly ties: readonly PartTie[];
}
