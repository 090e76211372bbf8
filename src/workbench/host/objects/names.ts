import { absoluteText, sheetText } from '../model/area';
import { refuse } from '../model/excelError';
import type { DefinedName } from '../model/parts';
import type { WorkbookModel } from '../model/workbook';
import type { WorksheetModel } from '../model/worksheet';
import { serve, type Arguments, type HostObject, type Scope } from '../protocol/served';
import {
  Entry,
  isEntry,
  isRange,
  isSheetPart,
  isWorkbookPart,
  rangeOfFormula,
  SheetPart,
  type WorkbookPart,
} from './targets';
import { tellSheet } from './tell';

type Self = SheetPart | WorkbookPart;
type Item = Entry<DefinedName>;

const isSelf = (target: object): target is Self => isSheetPart(target) || isWorkbookPart(target);
const sheetOf = (self: Self): WorksheetModel | undefined =>
  self instanceof SheetPart ? self.sheet : undefined;
const listed = (self: Self, scope: Scope): DefinedName[] =>
  scope.model.names.filter((name) => name.sheetId === sheetOf(self)?.id);
const bound = (self: Self, name: DefinedName, scope: Scope): HostObject =>
  scope.bind('NamedItem', new Entry('name', name, sheetOf(self)));

/** support.microsoft.com "Names in formulas": a letter, _ or \ first; letters, digits, . and _ after; no cell address. */
const VALID = /^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u;
const ADDRESS = /^(?:[A-Za-z]{1,3}\d{1,7}|[Rr]\d*[Cc]\d*|[RrCc])$/;

function checkName(name: string): string {
  return VALID.test(name) && !ADDRESS.test(name) ? name : refuse('InvalidArgument', `name ${name}`);
}

function find(self: Self, args: Arguments, scope: Scope): DefinedName | undefined {
  const wanted = args.text(0).toLowerCase();
  return listed(self, scope).find((name) => name.name.toLowerCase() === wanted);
}

/** learn.microsoft.com/javascript/api/excel/excel.nameditemcollection: reference is a Range or a formula text. */
function add(self: Self, args: Arguments, scope: Scope): HostObject {
  const name = checkName(args.text(0));
  const tables = scope.model.sheets.flatMap((sheet) => sheet.tables);
  const taken = tables.some((table) => table.name.toLowerCase() === name.toLowerCase());
  if (taken || find(self, args, scope) !== undefined) refuse('ItemAlreadyExists', `name ${name}`);
  const item: DefinedName = {
    id: `${sheetOf(self)?.id ?? ''}${name}`,
    name,
    formula: referenceText(args, scope.model),
    comment: args.optionalText(2) ?? '',
    visible: true,
    sheetId: sheetOf(self)?.id,
  };
  scope.model.names.push(item);
  namesChanged(sheetOf(self), scope);
  return bound(self, item, scope);
}

/** Formulas that use the name must be worked out anew, and a sheet's own name is a change of that sheet. */
function namesChanged(sheet: WorksheetModel | undefined, scope: Scope): void {
  scope.model.forget();
  if (sheet !== undefined) tellSheet(sheet, scope);
}

function referenceText(args: Arguments, model: WorkbookModel): string {
  const object = args.object(1);
  if (object === undefined) {
    const text = args.json(1);
    if (typeof text === 'number' || typeof text === 'boolean') return `=${String(text).toUpperCase()}`;
    if (typeof text !== 'string') return refuse('InvalidArgument', 'reference');
    if (text.startsWith('=')) return text;
    const range = rangeOfFormula(text, model);
    return range === undefined ? `="${text.replaceAll('"', '""')}"` : `=${text}`;
  }
  if (!isRange(object.target)) return refuse('InvalidArgument', 'reference');
  const { sheet, area } = object.target;
  return `=${sheetText(sheet.name)}!${absoluteText(area)}`;
}

const range = ({ value }: Item, scope: Scope): HostObject | undefined => {
  const target = rangeOfFormula(value.formula, scope.model);
  return target === undefined ? undefined : scope.bind('Range', target);
};

export const namedItemCollectionType = serve<Self>(
  {
    name: 'NamedItemCollection',
    items: (self, scope) => listed(self, scope).map((name) => bound(self, name, scope)),
    indexer: (self, args, scope) => bound(self, find(self, args, scope) ?? refuse('ItemNotFound'), scope),
    methods: {
      Add: add,
      GetCount: (self, _args, scope) => listed(self, scope).length,
      GetItemOrNullObject: (self, args, scope) => {
        const name = find(self, args, scope);
        return name === undefined ? scope.nothing('NamedItem') : bound(self, name, scope);
      },
    },
  },
  isSelf,
);

/** learn.microsoft.com/javascript/api/excel/excel.nameditem */
export const namedItemType = serve<Item>(
  {
    name: 'NamedItem',
    identity: ({ value }) => ({ _Id: value.name }),
    scalars: {
      Name: { get: ({ value }) => value.name },
      Type: { get: (self, scope) => (range(self, scope) === undefined ? 'String' : 'Range') },
      Value: {
        get: (self, scope) =>
          rangeOfFormula(self.value.formula, scope.model)?.address ?? self.value.formula.slice(1),
      },
      Formula: {
        get: ({ value }) => value.formula,
        set: (self, formula, scope) => {
          if (typeof formula !== 'string') return refuse('InvalidArgument', 'formula');
          self.value.formula = formula.startsWith('=') ? formula : `=${formula}`;
          namesChanged(self.sheet, scope);
        },
      },
      Visible: {
        get: ({ value }) => value.visible,
        set: (self, visible, scope) => {
          self.value.visible = typeof visible === 'boolean' ? visible : refuse('InvalidArgument', 'visible');
          namesChanged(self.sheet, scope);
        },
      },
      Comment: {
        get: ({ value }) => value.comment,
        set: (self, comment, scope) => {
          self.value.comment = typeof comment === 'string' ? comment : refuse('InvalidArgument', 'comment');
          namesChanged(self.sheet, scope);
        },
      },
      Scope: { get: ({ value }) => (value.sheetId === undefined ? 'Workbook' : 'Worksheet') },
      _Id: { get: ({ value }) => value.name },
    },
    navigation: {
      Worksheet: ({ sheet }, scope) =>
        sheet === undefined ? refuse('ItemNotFound', 'workbook scope') : scope.bind('Worksheet', sheet),
      WorksheetOrNullObject: ({ sheet }, scope) =>
        sheet === undefined ? scope.nothing('Worksheet') : scope.bind('Worksheet', sheet),
    },
    methods: {
      Delete: ({ value, sheet }, _args, scope) => {
        scope.model.names.splice(scope.model.names.indexOf(value), 1);
        namesChanged(sheet, scope);
      },
      GetRange: (self, _args, scope) => range(self, scope) ?? refuse('ItemNotFound', 'the name is no range'),
      GetRangeOrNullObject: (self, _args, scope) => range(self, scope) ?? scope.nothing('Range'),
    },
  },
  isEntry<DefinedName>('name'),
);
