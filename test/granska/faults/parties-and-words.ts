import { cellFault, planFault, type Fault } from '../made';
import { shares, sum, type TablePlan } from '../plan';
import { divide } from '../divide';
import { ref } from '../render';
import { dropNotes } from './formulas';
import { amounts } from './single-figures';

const wholeCounty = (plan: TablePlan): boolean => plan.saysAll && plan.kind !== 'cost-lines';

/** Takes a party out of the plan and makes every column again for those that are left. */
function remakeFor(plan: TablePlan): void {
  const people = plan.parties.map((p) => plan.vintage.figures.get(p.code) ?? 0);
  for (const column of plan.columns) {
    if (column.kind === 'population') column.figures = people;
    if (column.kind === 'share' && column.style !== 'own') column.figures = shares(people, column.style);
    if (column.kind === 'amount') {
      const unrounded = column.method === 'unrounded';
      column.figures = unrounded
        ? people.map((p) => (column.shared * p) / sum(people))
        : divide(column.shared, people, column.method === 'largest' ? 'largest' : 'independent');
    }
  }
  if (!plan.notes.some((note) => /avrund/i.test(note)))
    plan.notes.push('Avrundningsdifferenser kan förekomma.');
}

const missing = planFault(
  'en kommun saknas',
  'party-missing',
  (plan) => wholeCounty(plan) && plan.kind !== 'shares' && plan.parties.length > 6,
  (plan, random) => {
    plan.parties.splice(random.whole(0, plan.parties.length - 1), 1);
    remakeFor(plan);
    return (placed) => ({
      cells: [
        ref(placed.totalRow, placed.nameColumn),
        ref(placed.headerRow, placed.nameColumn),
        ref(placed.headerRow, placed.plan.left),
        ref(placed.titleRow, placed.plan.left),
        ref(placed.titleRow + 1, placed.plan.left),
      ],
    });
  },
);

const duplicate = cellFault(
  'en kommun står två gånger',
  'party-duplicate',
  (plan) => plan.parties.length >= 6 && !plan.live && !plan.saysAll,
  (placed, random) => {
    const { draft, nameColumn, firstRow } = placed;
    const one = random.whole(0, placed.plan.parties.length - 1);
    const other = one === 0 ? 1 : one - 1;
    // The name (and code) was written twice; the figures are the other's own.
    draft.type(firstRow + one, nameColumn, placed.plan.parties[other]?.name ?? '');
    if (placed.plan.codes)
      draft.type(firstRow + one, placed.plan.left, placed.plan.parties[other]?.code ?? '', '@');
    return { cells: [ref(firstRow + one, nameColumn), ref(firstRow + other, nameColumn)] };
  },
);

const misspelt = cellFault(
  'ett kommunnamn är felstavat',
  'party-unknown',
  (plan) => plan.parties.length >= 6 && !plan.codes,
  (placed, random) => {
    const { draft, plan, nameColumn, firstRow } = placed;
    const candidates = plan.parties
      .map((p, i) => ({ p, i }))
      .filter(({ p }) => /[åäö]/i.test(p.name) && p.name.length > 4 && !/^H[åa]bo$/.test(p.name));
    if (candidates.length === 0) return undefined;
    const { p, i } = random.pick(candidates);
    const folded = p.name.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
    draft.type(firstRow + i, nameColumn, folded);
    return { cells: [ref(firstRow + i, nameColumn)] };
  },
);

const foreign = planFault(
  'en kommun från ett annat län',
  'party-unknown',
  (plan) =>
    plan.parties.length >= 8 &&
    plan.kind !== 'shares' &&
    plan.kind !== 'cost-lines' &&
    !plan.codes &&
    !plan.saysAll,
  (plan, random, places) => {
    const other = random.pick(places.counties.filter((c) => c.name !== plan.county));
    const guest = random.pick(other.parties);
    const at = random.whole(0, plan.parties.length);
    plan.parties.splice(at, 0, guest);
    remakeFor(plan);
    return (placed) => ({ cells: [ref(placed.firstRow + at, placed.nameColumn)] });
  },
);

const mixedUnit = cellFault(
  'några rader står i tkr',
  'unit-mixed',
  (plan) => !plan.live && plan.unit === 'kr' && plan.kind === 'plain' && plan.parties.length >= 8,
  (placed, random) => {
    const { draft } = placed;
    const at = placed.columns[amounts(placed.plan)[0]?.index ?? 0] ?? 0;
    const size = random.whole(2, Math.floor(placed.plan.parties.length / 3));
    const rows = random.shuffle(placed.plan.parties.map((_, i) => placed.firstRow + i)).slice(0, size);
    if (rows.some((row) => draft.number(row, at) < 20_000)) return undefined;
    for (const row of rows) draft.type(row, at, Math.round(draft.number(row, at) / 1000), '#,##0');
    return { cells: rows.map((row) => ref(row, at)) };
  },
);

const balancingRow = cellFault(
  'en utjämningsrad utan förklaring',
  'balancing-item',
  (plan) =>
    !plan.live &&
    plan.kind === 'plain' &&
    plan.regionName === undefined &&
    amounts(plan).some(
      ({ column }) => column.method === 'independent' && sum(column.figures) !== column.shared,
    ),
  (placed, random) => {
    const { draft, plan, totalRow, nameColumn } = placed;
    dropNotes(placed);
    const label = random.pick(['Avrundning', 'Justering', 'Öresjustering', 'Utjämning']);
    // The total moves down one row, the constant stands above it.
    placed.plan.columns.forEach((_, index) => {
      const at = placed.columns[index] ?? 0;
      const cell = draft.at(totalRow, at);
      draft.clear(totalRow, at);
      if (cell) draft.cells.set(`${totalRow + 1}:${at}`, cell);
    });
    plan.notes.forEach((_, i) => draft.clear(placed.noteRow + i, plan.left));
    plan.notes
      .filter((note) => !/avrund/i.test(note))
      .forEach((note, i) => draft.type(placed.noteRow + 1 + i, plan.left, note));
    draft.type(totalRow, nameColumn, label);
    draft.type(totalRow + 1, nameColumn, 'Summa');
    const { column, index } = amounts(plan)[0] ?? { column: undefined, index: 0 };
    if (!column) return undefined;
    draft.type(totalRow, placed.columns[index] ?? 0, column.shared - sum(column.figures), '#,##0');
    return { cells: [ref(totalRow, placed.columns[index] ?? 0), ref(totalRow, nameColumn)] };
  },
);

const compensating = cellFault(
  'två fel som tar ut varandra',
  'compensating-errors',
  (plan) => !plan.live && plan.unit === 'kr' && plan.kind !== 'cost-lines' && plan.parties.length >= 6,
  (placed, random) => {
    const { draft } = placed;
    const at = placed.columns[random.pick(amounts(placed.plan)).index] ?? 0;
    const [one, other] = random.shuffle(placed.plan.parties.map((_, i) => placed.firstRow + i));
    const off = random.pick([1000, 5000, 2500, 1200]);
    if (one === undefined || other === undefined || draft.number(other, at) <= 2 * off) return undefined;
    draft.type(one, at, draft.number(one, at) + off, '#,##0');
    draft.type(other, at, draft.number(other, at) - off, '#,##0');
    return { cells: [ref(one, at), ref(other, at)] };
  },
);

const claim = planFault(
  '"ca"-beloppet i rubriken stämmer inte',
  'claim-mismatch',
  (plan) => plan.unit === 'kr' && plan.kind === 'plain',
  (plan, random) => {
    const chosen = amounts(plan)[0];
    if (!chosen || chosen.column.printed < 1_500_000) return undefined;
    const million = chosen.column.printed / 1e6 + random.pick([0.3, -0.3, 0.5]);
    chosen.column.header = `${chosen.column.header} ca ${million.toFixed(1).replace('.', ',')} mnkr`;
    return (placed) => ({
      cells: [
        ref(placed.headerRow, placed.columns[chosen.index] ?? 0),
        ref(placed.totalRow, placed.columns[chosen.index] ?? 0),
      ],
    });
  },
);

const noSource = planFault(
  'källa och datum saknas',
  'missing-metadata',
  (plan) => plan.columns[0]?.kind === 'population',
  (plan) => {
    plan.notes = plan.notes.filter((note) => !note.startsWith('Källa'));
    if (plan.columns[0]?.kind === 'population') plan.columns[0].header = 'Folkmängd';
    return (placed) => ({
      cells: [
        ref(placed.headerRow, placed.columns[0] ?? 0),
        ref(placed.headerRow, placed.nameColumn),
        ref(placed.headerRow, placed.plan.left),
        ref(placed.titleRow, placed.plan.left),
        ref(placed.totalRow, placed.nameColumn),
      ],
    });
  },
);

const noUnit = planFault(
  'enheten saknas',
  'missing-metadata',
  (plan) => plan.kind !== 'cost-lines',
  (plan) => {
    plan.titles[0] = (plan.titles[0] ?? '').replace(/, (kronor|tkr)$/, '');
    for (const column of plan.columns) if (column.kind === 'difference') column.header = 'Förändring';
    if (plan.columns.some((c) => c.kind === 'per-capita')) return undefined;
    return (placed) => ({
      cells: [
        ref(placed.titleRow, placed.plan.left),
        ref(placed.headerRow, placed.nameColumn),
        ref(placed.headerRow, placed.plan.left),
        ref(placed.totalRow, placed.nameColumn),
        ...amounts(placed.plan).map(({ index }) => ref(placed.headerRow, placed.columns[index] ?? 0)),
      ],
    });
  },
);

const noHead = cellFault(
  'en kolumnrubrik saknas',
  'missing-metadata',
  (plan) => plan.kind === 'plain',
  (placed) => {
    const index = placed.plan.columns.findIndex((c) => c.kind === 'amount');
    const at = placed.columns[index] ?? 0;
    placed.draft.clear(placed.headerRow, at);
    return {
      cells: [
        ref(placed.headerRow, at),
        ref(placed.headerRow, placed.nameColumn),
        ref(placed.headerRow, placed.plan.left),
      ],
    };
  },
);

const hidden = cellFault(
  'dolda rader med siffror',
  'hidden-cells',
  (plan) => plan.parties.length >= 6,
  (placed, random) => {
    if (random.chance(0.7)) {
      const row = random.whole(placed.firstRow, placed.lastRow);
      placed.draft.hiddenRows.add(row);
      return { cells: [placed.nameColumn, ...placed.columns].map((column) => ref(row, column)) };
    }
    const column = random.pick(placed.columns);
    placed.draft.hiddenColumns.add(column);
    return {
      cells: Array.from({ length: placed.totalRow - placed.headerRow + 1 }, (_, i) =>
        ref(placed.headerRow + i, column),
      ),
    };
  },
);

export const partyFaults: Fault[] = [
  missing,
  duplicate,
  misspelt,
  foreign,
  mixedUnit,
  balancingRow,
  compensating,
  claim,
  noSource,
  noUnit,
  noHead,
  hidden,
];
