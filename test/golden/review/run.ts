import { reviewWorkbook } from '../../../src/review/review';
import type { ReviewRequest, ReviewResult } from '../../../src/review/model';
import { testSheet, testWorkbook, type TestCell } from './sheets';
import type { CellBlock } from '../../../src/workbook/cells';

/** Reviews one sheet of rows; for tests only. */
export async function reviewRows(
  rows: readonly (readonly TestCell[])[],
  extra: Partial<CellBlock> = {},
  request: Partial<ReviewRequest> = {},
): Promise<ReviewResult> {
  return reviewWorkbook({ workbook: testWorkbook(testSheet('Blad1', rows, extra)), ...request });
}

/** Every finding but information, as `check cause first-cell`. */
export function faultsOf(result: ReviewResult): string[] {
  return result.tables.flatMap((table) =>
    table.findings
      .filter((finding) => finding.severity !== 'info')
      .map((finding) =>
        [finding.check, finding.cause, finding.cells[0]].filter((part) => part !== undefined).join(' '),
      ),
  );
}
