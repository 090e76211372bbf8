import { columnCount, type Area } from '../model/area';
import { refuse } from '../model/excelError';
import type { TableModel } from '../model/parts';
import { serve } from '../protocol/served';
import { body, header, range, sheetOf, type TableItem } from './tables';
import { Entry, isEntry } from './targets';

// learn.microsoft.com/javascript/api/excel/excel.tablecolumn: columns are found by the text of their header, or by id.
interface Column {
  readonly table: TableItem;
  readonly index: number;
}

const columns = (self: TableItem): Entry<Column>[] =>
  Array.from(
    { length: columnCount(self.value.area) },
    (_none, index) => new Entry('column', { table: self, index }, self.sheet),
  );

const columnArea = ({ value }: Entry<Column>, of: (table: TableModel) => Area): Area => {
  const area = of(value.table.value);
  return { ...area, left: area.left + value.index, right: area.left + value.index };
};

const columnName = (self: Entry<Column>): string => {
  const { top, left } = columnArea(self, (table) => table.area);
  return String(sheetOf(self.value.table).value(top, left));
};

export const tableColumnCollectionType = serve<TableItem>(
  {
    name: 'TableColumnCollection',
    scalars: { Count: { get: (self) => columnCount(self.value.area) } },
    items: (self, scope) => columns(self).map((column) => scope.bind('TableColumn', column)),
    indexer: (self, args, scope) => {
      const key = args.json(0);
      const column = columns(self).find((one) => columnName(one) === key || one.value.index + 1 === key);
      return column === undefined ? refuse('ItemNotFound') : scope.bind('TableColumn', column);
    },
    methods: { GetCount: (self) => columnCount(self.value.area) },
  },
  isEntry<TableModel>('table'),
);

export const tableColumnType = serve<Entry<Column>>(
  {
    name: 'TableColumn',
    identity: ({ value }) => ({ Id: value.index + 1 }),
    scalars: {
      Id: { get: ({ value }) => value.index + 1 },
      Index: { get: ({ value }) => value.index },
      Name: { get: columnName },
    },
    methods: {
      GetRange: (self, _args, scope) =>
        range(
          self.value.table,
          columnArea(self, (t) => t.area),
          scope,
        ),
      GetDataBodyRange: (self, _args, scope) => range(self.value.table, columnArea(self, body), scope),
      GetHeaderRowRange: (self, _args, scope) => range(self.value.table, columnArea(self, header), scope),
    },
  },
  isEntry<Column>('column'),
);
