import { reviewWorkbook } from '../../../src/review/review';
import { faultsOf, reviewRows } from './run';
import { testSheet, testWorkbook, type TestCell } from './sheets';

/** A small sheet as an economist writes it, row by row; for tests only. */
export type Rows = readonly (readonly TestCell[])[];

/** A formula and what it gives. */
export const f = (value: number, formula: string): TestCell => ({ value, formula });

/** Every finding of one sheet but information, as `check cause first-cell`. */
export const faults = async (rows: Rows): Promise<readonly string[]> => faultsOf(await reviewRows(rows));

/** The same for a workbook of several sheets, by name. */
export const faultsOfSheets = async (sheets: Readonly<Record<string, Rows>>): Promise<readonly string[]> => {
  const blocks = Object.entries(sheets).map(([name, rows]) => testSheet(name, rows));
  return faultsOf(await reviewWorkbook({ workbook: testWorkbook(...blocks) }));
};

/** The municipalities of Halland with their population on 31 December 2019. */
export const halland: readonly (readonly [string, number])[] = [
  ['Falkenberg', 45367],
  ['Halmstad', 102767],
  ['Hylte', 10815],
  ['Kungsbacka', 84395],
  ['Laholm', 25903],
  ['Varberg', 64601],
];
export const inHalland = halland.reduce((sum, [, figure]) => sum + figure, 0);

/** An amount divided by Halland's population, each part rounded by itself. */
export const byPeople = (total: number): readonly number[] =>
  halland.map(([, figure]) => Math.round((total * figure) / inHalland));
