import { oreFromDecimal, oreToDecimal } from '../../src/core/exact/decimal';
import { computePlan } from '../../src/core/plan/plan';
import type { YearResult } from '../../src/core/plan/model';
import { readAllocationInput } from '../../src/workbook/read/readAllocationInput';
import type { AllocationInput } from '../../src/workbook/read/model';
import { juneFigures, printedAmounts, sheetOf, workbookOf } from '../../src/workbook/read/sheetFixture';
import { agreementSheet } from '../../src/workbook/write/agreementSheet';
import { agreementTemplates } from '../../src/workbook/write/agreementTemplates';
import { describeAllocation } from '../../src/workbook/write/describeAllocation';
import type { OutCell, SheetDescription } from '../../src/workbook/write/description';
import { readBack } from '../../src/workbook/write/readBack.testdata';

/**
 * Reproduce the source: from the inputs of A1 and A2 the product makes the table of the tjänsteskrivelse HSN 2022/1845
 * (4.3.1), column for column, as it was printed (each row rounded by itself) and as it should have been.
 */

/** Fits the printed "nuvarande avtal", sum 288 164: derived from the table, no official figure. Test data only. */
const derived = [
  22929, 52260, 59788, 10497, 15446, 16014, 26498, 10159, 20603, 6926, 11089, 10935, 11227, 6764, 7029,
];
const names = juneFigures.map(([name]) => name);
const june = juneFigures.map(([, figure]) => figure);

/** The rate that the printed rows follow to the krona: 1 225 537 kr over 288 164. With 1 225 535 kr Rättvik is one lower. */
const printedRate = '4,25291 kr per invånare';

interface Made {
  readonly input: AllocationInput;
  readonly year: YearResult;
  readonly sheets: (current?: Made) => readonly SheetDescription[];
}

/** The first year of a template over a column of figures, all through the readers, as the pane does it. */
function make(
  id: string,
  method: string,
  [header, figures, source]: readonly [string, readonly number[], string],
  key?: string,
): Made {
  const template = agreementTemplates.find((one) => one.id === id)!;
  const rows = [
    ...template.rows
      .filter(({ label }) => !label.startsWith('Index'))
      // A rate stands for itself: without cost and shares (B9).
      .filter(({ label }) => key === undefined || !/kostnad$| andel$/.test(label))
      .map((row) => (row.label === 'Fördelningsnyckel' ? { ...row, value: key ?? row.value } : row)),
    { label: 'Avrundningsmetod', value: method, source: 'Tabellen' },
  ];
  const population = sheetOf('Befolkning', [
    ['Kommun', header],
    ...names.map((name, i) => [name, figures[i]!]),
    ['Summa', figures.reduce((sum, figure) => sum + figure, 0)],
    [],
    [source],
  ]);
  const read = readAllocationInput(workbookOf(readBack(agreementSheet(rows, 'Avtal')), population), {});
  if (read.kind === 'refused') throw new Error(JSON.stringify(read.refusals));
  const plan = computePlan(read.value.agreement);
  if (plan.kind === 'refused') throw new Error(JSON.stringify(plan.refusals));
  const year = plan.value.years[0]!;
  const sheets = (current?: Made): readonly SheetDescription[] =>
    describeAllocation(plan.value, read.value, {
      date: '2026-11-22',
      version: '0.1.0',
      sheets: ['allocation', 'consequence'],
      years: [year.year],
      ...(current === undefined ? {} : { current: currentOf(current) }),
    });
  return { input: read.value, year, sheets };
}

/** "Nuvarande avtal" with the population it was made from; the region's amount beside it where it stands by itself. */
function currentOf({ year }: Made) {
  const figures = year.rows.flatMap(({ party, population }) =>
    population === undefined ? [] : [[party, population] as const],
  );
  const amounts = new Map(year.rows.map(({ party, amount }) => [party, amount]));
  if (!amounts.has('Region Dalarna')) amounts.set('Region Dalarna', sideOf('Region Dalarna'));
  return {
    label: 'Nuvarande avtal',
    amounts,
    population: { header: year.populationHeader ?? '', figures: new Map(figures) },
  };
}

/** What a side pays by A2: half of 2 451 070 kr. */
function sideOf(group: string): bigint {
  const { year } = make('a2', 'Största resten', ownColumn);
  return year.groups.find(({ name }) => name === group)!.amount;
}

const shown = (cell: OutCell | undefined): string => {
  if (cell === undefined || cell.kind === 'empty') return '';
  if (cell.kind === 'number') return cell.value;
  return (cell.kind === 'formula' ? cell.expected : cell.text).replaceAll('\u00a0', ' ');
};
const grid = (sheet: SheetDescription): readonly (readonly string[])[] =>
  sheet.rows.map((row) => row.map(shown));

/** The columns of the source's table out of *Konsekvens*: part, folkmängd, nuvarande avtal, nytt avtal. */
function sourceColumns(sheet: SheetDescription): readonly (readonly string[])[] {
  const [head = [], ...rows] = grid(sheet).slice(2);
  const places = ['Part', 'Folkmängd juni 2021', 'Nuvarande avtal', '2023'].map((wanted) =>
    head.findIndex((text) => text === wanted || (wanted === '2023' && /(?:^|\D)2023$/.test(text))),
  );
  return rows
    .slice(0, rows.findIndex(([first]) => first === 'Summa') + 1)
    .filter(([first]) => first !== 'Kommunerna')
    .map((row) => places.map((place) => row[place] ?? '?'));
}

const notesOf = (sheet: SheetDescription) =>
  grid(sheet)
    .slice(grid(sheet).findIndex(([first]) => first === 'Summa') + 1)
    .map(([first]) => first)
    .join(' ');
const sumOf = (year: YearResult, kind: string) =>
  oreToDecimal(year.rows.filter((row) => row.kind === kind).reduce((sum, { amount }) => sum + amount, 0n));

const printedColumn = ['Folkmängd juni 2021', june, 'Källa: SCB, folkmängd juni 2021.'] as const;
const ownColumn = ['Folkmängd (härledd)', derived, 'Härledd ur tabellen, ingen officiell uppgift.'] as const;

describe('as it was printed: each row rounded by itself', () => {
  const next = make('a1', 'Var för sig', printedColumn);
  const present = make('a2', 'Var för sig', ownColumn, printedRate);
  const [allocation, consequence] = next.sheets(present);

  test('every row of the source, all four columns, and the region', () => {
    expect(sourceColumns(consequence!).slice(0, 16)).toEqual([
      ...names.map((name, i) => [name, String(june[i]), ...printedAmounts[i]!.map(String)]),
      ['Region Dalarna', '', '1225535', '2000000'],
    ]);
  });

  test('the sums are those of the rows: 2 and 4 kronor beside the printed ones', () => {
    expect([sumOf(present.year, 'municipality'), sumOf(next.year, 'municipality')]).toEqual([
      '1225537',
      '2000004',
    ]);
    expect(sourceColumns(consequence!).at(-1)).toEqual(['Summa', '', '2451072', '4000004']);
    // Printed: 2 451 070 and 4 000 000, which are the agreements' own amounts.
    expect(oreToDecimal(next.year.agreedAmount)).toBe('4000000');
    expect(oreToDecimal(sideOf('Region Dalarna') + sideOf('Kommunerna'))).toBe('2451070');
  });

  test('the note that the source lacks stands under the table', () => {
    expect(notesOf(allocation!)).toContain(
      'På grund av avrundning summerar inte alltid delposterna till totalen.',
    );
  });
});

describe('as it should have been: the largest remainder', () => {
  const next = make('a1', 'Största resten', printedColumn);
  const present = make('a2', 'Största resten', ownColumn);
  const [allocation, consequence] = next.sheets(present);
  const lower = new Map([
    ['Avesta', '159413'],
    ['Malung-Sälen', '70628'],
    ['Säter', '77695'],
    ['Älvdalen', '48775'],
  ]);

  test('Nytt avtal: four municipalities pay one krona less, the rest as printed', () => {
    expect(sourceColumns(consequence!).map(([party, , , amount]) => [party, amount])).toEqual([
      ...names.map((name, i) => [name, lower.get(name) ?? String(printedAmounts[i]![1])]),
      ['Region Dalarna', '2000000'],
      ['Summa', '4000000'],
    ]);
  });

  test('Nuvarande avtal adds up: within a krona of the printed rows, two of them lower', () => {
    const rows = sourceColumns(consequence!);
    const differences = names.map((_, i) => Number(rows[i]![2]) - printedAmounts[i]![0]);
    expect(differences.filter((difference) => difference !== 0)).toEqual([-1, -1]);
    expect(rows.at(-1)![2]).toBe('2451070');
    expect(rows.at(-2)).toEqual(['Region Dalarna', '', '1225535', '2000000']);
  });

  test('the increase per side is 774 465 kr, and is told', () => {
    const increase = oreFromDecimal('2000000')! - oreFromDecimal('1225535')!;
    expect(oreToDecimal(increase)).toBe('774465');
    const notes = notesOf(consequence!);
    expect(notes.match(/774 465/g)).toHaveLength(2);
    expect(notes).toMatch(/Kommunerna.*774 465.*Region Dalarna.*774 465/);
  });

  test('the table says that its rows add up', () => {
    expect(notesOf(allocation!)).toMatch(/summan är exakt 2 000 000 kr \(största resten\)/);
  });
});

test('from the printed population Nuvarande avtal is another: the source did not use it', () => {
  const { year } = make('a2', 'Var för sig', printedColumn);
  const off = year.rows
    .filter(({ kind }) => kind === 'municipality')
    .map(({ amount }, i) => Number(oreToDecimal(amount)) - printedAmounts[i]![0]);
  expect(off.filter((difference) => difference === 0)).toEqual([]);
});
