import { apportion, type Apportionment, type PartLimits } from '../apportionment/apportion';
import type { YearGroup } from '../agreement/financing';
import { LABELS } from '../agreement/labels';
import { amountsWithinLimits, type LimitedAmounts } from '../agreement/limits';
import type { Agreement, ApportionmentMethod } from '../agreement/model';
import type { Notes } from '../agreement/notes';
import { sameParty } from '../agreement/participation';
import { oreToDecimal } from '../exact/decimal';
import { divide, type Fraction, kronor, type Ore, sum, ZERO } from '../exact/fraction';
import { roundToUnit } from '../exact/rounding';
import { describeMembers } from './memberRows';
import type { ApportionedPart, GroupResult, LineResult, RowResult, Tie } from './model';
import { partFromAmount, rankParts, readPart } from './part';
import type { YearLine, YearTerms } from './terms';

/** An amount divided between groups and parties. */
export interface Division {
  readonly lines: readonly LineResult[];
  readonly groups: readonly GroupResult[];
  readonly rows: readonly RowResult[];
  readonly ties: readonly Tie[];
}

/**
 * Divides an amount of a year (below 0: a deficit or refund, mirrored) as the agreement says: cost lines,
 * then groups by largest remainder (B4), then the municipalities by the key and Avrundningsmetod (B5).
 * A settlement goes without limits and fixed financing: they hold for the year's amount.
 */
export function divideBetweenParties(
  agreement: Agreement,
  terms: YearTerms,
  amount: Ore,
  part: 'agreed' | 'settlement',
  notes: Notes,
): Division {
  const ties: Tie[] = [];
  const lines = divideBetweenLines(terms, amount, part, ties, notes);
  const [only] = lines;
  const groups = lines.length === 1 && only !== undefined ? only.groups : mergeGroups(lines, terms.unit);
  const municipal = groups.filter(({ kind }) => kind === 'municipality');
  const total = municipal.reduce((added, group) => added + group.amount, 0n);
  const name = municipal[0]?.name;
  const members =
    name === undefined ? [] : divideBetweenMembers(agreement, terms, { name, total }, part, ties, notes);
  const others = groups
    .filter(({ kind }) => kind !== 'municipality')
    .map((group) => rowOfGroup(agreement, group));
  return { lines, groups, rows: [...members, ...others], ties };
}

function divideBetweenLines(
  terms: YearTerms,
  amount: Ore,
  part: 'agreed' | 'settlement',
  ties: Tie[],
  notes: Notes,
): readonly LineResult[] {
  const shares = shareOut(
    amount,
    terms.lines.map(({ weight }) => weight),
    terms.unit,
    'storsta-resten',
  );
  if (shares === undefined) return [];
  addTies(
    ties,
    shares,
    terms.lines.map(({ name }) => name),
  );
  return terms.lines.map((line, place) => {
    const { exact, amount: ofLine } = shares.parts[place] ?? { exact: ZERO, amount: 0n };
    const groups = divideBetweenGroups(line, terms.unit, ofLine, part, ties, notes);
    return { name: line.name, exact, amount: ofLine, groups };
  });
}

/** B4: by largest remainder in the order of the rows; fixed financing comes off first. */
function divideBetweenGroups(
  line: YearLine,
  unit: Ore,
  amount: Ore,
  part: 'agreed' | 'settlement',
  ties: Tie[],
  notes: Notes,
): readonly GroupResult[] {
  const groups = part === 'agreed' ? line.groups : line.groups.filter(({ fixed }) => fixed === undefined);
  const fixed = groups.map((group) => (group.fixed === undefined ? 0n : roundToUnit(group.fixed, unit)));
  const left = fixed.reduce((rest, taken) => rest - taken, amount);
  const shares = groups.map((group) => group.share);
  const divided = shareOut(left, shares, unit, 'storsta-resten');
  if (part === 'agreed') refuseFixedFinancing(groups, left, amount, divided !== undefined, notes);
  if (divided !== undefined)
    addTies(
      ties,
      divided,
      groups.map(({ name }) => name),
    );
  return groups.map((group, place) => {
    const taken = fixed[place] ?? 0n;
    const result =
      group.fixed === undefined
        ? (divided?.parts[place] ?? partFromAmount(ZERO, 0n, unit, 'none'))
        : partFromAmount(group.fixed, taken, unit, 'fixed');
    return describeGroup(group, result, amount);
  });
}

function describeGroup(group: YearGroup, part: ApportionedPart, amount: Ore): GroupResult {
  const { name, kind, outsideTable, fixed, origin } = group;
  const share = fixed === undefined ? group.share : (divide(fixed, kronor(amount)) ?? ZERO);
  return { name, kind, share, outsideTable, ...readPart(part), ...(origin === undefined ? {} : { origin }) };
}

function refuseFixedFinancing(
  groups: readonly YearGroup[],
  left: Ore,
  amount: Ore,
  someoneTakesTheRest: boolean,
  notes: Notes,
): void {
  const first = groups.find(({ fixed }) => fixed !== undefined);
  if (first === undefined) return;
  const facts = { group: first.name, left: oreToDecimal(left), amount: oreToDecimal(amount) };
  if (left < 0n) notes.refuse('fixed-financing-above-amount', { field: first.name }, facts);
  else if (left > 0n && !someoneTakesTheRest)
    notes.refuse('fixed-financing-below-amount', { field: first.name }, facts);
  else if (left > 0n) notes.assume('fixed-financing-first', { group: first.name });
}

/** The groups of several cost lines, added up by name; the sums are not rounded again. */
function mergeGroups(lines: readonly LineResult[], unit: Ore): readonly GroupResult[] {
  const byName = new Map<string, GroupResult[]>();
  for (const { groups } of lines) {
    for (const group of groups) byName.set(group.name, [...(byName.get(group.name) ?? []), group]);
  }
  const total = sum(lines.map(({ exact }) => exact));
  const merged = [...byName.values()].flatMap((parts) => {
    const [first] = parts;
    if (first === undefined) return [];
    const exact = sum(parts.map((part) => part.exact));
    const amount = parts.reduce((added, part) => added + part.amount, 0n);
    const { name, kind } = first;
    const outsideTable = parts.every((part) => part.outsideTable);
    const part = partFromAmount(exact, amount, unit, 'sum-of-lines');
    return [{ name, kind, outsideTable, share: divide(exact, total) ?? ZERO, ...part }];
  });
  return rankParts(merged);
}

/** B5, B6: the municipalities' rounded group amount by the key, in the order of the population range. */
function divideBetweenMembers(
  agreement: Agreement,
  terms: YearTerms,
  group: { readonly name: string; readonly total: Ore },
  part: 'agreed' | 'settlement',
  ties: Tie[],
  notes: Notes,
): readonly RowResult[] {
  const { key, unit, method } = terms;
  if (key.members.length === 0) {
    if (group.total !== 0n)
      notes.refuse('no-municipalities', { field: LABELS.population }, { year: String(terms.year) });
    return [];
  }
  const limited = part === 'agreed' ? limitedAmounts(terms, group.total, notes) : undefined;
  const limits = limited === undefined ? undefined : terms.limits;
  const result = shareOut(group.total, limited?.exact ?? key.weights, unit, method, limits);
  if (result === undefined) return [];
  addTies(
    ties,
    result,
    key.members.map((place) => agreement.parties[place]?.name ?? ''),
  );
  return describeMembers(agreement, terms, group.name, result.parts, limited);
}

function limitedAmounts({ key, limits }: YearTerms, total: Ore, notes: Notes): LimitedAmounts | undefined {
  if (limits === undefined) return undefined;
  const amounts = amountsWithinLimits(key.weights, kronor(total), limits);
  if (amounts === undefined) {
    const least = limits.minimum * BigInt(key.members.length);
    const field = least > total ? LABELS.minimum : LABELS.maximum;
    const facts = { amount: oreToDecimal(total), parties: String(key.members.length) };
    notes.refuse(least > total ? 'minimum-above-amount' : 'maximum-below-amount', { field }, facts);
  }
  return amounts;
}

/** C3: the region and other groups have one row each. */
function rowOfGroup({ parties }: Agreement, group: GroupResult): RowResult {
  const { name, kind, share, outsideTable, ...part } = group;
  const party = parties.find((candidate) => candidate.kind === kind && sameParty(candidate.name, name));
  return {
    ...part,
    share,
    party: name,
    ...(party?.code === undefined ? {} : { code: party.code }),
    kind,
    group: name,
    ...(outsideTable ? { outsideTable } : {}),
  };
}

/** An apportionment in öre; `undefined` when there is nothing to share by (all weights 0 is refused elsewhere). */
function shareOut(
  amount: Ore,
  weights: readonly Fraction[],
  unit: Ore,
  method: ApportionmentMethod,
  limits?: PartLimits,
): Apportionment | undefined {
  const request = { total: kronor(amount), weights, unit: kronor(unit), method };
  const outcome = apportion(limits === undefined ? request : { ...request, limits });
  return outcome.kind === 'done' ? outcome.value : undefined;
}

function addTies(ties: Tie[], { ties: found }: Apportionment, names: readonly string[]): void {
  for (const { parts, settledBy } of found) {
    ties.push({ parties: parts.map((part) => names[part] ?? ''), settledBy });
  }
}
