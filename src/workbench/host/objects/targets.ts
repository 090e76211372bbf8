import { refuse } from '../model/excelError';
import { areaText, isInsideSheet, parseArea, sheetText, splitReference, type Area } from '../model/area';
import { WorkbookModel } from '../model/workbook';
import { WorksheetModel } from '../model/worksheet';
import type { Arguments } from '../protocol/served';

/** What the API's Range stands for: an area of a sheet, and the id it is kept under, if it is. */
export class RangeTarget {
  referenceId: string | undefined;

  constructor(
    readonly sheet: WorksheetModel,
    readonly area: Area,
  ) {
    if (!isInsideSheet(area)) refuse('InvalidArgument', 'range outside the sheet');
  }

  get address(): string {
    return `${sheetText(this.sheet.name)}!${areaText(this.area)}`;
  }
}

/** Several areas of one sheet: RangeAreas, and the formats of one or many. */
export class AreasTarget {
  referenceId: string | undefined;

  constructor(
    readonly sheet: WorksheetModel,
    readonly areas: readonly Area[],
  ) {}
}

/** A part of a sheet that has no model of its own (freeze panes, protection, a list of charts …). */
export class SheetPart {
  constructor(
    readonly sheet: WorksheetModel,
    readonly part: string,
  ) {}
}

/** A part of the workbook that has no model of its own (the list of sheets, of names, of settings …). */
export class WorkbookPart {
  constructor(
    readonly model: WorkbookModel,
    readonly part: string,
  ) {}
}

/** One thing of a sheet's or the workbook's lists: a table, a chart, a name … together with where it stands. */
export class Entry<T extends object> {
  constructor(
    readonly kind: string,
    readonly value: T,
    readonly sheet: WorksheetModel | undefined,
  ) {}
}

export const isWorkbook = (target: object): target is WorkbookModel => target instanceof WorkbookModel;
export const isWorksheet = (target: object): target is WorksheetModel => target instanceof WorksheetModel;
export const isRange = (target: object): target is RangeTarget => target instanceof RangeTarget;
export const isAreas = (target: object): target is AreasTarget => target instanceof AreasTarget;
export const isSheetPart = (target: object): target is SheetPart => target instanceof SheetPart;
export const isWorkbookPart = (target: object): target is WorkbookPart => target instanceof WorkbookPart;
export const isEntry =
  <T extends object>(kind: string) =>
  (target: object): target is Entry<T> =>
    target instanceof Entry && target.kind === kind;

/** The range at an argument position: a Range proxy, or its address as text on `sheet`. */
export function rangeArgument(
  args: Arguments,
  position: number,
  model: WorkbookModel,
  sheet?: WorksheetModel,
): RangeTarget {
  const object = args.object(position);
  if (object !== undefined) {
    return isRange(object.target)
      ? object.target
      : refuse('InvalidArgument', `argument ${position + 1} is no range`);
  }
  return rangeFromText(args.text(position), model, sheet);
}

/** Reads "A1:B2" on `sheet`, "Blad1!A1:B2" on its sheet, or a defined name. */
export function rangeFromText(text: string, model: WorkbookModel, sheet?: WorksheetModel): RangeTarget {
  const { sheet: sheetName, rest } = splitReference(text);
  const on = sheetName === undefined ? sheet : model.findSheet(sheetName);
  if (sheetName !== undefined && sheet !== undefined && on !== sheet)
    refuse('InvalidArgument', `address ${text}`);
  if (on === undefined) return refuse('InvalidArgument', `address ${text}`);
  const area = parseArea(rest);
  if (area !== undefined) return new RangeTarget(on, area);
  const named = rangeOfName(rest, model, on);
  return named ?? refuse('InvalidArgument', `address ${text}`);
}

function rangeOfName(text: string, model: WorkbookModel, sheet: WorksheetModel): RangeTarget | undefined {
  const named =
    model.names.find((n) => n.sheetId === sheet.id && n.name.toLowerCase() === text.toLowerCase()) ??
    model.names.find((n) => n.sheetId === undefined && n.name.toLowerCase() === text.toLowerCase());
  return named === undefined ? undefined : rangeOfFormula(named.formula, model);
}

/** The range a formula like `=Blad1!$A$1:$B$2` points at; undefined when it points at none. */
export function rangeOfFormula(formula: string, model: WorkbookModel): RangeTarget | undefined {
  const { sheet, rest } = splitReference(formula);
  const on = sheet === undefined ? undefined : model.findSheet(sheet);
  const area = parseArea(rest);
  return on === undefined || area === undefined ? undefined : new RangeTarget(on, area);
}
