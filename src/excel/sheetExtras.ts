import { parseAddress } from '../workbook/address';
import type { ChartDescription, SheetDescription } from '../workbook/write/description';

/** Charts and Excel tables, in one sync; nothing is sent when a sheet has none. */
export async function addExtras(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  description: SheetDescription,
): Promise<void> {
  const charts = description.charts ?? [];
  const tables = description.tables ?? [];
  if (charts.length === 0 && tables.length === 0) return;
  for (const chart of charts) addChart(sheet, chart);
  for (const { name, range } of tables) {
    const table = sheet.tables.add(sheet.getRange(range), true);
    table.name = name;
    table.style = 'TableStyleLight1';
    table.showFilterButton = false;
  }
  await context.sync();
}

function addChart(sheet: Excel.Worksheet, description: ChartDescription): void {
  const [first] = description.values;
  if (first === undefined) return;
  const chart = sheet.charts.add(
    // Standing bars: lying ones are drawn from below, against the order of the table.
    description.kind === 'bar' ? 'ColumnClustered' : 'Line',
    sheet.getRange(parseAddress(first.range).range),
    'Auto',
  );
  chart.title.text = description.title;
  chart.name = description.title.slice(0, 60);
  chart.legend.visible = description.values.length > 1;
  chart.setPosition(description.place.from, description.place.to);
  description.values.forEach((series, index) => {
    const own = index === 0 ? chart.series.getItemAt(0) : chart.series.add(series.name);
    if (index > 0) own.setValues(sheet.getRange(parseAddress(series.range).range));
    own.name = series.name;
    own.setXAxisValues(sheet.getRange(parseAddress(description.categories).range));
  });
}
