import type { TableCell } from '../table/model';
import { cellAt, correctionOf, place, type Review } from './context';

/** A computed figure and the name of its line. */
export interface NamedCell {
  readonly cell: TableCell;
  readonly label: string;
}

/** Computed figures of one column: of the table, or beside it under no head ("Belopp att fördela | =Kostnader!B4"). */
export interface NamedCells {
  readonly header: string;
  /** Kronor per printed unit. */
  readonly scale: number;
  readonly money: boolean;
  readonly cells: readonly NamedCell[];
}

/** Every formula that has given a figure and that nothing has been said about yet, column by column. */
export function namedCells(review: Review): NamedCells[] {
  const told = new Set(review.drafts.flatMap(({ cells }) => cells.map(place)));
  const isOpen = ({ cell }: NamedCell) =>
    cell.kind === 'number' && cell.formula !== '' && !correctionOf(review, cell) && !told.has(place(cell));
  const inTable = review.table.columns.map((column): NamedCells => ({
    header: column.header,
    scale: column.scale,
    money: column.role === 'amount',
    cells: review.table.rows
      .filter(({ kind }) => kind !== 'memo')
      .flatMap(({ index, label }) => {
        const cell = cellAt(column, index);
        return cell ? [{ cell, label }] : [];
      })
      .filter(isOpen),
  }));
  const columns = new Set(review.loose.map(({ column }) => column));
  const beside = [...columns].map((at): NamedCells => ({
    header: '',
    scale: 1,
    money: true,
    cells: review.loose
      .filter(({ column }) => column === at)
      .map((cell) => ({ cell, label: labelBeside(review, cell) }))
      .filter(isOpen),
  }));
  return [...inTable, ...beside].filter(({ cells }) => cells.length > 0);
}

/** The nearest text on the left of a cell that stands in no table. */
function labelBeside({ cells, table }: Review, { row, column }: TableCell): string {
  for (let at = column - 1; at >= 0; at--) {
    const cell = cells.cell(table.sheet, row, at);
    if (cell?.kind === 'text') return cell.text;
  }
  return '';
}
