import { formatDecimal, parseDecimal } from '../../core/exact/decimal';
import { fraction, multiply } from '../../core/exact/fraction';
import { footer } from '../../text/sheets';
import { agreementWords as words } from '../../text/sheetsAgreement';
import { statusOf, type AgreementRow } from '../agreementRow';
import type { CellStyle, OutCell, SheetDescription } from './description';

/** A value as Excel keeps it: a plain figure becomes a number, so that formulas can use it; the rest stays text. */
export interface KeptValue {
  readonly number?: string;
  readonly text: string;
  readonly format: string;
}

const plainFigure = /^([-−]?)(\d[\d \u00a0\u202f]*)(?:,(\d+))?[ \u00a0]?(kr|%)?$/;

/** The value of a row as a person writes it ("4 000 000 kr", "50 %", "LPI"), with the number format that shows it so. */
export function keptValue(value: string): KeptValue {
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

/** The first row of terms, 1-based: title and heads stand above. */
export const firstTermRow = 3;

/** The range of label, value and source on a sheet with `count` terms; title, heads and status left out. */
export function termRange(count: number): string {
  return `A${String(firstTermRow)}:C${String(Math.max(firstTermRow, firstTermRow - 1 + count))}`;
}

/** The sheet *Avtal*: label, value, source clause and status of every row, those without a value too. */
export function agreementSheet(rows: readonly AgreementRow[], name: string): SheetDescription {
  const text = (value: string, style: CellStyle = 'body'): OutCell =>
    value === '' ? { kind: 'empty', style } : { kind: 'text', text: value, wrap: true, style };
  const figure = (value: string): OutCell => {
    const { number, format } = keptValue(value);
    return number === undefined ? text(value) : { kind: 'number', value: number, format, style: 'body' };
  };
  return {
    name,
    rows: [
      [text(words.title, 'title'), ...words.heads.slice(1).map((): OutCell => ({ kind: 'empty' }))],
      words.heads.map((head) => text(head, 'heading')),
      ...rows.map((row, index) => [
        text(row.label),
        figure(row.value),
        text(row.source, 'note'),
        statusCell(row, firstTermRow + index),
      ]),
    ],
    columns: [{ width: 32 }, { width: 30, left: true }, { width: 40 }, { width: 17 }],
    frozenRows: 2,
    repeatedRows: { from: 2, to: 2 },
    orientation: 'portrait',
    footer: footer(rows.find(({ label }) => label === words.caseNumber)?.value),
  };
}

/** Follows what is filled in later: the same rule as `statusOf`, in Excel's words. */
function statusCell(row: AgreementRow, at: number): OutCell {
  const { stated, assumed, missing } = words.status;
  const says = (word: string): string => `ISNUMBER(SEARCH("${word}",C${String(at)}))`;
  return {
    kind: 'formula',
    formula:
      `=IF(TRIM(B${String(at)})="","${missing}",` +
      `IF(OR(${says('antagande')},${says('påhitta')}),"${assumed}","${stated}"))`,
    expected: words.status[statusOf(row)],
    format: 'General',
    style: 'note',
  };
}
