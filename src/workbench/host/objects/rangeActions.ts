import { areaText, isUnbounded, type Area } from '../model/area';
import { refuse } from '../model/excelError';
import { DEFAULT_STYLE } from '../model/style';
import type { Hyperlink } from '../model/parts';
import type { Arguments, Scope } from '../protocol/served';
import type { Json } from '../protocol/wire';
import { checkAllowed, checkContentAllowed } from './permission';
import { writeContent } from './rangeValues';
import { RangeTarget } from './targets';
import { tellContent, tellLook, tellSheet } from './tell';

/** Excel.ClearApplyTo (learn.microsoft.com/javascript/api/excel/excel.clearapplyto). */
export function clearRange(target: RangeTarget, applyTo: string, scope: Scope): void {
  const { sheet, area } = target;
  checkContentAllowed(target, scope);
  const what = applyTo.toLowerCase();
  if (what === 'all' || what === 'formats') checkAllowed(sheet, 'allowFormatCells', scope);
  const known = ['all', 'formats', 'contents', 'hyperlinks', 'removehyperlinks', 'resetcontents'];
  if (!known.includes(what)) refuse('InvalidArgument', `applyTo ${applyTo}`);
  if (what === 'all' || what === 'contents' || what === 'resetcontents') {
    sheet.clearContents(area);
    tellContent(sheet, area, scope);
  }
  if (what === 'all' || what === 'formats') {
    sheet.restyle(area, () => DEFAULT_STYLE);
    tellLook(sheet, area, scope);
  }
  if (what === 'all' || what === 'hyperlinks' || what === 'removehyperlinks') {
    for (const key of [...sheet.hyperlinks.keys()]) {
      const [row = -1, column = -1] = key.split(',').map(Number);
      const inside = row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
      if (inside) sheet.hyperlinks.delete(key);
    }
    tellSheet(sheet, scope);
  }
}

/** Selecting activates the sheet: a hidden sheet cannot be (learn.microsoft.com/javascript/api/excel/excel.range select). */
export function selectRange({ sheet, area }: RangeTarget, _args: Arguments, scope: Scope): void {
  if (sheet.visibility !== 'Visible') refuse('InvalidOperation', 'the sheet is hidden');
  scope.model.select(sheet, area);
}

export function setLinesHidden(
  { sheet, area }: RangeTarget,
  way: 'row' | 'column',
  value: Json,
  scope: Scope,
): void {
  if (typeof value !== 'boolean') refuse('InvalidArgument', `${way}Hidden`);
  checkAllowed(sheet, way === 'row' ? 'allowFormatRows' : 'allowFormatColumns', scope);
  const [set, from, to] =
    way === 'row' ? [sheet.hiddenRows, area.top, area.bottom] : [sheet.hiddenColumns, area.left, area.right];
  for (let n = from; n <= to; n += 1) {
    if (value) set.add(n);
    else set.delete(n);
  }
  tellLook(sheet, area, scope);
}

export function getHyperlink({ sheet, area }: RangeTarget): Json {
  const link = sheet.hyperlinks.get(`${area.top},${area.left}`);
  return link === undefined ? null : { ...link };
}

function cellsOf(area: Area): [row: number, column: number][] {
  const cells: [number, number][] = [];
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) cells.push([row, column]);
  }
  return cells;
}

/** support.microsoft.com "Excel specifications and limits": hyperlinks in a worksheet. */
const MOST_LINKS = 65_530;

/**
 * learn.microsoft.com/javascript/api/excel/excel.rangehyperlink: either an address or a place in this document. The
 * text stands in the top left cell only.
 */
export function setHyperlink(target: RangeTarget, value: Json, scope: Scope): void {
  const { sheet, area } = target;
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return refuse('InvalidArgument', 'hyperlink');
  if (isUnbounded(area)) refuse('InvalidArgument', areaText(area));
  checkContentAllowed(target, scope);
  checkAllowed(sheet, 'allowInsertHyperlinks', scope);
  const wanted = value as Hyperlink;
  if ((wanted.address === undefined) === (wanted.documentReference === undefined)) {
    refuse('InvalidArgument', 'a hyperlink has either address or documentReference');
  }
  const places = cellsOf(area).map(([row, column]) => `${row},${column}`);
  const added = places.filter((place) => !sheet.hyperlinks.has(place)).length;
  if (sheet.hyperlinks.size + added > MOST_LINKS)
    refuse('InvalidOperation', `more than ${MOST_LINKS} hyperlinks`);
  for (const place of places) sheet.hyperlinks.set(place, { ...wanted });
  if (wanted.textToDisplay !== undefined) {
    const first = { ...area, bottom: area.top, right: area.left };
    writeContent(new RangeTarget(sheet, first), wanted.textToDisplay, scope);
  }
  // Excel gives a link its look: blue and underlined.
  sheet.restyle(area, { fontColor: '#0563C1', underline: 'Single' });
}
