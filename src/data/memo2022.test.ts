import { memoRegion, memoTable, memoTotal } from './memo2022';
import { municipalities } from './municipalities';
import { vintages } from './populations';

const sumOf = (figures: readonly number[]): number => figures.reduce((sum, figure) => sum + figure, 0);

test('the rows make the printed population, and 2 and 4 kronor more than the printed amounts', () => {
  expect(sumOf(memoTable.map(([, figure]) => figure))).toBe(memoTotal[0]);
  expect(sumOf(memoTable.map(([, , present]) => present)) + memoRegion[0]).toBe(memoTotal[1] + 2);
  expect(sumOf(memoTable.map(([, , , next]) => next)) + memoRegion[1]).toBe(memoTotal[2] + 4);
});

test('its population is the vintage of 30 June 2021, which was copied by itself', () => {
  const vintage = vintages.find(({ date }) => date === '2021-06-30');
  const codes = new Map(municipalities.map(({ name, code }) => [name, code]));
  expect(vintage?.figures.size).toBe(memoTable.length);
  for (const [party, figure] of memoTable) {
    expect([party, vintage?.figures.get(codes.get(party) ?? '')]).toEqual([party, figure]);
  }
});
