import type { Agreement } from '../core/agreement/model';
import type { Facts } from '../core/outcome';
import type { WorkbookSnapshot } from '../workbook/cells';

/** Ids of contract.md's catalogue: scripts rely on them to the letter. */
export type CheckId =
  | 'total-mismatch'
  | 'rounding-difference'
  | 'sum-range-incomplete'
  | 'double-counting'
  | 'total-hardcoded'
  | 'formula-overwritten'
  | 'formula-inconsistent'
  | 'number-as-text'
  | 'error-value'
  | 'party-missing'
  | 'party-duplicate'
  | 'party-unknown'
  | 'amount-deviates'
  | 'key-mismatch'
  | 'population-deviates'
  | 'share-sum'
  | 'share-mismatch'
  | 'per-capita-mismatch'
  | 'split-mismatch'
  | 'index-mismatch'
  | 'difference-mismatch'
  | 'unit-mixed'
  | 'balancing-item'
  | 'compensating-errors'
  | 'claim-mismatch'
  | 'missing-metadata'
  | 'hidden-cells';

/** fel, kontrollera, upplysning */
export type Severity = 'error' | 'review' | 'info';

export type ColumnRole =
  | 'party'
  | 'code'
  | 'population'
  | 'share'
  | 'amount'
  | 'amount-per-capita'
  | 'difference'
  | 'difference-percent'
  | 'weight'
  | 'text'
  | 'unknown';

/** The rule a column follows, and how many of its rows it reproduces exactly. */
export interface Explanation {
  /** Column letter of the key, or an id such as `vintage:2021-12-31` or `equal`. */
  readonly key: string;
  readonly keyName: string;
  /** Decimal string in kronor. */
  readonly total: string;
  readonly unit: string;
  readonly method: string;
  readonly matched: number;
  readonly of: number;
  /** Set when the rule does not reproduce the column: the nearest, with its largest residual in kronor. */
  readonly largestResidual?: string;
}

export interface ReviewedColumn {
  /** Column letter in the sheet. */
  readonly column: string;
  readonly header: string;
  readonly role: ColumnRole;
  readonly unit?: string;
  readonly year?: number;
  readonly explanation?: Explanation;
}

export interface Finding {
  readonly check: CheckId;
  readonly severity: Severity;
  /** Single A1 addresses, first the one to look at (G6); `Blad!A1` when on another sheet. */
  readonly cells: readonly string[];
  readonly found?: string;
  readonly expected?: string;
  /** In kronor, decimal string without sign. */
  readonly effect?: string;
  readonly cause?: string;
  /** The Swedish sentence a person reads: what, where, why. */
  readonly message: string;
  /** "Varför", "Så räknade jag" and "Förslag" of the finding card (ux.md 5.3). */
  readonly why?: string;
  readonly computation?: string;
  readonly remedy?: string;
  readonly facts: Facts;
  /** What merely follows from this cause: listed under it, never findings of their own. */
  readonly consequences?: readonly Consequence[];
  /** Stable over re-runs as long as the cells concerned are unchanged; accepted findings are kept by it. */
  readonly fingerprint: string;
}

/** What follows in another cell: in Swedish, and by its kind for text in another language. */
export interface Consequence {
  readonly cell: string;
  readonly text: string;
  readonly kind?: string;
}

export interface ReviewedTable {
  readonly sheet: string;
  /** A1 range of the table, headers and totals included. */
  readonly range: string;
  readonly columns: readonly ReviewedColumn[];
  readonly findings: readonly Finding[];
  /** Fingerprint of the reviewed cells, so that a later change shows. */
  readonly fingerprint: string;
  /** What the table should hold by the rules that were found: only the cells that differ. */
  readonly corrected?: readonly CorrectedCell[];
}

/** A cell with the figure it should hold, both as printed in the table (in tkr when the column is). */
export interface CorrectedCell {
  /** A1 address without sheet. */
  readonly cell: string;
  /** Decimal text; left out when the cell holds no figure. */
  readonly found?: string;
  readonly expected: string;
}

export interface NotChecked {
  readonly check: CheckId;
  readonly reason: string;
  /** The reason by its code, for text in another language. */
  readonly why?: string;
}

export interface ReviewResult {
  readonly tables: readonly ReviewedTable[];
  readonly checked: readonly CheckId[];
  readonly notChecked: readonly NotChecked[];
}

export interface ReviewRequest {
  readonly workbook: WorkbookSnapshot;
  /** Only this sheet, or only this area of it. */
  readonly sheet?: string;
  readonly range?: string;
  readonly agreement?: Agreement;
  /** The user's corrections of how columns were read, by `Blad!D`. */
  readonly roles?: ReadonlyMap<string, ColumnRole>;
  /** Called between pieces of work; return false to cancel. */
  readonly onProgress?: (done: number, of: number) => boolean;
}
