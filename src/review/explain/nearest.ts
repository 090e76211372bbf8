import type { TableColumn } from '../table/model';
import type { KeySet } from './keys';
import type { Key } from './model';

/** How near a key comes to a column that follows no rule. Residuals in the column's printed unit. */
export interface Nearness {
  readonly key: Key;
  readonly largestResidual: number;
  readonly largestRow: number;
  /** Largest deviation of amount per weight from its mean, as a share. */
  readonly spread: number;
  /** Rows that agree to the step. */
  readonly matched: number;
}

/** Largest |printed − total × weight ÷ sum|, each row rounded by itself, over the rows with both figures. */
export function nearness(
  column: TableColumn,
  key: Key,
  total: number,
  rows: readonly number[],
): Nearness | undefined {
  const used = rows.filter(
    (row) => (key.weights[row] ?? 0) > 0 && !Number.isNaN(column.cells[row]?.value ?? NaN),
  );
  if (used.length < rows.length || used.length < 3) return undefined;
  const weight = used.reduce((sum, row) => sum + (key.weights[row] ?? 0), 0);
  const step = column.step === 0 ? 1 : column.step;
  let [largestResidual, largestRow, spread, matched] = [0, used[0] ?? 0, 0, 0];
  for (const row of used) {
    const printed = column.cells[row]?.value ?? 0;
    const exact = (total * (key.weights[row] ?? 0)) / weight;
    const residual = Math.abs(printed - Math.round(exact / step) * step);
    if (residual < step / 2) matched++;
    if (residual > largestResidual) [largestResidual, largestRow] = [residual, row];
    spread = Math.max(spread, Math.abs(printed / exact - 1));
  }
  return { key, largestResidual, largestRow, spread, matched };
}

/** The printed population or known vintage that comes nearest; the printed one wins a tie. */
export function nearestPopulation(
  column: TableColumn,
  keys: KeySet,
  total: number,
  rows: readonly number[],
): Nearness | undefined {
  let best: Nearness | undefined;
  for (const key of [...keys.printed.filter((k) => k.kind === 'population'), ...keys.vintages]) {
    const near = nearness(column, key, total, rows);
    if (near && (best === undefined || near.largestResidual < best.largestResidual)) best = near;
  }
  return best;
}
