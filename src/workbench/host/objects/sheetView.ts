import { COLUMNS, ROWS, type Area } from '../model/area';
import { refuse } from '../model/excelError';
import type { WorksheetModel } from '../model/worksheet';
import { serve, type HostObject, type Scope } from '../protocol/served';
import type { Json } from '../protocol/wire';
import { isSheetPart, RangeTarget, rangeArgument, type SheetPart } from './targets';
import { tellSheet } from './tell';

function freeze(self: SheetPart, rows: number, columns: number, scope: Scope): void {
  if (rows < 0 || columns < 0 || rows >= ROWS || columns >= COLUMNS)
    refuse('InvalidArgument', 'frozen lines');
  self.sheet.frozen = { rows, columns };
  tellSheet(self.sheet, scope);
}

function frozenArea({ frozen }: WorksheetModel): Area | undefined {
  if (frozen.rows === 0 && frozen.columns === 0) return undefined;
  return {
    top: 0,
    left: 0,
    bottom: frozen.rows === 0 ? ROWS - 1 : frozen.rows - 1,
    right: frozen.columns === 0 ? COLUMNS - 1 : frozen.columns - 1,
  };
}

const location = ({ sheet }: SheetPart, scope: Scope): HostObject | undefined => {
  const area = frozenArea(sheet);
  return area === undefined ? undefined : scope.bind('Range', new RangeTarget(sheet, area));
};

/** learn.microsoft.com/javascript/api/excel/excel.worksheetfreezepanes */
export const freezePanesType = serve<SheetPart>(
  {
    name: 'WorksheetFreezePanes',
    methods: {
      FreezeAt: (self, args, scope) => {
        const { area } = rangeArgument(args, 0, scope.model, self.sheet);
        const rows = area.bottom === ROWS - 1 ? 0 : area.bottom + 1;
        const columns = area.right === COLUMNS - 1 ? 0 : area.right + 1;
        freeze(self, rows, columns, scope);
      },
      FreezeRows: (self, args, scope) => freeze(self, args.optionalInteger(0, 0), 0, scope),
      FreezeColumns: (self, args, scope) => freeze(self, 0, args.optionalInteger(0, 0), scope),
      Unfreeze: (self, _args, scope) => freeze(self, 0, 0, scope),
      GetLocation: (self, _args, scope) => location(self, scope) ?? refuse('ItemNotFound', 'no frozen pane'),
      GetLocationOrNullObject: (self, _args, scope) => location(self, scope) ?? scope.nothing('Range'),
    },
  },
  isSheetPart,
);

/** The permissions of a protected sheet; all false unless given (Excel.WorksheetProtectionOptions). */
const OPTIONS = [
  'allowAutoFilter',
  'allowDeleteColumns',
  'allowDeleteRows',
  'allowEditObjects',
  'allowEditScenarios',
  'allowFormatCells',
  'allowFormatColumns',
  'allowFormatRows',
  'allowInsertColumns',
  'allowInsertHyperlinks',
  'allowInsertRows',
  'allowPivotTables',
  'allowSort',
] as const;

function optionsFrom(value: Json): Record<string, boolean | string> {
  const given =
    typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
  const options: Record<string, boolean | string> = { selectionMode: 'Normal' };
  for (const name of OPTIONS) options[name] = false;
  for (const [name, setting] of given) {
    const camel = name.charAt(0).toLowerCase() + name.slice(1);
    // An option is a flag; selectionMode alone is a name.
    const fits = Object.hasOwn(options, camel) && typeof setting === typeof options[camel];
    if (!fits || setting === undefined) return refuse('InvalidArgument', `protection option ${name}`);
    options[camel] = setting as boolean | string;
  }
  return options;
}

/** learn.microsoft.com/javascript/api/excel/excel.worksheetprotection: protecting a protected sheet fails. */
export const worksheetProtectionType = serve<SheetPart>(
  {
    name: 'WorksheetProtection',
    scalars: {
      Protected: { get: ({ sheet }) => sheet.protection !== undefined },
      Options: {
        get: ({ sheet }) => (sheet.protection === undefined ? null : { ...sheet.protection.options }),
      },
    },
    methods: {
      Protect: ({ sheet }, args, scope) => {
        if (sheet.protection !== undefined) refuse('InvalidOperation', 'the sheet is protected already');
        sheet.protection = { options: optionsFrom(args.json(0)), password: args.optionalText(1) };
        scope.model.emit({ kind: 'protectionChanged', sheetId: sheet.id, protected: true, by: 'api' });
      },
      Unprotect: ({ sheet }, args, scope) => {
        if (sheet.protection === undefined) return;
        if ((sheet.protection.password ?? '') !== (args.optionalText(0) ?? ''))
          refuse('AccessDenied', 'password');
        sheet.protection = undefined;
        scope.model.emit({ kind: 'protectionChanged', sheetId: sheet.id, protected: false, by: 'api' });
      },
    },
  },
  isSheetPart,
);
