import { leastOf, mostOf } from '../extremes';
import type { Table, TableColumn } from '../table/model';
import { commonRate, evidence, halfWidth } from './commonRate';
import { columnKey, figuresOf, type KeySet } from './keys';
import { fixedPlusRate } from './fixedPlusRate';
import { looseRule } from './looseRule';
import type { Key, Rule } from './model';
import { makesWhole, takesTheRest } from './restParty';
import { outsidersOf } from '../table/outsiders';
import { isAtBound, withBoundRows, type Bounds } from './statedLimits';

/** Share of rows that must agree before a key is called the column's rule. */
const MAJORITY = 0.6;
/** Powers of ten that must speak for it: a rule found by luck in 100 tries on 1 000 000 columns. */
const ENOUGH = 5;

/**
 * The rule of an amount column: printed population, printed weights and shares, equal parts, known vintages, another
 * amount column raised by a rate, fixed plus per weight. The first kind that holds for most rows is the rule; within
 * a kind the key that reproduces most rows. Others than the parties, and parties at a stated limit, follow no rule.
 */
export function findRule(table: Table, column: TableColumn, keys: KeySet, bounds?: Bounds): Rule | undefined {
  const amounts = figuresOf(column);
  const outside = outsidersOf(table);
  const all = table.rows
    .filter((row) => row.kind === 'item' && !outside.has(row.index))
    .map((row) => row.index);
  const bound = all.filter((row) => isAtBound(bounds, amounts[row] ?? NaN));
  if (!bounds || bound.length === 0) return ruleOfRows(table, column, keys, amounts, all, bounds);
  const free = all.filter((row) => !bound.includes(row));
  const rule = ruleOfRows(table, column, keys, amounts, free, bounds);
  return rule && withBoundRows(rule, bounds, amounts, bound);
}

function ruleOfRows(
  table: Table,
  column: TableColumn,
  keys: KeySet,
  amounts: readonly number[],
  rows: readonly number[],
  bounds: Bounds | undefined,
): Rule | undefined {
  const rule = firstRule(table, column, keys, amounts, rows, bounds);
  if (rule && !standsAtLimits(rule, amounts, rows)) return rule;
  const limited = limitRule(keys, column, amounts, rows);
  if (limited ?? rule) return limited ?? rule;
  for (const key of keys.printed.filter(({ kind }) => kind === 'population' || kind === 'weight')) {
    const rule = looseRule(key, column, amounts, rows);
    if (rule) return rule;
  }
  return fixedPlusRate(column, amounts, rows, keys);
}

/**
 * The first kind of key that holds. Equal parts come before printed weights and shares only where every row is equal:
 * most rows may be alike in a key that is told beside them.
 */
function firstRule(
  table: Table,
  column: TableColumn,
  keys: KeySet,
  amounts: readonly number[],
  rows: readonly number[],
  bounds: Bounds | undefined,
): Rule | undefined {
  const best = (of: readonly Key[]) => bestOf(of, column, amounts, rows);
  const people = best(keys.printed.filter((key) => key.kind === 'population'));
  if (people) return people;
  const equal = best([keys.equal]);
  if (equal?.outliers.length === 0) return equal;
  const weighted = best(keys.printed.filter((key) => key.kind !== 'population' && key.column !== column));
  const fewer = weighted && equal && weighted.outliers.length < equal.outliers.length;
  if (equal && !fewer && (weighted?.matched ?? 0) <= equal.matched) return equal;
  return weighted ?? best(keys.vintages) ?? best(amountKeys(table, column, bounds));
}

/** What breaks the rule stands, at least twice each, at the column's smallest or largest amount. */
function standsAtLimits({ outliers }: Rule, amounts: readonly number[], rows: readonly number[]): boolean {
  const figures = rows.map((row) => amounts[row] ?? NaN).filter((value) => !Number.isNaN(value));
  const limits = [leastOf(figures), mostOf(figures)];
  const off = outliers.map((row) => amounts[row] ?? NaN);
  return (
    off.length > 1 &&
    off.every((value) => limits.includes(value) && off.filter((other) => other === value).length > 1)
  );
}

/** A minimum, a maximum or both per party: the rows that stand at it are left out, the others follow the key. */
function limitRule(
  keys: KeySet,
  column: TableColumn,
  amounts: readonly number[],
  rows: readonly number[],
): Rule | undefined {
  const figures = rows.map((row) => amounts[row] ?? NaN).filter((value) => !Number.isNaN(value));
  const [least, most] = [leastOf(figures), mostOf(figures)];
  for (const limits of [[least], [most], [least, most]]) {
    const free = rows.filter((row) => !limits.includes(amounts[row] ?? NaN));
    if (rows.length - free.length < 2 || free.length < 3) continue;
    const printed = keys.printed.filter(({ kind }) => kind === 'population' || kind === 'weight');
    const rule = bestOf([...printed, ...keys.vintages], column, amounts, free);
    if (rule?.outliers.length === 0) return rule;
  }
  return undefined;
}

/** Earlier amount columns first: an amount follows from last year's, not from next year's, nor from a limit. */
function amountKeys(table: Table, column: TableColumn, bounds: Bounds | undefined): Key[] {
  return table.columns
    .filter(
      (other) =>
        other.role === 'amount' && other !== column && other.index < column.index && other.sumOf.length === 0,
    )
    .slice(-12)
    .reverse()
    .map((other) => columnKey(table, other, 'amount'))
    .map((key) => ({
      ...key,
      weights: key.weights.map((weight) => (isAtBound(bounds, weight) ? NaN : weight)),
    }));
}

function bestOf(
  keys: readonly Key[],
  column: TableColumn,
  amounts: readonly number[],
  rows: readonly number[],
): Rule | undefined {
  let best: Rule | undefined;
  for (const key of keys) {
    const rule = tryKey(key, column, amounts, rows);
    if (rule && (best === undefined || isBetter(rule, best))) best = rule;
  }
  return best;
}

/** A key that no row breaks comes before one that reproduces more rows and has some that break it. */
function isBetter(rule: Rule, best: Rule): boolean {
  const [clean, other] = [rule.outliers.length === 0, best.outliers.length === 0];
  return clean === other ? rule.matched > best.matched : clean;
}

/** The rule by one key, when it holds for most of its rows and not by luck. */
export function tryKey(
  key: Key,
  column: TableColumn,
  amounts: readonly number[],
  rows: readonly number[],
): Rule | undefined {
  if (!sampleMayShare(key, column, amounts, rows)) return undefined;
  const used = rows.filter((row) => !Number.isNaN(amounts[row] ?? NaN) && (key.weights[row] ?? 0) > 0);
  if (used.length < 3) return undefined;
  const a = used.map((row) => amounts[row] ?? NaN);
  const w = used.map((row) => key.weights[row] ?? NaN);
  if (a.every((value) => value === 0)) return undefined;
  const narrow = commonRate(a, w, column.step);
  const wide = commonRate(a, w, column.step * 2);
  if (!narrow || !wide || wide.matched < Math.max(3, Math.ceil(used.length * MAJORITY))) return undefined;
  const believed = narrow.matched >= wide.matched * 0.75 ? narrow : wide;
  const alike = key.kind === 'equal' && a.every((value) => value === a[0]);
  const whole = alike || (key.kind === 'population' && wide.matched === used.length);
  const enough = whole && used.length >= 5 ? 0 : whole || key.kind === 'equal' ? 2 : ENOUGH;
  if (evidence(a, w, column.step * (believed === wide ? 2 : 1), believed.rate) < enough) return undefined;
  const rules = [narrow, wide].map((fit) => ruleOf(key, column, used, a, w, fit));
  const [first, second] = rules;
  return first && second && second.outliers.length < first.outliers.length ? second : first;
}

/** A cheap look at a dozen rows: false when no common rate can hold for half of all rows. */
function sampleMayShare(
  key: Key,
  column: TableColumn,
  amounts: readonly number[],
  rows: readonly number[],
): boolean {
  if (rows.length < 24) return true;
  const picked = Array.from({ length: 13 }, (_, i) => rows[Math.floor((i * rows.length) / 13)] ?? 0);
  const fit = commonRate(
    picked.map((row) => amounts[row] ?? NaN),
    picked.map((row) => key.weights[row] ?? NaN),
    column.step * 2,
  );
  return fit === undefined || fit.matched >= 4;
}

function ruleOf(
  key: Key,
  column: TableColumn,
  used: readonly number[],
  a: readonly number[],
  w: readonly number[],
  fit: { rate: number; low: number; high: number },
): Rule {
  const off = used.map((_, i) => Math.abs((a[i] ?? 0) - fit.rate * (w[i] ?? 0)));
  // An amount raised from another rounded one, or the same figures rounded otherwise, carry the rounding of both.
  const repeats = Math.abs(fit.rate - 1) < 0.01;
  const carried = key.kind === 'amount' || repeats ? (key.column?.step ?? 0) * Math.abs(fit.rate) : 0;
  const beyond = used.filter(
    (_, i) => (off[i] ?? 0) > noise(a[i] ?? 0, w[i] ?? 0, column.step, fit) + carried,
  );
  const at = (row: number) => used.indexOf(row);
  const rest = takesTheRest(beyond, {
    rows: used,
    amount: (row) => a[at(row)] ?? 0,
    expected: (row) => fit.rate * (w[at(row)] ?? 0),
    weight: (row) => w[at(row)] ?? 0,
    step: column.step,
  });
  // What it has too much is the others' rounding.
  const outliers = rest && makesWhole(a, w, fit, column.step) ? [] : beyond;
  return {
    column,
    key,
    rate: fit.rate,
    low: fit.low,
    high: fit.high,
    fixed: 0,
    rows: used,
    matched: used.filter((_, i) => (off[i] ?? 0) <= halfWidth(a[i] ?? 0, column.step) * 1.000001).length,
    outliers,
    evidence: evidence(a, w, column.step, fit.rate),
  };
}

/** Rounding of every kind stays within one step of the exact amount; the rate itself is known to its span. */
function noise(amount: number, weight: number, step: number, fit: { low: number; high: number }): number {
  return step * 1.000001 + Math.abs(weight) * Math.abs(fit.high - fit.low) + 2 * halfWidth(amount, 0);
}
