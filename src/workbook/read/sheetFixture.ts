import type { CellBlock, CellValue, CellValueType, WorkbookSnapshot } from '../cells';
import { june2021 } from '../../../test/golden/memo2022';
import { memoTable } from '../../data/memo2022';

/** A cell of a test sheet: a constant, or one with format, formula or error. */
export type TestCell =
  | CellValue
  | {
      readonly value: CellValue;
      readonly format?: string;
      readonly formula?: string;
      readonly error?: boolean;
    };

const parts = (cell: TestCell) => (typeof cell === 'object' ? cell : { value: cell });

function typeOf(cell: TestCell): CellValueType {
  const { value, error } = { error: false, ...parts(cell) };
  if (error) return 'Error';
  if (value === '') return 'Empty';
  return typeof value === 'number' ? 'Double' : typeof value === 'boolean' ? 'Boolean' : 'String';
}

/** A sheet as Excel would give its used range; rows are filled up to the same width. For tests. */
export function sheetOf(
  name: string,
  rows: readonly (readonly TestCell[])[],
  place: Partial<Pick<CellBlock, 'top' | 'left' | 'merged' | 'hiddenRows'>> = {},
): CellBlock {
  const width = Math.max(...rows.map((row) => row.length), 1);
  const full = rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => '')]);
  const map = <T>(pick: (cell: TestCell) => T) => full.map((row) => row.map(pick));
  return {
    sheet: name,
    top: place.top ?? 0,
    left: place.left ?? 0,
    values: map((cell) => parts(cell).value),
    formulas: map((cell) => parts(cell).formula ?? parts(cell).value),
    numberFormats: map((cell) => parts(cell).format ?? 'General'),
    valueTypes: map(typeOf),
    hiddenRows: place.hiddenRows ?? [],
    hiddenColumns: [],
    merged: place.merged ?? [],
  };
}

/** A workbook of test sheets. */
export function workbookOf(...sheets: readonly CellBlock[]): WorkbookSnapshot {
  return { name: 'Test.xlsx', sheets, hiddenSheets: [] };
}

/** Names and folkmängd June 2021 of Dalarna's municipalities, as S0 prints them. */
export const juneFigures = june2021;

/** "Nuvarande avtal" and "Nytt avtal" of S0's table, municipalities in the same order. */
export const printedAmounts = memoTable.map(([, , present, next]) => [present, next] as const);

/** S0's table: two heads empty, region row and Summa. */
export const printedTable: readonly (readonly TestCell[])[] = [
  ['', '', 'Nuvarande avtal ca 2,4 mkr/år', 'Nytt avtal 4 mkr/år'],
  ...memoTable,
  ['Region Dalarna', '', 1225535, 2000000],
  ['Summa', 288382, 2451070, 4000000],
];

/** A sound population sheet: Kommun | Folkmängd, Summa, source note. */
export const soundPopulation: readonly (readonly TestCell[])[] = [
  ['Kommun', 'Folkmängd juni 2021'],
  ...juneFigures,
  ['Summa', 288382],
  [],
  ['Källa: SCB, folkmängd juni 2021.'],
];
