import { compare, divide, fraction, type Fraction, whole } from '../../core/exact/fraction';
import type { RowResult } from '../../core/plan/model';
import { freeTotal, freeUnits, freeWeight, limitOf } from './liveLimits';
import { hasLimits, type Place } from './livePlace';
import { unitCount } from './liveShareOut';
import * as facts from './yearFacts';

/** A unit is there from the start when more than half of it is. */
export const startOf = ({ remainder }: RowResult): bigint =>
  2n * remainder.numerator > remainder.denominator ? 1n : 0n;

/** A party in the steps of Sainte-Laguë. */
export interface Holding {
  readonly place: number;
  readonly row: RowResult;
  readonly weight: bigint;
  readonly rest: bigint;
  readonly start: bigint;
  readonly units: bigint;
  readonly limited: bigint;
}

/** Units that the start lacks; below 0 where it gives too many. */
export function lackingUnits(rows: readonly RowResult[]): bigint {
  const extras = rows.reduce((all, row) => all + row.extraUnits, 0n);
  return extras - rows.reduce((all, row) => all + startOf(row), 0n);
}

/** The parties as they stand before the first step, in the order of the list. */
export function holdings(rows: readonly RowResult[], place: Place): readonly Holding[] {
  const total = freeTotal(rows, place).numerator;
  return rows.map((row, index) => {
    const start = startOf(row);
    const floor = unitCount(row.floor, place.year.unit);
    return {
      place: index + 1,
      row,
      weight: freeWeight(row, index, place),
      rest: (row.remainder.numerator * total) / row.remainder.denominator,
      start,
      units: floor + start,
      limited: limitOf(row, place) === undefined ? 0n : floor,
    };
  });
}

/** What the cells show: each step's quotients, and the place in the list of who gets or gives a unit. */
export function play(
  order: readonly Holding[],
  sign: bigint,
  lacking: number,
  steps: number,
  place: Place,
): { readonly keys: readonly (readonly (Fraction | undefined)[])[]; readonly winners: readonly number[] } {
  const moved = order.map(() => 0n);
  const keys: (Fraction | undefined)[][] = [];
  const winners: number[] = [];
  for (let step = 0; step < steps; step++) {
    const quotients = order.map((holding, index) =>
      quotientOf(holding, moved[index] ?? 0n, sign, order, place),
    );
    keys.push(quotients);
    if (step >= lacking) {
      winners.push(0);
      continue;
    }
    const winner = lowest(quotients);
    moved[winner] = (moved[winner] ?? 0n) + sign;
    winners.push(order[winner]?.place ?? 0);
  }
  return { keys, winners };
}

function lowest(quotients: readonly (Fraction | undefined)[]): number {
  return quotients.reduce((best, quotient, index) => {
    const other = quotients[best];
    return quotient !== undefined && (other === undefined || compare(quotient, other) < 0) ? index : best;
  }, 0);
}

function quotientOf(
  { weight, rest, start, units, limited }: Holding,
  moved: bigint,
  sign: bigint,
  order: readonly Holding[],
  place: Place,
): Fraction | undefined {
  const { limits } = place.chain;
  const has = units + moved;
  const stuck =
    (weight === 0n && limited === 0n) ||
    (sign < 0n && has <= (limits?.minimum === undefined ? 0n : limits.least)) ||
    (sign > 0n && limits?.maximum !== undefined && limits.most !== undefined && has >= limits.most);
  if (stuck) return undefined;
  const ahead = 2n * (start + moved) + sign;
  const rows = order.map(({ row }) => row);
  const all = order.reduce((added, holding) => added + holding.weight, 0n);
  if (weight === 0n) return divide(whole(sign * ahead), whole(limited));
  const own = sign * (ahead * all - 2n * rest);
  const by = hasLimits(place) ? weight * freeUnits(rows, facts.municipalAmount(place.year), place) : weight;
  return divide(fraction(own), fraction(by));
}
