import type { OutCell, SheetDescription } from './description';

/** What a cell shows: a formula's expected value, and every space an ordinary one. */
export const shown = (cell: OutCell | undefined): string =>
  cell === undefined || cell.kind === 'empty'
    ? ''
    : cell.kind === 'number'
      ? cell.value
      : cell.kind === 'formula'
        ? cell.expected
        : cell.text.replaceAll('\u00a0', ' ');

/** What a cell holds: a formula as it is written. */
export const written = (cell: OutCell | undefined): string =>
  cell?.kind === 'formula' ? cell.formula : shown(cell);

/** The row of a party or a sum, as it is written. */
export const row = (sheet: SheetDescription, label: string): readonly string[] =>
  (sheet.rows.find(([first]) => shown(first) === label) ?? []).map(written);

/** The first column as one text: long notes are broken into rows. */
export const notes = (sheet: SheetDescription): string =>
  sheet.rows.map((cells) => shown(cells[0])).join(' ');

export const kinds = (sheet: SheetDescription): ReadonlySet<string> =>
  new Set(sheet.rows.flat().map(({ kind }) => kind));
