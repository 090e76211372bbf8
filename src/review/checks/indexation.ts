import { plainWords } from '../table/words';
import { statedWhole } from '../terms/amounts';
import { columnsOf, ran, report, type Draft, type Review } from './context';
import { judgeAgainstBase } from './indexFromBase';
import { factorBetween, simpleSum } from './indexTerms';
import { alikeRoom, cellsOf, roomOf, tellIndex, yearAmount, type YearAmount } from './yearAmounts';

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
    const room = roomOf(review, now) + alikeRoom(before);
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
        draft: tellIndex(review, now, before.amount, before.amount * step, cause, before.year),
      };
  }
  return judged;
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
