import { refuse } from '../model/excelError';
import type { WorksheetModel } from '../model/worksheet';
import { serve, type Arguments, type HostObject, type Scope } from '../protocol/served';
import { eventMethods, EventType } from './events';
import { isWorkbookPart, type WorkbookPart } from './targets';

/** A sheet is found by name or by id (learn.microsoft.com/javascript/api/excel/excel.worksheetcollection getItem). */
function find({ model }: WorkbookPart, args: Arguments): WorksheetModel | undefined {
  const key = args.text(0);
  return model.findSheet(key) ?? model.sheetById(key);
}

const visible = ({ model }: WorkbookPart, args: Arguments): readonly WorksheetModel[] =>
  args.flag(0) ? model.sheets.filter((sheet) => sheet.visibility === 'Visible') : model.sheets;

const bound = (sheet: WorksheetModel | undefined, scope: Scope): HostObject =>
  sheet === undefined ? refuse('ItemNotFound') : scope.bind('Worksheet', sheet);

export const worksheetCollectionType = serve<WorkbookPart>(
  {
    name: 'WorksheetCollection',
    items: ({ model }, scope) => model.sheets.map((sheet) => scope.bind('Worksheet', sheet)),
    indexer: (self, args, scope) => bound(find(self, args), scope),
    methods: {
      Add: ({ model }, args, scope) => {
        if (model.structureProtected) refuse('AccessDenied', 'the workbook structure is protected');
        if (model.readOnly) refuse('AccessDenied', 'the workbook is read-only');
        return scope.bind('Worksheet', model.addSheet(args.optionalText(0), 'api'));
      },
      GetItemOrNullObject: (self, args, scope) => {
        const sheet = find(self, args);
        return sheet === undefined ? scope.nothing('Worksheet') : scope.bind('Worksheet', sheet);
      },
      GetActiveWorksheet: ({ model }, _args, scope) => scope.bind('Worksheet', model.activeSheet),
      GetCount: (self, args) => visible(self, args).length,
      GetFirst: (self, args, scope) => bound(visible(self, args)[0], scope),
      GetLast: (self, args, scope) => bound(visible(self, args).at(-1), scope),
      ...eventMethods({
        ActivatedEvent: EventType.WorksheetActivated,
        AddedEvent: EventType.WorksheetAdded,
        CalculatedEvent: EventType.WorksheetCalculated,
        DataChangedEvent: EventType.WorksheetChanged,
        DeactivatedEvent: EventType.WorksheetDeactivated,
        DeletedEvent: EventType.WorksheetDeleted,
        EventNameChanged: EventType.WorksheetNameChanged,
        FormatChangedEvent: EventType.WorksheetFormatChanged,
        ProtectionChangedEvent: EventType.WorksheetProtectionChanged,
        SelectionChangedEvent: EventType.WorksheetSelectionChanged,
      }),
    },
  },
  isWorkbookPart,
);
