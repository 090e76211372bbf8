import type { RangeAddress } from './cells';

/** 0 -> A, 25 -> Z, 26 -> AA. Column numbers are 0-based, up to Excel's 16 383. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** 0-based row and column to `B4`. */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${String(row + 1)}`;
}

/** The 0-based rectangle of an A1 address without sheet (`A3:D20`, `$B$4`), or undefined when it is none. */
export function rectangleOf(
  range: string,
): { top: number; left: number; bottom: number; right: number } | undefined {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i.exec(range.trim());
  if (!match) return undefined;
  const [, column1 = '', row1 = '', column2 = column1, row2 = row1] = match;
  const columns = [columnNumber(column1), columnNumber(column2)].sort((a, b) => a - b);
  const rows = [Number(row1) - 1, Number(row2) - 1].sort((a, b) => a - b);
  const [left = 0, right = 0] = columns;
  const [top = 0, bottom = 0] = rows;
  if (top < 0 || right > 16383 || bottom > 1048575) return undefined;
  return { top, left, bottom, right };
}

/** A -> 0, AA -> 26. */
export function columnNumber(name: string): number {
  let number = 0;
  for (const letter of name.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

/** `'Blad 1'!A3:D20` -> sheet and range; the sheet is undefined when none is named. */
export function parseAddress(address: string): { sheet?: string; range: string } {
  const bang = address.lastIndexOf('!');
  if (bang < 0) return { range: address.replaceAll('$', '') };
  const quoted = address.slice(0, bang);
  const sheet =
    quoted.startsWith("'") && quoted.endsWith("'") ? quoted.slice(1, -1).replaceAll("''", "'") : quoted;
  return { sheet, range: address.slice(bang + 1).replaceAll('$', '') };
}

/** Sheet and range as Excel writes them, quoted when the name needs it. */
export function formatAddress({ sheet, range }: RangeAddress): string {
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet)
    ? `${sheet}!${range}`
    : `'${sheet.replaceAll("'", "''")}'!${range}`;
}
