import { reviewSheetText as words } from '../../text/findingsSheet';
import { footer as pageFooter } from '../../text/sheets';
import { cellName, formatAddress, rectangleOf } from '../../workbook/address';
import type { CellBlock, WorkbookSnapshot } from '../../workbook/cells';
import type { CellStyle, OutCell, SheetDescription } from '../../workbook/write/description';
import { empty, formats, number, row, text } from '../../workbook/write/outCells';
import { decimalText } from '../exactNumber';
import type { CorrectedCell, ReviewedTable } from '../model';

/**
 * A copy of a reviewed table on a sheet of its own, by the rules that were found: cells that differ are marked, and
 * listed below with what they were. The user's own cells are never changed. Undefined when the table is not in the
 * workbook any more.
 */
export function describeCorrectedCopy(
  table: ReviewedTable,
  workbook: WorkbookSnapshot,
  footer: string,
): SheetDescription | undefined {
  const block = workbook.sheets.find((sheet) => sheet.sheet === table.sheet);
  const area = rectangleOf(table.range);
  if (!block || !area) return undefined;
  const changes = new Map((table.corrected ?? []).map((change) => [change.cell, change] as const));
  const width = Math.max(area.right - area.left + 1, 4);
  const rows: (readonly OutCell[])[] = [
    row([text(words.copyTitle(formatAddress({ sheet: table.sheet, range: table.range })), 'title')], width),
    row([text(words.copySubtitle, 'subtitle')], width),
    row([], width),
  ];
  for (let at = area.top; at <= area.bottom; at++) {
    const cells: OutCell[] = [];
    for (let column = area.left; column <= area.right; column++)
      cells.push(copied(block, at, column, changes, at === area.top));
    rows.push(row(cells, width));
  }
  rows.push(row([], width), ...changeRows([...changes.values()], width));
  return {
    name: words.copyName(table.sheet),
    rows,
    columns: Array.from({ length: width }, (_, i) => ({ width: i === 0 ? 24 : 18 })),
    frozenRows: 4,
    orientation: width > 6 ? 'landscape' : 'portrait',
    footer: { ...pageFooter(undefined), left: footer },
  };
}

function copied(
  block: CellBlock,
  at: number,
  column: number,
  changes: ReadonlyMap<string, CorrectedCell>,
  head: boolean,
): OutCell {
  const change = changes.get(cellName(at, column));
  const [r, c] = [at - block.top, column - block.left];
  const format = block.numberFormats[r]?.[c] ?? formats.general;
  if (change) return number(change.expected, usable(format), 'warning');
  const value = block.values[r]?.[c] ?? '';
  const style: CellStyle = head ? 'heading' : 'body';
  if (typeof value === 'number') return number(decimalText(value), usable(format), style);
  return value === '' ? empty(style) : text(String(value), style);
}

function usable(format: string): string {
  return format === '' || format === '@' ? formats.general : format;
}

/** What was changed: cell, before, after, difference. */
function changeRows(changes: readonly CorrectedCell[], width: number): (readonly OutCell[])[] {
  if (changes.length === 0) return [row([text(words.copyNone, 'note')], width)];
  const { cell, before, after, difference } = words.copyHeads;
  const heads = row(
    [
      text(cell, 'heading'),
      text(before, 'headingRight'),
      text(after, 'headingRight'),
      text(difference, 'headingRight'),
    ],
    width,
  );
  return [heads, ...changes.map((change) => row(changeCells(change), width))];
}

function changeCells({ cell, found, expected }: CorrectedCell): OutCell[] {
  const format = expected.includes('.') || found?.includes('.') === true ? formats.exact : formats.whole;
  const difference = found === undefined ? undefined : decimalText(Number(expected) - Number(found));
  return [
    text(cell),
    found === undefined ? empty() : number(found, format),
    number(expected, format),
    difference === undefined ? empty() : number(difference, format),
  ];
}
