import type { SheetDescription } from './description';
import type { LiveDigits } from './liveProduct';

/** Where a group has its figures on *Beräkning*. */
export interface GroupCells {
  readonly exact: string;
  readonly amount: string;
}

/** B6: the limits in whole units, the number and its cell on *Beräkning*. */
export interface LimitCells {
  readonly minimum?: string;
  readonly maximum?: string;
  readonly least: bigint;
  readonly most: bigint | undefined;
}

/** Cells of *Beräkning <år>* that the other sheets take their figures from. */
export interface LiveChain {
  readonly sheet: SheetDescription;
  /** Rounding unit, in kronor. */
  readonly unit: string;
  /** Decimals of a number of units that are cleaned of their binary tail. */
  readonly digits: number;
  /** Per term of the key: what its figures are multiplied by to be whole; undefined when they are. */
  readonly keyScales: readonly (string | undefined)[];
  /** The whole-number factor of each term, when the key has several. */
  readonly keyFactors: readonly string[];
  /** The cells of each group, by its name. */
  readonly groups: ReadonlyMap<string, GroupCells>;
  /** The municipalities' amount in groups of digits, where products need it. */
  readonly amountDigits: LiveDigits | undefined;
  readonly limits: LimitCells | undefined;
  /** Raised amount per inhabitant (B9). */
  readonly rate: string | undefined;
  /** E3: the cell of each party's amount. */
  readonly amounts: ReadonlyMap<string, string>;
}
