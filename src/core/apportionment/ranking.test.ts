import type { Quotas } from './quotas';
import { nthLargest, rankByRemainder } from './ranking';

test('the largest remainder first, equals in the order of the list, on every path', () => {
  const remainders = [2, 5, 0, 5, 6, 2];
  const wanted = [4, 1, 3, 0, 5, 2];
  const quotas = (scale: bigint) => ({
    floors: remainders.map(() => 0n),
    remainders: remainders.map((remainder) => BigInt(remainder) * scale),
    denominator: 7n * scale,
  });
  expect(rankByRemainder({ floors: remainders.map(() => 0), remainders, denominator: 7 })).toEqual(wanted);
  expect(rankByRemainder(quotas(1n))).toEqual(wanted);
  expect(rankByRemainder(quotas(10n ** 20n))).toEqual(wanted);
  // Doubles whose packed keys would no longer fit: neighbours must still be told apart.
  const large = {
    floors: [0, 0, 0],
    remainders: [2 ** 52 + 1, 2 ** 52 + 1, 2 ** 52],
    denominator: 2 ** 53 - 1,
  };
  expect(rankByRemainder(large)).toEqual([0, 1, 2]);
});

describe('the nth largest remainder', () => {
  const doubles = (remainders: readonly number[]): Quotas => ({ floors: [], remainders, denominator: 1000 });
  const bigints = (remainders: readonly number[]): Quotas => ({
    floors: [],
    remainders: remainders.map(BigInt),
    denominator: 1000n,
  });
  const numbers = (count: number, value: (place: number) => number) =>
    Array.from({ length: count }, (_, place) => value(place));

  const largestFirst = (values: readonly number[]) => [...values].sort((one, other) => other - one);
  /** The largest, the second largest and so on, and whether any of them was found by sorting. */
  const atEveryPlace = (values: readonly number[]) => {
    const sorts = jest.spyOn(Array.prototype, 'sort');
    const found = values.map((_, place) => nthLargest(doubles(values), place + 1));
    const sorted = sorts.mock.calls.length > 0;
    sorts.mockRestore();
    return { found, sorted };
  };

  test.each([
    ['one', [7]],
    ['two, either way', [3, 7]],
    ['falling', numbers(40, (place) => 40 - place)],
    ['rising', numbers(41, (place) => place)],
    ['all equal', numbers(30, () => 5)],
    ['few values, many equals', numbers(50, (place) => (place * 7) % 3)],
    ['mixed', numbers(101, (place) => (place * 37) % 101)],
  ])('%s, at every place: no sort', (_, values) => {
    expect(atEveryPlace(values)).toEqual({ found: largestFirst(values), sorted: false });
    const big = values.map((__, place) => nthLargest(bigints(values), place + 1));
    expect(big).toEqual(largestFirst(values).map(BigInt));
  });

  test('an organ pipe, made to defeat the middle of three, is sorted in the end', () => {
    const values = numbers(400, (place) => Math.min(place, 399 - place));
    expect(atEveryPlace(values)).toEqual({ found: largestFirst(values), sorted: true });
  });

  test('is none when no units are handed out', () => {
    expect(nthLargest(doubles([1, 2]), 0)).toBeUndefined();
    expect(nthLargest(bigints([1, 2]), 0)).toBeUndefined();
  });

  test('leaves the remainders in their order', () => {
    const quotas = doubles([1, 3, 2]);
    nthLargest(quotas, 2);
    expect(quotas.remainders).toEqual([1, 3, 2]);
  });
});
