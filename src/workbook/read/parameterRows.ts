import type { Refusal, Remark } from '../../core/outcome';
import type { Facts } from '../../core/outcome';
import { cellAt, columnsOf, isEmpty, rowsOf, textOf, type Area, type Cell } from './blockCells';
import { foldText } from './foldedText';
import { shown } from './figures';
import { recogniseLabel, type Label } from './labels';
import { isMunicipality } from './tableLayout';

/** One row of the parameter range: a label that is known, its value, and where it comes from. */
export interface ParameterRow {
  readonly label: Label;
  readonly labelCell: Cell;
  readonly value: Cell;
  /** The user's own source text in the third column. */
  readonly source?: string;
}

/** The rows of a range with what was not understood. */
export interface ParameterRows {
  readonly rows: readonly ParameterRow[];
  readonly remarks: readonly Remark[];
}

/** The column of an area that holds most labels, or undefined when none does. */
export function labelColumn(area: Area): number | undefined {
  let best: { column: number; count: number } | undefined;
  for (const column of columnsOf(area)) {
    const cells = rowsOf(area).map((row) => textOf(cellAt(area.block, row, column)));
    const count = cells.filter((text) => text !== '' && recogniseLabel(text) !== undefined).length;
    if (count > (best?.count ?? 0)) best = { column, count };
  }
  return best?.column;
}

/** Every label of a range with its value; a label that is not known is reported with its cell, never ignored in silence. */
export function parameterRows(area: Area): ParameterRows {
  const column = labelColumn(area) ?? area.left;
  const valueColumn = valueColumnOf(area, column);
  // A table of parties beside the values is no column of sources.
  const sourced = !rowsOf(area).some((row) => isMunicipality(cellAt(area.block, row, valueColumn + 1)));
  const rows: ParameterRow[] = [];
  const remarks: Remark[] = [];
  for (const row of rowsOf(area)) {
    const labelCell = cellAt(area.block, row, column);
    const value = cellAt(area.block, row, valueColumn);
    if (isEmpty(labelCell)) {
      if (!isEmpty(value)) remarks.push(rowRemark('read-value-without-label', value, value));
      continue;
    }
    const label =
      typeof labelCell.value === 'string' && labelCell.type !== 'Error'
        ? recogniseLabel(labelCell.value)
        : undefined;
    if (label === undefined) {
      if (!isEmpty(value) && !isHeading(value))
        remarks.push(rowRemark('read-unknown-label', labelCell, value));
      continue;
    }
    if (isEmpty(value) && isDeclaredMissing(cellAt(area.block, row, valueColumn + 2))) continue;
    const source = sourced ? textOf(cellAt(area.block, row, valueColumn + 1)) : '';
    rows.push({ label, labelCell, value, ...(source === '' ? {} : { source }) });
  }
  return { rows, remarks };
}

/** The first column to the right of the labels that holds anything: a merged label leaves one empty between. */
function valueColumnOf(area: Area, column: number): number {
  const filled = (at: number) => rowsOf(area).some((row) => !isEmpty(cellAt(area.block, row, at)));
  return filled(column + 1) || !filled(column + 2) ? column + 1 : column + 2;
}

/** The column Status of the sheet Avtal: a row without a value that says *Saknas* is one that the agreement has not. */
function isDeclaredMissing(status: Cell): boolean {
  return foldText(textOf(status)) === 'saknas';
}

/** "Parameter | Värde | Källa" */
function isHeading(value: Cell): boolean {
  return /^(?:varde|uppgift|innehall|villkor)$/.test(foldText(textOf(value)));
}

function rowRemark(code: string, cell: Cell, value: Cell): Remark {
  return { code, cell: cell.address, facts: { label: shown(cell), value: shown(value) } };
}

/** The refusal of a row: its label and the cell of its value (D6). */
export function rowRefusal({ label, value }: ParameterRow, code: string, facts: Facts = {}): Refusal {
  return { code, field: label.field, cell: value.address, facts: { value: shown(value), ...facts } };
}
