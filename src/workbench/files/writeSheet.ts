import type { Cell as FileCell, ConditionalRule, WriteSheet } from './library';
import { areaText, type Area } from '../host/model/area';
import type { Cell } from '../host/model/cellStore';
import { STANDARD_WIDTH } from '../host/model/measure';
import type { ConditionalFormatModel, TableModel } from '../host/model/parts';
import type { WorksheetModel } from '../host/model/worksheet';
import { autoHeights } from './autoHeights';
import { fileChart } from './charts';
import { filePageSetup } from './writeLayout';
import { OPERATORS, toFile } from './styleNames';
import { fileStyle } from './styles';
import { widthOfPoints } from './sizes';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** A sheet of the model as the library writes it: every value, formula with its kept result, look and part. */
export function fileSheet(sheet: WorksheetModel): WriteSheet {
  const { frozen } = sheet;
  const file: Mutable<WriteSheet> = {
    name: sheet.name,
    rows: [],
    cells: fileCells(sheet),
    columns: fileColumns(sheet),
    rowDefs: fileRows(sheet),
    merges: sheet.merges.map(({ top, left, bottom, right }) => ({
      startRow: top,
      startCol: left,
      endRow: bottom,
      endCol: right,
    })),
    view: {
      showGridLines: sheet.showGridlines,
      showRowColHeaders: sheet.showHeadings,
      ...(sheet.tabColor === '' ? {} : { tabColor: { rgb: sheet.tabColor.replace('#', '') } }),
    },
    ...filePageSetup(sheet.pageLayout),
    tables: sheet.tables.map((table) => fileTable(table, sheet)),
    charts: sheet.charts.flatMap((chart) => fileChart(chart, sheet)),
    conditionalRules: sheet.conditionalFormats.flatMap(fileRules),
  };
  if (frozen.rows > 0 || frozen.columns > 0) file.freezePane = { ...frozen };
  if (sheet.protection !== undefined) file.protection = { sheet: true };
  if (sheet.visibility === 'Hidden') file.hidden = true;
  if (sheet.visibility === 'VeryHidden') file.veryHidden = true;
  return file;
}

function fileCells(sheet: WorksheetModel): Map<string, Partial<FileCell>> {
  const cells = new Map<string, Partial<FileCell>>();
  sheet.cells.forEach((cell, row, column) => {
    const style = fileStyle(cell.style);
    const content = fileContent(cell);
    if (content === undefined && style === undefined) return;
    const link = sheet.hyperlinks.get(`${String(row)},${String(column)}`);
    cells.set(`${String(row)},${String(column)}`, {
      ...(content ?? { value: null }),
      ...(style === undefined ? {} : { style }),
      ...(link === undefined
        ? {}
        : { hyperlink: fileLink(link.address, link.documentReference, link.screenTip) }),
    });
  });
  return cells;
}

function fileLink(
  target = '',
  location?: string,
  tooltip?: string,
): { target: string; location?: string; tooltip?: string } {
  return {
    target,
    ...(location === undefined ? {} : { location }),
    ...(tooltip === undefined ? {} : { tooltip }),
  };
}

const ERRORS = new Set(['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A']);

/** Marks a formula's error result until `markErrors` has turned it into the file's own kind for errors. */
export const ERROR_MARK = '\uE000';

function fileContent(cell: Cell): Partial<FileCell> | undefined {
  const { value, type, formula } = cell;
  if (formula !== undefined) {
    const result = type === 'Error' ? `${ERROR_MARK}${String(value)}` : value;
    return { value: null, type: 'formula', formula: formula.slice(1), formulaResult: result };
  }
  if (type === 'Empty') return undefined;
  if (type === 'Error') return { value, type: 'error' };
  // The library takes a text that looks like an error for one; as rich text it stays what it is.
  if (typeof value === 'string' && ERRORS.has(value)) return { value, richText: [{ text: value }] };
  return { value };
}

function fileColumns(sheet: WorksheetModel): { width?: number; hidden?: boolean }[] {
  const last = Math.max(-1, ...sheet.columnWidths.keys(), ...sheet.hiddenColumns);
  return Array.from({ length: last + 1 }, (_, column) => {
    const width = sheet.columnWidths.get(column);
    return {
      ...(width === undefined || width === STANDARD_WIDTH ? {} : { width: widthOfPoints(width) }),
      ...(sheet.hiddenColumns.has(column) ? { hidden: true } : {}),
    };
  });
}

function fileRows(sheet: WorksheetModel): Map<number, { height?: number; hidden?: boolean }> {
  const rows = new Map<number, { height?: number; hidden?: boolean }>();
  for (const [row, height] of autoHeights(sheet)) rows.set(row, { height });
  for (const [row, height] of sheet.rowHeights) rows.set(row, { height });
  for (const row of sheet.hiddenRows) rows.set(row, { ...rows.get(row), hidden: true });
  return rows;
}

/** Column names of a table are the texts of its head row; Excel repairs a file where they differ. */
function fileTable(table: TableModel, sheet: WorksheetModel): NonNullable<WriteSheet['tables']>[number] {
  const { area } = table;
  const columns = Array.from({ length: area.right - area.left + 1 }, (_, index) => {
    const head = table.showHeaders ? sheet.cell(area.top, area.left + index)?.value : undefined;
    return { name: head === undefined || head === '' ? `Kolumn${String(index + 1)}` : String(head) };
  });
  return {
    name: table.name,
    displayName: table.name,
    range: areaText(area),
    columns,
    ...(table.style === '' ? {} : { style: table.style }),
    showRowStripes: table.showBandedRows,
    showColumnStripes: table.showBandedColumns,
    showAutoFilter: table.showFilterButton,
    showTotalRow: table.showTotals,
  };
}

function fileRules(format: ConditionalFormatModel, index: number): ConditionalRule[] {
  const rule = {
    priority: index + 1,
    range: format.areas.map((area: Area) => areaText(area)).join(' '),
    style: ruleStyle(format),
    ...(format.stopIfTrue ? { stopIfTrue: true } : {}),
  };
  const bare = (formula: string | undefined): string => (formula ?? '').replace(/^=/, '');
  if (format.type === 'Custom') return [{ ...rule, type: 'expression', formula: bare(format.formula) }];
  const { formula1, formula2, operator } = format.cellValue;
  const known = toFile(OPERATORS, operator ?? '');
  if (format.type !== 'CellValue' || known === undefined) return [];
  const formula = formula2 === undefined ? bare(formula1) : [bare(formula1), bare(formula2)];
  return [{ ...rule, type: 'cellIs', operator: known, formula }];
}

function ruleStyle(format: ConditionalFormatModel): NonNullable<ConditionalRule['style']> {
  const color = (text: string): { rgb: string } => ({ rgb: text.replace('#', '') });
  return {
    font: {
      ...(format.fontColor === '' ? {} : { color: color(format.fontColor) }),
      ...(format.bold === undefined ? {} : { bold: format.bold }),
      ...(format.italic === undefined ? {} : { italic: format.italic }),
    },
    ...(format.fill === ''
      ? {}
      : { fill: { type: 'pattern' as const, pattern: 'solid' as const, bgColor: color(format.fill) } }),
  };
}
