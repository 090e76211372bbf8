import { areaText, columnCount, isEntireColumn, isEntireRow, rowCount, sheetText } from '../model/area';
import { serve } from '../protocol/served';
import { clearRange } from './rangeActions';
import { isAreas, RangeTarget, type AreasTarget } from './targets';

const address = ({ sheet, areas }: AreasTarget): string =>
  areas.map((area) => `${sheetText(sheet.name)}!${areaText(area)}`).join(',');

/** learn.microsoft.com/javascript/api/excel/excel.rangeareas */
export const rangeAreasType = serve<AreasTarget>(
  {
    name: 'RangeAreas',
    identity: (self) => (self.referenceId === undefined ? {} : { _ReferenceId: self.referenceId }),
    scalars: {
      Address: { get: address },
      AddressLocal: { get: address },
      AreaCount: { get: ({ areas }) => areas.length },
      CellCount: {
        get: ({ areas }) => areas.reduce((sum, area) => sum + rowCount(area) * columnCount(area), 0),
      },
      IsEntireColumn: { get: ({ areas }) => areas.every(isEntireColumn) },
      IsEntireRow: { get: ({ areas }) => areas.every(isEntireRow) },
      _ReferenceId: { get: (self) => self.referenceId ?? '' },
    },
    navigation: {
      Areas: (self, scope) => scope.bind('RangeCollection', self),
      ConditionalFormats: (self, scope) => scope.bind('ConditionalFormatCollection', self),
      Format: (self, scope) => scope.bind('RangeFormat', self),
      Worksheet: ({ sheet }, scope) => scope.bind('Worksheet', sheet),
    },
    methods: {
      Clear: ({ sheet, areas }, args, scope) => {
        for (const area of areas)
          clearRange(new RangeTarget(sheet, area), args.optionalText(0) ?? 'All', scope);
      },
      _KeepReference: (self, _args, scope) => {
        self.referenceId ??= scope.keep(scope.bind('RangeAreas', self));
      },
    },
  },
  isAreas,
);

export const rangeCollectionType = serve<AreasTarget>(
  {
    name: 'RangeCollection',
    items: ({ sheet, areas }, scope) =>
      areas.map((area) => scope.bind('Range', new RangeTarget(sheet, area))),
    methods: { GetCount: ({ areas }) => areas.length },
  },
  isAreas,
);
