import { exact } from '../../../test/golden/agreements';
import { partFromAmount, rankParts } from './part';

test('the trace of an amount that stands by itself', () => {
  expect(partFromAmount(exact('250.5'), 25000n, 100n, 'fixed')).toStrictEqual({
    exact: exact('250.5'),
    amount: 25000n,
    adjustment: -100n,
    floor: 25000n,
    remainder: exact('0.5'),
    rank: 1,
    extraUnits: 0n,
    reason: 'fixed',
  });
  expect(partFromAmount(exact('-255'), -26000n, 1000n, 'none')).toMatchObject({
    adjustment: 0n,
    floor: -25000n,
    remainder: exact('0.5'),
    extraUnits: -1n,
  });
});

test('ranks by remainder, equals in order', () => {
  const parts = ['1.25', '2.75', '3.25', '4', '5.75'].map((value) =>
    partFromAmount(exact(value), 0n, 100n, 'none'),
  );
  expect(rankParts(parts).map(({ rank }) => rank)).toStrictEqual([3, 1, 4, 5, 2]);
});
