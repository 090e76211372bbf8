import * as words from '../../text/sheets';
import { live as text } from '../../text/sheetsFormulas';
import type { OutCell } from './description';
import type { LiveControl } from './liveControl';
import type { TableColumn } from './tableSheet';

/** Characters left beside the longest figure: figures may grow, and a bold one is wider. */
const room = 2;
/** Names of parties; the label of the control cell goes on over the empty cells beside it. */
const leastPartyWidth = 14;

/**
 * The columns of *Kontroll* when it is live: remainders as whole numbers, the engine's amounts to compare with, and
 * what the agreement needs beside. As narrow as their figures let them be: the sheet is to be readable in print.
 */
export function liveColumns(columns: readonly TableColumn[], live: LiveControl): readonly TableColumn[] {
  const { extraHeads, width, rows } = live;
  const heads = [
    ...columns.map(({ head }) => (head === words.heads.remainder ? text.remainder : head)),
    ...[text.ownRounding, text.engine, text.difference, ...extraHeads],
  ];
  const lacking = Math.max(0, width - heads.length);
  return [...heads, ...Array.from({ length: lacking }, () => '')].map((head, place) => {
    if (head === words.heads.party) return { head, width: partyWidth(live) };
    const cells = rows.flatMap((row) => row[place] ?? []);
    if (head === words.heads.reason) return { head, width: reasonWidth(cells) };
    return { head, width: widthFor(head, cells), numeric: head !== text.limit };
  });
}

function partyWidth({ rows, from, to }: LiveControl): number {
  const names = rows.slice(0, to - from + 1).map(([cell]) => (cell?.kind === 'text' ? cell.text.length : 0));
  return Math.max(leastPartyWidth, ...names.map((length) => length + 1));
}

/** The longest of the explanations that the formulas choose between; words are narrower than figures. */
function reasonWidth(cells: readonly OutCell[]): number {
  const chosen = cells.flatMap((cell) =>
    cell.kind === 'formula'
      ? [...cell.formula.matchAll(/"([^"]*)"/g)].map(([, words = '']) => words.length)
      : [cell.kind === 'text' ? cell.text.length : 0],
  );
  return Math.max(...chosen);
}

/** The longest figure or the longest word of a head: heads are broken between words. */
function widthFor(head: string, cells: readonly OutCell[]): number {
  const texts = cells.flatMap((cell) => (cell.kind === 'text' ? [cell.text] : []));
  const longestWord = Math.max(
    ...[head, ...texts].flatMap((one) => one.split(' ')).map(({ length }) => length),
  );
  return Math.max(longestWord + 1, ...cells.map((cell) => printedLength(cell) + room));
}

/** About how many characters a figure takes in print; words of formulas as they are, other words none. */
export function printedLength(cell: OutCell): number {
  if (cell.kind !== 'number' && cell.kind !== 'formula') return 0;
  const value = cell.kind === 'number' ? cell.value : cell.expected;
  const digits = /^(-?)(\d+)(?:\.\d+)?$/.exec(value);
  if (digits === null) return value.length;
  const [, sign = '', whole = ''] = digits;
  const [positive = ''] = cell.format.split(';');
  const spaces = positive.includes(',') ? Math.floor((whole.length - 1) / 3) : 0;
  const decimals = /\.([0#]+)/.exec(positive)?.[0].length ?? 0;
  const signs = sign !== '' || positive.startsWith('+') ? 1 : 0;
  return signs + whole.length + spaces + decimals;
}
