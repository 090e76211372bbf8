import {
  areaOf,
  boundingArea,
  columnCount,
  COLUMNS,
  contains,
  intersection,
  isEntireColumn,
  isEntireRow,
  isUnbounded,
  rowCount,
  ROWS,
  type Area,
} from '../model/area';
import { isBlank } from '../model/cellStore';
import { refuse } from '../model/excelError';
import { serve, type Arguments, type HostObject, type Scope } from '../protocol/served';
import type { Json } from '../protocol/wire';
import { lineProperties } from './lineProperties';
import { checkAllowed } from './permission';
import { clearRange, getHyperlink, selectRange, setHyperlink, setLinesHidden } from './rangeActions';
import { readBlock, writeContent, writeNumberFormat, type BlockMember } from './rangeValues';
import { AreasTarget, isRange, RangeTarget, rangeArgument } from './targets';
import { tellLook } from './tell';

type Self = RangeTarget;

const block = (member: BlockMember) => ({ get: (self: Self) => readBlock(self, member) });
const at = (self: Self, area: Area, scope: Scope): HostObject =>
  scope.bind('Range', new RangeTarget(self.sheet, area));
const number = (get: (area: Area) => number) => ({ get: (self: Self) => get(self.area) });
const flag = (get: (self: Self) => Json) => ({ get });

function resized({ area }: Self, rows: number, columns: number): Area {
  return areaOf(area.top, area.left, rowCount(area) + rows, columnCount(area) + columns);
}

function line(self: Self, args: Arguments, way: 'row' | 'column'): Area {
  const n = args.integer(0);
  const { top, left } = self.area;
  // A line "contained in the range" (excel.range getRow, getColumn): only getCell reaches outside.
  const lines = way === 'row' ? rowCount(self.area) : columnCount(self.area);
  if (n < 0 || n >= lines) refuse('InvalidArgument', `${way} ${n} of ${lines}`);
  return way === 'row'
    ? areaOf(top + n, left, 1, columnCount(self.area))
    : areaOf(top, left + n, rowCount(self.area), 1);
}

/** Rows above or below, columns before or after: a negative count looks the other way. */
function beside({ area }: Self, args: Arguments, way: 'above' | 'below' | 'before' | 'after'): Area {
  const count = args.optionalInteger(0, 1);
  if (count === 0) refuse('InvalidArgument', 'count');
  const size = Math.abs(count);
  const forward = way === 'below' || way === 'after' ? count > 0 : count < 0;
  if (way === 'above' || way === 'below') {
    return areaOf(forward ? area.bottom + 1 : area.top - size, area.left, size, columnCount(area));
  }
  return areaOf(area.top, forward ? area.right + 1 : area.left - size, rowCount(area), size);
}

function used(self: Self, valuesOnly: boolean): Area | undefined {
  const inside = self.sheet.usedArea(valuesOnly);
  if (inside === undefined) return undefined;
  const common = intersection(inside, self.area);
  return common === undefined ? undefined : shrink(self, common, valuesOnly);
}

function shrink(self: Self, area: Area, valuesOnly: boolean): Area | undefined {
  let found: Area | undefined;
  self.sheet.cells.forEachIn(area, (cell, row, column) => {
    if (isBlank(cell) && valuesOnly) return;
    const one = { top: row, left: column, bottom: row, right: column };
    found = found === undefined ? one : boundingArea(found, one);
  });
  return found;
}

/** The block of filled cells around a range, as Ctrl+* takes it: edges are blank rows and columns. */
function surrounding({ sheet, area }: Self): Area {
  let region = area;
  for (;;) {
    const wider = {
      top: Math.max(0, region.top - 1),
      left: Math.max(0, region.left - 1),
      bottom: Math.min(ROWS - 1, region.bottom + 1),
      right: Math.min(COLUMNS - 1, region.right + 1),
    };
    let grown = region;
    sheet.cells.forEachIn(wider, (cell, row, column) => {
      if (!isBlank(cell)) grown = boundingArea(grown, { top: row, left: column, bottom: row, right: column });
    });
    if (contains(region, grown)) return region;
    region = grown;
  }
}

const sum = (from: number, to: number, size: (at: number) => number): number => {
  let total = 0;
  for (let n = from; n < to; n += 1) total += size(n);
  return total;
};

/** learn.microsoft.com/javascript/api/excel/excel.range */
export const rangeType = serve<Self>(
  {
    name: 'Range',
    identity: (self) => (self.referenceId === undefined ? {} : { _ReferenceId: self.referenceId }),
    scalars: {
      Address: flag((self) => self.address),
      AddressLocal: flag((self) => self.address),
      CellCount: number((area) => {
        const count = rowCount(area) * columnCount(area);
        return count > 2 ** 31 - 1 ? -1 : count;
      }),
      ColumnCount: number(columnCount),
      ColumnIndex: number((area) => area.left),
      RowCount: number(rowCount),
      RowIndex: number((area) => area.top),
      IsEntireColumn: number2(isEntireColumn),
      IsEntireRow: number2(isEntireRow),
      Values: { ...block('Values'), set: (self, value, scope) => writeContent(self, value, scope) },
      Formulas: { ...block('Formulas'), set: (self, value, scope) => writeContent(self, value, scope) },
      FormulasLocal: {
        ...block('FormulasLocal'),
        set: (self, value, scope) => writeContent(self, value, scope, true),
      },
      NumberFormat: {
        ...block('NumberFormat'),
        set: (self, value, scope) => {
          checkAllowed(self.sheet, 'allowFormatCells', scope);
          writeNumberFormat(self, value, scope);
        },
      },
      Text: block('Text'),
      ValueTypes: block('ValueTypes'),
      Hidden: flag((self) => hidden(self, 'row') === true || hidden(self, 'column') === true),
      RowHidden: {
        get: (self) => hidden(self, 'row'),
        set: (self, value, scope) => setLinesHidden(self, 'row', value, scope),
      },
      ColumnHidden: {
        get: (self) => hidden(self, 'column'),
        set: (self, value, scope) => setLinesHidden(self, 'column', value, scope),
      },
      Hyperlink: { get: getHyperlink, set: setHyperlink },
      Style: { get: (self) => self.sheet.styleOf(self.area.top, self.area.left).styleName },
      Top: flag(({ sheet, area }) => sum(0, area.top, (row) => sheet.rowHeight(row))),
      Left: flag(({ sheet, area }) => sum(0, area.left, (column) => sheet.columnWidth(column))),
      Height: flag(({ sheet, area }) => sum(area.top, area.bottom + 1, (row) => sheet.rowHeight(row))),
      Width: flag(({ sheet, area }) => sum(area.left, area.right + 1, (column) => sheet.columnWidth(column))),
      _ReferenceId: flag((self) => self.referenceId ?? ''),
    },
    navigation: {
      Format: (self, scope) => scope.bind('RangeFormat', new AreasTarget(self.sheet, [self.area])),
      Worksheet: (self, scope) => scope.bind('Worksheet', self.sheet),
      ConditionalFormats: (self, scope) =>
        scope.bind('ConditionalFormatCollection', new AreasTarget(self.sheet, [self.area])),
    },
    methods: {
      Calculate: (_self, _args, scope) => scope.model.calculate(true),
      Clear: (self, args, scope) => clearRange(self, args.optionalText(0) ?? 'All', scope),
      GetAbsoluteResizedRange: (self, args, scope) =>
        at(self, areaOf(self.area.top, self.area.left, args.integer(0), args.integer(1)), scope),
      GetBoundingRect: (self, args, scope) => {
        const other = rangeArgument(args, 0, scope.model, self.sheet);
        if (other.sheet !== self.sheet) refuse('InvalidArgument', 'ranges of two sheets');
        return at(self, boundingArea(self.area, other.area), scope);
      },
      GetColumnProperties: (self, args) => lineProperties(self, args, 'column'),
      GetRowProperties: (self, args) => lineProperties(self, args, 'row'),
      GetCell: (self, args, scope) =>
        at(self, areaOf(self.area.top + args.integer(0), self.area.left + args.integer(1), 1, 1), scope),
      GetColumn: (self, args, scope) => at(self, line(self, args, 'column'), scope),
      GetRow: (self, args, scope) => at(self, line(self, args, 'row'), scope),
      GetColumnsAfter: (self, args, scope) => at(self, beside(self, args, 'after'), scope),
      GetColumnsBefore: (self, args, scope) => at(self, beside(self, args, 'before'), scope),
      GetRowsAbove: (self, args, scope) => at(self, beside(self, args, 'above'), scope),
      GetRowsBelow: (self, args, scope) => at(self, beside(self, args, 'below'), scope),
      GetEntireColumn: (self, _args, scope) => at(self, { ...self.area, top: 0, bottom: ROWS - 1 }, scope),
      GetEntireRow: (self, _args, scope) => at(self, { ...self.area, left: 0, right: COLUMNS - 1 }, scope),
      GetIntersection: (self, args, scope) => intersect(self, args, scope) ?? refuse('ItemNotFound'),
      GetIntersectionOrNullObject: (self, args, scope) =>
        intersect(self, args, scope) ?? scope.nothing('Range'),
      GetLastCell: (self, _args, scope) => at(self, areaOf(self.area.bottom, self.area.right, 1, 1), scope),
      GetLastColumn: (self, _args, scope) => at(self, { ...self.area, left: self.area.right }, scope),
      GetLastRow: (self, _args, scope) => at(self, { ...self.area, top: self.area.bottom }, scope),
      GetMergedAreasOrNullObject: (self, _args, scope) => {
        const areas = self.sheet.merges.filter((merged) => intersection(merged, self.area) !== undefined);
        if (areas.length === 0) return scope.nothing('RangeAreas');
        return scope.bind('RangeAreas', new AreasTarget(self.sheet, areas));
      },
      GetOffsetRange: (self, args, scope) => {
        const { top, left } = self.area;
        const area = areaOf(
          top + args.integer(0),
          left + args.integer(1),
          rowCount(self.area),
          columnCount(self.area),
        );
        return at(self, area, scope);
      },
      GetResizedRange: (self, args, scope) =>
        at(self, resized(self, args.integer(0), args.integer(1)), scope),
      GetSurroundingRegion: (self, _args, scope) => at(self, surrounding(self), scope),
      GetUsedRange: (self, args, scope) => {
        const area = used(self, args.flag(0));
        return at(self, area ?? areaOf(self.area.top, self.area.left, 1, 1), scope);
      },
      GetUsedRangeOrNullObject: (self, args, scope) => {
        const area = used(self, args.flag(0));
        return area === undefined ? scope.nothing('Range') : at(self, area, scope);
      },
      Merge: (self, args, scope) => {
        checkAllowed(self.sheet, 'allowFormatCells', scope);
        // Cells of a table cannot be merged (support.microsoft.com "Merge and unmerge cells").
        const inTable = self.sheet.tables.some((table) => intersection(table.area, self.area) !== undefined);
        if (inTable || isUnbounded(self.area)) refuse('InvalidOperation', 'merge');
        for (const area of args.flag(0) ? rowsOf(self.area) : [self.area]) self.sheet.merge(area);
        tellLook(self.sheet, self.area, scope);
      },
      Unmerge: (self, _args, scope) => {
        checkAllowed(self.sheet, 'allowFormatCells', scope);
        self.sheet.unmerge(self.area);
        tellLook(self.sheet, self.area, scope);
      },
      Select: selectRange,
      _KeepReference: (self, _args, scope) => {
        self.referenceId ??= scope.keep(scope.bind('Range', self));
      },
      _ValidateArraySize: (self, args) => {
        const fits = args.integer(0) === rowCount(self.area) && args.integer(1) === columnCount(self.area);
        if (!fits || isUnbounded(self.area))
          refuse('InvalidArgument', 'the array has another size than the range');
      },
    },
  },
  isRange,
);

function number2(get: (area: Area) => boolean): { get: (self: Self) => Json } {
  return { get: (self) => get(self.area) };
}

function rowsOf(area: Area): Area[] {
  const rows: Area[] = [];
  for (let row = area.top; row <= area.bottom; row += 1) rows.push({ ...area, top: row, bottom: row });
  return rows;
}

function intersect(self: Self, args: Arguments, scope: Scope): HostObject | undefined {
  const other = rangeArgument(args, 0, scope.model, self.sheet);
  const area = other.sheet === self.sheet ? intersection(self.area, other.area) : undefined;
  return area === undefined ? undefined : at(self, area, scope);
}

/** True, false, or null when some lines are hidden and some not. */
function hidden({ sheet, area }: Self, way: 'row' | 'column'): boolean | null {
  const [set, from, to] =
    way === 'row' ? [sheet.hiddenRows, area.top, area.bottom] : [sheet.hiddenColumns, area.left, area.right];
  let count = 0;
  for (const n of set) if (n >= from && n <= to) count += 1;
  if (count === 0) return false;
  return count === to - from + 1 ? true : null;
}
