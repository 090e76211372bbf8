import { agreements } from '../../assets/examples/source/agreements';
import type { Content, ExampleSheet } from '../../assets/examples/source/sheet';
import { oreToDecimal } from '../../src/core/exact/decimal';
import { computePlan } from '../../src/core/plan/plan';
import { municipalitiesOf, vintagesOf } from '../../src/data/countyPopulations';
import { regions } from '../../src/data/municipalities';
import { reviewWorkbook } from '../../src/review/review';
import type { WorkbookSnapshot } from '../../src/workbook/cells';
import { readAllocationInput } from '../../src/workbook/read/readAllocationInput';
import { sheetOf, workbookOf, type TestCell } from '../../src/workbook/read/sheetFixture';
import { suggestParameters } from '../../src/workbook/read/suggestParameters';
import { agreementSheet, termRange } from '../../src/workbook/write/agreementSheet';
import { agreementTemplates, templateRows } from '../../src/workbook/write/agreementTemplates';
import type { OutCell } from '../../src/workbook/write/description';
import { populationSheet } from '../../src/workbook/write/populationSheet';
import { readBack } from '../../src/workbook/write/readBack.testdata';

/** The templates A1-A10 against the examples of the same agreements: read from their sheets, they divide alike. */

function cellOf(content: Content): TestCell {
  if (content === undefined) return '';
  if (typeof content !== 'object') return content;
  if ('value' in content) return { value: content.value, format: content.format };
  return 'text' in content ? content.text : '';
}

const blockOf = ({ name, rows }: ExampleSheet) =>
  sheetOf(
    name,
    rows.map((row) => row.map(cellOf)),
  );

function planOf(workbook: WorkbookSnapshot) {
  const read = readAllocationInput(workbook, {});
  if (read.kind === 'refused') throw new Error(JSON.stringify(read.refusals));
  const plan = computePlan(read.value.agreement);
  if (plan.kind === 'refused') throw new Error(JSON.stringify(plan.refusals));
  return { agreement: read.value.agreement, plan: plan.value };
}

const examples = agreements.map(([file, sheets]) => [file.slice(1, 3), sheets] as const);

const statusOf = (row: readonly OutCell[]) => (row[3]?.kind === 'formula' ? row[3].expected : undefined);

describe.each(examples)('A%s', (number, sheets) => {
  const template = agreementTemplates.find(({ id }) => id === `a${String(Number(number))}`)!;
  const sheet = agreementSheet(templateRows(template), 'Avtal');
  const others = sheets.filter(({ name }) => name !== 'Avtal').map(blockOf);
  const workbook = workbookOf(readBack(sheet), ...others);
  const fromTemplate = planOf(workbook);
  const fromExample = planOf(workbookOf(...sheets.map(blockOf)));

  test('the sheet is found, with every row and without the column of statuses', () => {
    expect(suggestParameters(workbook)[0]).toEqual({
      sheet: 'Avtal',
      range: termRange(templateRows(template).length),
    });
  });

  test('every year, group and party gets the amount of the example', () => {
    const amounts = ({ plan }: typeof fromTemplate) =>
      plan.years.map(({ year, groups, rows, settlement }) => ({
        year,
        groups: groups.map(({ name, amount }) => [name, oreToDecimal(amount)]),
        rows: rows.map(({ party, amount }) => [party, oreToDecimal(amount)]),
        surplus: settlement === undefined ? undefined : oreToDecimal(settlement.surplus),
      }));
    expect(amounts(fromTemplate)).toEqual(amounts(fromExample));
  });

  test('a value that no source gives is an assumption, on the sheet as in the example', () => {
    const exampleRows = sheets.find(({ name }) => name === 'Avtal')!.rows;
    const madeUp = exampleRows.filter((row) => /påhittat/i.test(JSON.stringify(row[2] ?? ''))).length;
    const assumed = sheet.rows.filter((row) => statusOf(row) === 'Antagande').length;
    expect(assumed).toBe(madeUp);
  });
});

test('A1 is golden: the amounts of S0 as they should have been, and all sixteen must sign', () => {
  const template = agreementTemplates.find(({ id }) => id === 'a1')!;
  const [, sheets] = examples.find(([number]) => number === '01')!;
  const { agreement, plan } = planOf(
    workbookOf(readBack(agreementSheet(templateRows(template), 'Avtal')), blockOf(sheets[1]!)),
  );
  const amounts = new Map(plan.years[0]!.rows.map(({ party, amount }) => [party, oreToDecimal(amount)]));
  expect([amounts.get('Avesta'), amounts.get('Region Dalarna'), amounts.size]).toEqual([
    '159413',
    '2000000',
    16,
  ]);
  expect(agreement.term).toMatchObject({
    from: { value: '2023-01-01' },
    to: { value: '2026-12-31' },
    noticeMonthsBeforeEnd: { value: 9, origin: { clause: 'Avtal p. 5' } },
    renewalYears: { value: 1 },
    allMustSign: { value: true, origin: { clause: 'Avtal p. 3' } },
  });
});

test('the empty one has every usual label, all of them missing, and asks for what it needs', () => {
  const empty = agreementTemplates.find(({ id }) => id === 'tom')!;
  const sheet = agreementSheet(templateRows(empty), 'Avtal');
  expect(new Set(sheet.rows.slice(2).map(statusOf))).toEqual(new Set(['Saknas']));
  expect(sheet.rows).toHaveLength(2 + 24);
  const [, sheets] = examples[0]!;
  const workbook = workbookOf(readBack(sheet), blockOf(sheets[1]!));
  const read = readAllocationInput(workbook, { agreement: { sheet: 'Avtal', range: termRange(24) } });
  expect(read.kind === 'refused' ? read.refusals.map(({ field }) => field) : []).toEqual([
    'Årlig kostnad',
    'Basår',
  ]);
});

test.each(regions.map(({ code, county }) => [county, code]))(
  'granska finds nothing in the sheets made for %s',
  async (county, code) => {
    const vintage = vintagesOf(code)[0]!;
    const population = populationSheet({
      county,
      municipalities: municipalitiesOf(code),
      vintages: [vintage],
    });
    for (const template of agreementTemplates) {
      const sheets = [agreementSheet(templateRows(template), 'Avtal'), population].map(readBack);
      const { tables } = await reviewWorkbook({ workbook: workbookOf(...sheets) });
      expect(tables.flatMap(({ findings }) => findings)).toEqual([]);
    }
  },
);
