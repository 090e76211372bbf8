import type { TableColumn, TableRow } from '../table/model';
import { isTooCoarse } from './coarse';
import { cellAt, hasRoundingNote, type Review } from './context';
import { addedUp } from './partSums';
import type { Miss } from './totalConsequences';

/** The printed figures' own step, not that of round budget figures: 1, 0.1, 0.01. */
export function grain(column: TableColumn): number {
  return column.step > 1 ? 1 : column.step;
}

/** The step that the agreement rounds amounts to, where the column keeps it; else the printed figures' own. */
export function agreedGrain({ terms, table }: Review, column: TableColumn): number {
  const agreed = (terms.unit ?? 0) / column.scale;
  const own = grain(column);
  if (column.role !== 'amount' || agreed <= own) return own;
  const isKept = ({ index, kind }: TableRow) => {
    const value = kind === 'item' ? (cellAt(column, index)?.value ?? NaN) : NaN;
    return Number.isNaN(value) || Math.abs(value / agreed - Math.round(value / agreed)) < 1e-6;
  };
  return table.rows.every(isKept) ? agreed : own;
}

/** What honest rounding of n figures may miss by: never more than n halves, hardly more than 3,3 deviations. */
export function roundingRoom(step: number, parts: number): number {
  return step * Math.min(parts / 2, Math.max(1, 3.3 * Math.sqrt(parts / 12))) + 1e-6;
}

/** What rounding can give at the very most: every figure by a half. */
function mostRoom(step: number, figures: number): number {
  return (step * figures) / 2 + 1e-6;
}

/**
 * Rounding explains the miss when the column's rule gives exactly the printed total before rounding (S0: 2 000 000 by
 * folkmängd), or, where no rule is known, when the miss is what rounding so many figures may give. People are counted
 * one by one: their sum never misses by rounding.
 */
export function explainedByRounding(review: Review, miss: Miss, difference: number): boolean {
  const { column } = miss;
  if (column.role === 'population') return (column.year ?? 0) >= 2025 && difference <= miss.parts;
  if (column.step === 0) return difference <= 0.005 * miss.parts;
  // A row sum carries the rounding of every figure it adds, a difference that of both its columns.
  const carried = column.role === 'difference' ? 2 : Math.max(1, column.sumOf.length);
  const [step, figures] = [agreedGrain(review, column), miss.parts * carried];
  // A table that says so of itself is believed up to what rounding can give at the very most.
  const noted = hasRoundingNote(review.table);
  // Of amounts that are mostly rounding no rule can say what their whole was.
  const explained = isTooCoarse(review, column) ? undefined : review.rules.get(column.index);
  if (explained?.rule.outliers.length === 0 && explained.matched >= explained.rule.rows.length * 0.9) {
    const [ruled, summed] = [new Set(explained.rule.rows), new Set(miss.total.parts)];
    const others = miss.total.parts.filter((part) => !ruled.has(part));
    const rest = addedUp(column, others, (cell) => cell.value).sum;
    const wanted = miss.printed - rest;
    // Equal rows are all rounded the same way.
    const alike = noted || explained.rule.key.kind === 'equal';
    return (
      explained.rule.rows.every((row) => summed.has(row)) &&
      (inSpan(explained.rule, wanted) || difference <= column.step * 1.001) &&
      difference <= (alike ? mostRoom(column.step, miss.parts) : roundingRoom(column.step, miss.parts) * 1.5)
    );
  }
  return difference <= (noted ? mostRoom : roundingRoom)(step, figures);
}

/** The amount the rows divide, by this total, is one that gives the printed rows. */
function inSpan(
  rule: {
    readonly low: number;
    readonly high: number;
    readonly fixed: number;
    readonly rows: readonly number[];
    readonly key: { readonly weights: readonly number[] };
  },
  wanted: number,
): boolean {
  const weight = rule.rows.reduce((sum, row) => sum + (rule.key.weights[row] ?? 0), 0);
  const rate = (wanted - rule.fixed * rule.rows.length) / weight;
  const slack = (rule.high - rule.low) * 0.02 + Math.abs(rule.high) * 1e-9;
  return rule.fixed !== 0 || (rate >= rule.low - slack && rate <= rule.high + slack);
}
