/** The rate that makes most amounts equal rate × weight within half a rounding step, and the span it may lie in. */
export interface CommonRate {
  readonly rate: number;
  readonly low: number;
  readonly high: number;
  readonly matched: number;
}

/**
 * Sweeps the intervals [(a − h) / w, (a + h) / w] of all rows and takes the rate that lies in most of them: robust
 * against single wrong rows, which a mean is not. Rows without figures are left out; O(n log n).
 */
export function commonRate(
  amounts: readonly number[],
  weights: readonly number[],
  step: number | readonly number[],
): CommonRate | undefined {
  const edges: { at: number; opens: boolean }[] = [];
  for (let i = 0; i < amounts.length; i++) {
    const interval = intervalOf(
      amounts[i] ?? NaN,
      weights[i] ?? NaN,
      typeof step === 'number' ? step : (step[i] ?? 1),
    );
    if (interval) edges.push({ at: interval.low, opens: true }, { at: interval.high, opens: false });
  }
  if (edges.length === 0) return undefined;
  edges.sort((a, b) => a.at - b.at || (a.opens === b.opens ? 0 : a.opens ? -1 : 1));
  let [open, best, low, high] = [0, 0, NaN, NaN];
  for (let i = 0; i < edges.length; i++) {
    const edge = edges[i];
    if (!edge) continue;
    open += edge.opens ? 1 : -1;
    if (open > best) [best, low, high] = [open, edge.at, edges[i + 1]?.at ?? edge.at];
  }
  return { rate: (low + high) / 2, low, high, matched: best };
}

/** Half the step on each side, and a hair for the binary tail. */
export function halfWidth(amount: number, step: number): number {
  return step / 2 + Math.max(Math.abs(amount) * 1e-9, 1e-9) + (step === 0 ? Math.abs(amount) * 1e-7 : 0);
}

function intervalOf(amount: number, weight: number, step: number): { low: number; high: number } | undefined {
  if (Number.isNaN(amount) || Number.isNaN(weight) || weight === 0) return undefined;
  const half = halfWidth(amount, step);
  const [first, second] = [(amount - half) / weight, (amount + half) / weight];
  return first < second ? { low: first, high: second } : { low: second, high: first };
}

/**
 * How many powers of ten speak for the fit: each matched row had a chance of about step ÷ (a tenth of its amount) to
 * agree by luck; the rate itself costs the strongest row.
 */
export function evidence(
  amounts: readonly number[],
  weights: readonly number[],
  step: number,
  rate: number,
): number {
  let [total, strongest] = [0, 0];
  for (let i = 0; i < amounts.length; i++) {
    const amount = amounts[i] ?? NaN;
    const weight = weights[i] ?? NaN;
    if (Number.isNaN(amount) || Number.isNaN(weight) || weight === 0) continue;
    if (Math.abs(amount - rate * weight) > halfWidth(amount, step) * 1.000001) continue;
    const power = Math.log10(
      Math.max(1, Math.abs(amount) / 10 / (step === 0 ? Math.abs(amount) * 1e-6 + 1e-9 : step)),
    );
    total += power;
    strongest = Math.max(strongest, power);
  }
  return total - strongest;
}
