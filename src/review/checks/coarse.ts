import type { TableColumn } from '../table/model';
import { cellAt, type Review } from './context';

/** Amounts of a step or two, as 306 kr in whole hundreds: rounding is most of them, and no key can be told from another. */
export function isTooCoarse({ table, terms }: Review, column: TableColumn): boolean {
  const sizes = table.rows
    .filter((row) => row.kind === 'item')
    .map((row) => Math.abs(cellAt(column, row.index)?.value ?? NaN))
    .filter((size) => !Number.isNaN(size))
    .sort((a, b) => a - b);
  const middle = sizes[Math.floor(sizes.length / 2)];
  const step = Math.max(column.step, (terms.unit ?? 0) / column.scale);
  return middle !== undefined && middle < step * 1.5;
}
