import { refuse } from '../model/excelError';
import type { ChartModel } from '../model/parts';
import type { WorksheetModel } from '../model/worksheet';
import { serve, type Arguments, type HostObject, type Scalar, type Scope } from '../protocol/served';
import type { Json } from '../protocol/wire';
import { reference, seriesOf } from './chartData';
import { checkAllowed } from './permission';
import {
  Entry,
  isEntry,
  isSheetPart,
  isRange,
  rangeArgument,
  type RangeTarget,
  type SheetPart,
} from './targets';
import { tellSheet } from './tell';

export type ChartItem = Entry<ChartModel>;
export const isChart = isEntry<ChartModel>('chart');

export const sheetOf = ({ sheet }: { sheet: WorksheetModel | undefined }): WorksheetModel =>
  sheet ?? refuse('InvalidReference');

/** A protected sheet lets its charts be changed only with the option allowEditObjects (excel.worksheetprotectionoptions). */
export function mayChangeChart(self: { sheet: WorksheetModel | undefined }, scope: Scope): void {
  checkAllowed(sheetOf(self), 'allowEditObjects', scope);
}

export function chartChanged({ sheet }: { sheet: WorksheetModel | undefined }, scope: Scope): void {
  if (sheet !== undefined) tellSheet(sheet, scope);
}

const bound = (self: SheetPart, chart: ChartModel, scope: Scope): HostObject =>
  scope.bind('Chart', new Entry('chart', chart, self.sheet));

/** Excel.ChartType, the kinds this host keeps. */
const TYPES = [
  'ColumnClustered',
  'ColumnStacked',
  'ColumnStacked100',
  'BarClustered',
  'BarStacked',
  'BarStacked100',
  'Line',
  'LineMarkers',
  'LineStacked',
  'Pie',
  'Doughnut',
  'Area',
  'AreaStacked',
  'XYScatter',
  'XYScatterLines',
];

const chartType = (value: Json): string =>
  typeof value === 'string' && TYPES.includes(value) ? value : refuse('InvalidArgument', 'chart type');

function freeName(sheet: WorksheetModel): string {
  for (let n = sheet.charts.length + 1; ; n += 1) {
    if (!sheet.charts.some((chart) => chart.name === `Diagram ${n}`)) return `Diagram ${n}`;
  }
}

/** learn.microsoft.com/javascript/api/excel/excel.chartcollection add: the source must be a Range. */
function add(self: SheetPart, args: Arguments, scope: Scope): HostObject {
  checkAllowed(self.sheet, 'allowEditObjects', scope);
  const source = args.object(1);
  if (source === undefined || !isRange(source.target)) return refuse('InvalidArgument', 'sourceData');
  const seriesBy = args.optionalText(2) ?? 'Auto';
  if (!['Auto', 'Columns', 'Rows'].includes(seriesBy)) refuse('InvalidArgument', 'seriesBy');
  const series = seriesOf(source.target, seriesBy);
  const [only] = series;
  const chart: ChartModel = {
    id: scope.model.freshId(),
    name: freeName(self.sheet),
    chartType: chartType(args.json(0)),
    source: reference(source.target),
    // A chart of one series bears the series' name, one of several says so.
    title: series.length === 1 && only !== undefined ? only.name : 'Diagramrubrik',
    titleVisible: true,
    left: 0,
    top: 0,
    width: 360,
    height: 216,
    legendVisible: series.length > 1,
    legendPosition: 'Bottom',
    altText: '',
    altTitle: '',
    seriesBy,
    series,
    axisTitles: { category: '', value: '' },
    valueAxisFormat: '',
  };
  self.sheet.charts.push(chart);
  chartChanged(self, scope);
  return bound(self, chart, scope);
}

function find(self: SheetPart, args: Arguments, scope: Scope): HostObject | undefined {
  const key = args.text(0);
  const chart = self.sheet.charts.find(
    ({ name, id }) => id === key || name.toLowerCase() === key.toLowerCase(),
  );
  return chart === undefined ? undefined : bound(self, chart, scope);
}

export const chartCollectionType = serve<SheetPart>(
  {
    name: 'ChartCollection',
    scalars: { Count: { get: ({ sheet }) => sheet.charts.length } },
    items: (self, scope) => self.sheet.charts.map((chart) => bound(self, chart, scope)),
    indexer: (self, args, scope) => find(self, args, scope) ?? refuse('ItemNotFound'),
    methods: {
      Add: add,
      GetCount: ({ sheet }) => sheet.charts.length,
      GetItem: (self, args, scope) => find(self, args, scope) ?? refuse('ItemNotFound'),
      GetItemOrNullObject: (self, args, scope) => find(self, args, scope) ?? scope.nothing('Chart'),
    },
  },
  isSheetPart,
);

const length = (key: 'left' | 'top' | 'width' | 'height'): Scalar<ChartItem> => ({
  get: ({ value }) => value[key],
  set: (self, wanted, scope) => {
    if (typeof wanted !== 'number' || wanted < 0) return refuse('InvalidArgument', key);
    self.value[key] = wanted;
    chartChanged(self, scope);
  },
});

const distance = (from: number, to: number, size: (at: number) => number): number => {
  let total = 0;
  for (let at = from; at < to; at += 1) total += size(at);
  return total;
};

/** Puts the chart over whole cells, from the first cell's corner to the last cell's. */
function setPosition(self: ChartItem, args: Arguments, scope: Scope): void {
  mayChangeChart(self, scope);
  const sheet = sheetOf(self);
  const from = rangeArgument(args, 0, scope.model, sheet).area;
  const to = args.has(1) ? rangeArgument(args, 1, scope.model, sheet).area : undefined;
  const width = (column: number): number => sheet.columnWidth(column);
  const height = (row: number): number => sheet.rowHeight(row);
  self.value.left = distance(0, from.left, width);
  self.value.top = distance(0, from.top, height);
  if (to !== undefined) {
    if (to.right < from.left || to.bottom < from.top) refuse('InvalidArgument', 'endCell');
    self.value.width = distance(from.left, to.right + 1, width);
    self.value.height = distance(from.top, to.bottom + 1, height);
  }
  chartChanged(self, scope);
}

/** learn.microsoft.com/javascript/api/excel/excel.chart; sizes are points. */
export const chartItemType = serve<ChartItem>(
  {
    name: 'Chart',
    mayChange: mayChangeChart,
    identity: ({ value }) => ({ Id: value.id }),
    scalars: {
      Id: { get: ({ value }) => value.id },
      Name: {
        get: ({ value }) => value.name,
        set: (self, name, scope) => {
          self.value.name =
            typeof name === 'string' && name !== '' ? name : refuse('InvalidArgument', 'name');
          chartChanged(self, scope);
        },
      },
      ChartType: {
        get: ({ value }) => value.chartType,
        set: (self, wanted, scope) => {
          self.value.chartType = chartType(wanted);
          chartChanged(self, scope);
        },
      },
      Left: length('left'),
      Top: length('top'),
      Width: length('width'),
      Height: length('height'),
    },
    navigation: {
      Axes: (self, scope) => scope.bind('ChartAxes', self),
      Legend: (self, scope) => scope.bind('ChartLegend', self),
      Series: (self, scope) => scope.bind('ChartSeriesCollection', self),
      Title: (self, scope) => scope.bind('ChartTitle', self),
      Worksheet: (self, scope) => scope.bind('Worksheet', sheetOf(self)),
    },
    methods: {
      Activate: () => undefined,
      Delete: (self, _args, scope) => {
        mayChangeChart(self, scope);
        const { charts } = sheetOf(self);
        charts.splice(charts.indexOf(self.value), 1);
        chartChanged(self, scope);
      },
      SetData: (self, args, scope) => {
        mayChangeChart(self, scope);
        const source: RangeTarget = rangeArgument(args, 0, scope.model, sheetOf(self));
        self.value.source = reference(source);
        self.value.series = seriesOf(source, args.optionalText(1) ?? 'Auto');
        chartChanged(self, scope);
      },
      SetPosition: setPosition,
    },
  },
  isChart,
);
