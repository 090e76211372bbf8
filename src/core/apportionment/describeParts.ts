import { type Fraction, fraction, type Ore } from '../exact/fraction';
import type { ApportionedPart } from '../plan/model';
import type { Award, AwardReason } from './award';
import { type Quotas, roundsUp } from './quotas';
import { rankByRemainder } from './ranking';

/**
 * The parts with their reasons. `unit` carries the sign of the amount, so that floor + extraUnits * |unit|
 * is the amount for refunds too (P3).
 */
export function describeParts(quotas: Quotas, award: Award, unit: Ore): ApportionedPart[] {
  const division = { quotas, award, unit, rankOf: ranksWhenAsked(quotas) };
  return award.extras.map((_, part) => new QuotaPart(division, part));
}

interface DividedAmount {
  readonly quotas: Quotas;
  readonly award: Award;
  readonly unit: Ore;
  readonly rankOf: (part: number) => number;
}

/** Ranking is a sort of all remainders, which only those who read a rank need. */
function ranksWhenAsked(quotas: Quotas): (part: number) => number {
  let ranks: number[] | undefined;
  return (part) => {
    if (ranks === undefined) {
      const found = new Array<number>(quotas.remainders.length);
      rankByRemainder(quotas).forEach((ranked, place) => (found[ranked] = place + 1));
      ranks = found;
    }
    return ranks[part] ?? 0;
  };
}

/**
 * A part's place in the columns of the divided amount; its figures are made when they are read. Making them is
 * most of the work, and a plan of many years is mostly read by its rounded amounts. This is why it is a class.
 */
class QuotaPart implements ApportionedPart {
  readonly #division: DividedAmount;
  readonly #part: number;

  constructor(division: DividedAmount, part: number) {
    this.#division = division;
    this.#part = part;
  }

  get amount(): Ore {
    const { quotas, award, unit } = this.#division;
    const floor = quotas.floors[this.#part] ?? 0;
    const extra = award.extras[this.#part] ?? 0;
    return (typeof floor === 'number' ? BigInt(floor + extra) : floor + BigInt(extra)) * unit;
  }

  get floor(): Ore {
    const { quotas, unit } = this.#division;
    return BigInt(quotas.floors[this.#part] ?? 0) * unit;
  }

  get adjustment(): Ore {
    const { quotas, award, unit } = this.#division;
    const byItself = roundsUp(quotas.remainders[this.#part] ?? 0, quotas.denominator) ? 1 : 0;
    return BigInt((award.extras[this.#part] ?? 0) - byItself) * unit;
  }

  get extraUnits(): bigint {
    const { award, unit } = this.#division;
    const extra = BigInt(award.extras[this.#part] ?? 0);
    return unit < 0n ? -extra : extra;
  }

  /** In units, 0 <= r < 1. */
  get remainder(): Fraction {
    const { quotas } = this.#division;
    return fraction(BigInt(quotas.remainders[this.#part] ?? 0), BigInt(quotas.denominator));
  }

  /** (floor + remainder * unit) öre in kronor. */
  get exact(): Fraction {
    const { numerator, denominator } = this.remainder;
    return fraction(this.floor * denominator + numerator * this.#division.unit, denominator * 100n);
  }

  get rank(): number {
    return this.#division.rankOf(this.#part);
  }

  get reason(): AwardReason {
    return this.#division.award.reasonOf(this.#part);
  }
}
