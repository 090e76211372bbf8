import { reviewWorkbook } from './review';
import { testSheet, testWorkbook } from './testSheets';
import { s0Rows } from './testTables';

test('S0:s tabell ger exakt de anmärkningar som är sanna om den', async () => {
  const result = await reviewWorkbook({ workbook: testWorkbook(testSheet('Blad1', s0Rows)) });
  expect(result.tables).toHaveLength(1);
  console.log(JSON.stringify(result, null, 1));
});
