import type { Fraction, Ore } from '../../core/exact/fraction';
import type { Remark } from '../../core/outcome';
import type { WorkbookSnapshot } from '../cells';
import type { TrueUpChoice } from '../trueUpChoice';

/** The sheets that can be made; *Fördelning*, *Kontroll* and *Antaganden och källor* are the default. */
export type SheetKind =
  | 'allocation'
  | 'control'
  | 'assumptions'
  | 'consequence'
  | 'multi-year'
  | 'settlement'
  | 'true-up'
  | 'cost-lines'
  | 'invoice'
  | 'decision-text';

/** Today's amounts per party, to set the new ones beside (*Konsekvens*); parties by the names of the plan. */
export interface CurrentAmounts {
  /** Head of their column, as "Nuvarande avtal". */
  readonly label: string;
  readonly amounts: ReadonlyMap<string, Ore>;
  /** The population they were divided by, where it is another than the new amounts': its head, and the figures. */
  readonly population?: { readonly header: string; readonly figures: ReadonlyMap<string, Fraction> };
  /** The range they were read from, as `Blad!C2:C18`: named on the sheets. */
  readonly source?: string;
  /** The cell of each amount, as `Blad!C3`: live formulas link to it. */
  readonly cells?: ReadonlyMap<string, string>;
  /** Parties whose amount today is not known: left empty, and no sum that counts them is compared. */
  readonly missing?: readonly string[];
  /** Those that are no municipality, for parties that the agreement does not know. */
  readonly others?: readonly string[];
  /** What was odd in the reading: printed on *Antaganden och källor*. */
  readonly remarks?: readonly Remark[];
}

export interface DescribeOptions {
  /** Static values, or live formulas on the source ranges. Default values. */
  readonly mode?: 'values' | 'formulas';
  /** The day of the calculation, ISO; printed on the sheets. */
  readonly date: string;
  /** The program's version; printed on the sheets. */
  readonly version: string;
  /** The workbook as read: live formulas link to its cells; without it inputs are typed on our own sheet. */
  readonly workbook?: WorkbookSnapshot;
  readonly sheets?: readonly SheetKind[];
  /** Only these years; default every year of the plan. */
  readonly years?: readonly number[];
  /**
   * Round the years of *Flerårsplan* together, so that both years and parties re-add. Default: each year by itself, as
   * on *Fördelning*. What differs is said on all three sheets.
   */
  readonly roundTogether?: boolean;
  /** Years that are settled on their final population (*Avstämning*). */
  readonly trueUps?: readonly TrueUpChoice[];
  /** For *Konsekvens* of the first year; later years are set beside the year before them. */
  readonly current?: CurrentAmounts;
}

/** All kinds, in the order in which they are offered. */
export const sheetKinds: readonly SheetKind[] = [
  'allocation',
  'control',
  'assumptions',
  'consequence',
  'multi-year',
  'settlement',
  'true-up',
  'cost-lines',
  'invoice',
  'decision-text',
];

export const defaultSheets: readonly SheetKind[] = ['allocation', 'control', 'assumptions'];
