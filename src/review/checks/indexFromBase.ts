import { namesOrganisation, plainWords } from '../table/words';
import { statedWhole } from '../terms/amounts';
import type { Terms } from '../terms/model';
import { columnsOf, type Review } from './context';
import { factorBetween, rateOf, simpleSum } from './indexTerms';
import { roomOf, tellIndex, yearAmount, type YearAmount } from './yearAmounts';

/** One year's table beside a stated base amount: told only when a cause reproduces it. */
export function judgeAgainstBase(review: Review): number {
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
      tellIndex(review, now, base, base * factor, cause, baseYear);
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
