import { contains } from '../host/model/area';
import type { Scalar } from '../host/model/cellStore';
import type { ConditionalFormatModel } from '../host/model/parts';
import { deriveStyle, type CellStyle } from '../host/model/style';
import type { WorksheetModel } from '../host/model/worksheet';

/** A rule's operand as a constant: `=10`, `10`, `="klar"`; undefined for a formula that would have to be worked out. */
function constant(formula: string | undefined): Scalar | undefined {
  const text = (formula ?? '').replace(/^=/, '').trim();
  if (/^(TRUE|FALSE)(\(\))?$/i.test(text)) return /^TRUE/i.test(text);
  if (/^"(?:[^"]|"")*"$/.test(text)) return text.slice(1, -1).replaceAll('""', '"');
  return text !== '' && Number.isFinite(Number(text)) ? Number(text) : undefined;
}

/** -1, 0 or 1 as Excel sorts: numbers before texts, texts without regard to case. */
function compare(a: Scalar, b: Scalar): number {
  if (typeof a === 'number' && typeof b === 'number') return Math.sign(a - b);
  if (typeof a === 'string' && typeof b === 'string')
    return a.localeCompare(b, 'sv', { sensitivity: 'accent' });
  return (typeof a === 'number' ? 0 : 1) - (typeof b === 'number' ? 0 : 1);
}

const comparisons = new Map<string, (low: number, high: number) => boolean>([
  ['EqualTo', (low) => low === 0],
  ['NotEqualTo', (low) => low !== 0],
  ['GreaterThan', (low) => low > 0],
  ['LessThan', (low) => low < 0],
  ['GreaterThanOrEqual', (low) => low >= 0],
  ['LessThanOrEqual', (low) => low <= 0],
  ['Between', (low, high) => low >= 0 && high <= 0],
  ['NotBetween', (low, high) => low < 0 || high > 0],
]);

/** Whether a rule holds for a cell. A rule whose formula would have to be worked out is not drawn: this is a picture. */
function holds(format: ConditionalFormatModel, value: Scalar): boolean {
  if (format.type === 'Custom') {
    const always = constant(format.formula);
    return always === true || (typeof always === 'number' && always !== 0);
  }
  const { formula1, formula2, operator = '' } = format.cellValue;
  const low = constant(formula1);
  const high = constant(formula2) ?? low;
  if (low === undefined || high === undefined || value === '') return false;
  return comparisons.get(operator)?.(compare(value, low), compare(value, high)) ?? false;
}

/** The cell's style with its conditional formats on top; the first rule of the list has the last word. */
export function styleWithConditions(sheet: WorksheetModel, row: number, column: number): CellStyle {
  const style = sheet.styleOf(row, column);
  if (sheet.conditionalFormats.length === 0) return style;
  const here = { top: row, left: column, bottom: row, right: column };
  const value = sheet.cell(row, column)?.value ?? '';
  const held = sheet.conditionalFormats.filter(
    (format) => format.areas.some((area) => contains(area, here)) && holds(format, value),
  );
  return held.reduceRight(
    (look, { fill, fontColor, bold, italic, underline, numberFormat }) =>
      deriveStyle(look, {
        ...(fill === '' ? {} : { fill }),
        ...(fontColor === '' ? {} : { fontColor }),
        ...(bold === undefined ? {} : { bold }),
        ...(italic === undefined ? {} : { italic }),
        ...(underline === '' ? {} : { underline }),
        ...(numberFormat === '' ? {} : { numberFormat }),
      }),
    style,
  );
}
