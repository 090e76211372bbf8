import type { ServedType } from '../protocol/served';
import { namedItemCollectionType, namedItemType } from './names';
import { rangeType } from './range';
import { formatProtectionType, rangeFillType, rangeFontType, rangeFormatType } from './rangeFormat';
import { rangeBorderCollectionType, rangeBorderType } from './rangeBorders';
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
  cultureInfoType,
  documentPropertiesType,
  formatProtectionType,
  namedItemCollectionType,
  namedItemType,
  numberFormatInfoType,
  rangeBorderCollectionType,
  rangeBorderType,
  rangeFillType,
  rangeFontType,
  rangeFormatType,
  rangeType,
  runtimeType,
  workbookProtectionType,
  workbookType,
  worksheetCollectionType,
  worksheetType,
];

/** Every class of Excel's API this host serves, by name. */
export const servedTypes: ReadonlyMap<string, ServedType> = new Map(types.map((type) => [type.name, type]));

/** "Range.Values", "Range.Values=" (writable), "Range.GetCell()" …: what an add-in may use here. */
export function servedMembers(): readonly string[] {
  return types
    .flatMap((type) => [
      ...type.scalarNames.map((name) => `${type.name}.${name}${type.writable.includes(name) ? '=' : ''}`),
      ...type.navigationNames.map((name) => `${type.name}.${name}.`),
      ...type.methodNames.map((name) => `${type.name}.${name}()`),
    ])
    .sort();
}
