import { reviewWorkbook } from '../../../src/review/review';
import { testSheet, testWorkbook } from './sheets';
import { s0Rows } from './memoTable';

const brief = (finding: { check: string; cause?: string; cells: readonly string[]; effect?: string }) =>
  [finding.check, finding.cause ?? '-', finding.cells[0], finding.effect ?? '-'].join(' ');

test('the 2022 memo: exactly the findings that are true of it', async () => {
  const result = await reviewWorkbook({ workbook: testWorkbook(testSheet('Blad1', s0Rows)) });
  expect(result.tables).toHaveLength(1);
  expect(result.tables[0]?.findings.map(brief)).toEqual([
    'claim-mismatch - C1 51070',
    'key-mismatch other-population C2 682',
    'rounding-difference independent-rounding D18 4',
    'rounding-difference independent-rounding C18 2',
    'missing-metadata - A1 -',
  ]);
});
