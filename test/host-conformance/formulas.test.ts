import { englishFormula, swedishFormula } from '../../src/workbench/host/calculation/swedishFormula';
import { onSheet, refusal, startExcel, type Fixture } from './excelHost';

let excel: Fixture;
beforeEach(() => {
  excel = startExcel();
});
afterEach(() => excel.dispose());

const values = (formulas: string[]): Promise<unknown[]> =>
  onSheet((sheet) => {
    sheet.getRange('A1:A4').values = [[1], [2], [4], ['text']];
    const range = sheet.getRange(`C1:C${formulas.length}`);
    range.formulas = formulas.map((formula) => [formula]);
    range.load('values');
    return () => range.values.map(([value]) => value as unknown);
  });

test('numbers come back in full precision', async () => {
  expect(
    await values(['=1/3', '=0.1+0.2', '=SUM(A1:A3)/3', '=PI()*1E6', '=2/3*1E-9', '=159413.07*100']),
  ).toEqual([1 / 3, 0.1 + 0.2, 7 / 3, Math.PI * 1e6, (2 / 3) * 1e-9, 159413.07 * 100]);
});

test('texts, truth values and errors keep their kind', async () => {
  const found = await onSheet((sheet) => {
    const range = sheet.getRange('A1:G1');
    range.formulas = [['="a"&"b"', '=1>0', '=1/0', '=NA()', '=FINNSINTE(1)', '=Z9', '=""']];
    range.load('values,valueTypes');
    return () => [range.values[0], range.valueTypes[0]] as unknown[];
  });
  expect(found).toEqual([
    ['ab', true, '#DIV/0!', '#N/A', '#NAME?', 0, ''],
    ['String', 'Boolean', 'Error', 'Error', 'Error', 'Double', 'String'],
  ]);
});

test.each([
  ['=ROUND(2.5,0)', 3],
  ['=ROUND(-2.5,0)', -3],
  ['=SUMIFS(A1:A3,A1:A3,">1")', 6],
  ['=COUNTIF(A1:A4,"text")', 1],
  ['=INDEX(A1:A3,MATCH(2,A1:A3,0))', 2],
  ['=XLOOKUP(4,A1:A3,A1:A3,"saknas")', 4],
  ['=IFERROR(1/0,"fel")', 'fel'],
  ['=LET(x,2,x*A3)', 8],
  ['=SUMPRODUCT(A1:A3,A1:A3)', 21],
  ['=MOD(-3,2)', 1],
])('%s is %p', async (formula, expected) => {
  expect(await values([formula])).toEqual([expected]);
});

test('an edit of a source cell is worked through; a name and another sheet are followed', async () => {
  await onSheet((sheet, { workbook }) => {
    sheet.getRange('A1:A2').values = [[10], [20]];
    workbook.names.add('Källa', sheet.getRange('A1:A2'));
    workbook.worksheets.getItem('Två').getRange('A1:A2').formulas = [['=SUM(Källa)'], ['=Ett!A1*2']];
    return () => undefined;
  });
  excel.model.userEdit(excel.model.sheet('Ett'), 'A1', '100');
  const two = excel.model.sheet('Två');
  expect([two.value(0, 0), two.value(1, 0)]).toEqual([120, 200]);
});

test('a formula spills, and clears what it no longer fills', async () => {
  await onSheet((sheet) => {
    sheet.getRange('A1').values = [[3]];
    sheet.getRange('B1').formulas = [['=SEQUENCE(A1)']];
    return () => undefined;
  });
  const sheet = excel.model.sheet('Ett');
  expect([0, 1, 2].map((row) => sheet.value(row, 1))).toEqual([1, 2, 3]);
  excel.model.userEdit(sheet, 'A1', '2');
  expect([0, 1, 2].map((row) => sheet.value(row, 1))).toEqual([1, 2, '']);
});

test('results that came with a file stay until something changes, and for good where the engine lacks the function', () => {
  const sheet = excel.model.sheet('Ett');
  sheet.load(0, 0, 2, 'Double');
  sheet.load(0, 1, 99, 'Double', '=A1*2');
  sheet.load(0, 2, 7, 'Double', '=CUBEVALUE("x","y")');
  sheet.load(0, 3, '', 'Empty', '=A1+1');
  expect([1, 2].map((column) => sheet.cell(0, column)?.value)).toEqual([99, 7]);
  excel.model.userEdit(sheet, 'A1', '5');
  expect([1, 2, 3].map((column) => sheet.value(0, column))).toEqual([10, 7, 6]);
});

test('manual calculation waits for calculate', async () => {
  await onSheet((sheet) => {
    sheet.getRange('A1').values = [[1]];
    sheet.getRange('B1').formulas = [['=A1+1']];
    return () => undefined;
  });
  await onSheet((sheet, { workbook }) => {
    workbook.application.calculationMode = 'Manual';
    sheet.getRange('A1').values = [[5]];
    return () => undefined;
  });
  expect(excel.model.sheet('Ett').value(0, 1)).toBe(2);
  await onSheet((_sheet, { workbook }) => {
    workbook.application.calculate('Full');
    return () => undefined;
  });
  expect(excel.model.sheet('Ett').value(0, 1)).toBe(6);
});

test.each([
  ['=SUM(A1:A3)', '=SUMMA(A1:A3)'],
  ['=ROUND(A1*1.5,0)', '=AVRUNDA(A1*1,5;0)'],
  ['=IF(A1>0,"ja, tack",FALSE)', '=OM(A1>0;"ja, tack";FALSKT)'],
  ["='Mitt; blad'!A1+VLOOKUP(B1,C:D,2,TRUE)", "='Mitt; blad'!A1+LETARAD(B1;C:D;2;SANT)"],
  ['=IFERROR(A1,#N/A)', '=OMFEL(A1;#SAKNAS!)'],
  ['=SUM({1,2;3,4})', '=SUMMA({1\\2;3\\4})'],
  ['=ROUNDUP(SUMIFS(A1,B1,">0.5"),-3)', '=AVRUNDA.UPPÅT(SUMMA.OMF(A1;B1;">0.5");-3)'],
  ['=BESSELI(1.5,1)', '=BESSELI(1,5;1)'],
])('%s is %s in Swedish, both ways', (english, swedish) => {
  expect(swedishFormula(english)).toBe(swedish);
  expect(englishFormula(swedish)).toBe(english);
});

test('formulasLocal takes and gives Swedish', async () => {
  const seen = await onSheet((sheet) => {
    const range = sheet.getRange('A1');
    range.formulasLocal = [['=AVRUNDA(1,25;1)']];
    range.load('formulas,formulasLocal,values');
    return () => [range.formulas[0]?.[0], range.formulasLocal[0]?.[0], range.values[0]?.[0]] as unknown[];
  });
  expect(seen).toEqual(['=ROUND(1.25,1)', '=AVRUNDA(1,25;1)', 1.3]);
});

test('a person types Swedish: spaces in numbers, decimal comma, per cent, functions', () => {
  const sheet = excel.model.sheet('Ett');
  const typed = (text: string): unknown => {
    excel.model.userEdit(sheet, 'A1', text);
    return sheet.value(0, 0);
  };
  expect(typed('22 986')).toBe(22986);
  expect(typed('1\u00a0234,5')).toBe(1234.5);
  expect(typed('1.5')).toBe('1.5');
  expect(typed('SANT')).toBe(true);
  expect(typed('=SUMMA(1,5;2)')).toBe(3.5);
  excel.model.userEdit(sheet, 'B1', '50 %');
  expect([sheet.value(0, 1), sheet.styleOf(0, 1).numberFormat]).toEqual([0.5, '0%']);
  expect(() => excel.model.userEdit(sheet, 'A1', '=SUMMA(1')).toThrow(
    expect.objectContaining({ code: 'InvalidArgument' }) as Error,
  );
});

test('a circular reference is 0, a formula too long is refused', async () => {
  expect(await values(['=C1+1'])).toEqual([0]);
  const long = `=${'1+'.repeat(5000)}1`;
  expect(await refusal((sheet) => (sheet.getRange('A1').formulas = [[long]]))).toBe(
    'FormulaLengthExceedsLimit',
  );
});
