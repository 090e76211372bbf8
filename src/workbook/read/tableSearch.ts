import type { CellBlock } from '../cells';
import { cellAt, isEmpty, rowCells, textOf, wholeSheet, type Area, type Cell } from './blockCells';
import { foldText } from './foldedText';
import { municipalityOfCode, recogniseKnown } from './partyName';
import { isFigure, isMunicipality, layoutOf, nameOf, type TableLayout } from './tableLayout';

/** Rows above the first name that may hold heads. */
const ROOM_FOR_HEADS = 4;
const NAME_HEAD = /^(?:kommun|kommuner|part|parter|namn|medlem|medlemmar|medlemskommun|organisation|agare)$/;

/** Every place in a sheet that looks like a table of parties, top to bottom in each column. */
export function findTables(block: CellBlock): readonly TableLayout[] {
  const sheet = wholeSheet(block);
  const starts = nameColumns(block);
  return [...starts].flatMap(([column, rows]) => tablesInColumn(sheet, column, rows, starts));
}

/** Columns with names of municipalities (or codes, or a head such as Kommun), and the rows where they stand. */
function nameColumns(block: CellBlock): ReadonlyMap<number, readonly number[]> {
  const named = new Map<number, number[]>();
  const coded = new Map<number, number[]>();
  const headed = new Map<number, number[]>();
  const note = (map: Map<number, number[]>, column: number, row: number) => {
    const rows = map.get(column);
    if (rows === undefined) map.set(column, [row]);
    else rows.push(row);
  };
  block.values.forEach((values, r) =>
    values.forEach((value, c) => {
      const [row, column] = [block.top + r, block.left + c];
      if (typeof value === 'string' && value !== '') {
        const known = recogniseKnown(value);
        if (known?.kind === 'municipality')
          note(known.match === 'code' && /^\d+$/.test(value) ? coded : named, column, row);
        else if (NAME_HEAD.test(foldText(value))) note(headed, column, row + 1);
      } else if (typeof value === 'number' && municipalityOfCode(value) !== undefined)
        note(coded, column, row);
    }),
  );
  if (named.size > 0) return named;
  const codes = new Map([...coded].filter(([column, rows]) => areCodes(block, column, rows)));
  return codes.size > 0 ? codes : headed;
}

/** Numbers are codes when they differ and the column holds hardly anything else. */
function areCodes(block: CellBlock, column: number, rows: readonly number[]): boolean {
  const distinct = new Set(rows.map((row) => cellAt(block, row, column).value)).size;
  const numbers = block.values.filter((values) => typeof values[column - block.left] === 'number').length;
  return distinct >= 2 && distinct * 10 >= numbers * 6;
}

function tablesInColumn(
  sheet: Area,
  column: number,
  rows: readonly number[],
  starts: ReadonlyMap<number, readonly number[]>,
): readonly TableLayout[] {
  const tables: TableLayout[] = [];
  let free = sheet.top;
  for (const row of rows) {
    if (row < free) continue;
    const right = lastColumn(sheet, column, row, starts);
    const left = takesLeft(sheet, column, row, right) ? column - 1 : column;
    const bottom = lastRow({ ...sheet, left: column, right }, row);
    const top = Math.max(free, row - ROOM_FOR_HEADS);
    const layout = layoutOf({ ...sheet, top, left, bottom, right });
    free = bottom + 1;
    if (layout !== undefined) tables.push({ ...layout, area: { ...layout.area, top: layout.headerTop } });
  }
  return tables;
}

/** Columns to the right until an empty one (one gap is allowed before figures) or another column of names. */
function lastColumn(
  sheet: Area,
  column: number,
  row: number,
  starts: ReadonlyMap<number, readonly number[]>,
): number {
  const rows = [row - 1, row, row + 1, row + 2];
  const filled = (at: number, test: (cell: Cell) => boolean) =>
    rows.some((r) => r >= sheet.top && r <= sheet.bottom && test(cellAt(sheet.block, r, at)));
  let right = column;
  for (let next = column + 1; next <= sheet.right && !(starts.get(next)?.includes(row) ?? false); next += 1) {
    if (filled(next, (cell) => !isEmpty(cell))) right = next;
    else if (next - right > 1 || !filled(next + 1, isFigure)) break;
  }
  return right;
}

/** The column to the left belongs to the table: codes of the names, or the only figures. */
function takesLeft(sheet: Area, column: number, row: number, right: number): boolean {
  if (codesBeside(sheet, column, row)) return true;
  const beside = [row, row + 1].map((at) => cellAt(sheet.block, at, column - 1));
  return column > sheet.left && right === column && beside.some(isFigure);
}

function codesBeside(sheet: Area, column: number, row: number): boolean {
  if (column <= sheet.left) return false;
  const [code, name] = [cellAt(sheet.block, row, column - 1), cellAt(sheet.block, row, column)];
  const known = recogniseKnown(textOf(name));
  const coded = municipalityOfCode(nameOf(code));
  return known?.kind === 'municipality' && coded === known.municipality;
}

/**
 * Down to the last party, region or total: over single empty rows (D4), over more when the next row is a party that has
 * not been named and no total has ended the table; not into another table or the notes.
 */
function lastRow(area: Area, firstRow: number): number {
  const seen = new Set<string>();
  let [last, empty, total] = [firstRow, 0, false];
  for (let row = firstRow; row <= area.bottom; row += 1) {
    const name = cellAt(area.block, row, area.left);
    const filled = rowCells(area, row);
    if (filled.every(isEmpty)) {
      empty += 1;
      continue;
    }
    const known = recogniseKnown(nameOf(name));
    const key = known?.kind === 'municipality' ? known.municipality.code : '';
    const figures = filled.slice(1).some(isFigure);
    if (empty > 1 && (total || key === '' || !figures)) break;
    if (key !== '' && seen.has(key) && empty > 0) break;
    if (key !== '') seen.add(key);
    if (known?.kind === 'total') total = true;
    if (known !== undefined || isMunicipality(name) || (figures && (nameOf(name) !== '' || empty === 0)))
      last = row;
    empty = 0;
  }
  return last;
}
