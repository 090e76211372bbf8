import { type Fraction, fraction, type Ore } from '../exact/fraction';
import type { ApportionedPart } from '../plan/model';
import type { Award, AwardReason } from './award';
import { type Quotas, remainderFraction, roundsUp } from './quotas';

/**
 * The parts with their reasons. `unit` carries the sign of the amount, so that floor + extraUnits * |unit|
 * is the amount for refunds too (P3).
 */
export function describeParts(
  quotas: Quotas,
  ranking: readonly number[],
  award: Award,
  unit: Ore,
): ApportionedPart[] {
  const steps = unitSteps(unit);
  const ranks = new Array<number>(ranking.length);
  ranking.forEach((part, place) => (ranks[part] = place + 1));
  return ranking.map((_, part) => {
    const extra = award.extras[part] ?? 0;
    const byItself = roundsUp(quotas.remainders[part] ?? 0, quotas.denominator) ? 1 : 0;
    const floor = BigInt(quotas.floors[part] ?? 0) * unit;
    return new QuotaPart(quotas, part, unit, {
      amount: extra === 0 ? floor : floor + steps.ore(extra),
      adjustment: steps.ore(extra - byItself),
      floor,
      rank: ranks[part] ?? 0,
      extraUnits: steps.count(extra),
      reason: award.reasons[part] ?? 'none',
    });
  });
}

/**
 * A part whose exact amount and remainder are brought to lowest terms when they are read: that is most of the
 * work, and a plan of many years is mostly read by its rounded amounts. This is why it is a class.
 */
class QuotaPart implements ApportionedPart {
  readonly amount: Ore;
  readonly adjustment: Ore;
  readonly floor: Ore;
  readonly rank: number;
  readonly extraUnits: bigint;
  readonly reason: AwardReason;
  readonly #quotas: Quotas;
  readonly #part: number;
  readonly #unit: Ore;

  constructor(
    quotas: Quotas,
    part: number,
    unit: Ore,
    { amount, adjustment, floor, rank, extraUnits, reason }: RoundedFigures,
  ) {
    this.amount = amount;
    this.adjustment = adjustment;
    this.floor = floor;
    this.rank = rank;
    this.extraUnits = extraUnits;
    this.reason = reason;
    this.#quotas = quotas;
    this.#part = part;
    this.#unit = unit;
  }

  get remainder(): Fraction {
    return remainderFraction(this.#quotas.remainders[this.#part] ?? 0, this.#quotas.denominator);
  }

  /** (floor + remainder * unit) öre in kronor. */
  get exact(): Fraction {
    const { numerator, denominator } = this.remainder;
    return fraction(this.floor * denominator + numerator * this.#unit, denominator * 100n);
  }
}

type RoundedFigures = Omit<ApportionedPart, 'exact' | 'remainder' | 'reason'> & {
  readonly reason: AwardReason;
};

/** Nearly every part gets -1, 0 or 1 unit: those amounts are made once. */
function unitSteps(unit: Ore): {
  readonly ore: (units: number) => Ore;
  readonly count: (units: number) => bigint;
} {
  const sign = unit < 0n ? -1n : 1n;
  const usual = [-unit, 0n, unit];
  const counts = [-sign, 0n, sign];
  return {
    ore: (units) => usual[units + 1] ?? BigInt(units) * unit,
    count: (units) => counts[units + 1] ?? BigInt(units) * sign,
  };
}
