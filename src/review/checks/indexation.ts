import type { TableCell, TableColumn } from '../table/model';
import { namesOrganisation, plainWords } from '../table/words';
import { statedWhole } from '../terms/amounts';
import type { Terms } from '../terms/model';
import { cellAt, columnsOf, correctedValue, ran, report, type Draft, type Review } from './context';
import { recalculated } from './recalculated';
import { grain, roundingRoom } from './totals';

/** One year's amount: the sum of the rows of its column, in the column's printed unit. */
interface YearAmount {
  readonly column: TableColumn;
  readonly year: number;
  readonly amount: number;
  readonly rows: number;
}

/** index-mismatch: amounts from year to year, or from the stated base amount, against the stated index. */
export function checkIndex(review: Review): void {
  const chains = chainsOf(review);
  const rates = review.terms.rates;
  if (rates.length === 0) {
    ran(review, 'index-mismatch', chains.some((chain) => chain.length > 1) ? 'no-index' : 'no-years');
    return;
  }
  let judged = readAsDecimals(review, chains);
  if (judged === 0) for (const chain of chains) judged += judgeChain(review, chain);
  if (judged === 0) judged = judgeAgainstBase(review);
  ran(review, 'index-mismatch', judged === 0 ? 'no-years' : undefined);
}

/**
 * "0,027" without a per cent sign reads as 0,027 % (D1). Where the table fits 2,7 % and nothing else, that was meant:
 * said as information, not as a fault. Gives the years judged so, 0 when it does not apply.
 */
function readAsDecimals(review: Review, chains: readonly (readonly YearAmount[])[]): number {
  const { rates } = review.terms;
  if (rates.some(({ value }) => Math.abs(value) > 0.002) || rates.every(({ value }) => value === 0)) return 0;
  const judgedBy = (factor: number) => {
    const terms = { ...review.terms, rates: rates.map((rate) => ({ ...rate, value: rate.value * factor })) };
    const trial: Review = { ...review, terms, drafts: [] };
    const judged = chains.reduce((count, chain) => count + judgeChain(trial, chain), 0);
    return { judged, wrong: trial.drafts.length };
  };
  const [asRead, asDecimals] = [judgedBy(1), judgedBy(100)];
  const cell = chains.find((chain) => chain.length > 1)?.[1]?.column.headCell;
  if (asRead.wrong === 0 || asDecimals.judged === 0 || asDecimals.wrong > 0 || !cell) return 0;
  report(review, {
    check: 'missing-metadata',
    cells: [cell],
    certainty: 0.9,
    facts: { missing: 'per-cent-sign' },
  });
  return asDecimals.judged;
}

/** Amount columns with a year, grouped by what else their heads say. */
function chainsOf(review: Review): YearAmount[][] {
  const groups = new Map<string, YearAmount[]>();
  for (const column of columnsOf(review.table, 'amount')) {
    if (column.year === undefined || column.sumOf.length > 0) continue;
    const name = plainWords(column.header)
      .replace(/(?:19|20)\d\d(?:-\d\d-\d\d)?/g, '')
      .replace(/prognos|preliminär|budget|plan|prel/g, '')
      .replace(/[^\p{L}]+/gu, ' ')
      .trim();
    const amount = yearAmount(review, column, column.year);
    if (amount) groups.set(name, [...(groups.get(name) ?? []), amount]);
  }
  return [...groups.values()]
    .map((group) => group.sort((a, b) => a.year - b.year))
    .filter((group) => new Set(group.map(({ year }) => year)).size === group.length);
}

function yearAmount(review: Review, column: TableColumn, year: number): YearAmount | undefined {
  const cells = review.table.rows
    .filter((row) => row.kind === 'item' || row.kind === 'region')
    .map((row) => cellAt(column, row.index))
    .filter((cell) => cell !== undefined)
    .filter((cell) => !Number.isNaN(cell.value));
  if (cells.length === 0) return undefined;
  const figure = (cell: TableCell) => recalculated(review, cell)?.value ?? correctedValue(review, cell);
  const amount = cells.reduce((sum, cell) => sum + figure(cell), 0);
  return { column, year, amount, rows: cells.length };
}

/** The stated raise of one year; the same for all years when no year is named. */
function rateOf(review: Review, year: number): number | undefined {
  const { rates, firstIndexYear, baseYear } = review.terms;
  const own = rates.find((rate) => rate.year === year) ?? rates.find((rate) => rate.year === undefined);
  const first = firstIndexYear ?? (baseYear === undefined ? undefined : baseYear + 1);
  if (first !== undefined && year < first) return 0;
  return own?.value;
}

/** Product of the raises after one year up to another; undefined when one of them is not stated. */
export function factorBetween(review: Review, from: number, to: number): number | undefined {
  let factor = 1;
  for (let year = from + 1; year <= to; year++) {
    const rate = rateOf(review, year);
    if (rate === undefined) return undefined;
    factor *= 1 + rate;
  }
  return factor;
}

/** How one year's raise went wrong: `raise` is the factor that was used. */
interface Slip {
  readonly cause: string;
  readonly raise: number;
}

/** The next year went wrong in the same way: one rate for all years, or all raises one year off, the last then missing. */
function isSameSlip(last: Slip, next: Slip): boolean {
  if (last.cause === 'wrong-year') return next.cause === 'wrong-year' || next.cause === 'not-applied';
  if (last.cause !== next.cause) return false;
  return (
    next.cause === 'simple-instead-of-compound' ||
    (next.cause === 'other-rate' && Math.abs(next.raise - last.raise) < 2e-5)
  );
}

function judgeChain(review: Review, chain: readonly YearAmount[]): number {
  let judged = 0;
  let last: (Slip & { readonly draft: Draft }) | undefined;
  const [base] = chain;
  for (let i = 1; i < chain.length; i++) {
    const [before, now] = [chain[i - 1], chain[i]];
    if (!before || !now || !base || before.column.scale !== now.column.scale) continue;
    const step = factorBetween(review, before.year, now.year);
    const whole = factorBetween(review, base.year, now.year);
    if (step === undefined || whole === undefined) continue;
    judged++;
    const room = roomOf(review, now) + before.rows * 0.02;
    const right = [before.amount * step, base.amount * whole, baseStated(review, now)].filter(
      (value) => value !== undefined,
    );
    if (right.some((value) => Math.abs(value - now.amount) <= room)) continue;
    const cause = causeOf(review, chain, i, room);
    // Amounts agreed party by party may be set anew for a year: only a slip with a cause is told.
    if (review.terms.fixedAmounts && cause === 'other-rate') continue;
    const raise = now.amount / before.amount;
    if (last && isSameSlip(last, { cause, raise })) last.draft.alsoAt?.push(...cellsOf(review, now));
    else
      last = {
        cause,
        raise,
        draft: tell(review, now, before.amount, before.amount * step, cause, before.year),
      };
  }
  return judged;
}

/**
 * Rounding of every row, and of the raised totals of both years, may all be in it: the amounts to share are whole
 * in the printed or the agreed unit also where the rows are not rounded, the region's and the municipalities' each by
 * itself, and every cost line's.
 */
function roomOf({ terms }: Review, { column, rows }: YearAmount): number {
  const step = grain(column) === 0 ? 0.01 : column.step;
  const agreed = (terms.unit ?? 0) / column.scale;
  const lines = Math.max(0, (terms.lines ?? 1) - 1) * (agreed === 0 ? 1 : agreed);
  const alike = new Set(column.cells.slice(0, rows).map(({ value }) => value)).size === 1;
  return (alike ? (step * rows) / 2 : roundingRoom(step, rows)) + Math.max(step, 1, agreed) * 2.5 + lines;
}

function baseStated(review: Review, now: YearAmount): number | undefined {
  const { baseYear } = review.terms;
  if (baseYear === undefined) return undefined;
  const factor = factorBetween(review, baseYear, now.year);
  const [amount] = statedWhole(review.terms, baseYear);
  return factor === undefined || amount === undefined ? undefined : (amount * factor) / now.column.scale;
}

function causeOf(review: Review, chain: readonly YearAmount[], i: number, room: number): string {
  const [base, before, now] = [chain[0], chain[i - 1], chain[i]];
  if (!base || !before || !now) return 'other-rate';
  const near = (value: number) => Math.abs(value - now.amount) <= room;
  const step = factorBetween(review, before.year, now.year) ?? 1;
  if (near(before.amount)) return 'not-applied';
  if (near(before.amount * step * step)) return 'applied-twice';
  const simple = simpleSum(review, base.year, now.year);
  if (i > 1 && near(base.amount * (1 + simple))) return 'simple-instead-of-compound';
  const others = review.terms.rates.filter((rate) => rate.year !== undefined && rate.year !== now.year);
  if (now.year - before.year === 1 && others.some((rate) => near(before.amount * (1 + rate.value))))
    return 'wrong-year';
  return 'other-rate';
}

function simpleSum(review: Review, from: number, to: number): number {
  let sum = 0;
  for (let year = from + 1; year <= to; year++) sum += rateOf(review, year) ?? 0;
  return sum;
}

/** One year's table beside a stated base amount: told only when a cause reproduces it. */
function judgeAgainstBase(review: Review): number {
  const { baseYear, fixedAmounts } = review.terms;
  // Amounts agreed party by party have no one base amount: a year may have its own.
  if (baseYear === undefined || fixedAmounts || othersPay(review)) return 0;
  let judged = 0;
  for (const column of columnsOf(review.table, 'amount')) {
    const year = column.year ?? titleYear(review);
    const now = year === undefined || year <= baseYear ? undefined : yearAmount(review, column, year);
    if (!now || column.sumOf.length > 0) continue;
    const factor = factorBetween(review, baseYear, now.year);
    if (factor === undefined || factor === 1) continue;
    judged++;
    const bases = wholesAndParts(baseTerms(review), baseYear, column.scale);
    const room = roomOf(review, now);
    if (bases.some((base) => Math.abs(base * factor - now.amount) <= room)) continue;
    for (const base of bases) {
      const cause = againstBase(review, base, now, baseYear, factor, room);
      if (cause === undefined) continue;
      tell(review, now, base, base * factor, cause, baseYear);
      break;
    }
  }
  return judged;
}

/** The police, a college: what they pay beside the municipalities was another part of the base year's amount. */
function othersPay({ table }: Review): boolean {
  const items = table.rows.filter(({ kind }) => kind === 'item');
  return items.some(({ code, label }) => code === undefined && namesOrganisation(label));
}

/** The one year that a title names. */
export function titleYear(review: Review): number | undefined {
  for (const text of review.table.texts) {
    if (text.place !== 'title') continue;
    const years = plainWords(text.text).match(/(?<!\d)20\d\d(?!\d)/g);
    if (years?.length === 1) return Number(years[0]);
  }
  return undefined;
}

/** A later year's own text names that year's amount, which is raised already: the base amount stands by the base year. */
function baseTerms({ terms }: Review): Terms {
  return {
    ...terms,
    amounts: terms.amounts.filter(({ nearness, year }) => nearness <= 1 || year !== undefined),
  };
}

function wholesAndParts(terms: Terms, year: number, scale: number): number[] {
  const share =
    terms.municipalShare?.value ??
    (terms.regionShare === undefined ? undefined : 1 - terms.regionShare.value);
  return statedWhole(terms, year).flatMap((whole) => [
    whole / scale,
    ...(share === undefined ? [] : [(whole * share) / scale]),
  ]);
}

function againstBase(
  review: Review,
  base: number,
  now: YearAmount,
  baseYear: number,
  factor: number,
  room: number,
): string | undefined {
  const near = (value: number) => Math.abs(value - now.amount) <= room;
  if (near(base)) return 'not-applied';
  if (near(base * factor * factor)) return 'applied-twice';
  if (now.year - baseYear > 1 && near(base * (1 + simpleSum(review, baseYear, now.year))))
    return 'simple-instead-of-compound';
  const last = rateOf(review, now.year) ?? 0;
  const others = review.terms.rates.filter((rate) => rate.year !== undefined && rate.year !== now.year);
  if (others.some((rate) => near((base * factor * (1 + rate.value)) / (1 + last)))) return 'wrong-year';
  if (now.year - baseYear > 1 && near((base * factor) / (1 + last))) return 'not-applied';
  if (near(base * factor * (1 + last))) return 'applied-twice';
  return undefined;
}

function tell(
  review: Review,
  now: YearAmount,
  base: number,
  expected: number,
  cause: string,
  from: number,
): Draft {
  const { column } = now;
  const cells = cellsOf(review, now);
  const rates = Array.from({ length: now.year - from }, (_, i) => rateOf(review, from + 1 + i) ?? 0);
  return report(review, {
    check: 'index-mismatch',
    cause,
    cells,
    found: Number((now.amount * column.scale).toPrecision(15)),
    expected: Math.round(expected * column.scale),
    effect: Math.round(Math.abs(now.amount - expected) * column.scale),
    certainty: cause === 'other-rate' ? 0.7 : 0.95,
    facts: {
      column: column.header,
      base: String(Number((base * column.scale).toPrecision(15))),
      rate: rates
        .map((rate) => `${String(Number((rate * 100).toPrecision(8))).replace('.', ',')} %`)
        .join(' och '),
      year: String(now.year),
      role: 'amount',
    },
  });
}

/** The total first, then every row: the whole column is wrong. */
function cellsOf(review: Review, { column }: YearAmount): TableCell[] {
  const total = review.table.rows.findLast((row) => row.kind === 'total');
  const rows = review.table.rows.filter((row) => row.kind === 'item' || row.kind === 'region');
  return [...(total ? [total] : []), ...rows]
    .map((row) => cellAt(column, row.index))
    .filter((cell) => cell !== undefined)
    .filter((cell) => cell.kind === 'number');
}
