import type { CellBlock } from '../../workbook/cells';
import { cellAt, isEmpty, textOf } from '../../workbook/read/blockCells';
import { recogniseLabel } from '../../workbook/read/labels';
import type { ParameterRow } from '../../workbook/read/parameterRows';
import { recognise } from '../table/parties';

/** A stretch of sheet rows that belongs to no table. */
export interface Stretch {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/**
 * Labels of the agreement with a value beside them, anywhere outside the tables of a sheet: a block of its own, or a
 * line above a table ("Belopp att fördela  2 000 000").
 */
export function parametersOf(block: CellBlock, tables: readonly Stretch[]): ParameterRow[] {
  const rows: ParameterRow[] = [];
  const bottom = block.top + block.values.length;
  const right = block.left + (block.values[0]?.length ?? 0);
  for (let row = block.top; row < bottom; row++) {
    for (let column = block.left; column < Math.min(right, block.left + 40); column++) {
      const raw = block.values[row - block.top]?.[column - block.left];
      if (typeof raw !== 'string' || raw.length < 2 || raw.length > 80) continue;
      if (
        tables.some(
          (table) => row >= table.top && row <= table.bottom && column >= table.left && column <= table.right,
        )
      )
        continue;
      const found = parameterAt(block, row, column, right);
      if (found) rows.push(found);
    }
  }
  return rows;
}

function parameterAt(block: CellBlock, row: number, column: number, right: number): ParameterRow | undefined {
  const labelCell = cellAt(block, row, column);
  const text = textOf(labelCell);
  if (text === '' || recognise(text) !== undefined) return undefined;
  const label = recogniseLabel(text);
  if (!label) return undefined;
  for (let at = column + 1; at < Math.min(right, column + 4); at++) {
    const value = cellAt(block, row, at);
    if (isEmpty(value)) continue;
    return { label, labelCell, value };
  }
  return undefined;
}
