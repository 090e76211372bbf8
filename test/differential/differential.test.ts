import { differenceInAgreement, isRefused } from './agreements';
import { differenceInAllocation } from './allocations';

/** A small run of `npm run test:differential`; the large one is 1 000 000 and 20 000. */
const ALLOCATIONS = 2_000;
const AGREEMENTS = 400;

const differences = (count: number, compare: (seed: number) => string | undefined): string[] =>
  Array.from({ length: count }, (_, seed) => compare(seed)).filter((difference) => difference !== undefined);

test(`${ALLOCATIONS} random allocations agree with the second computation`, () => {
  expect(differences(ALLOCATIONS, differenceInAllocation)).toEqual([]);
});

test(`${AGREEMENTS} random agreements agree with the second computation`, () => {
  expect(differences(AGREEMENTS, differenceInAgreement)).toEqual([]);
});

test('most of the random agreements can be computed, and some must be refused', () => {
  const refused = Array.from({ length: AGREEMENTS }, (_, seed) => isRefused(seed)).filter(Boolean).length;
  expect(refused).toBeGreaterThan(AGREEMENTS * 0.02);
  expect(refused).toBeLessThan(AGREEMENTS * 0.3);
});
