import { mergedAreas } from './mergedAreas';
import { rowShape, textAt, type RowShape, type SheetMap } from './sheetMap';
import { plainWords } from './words';

export interface Area {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

const HEAD_WORD =
  /^(?:kommun(?:er)?|part(?:er)?|region(?:er)?|namn|län|verksamhet|nämnd|förvaltning|post|tjänst|år|enhet|huvudman)$/;

/** "Kommun | Folkmängd | Belopp" with a lone figure beside it (the amount to divide) is still a head. */
export function namesHeads(map: SheetMap, row: number, shape: RowShape): boolean {
  if (shape.texts < 2 || shape.figures > 1) return false;
  return shape.first === shape.firstText && HEAD_WORD.test(plainWords(textAt(map, row, shape.firstText)));
}

export function isHeadRow(map: SheetMap, row: number, area: Pick<Area, 'left' | 'right'>): boolean {
  const shape = rowShape(map, row, area.left, area.right);
  if (namesHeads(map, row, shape)) return true;
  if (shape.figures > 0) return false;
  return shape.texts + shape.years >= 2;
}

/** Whether a text row heads the columns under it and is not a title above the table. */
export function headsColumns(
  map: SheetMap,
  row: number,
  area: Area,
  below: RowShape,
  already: number,
): boolean {
  const shape = rowShape(map, row, area.left, area.right);
  if (shape.first < 0 || (shape.figures > 0 && !namesHeads(map, row, shape))) return false;
  if (shape.years > 0) return true;
  const only = textAt(map, row, shape.firstText);
  if (shape.texts >= 2) return only.length <= 80 || shape.texts > 2;
  if (spansTable(map, row, shape.first)) return false;
  if (shape.first > below.first) return only.length <= 60;
  return already === 0 && HEAD_WORD.test(plainWords(only));
}

/** "Intäkter" or "(tkr)" alone between the heads and the first figures: the first section of the table. */
export function sectionUnderHeads(
  map: SheetMap,
  area: Area,
  pending: readonly number[],
  row: number,
  below: RowShape,
): number | undefined {
  const [above, at] = pending.slice(-2);
  if (above === undefined || at !== row - 1 || above !== row - 2) return undefined;
  const shape = rowShape(map, at, area.left, area.right);
  const lone = shape.texts === 1 && shape.figures + shape.years === 0 && shape.first === below.first;
  if (!lone || textAt(map, at, shape.first).length > 60) return undefined;
  const head = rowShape(map, above, area.left, area.right);
  const isHead = head.texts + head.years >= 2 && head.first === shape.first;
  if (headsColumns(map, at, area, below, 0) || !isHead) return undefined;
  return headsColumns(map, above, area, below, 0) ? at : undefined;
}

export function headWidth(
  map: SheetMap,
  heads: readonly number[],
  area: Area,
  shape: RowShape,
): { left: number; right: number } {
  let { first: left, last: right } = shape;
  for (const head of heads) {
    const wide = rowShape(map, head, area.left, area.right);
    left = Math.min(left, wide.first);
    right = Math.max(right, wide.last);
  }
  return { left, right };
}

function spansTable(map: SheetMap, row: number, column: number): boolean {
  const at = column + map.block.left;
  return mergedAt(map, row, column).some(
    ({ left, right }) => left === at && right - left >= 2 && column === 0,
  );
}

function mergedAt(map: SheetMap, row: number, column: number): { left: number; right: number }[] {
  return mergedAreas(map.block)
    .filter(({ top, bottom }) => row + map.block.top >= top && row + map.block.top <= bottom)
    .filter(({ left, right }) => column + map.block.left >= left && column + map.block.left <= right);
}
