import { sameName } from './sheetName';

/** A text (left alone), a quoted sheet, or a bare one; not the end of a longer name, of `#REF!`, or of another workbook's sheet. */
const REFERENCE = /"(?:[^"]|"")*"|'((?:[^']|'')*)'!|(?<![\p{L}\p{N}_.\\#\]])([\p{L}\p{N}_.\\]+)!/gu;

/**
 * A formula after a sheet was renamed or taken away: each reference to the sheet `before` gets `after` in front of its
 * mark. `after` stands as written in a formula: `Nytt`, `'Nytt namn'`, or `#REF` for a sheet that is gone.
 */
export function withSheetRenamed(formula: string, before: string, after: string): string {
  return formula.replace(REFERENCE, (found, quoted?: string, bare?: string) => {
    const name = quoted?.replaceAll("''", "'") ?? bare;
    return name !== undefined && sameName(name, before) ? `${after}!` : found;
  });
}
