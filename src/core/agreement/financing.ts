import { formatDecimal } from '../exact/decimal';
import {
  compare,
  equals,
  type Fraction,
  fraction,
  multiply,
  ONE,
  subtract,
  sum,
  ZERO,
} from '../exact/fraction';
import type { Origin } from '../outcome';
import { shareLabel } from './labels';
import type { Agreement, FinancingGroup, PartyKind } from './model';
import type { Notes } from './notes';
import { takesPart } from './participation';

/** What a group pays in a year: a share of what the fixed groups leave, or a fixed amount in kronor. */
export interface YearGroup {
  readonly name: string;
  readonly kind: PartyKind;
  readonly outsideTable: boolean;
  readonly share: Fraction;
  readonly fixed?: Fraction;
  readonly origin?: Origin;
}

const MUNICIPALITIES = 'Kommunerna';
const HUNDRED = fraction(100n);

/**
 * B4, E2: the groups of a year in the order of their rows, a group left out as the rest last. The rest is
 * Kommunerna when that is not stated, else the region, else the only other group without a share; a region that has no
 * row comes after that one. Without any share everything is Kommunerna's.
 * Refused: shares outside 0-100 %, shares that do not make 100 % with no group left for the rest.
 */
export function groupsOfYear(
  agreement: Agreement,
  financing: readonly FinancingGroup[],
  year: number,
  notes: Notes,
): readonly YearGroup[] {
  const active = financing.filter(
    (group) => group.kind === 'municipality' || takesPart(agreement, group.name, year),
  );
  const entries = active.map((group) => ({ group, stated: shareOfYear(group, year) }));
  for (const { group, stated } of entries) refuseImpossibleShare(group, stated, notes);
  const total = sum(entries.map(({ stated }) => stated?.share.value ?? ZERO));
  const rest = subtract(ONE, total);
  const unstated = entries.filter(({ group, stated }) => stated === undefined && group.fixed === undefined);
  const taker = equals(total, ONE)
    ? undefined
    : restGroup(
        agreement,
        financing,
        unstated.map(({ group }) => group),
        year,
      );
  const allFixed = active.length > 0 && active.every(({ fixed }) => fixed !== undefined);
  if (compare(rest, ZERO) < 0 || (taker === undefined && !equals(total, ONE) && !allFixed)) {
    refuseNotWhole(entries, total, year, notes);
    return [];
  }
  if (taker !== undefined) sayRest(taker, rest, year, notes);

  const inRows = entries
    .filter(({ group, stated }) => stated !== undefined || group.fixed !== undefined || group === taker)
    .map(({ group, stated }) =>
      yearGroup(group, stated?.share.value ?? (group === taker ? rest : ZERO), stated?.share.origin),
    );
  const leftOut = (name: string): boolean => taker?.name === name && taker.shares.length === 0;
  const ordered = [
    ...inRows.filter(({ name }) => !leftOut(name)),
    ...inRows.filter(({ name }) => leftOut(name)),
  ];
  return taker === undefined || active.includes(taker) ? ordered : [...ordered, yearGroup(taker, rest)];
}

type StatedShare = FinancingGroup['shares'][number];

/** E2: the share from the latest year at or before the year; undefined when none is stated yet. */
function shareOfYear({ shares }: FinancingGroup, year: number): StatedShare | undefined {
  return shares
    .filter(({ fromYear = year }) => fromYear <= year)
    .reduce<StatedShare | undefined>((best, share) => {
      return best === undefined || (share.fromYear ?? -Infinity) >= (best.fromYear ?? -Infinity)
        ? share
        : best;
    }, undefined);
}

/** The group that takes what the stated shares leave (B4); not one that has left the agreement. */
function restGroup(
  agreement: Agreement,
  financing: readonly FinancingGroup[],
  unstated: readonly FinancingGroup[],
  year: number,
): FinancingGroup | undefined {
  const ofKind = (kind: PartyKind): FinancingGroup | undefined => {
    const group = financing.find((candidate) => candidate.kind === kind);
    if (group !== undefined) return unstated.includes(group) ? group : undefined;
    const name = kind === 'region' ? agreement.regionName.value : MUNICIPALITIES;
    return takesPart(agreement, name, year) ? { name, kind, shares: [] } : undefined;
  };
  const listedRegion = unstated.find(({ kind }) => kind === 'region');
  const [first, second] = unstated;
  const onlyOne = second === undefined ? first : undefined;
  return ofKind('municipality') ?? listedRegion ?? onlyOne ?? ofKind('region');
}

function yearGroup(group: FinancingGroup, share: Fraction, origin?: Origin): YearGroup {
  const { name, kind, outsideTable = false, fixed } = group;
  const stated = fixed?.origin ?? origin;
  return {
    name,
    kind,
    outsideTable,
    share,
    ...(fixed === undefined ? {} : { fixed: fixed.value }),
    ...(stated === undefined ? {} : { origin: stated }),
  };
}

function sayRest(taker: FinancingGroup, rest: Fraction, year: number, notes: Notes): void {
  if (equals(rest, ONE) && taker.kind === 'municipality') notes.assume('no-shares', {}, year);
  else notes.assume('share-rest', { group: taker.name, share: formatDecimal(multiply(rest, HUNDRED)) }, year);
}

function refuseImpossibleShare(group: FinancingGroup, stated: StatedShare | undefined, notes: Notes): void {
  const { fixed } = group;
  if (fixed !== undefined && fixed.value.numerator < 0n) {
    const facts = { group: group.name, amount: formatDecimal(fixed.value) };
    notes.refuse('fixed-financing-negative', { field: group.name, origin: fixed.origin }, facts);
  }
  if (stated === undefined) return;
  const { value, origin } = stated.share;
  if (compare(value, ZERO) >= 0 && compare(value, ONE) <= 0) return;
  const facts = { group: group.name, share: formatDecimal(multiply(value, HUNDRED)) };
  notes.refuse('share-outside-range', { field: shareLabel(group), origin }, facts);
}

/** Names the first share that is stated; none when there is none. */
function refuseNotWhole(
  entries: readonly { readonly group: FinancingGroup; readonly stated: StatedShare | undefined }[],
  total: Fraction,
  year: number,
  notes: Notes,
): void {
  const facts = { sum: formatDecimal(multiply(total, HUNDRED)), year: String(year) };
  const first = entries.find(({ stated }) => stated !== undefined);
  const at = first && { field: shareLabel(first.group), origin: first.stated?.share.origin };
  notes.refuse('shares-not-whole', at, facts);
}
