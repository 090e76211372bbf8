import type { Table, TableCell } from './table/model';

/** FNV-1a over 53 bits in two halves, as 16 hex digits: to see that cells changed, not to keep secrets. */
export function fingerprintOf(parts: Iterable<string>): string {
  let [low, high] = [0x811c9dc5, 0x9747b28c];
  for (const part of parts) {
    for (let i = 0; i < part.length; i++) {
      const code = part.charCodeAt(i);
      low = Math.imul(low ^ code, 0x01000193) >>> 0;
      high = Math.imul(high ^ (code + 31), 0x01000197) >>> 0;
    }
    low = Math.imul(low ^ 0xff, 0x01000193) >>> 0;
    high = Math.imul(high ^ 0xfe, 0x01000197) >>> 0;
  }
  return low.toString(16).padStart(8, '0') + high.toString(16).padStart(8, '0');
}

/** What a cell holds, as text: value and formula. */
export function cellText(cell: TableCell): string {
  return `${cell.kind}|${Number.isNaN(cell.value) ? cell.text : String(cell.value)}|${cell.formula}`;
}

/** Every reviewed cell with its place inside the table, so that moving the table changes nothing. */
export function tableFingerprint(table: Table): string {
  const parts: string[] = [];
  for (const column of table.columns) {
    parts.push(column.header);
    for (const cell of column.cells) parts.push(cellText(cell));
  }
  return fingerprintOf(parts);
}
