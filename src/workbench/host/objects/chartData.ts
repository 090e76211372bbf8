import { absoluteText, columnCount, rowCount, sheetText, type Area } from '../model/area';
import type { ChartSeriesModel } from '../model/parts';
import type { WorksheetModel } from '../model/worksheet';
import type { RangeTarget } from './targets';

export const reference = ({ sheet, area }: RangeTarget): string =>
  `${sheetText(sheet.name)}!${absoluteText(area)}`;

const isText = (sheet: WorksheetModel, row: number, column: number): boolean =>
  sheet.cell(row, column)?.type === 'String';

/**
 * The series Excel makes of a source range: a text row first gives the names, a text column first gives the
 * categories, and `seriesBy` (or the longer side) says whether series run down or across.
 */
export function seriesOf(source: RangeTarget, seriesBy: string): ChartSeriesModel[] {
  const { sheet, area } = source;
  sheet.workbook.calculate();
  const down =
    seriesBy === 'Rows' ? false : seriesBy === 'Columns' ? true : rowCount(area) >= columnCount(area);
  const header = rowCount(area) > 1 && isText(sheet, area.top, area.right);
  const labels = columnCount(area) > 1 && isText(sheet, area.bottom, area.left);
  const body: Area = { ...area, top: area.top + (header ? 1 : 0), left: area.left + (labels ? 1 : 0) };
  const lines = down ? columnCount(body) : rowCount(body);
  return Array.from({ length: lines }, (_none, n) => oneSeries(source, body, n, { down, header, labels }));
}

function oneSeries(
  { sheet, area }: RangeTarget,
  body: Area,
  n: number,
  { down, header, labels }: { down: boolean; header: boolean; labels: boolean },
): ChartSeriesModel {
  const text = (part: Area): string => `${sheetText(sheet.name)}!${absoluteText(part)}`;
  const values = down
    ? { ...body, left: body.left + n, right: body.left + n }
    : { ...body, top: body.top + n, bottom: body.top + n };
  const categories = down
    ? { ...body, left: area.left, right: area.left }
    : { ...body, top: area.top, bottom: area.top };
  const [row, column] = down ? [area.top, values.left] : [values.top, area.left];
  const named = down ? header : labels;
  const hasCategories = down ? labels : header;
  return {
    name: named ? String(sheet.cell(row, column)?.value ?? '') : `Serie${n + 1}`,
    values: text(values),
    categories: hasCategories ? text(categories) : '',
    chartType: '',
    color: '',
  };
}
