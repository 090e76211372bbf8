import { Model } from '@ironcalc/wasm';
import { ERROR_VALUES } from '../model/entry';
import type { CalculatedCell, CalculationRequest, Calculator, ChangedCell } from '../model/calculator';
import { isBlank, type Cell, type Scalar, type ValueType } from '../model/cellStore';
import { sheetText, columnLetters } from '../model/area';

/**
 * Works out formulas with IronCalc (MIT/Apache). The engine shows values as text only; a helper sheet with one cell a
 * formula, `=Blad1!A1&""`, gives a number in full precision (the shortest text that reads back to the same double).
 */
export class IronCalculator implements Calculator {
  private engine: Model | undefined;
  private sheetKey = '';
  private readonly sheetIndex = new Map<string, number>();
  /** Formula cells by place, with the row of their helper cell. */
  private formulas = new Map<string, FormulaCell>();
  private nextHelper = 1;
  private spilled = new Map<string, ChangedCell>();

  /** `start` makes the engine's module ready; it is called before the first formula is worked out, not earlier. */
  constructor(private readonly start: () => void = () => undefined) {}

  calculate(request: CalculationRequest): readonly CalculatedCell[] {
    const engine = this.continued(request) ?? this.rebuild(request);
    engine.evaluate();
    return this.results(engine, request);
  }

  /** The engine with the changes told to it; undefined when all must be told anew. */
  private continued(request: CalculationRequest): Model | undefined {
    const { engine } = this;
    if (engine === undefined || request.changed === undefined || !this.canContinue(request)) return undefined;
    this.feedChanges(engine, request, request.changed);
    return engine;
  }

  /** The engine can go on when its sheets are still there under the same names, with perhaps new ones after them. */
  private canContinue(request: CalculationRequest): boolean {
    const names = request.sheets.map(({ id, name }) => `${id} ${name}`);
    return names.slice(0, this.sheetIndex.size).join('\n') === this.sheetKey;
  }

  private rebuild(request: CalculationRequest): Model {
    this.start();
    this.engine?.free();
    const engine = new Model('workbook', 'en', 'UTC', 'en');
    this.engine = engine;
    engine.pauseEvaluation();
    engine.renameSheet(HELPER, helperName(request));
    this.sheetIndex.clear();
    this.formulas = new Map();
    this.nextHelper = 1;
    this.addSheets(engine, request);
    for (const sheet of request.sheets) {
      sheet.cells.forEach((cell, row, column) => {
        if (cell.spilled !== true) this.feed(engine, { sheetId: sheet.id, row, column }, cell, sheet.name);
      });
    }
    this.addNames(engine, request);
    return engine;
  }

  private addSheets(engine: Model, request: CalculationRequest): void {
    for (const { id, name } of request.sheets) {
      if (this.sheetIndex.has(id)) continue;
      const at = this.sheetIndex.size + 1;
      engine.newSheet();
      engine.renameSheet(at, name);
      this.sheetIndex.set(id, at);
    }
    this.sheetKey = request.sheets.map(({ id, name }) => `${id} ${name}`).join('\n');
  }

  private addNames(engine: Model, request: CalculationRequest): void {
    for (const { name, formula, sheetId } of request.names) {
      const scope = sheetId === undefined ? null : (this.sheetIndex.get(sheetId) ?? null);
      try {
        engine.newDefinedName(name, scope, formula.replace(/^=/, ''));
      } catch {
        // A name the engine cannot take (a constant, an external reference) makes its formulas #NAME?, as it should.
      }
    }
  }

  private feedChanges(engine: Model, request: CalculationRequest, changed: readonly ChangedCell[]): void {
    engine.pauseEvaluation();
    this.addSheets(engine, request);
    for (const place of changed) {
      const sheet = request.sheets.find(({ id }) => id === place.sheetId);
      if (sheet !== undefined) this.feed(engine, place, sheet.cells.get(place.row, place.column), sheet.name);
    }
  }

  private feed(engine: Model, place: ChangedCell, cell: Cell | undefined, sheetName: string): void {
    const sheet = this.sheetIndex.get(place.sheetId);
    if (sheet === undefined) return;
    const key = placeKey(place);
    const before = this.formulas.get(key);
    engine.setUserInput(sheet, place.row + 1, place.column + 1, input(cell));
    if (cell?.formula === undefined) {
      if (before !== undefined) engine.setUserInput(HELPER, before.helper, 1, '');
      this.formulas.delete(key);
      return;
    }
    if (before !== undefined) return;
    const helper = this.nextHelper;
    this.nextHelper += 1;
    this.formulas.set(key, { ...place, helper });
    engine.setUserInput(
      HELPER,
      helper,
      1,
      `=${sheetText(sheetName)}!${columnLetters(place.column)}${place.row + 1}&""`,
    );
  }

  private results(engine: Model, request: CalculationRequest): CalculatedCell[] {
    const results: CalculatedCell[] = [];
    const spilled = new Map<string, ChangedCell>();
    for (const formula of this.formulas.values()) {
      const sheet = this.sheetIndex.get(formula.sheetId) ?? 0;
      const exact = engine.getFormattedCellValue(HELPER, formula.helper, 1);
      results.push({ ...at(formula), ...typed(engine, sheet, formula.row, formula.column, exact) });
      for (const child of children(engine, sheet, formula)) {
        spilled.set(placeKey(child), child);
        const text = engine.getFormattedCellValue(sheet, child.row + 1, child.column + 1);
        results.push({ ...child, ...typed(engine, sheet, child.row, child.column, text), spilled: true });
      }
    }
    for (const [key, place] of this.spilled) {
      const cell = request.sheets.find(({ id }) => id === place.sheetId)?.cells.get(place.row, place.column);
      if (!spilled.has(key) && cell?.spilled === true)
        results.push({ ...place, value: '', type: 'Empty', spilled: false });
    }
    this.spilled = spilled;
    return results;
  }
}

interface FormulaCell extends ChangedCell {
  readonly helper: number;
}

const HELPER = 0;
const at = ({ sheetId, row, column }: ChangedCell): ChangedCell => ({ sheetId, row, column });
const placeKey = ({ sheetId, row, column }: ChangedCell): string => `${sheetId} ${row} ${column}`;

function helperName(request: CalculationRequest): string {
  const names = new Set(request.sheets.map(({ name }) => name.toLowerCase()));
  for (let n = 1; ; n += 1) if (!names.has(`exakt${n}`)) return `exakt${n}`;
}

/** What the engine must be told so that it takes exactly this content: text never turns into number or formula. */
function input(cell: Cell | undefined): string {
  if (cell === undefined || isBlank(cell)) return '';
  if (cell.formula !== undefined) return cell.formula;
  if (cell.type === 'String') return `'${String(cell.value)}`;
  if (cell.type === 'Boolean') return cell.value === true ? 'TRUE' : 'FALSE';
  return String(cell.value);
}

/** Cell types as the engine numbers them (Excel's TYPE function). */
const NUMBER = 1;
const TEXT = 2;
const LOGICAL = 4;

function typed(
  engine: Model,
  sheet: number,
  row: number,
  column: number,
  exact: string,
): { value: Scalar; type: ValueType; unknown?: boolean } {
  switch (engine.getCellType(sheet, row + 1, column + 1)) {
    case NUMBER:
      // A reference to an empty cell is 0, though the helper shows nothing.
      return { value: exact === '' ? 0 : Number(exact), type: 'Double' };
    case TEXT:
      return { value: exact, type: 'String' };
    case LOGICAL:
      return { value: exact === 'TRUE', type: 'Boolean' };
    default:
      return errorValue(exact);
  }
}

function errorValue(text: string): { value: Scalar; type: ValueType; unknown?: boolean } {
  // Excel shows 0 for a circular reference, and warns.
  if (text === '#CIRC!') return { value: 0, type: 'Double' };
  const known = ERROR_VALUES.includes(text) && text !== '#NAME?';
  return known ? { value: text, type: 'Error' } : { value: '#NAME?', type: 'Error', unknown: true };
}

/** The cells a formula spilled into, without its own. */
function children(engine: Model, sheet: number, { sheetId, row, column }: FormulaCell): ChangedCell[] {
  const structure = engine.getCellArrayStructure(sheet, row + 1, column + 1);
  if (typeof structure !== 'object' || !('DynamicAnchor' in structure)) return [];
  const [width, height] = structure.DynamicAnchor;
  const places: ChangedCell[] = [];
  for (let r = 0; r < height; r += 1) {
    for (let c = 0; c < width; c += 1)
      if (r + c > 0) places.push({ sheetId, row: row + r, column: column + c });
  }
  return places;
}
