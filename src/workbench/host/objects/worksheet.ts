import { areaOf, COLUMNS, ROWS } from '../model/area';
import { refuse } from '../model/excelError';
import { charactersFromPoints, pointsFromCharacters } from '../model/measure';
import type { WorkbookModel } from '../model/workbook';
import type { Visibility, WorksheetModel } from '../model/worksheet';
import { serve, type HostObject, type Scope } from '../protocol/served';
import { eventMethods, EventType } from './events';
import { AreasTarget, isWorksheet, RangeTarget, rangeFromText, SheetPart } from './targets';
import { tellSheet } from './tell';

const part = (name: string, className: string) => (self: WorksheetModel, scope: Scope) =>
  scope.bind(className, new SheetPart(self, name));

const WHOLE = { top: 0, left: 0, bottom: ROWS - 1, right: COLUMNS - 1 };

const isVisibility = (value: unknown): value is Visibility =>
  value === 'Visible' || value === 'Hidden' || value === 'VeryHidden';

/** Structure of a protected workbook stays: no rename, move, hide or delete. */
function checkStructure(model: WorkbookModel): void {
  if (model.structureProtected) refuse('AccessDenied', 'the workbook structure is protected');
  if (model.readOnly) refuse('AccessDenied', 'the workbook is read-only');
}

function setVisibility(self: WorksheetModel, value: unknown, scope: Scope): void {
  if (!isVisibility(value)) return refuse('InvalidArgument', 'visibility');
  checkStructure(scope.model);
  const others = scope.model.sheets.some((sheet) => sheet !== self && sheet.visibility === 'Visible');
  if (value !== 'Visible' && !others) refuse('InvalidOperation', 'a workbook keeps one visible sheet');
  self.visibility = value;
  // Excel shows another sheet when the active one is hidden.
  const next = scope.model.sheets.find((sheet) => sheet.visibility === 'Visible');
  if (scope.model.activeSheet === self && value !== 'Visible' && next !== undefined)
    scope.model.activate(next);
  scope.model.emit({ kind: 'sheetVisibilityChanged', sheetId: self.id, by: 'api' });
}

/** `#RRGGBB`, or '' for none; a hidden sheet reads as null (learn.microsoft.com/javascript/api/excel/excel.worksheet tabColor). */
function setTabColor(self: WorksheetModel, value: unknown, scope: Scope): void {
  if (typeof value !== 'string' || (value !== '' && !/^#[0-9a-fA-F]{6}$/.test(value)))
    refuse('InvalidArgument', 'tabColor');
  checkStructure(scope.model);
  self.tabColor = value.toUpperCase();
  tellSheet(self, scope);
}

function used(self: WorksheetModel, valuesOnly: boolean, scope: Scope): HostObject | undefined {
  const area = self.usedArea(valuesOnly);
  return area === undefined ? undefined : scope.bind('Range', new RangeTarget(self, area));
}

function neighbour(
  self: WorksheetModel,
  step: 1 | -1,
  visibleOnly: boolean,
  scope: Scope,
): HostObject | undefined {
  const sheets = scope.model.sheets.filter(
    (sheet) => !visibleOnly || sheet === self || sheet.visibility === 'Visible',
  );
  const next = sheets[sheets.indexOf(self) + step];
  return next === undefined ? undefined : scope.bind('Worksheet', next);
}

const viewFlag = (key: 'showGridlines' | 'showHeadings') => ({
  get: (self: WorksheetModel) => self[key],
  set: (self: WorksheetModel, value: unknown, scope: Scope) => {
    if (typeof value !== 'boolean') refuse('InvalidArgument', key);
    self[key] = value;
    tellSheet(self, scope);
  },
});

/** learn.microsoft.com/javascript/api/excel/excel.worksheet */
export const worksheetType = serve<WorksheetModel>(
  {
    name: 'Worksheet',
    identity: (self) => ({ Id: self.id }),
    scalars: {
      Id: { get: (self) => self.id },
      Name: {
        get: (self) => self.name,
        set: (self, value, scope) => {
          if (typeof value !== 'string') return refuse('InvalidArgument', 'name');
          checkStructure(scope.model);
          scope.model.renameSheet(self, value, 'api');
        },
      },
      Position: {
        get: (self, scope) => scope.model.sheets.indexOf(self),
        set: (self, value, scope) => {
          if (typeof value !== 'number') return refuse('InvalidArgument', 'position');
          checkStructure(scope.model);
          scope.model.moveSheet(self, value, 'api');
        },
      },
      Visibility: { get: (self) => self.visibility, set: setVisibility },
      TabColor: {
        get: (self) => (self.visibility === 'Visible' ? self.tabColor : null),
        set: setTabColor,
      },
      ShowGridlines: viewFlag('showGridlines'),
      ShowHeadings: viewFlag('showHeadings'),
      // The client sends these two under other names than it reads them.
      Gridlines: viewFlag('showGridlines'),
      Headings: viewFlag('showHeadings'),
      // In characters of the standard font, at most 255 (support.microsoft.com "Excel specifications and limits").
      StandardWidth: {
        get: (self) => charactersFromPoints(self.standardWidth),
        set: (self, value, scope) => {
          if (typeof value !== 'number' || value < 0 || value > 255)
            return refuse('InvalidArgument', 'standardWidth');
          self.standardWidth = pointsFromCharacters(value);
          tellSheet(self, scope);
        },
      },
      StandardHeight: { get: () => 15 },
      EnableCalculation: { get: () => true },
    },
    navigation: {
      Charts: part('charts', 'ChartCollection'),
      CustomProperties: part('customProperties', 'WorksheetCustomPropertyCollection'),
      FreezePanes: part('freezePanes', 'WorksheetFreezePanes'),
      Names: part('names', 'NamedItemCollection'),
      PageLayout: part('pageLayout', 'PageLayout'),
      Protection: part('protection', 'WorksheetProtection'),
      Tables: part('tables', 'TableCollection'),
    },
    methods: {
      Activate: (self, _args, scope) => {
        if (self.visibility !== 'Visible') refuse('InvalidOperation', 'a hidden sheet cannot be activated');
        scope.model.activate(self);
      },
      Calculate: (_self, _args, scope) => scope.model.calculate(true),
      Delete: (self, _args, scope) => {
        // learn.microsoft.com/javascript/api/excel/excel.worksheet delete: a VeryHidden sheet gives InvalidOperation.
        if (self.visibility === 'VeryHidden') refuse('InvalidOperation', 'the sheet is VeryHidden');
        checkStructure(scope.model);
        scope.model.removeSheet(self, 'api');
      },
      GetCell: (self, args, scope) =>
        scope.bind('Range', new RangeTarget(self, areaOf(args.integer(0), args.integer(1), 1, 1))),
      GetRange: (self, args, scope) => {
        const text = args.optionalText(0);
        const target =
          text === undefined ? new RangeTarget(self, WHOLE) : rangeFromText(text, scope.model, self);
        return scope.bind('Range', target);
      },
      GetRangeByIndexes: (self, args, scope) => {
        const [top, left, rows, columns] = [0, 1, 2, 3].map((at) => args.integer(at));
        return scope.bind(
          'Range',
          new RangeTarget(self, areaOf(top ?? 0, left ?? 0, rows ?? 0, columns ?? 0)),
        );
      },
      GetRanges: (self, args, scope) => {
        const text = args.optionalText(0);
        const areas =
          text === undefined
            ? [WHOLE]
            : text.split(',').map((piece) => rangeFromText(piece, scope.model, self).area);
        return scope.bind('RangeAreas', new AreasTarget(self, areas));
      },
      // A blank sheet gives its top left cell; the other form gives a null object.
      GetUsedRange: (self, args, scope) =>
        used(self, args.flag(0), scope) ?? scope.bind('Range', new RangeTarget(self, areaOf(0, 0, 1, 1))),
      GetUsedRangeOrNullObject: (self, args, scope) =>
        used(self, args.flag(0), scope) ?? scope.nothing('Range'),
      GetNext: (self, args, scope) => neighbour(self, 1, args.flag(0), scope) ?? refuse('ItemNotFound'),
      GetNextOrNullObject: (self, args, scope) =>
        neighbour(self, 1, args.flag(0), scope) ?? scope.nothing('Worksheet'),
      GetPrevious: (self, args, scope) => neighbour(self, -1, args.flag(0), scope) ?? refuse('ItemNotFound'),
      GetPreviousOrNullObject: (self, args, scope) =>
        neighbour(self, -1, args.flag(0), scope) ?? scope.nothing('Worksheet'),
      _GetSheetById: (_self, args, scope) =>
        scope.bind('Worksheet', scope.model.sheetById(args.text(0)) ?? refuse('ItemNotFound')),
      _GetAnotherWorksheetById: (_self, args, scope) =>
        scope.bind('Worksheet', scope.model.sheetById(args.text(0)) ?? refuse('ItemNotFound')),
      ...eventMethods({
        ActivatedEvent: EventType.WorksheetActivated,
        CalculatedEvent: EventType.WorksheetCalculated,
        DataChangedEvent: EventType.WorksheetChanged,
        DeactivatedEvent: EventType.WorksheetDeactivated,
        EventNameChanged: EventType.WorksheetNameChanged,
        FormatChangedEvent: EventType.WorksheetFormatChanged,
        ProtectionChangedEvent: EventType.WorksheetProtectionChanged,
        SelectionChangedEvent: EventType.WorksheetSelectionChanged,
      }),
    },
  },
  isWorksheet,
);
