import { divide } from '../divide';
import { cellFault, planFault, type Fault, type Planted } from '../made';
import { amount, shares, sum, type AmountColumn, type TablePlan } from '../plan';
import { ref, type Rendered } from '../render';
import { dropNotes } from './formulas';
import { amounts } from './single-figures';

const typedByPeople = (plan: TablePlan): boolean =>
  !plan.live && plan.parties.length >= 6 && plan.columns[0]?.kind === 'population';

type Where = (placed: Rendered) => Omit<Planted, 'check'>;

function columnCells(index: number, cause: string): Where {
  return (placed) => ({
    cause,
    cells: [
      placed.headerRow,
      ...Array.from({ length: placed.totalRow - placed.firstRow + 1 }, (_, i) => placed.firstRow + i),
    ].map((row) => ref(row, placed.columns[index] ?? 0)),
  });
}

function remake(column: AmountColumn, weights: readonly number[]): void {
  column.figures = divide(column.shared, weights, column.method === 'largest' ? 'largest' : 'independent');
}

/** The column was made from other weights; the columns computed from it follow, as they would. */
function withWeights(
  name: string,
  cause: string,
  weights: (
    plan: TablePlan,
    random: Parameters<Fault['make']>[0],
    places: Parameters<Fault['make']>[1],
  ) => number[] | undefined,
): Fault {
  return planFault(
    name,
    'key-mismatch',
    (plan) => typedByPeople(plan) && plan.kind !== 'cost-lines',
    (plan, random, places) => {
      const made = weights(plan, random, places);
      if (!made) return undefined;
      const chosen = random.pick(amounts(plan));
      remake(chosen.column, made);
      plan.notes.push('På grund av avrundning summerar inte alltid delposterna till totalen.');
      return columnCells(chosen.index, cause);
    },
  );
}

const otherPopulation = withWeights(
  'kolumnen bygger på en annan folkmängd',
  'other-population',
  (plan, random, places) => {
    const others = places.vintages.filter(
      (v) => Math.abs(Number(v.date.slice(0, 4)) - Number(plan.vintage.date.slice(0, 4))) >= 2,
    );
    const other = random.pick(others);
    return plan.parties.map((p) => other.figures.get(p.code) ?? 0);
  },
);

const equalParts = withWeights('lika delar i stället för folkmängd', 'equal-parts', (plan) =>
  plan.parties.map(() => 1),
);

/** The region's row has the whole county's people, so the key counts everyone twice and the parts fall short. */
const regionInKey = cellFault(
  'regionen ingår i kommunernas nyckel',
  'key-mismatch',
  (plan) =>
    typedByPeople(plan) &&
    plan.kind === 'plain' &&
    plan.columns.length === 2 &&
    plan.regionName !== undefined &&
    plan.unit === 'kr',
  (placed) => {
    const { draft, plan, regionRow, totalRow } = placed;
    const [people = 0, at = 0] = placed.columns;
    const column = amounts(plan)[0]?.column;
    if (regionRow === undefined || !column) return undefined;
    const figures = plan.parties.map((_, i) => draft.number(placed.firstRow + i, people));
    const all = sum(figures);
    draft.type(regionRow, people, all, '#,##0');
    draft.type(totalRow, people, 2 * all, '#,##0');
    const half = divide(column.shared, [...figures, all], 'independent');
    plan.parties.forEach((_, i) => draft.type(placed.firstRow + i, at, half[i] ?? 0, '#,##0'));
    return columnCells(1, 'region-in-key')(placed);
  },
);

const populationVintage = planFault(
  'folkmängden är en annan än rubriken säger',
  'population-deviates',
  (plan) => typedByPeople(plan) && plan.kind === 'plain',
  (plan, random, places) => {
    const others = places.vintages.filter(
      (v) =>
        v.label !== plan.vintage.label &&
        Math.abs(Number(v.date.slice(0, 4)) - Number(plan.vintage.date.slice(0, 4))) >= 1,
    );
    const other = random.pick(others);
    const column = plan.columns[0];
    if (column?.kind !== 'population') return undefined;
    column.figures = plan.parties.map((p) => other.figures.get(p.code) ?? 0);
    for (const c of plan.columns) {
      if (c.kind === 'amount') remake(c, column.figures);
      if (c.kind === 'share' && c.style !== 'own') c.figures = shares(column.figures, c.style);
    }
    plan.notes.push('Avrundningsdifferenser kan förekomma.');
    return columnCells(0, 'other-population');
  },
);

const noNote = cellFault(
  'avrundning rad för rad utan not',
  'rounding-difference',
  (plan) =>
    !plan.live &&
    plan.kind !== 'cost-lines' &&
    amounts(plan).some(
      ({ column }) => column.method === 'independent' && sum(column.figures) !== column.shared,
    ),
  (placed) => {
    dropNotes(placed);
    const wrong = amounts(placed.plan).filter(({ column }) => sum(column.figures) !== column.shared);
    return {
      cause: 'independent-rounding',
      cells: wrong.flatMap(({ index }) =>
        [placed.subtotalRow, placed.totalRow]
          .filter((r) => r !== undefined)
          .map((row) => ref(row, placed.columns[index] ?? 0)),
      ),
    };
  },
);

const wrongTotal = cellFault(
  'fel total inskriven',
  'total-mismatch',
  (plan) => !plan.live && plan.kind !== 'cost-lines',
  (placed, random) => {
    const chosen = random.pick(amounts(placed.plan));
    const at = placed.columns[chosen.index] ?? 0;
    const off =
      random.pick([9, 90, 900, 1000, 10_000, -9_000, 27_000]) +
      (chosen.column.method === 'independent' ? 40 : 0);
    placed.draft.type(
      placed.totalRow,
      at,
      chosen.column.printed + off * (placed.plan.unit === 'tkr' ? 1 : 10),
      '#,##0',
    );
    return { cells: [ref(placed.totalRow, at)] };
  },
);

const shareWrong = cellFault(
  'en andel är fel',
  'share-mismatch',
  (plan) => !plan.live && plan.columns.some((c) => c.kind === 'share' && c.style === 'typed-two-decimals'),
  (placed, random) => {
    const index = placed.plan.columns.findIndex((c) => c.kind === 'share');
    const at = placed.columns[index] ?? 0;
    const row = random.whole(placed.firstRow, placed.lastRow);
    const other = row === placed.lastRow ? row - 1 : row + 1;
    const off = random.whole(30, 140) / 100;
    if (placed.draft.number(other, at) <= off) return undefined;
    placed.draft.type(row, at, Math.round((placed.draft.number(row, at) + off) * 100) / 100, '0.00');
    placed.draft.type(other, at, Math.round((placed.draft.number(other, at) - off) * 100) / 100, '0.00');
    return { cells: [ref(row, at), ref(other, at)] };
  },
);

/** The agreed per cents make more or less than 100; the amounts follow them, and every sum is what it says. */
const sharesDoNotSum = planFault(
  'andelarna ger inte 100 %',
  'share-sum',
  (plan) => plan.kind === 'shares' && !plan.live && plan.unit === 'kr',
  (plan, random) => {
    const [column, amountColumn] = plan.columns;
    if (column?.kind !== 'share' || amountColumn?.kind !== 'amount') return undefined;
    const row = random.whole(0, column.figures.length - 1);
    column.figures[row] = Math.round(((column.figures[row] ?? 0) + random.whole(60, 290) / 100) * 100) / 100;
    const total = amountColumn.shared;
    amountColumn.figures = column.figures.map((share) => Math.floor((total * share) / 100 + 0.5));
    amountColumn.shared = sum(amountColumn.figures);
    amountColumn.printed = amountColumn.shared;
    return (placed) => {
      const at = placed.columns[0] ?? 0;
      return { cells: [ref(placed.totalRow, at), ref(placed.firstRow + row, at), ref(placed.headerRow, at)] };
    };
  },
);

const perCapita = cellFault(
  'fel kr per invånare',
  'per-capita-mismatch',
  (plan) => !plan.live && plan.columns.some((c) => c.kind === 'per-capita'),
  (placed, random) => {
    const at = placed.columns[placed.plan.columns.findIndex((c) => c.kind === 'per-capita')] ?? 0;
    const row = random.whole(placed.firstRow, placed.lastRow);
    placed.draft.type(row, at, Math.round((placed.draft.number(row, at) * 1.13 + 0.4) * 100) / 100, '0.00');
    return { cells: [ref(row, at)] };
  },
);

const split = planFault(
  'regionen betalar inte sin halva',
  'split-mismatch',
  (plan) => typedByPeople(plan) && plan.regionName !== undefined && plan.kind === 'plain',
  (plan, random) => {
    const chosen = amounts(plan)[0];
    if (chosen?.column.region === undefined) return undefined;
    chosen.column.region = Math.round(chosen.column.region * random.pick([0.8, 0.9, 1.1, 1.2, 1.5]));
    chosen.column.printed = chosen.column.shared + chosen.column.region;
    return (placed) => {
      const at = placed.columns[chosen.index] ?? 0;
      return {
        cells: [placed.regionRow, placed.subtotalRow, placed.totalRow]
          .filter((r) => r !== undefined)
          .map((r) => ref(r, at)),
      };
    };
  },
);

const difference = cellFault(
  'fel förändring',
  'difference-mismatch',
  (plan) => !plan.live && plan.columns.some((c) => c.kind === 'difference'),
  (placed, random) => {
    const at = placed.columns[placed.plan.columns.findIndex((c) => c.kind === 'difference')] ?? 0;
    const row = random.whole(placed.firstRow, placed.lastRow);
    placed.draft.type(row, at, placed.draft.number(row, at) + random.pick([100, -1000, 270, 4_500]), '#,##0');
    return { cells: [ref(row, at)] };
  },
);

/** Index: the years of the table, raised otherwise than the title says. */
function indexFault(
  name: string,
  cause: string,
  totals: (first: number, rate: number, count: number) => (number | undefined)[],
): Fault {
  return planFault(
    name,
    'index-mismatch',
    (plan) => typedByPeople(plan) && plan.kind === 'years',
    (plan) => {
      const all = amounts(plan);
      const first = all[0]?.column.shared ?? 0;
      const made = totals(first, plan.rate / 1000, all.length);
      const people = plan.columns[0]?.kind === 'population' ? plan.columns[0].figures : [];
      const touched: number[] = [];
      all.forEach(({ column, index }, i) => {
        const total = made[i];
        if (total === undefined || Math.round(total) === column.shared) return;
        const next = amount(
          plan,
          column.header,
          column.year,
          Math.round(total),
          people,
          column.method === 'largest' ? 'largest' : 'independent',
        );
        plan.columns[index] = next;
        touched.push(index);
      });
      if (touched.length === 0) return undefined;
      plan.notes.push('Avrundningsdifferenser kan förekomma.');
      return (placed) => ({
        cause,
        cells: touched.flatMap((index) => columnCells(index, cause)(placed).cells),
      });
    },
  );
}

const chain = (first: number, factors: readonly number[]): number[] => {
  const totals = [first];
  for (const factor of factors) totals.push((totals.at(-1) ?? 0) * factor);
  return totals;
};

const notApplied = indexFault('ett års uppräkning saknas', 'not-applied', (first, rate, count) =>
  chain(
    first,
    Array.from({ length: count - 1 }, (_, i) => (i === count - 2 ? 1 : 1 + rate)),
  ),
);
const twice = indexFault('uppräkningen är gjord två gånger', 'applied-twice', (first, rate, count) =>
  chain(
    first,
    Array.from({ length: count - 1 }, (_, i) => (i === 0 ? (1 + rate) ** 2 : 1 + rate)),
  ),
);
const simple = indexFault(
  'enkel ränta i stället för ränta på ränta',
  'simple-instead-of-compound',
  (first, rate, count) => Array.from({ length: count }, (_, i) => first * (1 + rate * i)),
);
const otherRate = indexFault('en annan procentsats', 'other-rate', (first, rate, count) =>
  chain(
    first,
    Array.from({ length: count - 1 }, () => 1 + rate + 0.007),
  ),
);

export const columnFaults: Fault[] = [
  otherPopulation,
  equalParts,
  regionInKey,
  populationVintage,
  noNote,
  wrongTotal,
  shareWrong,
  sharesDoNotSum,
  perCapita,
  split,
  difference,
  notApplied,
  twice,
  simple,
  otherRate,
];
