import { areaText, isUnbounded } from '../model/area';
import { refuse } from '../model/excelError';
import type { Arguments } from '../protocol/served';
import type { Json } from '../protocol/wire';
import { sheetText } from '../model/area';
import { common } from './rangeFormat';
import { AreasTarget, type RangeTarget } from './targets';

/**
 * `getRowProperties` and `getColumnProperties`: one record a line, with what was asked for.
 * learn.microsoft.com/javascript/api/excel/excel.range (getRowProperties, getColumnProperties)
 */
export function lineProperties(self: RangeTarget, args: Arguments, way: 'row' | 'column'): Json {
  const wish = args.json(0);
  if (typeof wish !== 'object' || wish === null || Array.isArray(wish))
    return refuse('InvalidArgument', 'options');
  const { area } = self;
  if (isUnbounded(area)) refuse('RangeExceedsLimit', 'properties of whole rows or columns');
  const [from, to] = way === 'row' ? [area.top, area.bottom] : [area.left, area.right];
  const lines: Json[] = [];
  for (let at = from; at <= to; at += 1) lines.push(one(self, at, way, wish as Record<string, Json>));
  return lines;
}

function one(
  { sheet, area }: RangeTarget,
  at: number,
  way: 'row' | 'column',
  wish: Record<string, Json>,
): Json {
  const line = way === 'row' ? { ...area, top: at, bottom: at } : { ...area, left: at, right: at };
  const result: Record<string, Json> = {};
  for (const [name, wanted] of Object.entries(wish)) {
    if (wanted === false) continue;
    if (name === 'address' || name === 'addressLocal')
      result[name] = `${sheetText(sheet.name)}!${areaText(line)}`;
    else if (name === 'rowIndex' && way === 'row') result[name] = at;
    else if (name === 'columnIndex' && way === 'column') result[name] = at;
    else if (name === 'rowHidden' && way === 'row') result[name] = sheet.hiddenRows.has(at);
    else if (name === 'columnHidden' && way === 'column') result[name] = sheet.hiddenColumns.has(at);
    else if (name === 'format') result[name] = format(new AreasTarget(sheet, [line]), at, way, wanted);
    else refuse('ApiNotFound', `${way} property ${name}`);
  }
  return result;
}

function format(target: AreasTarget, at: number, way: 'row' | 'column', wish: Json): Json {
  const result: Record<string, Json> = {};
  for (const name of Object.keys(wish as object)) {
    if (name === 'rowHeight' && way === 'row') result[name] = target.sheet.rowHeight(at);
    else if (name === 'columnWidth' && way === 'column') result[name] = target.sheet.columnWidth(at);
    else if (name === 'horizontalAlignment')
      result[name] = common(target, (style) => style.horizontalAlignment);
    else if (name === 'wrapText') result[name] = common(target, (style) => style.wrapText);
    else refuse('ApiNotFound', `format property ${name}`);
  }
  return result;
}
