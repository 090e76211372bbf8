import { classAt, mapSheet, rowShape, textAt, type RowShape, type SheetMap } from './sheetMap';
import { EMPTY, TEXT } from './cell';
import type { CellBlock } from '../../workbook/cells';
import { recognise } from './parties';
import { headsColumns, headWidth, isHeadRow, namesHeads, sectionUnderHeads, type Area } from './tableHeads';
import { plainWords, rowWords } from './words';

/** Where a table stands, in block coordinates, and the rows of text that belong to it. */
export interface Region {
  readonly heads: readonly number[];
  /** First and last row with figures. */
  readonly first: number;
  readonly last: number;
  readonly left: number;
  readonly right: number;
  readonly titles: readonly number[];
  readonly notes: readonly number[];
}

/** Finds the tables of a sheet: above each other, beside each other, with blank rows and columns inside. */
export function findTables(block: CellBlock): { map: SheetMap; regions: readonly Region[] } {
  const map = mapSheet(block);
  const area = { top: 0, bottom: map.rows - 1, left: 0, right: map.columns - 1 };
  const regions = stacked(map, area).flatMap((region) => beside(map, region));
  return { map, regions };
}

const MAX_GAP = 2;
const MAX_HEADS = 3;

/** Goes down the rows: heads open a table, rows with figures fill it, text below it is notes. */
function stacked(map: SheetMap, area: Area): Region[] {
  const found: OpenTable[] = [];
  let open: OpenTable | undefined;
  let pending: number[] = [];
  let gap = 0;
  for (let row = area.top; row <= area.bottom; row++) {
    const shape = rowShape(map, row, area.left, area.right);
    if (shape.first < 0) gap++;
    else if (isDataRow(map, row, shape)) {
      if (open && gap <= MAX_GAP && continues(map, open, pending, shape, row)) extend(open, row, shape);
      else found.push((open = start(map, area, row, shape, pending, open)));
      pending = [];
      gap = 0;
    } else {
      pending.push(row);
      gap = gap > MAX_GAP ? gap : 0;
    }
  }
  if (open) open.notes = pending.slice(0, 12);
  return found.map((table) => ({ ...table, heads: table.heads }));
}

interface OpenTable extends Area {
  heads: number[];
  first: number;
  last: number;
  left: number;
  right: number;
  titles: number[];
  notes: number[];
}

function extend(table: OpenTable, row: number, shape: RowShape): void {
  table.last = row;
  table.left = Math.min(table.left, shape.first);
  table.right = Math.max(table.right, shape.last);
}

/** A row of figures; years alone (or beside words) are a head, and so are words alone. */
function isDataRow(map: SheetMap, row: number, shape: RowShape): boolean {
  if (namesHeads(map, row, shape)) return false;
  if (shape.figures > 0) return true;
  if (shape.years === 0) return false;
  if (shape.texts === 0) return false;
  const label = textAt(map, row, shape.firstText);
  return shape.years === 1 && recognise(label) !== undefined;
}

/** Text rows between: one lone text is a section; two or more beside each other head a new table. */
function continues(
  map: SheetMap,
  open: OpenTable,
  pending: readonly number[],
  shape: RowShape,
  row: number,
): boolean {
  if (shape.last < open.left || shape.first > open.right) return false;
  if (!sharesColumns(map, open, row)) return false;
  return pending.every((at) => !isHeadRow(map, at, open) || isPartyRow(map, at, open));
}

/** The row has its figures where the table has them. */
function sharesColumns(map: SheetMap, open: OpenTable, row: number): boolean {
  for (let column = open.left; column <= open.right; column++) {
    const here = classAt(map, row, column);
    const above = classAt(map, open.last, column);
    const first = classAt(map, open.first, column);
    if (
      here !== EMPTY &&
      here !== TEXT &&
      ((above !== EMPTY && above !== TEXT) || (first !== EMPTY && first !== TEXT))
    )
      return true;
  }
  return false;
}

function isPartyRow(map: SheetMap, row: number, area: Pick<Area, 'left' | 'right'>): boolean {
  const shape = rowShape(map, row, area.left, area.right);
  return shape.firstText >= 0 && recognise(textAt(map, row, shape.firstText)) !== undefined;
}

/** A new table: heads directly above (one blank row may stand between), then titles; the rest is notes above. */
function start(
  map: SheetMap,
  area: Area,
  row: number,
  shape: RowShape,
  pending: number[],
  before: OpenTable | undefined,
): OpenTable {
  const rest = [...pending];
  const heads: number[] = [];
  const section = sectionUnderHeads(map, area, rest, row, shape);
  if (section !== undefined) rest.pop();
  let next = section ?? row;
  while (rest.length > 0 && heads.length < MAX_HEADS) {
    const at = rest[rest.length - 1] ?? 0;
    if (next - at > 2 || (heads.length > 0 && next - at > 1)) break;
    if (!headsColumns(map, at, area, shape, heads.length)) break;
    heads.unshift(at);
    rest.pop();
    next = at;
  }
  const titleFrom = splitNotes(map, rest, before, area);
  if (before) before.notes = rest.slice(0, titleFrom);
  const width = headWidth(map, heads, area, shape);
  const titles = rest.slice(titleFrom).slice(-12);
  return {
    ...area,
    ...width,
    heads,
    first: section ?? row,
    last: row,
    titles: titles.length === 0 && before && isInputs(before, heads) ? before.titles : titles,
    notes: [],
  };
}

const MAX_INPUT_ROWS = 6;

/** A few labelled figures without heads ("Belopp att fördela") between the title and the table it is the title of. */
function isInputs(before: OpenTable, heads: readonly number[]): boolean {
  return heads.length > 0 && before.heads.length === 0 && before.last - before.first < MAX_INPUT_ROWS;
}

/** Index in `rest` where the titles of the next table begin; what stands before belongs to the table above. */
function splitNotes(
  map: SheetMap,
  rest: readonly number[],
  before: OpenTable | undefined,
  area: Area,
): number {
  if (!before || rest.length === 0) return 0;
  let widest = 0;
  let at = 0;
  for (let index = 0; index < rest.length; index++) {
    const above = index === 0 ? before.last : (rest[index - 1] ?? 0);
    const distance = (rest[index] ?? 0) - above;
    if (distance > widest) [widest, at] = [distance, index];
  }
  if (widest > 1) return at;
  const note = rest.findIndex(
    (row) => !NOTE_WORD.test(plainWords(textAt(map, row, rowShape(map, row, area.left, area.right).first))),
  );
  return note < 0 ? rest.length : note;
}

const NOTE_WORD = /^(?:källa|not|anm|\*|\d\)|kommentar|obs)/;

/** Splits a region at a blank column when a second table with its own names begins to the right of it. */
function beside(map: SheetMap, region: Region): Region[] {
  for (let column = region.left + 1; column < region.right; column++) {
    if (!isBlankColumn(map, region, column)) continue;
    const next = firstFilled(map, region, column);
    if (holdsInputs(map, region, next)) return [{ ...region, right: column - 1 }];
    if (next <= region.right && beginsTable(map, region, column, next)) {
      const area = { top: regionTop(region), bottom: lastNote(region) };
      const left = stacked(map, { ...area, left: region.left, right: column - 1 });
      const right = stacked(map, { ...area, left: next, right: region.right });
      return [...left, ...right.flatMap((part) => beside(map, part))].map((part) => ({
        ...part,
        titles: part.titles.length > 0 ? part.titles : region.titles,
        notes: part.notes.length > 0 ? part.notes : region.notes,
      }));
    }
    column = next - 1;
  }
  return [region];
}

function regionTop(region: Region): number {
  return Math.min(...region.titles, ...region.heads, region.first);
}

function lastNote(region: Region): number {
  return Math.max(...region.notes, region.last);
}

function isBlankColumn(map: SheetMap, region: Region, column: number): boolean {
  for (const head of region.heads) if (classAt(map, head, column) !== EMPTY) return false;
  for (let row = region.first; row <= region.last; row++)
    if (classAt(map, row, column) !== EMPTY) return false;
  return true;
}

function firstFilled(map: SheetMap, region: Region, from: number): number {
  let column = from;
  while (column <= region.right && isBlankColumn(map, region, column)) column++;
  return column;
}

const MOST_INPUTS = 3;

/** Right of the gap, without heads: a few labels with a figure each ("Rörlig kostnad, kr | 7 800 000"). */
function holdsInputs(map: SheetMap, region: Region, next: number): boolean {
  if (region.heads.length === 0 || next !== region.right - 1) return false;
  const filled = (row: number) => rowShape(map, row, next, region.right);
  if (region.heads.some((row) => filled(row).first >= 0)) return false;
  let rows = 0;
  for (let row = region.first; row <= region.last; row++) {
    const shape = filled(row);
    if (shape.first < 0) continue;
    if (shape.firstText !== next || shape.texts !== 1 || shape.last !== region.right) return false;
    rows++;
  }
  return rows > 0 && rows <= MOST_INPUTS;
}

/** Both sides of the gap have a head over their names, and some head stands on both ("Område | Belopp"). */
function repeatsHeads(map: SheetMap, region: Region, gap: number, next: number): boolean {
  return region.heads.some((row) => {
    if (classAt(map, row, next) !== TEXT) return false;
    const left = new Set<string>();
    for (let column = region.left; column < gap; column++) left.add(plainWords(textAt(map, row, column)));
    for (let column = next; column <= region.right; column++)
      if (classAt(map, row, column) === TEXT && left.has(plainWords(textAt(map, row, column)))) return true;
    return false;
  });
}

/** The column right of the gap names rows of its own: parties, the same names as on the left, or under the same heads. */
function beginsTable(map: SheetMap, region: Region, gap: number, next: number): boolean {
  let [named, parties, rows, same] = [0, 0, 0, 0];
  for (let row = region.first; row <= region.last; row++) {
    if (rowShape(map, row, next, region.right).figures === 0) continue;
    rows++;
    if (classAt(map, row, next) !== TEXT) continue;
    named++;
    const text = textAt(map, row, next);
    if (recognise(text) !== undefined || rowWords(text) !== undefined) parties++;
    if (text === textAt(map, row, rowShape(map, row, region.left, gap - 1).firstText)) same++;
  }
  if (rows < 2 || named < rows * 0.6) return false;
  return (
    parties >= rows * 0.5 || same >= rows * 0.5 || (named === rows && repeatsHeads(map, region, gap, next))
  );
}
