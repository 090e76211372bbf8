import type { CellBlock, CellValue } from '../../workbook/cells';
import { agreementFields, formRows, shownValue } from './agreementFields';

function workbookOf(rows: readonly (readonly CellValue[])[], formats: readonly (readonly string[])[] = []) {
  const block: CellBlock = {
    sheet: 'Avtal',
    top: 1,
    left: 1,
    values: rows,
    formulas: rows,
    numberFormats: rows.map((row, r) => row.map((_, c) => formats[r]?.[c] ?? 'General')),
    valueTypes: [],
    hiddenRows: [],
    hiddenColumns: [],
    merged: [],
  };
  return { name: 'x', sheets: [block], hiddenSheets: [] };
}
const range = { sheet: 'Avtal', range: 'B2:D6' };

test('what stands there is stated, with its cell and source; the rest is assumed or missing', () => {
  const fields = agreementFields(
    workbookOf([
      ['Total kostnad', '4 mnkr', 'p. 6'],
      ['', '', ''],
      ['Regionens andel', 0.5, ''],
      ['Polisens andel', '', ''],
      ['Egen anteckning', 'x', ''],
    ]),
    range,
    [{ id: 'rounding-method', facts: {} }],
  );
  const of = (label: string) => fields.find((field) => field.label === label);
  expect(of('Total kostnad')).toEqual({
    label: 'Total kostnad',
    value: '4 mnkr',
    source: 'p. 6',
    group: 'cost',
    status: 'stated',
    cell: 'Avtal!C2',
  });
  expect(of('Egen anteckning')?.group).toBe('other');
  expect(of('Avrundningsmetod')?.status).toBe('assumed');
  expect(of('Avrundning')?.status).toBe('missing');
});

test('a term that another one stands in for is not missed', () => {
  const fields = agreementFields(
    workbookOf([
      ['Årlig kostnad', 4000000],
      ['Regionens andel', 0.5],
    ]),
    range,
    [],
  );
  const labels = fields.map(({ label }) => label);
  expect(labels).not.toContain('Antal årsarbetare');
  expect(labels).not.toContain('Kommunernas andel');
  expect(labels).toContain('Basår');
});

test('the form has what stands and the usual terms left open, group by group', () => {
  const rows = formRows(
    agreementFields(
      workbookOf([
        ['Basår', 2023],
        ['Avtal', 'RSS'],
      ]),
      range,
      [],
    ),
  );
  expect(rows.slice(0, 3).map(({ label, value }) => [label, value])).toEqual([
    ['Avtal', 'RSS'],
    ['Diarienummer', ''],
    ['Basår', '2023'],
  ]);
});

test.each<[CellValue, string, string]>([
  [0.5, '0 %', '50\u00a0%'],
  [0.027, '0.00%', '2,7\u00a0%'],
  [4000000, '#,##0" kr"', '4\u00a0000\u00a0000 kr'],
  [2023, 'General', '2023'],
  [45291, 'yyyy-mm-dd', '2023-12-31'],
  [4.5, 'General', '4,5'],
  [true, 'General', 'Ja'],
  ['  HSN 2022/1845 ', '@', 'HSN 2022/1845'],
])('%j in the format %s is shown as %s', (value, format, shown) =>
  expect(shownValue(value, format)).toBe(shown),
);
