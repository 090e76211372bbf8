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
  // No weight is above the sum, so this bounds every product below.
  const fits = units.numerator * sum <= SAFE && denominator <= SAFE;
  return fits
    ? safeQuotas(Number(units.numerator), weights, Number(denominator))
    : largeQuotas(units.numerator, weights, denominator);
}

const SAFE = BigInt(Number.MAX_SAFE_INTEGER);

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

/** The remainder of one quota in units, 0 <= r < 1, in lowest terms. */
export function remainderFraction(remainder: number | bigint, denominator: number | bigint): Fraction {
  if (typeof remainder === 'number' && typeof denominator === 'number') {
    const divisor = safeDivisor(denominator, remainder);
    return { numerator: BigInt(remainder / divisor), denominator: BigInt(denominator / divisor) };
  }
  const [top, bottom] = [BigInt(remainder), BigInt(denominator)];
  const divisor = greatestCommonDivisor(bottom, top);
  return { numerator: top / divisor, denominator: bottom / divisor };
}

/** True when independent rounding (half up) takes the quota to the next whole unit. */
export function roundsUp(remainder: number | bigint, denominator: number | bigint): boolean {
  return typeof remainder === 'number' ? 2 * remainder >= denominator : 2n * remainder >= denominator;
}

/** The parts from the largest remainder to the smallest; the order of the list decides equals (P2). */
export function rankByRemainder({ remainders }: Quotas): readonly number[] {
  const figures: readonly (number | bigint)[] = remainders;
  return figures
    .map((_, part) => part)
    .sort((first, second) => {
      const [one, other] = [figures[first] ?? 0, figures[second] ?? 0];
      return one === other ? first - second : one > other ? -1 : 1;
    });
}

/** Whole units that are left when every quota is cut to its floor. */
export function unitsLeft(total: bigint, { floors }: Quotas): number {
  let left = total;
  for (const floor of floors) left -= BigInt(floor);
  return Number(left);
}
