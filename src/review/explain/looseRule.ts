import type { TableColumn } from '../table/model';
import { commonRate, evidence, halfWidth } from './commonRate';
import type { Key, Rule } from './model';

/** Share of the rows that must fit, each in one of the ways, before the key is believed. */
const MOST = 0.7;

/**
 * The rule by a printed key when many rows are wrong in one and the same way: moved one row up or down, or written in
 * thousands. A row counts when it fits in its own place, in its neighbour's, or times 1 000; at least three rows must
 * fit as they stand or all the rest be moved alike.
 */
export function looseRule(
  key: Key,
  column: TableColumn,
  amounts: readonly number[],
  rows: readonly number[],
): Rule | undefined {
  const used = rows.filter((row) => !Number.isNaN(amounts[row] ?? NaN) && (key.weights[row] ?? 0) > 0);
  if (used.length < 5 || column.step === 0) return undefined;
  let best: Rule | undefined;
  for (const way of ['down', 'up', 'thousands', 'thousandth'] as const) {
    const rule = tryWay(key, column, amounts, used, way);
    if (rule && (best === undefined || rule.evidence > best.evidence)) best = rule;
  }
  return best ?? sortedRule(key, column, amounts, used);
}

/** The column was sorted without its names: largest beside largest, every amount fits, and most stand in the wrong row. */
function sortedRule(
  key: Key,
  column: TableColumn,
  amounts: readonly number[],
  used: readonly number[],
): Rule | undefined {
  const a = used.map((row) => amounts[row] ?? NaN);
  const w = used.map((row) => key.weights[row] ?? NaN);
  const ascending = (list: readonly number[]) => [...list].sort((first, second) => first - second);
  const [sortedA, sortedW] = [ascending(a), ascending(w)];
  const fit = commonRate(sortedA, sortedW, column.step * 2);
  if (!fit || new Set(a).size < a.length) return undefined;
  const fits = (amount: number, weight: number) =>
    Math.abs(amount - fit.rate * weight) <= halfWidth(amount, column.step * 2) * 1.000001;
  if (!sortedA.every((amount, i) => fits(amount, sortedW[i] ?? NaN))) return undefined;
  const sure = evidence(sortedA, sortedW, column.step * 2, fit.rate);
  const outliers = used.filter((_, i) => !fits(a[i] ?? NaN, w[i] ?? NaN));
  if (sure < 8 || outliers.length < 3) return undefined;
  const matched = used.length - outliers.length;
  return { column, key, ...fit, fixed: 0, rows: used, matched, outliers, evidence: sure };
}

type Way = 'down' | 'up' | 'thousands' | 'thousandth';

function tryWay(
  key: Key,
  column: TableColumn,
  amounts: readonly number[],
  used: readonly number[],
  way: Way,
): Rule | undefined {
  const a = used.map((row) => amounts[row] ?? NaN);
  const w = used.map((row) => key.weights[row] ?? NaN);
  const moved = otherWay(a, w, way);
  const factor = way === 'thousands' ? 1000 : way === 'thousandth' ? 1 / 1000 : 1;
  const steps = [...a.map(() => column.step * 2), ...moved.a.map(() => column.step * 2 * factor)];
  const fit = commonRate([...a, ...moved.a], [...w, ...moved.w], steps);
  if (!fit) return undefined;
  const fits = (amount: number, weight: number, step: number) =>
    Math.abs(amount - fit.rate * weight) <= halfWidth(amount, step * 2) * 1.000001;
  const own = a.map((amount, i) => fits(amount, w[i] ?? NaN, column.step));
  const other = moved.a.map((amount, i) => fits(amount, moved.w[i] ?? NaN, column.step * factor));
  const count = own.filter((one, i) => one || other[i]).length;
  const alike = other.filter((one, i) => one && !own[i]).length;
  if (count < used.length * MOST || alike < 2) return undefined;
  const sure =
    evidence(a, w, column.step * 2, fit.rate) +
    (factor === 1 ? evidence(moved.a, moved.w, column.step * 2, fit.rate) : alike);
  const moves = way === 'down' || way === 'up';
  if (sure < (moves ? 8 : 6) || (!moves && evidence(a, w, column.step * 2, fit.rate) < 2)) return undefined;
  return {
    column,
    key,
    rate: fit.rate,
    low: fit.low,
    high: fit.high,
    fixed: 0,
    rows: used,
    matched: own.filter(Boolean).length,
    outliers: used.filter((_, i) => !own[i]),
    evidence: sure,
  };
}

function otherWay(a: readonly number[], w: readonly number[], way: Way): { a: number[]; w: number[] } {
  if (way === 'down') return { a: [...a], w: a.map((_, i) => w[i - 1] ?? NaN) };
  if (way === 'up') return { a: [...a], w: a.map((_, i) => w[i + 1] ?? NaN) };
  return { a: a.map((amount) => amount * (way === 'thousands' ? 1000 : 1 / 1000)), w: [...w] };
}
