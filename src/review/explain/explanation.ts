import { mostOf } from '../extremes';
import { APPORTIONMENT_METHODS, apportion } from '../../core/apportionment/apportion';
import type { ApportionmentMethod } from '../../core/agreement/model';
import { kronor } from '../../core/exact/fraction';
import { decimalText, exactFraction, roundTo, toDouble } from '../exactNumber';
import type { Explanation } from '../model';
import type { Rule } from './model';
import { expectedBy } from './model';
import type { TotalCandidate } from './totals';

/** A rule with the amount it divides and the way its rows were rounded. */
export interface ExplainedRule {
  readonly rule: Rule;
  /** In the column's printed unit. */
  readonly total: number;
  readonly source: TotalCandidate['source'];
  readonly method: ApportionmentMethod | 'oavrundat';
  /** Rounded amounts of the rule's rows, by row. */
  readonly amounts: ReadonlyMap<number, number>;
  readonly matched: number;
}

const ORDER: readonly ApportionmentMethod[] = [
  'var-for-sig',
  ...APPORTIONMENT_METHODS.filter((method) => method !== 'var-for-sig'),
];

/**
 * Confirms a rule exactly, with the engine's own apportionment: every believable total × the six rounding methods; the
 * one that reproduces most rows wins, the simplest first (`only`: just the preferred one). The rate must lie in the
 * span that the rows allow, or leave every row that keeps the rule within one step of its part.
 */
export function explainRule(
  rule: Rule,
  candidates: readonly TotalCandidate[],
  preferred?: ApportionmentMethod,
  only = false,
): ExplainedRule {
  const weight = rule.rows.reduce((sum, row) => sum + (rule.key.weights[row] ?? 0), 0);
  // A row that breaks the rule says nothing of the rate, however large it is.
  const kept = rule.rows.filter((row) => !rule.outliers.includes(row));
  const largest = mostOf(kept.map((row) => Math.abs(rule.key.weights[row] ?? 0)));
  const slack = rule.column.step / Math.max(largest, 1e-12) + Math.abs(rule.high) * 1e-9;
  const possible = candidates.filter(({ value }) => {
    const rate = (value - rule.fixed * rule.rows.length) / weight;
    return (rate >= rule.low - slack && rate <= rule.high + slack) || isWithinOneStep(rule, kept, rate);
  });
  const fallback: TotalCandidate = {
    value: roundTo(rule.rate * weight + rule.fixed * rule.rows.length, rule.column.step),
    source: 'sum',
  };
  let best: ExplainedRule | undefined;
  for (const candidate of distinct(possible.length > 0 ? possible : [fallback])) {
    const explained = byMethod(rule, candidate, preferred, only);
    if (best === undefined || explained.matched > best.matched) best = explained;
  }
  return settled(best ?? byMethod(rule, fallback, preferred));
}

/** Rounding of every kind leaves a part within one step; the span of the rate only knows of half a step. */
function isWithinOneStep({ column, key, fixed }: Rule, rows: readonly number[], rate: number): boolean {
  return rows.every((row) => {
    const printed = column.cells[row]?.value ?? NaN;
    const part = fixed + rate * (key.weights[row] ?? 0);
    return Math.abs(printed - part) <= column.step * 1.000001 + Math.abs(part) * 1e-9;
  });
}

/** With the amount known, a row breaks the rule only when it is beyond one step of its exact part of that amount. */
function settled(explained: ExplainedRule): ExplainedRule {
  const { rule, total, amounts } = explained;
  if (rule.outliers.length === 0 || rule.fixed !== 0) return explained;
  const weight = rule.rows.reduce((sum, row) => sum + (rule.key.weights[row] ?? 0), 0);
  const outliers = rule.outliers.filter((row) => {
    const printed = rule.column.cells[row]?.value ?? NaN;
    const exact = (total * (rule.key.weights[row] ?? 0)) / weight;
    return (
      !same(printed, amounts.get(row) ?? NaN) &&
      Math.abs(printed - exact) > rule.column.step * 1.000001 + Math.abs(exact) * 1e-9
    );
  });
  return outliers.length === rule.outliers.length ? explained : { ...explained, rule: { ...rule, outliers } };
}

function distinct(candidates: readonly TotalCandidate[]): TotalCandidate[] {
  const seen = new Set<number>();
  return candidates.filter(({ value }) => !seen.has(value) && seen.add(value)).slice(0, 6);
}

function byMethod(
  rule: Rule,
  { value: total, source }: TotalCandidate,
  preferred: ApportionmentMethod | undefined,
  only = false,
): ExplainedRule {
  const { step } = rule.column;
  if (step === 0 || rule.fixed !== 0 || total < 0) return byItself(rule, total, source);
  let best: ExplainedRule | undefined;
  const methods = preferred === undefined ? ORDER : only ? [preferred] : [preferred, ...ORDER];
  for (const method of methods) {
    const amounts = divide(rule, total, method);
    if (!amounts) continue;
    const matched = rule.rows.filter((row) =>
      same(rule.column.cells[row]?.value ?? NaN, amounts.get(row) ?? NaN),
    ).length;
    if (matched > (best?.matched ?? -1)) best = { rule, total, source, method, amounts, matched };
    if (matched === rule.rows.length) break;
  }
  return best ?? byItself(rule, total, source);
}

/** Unrounded figures, mixed keys and refunds: each row by itself. */
function byItself(rule: Rule, total: number, source: TotalCandidate['source']): ExplainedRule {
  const { step } = rule.column;
  const amounts = new Map(rule.rows.map((row) => [row, roundTo(expectedBy(rule, row), step)] as const));
  const close = (row: number) => {
    const printed = rule.column.cells[row]?.value ?? NaN;
    return (
      Math.abs(printed - expectedBy(rule, row)) <=
      (step === 0 ? Math.abs(printed) * 1e-7 + 1e-9 : step * (rule.fixed === 0 ? 0.500001 : 1.000001))
    );
  };
  const matched = rule.rows.filter(close).length;
  return { rule, total, source, method: step === 0 ? 'oavrundat' : 'var-for-sig', amounts, matched };
}

/** Works in whole steps, so that 0,1 mnkr is as exact as 1 kr. */
function divide(rule: Rule, total: number, method: ApportionmentMethod): Map<number, number> | undefined {
  const { step } = rule.column;
  const perUnit = step < 1 ? Math.round(1 / step) : 1 / step;
  const scaled = exactFraction(total);
  const inSteps =
    step < 1
      ? { numerator: scaled.numerator * BigInt(perUnit), denominator: scaled.denominator }
      : { numerator: scaled.numerator, denominator: scaled.denominator * BigInt(Math.round(step)) };
  const outcome = apportion({
    total: inSteps,
    weights: rule.rows.map((row) => exactFraction(rule.key.weights[row] ?? 0)),
    unit: { numerator: 1n, denominator: 1n },
    method,
  });
  if (outcome.kind === 'refused') return undefined;
  return new Map(
    rule.rows.map((row, index) => {
      const steps = toDouble(kronor(outcome.value.parts[index]?.amount ?? 0n));
      return [row, step < 1 ? steps / perUnit : steps * step] as const;
    }),
  );
}

/** Two figures that Excel shows alike. */
export function same(first: number, second: number): boolean {
  return Math.abs(first - second) <= Math.max(Math.abs(first), Math.abs(second)) * 1e-12 + 1e-9;
}

/** The JSON form: total and unit in kronor. */
export function explanationOf({ rule, total, method, matched }: ExplainedRule): Explanation {
  const { scale, step } = rule.column;
  return {
    key: rule.key.id,
    keyName: rule.key.name,
    total: decimalText(total * scale),
    unit: decimalText(step * scale),
    method,
    matched,
    of: rule.rows.length,
  };
}
