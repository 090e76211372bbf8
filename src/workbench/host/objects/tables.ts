import { intersection, isUnbounded, rowCount, type Area } from '../model/area';
import { isBlank } from '../model/cellStore';
import { refuse } from '../model/excelError';
import type { TableModel } from '../model/parts';
import type { WorksheetModel } from '../model/worksheet';
import { serve, type Arguments, type HostObject, type Scope } from '../protocol/served';
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
import { tellSheet } from './tell';

type Self = SheetPart | WorkbookPart;
export type TableItem = Entry<TableModel>;

const isSelf = (target: object): target is Self => isSheetPart(target) || isWorkbookPart(target);
const sheetsOf = (self: Self, scope: Scope): readonly WorksheetModel[] =>
  self instanceof SheetPart ? [self.sheet] : scope.model.sheets;
const entries = (self: Self, scope: Scope): TableItem[] =>
  sheetsOf(self, scope).flatMap((sheet) => sheet.tables.map((table) => new Entry('table', table, sheet)));
const bound = (item: TableItem, scope: Scope): HostObject => scope.bind('Table', item);

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

/** No option of Excel.WorksheetProtectionOptions lets a table be made, changed or taken away on a protected sheet. */
function checkUnprotected(sheet: WorksheetModel, scope: Scope): void {
  if (scope.model.readOnly) refuse('AccessDenied', 'the workbook is read-only');
  if (sheet.protection !== undefined) refuse('AccessDenied', 'a table on a protected sheet');
}

/** A table stands free: not on another table (`own` aside), not on merged cells, not over whole rows or columns. */
function checkPlace(sheet: WorksheetModel, area: Area, own?: TableModel): void {
  if (isUnbounded(area)) refuse('InvalidArgument', 'a table of whole rows or columns');
  if (sheet.tables.some((table) => table !== own && intersection(table.area, area) !== undefined)) {
    refuse('InvalidArgument', 'tables overlap');
  }
  if (sheet.merges.some((merged) => intersection(merged, area) !== undefined)) refuse('MergedRangeConflict');
}

/** learn.microsoft.com/javascript/api/excel/excel.tablecollection add: tables do not overlap. */
function add(self: Self, args: Arguments, scope: Scope): HostObject {
  const own = self instanceof SheetPart ? self.sheet : undefined;
  const { sheet, area } = rangeArgument(args, 0, scope.model, own ?? scope.model.activeSheet);
  if (own !== undefined && sheet !== own) refuse('InvalidArgument', 'another sheet');
  checkUnprotected(sheet, scope);
  checkPlace(sheet, area);
  if (!args.flag(1)) refuse('NotImplemented', 'a table without headers');
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
  tellSheet(sheet, scope);
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

export const sheetOf = ({ sheet }: TableItem): WorksheetModel => sheet ?? refuse('InvalidReference');
export const range = (item: TableItem, area: Area, scope: Scope): HostObject =>
  scope.bind('Range', new RangeTarget(sheetOf(item), area));

const flag = (key: keyof TableModel & `${'show' | 'highlight'}${string}`) => ({
  get: ({ value }: TableItem) => value[key],
  set: (self: TableItem, wanted: unknown, scope: Scope) => {
    self.value[key] = typeof wanted === 'boolean' ? wanted : refuse('InvalidArgument', key);
    tellSheet(sheetOf(self), scope);
  },
});

export const header = ({ area }: TableModel): Area => ({ ...area, bottom: area.top });
export const body = ({ area }: TableModel): Area => ({ ...area, top: area.top + 1 });

function removeTable(self: TableItem, scope: Scope): void {
  const sheet = sheetOf(self);
  checkUnprotected(sheet, scope);
  sheet.tables.splice(sheet.tables.indexOf(self.value), 1);
  tellSheet(sheet, scope);
}

/** The new range overlaps the old one, with the headers in the same row (excel.table resize). */
function resize(self: TableItem, args: Arguments, scope: Scope): void {
  const { sheet, area } = rangeArgument(args, 0, scope.model, sheetOf(self));
  checkUnprotected(sheet, scope);
  const overlaps = sheet === self.sheet && intersection(area, self.value.area) !== undefined;
  if (!overlaps || area.top !== self.value.area.top)
    refuse('InvalidArgument', 'the header row stays where it is');
  checkPlace(sheet, area, self.value);
  if (rowCount(area) === 1) refuse('InvalidArgument', 'a header without a row below it');
  self.value.area = area;
  writeHeaders(sheet, area);
  tellSheet(sheet, scope);
}

/** learn.microsoft.com/javascript/api/excel/excel.table */
export const tableType = serve<TableItem>(
  {
    name: 'Table',
    mayChange: (self, scope) => checkUnprotected(sheetOf(self), scope),
    identity: ({ value }) => ({ Id: value.id }),
    scalars: {
      Id: { get: ({ value }) => value.id },
      Name: {
        get: ({ value }) => value.name,
        set: (self, name, scope) => {
          if (typeof name !== 'string') return refuse('InvalidArgument', 'name');
          self.value.name = checkName(name, self.value, scope);
          tellSheet(sheetOf(self), scope);
        },
      },
      Style: {
        get: ({ value }) => value.style,
        set: (self, style, scope) => {
          const known =
            typeof style === 'string' &&
            (style === '' || /^TableStyle(Light|Medium|Dark)\d{1,2}$/.test(style));
          self.value.style = known ? style : refuse('InvalidArgument', 'table style');
          tellSheet(sheetOf(self), scope);
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
        removeTable(self, scope);
        return range(self, self.value.area, scope);
      },
      Delete: (self, _args, scope) => {
        removeTable(self, scope);
        sheetOf(self).clearContents(self.value.area);
      },
      Resize: resize,
    },
  },
  isEntry<TableModel>('table'),
);
