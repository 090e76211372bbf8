/** The sheets that can be made; *Fördelning*, *Kontroll* and *Antaganden och källor* are the default. */
export type SheetKind =
  | 'allocation'
  | 'control'
  | 'assumptions'
  | 'consequence'
  | 'multi-year'
  | 'settlement'
  | 'invoice'
  | 'decision-text';

export interface DescribeOptions {
  /** Static values, or live formulas on the source ranges. Default values. */
  readonly mode?: 'values' | 'formulas';
  /** The day of the calculation, ISO; printed on the sheets. */
  readonly date: string;
  /** The program's version; printed on the sheets. */
  readonly version: string;
  readonly sheets?: readonly SheetKind[];
  /** Only these years; default every year of the plan. */
  readonly years?: readonly number[];
}

export const defaultSheets: readonly SheetKind[] = ['allocation', 'control', 'assumptions'];
