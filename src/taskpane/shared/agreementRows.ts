import type { AgreementRow } from '../../workbook/agreementRow';
import { statusOf } from '../../workbook/agreementRow';
import type { CellBlock, CellValue, CellValueType } from '../../workbook/cells';
import { agreementWords } from '../../text/sheetsAgreement';
import { agreementSheet as sheetOfRows, keptValue, termRange } from '../../workbook/write/agreementSheet';
import type { SheetDescription } from '../../workbook/write/description';

export type { AgreementRow };

/** Rows with a value; a row without one says nothing about the agreement. */
export function filledRows(rows: readonly AgreementRow[]): readonly AgreementRow[] {
  return rows.filter((row) => row.label.trim() !== '' && row.value.trim() !== '');
}

/**
 * The rows as cells of a sheet that does not exist yet, so that what is filled in in the pane is read by the very
 * reader that reads a sheet: one set of rules, one set of refusals.
 */
export function agreementBlock(rows: readonly AgreementRow[], sheet: string): CellBlock {
  const { title, heads, status } = agreementWords;
  const values: CellValue[][] = [[title, '', '', ''], [...heads]];
  const formats: string[][] = [heads.map(() => '@'), heads.map(() => '@')];
  for (const row of filledRows(rows)) {
    const value = keptValue(row.value);
    const shown = value.number === undefined ? value.text : Number(value.number);
    values.push([row.label, shown, row.source, status[statusOf(row)]]);
    formats.push(['@', value.format, '@', '@']);
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

/** The range of the rows on that sheet: label, value and source; title, heads and status left out. */
export function agreementRange(rows: readonly AgreementRow[]): string {
  return termRange(filledRows(rows).length);
}

/** The same rows as a new sheet of the user's workbook. */
export function agreementSheet(rows: readonly AgreementRow[], name: string): SheetDescription {
  return sheetOfRows(filledRows(rows), name);
}
