import { fraction, whole } from '../exact/fraction';
import { computeQuotas, isSafe, roundsUp, unitsLeft, wholeWeights } from './quotas';

const SAFE = BigInt(Number.MAX_SAFE_INTEGER);

test('weights are brought to their least common denominator', () => {
  expect(wholeWeights([whole(4), whole(6)])).toStrictEqual({ weights: [4, 6], sum: 10 });
  expect(wholeWeights([fraction(1n, 4n), fraction(1n, 6n), whole(1)])).toStrictEqual({
    weights: [3, 2, 12],
    sum: 17,
  });
});

describe('doubles are used exactly as long as every product and the denominator fit', () => {
  const kindOf = (units: bigint, weights: bigint[], denominator = 1n): boolean =>
    isSafe(computeQuotas({ numerator: units, denominator }, wholeWeights(weights.map(whole))));

  test('the product of the amount and the largest weight', () => {
    expect(kindOf(SAFE, [1n])).toBe(true);
    expect(kindOf(SAFE + 1n, [1n])).toBe(false);
    expect(kindOf(SAFE, [1n, 2n, 1n])).toBe(false);
    expect(kindOf(SAFE, [2n, 1n])).toBe(false);
    expect(kindOf(SAFE / 3n, [1n, 3n, 2n])).toBe(true);
  });

  test('the denominator', () => {
    expect(kindOf(1n, [SAFE])).toBe(true);
    expect(kindOf(1n, [SAFE - 1n, 2n])).toBe(false);
    expect(kindOf(1n, [1n], SAFE)).toBe(true);
    expect(kindOf(1n, [1n], SAFE + 1n)).toBe(false);
  });

  test('both kinds hold the same figures', () => {
    const weights = wholeWeights([whole(3), whole(4)]);
    expect(computeQuotas(whole(10), weights)).toStrictEqual({
      floors: [4, 5],
      remainders: [2, 5],
      denominator: 7,
    });
    const large = wholeWeights([whole(3n * SAFE), whole(4n * SAFE)]);
    expect(computeQuotas(whole(10), large)).toStrictEqual({
      floors: [4n, 5n],
      remainders: [2n * SAFE, 5n * SAFE],
      denominator: 7n * SAFE,
    });
  });
});

test('half rounds up, of either kind', () => {
  expect([roundsUp(4, 8), roundsUp(3, 8), roundsUp(5, 8)]).toEqual([true, false, true]);
  expect([roundsUp(4n, 8n), roundsUp(3n, 8n), roundsUp(5n, 8n)]).toEqual([true, false, true]);
});

test('units left above the floors', () => {
  expect(unitsLeft(12n, { floors: [4, 5], remainders: [2, 5], denominator: 7 })).toBe(3);
  expect(unitsLeft(12n, { floors: [4n, 5n], remainders: [2n, 5n], denominator: 7n })).toBe(3);
});
