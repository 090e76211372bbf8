import type { ApportionmentMethod } from '../../core/agreement/model';

/** A term of the agreement as a figure for the checks, with the words and the place it comes from (G12). */
export interface Term<T> {
  readonly value: T;
  readonly source: string;
  /** Nearer to the table is higher: agreement 0, parameters 1, title or note 2, head 3. */
  readonly nearness: number;
  /** Decimals that a percentage is written with: "38,00 %" has two. */
  readonly decimals?: number;
}

export type StatedKey = 'population' | 'equal' | 'other';

/** Least and most that a party pays, in kronor. */
export interface Limits {
  readonly least?: number;
  readonly most?: number;
  /** Said by a text of the table itself. */
  readonly here?: true;
}

/** What is stated about how a table was made. Nothing stated, nothing judged. */
export interface Terms {
  /** Whole amount in kronor, by year where the text names one. */
  readonly amounts: readonly (Term<number> & { readonly year?: number })[];
  /** Region's part of the whole, 0 to 1. */
  readonly regionShare?: Term<number>;
  readonly municipalShare?: Term<number>;
  readonly key?: Term<StatedKey>;
  /** Kronor per inhabitant that the key states (B9). */
  readonly perHead?: Term<number>;
  readonly method?: Term<ApportionmentMethod>;
  /** Raise per year; `undefined` year: the same every year. */
  readonly rates: readonly (Term<number> & { readonly year?: number })[];
  readonly baseYear?: number;
  readonly firstIndexYear?: number;
  readonly deductions: readonly Term<number>[];
  /** The agreement divides the amount in ways that are no figures here: other financiers, shares by year. */
  readonly unsettled?: boolean;
  /** What the shared amounts are rounded to, in kronor; each side of the region's and the municipalities' split too. */
  readonly unit?: number;
  /** Cost lines that are divided and rounded one by one before they are added. */
  readonly lines?: number;
  /** Least and most that a party pays, in kronor. */
  readonly limits?: Limits;
  /** The parties' amounts are agreed one by one, and may be set anew for a year. */
  readonly fixedAmounts?: boolean;
  /** The agreement speaks of an index, with or without figures. */
  readonly indexed?: boolean;
  /** This is the one table of its workbook that divides an amount, or the agreement was given for it. */
  readonly governed?: boolean;
  /** A note somewhere in the workbook says that rounded rows miss the amount. */
  readonly roundingNoted?: boolean;
  /** Municipality codes that the agreement lists. */
  readonly parties: readonly string[];
  /** Two statements that say different things about the same term. */
  readonly contradictions: readonly {
    readonly field: string;
    readonly first: string;
    readonly second: string;
  }[];
}

export const NO_TERMS: Terms = { amounts: [], rates: [], deductions: [], parties: [], contradictions: [] };

/** "33,3 %" in words covers half of its last digit, as a "ca" figure does (G10); whole per cents are meant exactly. */
export function shareRoom({ value, nearness, decimals }: Term<number>): number {
  const [, needed = ''] = String(Number((value * 100).toPrecision(10))).split('.');
  const written = Math.max(needed.length, decimals ?? 0);
  return nearness < 2 || written === 0 ? 0 : (0.5 * 10 ** -written) / 100;
}
