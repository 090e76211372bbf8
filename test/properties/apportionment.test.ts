import fc from 'fast-check';
import { apportion, type Apportionment, APPORTIONMENT_METHODS } from '../../src/core/apportionment/apportion';
import type { ApportionmentMethod } from '../../src/core/agreement/model';
import {
  compare,
  fraction,
  type Fraction,
  kronor,
  multiply,
  negate,
  sum,
  whole,
} from '../../src/core/exact/fraction';

/** What every division of an amount promises, for any amount and weights. */

const ADDS_UP = APPORTIONMENT_METHODS.filter((method) => method !== 'var-for-sig');
const IN_QUOTA: readonly ApportionmentMethod[] = ['storsta-resten', 'var-for-sig', 'lopande'];

const unit = fc.constantFrom(fraction(1n, 100n), whole(1), whole(10), whole(100), whole(1000));
const total = fc
  .tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.constantFrom(1n, 10n, 100n, 1000n))
  .map(([top, bottom]) => fraction(top, bottom));
const weight = fc.oneof(
  fc.constant(whole(0)),
  fc.bigInt({ min: 1n, max: 9n }).map(whole),
  fc.bigInt({ min: 1n, max: 10n ** 18n }).map(whole),
  fc
    .tuple(fc.bigInt({ min: 1n, max: 999n }), fc.bigInt({ min: 1n, max: 30n }))
    .map(([top, bottom]) => fraction(top, bottom)),
);
const weights = fc
  .array(weight, { minLength: 1, maxLength: 25 })
  .filter((list) => list.some(({ numerator }) => numerator > 0n));

function divide(
  amount: Fraction,
  by: readonly Fraction[],
  step: Fraction,
  method: ApportionmentMethod,
): Apportionment {
  const outcome = apportion({ total: amount, weights: by, unit: step, method });
  if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome.refusals));
  return outcome.value;
}

const amounts = ({ parts }: Apportionment): bigint[] => parts.map((part) => part.amount);
const check = (
  methods: readonly ApportionmentMethod[],
  holds: (amount: Fraction, by: readonly Fraction[], step: Fraction, method: ApportionmentMethod) => void,
): void => {
  fc.assert(fc.property(total, weights, unit, fc.constantFrom(...methods), holds), { numRuns: 300 });
};

test('the sum is the amount rounded to the unit', () => {
  check(ADDS_UP, (amount, by, step, method) => {
    const result = divide(amount, by, step, method);
    expect(amounts(result).reduce((added, part) => added + part, 0n)).toBe(result.roundedTotal);
  });
});

test('the difference is the sum of the parts minus the amount as given, in every method', () => {
  check(APPORTIONMENT_METHODS, (amount, by, step, method) => {
    const result = divide(amount, by, step, method);
    expect(sum([...amounts(result).map((part) => kronor(part)), negate(amount)])).toEqual(result.difference);
  });
});

test('a part is the floor or the ceiling of its quota', () => {
  check(IN_QUOTA, (amount, by, step, method) => {
    for (const part of divide(amount, by, step, method).parts) {
      expect(Number(part.extraUnits) * (amount.numerator < 0n ? -1 : 1)).toBeGreaterThanOrEqual(0);
      expect(Number(part.extraUnits) * (amount.numerator < 0n ? -1 : 1)).toBeLessThanOrEqual(
        part.remainder.numerator === 0n ? 0 : 1,
      );
    }
  });
});

test('the trace explains the amount: floor + extra units, and exact = floor + remainder', () => {
  check(APPORTIONMENT_METHODS, (amount, by, step, method) => {
    const sign = whole(amount.numerator < 0n ? -1 : 1);
    const { parts } = divide(amount, by, step, method);
    for (const part of parts) {
      const extra = multiply(whole(part.extraUnits), step);
      expect(sum([kronor(part.floor), extra])).toEqual(kronor(part.amount));
      expect(sum([kronor(part.floor), multiply(multiply(part.remainder, step), sign)])).toEqual(part.exact);
      expect(part.remainder.numerator >= 0n && part.remainder.numerator < part.remainder.denominator).toBe(
        true,
      );
    }
    expect(sum(parts.map((part) => part.exact))).toEqual(amount);
    expect(parts.map((part) => part.rank).sort((one, other) => one - other)).toEqual(
      parts.map((_, place) => place + 1),
    );
  });
});

test('a smaller weight never gets more', () => {
  check(['storsta-resten', 'sainte-lague', 'var-for-sig'], (amount, by, step, method) => {
    const size = amount.numerator < 0n ? negate(amount) : amount;
    const parts = amounts(divide(size, by, step, method));
    by.forEach((one, first) => {
      by.forEach((other, second) => {
        if (compare(one, other) < 0) expect(parts[first]! <= parts[second]!).toBe(true);
      });
    });
  });
});

test('order in is order out: without ties, another order of the list is the same division', () => {
  check(['storsta-resten', 'sainte-lague', 'var-for-sig'], (amount, by, step, method) => {
    const result = divide(amount, by, step, method);
    if (result.ties.length > 0) return;
    const backwards = divide(amount, [...by].reverse(), step, method);
    expect(amounts(backwards).reverse()).toEqual(amounts(result));
  });
});

test('equal parts differ by at most one unit, and the first gets it', () => {
  check(['storsta-resten', 'sainte-lague'], (amount, by, step, method) => {
    const size = amount.numerator < 0n ? negate(amount) : amount;
    const parts = amounts(
      divide(
        size,
        by.map(() => whole(1)),
        step,
        method,
      ),
    );
    const one = multiply(step, whole(100)).numerator;
    expect(
      parts.every(
        (part, place) => place === 0 || (parts[place - 1]! - part >= 0n && parts[0]! - part <= one),
      ),
    ).toBe(true);
  });
});

test('sign symmetric, scale invariant, and 0 for a weight of 0', () => {
  check(APPORTIONMENT_METHODS, (amount, by, step, method) => {
    const result = divide(amount, by, step, method);
    expect(amounts(divide(negate(amount), by, step, method)).map((part) => -part)).toEqual(amounts(result));
    const scaled = by.map((part) => multiply(part, fraction(7n, 3n)));
    expect(amounts(divide(amount, scaled, step, method))).toEqual(amounts(result));
    by.forEach(({ numerator }, place) => {
      if (numerator === 0n) expect(amounts(result)[place]).toBe(0n);
    });
  });
});

test('a tie names equals of which some won and some lost', () => {
  check(['storsta-resten', 'sainte-lague'], (amount, by, step, method) => {
    for (const { parts: tied } of divide(amount, by, step, method).ties) {
      expect(tied.length).toBeGreaterThan(1);
      expect(new Set(tied).size).toBe(tied.length);
    }
  });
});
