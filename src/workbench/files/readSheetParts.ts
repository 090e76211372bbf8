import type { ConditionalRule, Sheet } from './library';
import { areaOf, parseArea, type Area } from '../host/model/area';
import type { ConditionalFormatModel } from '../host/model/parts';
import type { WorkbookModel } from '../host/model/workbook';
import type { WorksheetModel } from '../host/model/worksheet';
import { readCharts } from './charts';
import { sectionsOf } from './headerFooter';
import { POINTS_PER_INCH, pointsOfWidth } from './sizes';
import { OPERATORS, PAPERS, toApi } from './styleNames';
import { colorOf } from './styles';

/** Everything of a sheet that is not its cells. */
export function readSheetParts(file: Sheet, sheet: WorksheetModel, model: WorkbookModel): void {
  sheet.visibility = file.veryHidden ? 'VeryHidden' : file.hidden ? 'Hidden' : 'Visible';
  sheet.showGridlines = file.view?.showGridLines ?? true;
  sheet.showHeadings = file.view?.showRowColHeaders ?? true;
  sheet.tabColor = file.view?.tabColor === undefined ? '' : colorOf(file.view.tabColor, [], '');
  sheet.frozen = { rows: file.freezePane?.rows ?? 0, columns: file.freezePane?.columns ?? 0 };
  sheet.merges = (file.merges ?? []).map(({ startRow, startCol, endRow, endCol }) =>
    areaOf(startRow, startCol, endRow - startRow + 1, endCol - startCol + 1),
  );
  readLines(file, sheet);
  readLinks(file, sheet);
  readTables(file, sheet, model);
  readRules(file, sheet, model);
  readCharts(file, sheet, model);
  readLayout(file, sheet);
  if (file.protection !== undefined && file.protection.sheet !== false) {
    sheet.protection = { options: {}, password: undefined };
  }
}

function readLines(file: Sheet, sheet: WorksheetModel): void {
  file.columns?.forEach(({ width, hidden }, column) => {
    if (width !== undefined) sheet.columnWidths.set(column, pointsOfWidth(width));
    if (hidden) sheet.hiddenColumns.add(column);
  });
  for (const [row, { height, hidden }] of file.rowDefs ?? []) {
    if (height !== undefined) sheet.rowHeights.set(row, height);
    if (hidden) sheet.hiddenRows.add(row);
  }
}

function readLinks(file: Sheet, sheet: WorksheetModel): void {
  for (const [place, { hyperlink }] of file.cells ?? []) {
    if (hyperlink === undefined) continue;
    const { target, location, tooltip } = hyperlink;
    sheet.hyperlinks.set(place, {
      ...(location === undefined ? { address: target } : { documentReference: location }),
      ...(tooltip === undefined ? {} : { screenTip: tooltip }),
    });
  }
}

function readTables(file: Sheet, sheet: WorksheetModel, model: WorkbookModel): void {
  for (const table of file.tables ?? []) {
    const area = table.range === undefined ? undefined : parseArea(table.range);
    if (area === undefined) continue;
    sheet.tables.push({
      id: model.freshId(),
      name: table.displayName ?? table.name,
      area,
      showHeaders: true,
      showTotals: table.showTotalRow ?? false,
      style: table.style ?? '',
      showBandedRows: table.showRowStripes ?? true,
      showBandedColumns: table.showColumnStripes ?? false,
      highlightFirstColumn: false,
      highlightLastColumn: false,
      showFilterButton: table.showAutoFilter ?? true,
    });
  }
}

/** Rules of the kinds that the model has; colour scales and the like stay in the file only. */
function readRules(file: Sheet, sheet: WorksheetModel, model: WorkbookModel): void {
  for (const rule of file.conditionalRules ?? []) {
    const read = ruleOf(rule);
    if (read === undefined) continue;
    const { font, fill, numFmt } = rule.style ?? {};
    const paint = fill?.type === 'pattern' ? (fill.bgColor ?? fill.fgColor) : undefined;
    sheet.conditionalFormats.push({
      id: model.freshId(),
      areas: areasOf(rule.range),
      stopIfTrue: rule.stopIfTrue ?? false,
      fontColor: colorOf(font?.color, [], ''),
      bold: font?.bold,
      italic: font?.italic,
      underline: font?.underline === undefined || font.underline === false ? 'None' : 'Single',
      fill: colorOf(paint, [], ''),
      numberFormat: numFmt ?? '',
      ...read,
    });
  }
}

type RuleContent = Pick<ConditionalFormatModel, 'type' | 'formula' | 'cellValue' | 'text'>;

function ruleOf(rule: ConditionalRule): RuleContent | undefined {
  const formulas = (Array.isArray(rule.formula) ? rule.formula : [rule.formula ?? '']).map((f) => `=${f}`);
  const [formula1 = '', formula2] = formulas;
  const none = { formula: '', cellValue: {}, text: {} };
  if (rule.type === 'expression') return { ...none, type: 'Custom', formula: formula1 };
  if (rule.type === 'cellIs' && rule.operator !== undefined) {
    const cellValue = { formula1, operator: toApi(OPERATORS, rule.operator, 'EqualTo') };
    return { ...none, type: 'CellValue', cellValue: formula2 ? { ...cellValue, formula2 } : cellValue };
  }
  return undefined;
}

const areasOf = (ranges: string): Area[] =>
  ranges.split(/[ ,]+/).flatMap((range) => {
    const area = parseArea(range);
    return area === undefined ? [] : [area];
  });

function readLayout(file: Sheet, sheet: WorksheetModel): void {
  const { pageLayout: layout } = sheet;
  const { pageSetup: setup, headerFooter } = file;
  if (setup !== undefined) {
    layout.orientation = setup.orientation === 'landscape' ? 'Landscape' : 'Portrait';
    if (setup.paperSize !== undefined) layout.paperSize = toApi(PAPERS, setup.paperSize, 'A4');
    for (const side of ['left', 'right', 'top', 'bottom', 'header', 'footer'] as const) {
      const inches = setup.margins?.[side];
      if (inches !== undefined) layout[`${side}Margin`] = inches * POINTS_PER_INCH;
    }
    layout.zoom = setup.fitToPage
      ? fitOf(setup.fitToWidth, setup.fitToHeight)
      : { scale: setup.scale ?? 100 };
    layout.centerHorizontally = setup.horizontalCentered ?? false;
    layout.centerVertically = setup.verticalCentered ?? false;
    layout.printGridlines = setup.showGridLines ?? false;
    layout.printHeadings = setup.showRowColHeaders ?? false;
    layout.printAreas = areasOf(setup.printArea ?? '');
    layout.titleRows = parseArea(setup.printTitlesRow ?? '');
    layout.titleColumns = parseArea(setup.printTitlesColumn ?? '');
  }
  const header = sectionsOf(headerFooter?.oddHeader);
  const footer = sectionsOf(headerFooter?.oddFooter);
  layout.defaultPages = {
    leftHeader: header.left,
    centerHeader: header.center,
    rightHeader: header.right,
    leftFooter: footer.left,
    centerFooter: footer.center,
    rightFooter: footer.right,
  };
}

const fitOf = (wide = 1, tall = 1): { horizontalFitToPages?: number; verticalFitToPages?: number } => ({
  ...(wide > 0 ? { horizontalFitToPages: wide } : {}),
  ...(tall > 0 ? { verticalFitToPages: tall } : {}),
});
