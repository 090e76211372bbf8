import { refuse } from '../model/excelError';
import { serve, type Arguments, type HostObject, type Scope } from '../protocol/served';
import type { Json } from '../protocol/wire';
import { tellSheet } from './tell';
import { Entry, isEntry, isSheetPart, isWorkbookPart, type SheetPart, type WorkbookPart } from './targets';

/** One setting or custom property: its key, and the map it lives in. */
interface Pair {
  readonly key: string;
  readonly map: Map<string, unknown>;
}

type Item = Entry<Pair>;

/** Settings compare keys as they are, custom properties without case (excel.worksheetcustompropertycollection). */
const spelled = (map: ReadonlyMap<string, unknown>, key: string): string =>
  [...map.keys()].find((known) => known.toLowerCase() === key.toLowerCase()) ?? key;

const setting = (self: WorkbookPart, key: string, scope: Scope): HostObject =>
  scope.bind('Setting', new Entry('setting', { key, map: self.model.settings }, undefined));

/** learn.microsoft.com/javascript/api/excel/excel.settingcollection: add replaces a setting of the same key. */
export const settingCollectionType = serve<WorkbookPart>(
  {
    name: 'SettingCollection',
    items: (self, scope) => [...self.model.settings.keys()].map((key) => setting(self, key, scope)),
    indexer: (self, args, scope) => known(self, args, scope) ?? refuse('ItemNotFound'),
    methods: {
      Add: (self, args, scope) => {
        self.model.settings.set(args.text(0), args.json(1));
        return setting(self, args.text(0), scope);
      },
      GetCount: ({ model }) => model.settings.size,
      GetItemOrNullObject: (self, args, scope) => known(self, args, scope) ?? scope.nothing('Setting'),
    },
  },
  isWorkbookPart,
);

function known(self: WorkbookPart, args: Arguments, scope: Scope): HostObject | undefined {
  return self.model.settings.has(args.text(0)) ? setting(self, args.text(0), scope) : undefined;
}

/** A property belongs to its sheet; settings belong to the workbook and change no sheet. */
function changed({ sheet }: Item, scope: Scope): void {
  if (sheet !== undefined) tellSheet(sheet, scope);
}

const pair = (name: string, kind: string, accept: (value: Json) => unknown) =>
  serve<Item>(
    {
      name,
      identity: ({ value }) => ({ _Id: value.key }),
      scalars: {
        Key: { get: ({ value }) => value.key },
        _Id: { get: ({ value }) => value.key },
        Value: {
          get: ({ value }) => value.map.get(value.key) as Json,
          set: (self, wanted, scope) => {
            self.value.map.set(self.value.key, accept(wanted));
            changed(self, scope);
          },
        },
      },
      methods: {
        Delete: (self, _args, scope) => {
          self.value.map.delete(self.value.key);
          changed(self, scope);
        },
      },
    },
    isEntry<Pair>(kind),
  );

const asText = (value: Json): string =>
  typeof value === 'string' ? value : refuse('InvalidArgument', 'value');

export const settingType = pair('Setting', 'setting', (value) => value);
export const customPropertyType = pair('WorksheetCustomProperty', 'customProperty', asText);

const property = (self: SheetPart, key: string, scope: Scope): HostObject =>
  scope.bind(
    'WorksheetCustomProperty',
    new Entry('customProperty', { key, map: self.sheet.customProperties }, self.sheet),
  );

function knownProperty(self: SheetPart, args: Arguments, scope: Scope): HostObject | undefined {
  const key = spelled(self.sheet.customProperties, args.text(0));
  return self.sheet.customProperties.has(key) ? property(self, key, scope) : undefined;
}

/** learn.microsoft.com/javascript/api/excel/excel.worksheetcustompropertycollection (ExcelApi 1.12). */
export const customPropertyCollectionType = serve<SheetPart>(
  {
    name: 'WorksheetCustomPropertyCollection',
    items: (self, scope) => [...self.sheet.customProperties.keys()].map((key) => property(self, key, scope)),
    indexer: (self, args, scope) => knownProperty(self, args, scope) ?? refuse('ItemNotFound'),
    methods: {
      Add: (self, args, scope) => {
        const key = args.text(0);
        if (key === '' || key.length > 255) refuse('InvalidArgument', 'key');
        const name = spelled(self.sheet.customProperties, key);
        self.sheet.customProperties.set(name, args.text(1));
        tellSheet(self.sheet, scope);
        return property(self, name, scope);
      },
      GetCount: ({ sheet }) => sheet.customProperties.size,
      GetItemOrNullObject: (self, args, scope) =>
        knownProperty(self, args, scope) ?? scope.nothing('WorksheetCustomProperty'),
    },
  },
  isSheetPart,
);
