import { formatDecimal, fractionFromNumber } from '../../core/exact/decimal';
import { equals, fraction, multiply, type Fraction } from '../../core/exact/fraction';
import type { Origin, Sourced } from '../../core/outcome';
import { cellName, parseAddress, rectangleOf } from '../address';
import type { WorkbookSnapshot } from '../cells';
import type { OutCell } from './description';
import { sourceReference } from './freeNames';
import * as out from './outCells';

const hundred = fraction(100n);

/** An input of the live sheets: a link to the user's cell where that cell is the number itself, else the value. */
export interface LiveInput {
  readonly cell: (format: string) => OutCell;
  /** `Avtal!B3`, or undefined when the value is typed on our sheet. */
  readonly linked: string | undefined;
}

/**
 * Links to the source cell when it holds the figure as a number (as it stands, or in per cent: then with Excel's own
 * % operator). A cell with text ("4 mnkr") cannot be computed with, so its value is typed on our sheet instead.
 */
export function liveInput(
  value: Fraction,
  origin: Origin | undefined,
  workbook: WorkbookSnapshot | undefined,
): LiveInput {
  const place = origin?.cell === undefined ? undefined : locate(origin.cell);
  const held = place === undefined ? undefined : numberAt(workbook, place.sheet, place.row, place.column);
  if (place !== undefined && held !== undefined) {
    const reference = `=${sourceReference(place.sheet)}${cellName(place.row, place.column)}`;
    const linked = origin?.cell;
    if (equals(held, value))
      return { linked, cell: (format) => out.formula(reference, decimal(value), format) };
    if (equals(held, multiply(value, hundred)))
      return { linked, cell: (format) => out.formula(`${reference}%`, decimal(value), format) };
  }
  return { linked: undefined, cell: (format) => out.exactNumber(value, format) };
}

export function linkSourced(sourced: Sourced<Fraction>, workbook: WorkbookSnapshot | undefined): LiveInput {
  return liveInput(sourced.value, sourced.origin, workbook);
}

export const decimal = (value: Fraction): string => formatDecimal(value, { significant: 17 });

function locate(cell: string): { sheet: string; row: number; column: number } | undefined {
  const { sheet, range } = parseAddress(cell);
  const rectangle = rectangleOf(range);
  return sheet === undefined || rectangle === undefined
    ? undefined
    : { sheet, row: rectangle.top, column: rectangle.left };
}

function numberAt(
  workbook: WorkbookSnapshot | undefined,
  sheet: string,
  row: number,
  column: number,
): Fraction | undefined {
  const block = workbook?.sheets.find((candidate) => candidate.sheet === sheet);
  const value = block?.values[row - block.top]?.[column - block.left];
  return typeof value === 'number' ? fractionFromNumber(value) : undefined;
}
