import type { CellBlock, CellValue, CellValueType } from '../../src/workbook/cells';

/** Reads another cell's computed value while a formula is evaluated. */
export type Look = (row: number, column: number) => number;

/** One cell on its way to a block: a typed value, or a formula with the means to compute it. */
export interface DraftCell {
  value?: CellValue;
  formula?: string;
  compute?: (look: Look) => number;
  format?: string;
  error?: boolean;
}

/** A sheet being made: a sparse grid of cells, rows and columns from 0. */
export class Draft {
  readonly cells = new Map<string, DraftCell>();
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  readonly merged: string[] = [];

  constructor(readonly sheet: string) {}

  at(row: number, column: number): DraftCell | undefined {
    return this.cells.get(`${row}:${column}`);
  }

  type(row: number, column: number, value: CellValue, format = 'General'): void {
    this.cells.set(`${row}:${column}`, { value, format });
  }

  formula(
    row: number,
    column: number,
    formula: string,
    compute: (look: Look) => number,
    format = '#,##0',
  ): void {
    this.cells.set(`${row}:${column}`, { formula, compute, format });
  }

  clear(row: number, column: number): void {
    this.cells.delete(`${row}:${column}`);
  }

  /** The computed number of a cell; text and empty cells count as 0, as SUM does. */
  number(row: number, column: number): number {
    const cell = this.at(row, column);
    if (!cell) return 0;
    if (cell.compute) return cell.compute((r, c) => this.number(r, c));
    return typeof cell.value === 'number' ? cell.value : 0;
  }

  /** Takes a row out: everything below moves up. Formulas must be laid again by the caller. */
  block(): CellBlock {
    const places = [...this.cells.keys()].map((key) => key.split(':').map(Number) as [number, number]);
    const least = (at: 0 | 1): number =>
      places.reduce((least, place) => Math.min(least, place[at]), Infinity);
    const most = (at: 0 | 1): number => places.reduce((most, place) => Math.max(most, place[at]), 0);
    const [top, left, bottom, right] = [least(0), least(1), most(0), most(1)];
    const rows = Array.from({ length: bottom - top + 1 }, (_, i) => top + i);
    const columns = Array.from({ length: right - left + 1 }, (_, i) => left + i);
    const grid = <T>(of: (row: number, column: number) => T): T[][] =>
      rows.map((row) => columns.map((column) => of(row, column)));
    const valueOf = (row: number, column: number): CellValue => {
      const cell = this.at(row, column);
      if (!cell) return '';
      return cell.compute ? this.number(row, column) : (cell.value ?? '');
    };
    return {
      sheet: this.sheet,
      top,
      left,
      values: grid(valueOf),
      formulas: grid((row, column) => this.at(row, column)?.formula ?? valueOf(row, column)),
      numberFormats: grid((row, column) => this.at(row, column)?.format ?? 'General'),
      valueTypes: grid((row, column): CellValueType => {
        if (this.at(row, column)?.error) return 'Error';
        const value = valueOf(row, column);
        if (value === '') return 'Empty';
        return typeof value === 'number' ? 'Double' : typeof value === 'boolean' ? 'Boolean' : 'String';
      }),
      hiddenRows: [...this.hiddenRows],
      hiddenColumns: [...this.hiddenColumns],
      merged: this.merged,
    };
  }
}
