import { rectangleOf } from '../../workbook/address';
import type { CellBlock } from '../../workbook/cells';

const areas = new WeakMap<CellBlock, { top: number; left: number; bottom: number; right: number }[]>();

/** Merged areas of a block as rectangles in sheet coordinates, read once. */
export function mergedAreas(
  block: CellBlock,
): { top: number; left: number; bottom: number; right: number }[] {
  const known = areas.get(block);
  if (known) return known;
  const read = block.merged.map((range) => rectangleOf(range)).filter((area) => area !== undefined);
  areas.set(block, read);
  return read;
}
