import { reviewWorkbook } from '../../src/review/review';
import { measure, together, type Measurement } from './measure';
import { readPlaces } from './places';

/** What `npm run bench:granska` prints, held to what the reviewer is known to reach: a kind of fault is never lost unseen. */
const tables = 2400;
let result: Measurement;
beforeAll(async () => {
  result = await measure(reviewWorkbook, readPlaces(), tables, 0);
}, 300_000);

it('sound tables: silence', () => {
  expect(result.clean).toBe(600);
  expect(result.noise.filter(({ fault }) => fault === 'felfri')).toEqual([]);
  expect(result.silent).toBe(result.clean);
});

it('planted faults: nearly all are found, little else is told, and the cause is right', () => {
  const { planted, found, falseFindings, causeRight, causeStated } = together(result.byCheck.values());
  expect(planted).toBe(1800);
  expect(found / planted).toBeGreaterThan(0.994);
  expect(found / (found + falseFindings)).toBeGreaterThan(0.99);
  expect(causeRight / causeStated).toBeGreaterThan(0.985);
});

it('every kind of fault is found in nine tables of ten', () => {
  const lost = [...result.byFault].filter(([, { found, planted }]) => found < planted * 0.9);
  expect(lost.map(([fault]) => fault)).toEqual([]);
});
