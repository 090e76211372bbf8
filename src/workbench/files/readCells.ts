import type { Cell as FileCell, CellStyle as FileStyle, CellValue, Sheet } from './library';
import { DEFAULT_STYLE, type CellStyle } from '../host/model/style';
import type { Scalar, ValueType } from '../host/model/cellStore';
import type { WorksheetModel } from '../host/model/worksheet';
import { shiftFormula } from './sharedFormula';

type ReadStyle = (style: FileStyle | undefined) => CellStyle;

/** A shared formula stands in one cell; the others of its range only name it. */
type SharedFormulas = Map<
  number,
  { readonly row: number; readonly column: number; readonly formula: string }
>;

/** Puts the cells of a file's sheet into the model: values as they are kept, formulas in full, looks. */
export function readCells(file: Sheet, sheet: WorksheetModel, style: ReadStyle, from1904: boolean): void {
  const shared = sharedFormulas(file);
  file.rows.forEach((values, row) => {
    values.forEach((value, column) => {
      const cell = file.cells?.get(`${String(row)},${String(column)}`);
      if (cell === undefined) {
        if (value !== null) load(sheet, row, column, value, undefined, from1904);
        return;
      }
      const formula = formulaOf(cell, row, column, shared);
      // The kept result of a formula is what was worked out last; without one the cell waits for a calculation.
      const held = cell.type === 'error' ? value : (cell.formulaResult ?? value);
      if (formula !== undefined || held !== null) {
        load(sheet, row, column, held, formula, from1904, cell.type === 'error');
      }
      wear(sheet, row, column, style(cell.style));
    });
  });
}

function wear(sheet: WorksheetModel, row: number, column: number, style: CellStyle): void {
  if (style !== DEFAULT_STYLE) sheet.cells.ensure(row, column).style = style;
}

function load(
  sheet: WorksheetModel,
  row: number,
  column: number,
  value: CellValue,
  formula: string | undefined,
  from1904: boolean,
  isError = false,
): void {
  const scalar: Scalar = value === null ? '' : value instanceof Date ? serialOf(value, from1904) : value;
  // A formula without a kept result (not even an empty text) is empty until it is worked out.
  const type: ValueType = isError ? 'Error' : value === null ? 'Empty' : typeOf(scalar, formula);
  if (type === 'Empty' && formula === undefined) return;
  sheet.load(row, column, scalar, type, formula === undefined ? undefined : `=${formula}`);
}

function typeOf(value: Scalar, formula: string | undefined): ValueType {
  if (typeof value === 'number') return 'Double';
  if (typeof value === 'boolean') return 'Boolean';
  return value === '' && formula === undefined ? 'Empty' : 'String';
}

function sharedFormulas(file: Sheet): SharedFormulas {
  const shared: SharedFormulas = new Map();
  for (const [place, cell] of file.cells ?? []) {
    const { formula, formulaSharedIndex: index } = cell;
    if (cell.formulaType !== 'shared' || index === undefined || formula === undefined || formula === '')
      continue;
    const [row = 0, column = 0] = place.split(',').map(Number);
    shared.set(index, { row, column, formula });
  }
  return shared;
}

function formulaOf(cell: FileCell, row: number, column: number, shared: SharedFormulas): string | undefined {
  if (cell.formula === undefined) return undefined;
  if (cell.formula !== '') return cell.formula;
  const origin = cell.formulaSharedIndex === undefined ? undefined : shared.get(cell.formulaSharedIndex);
  return origin && shiftFormula(origin.formula, row - origin.row, column - origin.column);
}

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 31);
/** Excel counts a 29 February 1900 that never was. */
const LEAP_ERROR = 60;

/** The serial number behind a date cell, by the 1900 system (a workbook of 1904 gives the same day). */
function serialOf(date: Date, from1904: boolean): number {
  const days = Math.round(((date.getTime() - EPOCH) / DAY) * 1e10) / 1e10;
  return days >= LEAP_ERROR || from1904 ? days + 1 : days;
}
