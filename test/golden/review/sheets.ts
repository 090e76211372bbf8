import type { CellBlock, CellValue, CellValueType, WorkbookSnapshot } from '../../../src/workbook/cells';

/** A cell of a test sheet: a value, or a value with its formula, its number format or an error. */
export type TestCell =
  | CellValue
  | null
  | {
      readonly value: CellValue;
      readonly formula?: string;
      readonly format?: string;
      readonly error?: boolean;
    };

/** Builds one sheet's block from rows as a person would write them; for tests only. */
export function testSheet(
  sheet: string,
  rows: readonly (readonly TestCell[])[],
  extra: Partial<CellBlock> = {},
): CellBlock {
  const width = Math.max(...rows.map((row) => row.length), 1);
  const cells = rows.map((row) => Array.from({ length: width }, (_, i) => plain(row[i])));
  return {
    sheet,
    top: 0,
    left: 0,
    values: cells.map((row) => row.map((cell) => cell.value)),
    formulas: cells.map((row) => row.map((cell) => cell.formula ?? cell.value)),
    numberFormats: cells.map((row) => row.map((cell) => cell.format ?? 'General')),
    valueTypes: cells.map((row) => row.map((cell) => (cell.error ? 'Error' : typeOf(cell.value)))),
    hiddenRows: [],
    hiddenColumns: [],
    merged: [],
    ...extra,
  };
}

export function testWorkbook(...sheets: CellBlock[]): WorkbookSnapshot {
  return { name: 'prov.xlsx', sheets, hiddenSheets: [] };
}

function plain(cell: TestCell | undefined): {
  value: CellValue;
  formula?: string;
  format?: string;
  error?: boolean;
} {
  if (cell === null || cell === undefined) return { value: '' };
  return typeof cell === 'object' ? cell : { value: cell };
}

function typeOf(value: CellValue): CellValueType {
  if (value === '') return 'Empty';
  if (typeof value === 'number') return 'Double';
  return typeof value === 'string' ? 'String' : 'Boolean';
}
