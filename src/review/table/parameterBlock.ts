import { recogniseLabel } from '../../workbook/read/labels';
import { EMPTY, TEXT } from './cell';
import type { Region } from './findTables';
import { recognise } from './parties';
import { classAt, textAt, type SheetMap } from './sheetMap';

/** Whether a text is a label of the contract's parameter range. */
export function isParameterLabel(text: string): boolean {
  return recognise(text) === undefined && recogniseLabel(text) !== undefined;
}

/** A block of labels and values is no table: at least two known labels, and they are half of its rows. */
export function isParameterBlock(map: SheetMap, region: Region): boolean {
  let [labels, rows] = [0, 0];
  for (let row = region.first; row <= region.last; row++) {
    const column = firstFilled(map, region, row);
    if (column === undefined) continue;
    rows++;
    if (classAt(map, row, column) === TEXT && isParameterLabel(textAt(map, row, column))) labels++;
  }
  return labels >= 2 && labels >= rows * 0.5;
}

export function firstFilled(map: SheetMap, region: Region, row: number): number | undefined {
  for (let column = region.left; column <= region.right; column++)
    if (classAt(map, row, column) !== EMPTY) return column;
  return undefined;
}
