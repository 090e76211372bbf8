import type { Area } from './area';
import { DEFAULT_STYLE, type CellStyle } from './style';

export type Scalar = string | number | boolean;
/** Excel.RangeValueType, as far as this host tells them apart. */
export type ValueType = 'Empty' | 'String' | 'Double' | 'Boolean' | 'Error';

/** One cell. `formula` is English with commas and starts with "="; `value` is then what it was last worked out to. */
export interface Cell {
  value: Scalar;
  type: ValueType;
  formula: string | undefined;
  style: CellStyle;
  /** The formula's value came with a file: an engine that cannot work the formula out leaves it alone. */
  kept?: boolean;
  /** The value comes from a formula in another cell. */
  spilled?: boolean;
}

export const isBlank = (cell: Cell | undefined): boolean =>
  cell === undefined || (cell.type === 'Empty' && cell.formula === undefined);

/**
 * The cells of one sheet: sparse rows, so that only what exists costs memory, and a block is read row by row
 * (200 000 cells in a few milliseconds).
 */
export class CellStore {
  private readonly rows = new Map<number, (Cell | undefined)[]>();
  /** Looks of whole rows and columns; a cell of its own wins, then its row, then its column. */
  readonly rowStyles = new Map<number, CellStyle>();
  readonly columnStyles = new Map<number, CellStyle>();

  get(row: number, column: number): Cell | undefined {
    return this.rows.get(row)?.[column];
  }

  /** The cell, made when there is none. */
  ensure(row: number, column: number): Cell {
    let line = this.rows.get(row);
    if (line === undefined) {
      line = [];
      this.rows.set(row, line);
    }
    let cell = line[column];
    if (cell === undefined) {
      cell = { value: '', type: 'Empty', formula: undefined, style: this.styleOfEmpty(row, column) };
      line[column] = cell;
    }
    return cell;
  }

  remove(row: number, column: number): void {
    const line = this.rows.get(row);
    if (line !== undefined) line[column] = undefined;
  }

  styleOf(row: number, column: number): CellStyle {
    return this.get(row, column)?.style ?? this.styleOfEmpty(row, column);
  }

  /** Calls `visit` for every cell that exists inside `area`, row by row. */
  forEachIn(area: Area, visit: (cell: Cell, row: number, column: number) => void): void {
    for (const [row, line] of this.rowsIn(area)) {
      line.forEach((cell, column) => {
        if (cell !== undefined && column >= area.left && column <= area.right) visit(cell, row, column);
      });
    }
  }

  forEach(visit: (cell: Cell, row: number, column: number) => void): void {
    for (const [row, line] of this.rows) {
      line.forEach((cell, column) => {
        if (cell !== undefined) visit(cell, row, column);
      });
    }
  }

  /** The smallest area that holds every cell `counts` accepts. */
  extent(counts: (cell: Cell) => boolean): Area | undefined {
    let area: { top: number; left: number; bottom: number; right: number } | undefined;
    this.forEach((cell, row, column) => {
      if (!counts(cell)) return;
      area ??= { top: row, left: column, bottom: row, right: column };
      if (row < area.top) area.top = row;
      if (row > area.bottom) area.bottom = row;
      if (column < area.left) area.left = column;
      if (column > area.right) area.right = column;
    });
    return area;
  }

  /** Replaces every row: used when rows or columns are inserted or deleted. */
  relocate(move: (row: number, column: number) => { row: number; column: number } | undefined): void {
    const old = [...this.rows.entries()];
    this.rows.clear();
    for (const [row, line] of old) {
      line.forEach((cell, column) => {
        const to = cell === undefined ? undefined : move(row, column);
        if (cell === undefined || to === undefined) return;
        const target = this.rows.get(to.row) ?? [];
        target[to.column] = cell;
        this.rows.set(to.row, target);
      });
    }
  }

  private styleOfEmpty(row: number, column: number): CellStyle {
    return this.rowStyles.get(row) ?? this.columnStyles.get(column) ?? DEFAULT_STYLE;
  }

  private *rowsIn(area: Area): Generator<[number, (Cell | undefined)[]]> {
    if (area.bottom - area.top < this.rows.size) {
      for (let row = area.top; row <= area.bottom; row += 1) {
        const line = this.rows.get(row);
        if (line !== undefined) yield [row, line];
      }
      return;
    }
    const inside = [...this.rows.keys()].filter((row) => row >= area.top && row <= area.bottom);
    for (const row of inside.sort((a, b) => a - b)) yield [row, this.rows.get(row) ?? []];
  }
}
