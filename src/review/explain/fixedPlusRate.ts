import type { TableColumn } from '../table/model';
import { halfWidth } from './commonRate';
import type { KeySet } from './keys';
import type { Key, Rule } from './model';
import { takesTheRest } from './restParty';

/**
 * "Fixed + per capita" and "30 % lika, 70 % folkmängd": amount = fixed + rate × weight. The line through most rows is
 * sought from pairs of rows far apart; it must hold for nearly all rows, since two numbers were chosen to fit.
 */
export function fixedPlusRate(
  column: TableColumn,
  amounts: readonly number[],
  rows: readonly number[],
  keys: KeySet,
): Rule | undefined {
  let best: Rule | undefined;
  for (const key of [
    ...keys.printed.filter((k) => k.kind !== 'share' || k.column !== column),
    ...keys.vintages,
  ]) {
    const rule = tryLine(key, column, amounts, rows);
    if (rule && rule.matched > (best?.matched ?? 0)) best = rule;
  }
  return best;
}

/** Two numbers were chosen to fit, so nearly all rows must, and never fewer than these; one may be the fault to find. */
const FEWEST = 6;
const MOST = 0.9;

function tryLine(
  key: Key,
  column: TableColumn,
  amounts: readonly number[],
  rows: readonly number[],
): Rule | undefined {
  const used = byWeight(key, rows).filter((row) => !Number.isNaN(amounts[row] ?? NaN));
  if (used.length < FEWEST) return undefined;
  let best: { fixed: number; rate: number; matched: number } | undefined;
  for (let low = 0; low < 3; low++)
    for (let high = 1; high <= 3; high++) {
      const line = through(key, amounts, used[low] ?? 0, used[used.length - high] ?? 0);
      if (!mayHold(key, amounts, used, line, column.step)) continue;
      const matched = used.filter((row) => within(key, amounts, row, line, column.step)).length;
      if (line.fixed > column.step && line.rate > 0 && matched > (best?.matched ?? 0))
        best = { ...line, matched };
    }
  if (!best || best.matched < Math.max(FEWEST, Math.min(used.length * MOST, used.length - 1)))
    return undefined;
  const line = best;
  const smallest = Math.abs(amounts[used[0] ?? 0] ?? 0);
  if (column.step > 0 && smallest / column.step < 50) return undefined;
  const inOrder = [...used].sort((a, b) => a - b);
  const beyond = used.filter((row) => !within(key, amounts, row, line, column.step * 2));
  const weight = (row: number) => key.weights[row] ?? 0;
  const rest = takesTheRest(beyond, {
    rows: inOrder,
    amount: (row) => amounts[row] ?? NaN,
    expected: (row) => line.fixed + line.rate * weight(row),
    weight,
    step: column.step,
  });
  return {
    column,
    key: { ...key, kind: 'mixed', name: `lika del + ${key.name}` },
    rate: line.rate,
    low: line.rate,
    high: line.rate,
    fixed: line.fixed,
    rows: inOrder,
    matched: line.matched,
    outliers: rest ? [] : beyond.sort((a, b) => a - b),
    evidence: 6,
  };
}

const orders = new WeakMap<Key, readonly number[]>();

/** Rows with a weight, the lightest first: sorted once a key. */
function byWeight(key: Key, rows: readonly number[]): readonly number[] {
  const known = orders.get(key);
  if (known) return known;
  const weight = (row: number) => key.weights[row] ?? 0;
  const order = rows.filter((row) => weight(row) > 0).sort((a, b) => weight(a) - weight(b));
  orders.set(key, order);
  return order;
}

/** A look at seven rows in between: most must lie near the line. */
function mayHold(
  key: Key,
  amounts: readonly number[],
  used: readonly number[],
  line: { fixed: number; rate: number },
  step: number,
): boolean {
  let near = 0;
  for (let i = 1; i <= 7; i++)
    if (within(key, amounts, used[Math.floor((i * used.length) / 8)] ?? 0, line, step)) near++;
  return near >= 5;
}

function through(
  key: Key,
  amounts: readonly number[],
  first: number,
  second: number,
): { fixed: number; rate: number } {
  const [w1 = 0, w2 = 0] = [key.weights[first], key.weights[second]];
  const [a1 = 0, a2 = 0] = [amounts[first], amounts[second]];
  const rate = w1 === w2 ? 0 : (a2 - a1) / (w2 - w1);
  return { rate, fixed: a1 - rate * w1 };
}

/** The line was drawn through rounded points, so it may itself be half a step off. */
function within(
  key: Key,
  amounts: readonly number[],
  row: number,
  line: { fixed: number; rate: number },
  step: number,
): boolean {
  const amount = amounts[row] ?? NaN;
  return (
    Math.abs(amount - line.fixed - line.rate * (key.weights[row] ?? NaN)) <= halfWidth(amount, step) + step
  );
}
