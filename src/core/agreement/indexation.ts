import { formatDecimal } from '../exact/decimal';
import { add, compare, equals, type Fraction, fraction, multiply, ONE, ZERO } from '../exact/fraction';
import { indexLabel, LABELS } from './labels';
import type { Agreement, IndexRate, IndexTerms } from './model';
import type { Notes } from './notes';

/** Outside this the rate is used as it stands, and that is said. */
const USUAL_RATE = { lowest: fraction(-5n, 100n), highest: fraction(20n, 100n) };

/** True when the agreement says anything about raising the amount. */
export function isIndexed(index: IndexTerms): boolean {
  return index.rates.length > 0 || index.firstYear !== undefined;
}

/** The first year that is raised (B2): as stated, else the year after the base year, which is never raised (E7). */
export function firstRaisedYear({ baseYear, index }: Agreement): number {
  const afterBaseYear = baseYear.value + 1;
  return Math.max(index.firstYear?.value ?? afterBaseYear, afterBaseYear);
}

/** The rates of a year's chain, one a year from the first raised year to the year itself. */
export function ratesUpTo(agreement: Agreement, year: number): readonly IndexRate[] {
  const first = firstRaisedYear(agreement);
  return agreement.index.rates
    .filter((rate, place, all) => all.findIndex((other) => other.year === rate.year) === place)
    .filter((rate) => rate.year >= first && rate.year <= year)
    .sort((one, other) => one.year - other.year);
}

/**
 * B2: the product of (1 + index) from the first raised year to `year`, nothing rounded in between.
 * Refused: a missing year in the chain, a series that is not chosen, two values for one year, -100 % or less.
 */
export function indexFactor(agreement: Agreement, year: number, notes: Notes): Fraction {
  const { index, baseYear } = agreement;
  if (!isIndexed(index)) return ONE;
  sayWhatIsAssumed(agreement, year, notes);
  const rates = ratesUpTo(agreement, year);
  const known = new Set(rates.map((rate) => rate.year));
  for (let raised = firstRaisedYear(agreement); raised <= year; raised += 1) {
    if (known.has(raised)) continue;
    const facts = { year: String(raised), baseYear: String(baseYear.value) };
    notes.refuse('index-missing', { field: indexLabel(raised), origin: index.firstYear?.origin }, facts);
  }
  for (const rate of rates) refuseRate(rate, agreement, notes);
  return chain(rates);
}

/** The product of (1 + rate), brought to lowest terms once. */
function chain(rates: readonly IndexRate[]): Fraction {
  let [numerator, denominator] = [1n, 1n];
  for (const { rate } of rates) {
    numerator *= rate.value.numerator + rate.value.denominator;
    denominator *= rate.value.denominator;
  }
  return fraction(numerator, denominator);
}

function sayWhatIsAssumed(agreement: Agreement, year: number, notes: Notes): void {
  const { firstYear } = agreement.index;
  const base = agreement.baseYear.value;
  if (firstYear === undefined) notes.assume('index-first-year', { year: String(base + 1) });
  else if (firstYear.value <= base) {
    notes.assume('base-year-not-raised', { baseYear: String(base), firstYear: String(firstYear.value) });
  }
  if (ratesUpTo(agreement, year).length > 1) notes.assume('index-chaining');
}

function refuseRate({ rate, year, series }: IndexRate, { index }: Agreement, notes: Notes): void {
  const at = { field: indexLabel(year), origin: rate.origin };
  const facts = { year: String(year), rate: formatDecimal(multiply(rate.value, fraction(100n))) };
  if (compare(add(ONE, rate.value), ZERO) <= 0) notes.refuse('index-rate-impossible', at, facts);
  if (compare(rate.value, USUAL_RATE.lowest) < 0 || compare(rate.value, USUAL_RATE.highest) > 0) {
    notes.assume('index-rate-unusual', { ...facts, cell: rate.origin?.cell ?? '' });
  }
  const twice = index.rates.find((other) => other.year === year && !equals(other.rate.value, rate.value));
  if (twice !== undefined) {
    const other = formatDecimal(multiply(twice.rate.value, fraction(100n)));
    notes.refuse(
      'index-given-twice',
      { field: indexLabel(year), origin: twice.rate.origin },
      { ...facts, other },
    );
  }
  if (series === undefined && namesSeveralSeries(index.series?.value)) {
    const named = { series: index.series?.value ?? '', year: String(year) };
    notes.refuse(
      'index-series-not-chosen',
      { field: LABELS.indexSeries, origin: index.series?.origin },
      named,
    );
  }
}

/** "LPI och LPIK" names two series that differ, so nothing is chosen. */
export function namesSeveralSeries(series: string | undefined): boolean {
  if (series === undefined) return false;
  const named = new Set(series.toUpperCase().match(/\p{L}+/gu));
  return ['LPI', 'LPIK', 'PKV', 'KPI', 'KPIF', 'AKI'].filter((name) => named.has(name)).length > 1;
}
