import type { RangeChange } from '../../excel/model';
import { numbersIn } from '../../text/numbers';
import { changeText as textOf } from './useStale';

const changeText = (changes: readonly RangeChange[]) => textOf(changes, numbersIn('sv'));

const at = (range: string) => ({ sheet: 'Befolkning', range });

test('one cell changed by hand is told with both values', () => {
  expect(changeText([{ address: at('B7'), before: '15940', after: '15904' }])).toBe(
    'B7: 15\u00a0940 → 15\u00a0904',
  );
});

test('more than that is told by address, the same only once, at most three', () => {
  expect(changeText([{ address: at('B7:B9') }])).toBe('Befolkning!B7:B9');
  expect(
    changeText(
      ['B7', 'B7', 'B8', 'B9', 'B10'].map((range) => ({ address: at(range), before: '1', after: '2' })),
    ),
  ).toBe('Befolkning!B7, Befolkning!B8, Befolkning!B9');
  expect(changeText([])).toBe('');
});

test('in English the figures are English', () => {
  expect(textOf([{ address: at('B7'), before: '15940', after: '15904' }], numbersIn('en'))).toBe(
    'B7: 15,940 → 15,904',
  );
});
