import { columnName, rectangleOf } from '../../workbook/address';
import type { CellBlock } from '../../workbook/cells';
import type { ColumnRole } from '../model';
import { findTables } from './findTables';
import type { Table } from './model';
import { isParameterBlock } from './parameterBlock';
import { readTable } from './readTable';

/** Every table of a sheet, or of one area of it. A block of labels and values (the agreement) is no table. */
export function readTables(
  block: CellBlock,
  range: string | undefined,
  roles: ReadonlyMap<string, ColumnRole> | undefined,
): Table[] {
  const area = range === undefined ? block : cut(block, range);
  const { map, regions } = findTables(area);
  return regions
    .filter((region) => !isParameterBlock(map, region))
    .map((region) => readTable(map, region, roles))
    .filter((table) => table !== undefined);
}

/** The part of a block inside an A1 range. */
export function cut(block: CellBlock, range: string): CellBlock {
  const area = rectangleOf(range);
  if (!area) return block;
  const top = Math.max(area.top, block.top);
  const left = Math.max(area.left, block.left);
  const slice = <T>(rows: readonly (readonly T[])[]): T[][] =>
    rows
      .slice(top - block.top, area.bottom - block.top + 1)
      .map((row) => row.slice(left - block.left, area.right - block.left + 1));
  return {
    ...block,
    top,
    left,
    values: slice(block.values),
    formulas: slice(block.formulas),
    numberFormats: slice(block.numberFormats),
    valueTypes: slice(block.valueTypes),
  };
}

/** A1 range of a table, heads and totals included. */
export function rangeOf(table: Table): string {
  return `${columnName(table.left)}${String(table.top + 1)}:${columnName(table.right)}${String(table.bottom + 1)}`;
}
