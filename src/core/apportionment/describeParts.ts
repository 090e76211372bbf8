import { type Fraction, fraction, type Ore, safeDivisor } from '../exact/fraction';
import type { ApportionedPart } from '../plan/model';
import type { Award } from './award';
import { isSafe, type Quotas, remainderFraction, roundsUp } from './quotas';

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
  const figureOf = isSafe(quotas) && isKrona(unit) ? safeFigures(quotas, unit) : exactFigures(quotas, unit);
  const steps = unitSteps(unit);
  const ranks = new Array<number>(ranking.length);
  ranking.forEach((part, place) => (ranks[part] = place + 1));
  return ranking.map((_, part) => {
    const extra = award.extras[part] ?? 0;
    const { exact, remainder, floor, byItself } = figureOf(part);
    return {
      exact,
      amount: extra === 0 ? floor : floor + steps.ore(extra),
      adjustment: steps.ore(extra - byItself),
      floor,
      remainder,
      rank: ranks[part] ?? 0,
      extraUnits: steps.count(extra),
      reason: award.reasons[part] ?? 'none',
    };
  });
}

interface PartFigures {
  readonly exact: Fraction;
  readonly remainder: Fraction;
  readonly floor: Ore;
  /** 1 when the quota rounded by itself is one unit above the floor. */
  readonly byItself: 0 | 1;
}

const isKrona = (unit: Ore): boolean => unit === 100n || unit === -100n;

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

/** Whole kronor on doubles: exact amount and remainder share their denominator and its divisor. */
function safeFigures(
  quotas: Extract<Quotas, { denominator: number }>,
  unit: Ore,
): (part: number) => PartFigures {
  const { floors, remainders, denominator } = quotas;
  const sign = unit < 0n ? -1 : 1;
  const undivided = BigInt(denominator);
  return (part) => {
    const [wholeUnits, rest] = [floors[part] ?? 0, remainders[part] ?? 0];
    const ore = BigInt(wholeUnits) * unit;
    if (rest === 0) {
      const exact = { numerator: BigInt(wholeUnits * sign), denominator: 1n };
      return { exact, remainder: NO_REMAINDER, floor: ore, byItself: 0 };
    }
    const divisor = safeDivisor(denominator, rest);
    const bottom = divisor === 1 ? undivided : BigInt(denominator / divisor);
    const top = (wholeUnits * denominator + rest) / divisor;
    return {
      exact: { numerator: BigInt(top * sign), denominator: bottom },
      remainder: { numerator: BigInt(rest / divisor), denominator: bottom },
      floor: ore,
      byItself: 2 * rest >= denominator ? 1 : 0,
    };
  };
}

const NO_REMAINDER: Fraction = { numerator: 0n, denominator: 1n };

/** Any unit and any size. */
function exactFigures(quotas: Quotas, unit: Ore): (part: number) => PartFigures {
  return (part) => {
    const rest = quotas.remainders[part] ?? 0;
    const remainder = remainderFraction(rest, quotas.denominator);
    const floor = BigInt(quotas.floors[part] ?? 0) * unit;
    return {
      exact: exactKronor(floor, remainder, unit),
      remainder,
      floor,
      byItself: roundsUp(rest, quotas.denominator) ? 1 : 0,
    };
  };
}

/** (floor + remainder * unit) öre in kronor. */
function exactKronor(floor: Ore, { numerator, denominator }: Fraction, unit: Ore): Fraction {
  return fraction(floor * denominator + numerator * unit, denominator * 100n);
}
