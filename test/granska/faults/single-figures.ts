import { cellFault, type Fault } from '../made';
import type { ColumnPlan, TablePlan } from '../plan';
import type { Random } from '../random';
import { ref, type Rendered } from '../render';

/** Single amounts that break the rule the rest of the column follows (amount-deviates), by cause. */
const typedAmounts = (plan: TablePlan): boolean =>
  plan.parties.length >= 6 && !plan.live && plan.kind !== 'cost-lines' && amounts(plan).length > 0;

export function amounts(
  plan: TablePlan,
): { index: number; column: Extract<ColumnPlan, { kind: 'amount' }> }[] {
  return plan.columns.flatMap((column, index) => (column.kind === 'amount' ? [{ index, column }] : []));
}

function someAmount(placed: Rendered, random: Random): { at: number; index: number } {
  const { index } = random.pick(amounts(placed.plan));
  return { at: placed.columns[index] ?? 0, index };
}

function someRow(placed: Rendered, random: Random): number {
  return random.whole(placed.firstRow, placed.lastRow);
}

const swapped = cellFault('två belopp har bytt plats', 'amount-deviates', typedAmounts, (placed, random) => {
  const { draft } = placed;
  const { at } = someAmount(placed, random);
  const one = someRow(placed, random);
  const other = someRow(placed, random);
  const [a, b] = [draft.number(one, at), draft.number(other, at)];
  if (one === other || Math.abs(a - b) < 20) return undefined;
  draft.type(one, at, b, '#,##0');
  draft.type(other, at, a, '#,##0');
  return { cause: 'swapped', cells: [ref(one, at), ref(other, at)] };
});

const copied = cellFault(
  'beloppet är kopierat från raden ovanför',
  'amount-deviates',
  typedAmounts,
  (placed, random) => {
    const { draft } = placed;
    const { at } = someAmount(placed, random);
    const row = random.whole(placed.firstRow + 1, placed.lastRow);
    const above = draft.number(row - 1, at);
    if (Math.abs(above - draft.number(row, at)) < 20) return undefined;
    draft.type(row, at, above, '#,##0');
    return { cause: 'copied-row', cells: [ref(row, at)] };
  },
);

const stale = cellFault(
  'fjolårets belopp ligger kvar',
  'amount-deviates',
  (plan) => typedAmounts(plan) && (plan.kind === 'years' || plan.kind === 'compare'),
  (placed, random) => {
    const { draft, plan } = placed;
    const all = amounts(plan);
    const which = random.whole(1, all.length - 1);
    const at = placed.columns[all[which]?.index ?? 0] ?? 0;
    const before = placed.columns[all[which - 1]?.index ?? 0] ?? 0;
    const row = someRow(placed, random);
    if (Math.abs(draft.number(row, before) - draft.number(row, at)) < 20) return undefined;
    draft.type(row, at, draft.number(row, before), '#,##0');
    relay(placed, row);
    return { cause: 'stale-year', cells: [ref(row, at)] };
  },
);

const shifted = cellFault(
  'beloppen är förskjutna en rad',
  'amount-deviates',
  typedAmounts,
  (placed, random) => {
    const { draft } = placed;
    const { at } = someAmount(placed, random);
    const size = random.whole(3, Math.min(5, placed.plan.parties.length - 2));
    const first = random.whole(placed.firstRow, placed.lastRow - size + 1);
    const before = Array.from({ length: size }, (_, i) => draft.number(first + i, at));
    // The block moved down one row and its last figure came first.
    const after = [before[size - 1] ?? 0, ...before.slice(0, -1)];
    if (after.some((value, i) => Math.abs(value - (before[i] ?? 0)) < 20)) return undefined;
    after.forEach((value, i) => draft.type(first + i, at, value, '#,##0'));
    return { cause: 'shifted', cells: after.map((_, i) => ref(first + i, at)) };
  },
);

export function transpose(value: number, random: Random): number | undefined {
  const digits = String(Math.abs(value)).split('');
  const places = digits
    .map((d, i) => ({ d, i }))
    .filter(({ d, i }) => i > 0 || digits[1] !== '0' || d !== '0');
  const at = random.whole(0, places.length - 2);
  if (digits[at] === digits[at + 1] || (at === 0 && digits[1] === '0')) return undefined;
  const [a = '', b = ''] = [digits[at], digits[at + 1]];
  digits[at] = b;
  digits[at + 1] = a;
  return Number(digits.join(''));
}

const transposed = cellFault(
  'två siffror har bytt plats',
  'amount-deviates',
  typedAmounts,
  (placed, random) => {
    const { draft } = placed;
    const { at } = someAmount(placed, random);
    const row = someRow(placed, random);
    const value = transpose(draft.number(row, at), random);
    if (value === undefined || Math.abs(value - draft.number(row, at)) < 20) return undefined;
    draft.type(row, at, value, '#,##0');
    relay(placed, row);
    return { cause: 'transposed-digits', cells: [ref(row, at)] };
  },
);

const sign = cellFault('fel tecken', 'amount-deviates', typedAmounts, (placed, random) => {
  const { draft } = placed;
  const { at } = someAmount(placed, random);
  const row = someRow(placed, random);
  if (draft.number(row, at) < 20) return undefined;
  draft.type(row, at, -draft.number(row, at), '#,##0');
  return { cause: 'sign', cells: [ref(row, at)] };
});

const magnitude = cellFault(
  'en nolla för mycket eller för litet',
  'amount-deviates',
  typedAmounts,
  (placed, random) => {
    const { draft } = placed;
    const { at } = someAmount(placed, random);
    const row = someRow(placed, random);
    const value = draft.number(row, at);
    if (value < 1000) return undefined;
    draft.type(row, at, random.chance(0.7) ? value * 10 : value * 1000, '#,##0');
    return { cause: 'magnitude', cells: [ref(row, at)] };
  },
);

const typed = cellFault('ett annat tal är inskrivet', 'amount-deviates', typedAmounts, (placed, random) => {
  const { draft } = placed;
  const { at } = someAmount(placed, random);
  const row = someRow(placed, random);
  const value = draft.number(row, at);
  const other = Math.round(value * (1.03 + 0.31 * random.next())) + random.whole(11, 37);
  if (Math.abs(other - value) < 40) return undefined;
  draft.type(row, at, other, '#,##0');
  relay(placed, row);
  return { cells: [ref(row, at)] };
});

/** In some tables the dependent columns follow the wrong figure, as when it was wrong before they were made. */
function relay(placed: Rendered, row: number): void {
  const { plan, draft } = placed;
  const people = placed.columns[plan.columns.findIndex((c) => c.kind === 'population')] ?? 0;
  plan.columns.forEach((column, index) => {
    const at = placed.columns[index] ?? 0;
    if (column.kind === 'per-capita') {
      const amount = draft.number(row, placed.columns[column.of] ?? 0);
      draft.type(row, at, Math.round((amount / draft.number(row, people)) * 100) / 100, '0.00');
    }
    if (column.kind !== 'difference' && column.kind !== 'difference-percent') return;
    const to = draft.number(row, placed.columns[column.to] ?? 0);
    const from = draft.number(row, placed.columns[column.from] ?? 0);
    if (column.kind === 'difference') draft.type(row, at, to - from, '#,##0');
    else draft.type(row, at, Math.round((to / from - 1) * 1000) / 1000, '0.0%');
  });
}

const populationCell = (plan: TablePlan): boolean =>
  plan.parties.length >= 6 && !plan.live && plan.columns[0]?.kind === 'population';

const populationSlip = cellFault(
  'folkmängden har fått två siffror omkastade',
  'population-deviates',
  populationCell,
  (placed, random) => {
    const { draft } = placed;
    const at = placed.columns[0] ?? 0;
    const row = someRow(placed, random);
    const value = transpose(draft.number(row, at), random);
    if (value === undefined || Math.abs(value - draft.number(row, at)) < 90) return undefined;
    draft.type(row, at, value, '#,##0');
    return { cells: [ref(row, at)] };
  },
);

const populationSwap = cellFault(
  'två kommuners folkmängd har bytt plats',
  'population-deviates',
  populationCell,
  (placed, random) => {
    const { draft } = placed;
    const at = placed.columns[0] ?? 0;
    const [one, other] = [someRow(placed, random), someRow(placed, random)];
    const [a, b] = [draft.number(one, at), draft.number(other, at)];
    if (one === other || Math.abs(a - b) < 90) return undefined;
    draft.type(one, at, b, '#,##0');
    draft.type(other, at, a, '#,##0');
    return { cause: 'swapped', cells: [ref(one, at), ref(other, at)] };
  },
);

export const singleFigureFaults: Fault[] = [
  swapped,
  copied,
  stale,
  shifted,
  transposed,
  sign,
  magnitude,
  typed,
  populationSlip,
  populationSwap,
];
