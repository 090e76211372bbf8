import { refuse } from '../model/excelError';
import type { WorkbookModel } from '../model/workbook';
import { serve, type Scope } from '../protocol/served';
import { isWorkbook, isWorkbookPart, RangeTarget, WorkbookPart } from './targets';

const part = (name: string, className: string) => (self: WorkbookModel, scope: Scope) =>
  scope.bind(className, new WorkbookPart(self, name));

const properties = (member: string) => ({
  get: (self: WorkbookPart) => (self.model.properties.get(member) as string | undefined) ?? '',
  set: (self: WorkbookPart, value: unknown) => {
    if (typeof value !== 'string') refuse('InvalidArgument', member);
    self.model.properties.set(member, value);
  },
});

const flag = (value: unknown): boolean =>
  typeof value === 'boolean' ? value : refuse('InvalidArgument', 'a flag');

/** learn.microsoft.com/javascript/api/excel/excel.workbook */
export const workbookType = serve<WorkbookModel>(
  {
    name: 'Workbook',
    scalars: {
      Name: { get: (self) => self.name },
      ReadOnly: { get: (self) => self.readOnly },
      IsDirty: { get: (self) => self.dirty, set: (self, value) => void (self.dirty = flag(value)) },
      AutoSave: { get: () => false },
      PreviouslySaved: { get: () => true },
      CalculationEngineVersion: { get: () => 191029 },
      UsePrecisionAsDisplayed: { get: () => false },
    },
    navigation: {
      Worksheets: part('worksheets', 'WorksheetCollection'),
      Names: part('names', 'NamedItemCollection'),
      Tables: part('tables', 'TableCollection'),
      Settings: part('settings', 'SettingCollection'),
      Application: part('application', 'Application'),
      Protection: part('protection', 'WorkbookProtection'),
      Properties: part('properties', 'DocumentProperties'),
      _Runtime: part('runtime', 'Runtime'),
    },
    methods: {
      GetActiveCell: (self, _args, scope) => {
        const { sheet, area } = self.selection;
        return scope.bind('Range', new RangeTarget(sheet, { ...area, bottom: area.top, right: area.left }));
      },
      GetSelectedRange: (self, _args, scope) =>
        scope.bind('Range', new RangeTarget(self.selection.sheet, self.selection.area)),
      Save: (self) => void (self.dirty = false),
      _GetObjectByReferenceId: (_self, args, scope) => scope.kept(args.text(0)) ?? refuse('InvalidReference'),
      _GetRangeForEventByReferenceId: (_self, args, scope) =>
        scope.kept(args.text(0)) ?? refuse('InvalidReference'),
      _GetRangeOrNullObjectForEventByReferenceId: (_self, args, scope) =>
        scope.kept(args.text(0)) ?? scope.nothing('Range'),
      _RemoveReference: (_self, args, scope) => scope.release(args.text(0)),
      _RemoveAllReferences: (_self, _args, scope) => scope.release(),
    },
  },
  isWorkbook,
);

/** learn.microsoft.com/javascript/api/excel/excel.application */
export const applicationType = serve<WorkbookPart>(
  {
    name: 'Application',
    scalars: {
      CalculationMode: {
        get: ({ model }) => model.calculationMode,
        set: ({ model }, value) => {
          if (value !== 'Automatic' && value !== 'AutomaticExceptTables' && value !== 'Manual')
            return refuse('InvalidArgument');
          model.calculationMode = value;
        },
      },
      CalculationState: { get: () => 'Done' },
      CalculationEngineVersion: { get: () => 191029 },
      DecimalSeparator: { get: () => ',' },
      ThousandsSeparator: { get: () => '\u00a0' },
      UseSystemSeparators: { get: () => true },
    },
    navigation: {
      CultureInfo: ({ model }, scope) => scope.bind('CultureInfo', new WorkbookPart(model, 'culture')),
    },
    methods: {
      Calculate: ({ model }) => model.calculate(true),
      SuspendApiCalculationUntilNextSync: () => undefined,
      SuspendScreenUpdatingUntilNextSync: () => undefined,
    },
  },
  isWorkbookPart,
);

/** learn.microsoft.com/javascript/api/excel/excel.cultureinfo: this host is a Swedish Excel. */
export const cultureInfoType = serve<WorkbookPart>(
  {
    name: 'CultureInfo',
    scalars: { Name: { get: () => 'sv-SE' } },
    navigation: {
      NumberFormat: ({ model }, scope) =>
        scope.bind('NumberFormatInfo', new WorkbookPart(model, 'numberFormat')),
    },
  },
  isWorkbookPart,
);

export const numberFormatInfoType = serve<WorkbookPart>(
  {
    name: 'NumberFormatInfo',
    scalars: { NumberDecimalSeparator: { get: () => ',' }, NumberGroupSeparator: { get: () => '\u00a0' } },
  },
  isWorkbookPart,
);

/** learn.microsoft.com/javascript/api/excel/excel.runtime */
export const runtimeType = serve<WorkbookPart>(
  {
    name: 'Runtime',
    scalars: {
      EnableEvents: {
        get: (_self, scope) => scope.enableEvents,
        set: (_self, value, scope) => void (scope.enableEvents = flag(value)),
      },
    },
  },
  isWorkbookPart,
);

/** learn.microsoft.com/javascript/api/excel/excel.documentproperties */
export const documentPropertiesType = serve<WorkbookPart>(
  {
    name: 'DocumentProperties',
    scalars: {
      Title: properties('title'),
      Subject: properties('subject'),
      Author: properties('author'),
      Keywords: properties('keywords'),
      Comments: properties('comments'),
      Category: properties('category'),
      Manager: properties('manager'),
      Company: properties('company'),
    },
  },
  isWorkbookPart,
);

/** learn.microsoft.com/javascript/api/excel/excel.workbookprotection; both calls empty the undo list. */
export const workbookProtectionType = serve<WorkbookPart>(
  {
    name: 'WorkbookProtection',
    scalars: { Protected: { get: ({ model }) => model.structureProtected } },
    methods: {
      Protect: ({ model }, args) => {
        if (model.structureProtected) refuse('InvalidOperation', 'already protected');
        model.structureProtected = true;
        model.structurePassword = args.optionalText(0);
      },
      Unprotect: ({ model }, args) => {
        if (!model.structureProtected) return;
        if ((model.structurePassword ?? '') !== (args.optionalText(0) ?? ''))
          refuse('AccessDenied', 'wrong password');
        model.structureProtected = false;
      },
    },
  },
  isWorkbookPart,
);
