import type { Sheet, SheetChart } from './library';
import { splitReference } from '../host/model/area';
import type { ChartModel } from '../host/model/parts';
import type { WorkbookModel } from '../host/model/workbook';
import type { WorksheetModel } from '../host/model/worksheet';

/** Excel's chart types and the file's kinds, the plain ones first: they are what an unknown subtype becomes. */
const KINDS = [
  ['column', 'ColumnClustered'],
  ['bar', 'BarClustered'],
  ['line', 'Line'],
  ['line', 'LineMarkers'],
  ['pie', 'Pie'],
  ['doughnut', 'Doughnut'],
  ['area', 'Area'],
  ['scatter', 'XYScatter'],
  ['column', 'ColumnStacked'],
  ['bar', 'BarStacked'],
] as const;

type Kind = (typeof KINDS)[number][0];

/** Charts of a file as the model keeps them, so that a page can name them; the file's own parts stay untouched. */
export function readCharts(file: Sheet, sheet: WorksheetModel, model: WorkbookModel): void {
  for (const chart of file.charts ?? []) {
    const { from = { row: 0, col: 0 }, to } = chart.anchor ?? {};
    const [left, top] = placeOf(sheet, from.row, from.col);
    const [right, bottom] = placeOf(sheet, (to ?? from).row + (to ? 0 : 15), (to ?? from).col + (to ? 0 : 6));
    const [first] = chart.kinds;
    const chartType = KINDS.find(([kind]) => kind === first)?.[1] ?? 'ColumnClustered';
    sheet.charts.push({
      id: model.freshId(),
      name: chart.title ?? `Diagram ${String(sheet.charts.length + 1)}`,
      chartType,
      source: '',
      title: chart.title ?? '',
      titleVisible: chart.title !== undefined,
      left,
      top,
      width: Math.max(right - left, 1),
      height: Math.max(bottom - top, 1),
      legendVisible: chart.legend !== undefined && chart.legend !== false,
      legendPosition: 'Right',
      altText: chart.altText ?? '',
      altTitle: '',
      seriesBy: 'Columns',
      series: (chart.series ?? []).map((series) => ({
        name: series.name ?? '',
        values: series.valuesRef ?? '',
        categories: series.categoriesRef ?? '',
        chartType,
        color: typeof series.color === 'string' ? `#${series.color}` : '',
      })),
      axisTitles: { category: '', value: '' },
      valueAxisFormat: '',
    });
  }
}

function placeOf(sheet: WorksheetModel, row: number, column: number): [left: number, top: number] {
  let [left, top] = [0, 0];
  for (let at = 0; at < column; at += 1) left += sheet.columnWidth(at);
  for (let at = 0; at < row; at += 1) top += sheet.rowHeight(at);
  return [left, top];
}

/** A chart for the file, anchored at the cells its frame covers. A chart without series has nothing to show. */
export function fileChart(chart: ChartModel, sheet: WorksheetModel): SheetChart[] {
  const series = chart.series.filter(({ values }) => values !== '');
  if (series.length === 0) return [];
  const from = cellAt(sheet, chart.left, chart.top);
  const to = cellAt(sheet, chart.left + chart.width, chart.top + chart.height);
  const kind: Kind = KINDS.find(([, api]) => api === chart.chartType)?.[0] ?? 'column';
  const valueAxis =
    chart.valueAxisFormat === '' ? {} : { numberFormat: { formatCode: chart.valueAxisFormat } };
  return [
    {
      type: kind,
      ...(chart.titleVisible && chart.title !== '' ? { title: chart.title } : { showTitle: false }),
      series: series.map(({ name, values, categories, color }) => ({
        ...(name === '' ? {} : { name }),
        values: reference(values, sheet),
        ...(categories === '' ? {} : { categories: reference(categories, sheet) }),
        ...(/^#[0-9A-Fa-f]{6}$/.test(color) ? { color: color.slice(1) } : {}),
      })),
      anchor: { from, to: { row: Math.max(to.row, from.row + 1), col: Math.max(to.col, from.col + 1) } },
      legend: chart.legendVisible ? legendSide(chart.legendPosition) : false,
      ...(chart.chartType.endsWith('Stacked') ? { barGrouping: 'stacked' as const } : {}),
      ...(chart.chartType === 'LineMarkers' ? { showLineMarkers: true } : {}),
      ...(chart.altText === '' ? {} : { altText: chart.altText }),
      ...(chart.altTitle === '' ? {} : { frameTitle: chart.altTitle }),
      axes: {
        x: chart.axisTitles.category === '' ? {} : { title: chart.axisTitles.category },
        y: { ...(chart.axisTitles.value === '' ? {} : { title: chart.axisTitles.value }), ...valueAxis },
      },
    },
  ];
}

const legendSide = (position: string): 'top' | 'bottom' | 'left' | 'right' => {
  const side = position.toLowerCase();
  return side === 'top' || side === 'bottom' || side === 'left' ? side : 'right';
};

/** A series needs its sheet: `Blad1!$B$2:$B$9`. */
function reference(text: string, sheet: WorksheetModel): string {
  const { sheet: named, rest } = splitReference(text);
  return named === undefined ? `'${sheet.name.replaceAll("'", "''")}'!${rest}` : text.replace(/^=/, '');
}

/** The row and column whose edge lies nearest to a point of the sheet. */
function cellAt(sheet: WorksheetModel, left: number, top: number): { row: number; col: number } {
  return {
    row: nearestEdge(top, (row) => sheet.rowHeight(row)),
    col: nearestEdge(left, (column) => sheet.columnWidth(column)),
  };
}

function nearestEdge(distance: number, sizeOf: (at: number) => number): number {
  let at = 0;
  for (let rest = distance; at < 10_000 && rest >= sizeOf(at) / 2; at += 1) rest -= sizeOf(at);
  return at;
}
