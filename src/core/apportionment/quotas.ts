import { type Fraction, greatestCommonDivisor } from '../exact/fraction';

/**
 * The quotas `units * weight / sum` of an amount above or equal to 0, each as whole units and a remainder
 * over one common denominator, so that remainders are compared without a single division.
 * Figures are doubles when every product stays below 2^53 (all of them exact), else bigints.
 */
export type Quotas = QuotaColumns<number> | QuotaColumns<bigint>;

interface QuotaColumns<Whole extends number | bigint> {
  readonly floors: readonly Whole[];
  readonly remainders: readonly Whole[];
  readonly denominator: Whole;
}

/** Weights as whole numbers in the same proportions, with their sum; doubles when the sum is below 2^53. */
export type WholeWeights = WeightColumn<number> | WeightColumn<bigint>;

interface WeightColumn<Whole extends number | bigint> {
  readonly weights: readonly Whole[];
  readonly sum: Whole;
}

const LARGEST_SAFE = Number.MAX_SAFE_INTEGER;

/** Brings the weights to their common denominator. */
export function wholeWeights(weights: readonly Fraction[]): WholeWeights {
  return wholeDoubles(weights) ?? scaledWeights(weights);
}

/** The usual case, people: whole numbers already. A sum that was rounded on the way is above 2^53 - 1. */
function wholeDoubles(weights: readonly Fraction[]): WeightColumn<number> | undefined {
  const doubles = new Array<number>(weights.length);
  let [sum, part] = [0, 0];
  for (const { numerator, denominator } of weights) {
    if (denominator !== 1n) return undefined;
    const weight = Number(numerator);
    doubles[part++] = weight;
    sum += weight;
  }
  return sum <= LARGEST_SAFE ? { weights: doubles, sum } : undefined;
}

function scaledWeights(weights: readonly Fraction[]): WholeWeights {
  let common = 1n;
  for (const { denominator } of weights) {
    if (denominator !== 1n) common *= denominator / greatestCommonDivisor(common, denominator);
  }
  const scaled = weights.map(({ numerator, denominator }) => numerator * (common / denominator));
  const sum = scaled.reduce((added, weight) => added + weight, 0n);
  return sum <= BigInt(LARGEST_SAFE)
    ? { weights: scaled.map(Number), sum: Number(sum) }
    : { weights: scaled, sum };
}

/** Quotas of `units` (whole or not, not negative) among weights whose sum is above 0. */
export function computeQuotas(units: Fraction, weights: WholeWeights): Quotas {
  const doubles = isDoubles(weights) ? doubleQuotas(units, weights) : undefined;
  return doubles ?? bigQuotas(units, weights);
}

const isDoubles = (weights: WholeWeights): weights is WeightColumn<number> => typeof weights.sum === 'number';

/**
 * `undefined` when a product or the denominator is above 2^53 - 1 (rounding cannot bring it below).
 * The floor of the rounded quotient is the floor of the exact one: below 2^53 the rounding is less than
 * 1 / denominator, and no quotient that is not whole comes nearer to a whole number than that.
 */
function doubleQuotas(
  units: Fraction,
  { weights, sum }: WeightColumn<number>,
): QuotaColumns<number> | undefined {
  const amount = Number(units.numerator);
  const denominator = Number(units.denominator) * sum;
  if (denominator > LARGEST_SAFE) return undefined;
  const floors = new Array<number>(weights.length);
  const remainders = new Array<number>(weights.length);
  let part = 0;
  for (const weight of weights) {
    const product = amount * weight;
    if (product > LARGEST_SAFE) return undefined;
    const floor = Math.floor(product / denominator);
    floors[part] = floor;
    remainders[part++] = product - floor * denominator;
  }
  return { floors, remainders, denominator };
}

function bigQuotas(units: Fraction, { weights, sum }: WholeWeights): QuotaColumns<bigint> {
  const denominator = units.denominator * BigInt(sum);
  const figures: readonly (number | bigint)[] = weights;
  const products = figures.map((weight) => units.numerator * BigInt(weight));
  return {
    floors: products.map((product) => product / denominator),
    remainders: products.map((product) => product % denominator),
    denominator,
  };
}

export const isSafe = (quotas: Quotas): quotas is QuotaColumns<number> =>
  typeof quotas.denominator === 'number';

/** True when independent rounding (half up) takes the quota to the next whole unit. */
export function roundsUp(remainder: number | bigint, denominator: number | bigint): boolean {
  return typeof remainder === 'number' ? 2 * remainder >= denominator : 2n * remainder >= denominator;
}

/** Whole units that are left when every quota is cut to its floor. */
export function unitsLeft(total: bigint, quotas: Quotas): number {
  if (!isSafe(quotas)) return Number(quotas.floors.reduce((left, floor) => left - floor, total));
  return quotas.floors.reduce((left, floor) => left - floor, Number(total));
}
