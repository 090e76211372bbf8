import { type Fraction, greatestCommonDivisor, safeDivisor } from '../exact/fraction';

/**
 * The quotas `units * weight / sum` of an amount above or equal to 0, each as whole units and a remainder
 * over one common denominator, so that remainders are compared without a single division.
 * Figures are doubles when every product stays below 2^53 (all of them exact), else bigints.
 */
export type Quotas = ExactQuotas<number> | ExactQuotas<bigint>;

interface ExactQuotas<Whole extends number | bigint> {
  readonly floors: readonly Whole[];
  readonly remainders: readonly Whole[];
  readonly denominator: Whole;
}

/** Weights as whole numbers in the same proportions, with their sum. */
export interface WholeWeights {
  readonly weights: readonly bigint[];
  readonly sum: bigint;
}

const SAFE = BigInt(Number.MAX_SAFE_INTEGER);

/** Brings the weights to their common denominator. */
export function wholeWeights(weights: readonly Fraction[]): WholeWeights {
  let common = 1n;
  for (const { denominator } of weights) {
    if (denominator !== 1n) common *= denominator / greatestCommonDivisor(common, denominator);
  }
  const numerators =
    common === 1n
      ? weights.map((weight) => weight.numerator)
      : weights.map((weight) => weight.numerator * (common / weight.denominator));
  let sum = 0n;
  for (const numerator of numerators) sum += numerator;
  return { weights: numerators, sum };
}

/** Quotas of `units` (whole or not, not negative) among weights whose sum is above 0. */
export function computeQuotas(units: Fraction, { weights, sum }: WholeWeights): Quotas {
  const denominator = units.denominator * sum;
  const largest = weights.reduce((most, weight) => (weight > most ? weight : most), 0n);
  const fits = units.numerator * largest <= SAFE && denominator <= SAFE;
  return fits
    ? safeQuotas(Number(units.numerator), weights, Number(denominator))
    : largeQuotas(units.numerator, weights, denominator);
}

function safeQuotas(amount: number, weights: readonly bigint[], denominator: number): ExactQuotas<number> {
  const floors: number[] = [];
  const remainders: number[] = [];
  for (const weight of weights) {
    const product = amount * Number(weight);
    const remainder = product % denominator;
    remainders.push(remainder);
    floors.push((product - remainder) / denominator);
  }
  return { floors, remainders, denominator };
}

function largeQuotas(amount: bigint, weights: readonly bigint[], denominator: bigint): ExactQuotas<bigint> {
  const products = weights.map((weight) => amount * weight);
  return {
    floors: products.map((product) => product / denominator),
    remainders: products.map((product) => product % denominator),
    denominator,
  };
}

export const isSafe = (quotas: Quotas): quotas is ExactQuotas<number> =>
  typeof quotas.denominator === 'number';

/** The remainder of one quota in units, 0 <= r < 1, in lowest terms. */
export function remainderFraction(remainder: number | bigint, denominator: number | bigint): Fraction {
  if (remainder === 0 || remainder === 0n) return ZERO_REMAINDER;
  if (typeof remainder === 'number' && typeof denominator === 'number') {
    const divisor = safeDivisor(denominator, remainder);
    return { numerator: BigInt(remainder / divisor), denominator: BigInt(denominator / divisor) };
  }
  const [top, bottom] = [BigInt(remainder), BigInt(denominator)];
  const divisor = greatestCommonDivisor(bottom, top);
  return { numerator: top / divisor, denominator: bottom / divisor };
}

const ZERO_REMAINDER: Fraction = { numerator: 0n, denominator: 1n };

/** True when independent rounding (half up) takes the quota to the next whole unit. */
export function roundsUp(remainder: number | bigint, denominator: number | bigint): boolean {
  return typeof remainder === 'number' ? 2 * remainder >= denominator : 2n * remainder >= denominator;
}

/** The parts from the largest remainder to the smallest; the order of the list decides equals (P2). */
export function rankByRemainder(quotas: Quotas): readonly number[] {
  const count = quotas.remainders.length;
  if (isSafe(quotas) && quotas.denominator * count <= Number.MAX_SAFE_INTEGER) {
    return rankPacked(quotas.remainders);
  }
  const figures: readonly (number | bigint)[] = quotas.remainders;
  return figures
    .map((_, part) => part)
    .sort((first, second) => {
      const [one, other] = [figures[first] ?? 0, figures[second] ?? 0];
      return one === other ? first - second : one > other ? -1 : 1;
    });
}

/**
 * Remainder and place packed into one double (remainder * count + places behind it), so that the engine's
 * own numeric sort does the work: from the smallest key to the largest, read backwards.
 */
function rankPacked(remainders: readonly number[]): readonly number[] {
  const count = remainders.length;
  const keys = new Float64Array(count);
  remainders.forEach((remainder, part) => (keys[part] = remainder * count + (count - 1 - part)));
  keys.sort();
  const ranking = new Array<number>(count);
  keys.forEach((key, place) => (ranking[count - 1 - place] = count - 1 - (key % count)));
  return ranking;
}

/** Whole units that are left when every quota is cut to its floor. */
export function unitsLeft(total: bigint, quotas: Quotas): number {
  return Number(total - sumOfFloors(quotas));
}

function sumOfFloors(quotas: Quotas): bigint {
  if (isSafe(quotas)) return BigInt(quotas.floors.reduce((added, floor) => added + floor, 0));
  return quotas.floors.reduce((added, floor) => added + floor, 0n);
}
