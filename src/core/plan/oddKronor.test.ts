import { agreement, column, EQUAL, municipalities, rate, sourced } from '../../../test/golden/agreements';
import { accumulateOddKronor } from './oddKronor';
import { computePlan } from './plan';

test('adjustments and deviations are added up per party over the years', () => {
  const outcome = computePlan(
    agreement({
      parties: municipalities(['A', 'B', 'C']),
      populations: [column('Folkmängd', [1, 1, 1])],
      key: { value: EQUAL },
      financing: [],
      cost: { kind: 'amount', amount: sourced(100) },
      index: { rates: [rate(2024, '0.01')] },
      participation: [{ party: 'C', toYear: 2023 }],
    }),
  );
  if (outcome.kind === 'refused') throw new Error('refused');
  // 2023: 33 1/3 each, A gets 34. 2024: 101 between A and B, A gets 51.
  expect(accumulateOddKronor(outcome.value)).toStrictEqual([
    { party: 'A', adjustment: 100n, deviation: { numerator: 7n, denominator: 6n }, years: 2 },
    { party: 'B', adjustment: -100n, deviation: { numerator: -5n, denominator: 6n }, years: 2 },
    { party: 'C', adjustment: 0n, deviation: { numerator: -1n, denominator: 3n }, years: 1 },
  ]);
});
