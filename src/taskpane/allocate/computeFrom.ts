import type { RangeAddress, WorkbookSnapshot } from '../../workbook/cells';
import { freeSheetName } from '../../workbook/write/freeNames';
import { agreementBlock, agreementRange } from '../shared/agreementRows';
import type { AllocateState, Computation } from './allocateState';
import { supplement } from './supplements';
import { termRows } from './termsForm';

/** The ranges that are read: the chosen ones, with the form as a sheet of its own when it stands in for one. */
export async function computeFrom(
  workbook: WorkbookSnapshot,
  {
    population,
    terms,
    form,
    supplements,
  }: Pick<AllocateState, 'population' | 'terms' | 'form' | 'supplements'>,
): Promise<Computation> {
  const { computePlan, readAllocationInput } = await import('./engine');
  const rows = terms?.kind === 'form' ? termRows(form) : undefined;
  const sheet = formSheetName(workbook);
  const agreement: RangeAddress | undefined =
    rows === undefined
      ? terms?.kind === 'range'
        ? terms.address
        : undefined
      : { sheet, range: agreementRange(rows) };
  const read = readAllocationInput(
    rows === undefined
      ? workbook
      : { ...workbook, sheets: [...workbook.sheets, agreementBlock(rows, sheet)] },
    {
      ...(population === undefined ? {} : { population }),
      ...(agreement === undefined ? {} : { agreement }),
      ...(supplements.settled === undefined ? {} : { settled: supplements.settled }),
    },
  );
  if (read.kind === 'refused') return { input: read };
  const input = supplement(read.value, supplements);
  return { input: { kind: 'done', value: input }, plan: computePlan(input.agreement) };
}

/** The name the sheet of filled-in terms will get: free in this workbook, so that formulas can refer to it. */
export function formSheetName(workbook: WorkbookSnapshot): string {
  return freeSheetName('Avtal', [...workbook.sheets.map((block) => block.sheet), ...workbook.hiddenSheets]);
}
