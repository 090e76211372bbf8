import { compare } from '../../core/exact/fraction';
import type { RowResult } from '../../core/plan/model';
import { live as text } from '../../text/sheetsFormulas';
import type { OutCell } from './description';
import { freeWeight, limitOf } from './liveLimits';
import { extraColumn, span, type Place } from './livePlace';
import { unitCount } from './liveShareOut';
import * as out from './outCells';

/** The units that ordinary rounding lacks, minus where it gives too many. */
export const missingFormula = (place: Place): string =>
  `ROUND((C$${String(place.sumRow)}-SUM(${span('K', place)}))/${place.chain.unit},0)`;

/** A party's amount by ordinary rounding. */
const ownAmount = (row: RowResult): bigint => row.amount - row.adjustment;

/** Units that ordinary rounding lacks. */
function missing(rows: readonly RowResult[], place: Place): bigint {
  const added = rows.reduce((all, row) => all + row.adjustment, 0n);
  return unitCount(added < 0n ? -added : added, place.year.unit) * (added < 0n ? -1n : 1n);
}

/**
 * B6 with *Rest till största* and *Rest till sista*: how many units of the rest each party has room for within the
 * limits, and in which order they take it.
 */
export function restCells(rows: readonly RowResult[], index: number, place: Place): readonly OutCell[] {
  if (!place.extra.includes('room')) return [];
  const row = rows[index];
  if (row === undefined) return [];
  const r = String(place.from + index);
  const room = out.formula(`=${roomFormula(r, place)}`, String(roomOf(row, rows, place)), out.formats.whole);
  if (!place.extra.includes('order')) return [room];
  return [
    out.formula(`=${orderFormula(r, place)}`, String(orderOf(rows, index, place)), out.formats.plain),
    room,
  ];
}

/** The largest exact amount takes first: those at the maximum in list order, then by weight, then those at the minimum. */
function orderFormula(r: string, place: Place): string {
  const free = extraColumn('limitedWeight', place);
  const limit = extraColumn('limit', place);
  const from = String(place.from);
  const byWeight = `COUNTIF(${span(free, place)},">"&${free}${r})+COUNTIF(${free}$${from}:${free}${r},${free}${r})`;
  if (place.chain.limits?.maximum === undefined) return byWeight;
  const highest = (range: string): string => `COUNTIF(${range},"${text.maximum}")`;
  const first = highest(`${limit}$${from}:${limit}${r}`);
  return `IF(${limit}${r}="${text.maximum}",${first},${highest(span(limit, place))}+${byWeight})`;
}

function orderOf(rows: readonly RowResult[], index: number, place: Place): number {
  const isHighest = rows.map((row) => limitOf(row, place) === 'maximum');
  const count = (marks: readonly boolean[]): number => marks.filter(Boolean).length;
  if (isHighest[index] === true) return count(isHighest.slice(0, index + 1));
  const weights = rows.map((row, at) => freeWeight(row, at, place));
  const own = weights[index] ?? 0n;
  const before = weights.slice(0, index + 1).filter((weight) => weight === own).length;
  return count(isHighest) + weights.filter((weight) => weight > own).length + before;
}

function roomFormula(r: string, place: Place): string {
  const { unit, limits } = place.chain;
  const rest = missingFormula(place);
  const own = `ROUND(K${r}/${unit},0)`;
  const up = limits?.maximum === undefined ? rest : `${limits.maximum}-${own}`;
  const down = limits?.minimum === undefined ? own : `${own}-${limits.minimum}`;
  return `IF(C${r}=0,0,IF(${rest}>0,${up},${down}))`;
}

function roomOf(row: RowResult, rows: readonly RowResult[], place: Place): bigint {
  if (compare(row.exact, { numerator: 0n, denominator: 1n }) === 0) return 0n;
  const rest = missing(rows, place);
  const own = unitCount(ownAmount(row), place.year.unit);
  const limits = place.chain.limits;
  if (rest > 0n) return limits?.maximum === undefined ? rest : (limits.most ?? 0n) - own;
  return limits?.minimum === undefined ? own : own - limits.least;
}

/** What a party takes of the rest: what those before it have no room for, as far as its own room goes. */
export function restTaken(r: string, place: Place): string {
  const rest = missingFormula(place);
  const room = extraColumn('room', place);
  const own = `${room}${r}`;
  const before = place.extra.includes('order')
    ? `SUMIF(${span(extraColumn('order', place), place)},"<"&${extraColumn('order', place)}${r},${span(room, place)})`
    : `(SUM(${room}${r}:${room}$${String(place.to)})-${own})`;
  return `SIGN(${rest})*MIN(${own},MAX(0,ABS(${rest})-${before}))`;
}
