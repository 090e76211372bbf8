import { formatNumber, formatPercent } from '../../text/numbers';
import type { OutCell, SheetDescription } from './description';

/** A table ready for the clipboard: semantic HTML for Word, and plain text with tabs for everything else. */
export interface ClipboardTable {
  readonly html: string;
  readonly text: string;
}

/**
 * The table of a result sheet, its title as caption and its notes after it, as Word takes it: a real table with a
 * header row, thousands kept together by hard spaces, no picture. Text is escaped; nothing in it becomes markup.
 */
export function clipboardTable(sheet: SheetDescription): ClipboardTable {
  const [title, ...rest] = sheet.rows;
  const head = sheet.rows[sheet.frozenRows - 1] ?? [];
  const body = rest.slice(sheet.frozenRows - 1);
  const end = body.findIndex((row) => row.every((cell) => cell.kind === 'empty'));
  const rows = end < 0 ? body : body.slice(0, end);
  const notes = end < 0 ? [] : body.slice(end + 1).map((row) => shown(row[0]));
  const caption = shown(title?.[0]);
  const lines = [
    [caption],
    head.map(shown),
    ...rows.map((row) => row.map(shown)),
    ...notes.map((note) => [note]),
  ];
  return {
    html: [
      `<table lang="sv"><caption>${escaped(caption)}</caption>`,
      `<thead><tr>${head.map((cell) => `<th scope="col">${escaped(shown(cell))}</th>`).join('')}</tr></thead>`,
      `<tbody>${rows.map(htmlRow).join('')}</tbody></table>`,
      ...notes.map((note) => `<p lang="sv">${escaped(note)}</p>`),
    ].join(''),
    text: lines.map((line) => line.map(flat).join('\t')).join('\r\n'),
  };
}

function htmlRow(row: readonly OutCell[]): string {
  const bold = row[0]?.style === 'total' || row[0]?.style === 'subtotal';
  const cells = row.map((cell, index) => {
    const content = bold ? `<b>${escaped(shown(cell))}</b>` : escaped(shown(cell));
    if (index === 0) return `<th scope="row" style="text-align:left">${content}</th>`;
    return isNumber(cell) ? `<td style="text-align:right">${content}</td>` : `<td>${content}</td>`;
  });
  return `<tr>${cells.join('')}</tr>`;
}

const isNumber = (cell: OutCell): boolean =>
  cell.kind === 'number' || (cell.kind === 'formula' && cell.format !== 'General');

/** A cell as Swedish text, with the decimals its number format shows. */
function shown(cell: OutCell | undefined): string {
  if (cell === undefined || cell.kind === 'empty') return '';
  if (cell.kind === 'text' || cell.kind === 'link') return cell.text;
  const value = cell.kind === 'number' ? cell.value : cell.expected;
  if (cell.format === 'General') return value;
  const [positive = ''] = cell.format.split(';');
  const decimals = /\.(0+)/.exec(positive)?.[1]?.length ?? 0;
  if (positive.includes('%')) return signed(positive, value, formatPercent(value, decimals));
  return signed(positive, value, positive.includes(',') ? formatNumber(value, decimals) : value);
}

/** Formats that begin with + show it on amounts above 0. */
function signed(format: string, value: string, text: string): string {
  return format.startsWith('+') && Number(value) > 0 ? `+${text}` : text;
}

const flat = (text: string): string => text.replace(/[\t\r\n]+/g, ' ');

const entities: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
]);

const escaped = (text: string): string => text.replace(/[&<>"]/g, (mark) => entities.get(mark) ?? mark);
