import { columnName } from '../../../src/workbook/address';
import type { Cell, CellStyle, WriteSheet } from 'hucre/xlsx';

/** What a cell of an example holds; a string beginning with "=" is a formula and needs its result. */
export type Content =
  | undefined
  | string
  | number
  | { readonly value: number; readonly format: string; readonly bold?: boolean; readonly left?: boolean }
  | { readonly text: string; readonly bold?: boolean; readonly right?: boolean; readonly wrap?: boolean }
  | { readonly formula: string; readonly result: number; readonly bold?: boolean };

export interface ExampleSheet {
  readonly name: string;
  readonly widths: readonly number[];
  readonly rows: readonly (readonly Content[])[];
  readonly merges?: readonly string[];
  readonly rowHeights?: ReadonlyMap<number, number>;
  readonly frozenRows?: number;
}

export const WHOLE = '#,##0';
export const PER_CENT = '0.0%';

export const bold = (text: string): Content => ({ text, bold: true });
export const heading = (text: string): Content => ({ text, bold: true, right: true, wrap: true });

/** `=SUM(C6:C21)` of one column, with the value Excel would show. */
export const sumOf = (column: number, from: number, to: number, result: number): Content => ({
  formula: `SUM(${columnName(column)}${String(from)}:${columnName(column)}${String(to)})`,
  result,
  bold: true,
});

const BASE: CellStyle = { font: { name: 'Calibri', size: 11 } };

function styled(content: { bold?: boolean }, more: CellStyle): CellStyle {
  return { ...BASE, ...more, font: { name: 'Calibri', size: 11, ...(content.bold ? { bold: true } : {}) } };
}

function cellOf(content: Exclude<Content, undefined>): Partial<Cell> {
  if (typeof content === 'string') return { value: content, style: BASE };
  if (typeof content === 'number') return { value: content, style: { ...BASE, numFmt: WHOLE } };
  if ('formula' in content) {
    const style = styled(content, { numFmt: WHOLE });
    return { value: null, type: 'formula', formula: content.formula, formulaResult: content.result, style };
  }
  if ('value' in content) {
    const alignment = content.left ? { alignment: { horizontal: 'left' as const } } : {};
    return { value: content.value, style: styled(content, { numFmt: content.format, ...alignment }) };
  }
  return {
    value: content.text,
    style: styled(content, {
      alignment: {
        ...(content.right ? { horizontal: 'right' as const } : {}),
        ...(content.wrap ? { wrapText: true, vertical: 'top' as const } : {}),
      },
    }),
  };
}

/** The sheet as hucre writes it: A4, one page wide. */
export function toSheet(sheet: ExampleSheet): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  sheet.rows.forEach((row, r) => {
    row.forEach((content, c) => {
      if (content !== undefined) cells.set(`${String(r)},${String(c)}`, cellOf(content));
    });
  });
  const rowDefs = new Map<number, { height: number }>();
  sheet.rowHeights?.forEach((height, row) => rowDefs.set(row, { height }));
  return {
    name: sheet.name,
    rows: [],
    cells,
    columns: sheet.widths.map((width) => ({ width })),
    rowDefs,
    merges: (sheet.merges ?? []).map(mergeOf),
    pageSetup: { paperSize: 'a4', orientation: 'portrait', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    ...(sheet.frozenRows ? { freezePane: { rows: sheet.frozenRows } } : {}),
  };
}

function mergeOf(range: string): { startRow: number; startCol: number; endRow: number; endCol: number } {
  const match = /^([A-Z])(\d+):([A-Z])(\d+)$/.exec(range);
  if (!match) throw new Error(`Not a range: ${range}`);
  const [, left = '', top = '', right = '', bottom = ''] = match;
  const column = (letter: string): number => letter.charCodeAt(0) - 65;
  return { startRow: +top - 1, startCol: column(left), endRow: +bottom - 1, endCol: column(right) };
}
