import Decimal from 'decimal.js';
import { allocate, dinero, type DineroCurrency, toSnapshot } from 'dinero.js';

/** Other ways to divide an amount in whole kronor: what the engine is measured against. */

const SEK: DineroCurrency<number> = { code: 'SEK', base: 10, exponent: 0 };

/** dinero.js: exact sum, but the odd kronor go to the first in the list. */
export function divideByDinero(total: number, weights: readonly number[]): number[] {
  const parts = allocate(dinero({ amount: total, currency: SEK }), weights);
  return parts.map((part) => toSnapshot(part).amount);
}

const Exact = Decimal.clone({ precision: 60 });

/** Largest remainder in decimal.js, with enough digits that equal remainders stay equal here. */
export function divideByDecimal(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((added, weight) => added.plus(weight), new Exact(0));
  const quotas = weights.map((weight) => new Exact(total).times(weight).dividedBy(sum));
  const floors = quotas.map((quota) => quota.floor());
  const rests = quotas.map((quota, part) => ({ part, rest: quota.minus(floors[part]!) }));
  rests.sort((one, other) => other.rest.comparedTo(one.rest) || one.part - other.part);
  const parts = floors.map((floor) => floor.toNumber());
  const left = floors.reduce((rest, floor) => rest.minus(floor), new Exact(total)).toNumber();
  for (const { part } of rests.slice(0, left)) parts[part] = parts[part]! + 1;
  return parts;
}

/** Largest remainder on doubles: fast, and wrong when remainders differ beyond the sixteenth digit. */
export function divideByFloat(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((added, weight) => added + weight, 0);
  const quotas = weights.map((weight) => (total * weight) / sum);
  const parts = quotas.map(Math.floor);
  const rests = quotas.map((quota, part) => ({ part, rest: quota - parts[part]! }));
  rests.sort((one, other) => other.rest - one.rest || one.part - other.part);
  const left = parts.reduce((rest, part) => rest - part, total);
  for (const { part } of rests.slice(0, left)) parts[part] = parts[part]! + 1;
  return parts;
}
