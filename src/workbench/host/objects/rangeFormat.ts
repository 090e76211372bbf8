import { isEntireColumn, isEntireRow, isUnbounded, type Area } from '../model/area';
import { refuse } from '../model/excelError';
import { textWidth } from '../model/measure';
import { deriveStyle, DEFAULT_STYLE, type CellStyle } from '../model/style';
import type { WorksheetModel } from '../model/worksheet';
import { serve, type Scalar, type Scope } from '../protocol/served';
import type { Json } from '../protocol/wire';
import { checkAllowed } from './permission';
import { cellText } from './rangeValues';
import { isAreas, type AreasTarget } from './targets';
import { tellLook } from './tell';

type Self = AreasTarget;

/** One value when every cell agrees, null when they differ (as Excel answers for mixed formats). */
export function common<T extends Json>({ sheet, areas }: Self, read: (style: CellStyle) => T): T | null {
  let found: T | undefined;
  for (const style of stylesIn(sheet, areas)) {
    const value = read(style);
    if (found === undefined) found = value;
    else if (found !== value) return null;
  }
  return found ?? null;
}

function* stylesIn(sheet: WorksheetModel, areas: readonly Area[]): Generator<CellStyle> {
  for (const area of areas) {
    if (isUnbounded(area)) {
      yield sheet.cells.columnStyles.get(area.left) ?? sheet.cells.rowStyles.get(area.top) ?? DEFAULT_STYLE;
      const inside: CellStyle[] = [];
      sheet.cells.forEachIn(area, (cell) => inside.push(cell.style));
      yield* inside;
      continue;
    }
    for (let row = area.top; row <= area.bottom; row += 1) {
      for (let column = area.left; column <= area.right; column += 1) yield sheet.styleOf(row, column);
    }
  }
}

/** Changes the look of all areas and tells the workbook. */
function restyle(
  self: Self,
  change: Partial<CellStyle> | ((style: CellStyle) => CellStyle),
  scope: Scope,
): void {
  checkAllowed(self.sheet, 'allowFormatCells', scope);
  for (const area of self.areas) {
    self.sheet.restyle(area, change);
    tellLook(self.sheet, area, scope);
  }
}

type Check = (value: Json) => boolean;

const scalar = (key: keyof CellStyle, check: Check): Scalar<Self> => ({
  get: (self) => common(self, (style) => style[key] as Json),
  set: (self, value, scope) => {
    if (!check(value)) refuse('InvalidArgument', key);
    restyle(self, (style) => deriveStyle(style, { [key]: value }), scope);
  },
});

const isFlag: Check = (value) => typeof value === 'boolean';
const isOneOf =
  (...names: string[]): Check =>
  (value) =>
    typeof value === 'string' && names.includes(value);
const isBetween =
  (low: number, high: number): Check =>
  (value) =>
    typeof value === 'number' && value >= low && value <= high;

/** `#RRGGBB` or a name of a web colour: learn.microsoft.com/javascript/api/excel/excel.rangefill color. */
const NAMED: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#FFFFFF',
  red: '#FF0000',
  green: '#008000',
  blue: '#0000FF',
  yellow: '#FFFF00',
  orange: '#FFA500',
  gray: '#808080',
  grey: '#808080',
  purple: '#800080',
};

export function colour(value: Json): string {
  if (typeof value !== 'string') return refuse('InvalidArgument', 'colour');
  const named = NAMED[value.toLowerCase()] ?? value;
  return /^#[0-9a-f]{6}$/i.test(named) ? named.toUpperCase() : refuse('InvalidArgument', `colour ${value}`);
}

export const rangeFontType = serve<Self>(
  {
    name: 'RangeFont',
    scalars: {
      Bold: scalar('bold', isFlag),
      Italic: scalar('italic', isFlag),
      Strikethrough: scalar('strikethrough', isFlag),
      Underline: scalar(
        'underline',
        isOneOf('None', 'Single', 'Double', 'SingleAccountant', 'DoubleAccountant'),
      ),
      Name: scalar('fontName', (value) => typeof value === 'string' && value !== ''),
      Size: scalar('fontSize', isBetween(1, 409)),
      Color: {
        get: (self) => common(self, (style) => style.fontColor),
        set: (self, value, scope) => restyle(self, { fontColor: colour(value) }, scope),
      },
    },
  },
  isAreas,
);

export const rangeFillType = serve<Self>(
  {
    name: 'RangeFill',
    scalars: {
      Color: {
        // Excel answers #FFFFFF for a cell without fill.
        get: (self) => common(self, (style) => (style.fill === '' ? '#FFFFFF' : style.fill)),
        set: (self, value, scope) => restyle(self, { fill: value === '' ? '' : colour(value) }, scope),
      },
    },
    methods: { Clear: (self, _args, scope) => restyle(self, { fill: '' }, scope) },
  },
  isAreas,
);

export const formatProtectionType = serve<Self>(
  {
    name: 'FormatProtection',
    scalars: { Locked: scalar('locked', isFlag), FormulaHidden: scalar('formulaHidden', isFlag) },
  },
  isAreas,
);

type Line = 'column' | 'row';

function lines({ areas }: Self, way: Line): number[] {
  const numbers = new Set<number>();
  for (const area of areas) {
    const [from, to] = way === 'column' ? [area.left, area.right] : [area.top, area.bottom];
    for (let n = from; n <= to; n += 1) numbers.add(n);
  }
  return [...numbers];
}

function size(self: Self, way: Line): number | null {
  const all = new Set<number>();
  for (const area of self.areas) {
    const whole = way === 'column' ? isEntireRow(area) : isEntireColumn(area);
    const [from, to] = way === 'column' ? [area.left, area.right] : [area.top, area.bottom];
    const last = whole ? Math.min(to, from + 1000) : to;
    for (let n = from; n <= last; n += 1)
      all.add(way === 'column' ? self.sheet.columnWidth(n) : self.sheet.rowHeight(n));
  }
  const [first = 0] = all;
  return all.size === 1 ? first : null;
}

/** Excel's widest column (255 characters of the standard font) and highest row: "Excel specifications and limits". */
const WIDEST_COLUMN = 1342;
const HIGHEST_ROW = 409;

const lineSize = (way: Line, most: number): Scalar<Self> => ({
  get: (self) => size(self, way),
  set: (self, value, scope) => {
    if (typeof value !== 'number' || value < 0 || value > most)
      return refuse('InvalidArgument', `${way} size`);
    checkAllowed(self.sheet, way === 'column' ? 'allowFormatColumns' : 'allowFormatRows', scope);
    const sizes = way === 'column' ? self.sheet.columnWidths : self.sheet.rowHeights;
    for (const n of lines(self, way)) sizes.set(n, value);
    for (const area of self.areas) tellLook(self.sheet, area, scope);
  },
});

/** Column widths after what stands in the cells; numbers and short texts decide, wrapped text does not. */
function autofitColumns(self: Self, scope: Scope): void {
  checkAllowed(self.sheet, 'allowFormatColumns', scope);
  scope.model.calculate();
  for (const area of self.areas) {
    const widths = new Map<number, number>();
    self.sheet.cells.forEachIn(area, (cell, row, column) => {
      if (cell.style.wrapText || self.sheet.mergeAt(row, column) !== undefined) return;
      const width = textWidth(cellText(cell, cell.style), cell.style.fontSize, cell.style.bold);
      if (width > (widths.get(column) ?? 0)) widths.set(column, width);
    });
    for (const [column, width] of widths) self.sheet.columnWidths.set(column, Math.min(width, WIDEST_COLUMN));
    tellLook(self.sheet, area, scope);
  }
}

function autofitRows(self: Self, scope: Scope): void {
  checkAllowed(self.sheet, 'allowFormatRows', scope);
  for (const row of self.areas.some(isUnbounded) ? [...self.sheet.rowHeights.keys()] : lines(self, 'row')) {
    self.sheet.rowHeights.delete(row);
  }
  for (const area of self.areas) tellLook(self.sheet, area, scope);
}

/** learn.microsoft.com/javascript/api/excel/excel.rangeformat; widths and heights are points. */
export const rangeFormatType = serve<Self>(
  {
    name: 'RangeFormat',
    scalars: {
      WrapText: scalar('wrapText', isFlag),
      ShrinkToFit: scalar('shrinkToFit', isFlag),
      IndentLevel: scalar('indentLevel', isBetween(0, 250)),
      TextOrientation: scalar('textOrientation', isBetween(-90, 180)),
      HorizontalAlignment: scalar(
        'horizontalAlignment',
        isOneOf(
          'General',
          'Left',
          'Center',
          'Right',
          'Fill',
          'Justify',
          'CenterAcrossSelection',
          'Distributed',
        ),
      ),
      VerticalAlignment: scalar(
        'verticalAlignment',
        isOneOf('Top', 'Center', 'Bottom', 'Justify', 'Distributed'),
      ),
      ColumnWidth: lineSize('column', WIDEST_COLUMN),
      RowHeight: lineSize('row', HIGHEST_ROW),
    },
    navigation: {
      Font: (self, scope) => scope.bind('RangeFont', self),
      Fill: (self, scope) => scope.bind('RangeFill', self),
      Protection: (self, scope) => scope.bind('FormatProtection', self),
      Borders: (self, scope) => scope.bind('RangeBorderCollection', self),
    },
    methods: {
      AutofitColumns: (self, _args, scope) => autofitColumns(self, scope),
      AutofitRows: (self, _args, scope) => autofitRows(self, scope),
    },
  },
  isAreas,
);
