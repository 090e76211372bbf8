import type { ServedType } from '../protocol/served';
import {
  chartAxesType,
  chartAxisTitleType,
  chartAxisType,
  chartFillType,
  chartLegendType,
  chartLineFormatType,
  chartSeriesCollectionType,
  chartSeriesFormatType,
  chartSeriesType,
  chartTitleType,
} from './chartParts';
import { chartCollectionType, chartItemType } from './charts';
import {
  cellValueConditionalFormatType,
  conditionalFormatCollectionType,
  conditionalFormatRuleType,
  conditionalFormatType,
  customConditionalFormatType,
} from './conditionalFormats';
import {
  conditionalRangeFillType,
  conditionalRangeFontType,
  conditionalRangeFormatType,
} from './conditionalLooks';
import {
  customPropertyCollectionType,
  customPropertyType,
  settingCollectionType,
  settingType,
} from './keyValues';
import { namedItemCollectionType, namedItemType } from './names';
import { headerFooterGroupType, headerFooterType, pageLayoutType } from './pageLayout';
import { rangeType } from './range';
import { rangeAreasType, rangeCollectionType } from './rangeAreas';
import { rangeBorderCollectionType, rangeBorderType } from './rangeBorders';
import { formatProtectionType, rangeFillType, rangeFontType, rangeFormatType } from './rangeFormat';
import { freezePanesType, worksheetProtectionType } from './sheetView';
import { tableColumnCollectionType, tableColumnType } from './tableColumns';
import { tableCollectionType, tableType } from './tables';
import {
  applicationType,
  cultureInfoType,
  documentPropertiesType,
  numberFormatInfoType,
  runtimeType,
  workbookProtectionType,
  workbookType,
} from './workbook';
import { worksheetType } from './worksheet';
import { worksheetCollectionType } from './worksheets';

const types: readonly ServedType[] = [
  applicationType,
  cellValueConditionalFormatType,
  chartAxesType,
  chartAxisTitleType,
  chartAxisType,
  chartCollectionType,
  chartFillType,
  chartItemType,
  chartLegendType,
  chartLineFormatType,
  chartSeriesCollectionType,
  chartSeriesFormatType,
  chartSeriesType,
  chartTitleType,
  conditionalFormatCollectionType,
  conditionalFormatRuleType,
  conditionalFormatType,
  conditionalRangeFillType,
  conditionalRangeFontType,
  conditionalRangeFormatType,
  cultureInfoType,
  customConditionalFormatType,
  customPropertyCollectionType,
  customPropertyType,
  documentPropertiesType,
  formatProtectionType,
  freezePanesType,
  headerFooterGroupType,
  headerFooterType,
  namedItemCollectionType,
  namedItemType,
  numberFormatInfoType,
  pageLayoutType,
  rangeAreasType,
  rangeBorderCollectionType,
  rangeBorderType,
  rangeCollectionType,
  rangeFillType,
  rangeFontType,
  rangeFormatType,
  rangeType,
  runtimeType,
  settingCollectionType,
  settingType,
  tableCollectionType,
  tableColumnCollectionType,
  tableColumnType,
  tableType,
  workbookProtectionType,
  workbookType,
  worksheetCollectionType,
  worksheetProtectionType,
  worksheetType,
];

/** Every class of Excel's API this host serves, by name. */
export const servedTypes: ReadonlyMap<string, ServedType> = new Map(types.map((type) => [type.name, type]));

/** "Range.Values=" (writable), "Range.GetCell()", "Range.Format." …: what an add-in may use here. */
export function servedMembers(): readonly string[] {
  return types
    .flatMap((type) => [
      ...type.scalarNames.map((name) => `${type.name}.${name}${type.writable.includes(name) ? '=' : ''}`),
      ...type.navigationNames.map((name) => `${type.name}.${name}.`),
      ...type.methodNames.map((name) => `${type.name}.${name}()`),
    ])
    .sort();
}
