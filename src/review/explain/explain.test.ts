import { dalarna } from '../../../test/golden/review/memoTable';
import { commonRate } from './commonRate';
import { wholePopulations } from './wholePopulations';

const people = dalarna.map(([, figure]) => figure);
const before = dalarna.map(([, , amount]) => amount);
const now = dalarna.map(([, , , amount]) => amount);

test('the common rate is that of most rows, whatever the others hold', () => {
  const amounts = now.map((amount, i) => (i === 3 || i === 9 ? amount * 10 : amount));
  const fit = commonRate(amounts, people, 1);
  expect(fit?.matched).toBe(13);
  expect(fit?.low).toBeLessThanOrEqual(2000000 / 288382);
  expect(fit?.high).toBeGreaterThanOrEqual(2000000 / 288382);
});

test('the amounts of 2022 fit whole populations at 4,2529 kr with the sum 288 164, and only those', () => {
  const found = wholePopulations(before, people, 1);
  expect(found?.rate.toFixed(4)).toBe('4.2529');
  expect(found?.sum).toBe(288164);
  expect(found?.figures.slice(0, 3)).toEqual([22929, 52260, 59788]);
});

test('too few or too coarse amounts pin no populations down', () => {
  expect(wholePopulations(before.slice(0, 3), people.slice(0, 3), 1)).toBeUndefined();
  expect(
    wholePopulations(
      before.map((amount) => Math.round(amount / 1000)),
      people,
      1,
    ),
  ).toBeUndefined();
});
