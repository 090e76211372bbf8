import type { CellBlock } from '../../../src/workbook/cells';
import { divide } from '../divide';
import { Draft } from '../draft';
import { planWhere, type Fault, type Made } from '../made';
import { amount, sum, type TablePlan } from '../plan';
import type { Places } from '../places';
import type { Random } from '../random';
import { ref, render } from '../render';
import { amounts } from './single-figures';

/** Tables over years beside a sheet of terms that gives each year its own index. */
function yearsPlan(random: Random, places: Places): TablePlan | undefined {
  return planWhere(random, places, (p) => p.kind === 'years' && !p.live && p.parties.length >= 6);
}

interface Terms {
  base: number;
  rates: number[];
  amount: number;
  half: boolean;
}

function agreementSheet(plan: TablePlan, terms: Terms): CellBlock {
  const draft = new Draft('Avtal');
  const rows: [string, string | number, string?][] = [
    ['Avtal', 'Gemensam verksamhet'],
    ['Årlig kostnad', terms.amount * (plan.unit === 'tkr' ? 1000 : 1)],
    ['Basår', terms.base],
    ['Regionens andel', terms.half ? '50 %' : '0 %'],
    ['Kommunernas andel', terms.half ? '50 %' : '100 %'],
    ['Fördelningsnyckel', 'Folkmängd'],
    ['Indexserie', 'PKV'],
    ...terms.rates.map((rate, i): [string, string] => [
      `Index ${String(terms.base + 1 + i)}`,
      `${(rate / 10).toFixed(1).replace('.', ',')} %`,
    ]),
  ];
  rows.forEach(([label, value], i) => {
    draft.type(i, 0, label);
    draft.type(i, 1, value);
  });
  return draft.block();
}

/** Lays the years' columns by `applied`, one factor a year after the first. */
function layYears(plan: TablePlan, applied: readonly number[]): Terms & { first: number } {
  const all = amounts(plan);
  const first = all[0]?.column.shared ?? 0;
  const people = plan.columns[0]?.kind === 'population' ? plan.columns[0].figures : [];
  let factor = 1;
  all.forEach(({ column, index }, i) => {
    if (i > 0) factor *= 1 + (applied[i - 1] ?? 0) / 1000;
    plan.columns[index] = amount(
      plan,
      column.header,
      column.year,
      Math.round(first * factor),
      people,
      column.method === 'largest' ? 'largest' : 'independent',
    );
  });
  if (!plan.notes.some((n) => /avrund/i.test(n))) plan.notes.push('Avrundningsdifferenser kan förekomma.');
  const half = plan.regionName !== undefined;
  plan.titles[1] =
    'Kostnaden fördelas mellan kommunerna efter folkmängd. Beloppen räknas upp enligt avtalet.';
  return {
    base: all[0]?.column.year ?? 2020,
    rates: [...applied],
    amount: half ? 2 * first : first,
    half,
    first,
  };
}

function differing(random: Random, count: number): number[] {
  const rates: number[] = [];
  while (rates.length < count) {
    const rate = random.whole(10, 48);
    if (rates.every((r) => Math.abs(r - rate) >= 5)) rates.push(rate);
  }
  return rates;
}

/** A sound table over years with its terms. */
export function cleanWithAgreement(random: Random, places: Places): Made | undefined {
  const plan = yearsPlan(random, places);
  if (!plan) return undefined;
  const terms = layYears(plan, differing(random, amounts(plan).length - 1));
  const placed = render(plan);
  return { sheets: [placed.draft.block(), agreementSheet(plan, terms)], planted: undefined };
}

const wrongYear: Fault = {
  name: 'ett annat års index är använt',
  check: 'index-mismatch',
  make: (random, places) => {
    const plan = yearsPlan(random, places);
    if (!plan) return undefined;
    const rates = differing(random, amounts(plan).length);
    // Each year was raised by the next year's rate.
    const terms = layYears(plan, rates.slice(1));
    const placed = render(plan);
    const columns = amounts(plan)
      .slice(1)
      .map(({ index }) => placed.columns[index] ?? 0);
    const rows = [
      placed.headerRow,
      ...Array.from({ length: placed.totalRow - placed.firstRow + 1 }, (_, i) => placed.firstRow + i),
    ];
    return {
      sheets: [placed.draft.block(), agreementSheet(plan, { ...terms, rates })],
      planted: {
        check: 'index-mismatch',
        cause: 'wrong-year',
        cells: columns.flatMap((c) => rows.map((r) => ref(r, c))),
      },
    };
  },
};

/** The title says folkmängd; the amounts follow another column of the same table. */
const otherKey: Fault = {
  name: 'fördelad efter en annan kolumn',
  check: 'key-mismatch',
  make: (random, places) => {
    const plan = planWhere(
      random,
      places,
      (p) =>
        p.kind === 'plain' && !p.live && p.parties.length >= 6 && p.columns.length === 2 && p.unit === 'kr',
    );
    if (!plan) return undefined;
    const people = plan.columns[0]?.kind === 'population' ? plan.columns[0].figures : [];
    const pupils = people.map((p) => Math.round(p * (0.08 + 0.08 * random.next())));
    const chosen = amounts(plan)[0];
    if (!chosen) return undefined;
    chosen.column.figures = divide(
      chosen.column.shared,
      pupils,
      chosen.column.method === 'largest' ? 'largest' : 'independent',
    );
    if (sum(chosen.column.figures) !== chosen.column.shared)
      plan.notes.push('Avrundningsdifferenser kan förekomma.');
    plan.columns.splice(1, 0, { kind: 'population', header: 'Antal elever', figures: pupils });
    const placed = render(plan);
    const at = placed.columns[2] ?? 0;
    const rows = [
      placed.headerRow,
      ...Array.from({ length: placed.totalRow - placed.firstRow + 1 }, (_, i) => placed.firstRow + i),
    ];
    return {
      sheets: [placed.draft.block()],
      planted: { check: 'key-mismatch', cause: 'other-key', cells: rows.map((r) => ref(r, at)) },
    };
  },
};

export const agreementFaults: Fault[] = [wrongYear, otherKey];
