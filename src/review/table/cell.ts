import type { CellBlock } from '../../workbook/cells';
import { numberInText } from './numberInText';
import type { TableCell } from './model';

/** What a cell holds, as one digit: cheap to keep for a whole sheet. */
export const EMPTY = 0;
export const TEXT = 1;
export const NUMBER = 2;
export const TEXT_NUMBER = 3;
export const ERROR = 4;
export const BOOLEAN = 5;

/** Classifies one cell of a block by its block coordinates. */
export function cellClass(block: CellBlock, row: number, column: number): number {
  const value = block.values[row]?.[column];
  if (value === undefined || value === '') return EMPTY;
  if (block.valueTypes[row]?.[column] === 'Error') return ERROR;
  if (typeof value === 'number')
    return isDateFormat(block.numberFormats[row]?.[column] ?? '') ? TEXT : NUMBER;
  if (typeof value === 'boolean') return BOOLEAN;
  if (value.trim() === '') return EMPTY;
  return numberInText(value) === undefined ? TEXT : TEXT_NUMBER;
}

/** Reads one cell by its sheet coordinates; outside the block it is empty. */
export function readCell(block: CellBlock, row: number, column: number): TableCell {
  const r = row - block.top;
  const c = column - block.left;
  const kind = cellClass(block, r, c);
  const raw = block.values[r]?.[c] ?? '';
  const formula = block.formulas[r]?.[c];
  const text = typeof raw === 'string' ? raw : kind === TEXT && typeof raw === 'number' ? isoDate(raw) : '';
  return {
    row,
    column,
    kind: KINDS[kind] ?? 'empty',
    value:
      kind === NUMBER && typeof raw === 'number'
        ? raw
        : kind === TEXT_NUMBER
          ? (numberInText(text) ?? NaN)
          : NaN,
    storedAsText: kind === TEXT_NUMBER,
    text,
    formula: typeof formula === 'string' && formula.startsWith('=') ? formula : '',
    percentFormat: (block.numberFormats[r]?.[c] ?? '').includes('%'),
  };
}

const KINDS = ['empty', 'text', 'number', 'number', 'error', 'boolean'] as const;

/** `yyyy-mm-dd`, `d mmm yy` … and neither a colour nor a quoted text. */
function isDateFormat(format: string): boolean {
  if (format === '' || format === 'General' || !/[yd]/i.test(format)) return false;
  return /[yd]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''));
}

/** Excel's serial day number as an ISO date. */
function isoDate(serial: number): string {
  const date = new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86400000);
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);
}
