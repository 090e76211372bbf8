import { formatDecimal } from '../exact/decimal';
import { add, compare, equals, type Fraction, multiply, type Ore, whole, ZERO } from '../exact/fraction';
import { roundToUnit } from '../exact/rounding';
import type { Sourced } from '../outcome';
import { LABELS } from './labels';
import type { Agreement, CostLine } from './model';
import type { Notes } from './notes';

/** An amount that no public body has: 10 000 miljarder kronor. */
const LARGEST_AMOUNT = whole(10n ** 13n);

/**
 * The exact cost of the base year in kronor, in whichever way the agreement states it. `undefined` for keys
 * that make the amount themselves (B9, E3). If both ways are given they must agree, at least when rounded.
 * Refused: 0 or below, 10^13 kr or more, a contradiction, no amount.
 */
export function baseAmount({ cost }: Agreement, unit: Ore, notes: Notes): Fraction | undefined {
  switch (cost.kind) {
    case 'amount':
      return refuseUnlikely(cost.amount, LABELS.cost, notes);
    case 'positions': {
      refuseUnlikely(cost.count, LABELS.positions, notes);
      refuseUnlikely(cost.costPerPosition, LABELS.costPerPosition, notes);
      const product = multiply(cost.count.value, cost.costPerPosition.value);
      refuseContradiction(cost.stated, product, unit, notes);
      return product;
    }
    case 'lines': {
      cost.lines.forEach((line) => refuseNegativeLine(line, notes));
      const total = cost.lines.reduce((added, line) => add(added, line.amount.value), ZERO);
      refuseContradiction(cost.stated, total, unit, notes);
      return refuseUnlikely({ value: total }, LABELS.cost, notes);
    }
    case 'fixed-amounts':
    case 'from-key':
      return undefined;
  }
}

function refuseNegativeLine({ name, amount }: CostLine, notes: Notes): void {
  if (amount.value.numerator >= 0n) return;
  notes.refuse(
    'amount-not-positive',
    { field: name, origin: amount.origin },
    { amount: formatDecimal(amount.value) },
  );
}

/** Refuses an amount of 0 or below, and one that no public body has. */
export function refuseUnlikely({ value, origin }: Sourced<Fraction>, field: string, notes: Notes): Fraction {
  const facts = { amount: formatDecimal(value) };
  if (value.numerator <= 0n) notes.refuse('amount-not-positive', { field, origin }, facts);
  if (compare(value, LARGEST_AMOUNT) >= 0) notes.refuse('amount-too-large', { field, origin }, facts);
  return value;
}

/** The stated Årlig kostnad must be what the other way of stating it gives, at least to the rounding unit. */
export function refuseContradiction(
  stated: Sourced<Fraction> | undefined,
  computed: Fraction,
  unit: Ore,
  notes: Notes,
): void {
  if (stated === undefined || equals(stated.value, computed)) return;
  if (roundToUnit(stated.value, unit) === roundToUnit(computed, unit)) return;
  const facts = { stated: formatDecimal(stated.value), computed: formatDecimal(computed) };
  notes.refuse('amounts-contradict', { field: LABELS.cost, origin: stated.origin }, facts);
}
