import { englishFormula, swedishFormula } from '../calculation/swedishFormula';
import { intersection } from '../model/area';
import { refuse } from '../model/excelError';
import { faultOfFormula } from '../model/formulaSyntax';
import type { ConditionalFormatModel } from '../model/parts';
import { serve, type Arguments, type HostObject, type Scope } from '../protocol/served';
import type { Json } from '../protocol/wire';
import { checkAllowed } from './permission';
import { AreasTarget, Entry, isAreas, isEntry, RangeTarget } from './targets';
import { tellLook } from './tell';

type Self = AreasTarget;
/** One conditional format, with the sheet it stands on. */
export type ConditionalItem = Entry<ConditionalFormatModel>;

const touching = ({ sheet, areas }: Self): ConditionalFormatModel[] =>
  sheet.conditionalFormats.filter((format) =>
    format.areas.some((own) => areas.some((area) => intersection(own, area) !== undefined)),
  );

const bound = (self: Self, format: ConditionalFormatModel, scope: Scope): HostObject =>
  scope.bind('ConditionalFormat', new Entry('conditionalFormat', format, self.sheet));

/** Kinds this host keeps; the others Excel has are refused until someone needs them. */
const SERVED = ['Custom', 'CellValue'];

/** learn.microsoft.com/javascript/api/excel/excel.conditionalformatcollection: a new format comes first in priority. */
function add(self: Self, args: Arguments, scope: Scope): HostObject {
  checkAllowed(self.sheet, 'allowFormatCells', scope);
  const type = args.text(0);
  if (!SERVED.includes(type)) refuse('NotImplemented', `conditional format ${type}`);
  const format: ConditionalFormatModel = {
    id: scope.model.freshId(),
    type,
    areas: [...self.areas],
    stopIfTrue: false,
    formula: '',
    cellValue: {},
    text: {},
    fontColor: '',
    bold: undefined,
    italic: undefined,
    underline: '',
    fill: '',
    numberFormat: '',
  };
  self.sheet.conditionalFormats.unshift(format);
  changed(self, scope);
  return bound(self, format, scope);
}

function changed({ sheet, areas }: Self, scope: Scope): void {
  for (const area of areas) tellLook(sheet, area, scope);
}

function find(self: Self, args: Arguments, scope: Scope): HostObject | undefined {
  const format = touching(self).find(({ id }) => id === args.text(0));
  return format === undefined ? undefined : bound(self, format, scope);
}

export const conditionalFormatCollectionType = serve<Self>(
  {
    name: 'ConditionalFormatCollection',
    items: (self, scope) => touching(self).map((format) => bound(self, format, scope)),
    indexer: (self, args, scope) => find(self, args, scope) ?? refuse('ItemNotFound'),
    methods: {
      Add: add,
      ClearAll: (self, _args, scope) => {
        checkAllowed(self.sheet, 'allowFormatCells', scope);
        for (const format of touching(self)) remove(self.sheet.conditionalFormats, format);
        changed(self, scope);
      },
      GetCount: (self) => touching(self).length,
      GetItemOrNullObject: (self, args, scope) =>
        find(self, args, scope) ?? scope.nothing('ConditionalFormat'),
    },
  },
  isAreas,
);

function remove(list: ConditionalFormatModel[], format: ConditionalFormatModel): void {
  list.splice(list.indexOf(format), 1);
}

/** Tells the workbook that the cells of a conditional format may look otherwise. */
export const tellFormat = ({ value, sheet }: ConditionalItem, scope: Scope): void => {
  if (sheet !== undefined) changed(new AreasTarget(sheet, value.areas), scope);
};

const branch = (type: string, className: string) => (self: ConditionalItem, scope: Scope) =>
  self.value.type === type
    ? scope.bind(className, self)
    : refuse('InvalidOperation', `the format is ${self.value.type}`);
const branchOrNull = (type: string, className: string) => (self: ConditionalItem, scope: Scope) =>
  self.value.type === type ? scope.bind(className, self) : scope.nothing(className);

/** learn.microsoft.com/javascript/api/excel/excel.conditionalformat */
export const conditionalFormatType = serve<ConditionalItem>(
  {
    name: 'ConditionalFormat',
    identity: ({ value }) => ({ Id: value.id }),
    scalars: {
      Id: { get: ({ value }) => value.id },
      Type: { get: ({ value }) => value.type },
      Priority: { get: ({ value, sheet }) => sheet?.conditionalFormats.indexOf(value) ?? 0 },
      StopIfTrue: {
        get: ({ value }) => value.stopIfTrue,
        set: (self, stop, scope) => {
          self.value.stopIfTrue = typeof stop === 'boolean' ? stop : refuse('InvalidArgument', 'stopIfTrue');
          tellFormat(self, scope);
        },
      },
    },
    navigation: {
      Custom: branch('Custom', 'CustomConditionalFormat'),
      CustomOrNullObject: branchOrNull('Custom', 'CustomConditionalFormat'),
      CellValue: branch('CellValue', 'CellValueConditionalFormat'),
      CellValueOrNullObject: branchOrNull('CellValue', 'CellValueConditionalFormat'),
    },
    methods: {
      Delete: (self, _args, scope) => {
        if (self.sheet === undefined) return;
        checkAllowed(self.sheet, 'allowFormatCells', scope);
        remove(self.sheet.conditionalFormats, self.value);
        tellFormat(self, scope);
      },
      GetRange: ({ value, sheet }, _args, scope) => {
        const [area] = value.areas;
        if (sheet === undefined || area === undefined || value.areas.length > 1)
          return refuse('InvalidOperation');
        return scope.bind('Range', new RangeTarget(sheet, area));
      },
      GetRanges: ({ value, sheet }, _args, scope) =>
        sheet === undefined
          ? refuse('InvalidReference')
          : scope.bind('RangeAreas', new AreasTarget(sheet, value.areas)),
    },
  },
  isEntry<ConditionalFormatModel>('conditionalFormat'),
);

export const isConditional = isEntry<ConditionalFormatModel>('conditionalFormat');

const format = (self: ConditionalItem, scope: Scope): HostObject =>
  scope.bind('ConditionalRangeFormat', self);

export const customConditionalFormatType = serve<ConditionalItem>(
  {
    name: 'CustomConditionalFormat',
    navigation: { Format: format, Rule: (self, scope) => scope.bind('ConditionalFormatRule', self) },
  },
  isConditional,
);

function formulaText(value: Json): string {
  if (typeof value !== 'string' || value === '') return refuse('InvalidArgument', 'formula');
  const fault = faultOfFormula(value);
  return fault === undefined ? value : refuse('InvalidArgument', `${value}: ${fault}`);
}

export const conditionalFormatRuleType = serve<ConditionalItem>(
  {
    name: 'ConditionalFormatRule',
    scalars: {
      Formula: {
        get: ({ value }) => value.formula,
        set: (self, formula, scope) => {
          self.value.formula = formulaText(formula);
          tellFormat(self, scope);
        },
      },
      FormulaLocal: {
        get: ({ value }) => swedishFormula(value.formula),
        set: (self, formula, scope) => {
          if (typeof formula !== 'string') return refuse('InvalidArgument', 'formula');
          self.value.formula = formulaText(englishFormula(formula));
          tellFormat(self, scope);
        },
      },
    },
  },
  isConditional,
);

const OPERATORS = [
  'Between',
  'NotBetween',
  'EqualTo',
  'NotEqualTo',
  'GreaterThan',
  'LessThan',
  'GreaterThanOrEqual',
  'LessThanOrEqual',
];

/** learn.microsoft.com/javascript/api/excel/excel.conditionalcellvaluerule */
export const cellValueConditionalFormatType = serve<ConditionalItem>(
  {
    name: 'CellValueConditionalFormat',
    scalars: {
      Rule: {
        get: ({ value }) => ({ ...value.cellValue }),
        set: (self, rule, scope) => {
          const wanted = rule as ConditionalFormatModel['cellValue'] | null;
          const known = typeof wanted?.operator === 'string' && OPERATORS.includes(wanted.operator);
          if (!known || wanted.formula1 === undefined) return refuse('InvalidArgument', 'rule');
          const two = wanted.operator === 'Between' || wanted.operator === 'NotBetween';
          if (two && wanted.formula2 === undefined) refuse('InvalidArgument', 'formula2');
          self.value.cellValue = { ...wanted };
          tellFormat(self, scope);
        },
      },
    },
    navigation: { Format: format },
  },
  isConditional,
);
