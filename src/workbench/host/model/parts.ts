import type { Area } from './area';

/** What hangs on a sheet besides its cells. Plain records: the objects of the API read and write them directly. */
export interface DefinedName {
  readonly id: string;
  name: string;
  /** English formula with "=": `=Blad1!$A$1:$B$2` or `=42`. */
  formula: string;
  comment: string;
  visible: boolean;
  /** The sheet's id for a sheet name, undefined for a workbook name. */
  readonly sheetId: string | undefined;
}

export interface TableModel {
  readonly id: string;
  name: string;
  area: Area;
  showHeaders: boolean;
  showTotals: boolean;
  style: string;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  highlightFirstColumn: boolean;
  highlightLastColumn: boolean;
  showFilterButton: boolean;
}

export interface ChartSeriesModel {
  name: string;
  /** References as in a file: `Blad1!$B$2:$B$9`. */
  values: string;
  categories: string;
  chartType: string;
  color: string;
}

export interface ChartModel {
  readonly id: string;
  name: string;
  chartType: string;
  source: string;
  title: string;
  titleVisible: boolean;
  left: number;
  top: number;
  width: number;
  height: number;
  legendVisible: boolean;
  legendPosition: string;
  altText: string;
  altTitle: string;
  seriesBy: string;
  series: ChartSeriesModel[];
  axisTitles: { category: string; value: string };
  valueAxisFormat: string;
}

export interface ConditionalFormatModel {
  readonly id: string;
  readonly type: string;
  areas: Area[];
  stopIfTrue: boolean;
  /** Custom formula: English with "=", relative to the top left cell. */
  formula: string;
  /** Cell value rule as the API holds it. */
  cellValue: { formula1?: string; formula2?: string; operator?: string };
  text: { operator?: string; text?: string };
  fontColor: string;
  bold: boolean | undefined;
  italic: boolean | undefined;
  underline: string;
  fill: string;
  numberFormat: string;
}

export interface Hyperlink {
  address?: string;
  documentReference?: string;
  screenTip?: string;
  textToDisplay?: string;
}

export interface Protection {
  readonly options: Readonly<Record<string, boolean | string>>;
  readonly password: string | undefined;
}
