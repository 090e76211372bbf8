import type { RangeAddress } from '../workbook/cells';
import type { CellMark } from './model';
import { readMemory, writeMemory } from './documentMemory';
import { runExcel, type RunOptions } from './run';

const marksKey = 'marks';

/**
 * Marks cells with a conditional format of ours (never by fill: a cell's own fill cannot be put back for certain,
 * office-js #6218). Opt-in, and remembered in the workbook so that it can be taken away in a later session.
 * `onWaiting`: Excel waits for a cell that is being edited.
 */
export async function markCells(
  addresses: readonly RangeAddress[],
  options: Pick<RunOptions, 'onWaiting'> = {},
): Promise<readonly CellMark[]> {
  const marks = await runExcel(
    async (context) => {
      const made = addresses.map((address) => {
        const sheet = context.workbook.worksheets.getItem(address.sheet);
        sheet.load('id');
        const format = sheet.getRange(address.range).conditionalFormats.add('Custom');
        format.custom.rule.formula = '=TRUE';
        format.custom.format.fill.color = '#FFE699';
        format.custom.format.font.color = '#000000';
        format.load('id');
        return { address, sheet, format };
      });
      await context.sync();
      return made.map(({ address, sheet, format }) => ({
        sheetId: sheet.id,
        address,
        formatId: format.id,
      }));
    },
    {
      oneUndoStep: true,
      writes: true,
      ...options,
      facts: { sheet: [...new Set(addresses.map(({ sheet }) => sheet))].join(', ') },
    },
  );
  await writeMemory(marksKey, [...(await readMarks()), ...marks]);
  return marks;
}

/** The marks that stand in this workbook, from this session or an earlier one. */
export async function readMarks(): Promise<readonly CellMark[]> {
  const stored = await readMemory(marksKey);
  return Array.isArray(stored) ? stored.filter(isMark) : [];
}

/** Takes away marks of ours, and no other conditional format. Marks whose sheet or cells are gone are forgotten. */
export async function unmarkCells(
  marks: readonly CellMark[],
  options: Pick<RunOptions, 'onWaiting'> = {},
): Promise<void> {
  await runExcel(
    async (context) => {
      const sheets = marks.map((mark) => ({
        mark,
        sheet: context.workbook.worksheets.getItemOrNullObject(mark.sheetId),
      }));
      for (const { sheet } of sheets) sheet.load('id');
      await context.sync();
      const formats = sheets
        .filter(({ sheet }) => !sheet.isNullObject)
        .map(({ mark, sheet }) =>
          sheet.getRange(mark.address.range).conditionalFormats.getItemOrNullObject(mark.formatId),
        );
      for (const format of formats) format.load('id');
      await context.sync();
      for (const format of formats) if (!format.isNullObject) format.delete();
      await context.sync();
    },
    { oneUndoStep: true, writes: true, ...options },
  );
  const gone = new Set(marks.map((mark) => `${mark.sheetId} ${mark.formatId}`));
  const rest = (await readMarks()).filter((mark) => !gone.has(`${mark.sheetId} ${mark.formatId}`));
  await writeMemory(marksKey, rest);
}

function isMark(value: unknown): value is CellMark {
  if (typeof value !== 'object' || value === null) return false;
  const mark = value as Partial<Record<keyof CellMark, unknown>>;
  return (
    typeof mark.sheetId === 'string' && typeof mark.formatId === 'string' && typeof mark.address === 'object'
  );
}
