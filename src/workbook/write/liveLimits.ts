import { fraction, kronor, type Fraction } from '../../core/exact/fraction';
import type { RowResult } from '../../core/plan/model';
import { live as text } from '../../text/sheetsFormulas';
import type { OutCell } from './description';
import { extraColumn, hasLimits, moneyCell, rounded, span, type Place } from './livePlace';
import { fits, type LiveDigits } from './liveProduct';
import { unitCount } from './liveShareOut';
import * as out from './outCells';

type Limit = 'minimum' | 'maximum' | undefined;

/** At which limit a party's exact amount stands, also where the common rate leads there by itself. */
export function limitOf(row: RowResult, { chain, year }: Place): Limit {
  if (chain.limits === undefined) return undefined;
  const at = (units: bigint): boolean => {
    const ore = (units * 100n * year.unit.numerator) / year.unit.denominator;
    const { numerator, denominator } = kronor(ore);
    return row.exact.numerator === numerator && row.exact.denominator === denominator;
  };
  const { minimum, maximum, least, most } = chain.limits;
  if (minimum !== undefined && at(least)) return 'minimum';
  return maximum !== undefined && most !== undefined && at(most) ? 'maximum' : undefined;
}

/** The weight a party is divided by: 0 at a limit. */
export const freeWeight = (row: RowResult, index: number, place: Place): bigint =>
  limitOf(row, place) === undefined ? (place.key.weights[index] ?? 0n) : 0n;

/** The sum of the weights between the limits: what remainders are counted in. */
export function freeTotal(rows: readonly RowResult[], place: Place): Fraction {
  return fraction(rows.reduce((all, row, index) => all + freeWeight(row, index, place), 0n));
}

/** B6: which limit a party stands at, its weight between them, its amount at one. */
export function limitCells(row: RowResult, index: number, place: Place): readonly OutCell[] {
  if (!hasLimits(place)) return [];
  const { year, chain } = place;
  const r = String(place.from + index);
  const limit = limitOf(row, place);
  const at = `${extraColumn('limit', place)}${r}`;
  const minimum = chain.limits?.minimum;
  const maximum = chain.limits?.maximum;
  const named = limit === undefined ? text.free : text[limit];
  const amounts = [
    ...(minimum === undefined ? [] : [`IF(${at}="${text.minimum}",${minimum},0)`]),
    ...(maximum === undefined ? [] : [`IF(${at}="${text.maximum}",${maximum},0)`]),
  ];
  return [
    out.formula(`=${limitFormula(r, place)}`, named, out.formats.general),
    out.formula(
      `=IF(${at}="${text.free}",B${r},0)`,
      String(freeWeight(row, index, place)),
      out.formats.whole,
    ),
    moneyCell(`=${rounded(`(${amounts.join('+')})*${chain.unit}`, year)}`, limitedAmount(row, place), year),
  ];
}

function limitedAmount(row: RowResult, place: Place): bigint {
  return limitOf(row, place) === undefined ? 0n : row.floor;
}

/**
 * The amount at the rate where a party meets its limit, summed over all parties and compared with the whole amount:
 * if it is at least that, the common rate is below, and the party stays at its minimum; likewise for the maximum.
 * Multiplied by the party's own weight, so that every figure is a whole number.
 */
function limitFormula(r: string, place: Place): string {
  const { minimum, maximum } = place.chain.limits ?? {};
  const high =
    maximum === undefined
      ? undefined
      : `IF(${atMaximum(r, maximum, minimum, place)},"${text.maximum}","${text.free}")`;
  if (minimum === undefined) return high ?? `"${text.free}"`;
  return `IF(${atMinimum(r, minimum, maximum, place)},"${text.minimum}",${high ?? `"${text.free}"`})`;
}

const totalUnits = ({ sumRow, chain }: Place): string => `ROUND(C$${String(sumRow)}/${chain.unit},0)`;

function atMinimum(r: string, minimum: string, maximum: string | undefined, place: Place): string {
  const b = span('B', place);
  const own = `B${r}`;
  const low = `${totalUnits(place)}-${minimum}*COUNTIF(${b},"<="&${own})`;
  const above = `SUMIF(${b},">"&${own})`;
  if (maximum === undefined) return `${difference(minimum, above, low, own, place)}>=0`;
  // The least whole weight that reaches the maximum when this one pays the minimum.
  const reach = `ROUNDUP(${maximum}*${own}/${minimum}-1/(2*${minimum}),0)`;
  const between = `(${above}-SUMIF(${b},">="&${reach}))`;
  const left = `${low}-${maximum}*COUNTIF(${b},">="&${reach})`;
  return `${difference(minimum, between, left, own, place)}>=0`;
}

function atMaximum(r: string, maximum: string, minimum: string | undefined, place: Place): string {
  const b = span('B', place);
  const own = `B${r}`;
  const high = `${totalUnits(place)}-${maximum}*COUNTIF(${b},">="&${own})`;
  const below = `SUMIF(${b},"<"&${own})`;
  // A party with no weight is at no maximum.
  if (minimum === undefined) return `AND(${own}>0,${difference(maximum, below, high, own, place)}<=0)`;
  // The largest whole weight that stays at the minimum when this one pays the maximum.
  const stays = `ROUNDDOWN(${minimum}*${own}/${maximum}+1/(2*${maximum}),0)`;
  const between = `(${below}-SUMIF(${b},"<="&${stays}))`;
  const left = `${high}-${minimum}*COUNTIF(${b},"<="&${stays})`;
  return `${difference(maximum, between, left, own, place)}<=0`;
}

/** `limit * weights - left * own`; large amounts in two groups of digits, so that each product is exact. */
function difference(limit: string, weights: string, left: string, own: string, { chain }: Place): string {
  const size = chain.amountDigits?.size;
  if (size === undefined) return `${limit}*${weights}-(${left})*${own}`;
  const high = `INT(${limit}/${size})*${weights}-INT((${left})/${size})*${own}`;
  const low = `MOD(${limit},${size})*${weights}-MOD(${left},${size})*${own}`;
  return `${size}*(${high})+${low}`;
}

/** What the amount between the limits is cut into, where it is too large to be multiplied whole. */
export function limitedDigits(units: string, { chain }: Place): LiveDigits | undefined {
  const size = chain.amountDigits?.size;
  return size === undefined
    ? undefined
    : { size, groups: [`INT(${units}/${size})`, `MOD(${units},${size})`] };
}

/** True when limits can be compared exactly: two groups of digits at most, and thresholds that a double holds. */
export function limitsFit(least: bigint, all: bigint, digits: LiveDigits | undefined): boolean {
  return fits(least * all) && (digits === undefined || digits.groups.length <= 2);
}

/** The sums below the columns of the limits. */
export function limitSums(rows: readonly RowResult[], place: Place): readonly OutCell[] {
  if (!hasLimits(place)) return [];
  const weights = extraColumn('limitedWeight', place);
  const amounts = extraColumn('limitedAmount', place);
  const ore = rows.reduce((all, row) => all + limitedAmount(row, place), 0n);
  return [
    out.empty(),
    out.formula(
      `=SUM(${weights}${String(place.from)}:${weights}${String(place.to)})`,
      String(freeTotal(rows, place).numerator),
      out.formats.whole,
    ),
    moneyCell(
      `=${rounded(`SUM(${amounts}${String(place.from)}:${amounts}${String(place.to)})`, place.year)}`,
      ore,
      place.year,
    ),
  ];
}

/** Units between the limits that are divided by the key. */
export function freeUnits(rows: readonly RowResult[], amount: bigint, place: Place): bigint {
  const limited = rows.reduce((all, row) => all + limitedAmount(row, place), 0n);
  return unitCount(amount - limited, place.year.unit);
}
