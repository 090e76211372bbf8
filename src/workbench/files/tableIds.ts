import { strFromU8, strToU8 } from 'fflate';
import type { Parts } from './package';

const TABLE = /^xl\/tables\/[^/]+\.xml$/;
const ID = /(<(?:\w+:)?table\b[^>]*? id=")(\d+)"/;

/** A table's number is its own in the whole workbook: a copied table gets the first one above all others. */
export function renumberTable(parts: Parts, name: string): void {
  const own = parts.get(name);
  if (own === undefined || !TABLE.test(name)) return;
  let highest = 0;
  for (const [other, bytes] of parts) {
    if (other === name || !other.includes('/tables/')) continue;
    highest = Math.max(highest, Number(ID.exec(strFromU8(bytes))?.[2] ?? '0'));
  }
  parts.set(name, strToU8(strFromU8(own).replace(ID, `$1${String(highest + 1)}"`)));
}
