import { formatDecimal, parseDecimal } from '../../core/exact/decimal';
import { fraction, multiply } from '../../core/exact/fraction';
import type { CellBlock, CellValue, CellValueType } from '../../workbook/cells';
import type { CellStyle, OutCell, SheetDescription } from '../../workbook/write/description';

/** One row of the sheet Avtal: label of the contract, value as a person writes it, and where it stands. */
export interface AgreementRow {
  readonly label: string;
  readonly value: string;
  readonly source: string;
}

const heads = ['Uppgift', 'Värde', 'Källa'] as const;

/** Rows with a value; a row without one says nothing about the agreement. */
export function filledRows(rows: readonly AgreementRow[]): readonly AgreementRow[] {
  return rows.filter((row) => row.label.trim() !== '' && row.value.trim() !== '');
}

/** A value as Excel keeps it: a plain figure becomes a number, so that formulas can use it; the rest stays text. */
interface Kept {
  readonly number?: string;
  readonly text: string;
  readonly format: string;
}

const plainFigure = /^([-−]?)(\d[\d \u00a0\u202f]*)(?:,(\d+))?[ \u00a0]?(kr|%)?$/;

function kept(value: string): Kept {
  const text = value.trim();
  const match = plainFigure.exec(text);
  if (match === null) return { text, format: '@' };
  const [, sign, whole = '', decimals, unit] = match;
  const digits = whole.replace(/\D/g, '');
  const figure = parseDecimal(`${sign === '' ? '' : '-'}${digits}.${decimals ?? '0'}`);
  // A number written with zeros in front is a name (a code), not a quantity.
  if (figure === undefined || (digits.length > 1 && digits.startsWith('0'))) return { text, format: '@' };
  if (unit === '%') {
    const share = multiply(figure, fraction(1n, 100n));
    return { number: formatDecimal(share), text, format: decimals === undefined ? '0 %' : '0.00 %' };
  }
  const year = unit === undefined && decimals === undefined && /^(?:19|20|21)\d\d$/.test(text);
  const plain = year ? '0' : decimals === undefined ? '#,##0' : '#,##0.00';
  const format = unit === 'kr' ? `${plain}" kr"` : plain;
  return { number: formatDecimal(figure), text, format };
}

const title = 'Avtalets uppgifter';
const firstRow = 3;

/**
 * The rows as cells of a sheet that does not exist yet, so that what is filled in in the pane is read by the very
 * reader that reads a sheet: one set of rules, one set of refusals.
 */
export function agreementBlock(rows: readonly AgreementRow[], sheet: string): CellBlock {
  const values: CellValue[][] = [[title, '', ''], [...heads]];
  const formats: string[][] = [
    ['@', '@', '@'],
    ['@', '@', '@'],
  ];
  for (const row of filledRows(rows)) {
    const value = kept(row.value);
    values.push([row.label, value.number === undefined ? value.text : Number(value.number), row.source]);
    formats.push(['@', value.format, '@']);
  }
  const type = (value: CellValue): CellValueType =>
    typeof value === 'number' ? 'Double' : value === '' ? 'Empty' : 'String';
  return {
    sheet,
    top: 0,
    left: 0,
    values,
    formulas: values,
    numberFormats: formats,
    valueTypes: values.map((row) => row.map(type)),
    hiddenRows: [],
    hiddenColumns: [],
    merged: [],
  };
}

/** The range of the rows on that sheet, title and heads left out. */
export function agreementRange(rows: readonly AgreementRow[]): string {
  return `A${String(firstRow)}:C${String(Math.max(firstRow, firstRow - 1 + filledRows(rows).length))}`;
}

/** The same rows as a new sheet of the user's workbook. */
export function agreementSheet(rows: readonly AgreementRow[], name: string): SheetDescription {
  const text = (value: string, style: CellStyle = 'body'): OutCell =>
    value === '' ? { kind: 'empty', style } : { kind: 'text', text: value, wrap: true, style };
  const figure = (value: string): OutCell => {
    const { number, format } = kept(value);
    return number === undefined ? text(value) : { kind: 'number', value: number, format, style: 'body' };
  };
  return {
    name,
    rows: [
      [text(title, 'title'), { kind: 'empty' }, { kind: 'empty' }],
      heads.map((head) => text(head, 'heading')),
      ...filledRows(rows).map((row) => [text(row.label), figure(row.value), text(row.source, 'note')]),
    ],
    columns: [{ width: 30 }, { width: 28 }, { width: 34 }],
    frozenRows: 2,
    repeatedRows: { from: 2, to: 2 },
    orientation: 'portrait',
    footer: { left: '', centre: '', right: '' },
  };
}
