import type { Table } from './model';

/**
 * Lines of others who pay a part of their own (the police, a college): of no known municipality, outside the printed sum
 * of the parties and inside the sum of all. What the parties divide, and how, says nothing of them.
 */
export function outsidersOf(table: Table): ReadonlySet<number> {
  const items = table.rows.filter((row) => row.kind === 'item');
  const towns = new Set(items.filter(({ code }) => code !== undefined).map(({ index }) => index));
  const parties = table.rows.find(
    ({ kind, parts }) => kind === 'subtotal' && parts.length > 0 && parts.every((part) => towns.has(part)),
  );
  const whole = table.rows.findLast(({ kind, parts }) => kind === 'total' && parts.length > 0);
  if (!parties || !whole) return new Set();
  const [inner, all] = [new Set(parties.parts), new Set(whole.parts)];
  return new Set(
    items
      .filter(({ index, code }) => code === undefined && !inner.has(index) && all.has(index))
      .map(({ index }) => index),
  );
}
