import type { Remark } from '../../core/outcome';
import type { Plan } from '../../core/plan/model';
import type { WrittenSheet } from '../../excel/model';
import type { WorkbookSnapshot } from '../../workbook/cells';
import type { AllocationInput } from '../../workbook/read/model';
import {
  allocateReducer,
  initialAllocate,
  type AllocateAction,
  type AllocateState,
  type Computation,
} from './allocateState';
import { usualChoice, withTrueUp } from './sheetChoice';

const workbook: WorkbookSnapshot = { name: 'RSS.xlsx', sheets: [], hiddenSheets: [] };
const population = { sheet: 'Befolkning', range: 'A2:B18' };
const refused: Computation = {
  input: { kind: 'refused', refusals: [{ code: 'not-a-number', cell: 'Befolkning!B7', facts: {} }] },
};
/** As much of what was read as the flow looks at. */
const read = (heads: readonly string[] = [], remarks: readonly Remark[] = []): AllocationInput =>
  ({
    agreement: { populations: heads.map((header) => ({ header })) },
    remarks,
  }) as unknown as AllocationInput;
const computed = (
  years: readonly number[],
  assumptions: Plan['assumptions'] = [],
  value: AllocationInput = read(),
): Computation => ({
  input: { kind: 'done', value },
  plan: {
    kind: 'done',
    value: { years: years.map((year) => ({ year })) as unknown as Plan['years'], assumptions, remarks: [] },
  },
});
const after = (...actions: readonly AllocateAction[]): AllocateState =>
  actions.reduce(allocateReducer, initialAllocate);
const reading = (computation: Computation): AllocateAction => ({ type: 'computed', workbook, computation });

test('going on from Underlag leads to Kontroll, whether the figures can be used or not', () => {
  expect(after(reading(computed([2023]))).step).toBe('check');
  expect(after(reading(refused)).step).toBe('check');
});

test('the first year is shown until another is chosen, and a year that disappears falls back', () => {
  const chosen = after(reading(computed([2023, 2024])), { type: 'year-chosen', year: 2024 });
  expect(chosen.year).toBe(2024);
  expect(allocateReducer(chosen, reading(computed([2023, 2024]))).year).toBe(2024);
  expect(allocateReducer(chosen, reading(computed([2023]))).year).toBe(2023);
});

test('reading again in the preview stays there; a source that is refused sends back to Kontroll', () => {
  const preview = after(reading(computed([2023])), { type: 'step-opened', step: 'preview' });
  expect(allocateReducer(preview, reading(computed([2023]))).step).toBe('preview');
  expect(allocateReducer(preview, reading(refused)).step).toBe('check');
});

test('a confirmation holds while the assumptions are the same, and not for others', () => {
  const one = [{ id: 'rounding-method', facts: { method: 'storsta-resten' } }];
  const other = [{ id: 'rounding-method', facts: { method: 'var-for-sig' } }];
  const confirmed = after(reading(computed([2023], one)), { type: 'confirmed', confirmed: true });
  expect(allocateReducer(confirmed, reading(computed([2023], one))).confirmed).toBe(true);
  expect(allocateReducer(confirmed, reading(computed([2023], other))).confirmed).toBe(false);
});

test('a contradiction that is settled otherwise has to be confirmed anew', () => {
  const settled = (cell: string): Computation =>
    computed([2023], [], read([], [{ code: 'read-contradiction-settled', cell, facts: {} }]));
  const confirmed = after(reading(settled('Avtal!B3')), { type: 'confirmed', confirmed: true });
  expect(allocateReducer(confirmed, reading(settled('Avtal!B3'))).confirmed).toBe(true);
  expect(allocateReducer(confirmed, reading(settled('Avtal!B4'))).confirmed).toBe(false);
});

test('years stay settled on a population while the same columns are read, and not on others', () => {
  const heads = ['1 nov 2022', '31 dec 2022'];
  const choice = withTrueUp(usualChoice, 2023, { year: 2023, billed: 0, final: 1 });
  const chosen = after(reading(computed([2023], [], read(heads))), { type: 'sheets-chosen', choice });
  expect(chosen.choice.kinds).toContain('true-up');
  expect(allocateReducer(chosen, reading(computed([2023], [], read(heads)))).choice).toEqual(choice);
  const other = allocateReducer(chosen, reading(computed([2023], [], read(['31 dec 2022']))));
  expect(other.choice).toEqual(usualChoice);
});

describe('a year settled on its final population, when the sheets are read again', () => {
  const heads = ['1 nov 2022', '31 dec 2022'];
  const choice = withTrueUp(usualChoice, 2023, { year: 2023, billed: 0, final: 1 });
  const chosen = after(reading(computed([2023], [], read(heads))), { type: 'sheets-chosen', choice });
  const trueUpsAfter = (...actions: readonly AllocateAction[]) =>
    actions.reduce(allocateReducer, chosen).choice.trueUps;
  const again = (columns: readonly string[], years = [2023]) => reading(computed(years, [], read(columns)));

  test('follows its columns when others come before, between or after them', () => {
    expect(trueUpsAfter(again(['2021', '1 nov 2022', 'Vikt', '31 dec 2022', '2024']))).toEqual([
      { year: 2023, billed: 1, final: 3 },
    ]);
    expect(trueUpsAfter(again(['2021', ...heads]), again(heads))).toEqual(choice.trueUps);
  });

  test('waits while the source cannot be used, and while another range is chosen', () => {
    expect(trueUpsAfter(reading(refused), again(['2021', ...heads]))).toEqual([
      { year: 2023, billed: 1, final: 2 },
    ]);
    expect(trueUpsAfter({ type: 'population-chosen', address: population }, again(heads))).toEqual(
      choice.trueUps,
    );
  });

  test('goes with its column or its year, and of two columns with the same head the first stays the first', () => {
    expect(trueUpsAfter(again(['1 nov 2022', '2024']))).toEqual([]);
    expect(trueUpsAfter(again(heads, [2024]))).toEqual([]);
    const twice = after(again(['', '']), { type: 'sheets-chosen', choice });
    expect(allocateReducer(twice, again(['2021', '', ''])).choice.trueUps).toEqual([
      { year: 2023, billed: 1, final: 2 },
    ]);
  });

  test('a sheet that was not wanted is not wanted again', () => {
    const without = { ...choice, kinds: usualChoice.kinds };
    const state = allocateReducer(chosen, { type: 'sheets-chosen', choice: without });
    const { kinds, trueUps } = allocateReducer(state, again(['2021', ...heads])).choice;
    expect(trueUps).toHaveLength(1);
    expect(kinds).toEqual(usualChoice.kinds);
  });
});

test('another range or another term makes the computation void', () => {
  const done = after(reading(computed([2023])), { type: 'confirmed', confirmed: true });
  for (const action of [
    { type: 'population-chosen', address: population },
    { type: 'terms-chosen', terms: { kind: 'form' } },
    { type: 'form-filled', field: 'cost', value: '4 mnkr' },
  ] satisfies readonly AllocateAction[]) {
    const next = allocateReducer(done, action);
    expect(next.computation).toBeUndefined();
    expect(next.confirmed).toBe(false);
  }
});

test('a change in the source is told only where there is a result to be stale, and reading again clears it', () => {
  const change: AllocateAction = { type: 'source-changed', change: 'B7: 15 940 → 15 904' };
  expect(after(change).stale).toBeUndefined();
  const stale = after(reading(computed([2023])), change);
  expect(stale.stale).toBe('B7: 15 940 → 15 904');
  expect(allocateReducer(stale, reading(computed([2023]))).stale).toBeUndefined();
});

test('a fault ends the work and stays until the next attempt', () => {
  const fault = { code: 'GeneralException', message: 'Något gick fel', facts: {} };
  const failed = after({ type: 'work-started', work: 'reading' }, { type: 'failed', fault });
  expect(failed).toMatchObject({ work: 'none', fault });
  expect(allocateReducer(failed, { type: 'work-started', work: 'reading' }).fault).toBeUndefined();
});

test('waiting for a cell edit ends when the work does', () => {
  const waiting = after({ type: 'work-started', work: 'reading' }, { type: 'waiting-for-edit' });
  expect(waiting.waiting).toBe(true);
  const read = allocateReducer(waiting, {
    type: 'workbook-read',
    workbook,
    populations: [],
    agreements: [],
  });
  expect(read).toMatchObject({ waiting: false, work: 'none' });
});

test('written sheets lead to the result, also when writing failed halfway; removing them leads back', () => {
  const sheet: WrittenSheet = { id: '7', name: 'Kontroll', address: { sheet: 'Kontroll', range: 'A1:B2' } };
  const fault = { code: 'GeneralException', message: 'Något gick fel', facts: {} };
  const failed = after(
    { type: 'work-started', work: 'writing' },
    { type: 'progressed', progress: { sheet: 'Kontroll', index: 2, of: 4 } },
    {
      type: 'sheets-written',
      outcome: { kind: 'failed', sheets: [sheet], fault, written: 1, planned: 4 },
      at: '14.32',
    },
  );
  expect(failed.step).toBe('result');
  expect(failed.progress).toBeUndefined();
  expect(failed.written?.outcome.sheets).toEqual([sheet]);
  const removed = allocateReducer(failed, { type: 'sheets-removed' });
  expect(removed.step).toBe('create');
  expect(removed.written).toBeUndefined();
  expect(removed.removed).toBe(1);
  expect(allocateReducer(removed, { type: 'work-started', work: 'writing' }).removed).toBeUndefined();
});

test('a new allocation keeps nothing but what was typed', () => {
  const state = after({ type: 'form-filled', field: 'cost', value: '4 mnkr' }, reading(computed([2023])), {
    type: 'restarted',
  });
  expect(state).toEqual({ ...initialAllocate, form: new Map([['cost', '4 mnkr']]) });
});

test('present amounts stay chosen when the sheets are read again; another range brings its own head', () => {
  const range = { address: { sheet: 'Nu', range: 'A1:B9' } };
  const chosen = after(reading(computed([2023])), { type: 'current-chosen', range });
  expect(chosen.choice).toMatchObject({ compare: 'current', current: { range } });
  const named = allocateReducer(chosen, {
    type: 'sheets-chosen',
    choice: { ...chosen.choice, current: { range, label: 'Avtal 2022' } },
  });
  const again = allocateReducer(named, reading(computed([2023])));
  expect(again.choice.current).toEqual({ range, label: 'Avtal 2022' });
  const other = { address: { sheet: 'Nu', range: 'D1:E9' } };
  expect(allocateReducer(again, { type: 'current-chosen', range: other }).choice.current).toEqual({
    range: other,
  });
  expect(allocateReducer(again, { type: 'restarted' }).choice.current).toBeUndefined();
});
