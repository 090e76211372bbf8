import { onSheet, refusal, startExcel, type Fixture } from './excelHost';

/**
 * What a written value becomes: learn.microsoft.com/javascript/api/excel/excel.range (values, formulas, valueTypes) and
 * learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-set-get-values
 */
let excel: Fixture;
beforeEach(() => {
  excel = startExcel();
});
afterEach(() => excel.dispose());

const write = (value: unknown, format = 'General') =>
  onSheet((sheet) => {
    const cell = sheet.getRange('A1');
    cell.numberFormat = [[format]];
    cell.values = [[value]];
    cell.load('values,valueTypes,formulas,numberFormat,text');
    return () => ({
      value: cell.values[0]?.[0] as unknown,
      type: cell.valueTypes[0]?.[0] as string,
      formula: cell.formulas[0]?.[0] as unknown,
      format: cell.numberFormat[0]?.[0] as string,
      text: String(cell.text[0]?.[0]),
    });
  });

test.each([
  ['Avesta', 'Avesta', 'String'],
  ['', '', 'Empty'],
  [22986, 22986, 'Double'],
  [true, true, 'Boolean'],
  ['22986', 22986, 'Double'],
  ['1.5', 1.5, 'Double'],
  ['-3e2', -300, 'Double'],
  ['1,234', 1234, 'Double'],
  ['(5)', -5, 'Double'],
  ['1,5', '1,5', 'String'],
  ['22 986', '22 986', 'String'],
  ['TRUE', true, 'Boolean'],
  ['#N/A', '#N/A', 'Error'],
  ["'0120", '0120', 'String'],
  ["'=1+1", '=1+1', 'String'],
  ['0120', 120, 'Double'],
  ['12345678901234567', 12345678901234500, 'Double'],
  ['-0.00123456789012345678', -0.00123456789012345, 'Double'],
  ['=', '=', 'String'],
  ['-', '-', 'String'],
])('%j in a General cell becomes %j (%s)', async (written, value, type) => {
  expect(await write(written)).toMatchObject({ value, type });
});

test.each([
  ['50%', 0.5, '0%'],
  ['7.97%', 0.0797, '0.00%'],
  ['1e3%', 10, '0%'],
  ['2023-01-01', 44927, 'yyyy-mm-dd'],
  ['1900-02-28', 59, 'yyyy-mm-dd'],
  ['1900-03-01', 61, 'yyyy-mm-dd'],
  ['12:00', 0.5, 'hh:mm'],
])('%j turns into the number %d and gives the cell the format %s', async (written, value, format) => {
  expect(await write(written)).toMatchObject({ value, format, type: 'Double' });
});

test('2023-02-30 is no date and stays text', async () => {
  expect(await write('2023-02-30')).toMatchObject({ value: '2023-02-30', type: 'String' });
});

test.each(['=1+1', '+46 226', '-x', '@namn', '2023-01-01', '0120', '22986', 'TRUE'])(
  'a cell with the format Text keeps %j as it is',
  async (written) => {
    expect(await write(written, '@')).toMatchObject({ value: written, type: 'String', formula: written });
  },
);

test.each(['=1+1', '+1+1', '-1+3'])('%j begins a formula', async (written) => {
  const cell = await write(written);
  expect(cell.value).toBe(2);
  expect(cell.formula).toBe(written.startsWith('=') ? written : `=${written}`);
});

/** support.microsoft.com "How to avoid broken formulas" and "Excel specifications and limits". */
test.each([
  ['a bracket that stays open', '=SUM(A1'],
  ['a bracket too many', '=1)'],
  ['brackets that cross', '=SUM({1)}'],
  ['a text that stays open', '="a'],
  ['the list separator of another language', '=SUM(A2;A3)'],
  ['an operator with nothing after it', '=1+'],
  ['an operator with nothing before it', '=*2'],
  ['two operators in a row', '=A2*/A3'],
  ['a text of 256 characters', `="${'x'.repeat(256)}"`],
  ['65 levels of functions', `=${'ABS('.repeat(65)}1${')'.repeat(65)}`],
  ['a name that begins with @', '@namn'],
])('%s is refused as a formula', async (_what, written) => {
  expect(await refusal((sheet) => (sheet.getRange('A1').values = [[written]]))).toBe('InvalidArgument');
});

test.each([
  ['64 levels of functions', `=${'ABS('.repeat(64)}1${')'.repeat(64)}`, 1],
  ['a text of 255 characters with quotes in it', `=LEN("${'""'.repeat(255)}")`, 255],
  ['an array of two rows', '=SUM({1,2;3,4})', 10],
  ['a minus before a number', '=2*-3', -6],
  ['a comparison of two signs', '=1<>2', true],
  ['an argument left out', '=IF(1,,2)', 0],
  ["a sheet's name with an apostrophe", "=IFERROR('Ett; (två'!A1,7)", 7],
  ['a function nobody knows', '=FINNSINTE(1)', '#NAME?'],
])('%s is taken as a formula', async (_what, written, value) => {
  expect(await write(written)).toMatchObject({ value, formula: written });
});

test.each([
  ['a text of 32768 characters', 'x'.repeat(32_768)],
  ['254 line feeds', '\n'.repeat(254)],
  ['a number beyond 9.99999999999999E+307', 1e308],
  ['an object', { a: 1 }],
])('a cell refuses %s', async (_what, written) => {
  expect(await refusal((sheet) => (sheet.getRange('A1').values = [[written]]))).toBe('InvalidArgument');
});

test('the array has the size of the range; one value fills it; null leaves a cell alone', async () => {
  expect(await refusal((sheet) => (sheet.getRange('A1:B2').values = [[1, 2]]))).toBe('InvalidArgument');
  expect(await refusal((sheet) => (sheet.getRange('A1:B1').values = [[1], [2]]))).toBe('InvalidArgument');
  expect(await refusal((sheet) => (sheet.getRange('A1:B1').values = [1, 2] as unknown as number[][]))).toBe(
    'InvalidArgument',
  );
  const values = await onSheet((sheet) => {
    const range = sheet.getRange('A1:B2');
    range.values = 7 as unknown as number[][];
    range.values = [
      [null, 1],
      ['', null],
    ];
    range.load('values');
    return () => range.values as unknown;
  });
  expect(values).toEqual([
    [7, 1],
    ['', 7],
  ]);
});

test('whole columns give null for cell properties and take none', async () => {
  const column = await onSheet((sheet) => {
    const range = sheet.getRange('C:C');
    range.load('values,text,formulas,numberFormat,address,cellCount');
    return () => range.toJSON();
  });
  expect(column).toMatchObject({ values: null, text: null, address: 'Ett!C:C', cellCount: 1_048_576 });
  expect(await refusal((sheet) => (sheet.getRange('C:C').values = 'x' as unknown as string[][]))).toBe(
    'InvalidArgument',
  );
});

test('a block of 100 000 cells arrives whole through the client, in chunks of at most 1500', async () => {
  const block = Array.from({ length: 20_000 }, (_none, row) => [row, `t${row}`, row / 3, row % 2 === 0, '']);
  await onSheet((sheet) => {
    sheet.getRange('A1:E20000').values = block;
    return () => undefined;
  });
  const sets = excel.host.log[0]?.actions.filter(({ name }) => name === 'Values') ?? [];
  expect(sets.length).toBe(Math.ceil(20_000 / 300));
  expect(excel.model.sheet('Ett').cell(19_999, 2)?.value).toBe(19_999 / 3);
  expect(excel.model.sheet('Ett').usedArea(true)).toEqual({ top: 0, left: 0, bottom: 19_999, right: 3 });
});

test('a big array of the wrong size is refused as a whole, before anything is written', async () => {
  const block = Array.from({ length: 2000 }, () => [1, 2]);
  expect(await refusal((sheet) => (sheet.getRange('A1:B1999').values = block))).toBe('InvalidArgument');
  expect(excel.model.sheet('Ett').usedArea(true)).toBeUndefined();
});

test('number formats are checked; text is shown in Swedish', async () => {
  expect(await refusal((sheet) => (sheet.getRange('A1').numberFormat = [['0.00[']]))).toBe('InvalidArgument');
  expect((await write(1234567.5, '#,##0.00')).text).toBe('1\u00a0234\u00a0567,50');
  expect((await write(-0.0797, '0.00%')).text).toMatch(/^[-−]7,97%$/);
});

test('only the top left cell of a merged area takes a value', async () => {
  const values = await onSheet((sheet) => {
    sheet.getRange('A1:C1').merge();
    const range = sheet.getRange('A1:C1');
    range.values = [[1, 2, 3]];
    range.load('values');
    return () => range.values as unknown;
  });
  expect(values).toEqual([[1, '', '']]);
});

test('clear empties contents, formats or both', async () => {
  await onSheet((sheet) => {
    const range = sheet.getRange('A1:B2');
    range.values = 'x' as unknown as string[][];
    range.format.fill.color = '#FF0000';
    sheet.getRange('A1').clear('Contents');
    sheet.getRange('B1').clear('Formats');
    sheet.getRange('A2').clear();
    return () => undefined;
  });
  const sheet = excel.model.sheet('Ett');
  expect([sheet.value(0, 0), sheet.styleOf(0, 0).fill]).toEqual(['', '#FF0000']);
  expect([sheet.value(0, 1), sheet.styleOf(0, 1).fill]).toEqual(['x', '']);
  expect([sheet.value(1, 0), sheet.styleOf(1, 0).fill]).toEqual(['', '']);
  expect(await refusal((one) => one.getRange('A1').clear('Innehåll' as 'All'))).toBe('InvalidArgument');
});
