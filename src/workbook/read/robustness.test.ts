import fc from 'fast-check';
import { municipalities, regions } from '../../data/municipalities';
import { vintages } from '../../data/populations';
import { readingSentence } from '../../text/reading';
import { remarkText } from '../../text/remarks';
import { readAllocationInput } from './readAllocationInput';
import { readCurrentAmounts } from './readCurrentAmounts';
import { sheetOf, workbookOf, type TestCell } from './sheetFixture';
import { suggestCurrentAmounts } from './suggestCurrentAmounts';
import { suggestPopulation } from './suggestPopulation';

const december2019 = vintages.find(({ date }) => date === '2019-12-31');

test.each(regions.map((region) => [region.name, region] as const))(
  'the municipalities of %s are found and read',
  (_, region) => {
    const members = municipalities.filter(({ county }) => county === region.code);
    const figures = members.map(({ code }) => december2019?.figures.get(code) ?? 0);
    const sum = figures.reduce((a, b) => a + b, 0);
    const rows: TestCell[][] = [
      ['Kommun', 'Folkmängd 2019-12-31'],
      ...members.map(({ name }, i) => [name, figures[i] ?? 0]),
      [region.name, ''],
      ['Summa', sum],
    ];
    const workbook = workbookOf(
      sheetOf('Avtal', [
        ['Årlig kostnad', 4000000],
        ['Basår', 2020],
        ['Regionens andel', 50],
      ]),
      sheetOf('Befolkning', rows),
    );
    const [suggestion] = suggestPopulation(workbook);
    expect(suggestion).toMatchObject({ parties: members.length, sum: String(sum) });
    const outcome = readAllocationInput(workbook, {});
    expect(outcome.kind === 'done' ? outcome.value.remarks : outcome).toEqual([]);
    expect(outcome.kind === 'done' ? outcome.value.agreement.regionName.value : '').toBe(region.name);
  },
);

const words = fc.constantFrom(
  'Avtal',
  'Årlig kostnad',
  'Årlig kostnad (tkr)',
  'Basår',
  'Regionens andel',
  'Polisens andel 2024',
  'Index 2024 (LPIK)',
  'Indexserie',
  'Avdrag: x',
  'Fördelningsnyckel',
  'Egen',
  '30 % lika, 70 % folkmängd',
  'Utfall 2024',
  'Överskott',
  'Behålls',
  'Kommun',
  'Folkmängd',
  'Folkmängd 2023',
  'Vikt',
  'Belopp',
  'Avesta',
  'Falun',
  'Säters kommun',
  'Håbo',
  'Habo',
  'Region Dalarna',
  'Summa',
  '2084',
  '4 mnkr',
  'ca 5',
  '2.451.070',
  '–',
  '50 %',
  '1/0',
  '#REF!',
  '2023-12-31',
  'Källa: SCB',
  '__proto__',
  'constructor',
  '=1+1',
  '\u00a0',
);
const cell: fc.Arbitrary<TestCell> = fc.oneof(
  { weight: 4, arbitrary: words },
  { weight: 2, arbitrary: fc.integer({ min: -5, max: 60000 }) },
  { weight: 1, arbitrary: fc.constantFrom(2023, 2024, 0.5, 2084, 1e21, 1e-9, 0.1 + 0.2) },
  { weight: 1, arbitrary: fc.constant('') },
  { weight: 1, arbitrary: fc.boolean() },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<TestCell>(
      { value: '#DIV/0!', error: true },
      { value: 0.5, format: '0%' },
      { value: 45291, format: 'yyyy-mm-dd' },
    ),
  },
);
const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 12 });

test('whatever the cells hold: no throw, and every refusal and remark has a sentence', () => {
  fc.assert(
    fc.property(rows, rows, (first, second) => {
      const workbook = workbookOf(sheetOf('Avtal', first), sheetOf('Blad 2', second, { top: 3, left: 1 }));
      const outcome = readAllocationInput(workbook, {});
      if (outcome.kind === 'refused') {
        expect(outcome.refusals.length).toBeGreaterThan(0);
        for (const { code, facts } of outcome.refusals) expect(readingSentence(code, facts)).toMatch(/\.$/);
      } else {
        for (const remark of outcome.value.remarks)
          expect(remarkText(remark)).not.toMatch(/Kontrollera uppgiften \(/);
        const { agreement } = outcome.value;
        for (const column of [...agreement.populations, ...agreement.weights, ...agreement.amounts]) {
          expect(column.figures).toHaveLength(agreement.parties.length);
        }
      }
    }),
    { numRuns: 1500 },
  );
});

test('an explicit range on any cells: no throw', () => {
  fc.assert(
    fc.property(rows, (cells) => {
      const workbook = workbookOf(sheetOf('B', cells));
      const range = { sheet: 'B', range: 'A1:D12' };
      expect(['done', 'refused']).toContain(
        readAllocationInput(workbook, { population: range, agreement: range }).kind,
      );
    }),
    { numRuns: 500 },
  );
});

test('a workbook of 200 000 cells is searched in a few seconds at most', () => {
  const filler: TestCell[][] = Array.from({ length: 10000 }, (_, i) =>
    Array.from({ length: 20 }, (_cell, j) => (j % 2 === 0 ? `Text ${String(i)} ${String(j)}` : i * j)),
  );
  const start = performance.now();
  expect(suggestPopulation(workbookOf(sheetOf('Stort', filler)))).toEqual([]);
  expect(performance.now() - start).toBeLessThan(8000);
});

test('today’s amounts in any cells: no throw, nothing negative, and every refusal and remark has a sentence', () => {
  const parties = ['Avesta', 'Falun', 'Region Dalarna'].map((name) => ({
    name,
    kind: name.startsWith('Region') ? ('region' as const) : ('municipality' as const),
  }));
  fc.assert(
    fc.property(rows, (cells) => {
      const workbook = workbookOf(sheetOf('B', [['Kommun', 'Nuvarande avtal', '2023'], ...cells]));
      const address = { sheet: 'B', range: 'A1:D13' };
      const proposed = suggestCurrentAmounts(workbook, parties, address);
      for (const range of [{ address }, ...proposed]) {
        const reading = readCurrentAmounts(workbook, range, parties);
        if (reading.kind === 'refused')
          for (const { code, facts } of reading.refusals) expect(readingSentence(code, facts)).toMatch(/\.$/);
        if (reading.kind !== 'done') continue;
        const { amounts, missing, remarks } = reading.value;
        expect([...amounts.values()].every((ore) => ore >= 0n)).toBe(true);
        expect(missing.every((name) => !amounts.has(name))).toBe(true);
        for (const remark of remarks) expect(remarkText(remark)).not.toMatch(/Kontrollera uppgiften \(/);
      }
    }),
    { numRuns: 1000 },
  );
});
