import {
  columnCount,
  contains,
  intersection,
  isEntireColumn,
  isEntireRow,
  rowCount,
  type Area,
} from './area';
import { CellStore, isBlank, type Cell, type Scalar, type ValueType } from './cellStore';
import type { Entered } from './entry';
import type { WorkbookLink } from './link';
import { STANDARD_HEIGHT, STANDARD_WIDTH } from './measure';
import { newPageLayout, type PageLayout } from './pageLayout';
import type { ChartModel, ConditionalFormatModel, Hyperlink, Protection, TableModel } from './parts';
import { DEFAULT_STYLE, deriveStyle, type CellStyle } from './style';

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';

/** One worksheet: cells and what hangs on them. Rows and columns are 0-based, sizes are points. */
export class WorksheetModel {
  visibility: Visibility = 'Visible';
  tabColor = '';
  showGridlines = true;
  showHeadings = true;
  standardWidth = STANDARD_WIDTH;
  frozen = { rows: 0, columns: 0 };
  protection: Protection | undefined;
  merges: Area[] = [];
  readonly cells = new CellStore();
  readonly columnWidths = new Map<number, number>();
  readonly rowHeights = new Map<number, number>();
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  /** By `row,column` of the cell. */
  readonly hyperlinks = new Map<string, Hyperlink>();
  readonly pageLayout: PageLayout = newPageLayout();
  readonly tables: TableModel[] = [];
  readonly charts: ChartModel[] = [];
  readonly conditionalFormats: ConditionalFormatModel[] = [];
  readonly customProperties = new Map<string, string>();

  constructor(
    readonly id: string,
    /** Renamed by `WorkbookModel.renameSheet` only. */
    public name: string,
    readonly workbook: WorkbookLink,
  ) {}

  cell(row: number, column: number): Cell | undefined {
    return this.cells.get(row, column);
  }

  /** The value as `Range.values` gives it, worked out when a formula is stale. */
  value(row: number, column: number): Scalar {
    this.workbook.calculate();
    return this.cells.get(row, column)?.value ?? '';
  }

  styleOf(row: number, column: number): CellStyle {
    return this.cells.styleOf(row, column);
  }

  /** Puts content into a cell. Raises no event: the caller knows the whole area it writes. */
  put(row: number, column: number, entered: Entered): void {
    const cell = this.replace(row, column, entered);
    if (cell === undefined) return;
    delete cell.kept;
    this.workbook.valuesStale();
  }

  /**
   * For readers of files: a value as it stands, with the formula that made it and its kept result. As when Excel opens
   * a file nothing is worked out anew, but for a formula without a result (type Empty).
   */
  load(row: number, column: number, value: Scalar, type: ValueType, formula?: string): void {
    const cell = this.replace(
      row,
      column,
      formula === undefined ? { value, type } : { value, type, formula },
    );
    if (cell === undefined || formula === undefined) return;
    if (type === 'Empty') this.workbook.valuesStale();
    else cell.kept = true;
  }

  private replace(row: number, column: number, entered: Entered): Cell | undefined {
    const before = this.cells.get(row, column);
    const held = !isBlank(before);
    if (before?.formula !== undefined) this.workbook.formulasChanged(-1);
    if (entered.type === 'Empty' && entered.formula === undefined && before === undefined) return undefined;
    const cell = this.cells.ensure(row, column);
    cell.value = entered.value;
    cell.type = entered.type;
    cell.formula = entered.formula;
    delete cell.spilled;
    if (entered.formula !== undefined) this.workbook.formulasChanged(1);
    if (entered.numberFormat !== undefined && cell.style.numberFormat === 'General') {
      cell.style = deriveStyle(cell.style, { numberFormat: entered.numberFormat });
    }
    this.workbook.contentChanged(this.id, row, column, held);
    return cell;
  }

  /** Changes the look of an area; what exists inside whole rows and columns is changed with them. */
  restyle(area: Area, change: Partial<CellStyle> | ((style: CellStyle) => CellStyle)): void {
    this.restyleAll([area], change);
  }

  /** The same change for many areas: each look met is worked out once. */
  restyleAll(areas: readonly Area[], change: Partial<CellStyle> | ((style: CellStyle) => CellStyle)): void {
    const known = new Map<CellStyle, CellStyle>();
    const look = (style: CellStyle): CellStyle => {
      let after = known.get(style);
      if (after === undefined) {
        after = typeof change === 'function' ? change(style) : deriveStyle(style, change);
        known.set(style, after);
      }
      return after;
    };
    let filled = 0;
    const wear = (cell: Cell): void => {
      cell.style = look(cell.style);
      if (!isBlank(cell)) filled += 1;
    };
    for (const area of areas) this.restyleOne(area, look, wear);
    this.workbook.lookChanged(this.id, filled);
  }

  private restyleOne(area: Area, look: (style: CellStyle) => CellStyle, wear: (cell: Cell) => void): void {
    if (isEntireColumn(area) || isEntireRow(area)) {
      this.cells.forEachIn(area, wear);
      this.restyleLines(area, look);
      return;
    }
    for (let row = area.top; row <= area.bottom; row += 1) {
      for (let column = area.left; column <= area.right; column += 1) wear(this.cells.ensure(row, column));
    }
  }

  private restyleLines(area: Area, look: (style: CellStyle) => CellStyle): void {
    const [styles, from, to] = isEntireColumn(area)
      ? [this.cells.columnStyles, area.left, area.right]
      : [this.cells.rowStyles, area.top, area.bottom];
    for (let at = from; at <= to; at += 1) styles.set(at, look(styles.get(at) ?? DEFAULT_STYLE));
  }

  clearContents(area: Area): void {
    const filled: [number, number][] = [];
    this.cells.forEachIn(area, (cell, row, column) => {
      if (!isBlank(cell)) filled.push([row, column]);
    });
    for (const [row, column] of filled) this.put(row, column, { value: '', type: 'Empty' });
  }

  /** The smallest area with content, or with content or looks; undefined for a blank sheet. */
  usedArea(valuesOnly: boolean): Area | undefined {
    return this.cells.extent((cell) => !isBlank(cell) || (!valuesOnly && cell.style !== DEFAULT_STYLE));
  }

  columnWidth(column: number): number {
    return this.hiddenColumns.has(column) ? 0 : (this.columnWidths.get(column) ?? this.standardWidth);
  }

  rowHeight(row: number): number {
    return this.hiddenRows.has(row) ? 0 : (this.rowHeights.get(row) ?? STANDARD_HEIGHT);
  }

  /** Joins an area; as in Excel only the top left cell keeps its content. */
  merge(area: Area): void {
    this.unmerge(area);
    if (rowCount(area) * columnCount(area) === 1) return;
    for (let row = area.top; row <= area.bottom; row += 1) {
      for (let column = area.left; column <= area.right; column += 1) {
        if (row === area.top && column === area.left) continue;
        if (!isBlank(this.cells.get(row, column))) this.put(row, column, { value: '', type: 'Empty' });
      }
    }
    this.merges.push(area);
  }

  unmerge(area: Area): void {
    this.merges = this.merges.filter((merged) => intersection(merged, area) === undefined);
  }

  mergeAt(row: number, column: number): Area | undefined {
    const cell = { top: row, left: column, bottom: row, right: column };
    return this.merges.find((merged) => contains(merged, cell));
  }

  /** True when protection forbids writing into the area: any cell of it is locked. */
  isLocked(area: Area): boolean {
    if (this.protection === undefined) return false;
    if (isEntireColumn(area) || isEntireRow(area)) return true;
    for (let row = area.top; row <= area.bottom; row += 1) {
      for (let column = area.left; column <= area.right; column += 1) {
        if (this.styleOf(row, column).locked) return true;
      }
    }
    return false;
  }
}
