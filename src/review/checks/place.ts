import { cellName, columnName } from '../../workbook/address';
import type { Table, TableCell } from '../table/model';

/** A1 address without sheet. */
export function addressOf(cell: { readonly row: number; readonly column: number }): string {
  return cellName(cell.row, cell.column);
}

/** The table's first cell, for findings that stand in no cell of their own. */
export function readCellAt(table: Table): TableCell {
  return emptyCell(table.top, table.left);
}

export function emptyCell(row: number, column: number): TableCell {
  return {
    row,
    column,
    kind: 'empty',
    value: NaN,
    storedAsText: false,
    text: '',
    formula: '',
    percentFormat: false,
  };
}

export { columnName };
