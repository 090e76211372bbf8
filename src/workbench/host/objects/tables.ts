import { columnCount, contains, intersection, isUnbounded, rowCount, type Area } from '../model/area';
import { isBlank } from '../model/cellStore';
import { refuse } from '../model/excelError';
import type { TableModel } from '../model/parts';
import type { WorksheetModel } from '../model/worksheet';
import { serve, type Arguments, type HostObject, type Scope } from '../protocol/served';
import { checkContentAllowed } from './permission';
import {
  Entry,
  isEntry,
  isSheetPart,
  isWorkbookPart,
  RangeTarget,
  rangeArgument,
  SheetPart,
  type WorkbookPart,
} from './targets';

type Self = SheetPart | WorkbookPart;
type Item = Entry<TableModel>;

const isSelf = (target: object): target is Self => isSheetPart(target) || isWorkbookPart(target);
const sheetsOf = (self: Self, scope: Scope): readonly WorksheetModel[] =>
  self instanceof SheetPart ? [self.sheet] : scope.model.sheets;
const entries = (self: Self, scope: Scope): Item[] =>
  sheetsOf(self, scope).flatMap((sheet) => sheet.tables.map((table) => new Entry('table', table, sheet)));
const bound = (item: Item, scope: Scope): HostObject => scope.bind('Table', item);

function find(self: Self, args: Arguments, scope: Scope): HostObject | undefined {
  const key = args.text(0).toLowerCase();
  const item = entries(self, scope).find(
    ({ value }) => value.name.toLowerCase() === key || value.id === args.text(0),
  );
  return item === undefined ? undefined : bound(item, scope);
}

const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u;

/** Table and workbook names share one space (support.microsoft.com "Rename an Excel table"). */
function checkName(name: string, own: TableModel | undefined, scope: Scope): string {
  if (!NAME.test(name) || /^[A-Za-z]{1,3}\d+$/.test(name)) refuse('InvalidArgument', `table name ${name}`);
  const lower = name.toLowerCase();
  const tables = scope.model.sheets.flatMap((sheet) => sheet.tables);
  const taken =
    tables.some((table) => table !== own && table.name.toLowerCase() === lower) ||
    scope.model.names.some((defined) => defined.name.toLowerCase() === lower);
  return taken ? refuse('ItemAlreadyExists', `name ${name}`) : name;
}

function freeName(scope: Scope): string {
  const names = new Set(scope.model.sheets.flatMap((sheet) => sheet.tables.map((table) => table.name)));
  for (let n = 1; ; n += 1) if (!names.has(`Tabell${n}`)) return `Tabell${n}`;
}

/** Header cells are texts, unique and filled; blank ones get a name, as Excel gives them. */
function writeHeaders(sheet: WorksheetModel, area: Area): void {
  const used = new Set<string>();
  for (let column = area.left; column <= area.right; column += 1) {
    const cell = sheet.cell(area.top, column);
    const base = isBlank(cell) ? `Kolumn${column - area.left + 1}` : String(cell?.value);
    let text = base;
    for (let n = 2; used.has(text.toLowerCase()); n += 1) text = `${base}${n}`;
    used.add(text.toLowerCase());
    if (cell?.value !== text) sheet.put(area.top, column, { value: text, type: 'String' });
  }
}

/** learn.microsoft.com/javascript/api/excel/excel.tablecollection add: tables do not overlap. */
function add(self: Self, args: Arguments, scope: Scope): HostObject {
  const own = self instanceof SheetPart ? self.sheet : undefined;
  const target = rangeArgument(args, 0, scope.model, own ?? scope.model.activeSheet);
  const { sheet, area } = target;
  if (own !== undefined && sheet !== own) refuse('InvalidArgument', 'another sheet');
  if (isUnbounded(area)) refuse('InvalidArgument', 'a table of whole rows or columns');
  checkContentAllowed(target, scope);
  if (!args.flag(1)) refuse('NotImplemented', 'a table without headers');
  if (sheet.tables.some((table) => intersection(table.area, area) !== undefined)) {
    refuse('InvalidArgument', 'tables overlap');
  }
  if (sheet.merges.some((merged) => intersection(merged, area) !== undefined)) refuse('MergedRangeConflict');
  writeHeaders(sheet, area);
  const table: TableModel = {
    id: scope.model.freshId(),
    name: freeName(scope),
    // A header alone gets one empty row below it.
    area: rowCount(area) === 1 ? { ...area, bottom: area.bottom + 1 } : area,
    showHeaders: true,
    showTotals: false,
    style: 'TableStyleMedium2',
    showBandedRows: true,
    showBandedColumns: false,
    highlightFirstColumn: false,
    highlightLastColumn: false,
    showFilterButton: true,
  };
  sheet.tables.push(table);
  scope.model.emit({ kind: 'sheetLayoutChanged', sheetId: sheet.id, by: 'api' });
  return bound(new Entry('table', table, sheet), scope);
}

export const tableCollectionType = serve<Self>(
  {
    name: 'TableCollection',
    scalars: { Count: { get: (self, scope) => entries(self, scope).length } },
    items: (self, scope) => entries(self, scope).map((item) => bound(item, scope)),
    indexer: (self, args, scope) => find(self, args, scope) ?? refuse('ItemNotFound'),
    methods: {
      Add: add,
      GetCount: (self, _args, scope) => entries(self, scope).length,
      GetItemOrNullObject: (self, args, scope) => find(self, args, scope) ?? scope.nothing('Table'),
    },
  },
  isSelf,
);

const sheetOf = ({ sheet }: Item): WorksheetModel => sheet ?? refuse('InvalidReference');
const range = (item: Item, area: Area, scope: Scope): HostObject =>
  scope.bind('Range', new RangeTarget(sheetOf(item), area));

const flag = (key: keyof TableModel & `${'show' | 'highlight'}${string}`) => ({
  get: ({ value }: Item) => value[key],
  set: ({ value }: Item, wanted: unknown) => {
    value[key] = typeof wanted === 'boolean' ? wanted : refuse('InvalidArgument', key);
  },
});

const header = ({ area }: TableModel): Area => ({ ...area, bottom: area.top });
const body = ({ area }: TableModel): Area => ({ ...area, top: area.top + 1 });

/** learn.microsoft.com/javascript/api/excel/excel.table */
export const tableType = serve<Item>(
  {
    name: 'Table',
    identity: ({ value }) => ({ Id: value.id }),
    scalars: {
      Id: { get: ({ value }) => value.id },
      Name: {
        get: ({ value }) => value.name,
        set: ({ value }, name, scope) => {
          value.name =
            typeof name === 'string' ? checkName(name, value, scope) : refuse('InvalidArgument', 'name');
        },
      },
      Style: {
        get: ({ value }) => value.style,
        set: ({ value }, style) => {
          const known =
            typeof style === 'string' &&
            (style === '' || /^TableStyle(Light|Medium|Dark)\d{1,2}$/.test(style));
          value.style = known ? style : refuse('InvalidArgument', 'table style');
        },
      },
      ShowHeaders: { get: ({ value }) => value.showHeaders },
      ShowTotals: { get: ({ value }) => value.showTotals },
      ShowBandedRows: flag('showBandedRows'),
      ShowBandedColumns: flag('showBandedColumns'),
      ShowFilterButton: flag('showFilterButton'),
      HighlightFirstColumn: flag('highlightFirstColumn'),
      HighlightLastColumn: flag('highlightLastColumn'),
    },
    navigation: {
      Worksheet: (self, scope) => scope.bind('Worksheet', sheetOf(self)),
      Columns: (self, scope) => scope.bind('TableColumnCollection', self),
    },
    methods: {
      GetRange: (self, _args, scope) => range(self, self.value.area, scope),
      GetHeaderRowRange: (self, _args, scope) => range(self, header(self.value), scope),
      GetDataBodyRange: (self, _args, scope) => range(self, body(self.value), scope),
      ConvertToRange: (self, _args, scope) => {
        const { tables } = sheetOf(self);
        tables.splice(tables.indexOf(self.value), 1);
        return range(self, self.value.area, scope);
      },
      Delete: (self) => {
        const sheet = sheetOf(self);
        sheet.clearContents(self.value.area);
        sheet.tables.splice(sheet.tables.indexOf(self.value), 1);
      },
      Resize: (self, args, scope) => {
        const { sheet, area } = rangeArgument(args, 0, scope.model, sheetOf(self));
        const keepsHeader =
          area.top === self.value.area.top && contains({ ...area, bottom: area.top }, header(self.value));
        if (sheet !== self.sheet || !keepsHeader)
          refuse('InvalidArgument', 'the header row stays where it is');
        self.value.area = area;
      },
    },
  },
  isEntry<TableModel>('table'),
);

interface Column {
  readonly table: Item;
  readonly index: number;
}

const columns = (self: Item): Entry<Column>[] =>
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

export const tableColumnCollectionType = serve<Item>(
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
