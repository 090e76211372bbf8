import { rectangleOf } from '../address';
import { cellAt, columnsOf, isEmpty, rowCells, rowsOf, textOf, type Area, type Cell } from './blockCells';
import { dateOfSerial } from './dates';
import { figureOf, isDateFormat } from './figures';
import { municipalityOfCode, recogniseKnown, recogniseParty } from './partyName';

/** A column of figures with its head; `header` is '' when nothing stands above it. */
export interface TableColumn {
  readonly column: number;
  readonly header: string;
  readonly headerCell: Cell;
}

/** Where the parts of a table are, before its rows are judged. */
export interface TableLayout {
  readonly area: Area;
  readonly nameColumn: number;
  /** A column of municipality codes beside the names. */
  readonly codeColumn?: number;
  /** False when no name is a municipality's: the parties are then whatever the first column calls them. */
  readonly recognised: boolean;
  readonly firstRow: number;
  /** First header row; equal to `firstRow` when there is none. */
  readonly headerTop: number;
  readonly columns: readonly TableColumn[];
}

const HEADER_ROWS = 3;
/** A longer text above a column is a paragraph, not a head. */
const LONGEST_HEADER = 120;

/** The name in a cell: text as it stands, a whole number as its digits (E8). */
export function nameOf(cell: Cell): string {
  if (typeof cell.value === 'number') return Number.isInteger(cell.value) ? String(cell.value) : '';
  return textOf(cell);
}

/** True when the cell names a municipality, by name or code. */
export function isMunicipality(cell: Cell): boolean {
  if (typeof cell.value === 'number') return municipalityOfCode(cell.value) !== undefined;
  return recogniseKnown(textOf(cell))?.kind === 'municipality';
}

/** True when the cell holds something that can be meant as a figure, an error value too. */
export function isFigure(cell: Cell): boolean {
  const figure = figureOf(cell);
  return figure.kind === 'number' || (figure.kind === 'unusable' && figure.code !== 'read-cell-word');
}

/** True for what a head may hold although it is a number: a year or a date. */
export function isYearHead(cell: Cell): boolean {
  if (typeof cell.value === 'string') return /^(?:19|20|21)\d\d$/.test(textOf(cell));
  if (typeof cell.value !== 'number') return false;
  if (isDateFormat(cell.format) && dateOfSerial(cell.value) !== undefined) return true;
  return Number.isInteger(cell.value) && cell.value >= 1900 && cell.value < 2200;
}

/** The layout of the table in an area, or undefined when no column holds names beside figures or codes. */
export function layoutOf(area: Area): TableLayout | undefined {
  const names = nameColumn(area);
  if (names === undefined) return undefined;
  const { column: nameCol, recognised } = names;
  const firstRow = firstBodyRow(area, nameCol, recognised);
  if (firstRow === undefined) return undefined;
  const codeColumn = columnsOf(area).find(
    (column) => column !== nameCol && isCodeColumn(area, column, nameCol),
  );
  const headerTop = headerStart(area, nameCol, firstRow);
  const columns = columnsOf(area)
    .filter((column) => column !== nameCol && column !== codeColumn)
    .map((column) => columnHead(area, column, nameCol, headerTop, firstRow));
  return {
    area,
    nameColumn: nameCol,
    ...(codeColumn === undefined ? {} : { codeColumn }),
    recognised,
    firstRow,
    headerTop,
    columns,
  };
}

function columnCells(area: Area, column: number): readonly Cell[] {
  return rowsOf(area).map((row) => cellAt(area.block, row, column));
}

/** The column with most municipality names; else one of codes; else the first that names rows of figures. */
function nameColumn(area: Area): { column: number; recognised: boolean } | undefined {
  let best: { column: number; count: number } | undefined;
  for (const column of columnsOf(area)) {
    const cells = columnCells(area, column);
    const texts = cells.filter((cell) => typeof cell.value === 'string' && isMunicipality(cell));
    const named = texts.filter((cell) => !/^\d+$/.test(textOf(cell))).length;
    const count = named > 0 ? named * 2 : Math.max(texts.length, codeCount(cells));
    if (count > (best?.count ?? 0)) best = { column, count };
  }
  if (best !== undefined) return { column: best.column, recognised: true };
  const unknown = columnsOf(area).find((column) =>
    rowsOf(area).some(
      (row) => textOf(cellAt(area.block, row, column)) !== '' && figuresBeside(area, row, column),
    ),
  );
  return unknown === undefined ? undefined : { column: unknown, recognised: false };
}

/** Number of codes in a column of numbers that are codes nearly all: small populations look like codes. */
function codeCount(cells: readonly Cell[]): number {
  const numbers = cells.filter((cell) => typeof cell.value === 'number');
  const codes = new Set(numbers.filter(isMunicipality).map((cell) => cell.value));
  return codes.size * 10 >= numbers.length * 6 && codes.size > 0 ? codes.size : 0;
}

function isCodeColumn(area: Area, column: number, nameCol: number): boolean {
  const pairs = rowsOf(area)
    .map((row) => [cellAt(area.block, row, column), cellAt(area.block, row, nameCol)] as const)
    .filter(([, name]) => isMunicipality(name));
  const agree = pairs.filter(([code, name]) => {
    const municipality = recogniseKnown(nameOf(name));
    return (
      municipality?.kind === 'municipality' && municipalityOfCode(nameOf(code)) === municipality.municipality
    );
  });
  return pairs.length > 0 && agree.length * 2 > pairs.length;
}

/** What stands over the names or figures of a table, never a party. */
const HEAD_WORD =
  /^(?:(?:kommun(?:er|namn|kod)?|part(?:er)?|namn|kod|år|organisation(?:er)?|medlem(?:mar|skommun)?|ägare|huvudman|vikt|nyckel|belopp|andel|region|län|ort|nr)[:.]?$|folkmängd|befolkning|invånare)/iu;

/** True when a row has figures beside its name; figures or years under a word of a head are the head's. */
function figuresBeside(area: Area, row: number, nameCol: number): boolean {
  const name = nameOf(cellAt(area.block, row, nameCol));
  if (HEAD_WORD.test(name)) return false;
  const beside = rowCells(area, row).filter((cell) => cell.column !== nameCol && isFigure(cell));
  if (beside.some((cell) => !isYearHead(cell))) return true;
  return beside.length > 0 && name !== '' && !/\d{4}/.test(name);
}

/** A row above the first municipality that is a party's all the same: it has figures, or a name nearly known. */
function isPartyRow(area: Area, row: number, nameCol: number): boolean {
  const party = recogniseParty(nameOf(cellAt(area.block, row, nameCol)));
  if (party.kind === 'region' || party.kind === 'municipality') return true;
  return (party.kind === 'other' && party.likely !== undefined) || figuresBeside(area, row, nameCol);
}

/** The first row of the body: the first municipality, or a named row of figures right above it. */
function firstBodyRow(area: Area, nameCol: number, recognised: boolean): number | undefined {
  const isBody = (row: number) => {
    const cell = cellAt(area.block, row, nameCol);
    return nameOf(cell) !== '' && (recognised ? isMunicipality(cell) : figuresBeside(area, row, nameCol));
  };
  let first = rowsOf(area).find(isBody);
  if (first === undefined) return undefined;
  for (let row = first - 1; row >= area.top; row -= 1) {
    const cell = cellAt(area.block, row, nameCol);
    if (isEmpty(cell) || !isPartyRow(area, row, nameCol)) break;
    first = row;
  }
  return first;
}

/** Rows right above the body that hold heads: something beyond the name column. */
function headerStart(area: Area, nameCol: number, firstRow: number): number {
  const above = firstRow - 1 > area.top ? rowCells(area, firstRow - 1) : [];
  // An empty row, or a heading such as "Norra Dalarna" over the first names, may stand between heads and names.
  const gap = above.length > 0 && above.every((cell) => isEmpty(cell) || cell.column === nameCol);
  const start = gap && isHeadRow(rowCells(area, firstRow - 2)) ? firstRow - 1 : firstRow;
  let top = start;
  while (top > area.top && start - top < HEADER_ROWS) {
    const cells = rowCells(area, top - 1).filter((cell) => !isEmpty(cell));
    const heads = cells.filter((cell) => cell.column !== nameCol);
    if (heads.length === 0 && !(top === start && isNameHead(cells))) break;
    if (heads.some((cell) => textOf(cell).length > LONGEST_HEADER)) break;
    top -= 1;
  }
  return top;
}

/** Heads with an empty row between them and the table: short words or dates over at least two columns. */
function isHeadRow(cells: readonly Cell[]): boolean {
  const filled = cells.filter((cell) => !isEmpty(cell));
  return (
    filled.length >= 2 && filled.every((cell) => isYearHead(cell) || (textOf(cell) !== '' && !isFigure(cell)))
  );
}

/** A head over the names alone, as in S0 turned round: "Kommun" and nothing over the figures. */
function isNameHead(cells: readonly Cell[]): boolean {
  return cells.some((cell) => /^(?:kommun|kommuner|part|parter|namn)$/i.test(textOf(cell)));
}

function columnHead(
  area: Area,
  column: number,
  nameCol: number,
  headerTop: number,
  firstRow: number,
): TableColumn {
  const cells = rowsOf(area)
    .filter((row) => row >= headerTop && row < firstRow)
    .map((row) => headCell(area, row, column, nameCol))
    .filter((cell) => headText(cell) !== '');
  const last = cells.at(-1);
  return {
    column,
    header: [...new Set(cells.map(headText))].join(' '),
    headerCell: last ?? cellAt(area.block, Math.max(firstRow - 1, 0), column),
  };
}

/** The head over a column; a head merged over several columns counts for each, but a caption over the names does not. */
function headCell(area: Area, row: number, column: number, nameCol: number): Cell {
  const own = cellAt(area.block, row, column);
  if (!isEmpty(own)) return own;
  const merged = area.block.merged
    .map(rectangleOf)
    .find(
      (box) =>
        box !== undefined &&
        box.top <= row &&
        box.bottom >= row &&
        box.left <= column &&
        box.right >= column &&
        (nameCol < box.left || nameCol > box.right),
    );
  return merged === undefined ? own : cellAt(area.block, merged.top, merged.left);
}

function headText(cell: Cell): string {
  if (typeof cell.value === 'number') {
    const date = isDateFormat(cell.format) ? dateOfSerial(cell.value) : undefined;
    return date ?? String(cell.value);
  }
  return textOf(cell);
}
