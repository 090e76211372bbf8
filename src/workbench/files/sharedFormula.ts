import { COLUMNS, ROWS, columnLetters, columnNumber } from '../host/model/area';

/**
 * A shared formula seen from a cell `down` rows and `right` columns away from the one it is written in: relative
 * references move, `$` ones stay, texts, quoted sheet names, structured references and function names are left alone.
 * ECMA-376 part 1, 18.3.1.40 (f, t="shared").
 */
export function shiftFormula(formula: string, down: number, right: number): string {
  if (down === 0 && right === 0) return formula;
  return formula.replace(TOKEN, (token: string, ...groups: (string | undefined)[]) => {
    const [column1, row1, fromColumn, toColumn, fromRow, toRow] = groups;
    if (column1 !== undefined && row1 !== undefined) {
      // Beyond the last column it is a name, as XFE1.
      if (columnNumber(column1.replace('$', '')) >= COLUMNS) return token;
      return cell(movedColumn(column1, right), movedRow(row1, down));
    }
    if (fromColumn !== undefined && toColumn !== undefined) {
      return range(movedColumn(fromColumn, right), movedColumn(toColumn, right));
    }
    if (fromRow !== undefined && toRow !== undefined)
      return range(movedRow(fromRow, down), movedRow(toRow, down));
    return token;
  });
}

/**
 * What is passed over as a whole, then a cell, whole columns, whole rows, and last any other word or number, so that
 * a piece of a name is never taken for a cell. Every branch is linear.
 */
const TOKEN = new RegExp(
  [
    '"(?:[^"]|"")*"',
    "'(?:[^']|'')*'!?",
    '\\[[^\\]]*\\]',
    '(\\$?[A-Za-z]{1,3})(\\$?[0-9]{1,7})(?![\\p{L}\\p{N}_.(!])',
    '(\\$?[A-Za-z]{1,3}):(\\$?[A-Za-z]{1,3})(?![\\p{L}\\p{N}_.(!$])',
    '(\\$?[0-9]{1,7}):(\\$?[0-9]{1,7})(?![\\p{L}\\p{N}_.])',
    '[\\p{L}\\p{N}_.\\\\$]+',
  ].join('|'),
  'gu',
);

const range = (from: string | undefined, to: string | undefined): string =>
  from === undefined || to === undefined ? '#REF!' : `${from}:${to}`;

const cell = (column: string | undefined, row: string | undefined): string =>
  column === undefined || row === undefined ? '#REF!' : `${column}${row}`;

function movedColumn(column: string, right: number): string | undefined {
  if (column.startsWith('$')) return column;
  const to = columnNumber(column) + right;
  return to < 0 || to >= COLUMNS ? undefined : columnLetters(to);
}

function movedRow(row: string, down: number): string | undefined {
  if (row.startsWith('$')) return row;
  const to = Number(row) + down;
  return to < 1 || to > ROWS ? undefined : String(to);
}
