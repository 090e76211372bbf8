import type { Agreement, PartyColumn } from '../../core/agreement/model';
import type { AllocationInput } from '../../workbook/read/model';
import { isoDate, supplement, undated } from './supplements';

const column = (over: Partial<PartyColumn> = {}): PartyColumn => ({
  header: 'Folkmängd',
  figures: [],
  ...over,
});
function input(columns: readonly PartyColumn[], stated: boolean, sourceNote?: string): AllocationInput {
  return {
    agreement: {
      populations: columns,
      roundingMethod: { value: 'storsta-resten', stated },
    } as unknown as Agreement,
    population: {
      populations: columns,
      ...(sourceNote === undefined ? {} : { sourceNote }),
    } as AllocationInput['population'],
    parameters: { sheet: 'Avtal', range: 'A1:B9' },
    remarks: [],
  };
}

test('a method is taken only where the agreement states none, and stays an assumption', () => {
  expect(supplement(input([column()], false), { method: 'var-for-sig' }).agreement.roundingMethod).toEqual({
    value: 'var-for-sig',
    stated: false,
  });
  expect(supplement(input([column()], true), { method: 'var-for-sig' }).agreement.roundingMethod).toEqual({
    value: 'storsta-resten',
    stated: true,
  });
});

test('a date goes to undated columns only', () => {
  const result = supplement(input([column(), column({ year: 2022 })], true), { date: '2021-06-30' });
  expect(result.population.populations.map(({ date }) => date)).toEqual(['2021-06-30', undefined]);
  expect(result.agreement.populations).toEqual(result.population.populations);
});

test('a source is put where none stands, never over one that does', () => {
  expect(supplement(input([], true), { source: 'SCB' }).population.sourceNote).toBe('SCB');
  expect(supplement(input([], true, 'Källa: SCB'), { source: 'annan' }).population.sourceNote).toBe(
    'Källa: SCB',
  );
  expect(supplement(input([], true), { source: '' }).population.sourceNote).toBeUndefined();
});

test.each([
  ['2021-06-30', '2021-06-30'],
  [' 2024-02-29 ', '2024-02-29'],
  ['2023-02-29', undefined],
  ['2021-6-30', undefined],
  ['30 juni 2021', undefined],
])('%s as a day', (text, day) => expect(isoDate(text)).toBe(day));

test('undated: columns, and none of them says when', () => {
  expect(undated(input([column()], true))).toBe(true);
  expect(undated(input([column(), column({ year: 2021 })], true))).toBe(false);
  expect(undated(input([], true))).toBe(false);
});
