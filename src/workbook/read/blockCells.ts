import { cellName, columnNumber, formatAddress, rectangleOf } from '../address';
import type { CellBlock, CellValue, CellValueType, RangeAddress, WorkbookSnapshot } from '../cells';
import { plainText } from './foldedText';
import type { Outcome } from '../../core/outcome';

/** One cell with everything that decides how it is read. */
export interface Cell {
  readonly value: CellValue;
  readonly type: CellValueType;
  /** Invariant number format, `General` when unknown. */
  readonly format: string;
  /** The formula with its leading `=`, when the cell has one. */
  readonly formula?: string;
  readonly row: number;
  readonly column: number;
  /** As `Avtal!B4`. */
  readonly address: string;
}

/** A rectangle of one sheet; rows and columns 0-based, both ends included. */
export interface Area {
  readonly block: CellBlock;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The cell at a 0-based row and column of the sheet; outside the used range it is empty. */
export function cellAt(block: CellBlock, row: number, column: number): Cell {
  const [r, c] = [row - block.top, column - block.left];
  const value = block.values[r]?.[c] ?? '';
  const formula = block.formulas[r]?.[c];
  return {
    value,
    type: block.valueTypes[r]?.[c] ?? (value === '' ? 'Empty' : 'Unknown'),
    format: block.numberFormats[r]?.[c] ?? 'General',
    ...(typeof formula === 'string' && formula.startsWith('=') && formula !== value ? { formula } : {}),
    row,
    column,
    address: formatAddress({ sheet: block.sheet, range: cellName(row, column) }),
  };
}

/** True for a cell without content; spaces alone are no content. */
export function isEmpty(cell: Cell): boolean {
  return typeof cell.value === 'string' && plainText(cell.value) === '';
}

/** The cell's text as a person sees it; '' for anything that is no text. */
export function textOf(cell: Cell): string {
  return typeof cell.value === 'string' && cell.type !== 'Error' ? plainText(cell.value) : '';
}

/** The cells of one row of an area, from left to right. */
export function rowCells(area: Area, row: number): readonly Cell[] {
  return Array.from({ length: area.right - area.left + 1 }, (_, i) => cellAt(area.block, row, area.left + i));
}

/** All row numbers of an area. */
export function rowsOf(area: Area): readonly number[] {
  return Array.from({ length: area.bottom - area.top + 1 }, (_, i) => area.top + i);
}

/** All column numbers of an area. */
export function columnsOf(area: Area): readonly number[] {
  return Array.from({ length: area.right - area.left + 1 }, (_, i) => area.left + i);
}

/** The used range of a sheet as an area. */
export function wholeSheet(block: CellBlock): Area {
  const width = block.values.reduce((most, row) => Math.max(most, row.length), 0);
  return {
    block,
    top: block.top,
    left: block.left,
    bottom: block.top + block.values.length - 1,
    right: block.left + width - 1,
  };
}

/** The address of an area. */
export function addressOf(area: Area): RangeAddress {
  const from = cellName(area.top, area.left);
  const to = cellName(area.bottom, area.right);
  return { sheet: area.block.sheet, range: from === to ? from : `${from}:${to}` };
}

/** Rows and columns of `A1:C9`, `A:C` (whole columns) or `2:9` (whole rows). */
function rectangle(range: string): { top: number; left: number; bottom: number; right: number } | undefined {
  const plain = range.replaceAll('$', '').trim();
  const columns = /^([A-Z]{1,3}):([A-Z]{1,3})$/i.exec(plain);
  if (columns !== null) {
    const [left = 0, right = 0] = [columnNumber(columns[1] ?? ''), columnNumber(columns[2] ?? '')].sort(
      (a, b) => a - b,
    );
    return { top: 0, left, bottom: 1048575, right };
  }
  const rows = /^(\d{1,7}):(\d{1,7})$/.exec(plain);
  if (rows !== null) {
    const [top = 1, bottom = 1] = [Number(rows[1]), Number(rows[2])].sort((a, b) => a - b);
    return { top: top - 1, left: 0, bottom: bottom - 1, right: 16383 };
  }
  return rectangleOf(plain);
}

const sameName = (first: string, second: string) =>
  first.normalize('NFC').toLowerCase() === second.normalize('NFC').toLowerCase();

/**
 * The cells of a range the user named, cut to what is used. Refused: a sheet that is missing or hidden, an address that
 * is none, a range without content (D6).
 */
export function areaOf(workbook: WorkbookSnapshot, address: RangeAddress): Outcome<Area> {
  const refuse = (code: string): Outcome<Area> => ({
    kind: 'refused',
    refusals: [{ code, cell: formatAddress(address), facts: { sheet: address.sheet, range: address.range } }],
  });
  const block = workbook.sheets.find(({ sheet }) => sameName(sheet, address.sheet));
  if (block === undefined) {
    const hidden = workbook.hiddenSheets.some((sheet) => sameName(sheet, address.sheet));
    return refuse(hidden ? 'read-sheet-hidden' : 'read-sheet-missing');
  }
  const wanted = rectangle(address.range);
  if (wanted === undefined) return refuse('read-range-unusable');
  const used = wholeSheet(block);
  const area = {
    block,
    top: Math.max(wanted.top, used.top),
    left: Math.max(wanted.left, used.left),
    bottom: Math.min(wanted.bottom, used.bottom),
    right: Math.min(wanted.right, used.right),
  };
  const filled = rowsOf(area).some((row) => rowCells(area, row).some((cell) => !isEmpty(cell)));
  return filled ? { kind: 'done', value: area } : refuse('read-range-empty');
}
