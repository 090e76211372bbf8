import type { CheckId, Severity } from '../model';

/** G3: the severities of the catalogue. A check may lower or raise its own where the catalogue says so. */
export const SEVERITY: Readonly<Record<CheckId, Severity>> = {
  'total-mismatch': 'error',
  'rounding-difference': 'review',
  'sum-range-incomplete': 'error',
  'double-counting': 'error',
  'total-hardcoded': 'review',
  'formula-overwritten': 'review',
  'formula-inconsistent': 'error',
  'number-as-text': 'error',
  'error-value': 'error',
  'party-missing': 'error',
  'party-duplicate': 'error',
  'party-unknown': 'review',
  'amount-deviates': 'error',
  'key-mismatch': 'error',
  'population-deviates': 'review',
  'share-sum': 'error',
  'share-mismatch': 'error',
  'per-capita-mismatch': 'error',
  'split-mismatch': 'error',
  'index-mismatch': 'error',
  'difference-mismatch': 'error',
  'unit-mixed': 'review',
  'balancing-item': 'review',
  'compensating-errors': 'error',
  'claim-mismatch': 'review',
  'missing-metadata': 'info',
  'hidden-cells': 'info',
};

export const CHECKS = Object.keys(SEVERITY) as readonly CheckId[];
