import { formatDecimal } from '../../core/exact/decimal';
import { municipalitiesOf, vintagesOf } from '../../data/countyPopulations';
import { regions } from '../../data/municipalities';
import { juneFigures, workbookOf } from '../read/sheetFixture';
import { readParties } from '../read/readPopulation';
import { suggestPopulation } from '../read/suggestPopulation';
import { populationSheet } from './populationSheet';
import { readBack } from './readBack.testdata';

function sheetFor(code: string, dates: readonly string[]) {
  const county = regions.find((region) => region.code === code)!.county;
  const chosen = dates.map((date) => vintagesOf(code).find((vintage) => vintage.date === date)!);
  return {
    sheet: populationSheet({ county, municipalities: municipalitiesOf(code), vintages: chosen }),
    chosen,
  };
}

function readAgain(code: string, dates: readonly string[]) {
  const { sheet, chosen } = sheetFor(code, dates);
  const workbook = workbookOf(readBack(sheet));
  const [suggestion] = suggestPopulation(workbook);
  const read = readParties(workbook, suggestion!.address);
  if (read.kind === 'refused') throw new Error(JSON.stringify(read.refusals));
  expect(read.value.columns.flatMap(({ refusals }) => refusals)).toEqual([]);
  return { sheet, chosen, suggestion: suggestion!, table: read.value.table };
}

describe('every region, every vintage: what is put on the sheet is what is read from it', () => {
  test.each(regions.map(({ code, county }) => [code, county]))('%s %s', (code) => {
    const newest = vintagesOf(code)[0]!;
    for (const { date } of [newest, vintagesOf(code).at(-1)!]) {
      const { table, chosen, suggestion } = readAgain(code, [date]);
      const figures = municipalitiesOf(code).map((one) => chosen[0]!.figures.get(one.code)!);
      const sum = String(figures.reduce((all, figure) => all + figure, 0));
      expect(table.parties.map((party) => party.code)).toEqual(municipalitiesOf(code).map((one) => one.code));
      expect(table.populations).toHaveLength(1);
      expect(table.populations[0]).toMatchObject({ date, year: Number(date.slice(0, 4)) });
      expect(table.populations[0]!.figures.map((figure) => Number(formatDecimal(figure!.value)))).toEqual(
        figures,
      );
      expect(suggestion).toMatchObject({ parties: figures.length, sum });
      expect(table.printedTotals).toEqual([sum]);
      expect(table.sourceNote).toBe(`Källa: ${chosen[0]!.source}.`);
      expect(table.remarks).toEqual([]);
    }
  });
});

test('June 2021 of Dalarna: the golden sum, the date of the head, and the source that says it is not refreshed', () => {
  const { table, sheet, suggestion } = readAgain('20', ['2021-06-30']);
  expect(suggestion).toMatchObject({ parties: 15, sum: '288382' });
  expect(table.populations[0]!.header).toBe('Folkmängd 30 juni 2021');
  expect(table.sourceNote).toMatch(/^Källa: SCB, via .*HSN 2022\/1845.*ej uppdaterad mot SCB\.$/);
  expect(sheet.name).toBe('Befolkning');
  expect(table.parties.map(({ name }) => name)).toEqual(juneFigures.map(([name]) => name));
  expect(sheet.rows.at(-3)?.[2]).toMatchObject({
    kind: 'formula',
    formula: '=SUM(C4:C18)',
    expected: '288382',
  });
});

test('two dates are two columns, each with its source', () => {
  const { table } = readAgain('20', ['2021-06-30', '2024-12-31']);
  expect(table.populations.map(({ date }) => date)).toEqual(['2021-06-30', '2024-12-31']);
  expect(table.printedTotals).toEqual(['288382', '286546']);
  const { sheet } = sheetFor('20', ['2021-06-30', '2024-12-31']);
  expect(JSON.stringify(sheet.rows.slice(-2))).toMatch(/30 juni 2021.*Wikipedia.*31 december 2024/);
});

test('partial vintages are offered nowhere, the others only for the county they hold', () => {
  const dates = (code: string) => vintagesOf(code).map(({ date }) => date);
  expect(dates('20')).toContain('2021-06-30');
  expect(dates('20')).not.toContain('2024-06-30');
  expect(dates('20')[0]).toBe('2024-12-31');
  expect(dates('01')).not.toContain('2021-06-30');
  expect(dates('01')[0]).toBe('2019-12-31');
  expect(vintagesOf('99')).toEqual([]);
});

test('a municipality without a figure gets an empty cell, never a nought', () => {
  const sheet = populationSheet({
    county: 'Provlän',
    municipalities: [
      { code: '2084', name: 'Avesta' },
      { code: '2081', name: 'Borlänge' },
    ],
    vintages: [{ label: '2024', source: 'SCB', figures: new Map([['2084', 5]]) }],
  });
  expect(sheet.rows[4]?.[2]).toEqual({ kind: 'empty' });
  expect(sheet.rows[5]?.[2]).toMatchObject({ expected: '5' });
});
