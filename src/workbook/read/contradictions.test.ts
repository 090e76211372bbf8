import { computePlan } from '../../core/plan/plan';
import { remarkText } from '../../text/remarks';
import { contradictionsOf, isSettled } from './contradictions';
import { readAllocationInput } from './readAllocationInput';
import { sheetOf, soundPopulation, workbookOf, type TestCell } from './sheetFixture';

/** The agreement says 2024, the plan of operations 2023: both stand in the sheet with their source. */
const rows: readonly (readonly TestCell[])[] = [
  ['Årlig kostnad', 4000000, 'Avtal p. 6'],
  ['Basår', 2022],
  ['Index från och med', 2024, 'Avtal p. 6'],
  ['Index från och med', 2023, 'Verksamhetsplan 2024–2026'],
  ['Index 2023', '2 %'],
  ['Index 2024', '3 %'],
];
const read = (settled?: readonly string[], parameters = rows) =>
  readAllocationInput(
    workbookOf(sheetOf('Avtal', parameters), sheetOf('Befolkning', soundPopulation)),
    settled === undefined ? {} : { settled },
  );

const choices = [
  { value: '2024', cell: 'Avtal!B3', clause: 'Avtal p. 6' },
  { value: '2023', cell: 'Avtal!B4', clause: 'Verksamhetsplan 2024–2026' },
];

test('two index starts are refused, with both and their sources to choose between', () => {
  const outcome = read();
  if (outcome.kind !== 'refused') throw new Error('read');
  expect(outcome.refusals).toMatchObject([{ code: 'read-given-twice', cell: 'Avtal!B4', choices }]);
  expect(contradictionsOf(outcome.refusals, [])).toEqual([{ field: 'Index från och med', choices }]);
});

test.each([
  ['Avtal!B3', 2024, '1'],
  ['Avtal!B4', 2023, '1.02'],
] as const)('%s is chosen: the index starts in %i, and that is said', (cell, year, factor) => {
  const outcome = read([cell]);
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
  const { agreement, remarks } = outcome.value;
  expect(agreement.index.firstYear).toMatchObject({ value: year, origin: { cell } });
  expect(contradictionsOf([], remarks)).toEqual([{ field: 'Index från och med', choices, chosen: cell }]);
  const plan = computePlan(agreement);
  if (plan.kind !== 'done') throw new Error('refused');
  const in2023 = plan.value.years.find((result) => result.year === 2023)?.indexFactor;
  expect(Number(in2023?.numerator) / Number(in2023?.denominator)).toBe(Number(factor));
});

test('the text says what was chosen, and what was not', () => {
  const outcome = read(['Avtal!B3']);
  const settled = outcome.kind === 'done' ? outcome.value.remarks.find(isSettled) : undefined;
  expect(settled && remarkText(settled)).toBe(
    'Index från och med, cell Avtal!B3: Uppgiften anges med olika värden. Du har valt ”2024” (Avtal p. 6); 2023 (Verksamhetsplan 2024–2026, Avtal!B4) används inte.',
  );
});

test('what is settled of one contradiction is known while another is asked', () => {
  const shares: readonly (readonly TestCell[])[] = [
    ['Regionens andel', '50 %', 'Avtal p. 6'],
    ['Regionens andel', '40 %', 'Protokoll'],
  ];
  const outcome = read(['Avtal!B4'], [...rows, ...shares]);
  if (outcome.kind !== 'refused') throw new Error('read');
  expect(contradictionsOf(outcome.refusals, outcome.remarks ?? [])).toMatchObject([
    { field: 'Index från och med', choices, chosen: 'Avtal!B4' },
    { field: 'Regionens andel' },
  ]);
});

test('a cell that is none of them settles nothing', () => {
  expect(read(['Avtal!B9']).kind).toBe('refused');
});

test('three values are one contradiction, and an index rate keeps the facts of its own row', () => {
  const three: readonly (readonly TestCell[])[] = [
    ['Årlig kostnad', 4000000],
    ['Basår', 2023],
    ['Index 2024 (LPI)', '2 %', 'SKR 2023-10-19'],
    ['Index 2024 (LPIK)', '3 %', 'SKR 2024-02-15, prognos'],
    ['Index 2024', '4 %'],
    ['Index 2024', '2 %'],
  ];
  const refused = read(undefined, three);
  if (refused.kind !== 'refused') throw new Error('read');
  const [contradiction, ...others] = contradictionsOf(refused.refusals, []);
  expect(others).toEqual([]);
  expect(contradiction?.choices.map(({ value }) => value)).toEqual(['2 %', '3 %', '4 %']);
  const outcome = read(['Avtal!B4'], three);
  if (outcome.kind !== 'done') throw new Error('refused');
  expect(outcome.value.agreement.index.rates).toMatchObject([
    { year: 2024, rate: { value: { numerator: 3n, denominator: 100n } }, series: 'LPIK', status: 'forecast' },
  ]);
});
