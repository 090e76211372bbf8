import type { TableColumn } from '../table/model';

/** What a column may be divided by. */
export interface Key {
  /** Column letter, `vintage:2021-12-31` or `equal`. */
  readonly id: string;
  /** In words: "folkmängd 30 juni 2021", "Lika", "Elever". */
  readonly name: string;
  readonly kind: 'population' | 'weight' | 'share' | 'equal' | 'vintage' | 'amount' | 'mixed';
  /** One weight per table row; NaN where the key says nothing. */
  readonly weights: readonly number[];
  /** The printed column it stands in. */
  readonly column?: TableColumn;
  /** Date of a vintage. */
  readonly date?: string;
}

/** The rule a column of amounts follows. Amounts are in the column's printed unit. */
export interface Rule {
  readonly column: TableColumn;
  readonly key: Key;
  /** Printed units per weight; for a mixed key on top of `fixed`. */
  readonly rate: number;
  readonly low: number;
  readonly high: number;
  /** Equal part of a key "fixed + per capita". */
  readonly fixed: number;
  /** Rows (indexes) the rule is about. */
  readonly rows: readonly number[];
  /** Rows that agree within half a step. */
  readonly matched: number;
  /** Rows beyond one whole step: they break the rule. */
  readonly outliers: readonly number[];
  /** Powers of ten that speak for the fit. */
  readonly evidence: number;
}

/** Unrounded amount of a row by the rule. */
export function expectedBy(rule: Rule, row: number): number {
  return rule.fixed + rule.rate * (rule.key.weights[row] ?? NaN);
}
