import { formatNumber, formatPercent } from '../../text/numbers';
import type { OutCell, SheetDescription } from '../../workbook/write/description';
import { escapeHtml } from '../shared/clipboard';

/** The table of a sheet as text with tabs and as semantic HTML, so that Word gets an editable table. */
export interface WordTable {
  readonly text: string;
  readonly html: string;
}

export function wordTable(sheet: SheetDescription): WordTable {
  const headRow = sheet.rows.findIndex((row) => row.some((cell) => isHead(cell)));
  const body = sheet.rows.slice(headRow + 1).filter((row) => row.filter(hasText).length > 1);
  const before = sheet.rows.slice(0, Math.max(headRow, 0)).filter((row) => row.some(hasText));
  const after = sheet.rows
    .slice(headRow + 1)
    .filter((row) => row.filter(hasText).length === 1)
    .map((row) => row.map(cellText).join(''));
  const head = sheet.rows[headRow] ?? [];
  const captions = before.map((row) => row.map(cellText).join(' ').trim());
  const text = [
    ...captions,
    head.map(cellText).join('\t'),
    ...body.map((row) => row.map(cellText).join('\t')),
    ...after,
  ].join('\n');
  const html = [
    '<table>',
    captions.length > 0 ? `<caption>${captions.map(escapeHtml).join('<br>')}</caption>` : '',
    `<thead><tr>${head.map((cell) => `<th scope="col"${align(cell)}>${escapeHtml(cellText(cell))}</th>`).join('')}</tr></thead>`,
    `<tbody>${body.map(bodyRow).join('')}</tbody>`,
    '</table>',
    ...after.map((line) => `<p>${escapeHtml(line)}</p>`),
  ].join('');
  return { text, html };
}

function bodyRow(row: readonly OutCell[]): string {
  const [first, ...rest] = row;
  if (first === undefined) return '';
  const bold = first.style === 'total';
  const cell = (content: OutCell): string => {
    const text = escapeHtml(cellText(content));
    return `<td${align(content)}>${bold ? `<b>${text}</b>` : text}</td>`;
  };
  return `<tr><th scope="row" align="left">${escapeHtml(cellText(first))}</th>${rest.map(cell).join('')}</tr>`;
}

const isHead = (cell: OutCell): boolean => cell.style === 'heading' || cell.style === 'headingRight';
const hasText = (cell: OutCell): boolean => cell.kind !== 'empty' && cellText(cell) !== '';
const align = (cell: OutCell): string =>
  cell.kind === 'number' || cell.kind === 'formula' || cell.style === 'headingRight' ? ' align="right"' : '';

/** What the cell shows, by its invariant number format. */
export function cellText(cell: OutCell): string {
  if (cell.kind === 'empty') return '';
  if (cell.kind === 'text' || cell.kind === 'link') return cell.text;
  const value = cell.kind === 'number' ? cell.value : cell.expected;
  const decimals = /\.(0+)/.exec(cell.format)?.[1]?.length;
  if (cell.format.includes('%')) return formatPercent(value, decimals ?? 0);
  if (cell.format === 'General' || cell.format === '@') return formatNumber(value);
  return cell.format === '0' ? value : formatNumber(value, decimals ?? 0);
}
