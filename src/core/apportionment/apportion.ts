import type { ApportionmentMethod } from '../agreement/model';
import { absolute, fraction, kronor, type Ore, subtract } from '../exact/fraction';
import { formatDecimal } from '../exact/decimal';
import { nearest, unitInOre } from '../exact/rounding';
import type { Outcome, Refusal } from '../outcome';
import type { Award, Contest, UnitLimits } from './award';
import { awardByCascade } from './cascade';
import { describeParts } from './describeParts';
import { awardByLargestRemainder } from './largestRemainder';
import type { Apportionment, ApportionmentRequest, PartLimits } from './model';
import { awardByOwnRounding, awardRestToLargest, awardRestToLast } from './ownRounding';
import { computeQuotas, unitsLeft, wholeWeights } from './quotas';
import { awardByHighestQuotient } from './sainteLague';

export type { Apportionment, ApportionmentRequest, PartLimits, PartTie } from './model';

/** The six methods of the contract, in its order. */
export const APPORTIONMENT_METHODS: readonly ApportionmentMethod[] = [
  'storsta-resten',
  'sainte-lague',
  'var-for-sig',
  'rest-till-storst',
  'rest-till-sist',
  'lopande',
];

/**
 * Divides an amount in proportion to weights, in whole rounding units, with the reason of every unit.
 *
 * P1: the parts add up to the amount rounded to the unit, half away from zero (not with `var-for-sig`).
 * P2: equals are settled by the order of the list and reported. P3: a negative amount is the mirror image
 * of the positive one. P4: a weight of 0 gives 0. Refused (P5): no weights, a negative weight, all weights 0,
 * a unit other than 0,01 · 1 · 10 · 100 · 1 000 kr, an unknown method.
 */
export function apportion(request: ApportionmentRequest): Outcome<Apportionment> {
  const unit = unitInOre(request.unit);
  const refusals = refuseRequest(request, unit);
  if (refusals.length > 0 || unit === undefined) return { kind: 'refused', refusals };
  return { kind: 'done', value: divideAmount(request, unit) };
}

function refuseRequest({ weights, unit, method }: ApportionmentRequest, ore: Ore | undefined): Refusal[] {
  const refusals: Refusal[] = [];
  if (ore === undefined) refusals.push({ code: 'unit-unknown', facts: { unit: formatDecimal(unit) } });
  if (!APPORTIONMENT_METHODS.includes(method)) refusals.push({ code: 'method-unknown', facts: { method } });
  if (weights.length === 0) refusals.push({ code: 'weights-missing', facts: {} });
  else if (weights.every((weight) => weight.numerator === 0n)) {
    refusals.push({ code: 'weights-all-zero', facts: { count: String(weights.length) } });
  }
  weights.forEach((weight, part) => {
    if (weight.numerator >= 0n) return;
    const facts = { position: String(part + 1), weight: formatDecimal(weight) };
    refusals.push({ code: 'weight-negative', facts });
  });
  return refusals;
}

/** The job itself, on the absolute amount; the sign is put back on every figure (P3). */
function divideAmount(request: ApportionmentRequest, unit: Ore): Apportionment {
  const { total, method } = request;
  const units = fraction(absolute(total.numerator) * 100n, total.denominator * unit);
  const weights = wholeWeights(request.weights);
  const quotas = computeQuotas(units, weights);
  const whole = nearest(units.numerator, units.denominator);
  const limits = limitsInUnits(request.limits, unit);
  const left = unitsLeft(whole, quotas);
  const award = awardBy(method, { quotas, weights, units: whole, left, limits });
  const signedUnit = total.numerator < 0n ? -unit : unit;
  const roundedTotal = whole * signedUnit;
  const sumOfParts = roundedTotal - BigInt(unitsMissed(left, award)) * signedUnit;
  return {
    total,
    roundedTotal,
    parts: describeParts(quotas, award, signedUnit),
    difference: subtract(kronor(sumOfParts), total),
    ties: award.ties,
  };
}

/** "Var för sig" may hand out fewer units than are left, or more (below 0). */
function unitsMissed(left: number, { extras }: Award): number {
  return extras.reduce((missed, extra) => missed - extra, left);
}

function limitsInUnits(limits: PartLimits | undefined, unit: Ore): UnitLimits | undefined {
  if (limits === undefined) return undefined;
  const { minimum, maximum } = limits;
  return { minimum: minimum / unit, maximum: maximum === undefined ? undefined : maximum / unit };
}

function awardBy(method: ApportionmentMethod, contest: Contest): Award {
  switch (method) {
    case 'storsta-resten':
      return awardByLargestRemainder(contest);
    case 'sainte-lague':
      return awardByHighestQuotient(contest);
    case 'var-for-sig':
      return awardByOwnRounding(contest);
    case 'rest-till-storst':
      return awardRestToLargest(contest);
    case 'rest-till-sist':
      return awardRestToLast(contest);
    case 'lopande':
      return awardByCascade(contest);
  }
}
