import Fraction from 'fraction.js';
import { apportion } from '../../src/core/apportionment/apportion';
import { parseDecimal } from '../../src/core/exact/decimal';
import { METHODS, type Method, shareUnits, rounded } from './oracleApportion';
import { randomFrom, type Random } from './random';

/** One random "dela": decimal texts, so that neither side gets the other's numbers. */
export interface Allocation {
  readonly total: string;
  readonly weights: readonly string[];
  readonly unit: string;
  readonly method: Method;
}

const UNITS = ['0.01', '1', '1', '1', '10', '100', '1000'];

export function randomAllocation(seed: number): Allocation {
  const random = randomFrom(seed);
  const count = random.chance(1) ? random.between(30, 120) : random.between(1, 12);
  const weights = Array.from({ length: count }, weightMaker(random));
  if (weights.every((weight) => Number(weight) === 0)) weights[random.below(count)] = '1';
  const sign = random.chance(20) ? '-' : '';
  return {
    total: `${sign}${randomTotal(random)}`,
    weights,
    unit: random.pick(UNITS),
    method: random.pick(METHODS),
  };
}

function randomTotal(random: Random): string {
  switch (random.below(5)) {
    case 0:
      return String(random.below(60));
    case 1:
      return `${random.below(100_000)}.${random.between(10, 99)}`;
    case 2:
      return `${random.between(1, 999_999)}${String(random.below(1_000_000)).padStart(6, '0')}`;
    case 3:
      return `${random.between(1, 9)}${'0'.repeat(random.below(9))}.5`;
    default:
      return String(random.between(1_000, 40_000_000));
  }
}

/** One kind of weight for a whole list: equals and small numbers make ties, the others make long remainders. */
function weightMaker(random: Random): () => string {
  const kind = random.below(6);
  const equal = String(random.between(1, 50));
  return () => {
    if (random.chance(5)) return '0';
    switch (kind) {
      case 0:
        return equal;
      case 1:
        return String(random.between(1, 9));
      case 2:
        return String(random.between(6_000, 60_000));
      case 3:
        return `${random.below(100)}.${random.between(1, 9)}`;
      case 4:
        return `${random.between(1, 999_999_999)}${String(random.below(1_000_000_000)).padStart(9, '0')}`;
      default:
        return String(2 ** random.below(12));
    }
  };
}

/** What differs, as text; `undefined` when both computations give the same amounts, ties and difference. */
export function differenceInAllocation(seed: number): string | undefined {
  const allocation = randomAllocation(seed);
  const unit = new Fraction(allocation.unit);
  const amount = new Fraction(allocation.total).div(unit);
  const wanted = shareUnits(
    amount,
    allocation.weights.map((weight) => new Fraction(weight)),
    allocation.method,
  );
  const outcome = apportion({
    total: parseDecimal(allocation.total)!,
    weights: allocation.weights.map((weight) => parseDecimal(weight)!),
    unit: parseDecimal(allocation.unit)!,
    method: allocation.method,
  });
  if (outcome.kind === 'refused') return `refused: ${JSON.stringify([allocation, outcome.refusals])}`;
  const { parts, ties, roundedTotal, difference } = outcome.value;
  const inOre = (units: bigint): bigint => units * BigInt(unit.mul(100).toString());
  const sum = wanted.units.reduce((added, units) => added + units, 0n);
  const missed = new Fraction(inOre(sum), 100n).sub(allocation.total);
  const agrees =
    parts.every((part, place) => part.amount === inOre(wanted.units[place]!)) &&
    roundedTotal === inOre(rounded(amount)) &&
    difference.numerator === missed.s * missed.n &&
    difference.denominator === missed.d &&
    JSON.stringify(ties.flatMap((tie) => tie.parts)) === JSON.stringify(wanted.tie);
  return agrees
    ? undefined
    : `seed ${seed}: ${JSON.stringify(allocation)} wants ${wanted.units.join(' ')} tie ${wanted.tie.join(' ')}; engine ${parts.map(({ amount: ore }) => ore).join(' ')} ${JSON.stringify(ties)}`;
}
