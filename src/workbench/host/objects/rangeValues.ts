import { format as formatNumber, isValidFormat } from 'numfmt';
import { swedishFormula, englishFormula } from '../calculation/swedishFormula';
import { columnCount, isUnbounded, rowCount, type Area } from '../model/area';
import type { Cell, Scalar } from '../model/cellStore';
import { enter, INVARIANT } from '../model/entry';
import { refuse } from '../model/excelError';
import type { WorksheetModel } from '../model/worksheet';
import type { Json } from '../protocol/wire';
import { DEFAULT_STYLE, type CellStyle } from '../model/style';
import { checkContentAllowed } from './permission';
import type { RangeTarget } from './targets';
import type { Scope } from '../protocol/served';
import { tellContent, tellLook } from './tell';

/** learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization: five million cells. */
const MOST_CELLS = 5_000_000;

type Reader = (cell: Cell | undefined, style: CellStyle) => Scalar;

const readers = {
  Values: (cell) => cell?.value ?? '',
  ValueTypes: (cell) => cell?.type ?? 'Empty',
  Formulas: (cell) => cell?.formula ?? cell?.value ?? '',
  FormulasLocal: (cell) =>
    cell?.formula === undefined ? localValue(cell?.value ?? '') : swedishFormula(cell.formula),
  NumberFormat: (_cell, style) => style.numberFormat,
  Text: (cell, style) => cellText(cell, style),
} satisfies Record<string, Reader>;

export type BlockMember = keyof typeof readers;

const localValue = (value: Scalar): Scalar =>
  typeof value === 'number' ? String(value).replace('.', ',') : value;

/** The text of a cell as a Swedish Excel shows it. */
export function cellText(cell: Cell | undefined, style: CellStyle): string {
  if (cell === undefined || cell.type === 'Empty') return '';
  if (cell.type === 'Boolean') return cell.value === true ? 'SANT' : 'FALSKT';
  if (cell.type === 'Error') return String(cell.value);
  return formatNumber(style.numberFormat, cell.value, { locale: 'sv-SE', throws: false });
}

/**
 * A block of cells. An unbounded range (whole rows or columns) gives null for cell-level properties:
 * learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-unbounded
 */
export function readBlock({ sheet, area }: RangeTarget, member: BlockMember): Json {
  if (isUnbounded(area)) return null;
  if (rowCount(area) * columnCount(area) > MOST_CELLS) refuse('RangeExceedsLimit');
  sheet.workbook.calculate();
  const read: Reader = readers[member];
  const rows: Scalar[][] = [];
  for (let row = area.top; row <= area.bottom; row += 1) {
    const line: Scalar[] = [];
    for (let column = area.left; column <= area.right; column += 1) {
      const cell = sheet.cells.get(row, column);
      line.push(read(cell, cell?.style ?? emptyStyle(sheet, row, column)));
    }
    rows.push(line);
  }
  return rows;
}

const emptyStyle = (sheet: WorksheetModel, row: number, column: number): CellStyle =>
  sheet.cells.rowStyles.get(row) ?? sheet.cells.columnStyles.get(column) ?? DEFAULT_STYLE;

/**
 * The value for each cell: a two-dimensional array of exactly the range's size, or one value for all of it. A null in
 * the array leaves its cell alone.
 * learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-set-get-values,
 * learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-blank-null-values
 */
function eachCell(area: Area, value: Json, write: (row: number, column: number, value: Json) => void): void {
  if (isUnbounded(area)) refuse('InvalidArgument', 'cell properties of whole rows or columns cannot be set');
  const rows = rowCount(area);
  const columns = columnCount(area);
  if (rows * columns > MOST_CELLS) refuse('RangeExceedsLimit');
  const block = asBlock(value, rows, columns);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const one = block === undefined ? value : block[row]?.[column];
      if (one !== null) write(area.top + row, area.left + column, one);
    }
  }
}

function asBlock(value: Json, rows: number, columns: number): readonly (readonly Json[])[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const block = value.map((line: Json) =>
    Array.isArray(line) ? (line as readonly Json[]) : refuse('InvalidArgument', 'not 2-D'),
  );
  const fits = block.length === rows && block.every((line) => line.length === columns);
  return fits ? block : refuse('InvalidArgument', `the array is not ${rows} x ${columns}`);
}

const scalar = (value: Json): Scalar =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? value
    : refuse('InvalidArgument', 'a cell takes text, a number or a truth value');

/** Writes Values, Formulas or FormulasLocal. Excel treats all three alike, but for the language of formulas. */
export function writeContent(target: RangeTarget, value: Json, scope: Scope, local = false): void {
  const { sheet, area } = target;
  checkContentAllowed(target, scope);
  const conventions = local ? { ...INVARIANT, formula: englishFormula } : INVARIANT;
  eachCell(area, value, (row, column, one) => {
    const merged = sheet.merges.length === 0 ? undefined : sheet.mergeAt(row, column);
    // Only the top left cell of a merged area holds a value; Excel drops what is written to the others.
    if (merged !== undefined && (merged.top !== row || merged.left !== column)) return;
    sheet.put(row, column, enter(scalar(one), sheet.styleOf(row, column).numberFormat, conventions));
  });
  tellContent(sheet, area, scope);
}

/** Writes number formats (invariant codes); a code Excel cannot read is refused. */
export function writeNumberFormat({ sheet, area }: RangeTarget, value: Json, scope: Scope): void {
  if (!Array.isArray(value)) {
    sheet.restyle(area, { numberFormat: formatCode(value) });
  } else {
    const codes = new Map<string, Area[]>();
    eachCell(area, value, (row, column, one) => {
      const code = formatCode(one);
      const places = codes.get(code) ?? [];
      places.push({ top: row, left: column, bottom: row, right: column });
      codes.set(code, places);
    });
    for (const [numberFormat, places] of codes) sheet.restyleAll(places, { numberFormat });
  }
  tellLook(sheet, area, scope);
}

const knownCodes = new Map<string, boolean>();

/** A number format as Excel takes it: an invariant code it can read; an empty text is General. */
export function formatCode(value: Json): string {
  if (typeof value !== 'string') return refuse('InvalidArgument', 'number format');
  if (value === '') return 'General';
  let valid = knownCodes.get(value);
  if (valid === undefined) {
    valid = isValidFormat(value);
    knownCodes.set(value, valid);
  }
  return valid ? value : refuse('InvalidArgument', `number format ${value}`);
}
