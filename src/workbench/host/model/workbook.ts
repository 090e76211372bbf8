import { areaText, boundingArea, parseArea, sheetText, type Area } from './area';
import type { Calculator, ChangedCell } from './calculator';
import { enter } from './entry';
import { Listeners, type Actor, type WorkbookEvent } from './events';
import { refuse } from './excelError';
import type { Journal } from './journal';
import type { WorkbookLink } from './link';
import type { DefinedName } from './parts';
import { checkSheetName, sameName } from './sheetName';
import { withSheetRenamed } from './sheetReferences';
import { SWEDISH } from '../calculation/swedishEntry';
import { WorksheetModel } from './worksheet';

export interface WorkbookOptions {
  readonly name?: string;
  /** Names of the sheets to begin with; Excel's Swedish "Blad1" without it. */
  readonly sheets?: readonly string[];
  readonly readOnly?: boolean;
}

export interface Selection {
  readonly sheet: WorksheetModel;
  readonly area: Area;
}

/**
 * The workbook as plain data, in Node and in a browser. Readers of files and the grid page use it directly:
 *
 *   const model = new WorkbookModel({ sheets: ['Underlag'] });
 *   const sheet = model.sheet('Underlag');
 *   sheet.load(0, 0, 'Avesta', 'String');          // content as it stands
 *   sheet.restyle(area, { bold: true });           // looks
 *   model.userEdit(sheet, 'B1', '22 986');         // as a person types it, Swedish
 *   model.on((event) => redraw(event));            // what happened, whoever did it
 *   model.useCalculator(calculator);               // formulas (calculation/ironcalc.ts)
 */
export class WorkbookModel implements WorkbookLink {
  name: string;
  readOnly: boolean;
  /** Unsaved changes. */
  dirty = false;
  structureProtected = false;
  structurePassword: string | undefined;
  calculationMode: 'Automatic' | 'AutomaticExceptTables' | 'Manual' = 'Automatic';
  /** `Office.context.document.settings` and `workbook.settings`. */
  readonly settings = new Map<string, unknown>();
  readonly properties = new Map<string, unknown>();
  readonly names: DefinedName[] = [];
  /** Set while a request runs: what it changed. */
  journal: Journal | undefined;
  private readonly sheetList: WorksheetModel[] = [];
  private readonly listeners = new Listeners<WorkbookEvent>();
  private selected: Selection;
  private active: WorksheetModel;
  private nextId = 1;
  private formulas = 0;
  private calculator: Calculator | undefined;
  private changed: ChangedCell[] | undefined;
  private stale = false;

  constructor(options: WorkbookOptions = {}) {
    this.name = options.name ?? 'Bok1.xlsx';
    this.readOnly = options.readOnly ?? false;
    for (const name of options.sheets ?? ['Blad1']) this.addSheet(name);
    const first = this.sheetList[0] ?? this.addSheet('Blad1');
    this.active = first;
    this.selected = { sheet: first, area: { top: 0, left: 0, bottom: 0, right: 0 } };
  }

  get sheets(): readonly WorksheetModel[] {
    return this.sheetList;
  }

  get activeSheet(): WorksheetModel {
    return this.active;
  }

  get selection(): Selection {
    return this.selected;
  }

  findSheet(name: string): WorksheetModel | undefined {
    return this.sheetList.find((sheet) => sameName(sheet.name, name));
  }

  /** The sheet of that name; refuses with ItemNotFound. */
  sheet(name: string): WorksheetModel {
    return this.findSheet(name) ?? refuse('ItemNotFound', `sheet ${name}`);
  }

  sheetById(id: string): WorksheetModel | undefined {
    return this.sheetList.find((sheet) => sheet.id === id);
  }

  /** A new sheet, last; without a name the next free "BladN". */
  addSheet(name?: string, by: Actor = 'user'): WorksheetModel {
    const wanted = name ?? this.freeName();
    checkSheetName(wanted);
    if (this.findSheet(wanted) !== undefined) refuse('ItemAlreadyExists', `sheet ${wanted}`);
    const sheet = new WorksheetModel(this.freshId(), wanted, this);
    this.sheetList.push(sheet);
    this.stale = true;
    this.journal?.created.push(sheet.id);
    this.emit({ kind: 'sheetAdded', sheetId: sheet.id, by });
    return sheet;
  }

  removeSheet(sheet: WorksheetModel, by: Actor = 'user'): void {
    const others = this.sheetList.filter((other) => other !== sheet && other.visibility === 'Visible');
    if (others.length === 0) refuse('InvalidOperation', 'a workbook keeps one visible sheet');
    const at = this.sheetList.indexOf(sheet);
    this.sheetList.splice(at, 1);
    for (const name of [...this.names])
      if (name.sheetId === sheet.id) this.names.splice(this.names.indexOf(name), 1);
    this.rewriteReferences(sheet.name, '#REF');
    this.forget();
    this.journal?.deleted.push(sheet.id);
    this.emit({ kind: 'sheetDeleted', sheetId: sheet.id, by });
    if (this.active === sheet)
      this.activate(others.find((o) => this.sheetList.indexOf(o) >= at) ?? others[0] ?? sheet);
  }

  renameSheet(sheet: WorksheetModel, name: string, by: Actor = 'user'): void {
    checkSheetName(name);
    const taken = this.findSheet(name);
    if (taken !== undefined && taken !== sheet) refuse('ItemAlreadyExists', `sheet ${name}`);
    const before = sheet.name;
    if (before === name) return;
    sheet.name = name;
    this.rewriteReferences(before, sheetText(name));
    this.forget();
    this.emit({ kind: 'sheetRenamed', sheetId: sheet.id, before, after: name, by });
  }

  moveSheet(sheet: WorksheetModel, position: number, by: Actor = 'user'): void {
    if (!Number.isInteger(position) || position < 0 || position >= this.sheetList.length)
      refuse('InvalidArgument', 'position');
    this.sheetList.splice(this.sheetList.indexOf(sheet), 1);
    this.sheetList.splice(position, 0, sheet);
    this.forget();
    this.emit({ kind: 'sheetMoved', sheetId: sheet.id, by });
  }

  activate(sheet: WorksheetModel): void {
    if (this.active === sheet) return;
    const before = this.active;
    this.active = sheet;
    this.selected = { sheet, area: { top: 0, left: 0, bottom: 0, right: 0 } };
    this.emit({ kind: 'sheetDeactivated', sheetId: before.id });
    this.emit({ kind: 'sheetActivated', sheetId: sheet.id });
    this.emit({ kind: 'selectionChanged', sheetId: sheet.id, area: this.selected.area });
  }

  select(sheet: WorksheetModel, area: Area): void {
    if (this.active !== sheet) {
      const before = this.active;
      this.active = sheet;
      this.emit({ kind: 'sheetDeactivated', sheetId: before.id });
      this.emit({ kind: 'sheetActivated', sheetId: sheet.id });
    }
    this.selected = { sheet, area };
    this.emit({ kind: 'selectionChanged', sheetId: sheet.id, area });
  }

  /**
   * What a person types into a cell, in Swedish: "22 986", "1,5", "50 %", "=SUMMA(A1;A3)". An empty text empties it.
   * Refuses a locked cell on a protected sheet (AccessDenied) and a formula that cannot be read (InvalidArgument).
   */
  userEdit(sheet: WorksheetModel, cell: string | { row: number; column: number }, typed: string): void {
    const area =
      typeof cell === 'string'
        ? parseArea(cell)
        : { top: cell.row, left: cell.column, bottom: cell.row, right: cell.column };
    if (area === undefined) return refuse('InvalidArgument', 'address');
    if (sheet.isLocked(area)) refuse('AccessDenied', areaText(area));

    const { top: row, left: column } = area;
    const before = sheet.cell(row, column);
    const [valueBefore, valueTypeBefore] = [before?.value ?? '', before?.type ?? 'Empty'];
    sheet.put(row, column, enter(typed, sheet.styleOf(row, column).numberFormat, SWEDISH));
    this.calculate();
    const after = sheet.cell(row, column);
    const detail = {
      valueBefore,
      valueTypeBefore,
      valueAfter: after?.value ?? '',
      valueTypeAfter: after?.type ?? 'Empty',
    };
    this.emit({ kind: 'changed', sheetId: sheet.id, area, by: 'user', detail });
  }

  /** Listens to everything that happens; the answer takes the listener away. */
  on(listener: (event: WorkbookEvent) => void): () => void {
    return this.listeners.add(listener);
  }

  emit(event: WorkbookEvent): void {
    if (this.journal !== undefined && 'by' in event && event.by === 'api') {
      this.journal.of(event.sheetId).told += 1;
    }
    this.listeners.emit(event);
  }

  /** The engine for formulas. Results that came with a file stay until something changes. */
  useCalculator(calculator: Calculator): void {
    this.calculator = calculator;
    this.changed = undefined;
  }

  get hasCalculator(): boolean {
    return this.calculator !== undefined;
  }

  get hasFormulas(): boolean {
    return this.formulas > 0;
  }

  /** Names, sheets or the engine changed: the next calculation reads everything. */
  forget(): void {
    this.changed = undefined;
    this.stale = true;
  }

  contentChanged(sheetId: string, row: number, column: number, before: boolean): void {
    this.dirty = true;
    if (this.changed !== undefined) this.changed.push({ sheetId, row, column });
    if (this.journal === undefined) return;
    const changes = this.journal.of(sheetId);
    changes.written += 1;
    if (before) changes.overwritten += 1;
  }

  valuesStale(): void {
    this.stale = true;
  }

  lookChanged(sheetId: string, filled: number): void {
    if (this.journal !== undefined) this.journal.of(sheetId).restyled += filled;
  }

  formulasChanged(difference: number): void {
    this.formulas += difference;
  }

  /** Works out stale formulas, unless calculation is manual; `force` is the F9 key. */
  calculate(force = false): void {
    if (this.calculator === undefined || this.formulas <= 0) return;
    if (!force && (!this.stale || this.calculationMode === 'Manual')) return;
    this.stale = false;
    const request = { sheets: this.sheetList, names: this.names, changed: this.changed };
    const worked = new Map<string, Area>();
    for (const { sheetId, row, column, value, type, unknown, spilled } of this.calculator.calculate(
      request,
    )) {
      const cell = this.sheetById(sheetId)?.cells.ensure(row, column);
      if (cell === undefined || (unknown === true && cell.kept === true)) continue;
      if (cell.value !== value || cell.type !== type) {
        const at = { top: row, left: column, bottom: row, right: column };
        const before = worked.get(sheetId);
        worked.set(sheetId, before === undefined ? at : boundingArea(before, at));
      }
      cell.value = value;
      cell.type = type;
      if (spilled === true) cell.spilled = true;
      else delete cell.spilled;
    }
    this.changed = [];
    for (const [sheetId, area] of worked) this.emit({ kind: 'calculated', sheetId, area });
  }

  /** A formula of a name or a cell that names a sheet follows the sheet to its new name. */
  private rewriteReferences(before: string, after: string): void {
    for (const name of this.names) name.formula = withSheetRenamed(name.formula, before, after);
    for (const sheet of this.sheetList) {
      sheet.cells.forEach((cell) => {
        if (cell.formula?.includes('!') === true)
          cell.formula = withSheetRenamed(cell.formula, before, after);
      });
    }
  }

  private freeName(): string {
    for (let n = this.sheetList.length + 1; ; n += 1) {
      if (this.findSheet(`Blad${n}`) === undefined) return `Blad${n}`;
    }
  }

  /** Ids look like Excel's: a GUID in braces, the same in every run so that tests are repeatable. */
  freshId(): string {
    const id = this.nextId.toString(16).toUpperCase().padStart(12, '0');
    this.nextId += 1;
    return `{00000000-0000-4000-8000-${id}}`;
  }
}
