import type { TableColumn } from '../table/model';
import type { Terms } from '../terms/model';
import { expectedBy, type Rule } from './model';

/** The least and most that the agreement lets a party pay, in a column's printed unit. */
export interface Bounds {
  readonly least: number;
  readonly most: number;
  /** The limits are rounded like the amounts. */
  readonly room: number;
}

/** The stated limits for a column; undefined when none are stated. */
export function boundsOf({ limits, unit, method }: Terms, column: TableColumn): Bounds | undefined {
  if (limits === undefined) return undefined;
  // The party that takes the rest gives back or gets what all the others' rounding leaves: some units.
  const units = method?.value.startsWith('rest-till') === true ? 4 : 1;
  return {
    least: (limits.least ?? -Infinity) / column.scale,
    most: (limits.most ?? Infinity) / column.scale,
    // Without a stated unit amounts are whole kronor, and so are their limits.
    room: Math.max(column.step, (unit ?? 1) / column.scale) * units * 1.000001,
  };
}

/** Whether an amount stands at a stated limit. */
export function isAtBound(bounds: Bounds | undefined, amount: number): boolean {
  if (bounds === undefined) return false;
  return Math.abs(amount - bounds.least) <= bounds.room || Math.abs(amount - bounds.most) <= bounds.room;
}

/**
 * The rule of the rows between the limits, and what it makes of those that stand at one: right when the rule would give
 * at least the most, or at most the least; a row at a limit that the rule does not bring there breaks the rule.
 */
export function withBoundRows(
  rule: Rule,
  bounds: Bounds,
  amounts: readonly number[],
  bound: readonly number[],
): Rule {
  const wrong = bound.filter((row) => {
    const [amount, wanted] = [amounts[row] ?? NaN, expectedBy(rule, row)];
    const room = bounds.room + Math.abs(wanted) * 1e-9;
    if (Number.isNaN(wanted)) return false;
    const most = Math.abs(amount - bounds.most) <= bounds.room && wanted >= bounds.most - room;
    const least = Math.abs(amount - bounds.least) <= bounds.room && wanted <= bounds.least + room;
    return !most && !least;
  });
  if (wrong.length === 0) return rule;
  return { ...rule, rows: [...rule.rows, ...wrong], outliers: [...rule.outliers, ...wrong] };
}
