import { fraction, kronor, type Fraction } from '../../core/exact/fraction';
import type { RowResult } from '../../core/plan/model';
import { live as text } from '../../text/sheetsFormulas';
import type { OutCell } from './description';
import { extraColumn, hasLimits, moneyCell, rounded, span, type Place } from './livePlace';
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
  const low = `${minimum}*COUNTIF(${b},"<="&${own})`;
  if (maximum === undefined) {
    return `${minimum}*SUMIF(${b},">"&${own})>=(${totalUnits(place)}-${low})*${own}`;
  }
  // The least whole weight that reaches the maximum when this one pays the minimum.
  const reach = `(${maximum}*${own}+MOD(-${maximum}*${own},${minimum}))/${minimum}`;
  const between = `(SUMIF(${b},">"&${own})-SUMIF(${b},">="&${reach}))`;
  return `${minimum}*${between}>=(${totalUnits(place)}-${low}-${maximum}*COUNTIF(${b},">="&${reach}))*${own}`;
}

function atMaximum(r: string, maximum: string, minimum: string | undefined, place: Place): string {
  const b = span('B', place);
  const own = `B${r}`;
  const high = `${maximum}*COUNTIF(${b},">="&${own})`;
  if (minimum === undefined) {
    return `${maximum}*SUMIF(${b},"<"&${own})<=(${totalUnits(place)}-${high})*${own}`;
  }
  // The largest whole weight that stays at the minimum when this one pays the maximum.
  const stays = `(${minimum}*${own}-MOD(${minimum}*${own},${maximum}))/${maximum}`;
  const between = `(SUMIF(${b},"<"&${own})-SUMIF(${b},"<="&${stays}))`;
  return `${maximum}*${between}<=(${totalUnits(place)}-${high}-${minimum}*COUNTIF(${b},"<="&${stays}))*${own}`;
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
