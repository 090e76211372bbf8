import { recognise } from '../table/parties';
import { plainWords } from '../table/words';
import type { CellReference } from './tokens';
import type { WorkbookCells } from './workbookCells';

/** What a name is compared by: "Kostnad IT-stöd, kr" and "IT-stöd" are one; a total alone ("Summa") has none. */
export function nameKey(text: string): string {
  const party = recognise(text);
  if (party) return party.code;
  if (text.length > LONGEST) return '';
  const bare = plainWords(text)
    .replace(/\([^()]*\)|,.*$|[:*]/gu, ' ')
    .replace(FRAME, ' ');
  return (/\p{L}/u.test(bare) ? bare.replace(/(?<!\d)(?:19|20)\d\d(?!\d)/g, ' ') : bare)
    .replace(/\s+/gu, ' ')
    .trim();
}

/** A sentence is no name. */
const LONGEST = 120;

/** Words around what a figure is of. */
const FRAME =
  /(?<!\p{L})(?:fördelning(?:en)?|fördelad|(?:total)?kostnad(?:en|er|erna)?|belopp(?:et)?|avgift(?:en|er)?|andel(?:en)?|summan?|total(?:t|en)?|att fördela|av|för|till|kr|tkr|mkr|mnkr|kronor|i)(?!\p{L})/gu;

/** A row of a list in another place: its name, and the column of names it stands in. */
export interface ListEntry {
  readonly sheet: string;
  readonly row: number;
  readonly labelColumn: number;
  readonly key: string;
}

/** The name beside a cell that a formula refers to: the nearest text on its left. */
export function entryAt(
  cells: WorkbookCells,
  sheet: string,
  { row, column }: CellReference,
): ListEntry | undefined {
  for (let at = column - 1; at >= Math.max(0, column - 30); at--) {
    const cell = cells.cell(sheet, row, at);
    if (cell?.kind !== 'text') continue;
    return { sheet, row, labelColumn: at, key: nameKey(cell.text) };
  }
  return undefined;
}

const FARTHEST = 320;
const MOST_EMPTY = 2;

/** The only other row of the list that has the name and a figure in the same column; undefined for none or several. */
export function otherEntry(
  cells: WorkbookCells,
  from: ListEntry,
  key: string,
  column: number,
): ListEntry | undefined {
  const found: ListEntry[] = [];
  for (const step of [-1, 1]) {
    let empty = 0;
    for (let row = from.row + step; row >= 0 && Math.abs(row - from.row) < FARTHEST; row += step) {
      const label = cells.cell(from.sheet, row, from.labelColumn);
      empty = label?.kind === 'text' ? 0 : empty + 1;
      if (empty > MOST_EMPTY) break;
      if (label?.kind !== 'text' || cells.cell(from.sheet, row, column)?.kind !== 'number') continue;
      if (nameKey(label.text) === key) found.push({ ...from, row, key });
    }
  }
  return found.length === 1 ? found[0] : undefined;
}
