import { multiply, ONE, type Fraction } from '../../core/exact/fraction';
import type {
  Agreement,
  AllocationKey,
  Cost,
  FinancingGroup,
  Participation,
  Party,
} from '../../core/agreement/model';
import type { Sourced } from '../../core/outcome';
import type { PopulationTable } from './model';
import { foldText } from './foldedText';
import { recogniseParty } from './partyName';
import type { Parameters, ShareRow } from './readParameters';

const FOLKMANGD: AllocationKey = { kind: 'blend', terms: [{ share: ONE, term: { kind: 'population' } }] };

/** The key of the agreement; Folkmängd when none is stated. */
export function keyOf({ key }: Parameters): Sourced<AllocationKey> {
  return key ?? { value: FOLKMANGD };
}

/** True for a group that is the region although it is called by its own name: "Region Dalarnas andel". */
function isRegion(subject: string, regionName: string | undefined): boolean {
  if (subject === 'region') return true;
  if (regionName !== undefined && foldText(regionName) === foldText(subject)) return true;
  return recogniseParty(subject).kind === 'region';
}

/** Names of the financing groups that are neither the region nor the municipalities. */
export function financierNames({ shares, regionName }: Parameters): readonly string[] {
  const names = shares
    .map(({ subject }) => subject)
    .filter((subject) => subject !== 'municipalities' && !isRegion(subject, regionName?.value));
  return [...new Set(names)];
}

/** B4: what Regionens namn says, else what its row in the population range says, else "Regionen". */
function regionNameOf(parameters: Parameters, parties: readonly Party[]): Sourced<string> {
  if (parameters.regionName !== undefined) return parameters.regionName;
  const row = parties.find(({ kind }) => kind === 'region');
  if (row !== undefined)
    return { value: row.name, ...(row.cell === undefined ? {} : { origin: { cell: row.cell } }) };
  const owned = parameters.shares.find(({ subject }) => subject !== 'region' && isRegion(subject, undefined));
  return { value: owned?.subject ?? 'Regionen' };
}

/** The groups in the order of their rows; the one left out as the rest is the engine's to add (B4). */
function financingOf(
  parameters: Parameters,
  regionName: string,
  parties: readonly Party[],
): readonly FinancingGroup[] {
  const groups = new Map<string, { group: Omit<FinancingGroup, 'shares'>; shares: ShareRow[] }>();
  for (const row of parameters.shares) {
    const group = groupOf(row.subject, regionName, parties);
    const key = `${group.kind} ${group.kind === 'other' ? foldText(group.name) : ''}`;
    const entry = groups.get(key) ?? { group, shares: [] };
    entry.shares.push(row);
    groups.set(key, entry);
  }
  return [...groups.values()].map(({ group, shares }) => ({
    ...group,
    shares: shares.map(({ fromYear, share }) => ({ ...(fromYear === undefined ? {} : { fromYear }), share })),
  }));
}

function groupOf(
  subject: string,
  regionName: string,
  parties: readonly Party[],
): Omit<FinancingGroup, 'shares'> {
  if (subject === 'municipalities') return { name: 'Kommunerna', kind: 'municipality' };
  if (isRegion(subject, regionName)) return { name: regionName, kind: 'region' };
  const row = parties.find(({ kind, name }) => kind === 'other' && foldText(name) === foldText(subject));
  return row === undefined
    ? { name: subject, kind: 'other', outsideTable: true }
    : { name: row.name, kind: 'other' };
}

/** How the agreement states its cost; undefined when it states none. */
function costOf(parameters: Parameters, key: AllocationKey): Cost | undefined {
  const { amount, count, costPerPosition, lines } = parameters;
  const product =
    count === undefined || costPerPosition === undefined ? undefined : { count, costPerPosition };
  const stated = amount === undefined ? {} : { stated: amount };
  if (key.kind === 'fixed-amounts') {
    const implied =
      product === undefined
        ? undefined
        : { value: multiply(product.count.value, product.costPerPosition.value) };
    return { kind: 'fixed-amounts', ...(implied === undefined ? stated : { stated: amount ?? implied }) };
  }
  if (product !== undefined) return { kind: 'positions', ...product, ...stated };
  if (lines.length > 0) {
    return { kind: 'lines', lines: lines.map((line) => ({ ...line, financing: [] })), ...stated };
  }
  if (amount !== undefined) return { kind: 'amount', amount };
  return key.kind === 'per-inhabitant' ? { kind: 'from-key' } : undefined;
}

/** Parties that come or go, by the names of the table where they are written otherwise ("Säters kommun"). */
function participationOf({ participation }: Parameters, parties: readonly Party[]): readonly Participation[] {
  return participation.map((entry) => {
    const known = recogniseParty(entry.party);
    const code = known.kind === 'municipality' ? known.municipality.code : undefined;
    const named = parties.find(
      (party) =>
        foldText(party.name) === foldText(entry.party) || (code !== undefined && party.code === code),
    );
    return { ...entry, party: named?.name ?? entry.party };
  });
}

/**
 * The complete agreement of the parameters and the parties; undefined while base year or cost is missing, which the
 * caller refuses. The only region row takes the region's name, so that row and group are called alike (C3).
 */
export function agreementOf(parameters: Parameters, table: PopulationTable): Agreement | undefined {
  const key = keyOf(parameters);
  const cost = costOf(parameters, key.value);
  const { baseYear } = parameters;
  if (cost === undefined || baseYear === undefined) return undefined;
  const regionName = regionNameOf(parameters, table.parties);
  const oneRegion = table.parties.filter(({ kind }) => kind === 'region').length === 1;
  const parties = table.parties.map((party) =>
    oneRegion && party.kind === 'region' ? { ...party, name: regionName.value } : party,
  );
  const { name, caseNumber, lastYear, minimum, maximum, surplus, roundingUnit, roundingMethod } = parameters;
  const { indexFrom, indexSeries } = parameters;
  const kronor: Sourced<Fraction> = { value: ONE };
  return {
    ...(name === undefined ? {} : { name }),
    ...(caseNumber === undefined ? {} : { caseNumber }),
    baseYear,
    ...(lastYear === undefined ? {} : { lastYear }),
    cost,
    deductions: parameters.deductions.map(({ name: deduction, amount: { value, ...rest } }) => ({
      name: deduction,
      amount: { kind: value.kind, value: { value: value.value, ...rest } },
    })),
    financing: financingOf(parameters, regionName.value, parties),
    regionName,
    key,
    ...(minimum === undefined ? {} : { minimum }),
    ...(maximum === undefined ? {} : { maximum }),
    roundingUnit: { ...(roundingUnit ?? kronor), stated: roundingUnit !== undefined },
    roundingMethod: {
      ...(roundingMethod ?? { value: 'storsta-resten' }),
      stated: roundingMethod !== undefined,
    },
    index: {
      ...(indexSeries === undefined ? {} : { series: indexSeries }),
      ...(indexFrom === undefined ? {} : { firstYear: indexFrom }),
      rates: parameters.rates,
    },
    term: parameters.term,
    ...(surplus === undefined ? {} : { surplus }),
    outcomes: parameters.outcomes,
    participation: participationOf(parameters, parties),
    parties,
    populations: table.populations,
    weights: table.weights,
    amounts: table.amounts,
  };
}
