import Fraction from 'fraction.js';

/**
 * The second computation of "dela" (contract P1-P5), written from the rules with the rational numbers of
 * fraction.js. It shares nothing with `src`: quotients are made and compared as fractions, one part at a time.
 */

export const METHODS = [
  'storsta-resten',
  'sainte-lague',
  'var-for-sig',
  'rest-till-storst',
  'rest-till-sist',
  'lopande',
] as const;
export type Method = (typeof METHODS)[number];

export interface Shared {
  /** Whole units, with the sign of the total. */
  readonly units: readonly bigint[];
  /** The parts that competed in vain or by luck of order, or none. */
  readonly tie: readonly number[];
}

const HALF = new Fraction(1, 2);
export const halfUp = (value: Fraction): bigint => whole(value.add(HALF).floor());
export const whole = (value: Fraction): bigint => value.s * value.n;
export const total = (values: readonly Fraction[]): Fraction =>
  values.reduce((sum, value) => sum.add(value), new Fraction(0));

/** Half away from zero. */
export const rounded = (value: Fraction): bigint => (value.s < 0n ? -halfUp(value.abs()) : halfUp(value));

/** Shares `amount` (any unit of account already divided out: 1 is one rounding unit) by weights. */
export function shareUnits(amount: Fraction, weights: readonly Fraction[], method: Method): Shared {
  const size = amount.abs();
  const sum = total(weights);
  const quotas = weights.map((weight) => size.mul(weight).div(sum));
  const { units, tie } = METHOD[method](quotas, weights, halfUp(size));
  return { units: amount.s < 0n ? units.map((unit) => -unit) : units, tie };
}

type Rule = (quotas: readonly Fraction[], weights: readonly Fraction[], wanted: bigint) => Shared;

const largestRest: Rule = (quotas, _, wanted) => {
  const units = quotas.map((quota) => whole(quota.floor()));
  const rests = quotas.map((quota) => quota.sub(quota.floor()));
  const given = new Set<number>();
  let edge: Fraction | undefined;
  while (units.reduce((sum, unit) => sum + unit, 0n) < wanted) {
    let best = -1;
    rests.forEach((rest, part) => {
      if (!given.has(part) && (best < 0 || rest.compare(rests[best]!) > 0)) best = part;
    });
    given.add(best);
    units[best]! += 1n;
    edge = rests[best];
  }
  const equals = rests.flatMap((rest, part) => (edge?.equals(rest) === true ? [part] : []));
  return { units, tie: equals.some((part) => !given.has(part)) ? equals : [] };
};

/** From well below the quotas (nobody is taken back), one unit at a time to the highest quotient. */
const highestQuotient: Rule = (quotas, weights, wanted) => {
  const slack = BigInt(weights.length);
  const units = quotas.map((quota) => {
    const start = whole(quota.floor()) - slack;
    return start > 0n ? start : 0n;
  });
  const quotient = (part: number, unit: bigint): Fraction => weights[part]!.div(2n * unit + 1n);
  const next = units.map((unit, part) => quotient(part, unit));
  let last = new Fraction(-1);
  for (let given = units.reduce((sum, unit) => sum + unit, 0n); given < wanted; given += 1n) {
    let best = 0;
    next.forEach((candidate, part) => {
      if (candidate.compare(next[best]!) > 0) best = part;
    });
    last = next[best]!;
    units[best]! += 1n;
    next[best] = quotient(best, units[best]!);
  }
  const losers = weights.flatMap((weight, part) => (weight.n > 0n && next[part]!.equals(last) ? [part] : []));
  if (losers.length === 0) return { units, tie: [] };
  const winners = units.flatMap((unit, part) =>
    unit > 0n && quotient(part, unit - 1n).equals(last) ? [part] : [],
  );
  const tie = [...new Set([...losers, ...winners])].sort((one, other) => one - other);
  return { units, tie: winners.length > 0 ? tie : [] };
};

const eachByItself: Rule = (quotas) => ({ units: quotas.map(halfUp), tie: [] });

const restTo =
  (choose: (weights: readonly Fraction[]) => number): Rule =>
  (quotas, weights, wanted) => {
    const units = quotas.map(halfUp);
    const taker = choose(weights);
    const others = units.reduce((sum, unit, part) => (part === taker ? sum : sum + unit), 0n);
    units[taker] = wanted - others;
    return { units, tie: [] };
  };

const largest = (weights: readonly Fraction[]): number =>
  weights.reduce((best, weight, part) => (weight.compare(weights[best]!) > 0 ? part : best), 0);
const lastWithWeight = (weights: readonly Fraction[]): number =>
  weights.reduce((last, weight, part) => (weight.n > 0n ? part : last), 0);

const running: Rule = (quotas) => {
  let sum = new Fraction(0);
  const units = quotas.map((quota) => {
    const before = halfUp(sum);
    sum = sum.add(quota);
    return halfUp(sum) - before;
  });
  return { units, tie: [] };
};

const METHOD: Record<Method, Rule> = {
  'storsta-resten': largestRest,
  'sainte-lague': highestQuotient,
  'var-for-sig': eachByItself,
  'rest-till-storst': restTo(largest),
  'rest-till-sist': restTo(lastWithWeight),
  lopande: running,
};
