import Fraction from 'fraction.js';
import { total } from './oracleApportion';
import type { Spec } from './spec';

/** The spec must be refused. */
export class Refused extends Error {}

/**
 * B6, in rounding units: weight x one common rate, cut to the limits. The sum as a function of the rate is
 * looked up at every bend and read off between the two bends around the wanted sum.
 */
export function amountsUnderLimits(
  spec: Spec,
  weights: readonly Fraction[],
  amount: bigint,
): readonly Fraction[] {
  if (spec.minimum === undefined && spec.maximum === undefined) return weights;
  const unit = new Fraction(spec.unit);
  const low = new Fraction(spec.minimum ?? 0).div(unit).ceil();
  const high = spec.maximum === undefined ? undefined : new Fraction(spec.maximum).div(unit).floor();
  if (high !== undefined && new Fraction(spec.minimum ?? 0).compare(spec.maximum!) > 0) throw new Refused();
  const at = (rate: Fraction): Fraction[] => weights.map((weight) => cut(weight.mul(rate), low, high));
  const bends = weights
    .flatMap((weight) => [low.div(weight), ...(high === undefined ? [] : [high.div(weight)])])
    .sort((one, other) => one.compare(other));
  const wanted = new Fraction(amount);
  let before = new Fraction(0);
  if (total(at(before)).compare(wanted) > 0) throw new Refused();
  const last = bends.at(-1)!;
  for (const bend of [
    ...bends,
    last
      .add(1)
      .add(wanted.div(total(weights)))
      .mul(2),
  ]) {
    const [below, above] = [total(at(before)), total(at(bend))];
    if (above.compare(wanted) >= 0) {
      if (above.equals(below)) return at(before);
      return at(before.add(wanted.sub(below).div(above.sub(below)).mul(bend.sub(before))));
    }
    before = bend;
  }
  throw new Refused();
}

function cut(value: Fraction, low: Fraction, high: Fraction | undefined): Fraction {
  if (value.compare(low) < 0) return low;
  return high !== undefined && value.compare(high) > 0 ? high : value;
}
