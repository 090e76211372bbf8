import { roundsTogether, usualChoice, withKind, withRoundTogether, withTrueUp } from './sheetChoice';

test('a kind is ticked once, and can be left out', () => {
  const invoiced = withKind(withKind(usualChoice, 'invoice', true), 'invoice', true);
  expect(invoiced.kinds).toEqual(['allocation', 'control', 'assumptions', 'invoice']);
  expect(withKind(invoiced, 'control', false).kinds).toEqual(['allocation', 'assumptions', 'invoice']);
});

test('rounding both ways brings Flerårsplan, and is nothing without it', () => {
  const both = withRoundTogether(usualChoice, true);
  expect(both.kinds).toContain('multi-year');
  expect(roundsTogether(both)).toBe(true);
  expect(roundsTogether(withKind(both, 'multi-year', false))).toBe(false);
  expect(roundsTogether(withRoundTogether(both, false))).toBe(false);
  expect(withRoundTogether(both, false).kinds).toContain('multi-year');
});

test('one true-up a year; the last one taken away takes its sheet away', () => {
  const first = withTrueUp(usualChoice, 2023, { year: 2023, billed: 0, final: 1 });
  expect(first.kinds).toContain('true-up');
  const changed = withTrueUp(first, 2023, { year: 2023, billed: 0, final: 2 });
  expect(changed.trueUps).toEqual([{ year: 2023, billed: 0, final: 2 }]);
  const two = withTrueUp(changed, 2024, { year: 2024, billed: 1, final: 2 });
  expect(two.trueUps).toHaveLength(2);
  expect(withTrueUp(two, 2023, undefined).kinds).toContain('true-up');
  expect(withTrueUp(withTrueUp(two, 2023, undefined), 2024, undefined).kinds).not.toContain('true-up');
});
