import { refuse } from './excelError';

/** A rectangle of cells, 0-based and inclusive. A whole column runs over all rows, a whole row over all columns. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Excel's limits (support.microsoft.com "Excel specifications and limits"). */
export const ROWS = 1_048_576;
export const COLUMNS = 16_384;

export const rowCount = (area: Area): number => area.bottom - area.top + 1;
export const columnCount = (area: Area): number => area.right - area.left + 1;
export const isEntireColumn = (area: Area): boolean => area.top === 0 && area.bottom === ROWS - 1;
export const isEntireRow = (area: Area): boolean => area.left === 0 && area.right === COLUMNS - 1;
export const isUnbounded = (area: Area): boolean => isEntireColumn(area) || isEntireRow(area);

/** Builds an area and refuses what lies outside the sheet. */
export function areaOf(top: number, left: number, rows: number, columns: number): Area {
  const area = { top, left, bottom: top + rows - 1, right: left + columns - 1 };
  const whole = [top, left, rows, columns].every(Number.isInteger);
  if (!whole || rows < 1 || columns < 1 || !isInsideSheet(area))
    refuse('InvalidArgument', 'outside the sheet');
  return area;
}

export const isInsideSheet = (area: Area): boolean =>
  area.top >= 0 && area.left >= 0 && area.bottom < ROWS && area.right < COLUMNS;

export function intersection(a: Area, b: Area): Area | undefined {
  const top = Math.max(a.top, b.top);
  const left = Math.max(a.left, b.left);
  const bottom = Math.min(a.bottom, b.bottom);
  const right = Math.min(a.right, b.right);
  return top <= bottom && left <= right ? { top, left, bottom, right } : undefined;
}

export const boundingArea = (a: Area, b: Area): Area => ({
  top: Math.min(a.top, b.top),
  left: Math.min(a.left, b.left),
  bottom: Math.max(a.bottom, b.bottom),
  right: Math.max(a.right, b.right),
});

export const contains = (outer: Area, inner: Area): boolean =>
  outer.top <= inner.top &&
  outer.left <= inner.left &&
  outer.bottom >= inner.bottom &&
  outer.right >= inner.right;

export const sameArea = (a: Area, b: Area): boolean => contains(a, b) && contains(b, a);

export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

export function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** `B2:D9`, `B2`, `C:E` or `2:4`, as Excel writes them. */
export function areaText(area: Area): string {
  const left = columnLetters(area.left);
  const right = columnLetters(area.right);
  if (isEntireColumn(area)) return `${left}:${right}`;
  if (isEntireRow(area)) return `${area.top + 1}:${area.bottom + 1}`;
  const first = `${left}${area.top + 1}`;
  const last = `${right}${area.bottom + 1}`;
  return first === last ? first : `${first}:${last}`;
}

/** The same with dollar signs, as defined names and print titles hold it. */
export function absoluteText(area: Area): string {
  const left = `$${columnLetters(area.left)}`;
  const right = `$${columnLetters(area.right)}`;
  if (isEntireColumn(area)) return `${left}:${right}`;
  if (isEntireRow(area)) return `$${area.top + 1}:$${area.bottom + 1}`;
  const first = `${left}$${area.top + 1}`;
  const last = `${right}$${area.bottom + 1}`;
  return first === last ? first : `${first}:${last}`;
}

const CELL = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/;
const COLUMN = /^\$?([A-Za-z]{1,3})$/;
const ROW = /^\$?(\d{1,7})$/;

/** Reads an A1 address without a sheet; undefined when it is none (a name, perhaps). */
export function parseArea(text: string): Area | undefined {
  const parts = text.trim().split(':');
  const [first, last = first] = parts;
  if (first === undefined || last === undefined || parts.length > 2) return undefined;
  const from = parseEnd(first);
  const to = parseEnd(last);
  if (from === undefined || from.kind !== to?.kind) return undefined;
  if (from.kind !== 'cell' && parts.length === 1) return undefined;
  const area = boundingArea(from.area, to.area);
  return isInsideSheet(area) ? area : undefined;
}

function parseEnd(text: string): { kind: 'cell' | 'column' | 'row'; area: Area } | undefined {
  const cell = CELL.exec(text);
  if (cell !== null) {
    const row = Number(cell[2]) - 1;
    const column = columnNumber(cell[1] ?? '');
    return { kind: 'cell', area: { top: row, left: column, bottom: row, right: column } };
  }
  const column = COLUMN.exec(text)?.[1];
  if (column !== undefined) {
    const at = columnNumber(column);
    return { kind: 'column', area: { top: 0, left: at, bottom: ROWS - 1, right: at } };
  }
  const row = ROW.exec(text)?.[1];
  if (row === undefined) return undefined;
  return {
    kind: 'row',
    area: { top: Number(row) - 1, left: 0, bottom: Number(row) - 1, right: COLUMNS - 1 },
  };
}

const PLAIN_SHEET = /^[\p{L}_][\p{L}\p{N}_.]*$/u;
const LOOKS_LIKE_CELL = /^(?:[A-Za-z]{1,3}\d+|[Rr]\d*(?:[Cc]\d*)?|[Cc]\d*)$/;

/** A sheet name as it stands in an address: quoted when Excel would quote it. */
export const sheetText = (name: string): string =>
  PLAIN_SHEET.test(name) && !LOOKS_LIKE_CELL.test(name) ? name : `'${name.replaceAll("'", "''")}'`;

/** Parts `'My sheet'!A1:B2` into sheet name and the rest; without a sheet only the rest. */
export function splitReference(text: string): { sheet?: string; rest: string } {
  const trimmed = text.trim().replace(/^=/, '');
  const mark = trimmed.lastIndexOf('!');
  if (mark < 0) return { rest: trimmed };
  const name = trimmed.slice(0, mark);
  const quoted = name.length > 1 && name.startsWith("'") && name.endsWith("'");
  return {
    sheet: quoted ? name.slice(1, -1).replaceAll("''", "'") : name,
    rest: trimmed.slice(mark + 1),
  };
}
