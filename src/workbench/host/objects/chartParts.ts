import { refuse } from '../model/excelError';
import type { ChartModel, ChartSeriesModel } from '../model/parts';
import { serve, type Scalar, type Scope } from '../protocol/served';
import type { Json } from '../protocol/wire';
import { reference } from './chartData';
import { chartChanged, isChart, mayChangeChart, sheetOf, type ChartItem } from './charts';
import { colour } from './rangeFormat';
import { Entry, isEntry, rangeArgument } from './targets';

type Keys<T> = { [K in keyof ChartModel]: ChartModel[K] extends T ? K : never }[keyof ChartModel];

const asText = (value: Json): string =>
  typeof value === 'string' ? value : refuse('InvalidArgument', 'text');
const asFlag = (value: Json): boolean =>
  typeof value === 'boolean' ? value : refuse('InvalidArgument', 'flag');

const text = (key: 'title' | 'legendPosition', accept = asText): Scalar<ChartItem> => ({
  get: ({ value }) => value[key],
  set: (self, wanted, scope) => {
    self.value[key] = accept(wanted);
    if (key === 'title') self.value.titleVisible = true;
    chartChanged(self, scope);
  },
});

const flag = (key: Keys<boolean> & ('titleVisible' | 'legendVisible')): Scalar<ChartItem> => ({
  get: ({ value }) => value[key],
  set: (self, wanted, scope) => {
    self.value[key] = asFlag(wanted);
    chartChanged(self, scope);
  },
});

/** learn.microsoft.com/javascript/api/excel/excel.charttitle */
export const chartTitleType = serve<ChartItem>(
  {
    name: 'ChartTitle',
    mayChange: mayChangeChart,
    scalars: { Text: text('title'), Visible: flag('titleVisible') },
  },
  isChart,
);

const POSITIONS = ['Top', 'Bottom', 'Left', 'Right', 'Corner'];

/** learn.microsoft.com/javascript/api/excel/excel.chartlegend */
export const chartLegendType = serve<ChartItem>(
  {
    name: 'ChartLegend',
    mayChange: mayChangeChart,
    scalars: {
      Visible: flag('legendVisible'),
      Position: text('legendPosition', (value) =>
        POSITIONS.includes(asText(value)) ? asText(value) : refuse('InvalidArgument', 'legend position'),
      ),
    },
  },
  isChart,
);

type Axis = Entry<{ readonly chart: ChartModel; readonly axis: 'category' | 'value' }>;
const isAxis = isEntry<Axis['value']>('axis');

const axis = (name: 'category' | 'value') => (self: ChartItem, scope: Scope) =>
  scope.bind('ChartAxis', new Entry('axis', { chart: self.value, axis: name }, self.sheet));

export const chartAxesType = serve<ChartItem>(
  { name: 'ChartAxes', navigation: { CategoryAxis: axis('category'), ValueAxis: axis('value') } },
  isChart,
);

export const chartAxisType = serve<Axis>(
  {
    name: 'ChartAxis',
    mayChange: mayChangeChart,
    scalars: {
      NumberFormat: {
        get: ({ value }) => (value.axis === 'value' ? value.chart.valueAxisFormat : ''),
        set: (self, code, scope) => {
          const { axis: which, chart } = self.value;
          if (which === 'value') chart.valueAxisFormat = asText(code);
          chartChanged(self, scope);
        },
      },
    },
    navigation: { Title: (self, scope) => scope.bind('ChartAxisTitle', self) },
  },
  isAxis,
);

export const chartAxisTitleType = serve<Axis>(
  {
    name: 'ChartAxisTitle',
    mayChange: mayChangeChart,
    scalars: {
      Text: {
        get: ({ value }) => value.chart.axisTitles[value.axis],
        set: (self, title, scope) => {
          self.value.chart.axisTitles[self.value.axis] = asText(title);
          chartChanged(self, scope);
        },
      },
      Visible: {
        get: ({ value }) => value.chart.axisTitles[value.axis] !== '',
        set: (self, visible, scope) => {
          if (!asFlag(visible)) self.value.chart.axisTitles[self.value.axis] = '';
          chartChanged(self, scope);
        },
      },
    },
  },
  isAxis,
);

type Series = Entry<{ readonly chart: ChartModel; readonly series: ChartSeriesModel }>;
const isSeries = isEntry<Series['value']>('series');

const bound = (self: ChartItem, series: ChartSeriesModel, scope: Scope) =>
  scope.bind('ChartSeries', new Entry('series', { chart: self.value, series }, self.sheet));

/** learn.microsoft.com/javascript/api/excel/excel.chartseriescollection: a new series has no values until they are set. */
export const chartSeriesCollectionType = serve<ChartItem>(
  {
    name: 'ChartSeriesCollection',
    scalars: { Count: { get: ({ value }) => value.series.length } },
    items: (self, scope) => self.value.series.map((series) => bound(self, series, scope)),
    methods: {
      Add: (self, args, scope) => {
        mayChangeChart(self, scope);
        const name = args.optionalText(0) ?? `Serie${self.value.series.length + 1}`;
        const series = { name, values: '', categories: '', chartType: '', color: '' };
        self.value.series.splice(args.optionalInteger(1, self.value.series.length), 0, series);
        chartChanged(self, scope);
        return bound(self, series, scope);
      },
      GetCount: ({ value }) => value.series.length,
    },
  },
  isChart,
);

const setReference =
  (key: 'values' | 'categories') =>
  (self: Series, args: Parameters<typeof rangeArgument>[0], scope: Scope): void => {
    mayChangeChart(self, scope);
    self.value.series[key] = reference(rangeArgument(args, 0, scope.model, sheetOf(self)));
    chartChanged(self, scope);
  };

export const chartSeriesType = serve<Series>(
  {
    name: 'ChartSeries',
    mayChange: mayChangeChart,
    scalars: {
      Name: {
        get: ({ value }) => value.series.name,
        set: (self, name, scope) => {
          self.value.series.name = asText(name);
          chartChanged(self, scope);
        },
      },
      ChartType: {
        get: ({ value }) => (value.series.chartType === '' ? value.chart.chartType : value.series.chartType),
        set: (self, wanted, scope) => {
          self.value.series.chartType = asText(wanted);
          chartChanged(self, scope);
        },
      },
    },
    navigation: { Format: (self, scope) => scope.bind('ChartSeriesFormat', self) },
    methods: {
      SetValues: setReference('values'),
      SetXAxisValues: setReference('categories'),
      Delete: (self, _args, scope) => {
        mayChangeChart(self, scope);
        const { chart, series } = self.value;
        chart.series.splice(chart.series.indexOf(series), 1);
        chartChanged(self, scope);
      },
    },
  },
  isSeries,
);

export const chartSeriesFormatType = serve<Series>(
  {
    name: 'ChartSeriesFormat',
    navigation: {
      Fill: (self, scope) => scope.bind('ChartFill', self),
      Line: (self, scope) => scope.bind('ChartLineFormat', self),
    },
  },
  isSeries,
);

export const chartFillType = serve<Series>(
  {
    name: 'ChartFill',
    methods: {
      SetSolidColor: (self, args, scope) => {
        mayChangeChart(self, scope);
        self.value.series.color = colour(args.json(0));
        chartChanged(self, scope);
      },
      Clear: (self, _args, scope) => {
        mayChangeChart(self, scope);
        self.value.series.color = '';
        chartChanged(self, scope);
      },
    },
  },
  isSeries,
);

export const chartLineFormatType = serve<Series>(
  {
    name: 'ChartLineFormat',
    mayChange: mayChangeChart,
    scalars: {
      Color: {
        get: ({ value }) => value.series.color,
        set: (self, wanted, scope) => {
          self.value.series.color = colour(wanted);
          chartChanged(self, scope);
        },
      },
    },
  },
  isSeries,
);
