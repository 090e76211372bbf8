/** The generator's own arithmetic: written apart from the engine that is judged by it. */
export type DivideMethod = 'largest' | 'independent';

/** Half away from zero, for figures a double holds. */
export function halfUp(value: number): number {
  return Math.sign(value) * Math.floor(Math.abs(value) + 0.5);
}

/** `total` by `weights` in whole units; weights may have two decimals. */
export function divide(total: number, weights: readonly number[], method: DivideMethod): number[] {
  const whole = weights.map((w) => BigInt(Math.round(w * 100)));
  const all = whole.reduce((a, b) => a + b, 0n);
  const amount = BigInt(total);
  if (method === 'independent') return whole.map((w) => Number((2n * amount * w + all) / (2n * all)));
  const floors = whole.map((w) => (amount * w) / all);
  const missing = Number(amount - floors.reduce((a, b) => a + b, 0n));
  const order = whole
    .map((w, index) => ({ index, rest: (amount * w) % all }))
    .sort((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest < b.rest ? 1 : -1))
    .slice(0, missing);
  const lucky = new Set(order.map((o) => o.index));
  return floors.map((floor, index) => Number(floor) + (lucky.has(index) ? 1 : 0));
}
