import type { Party } from '../../core/agreement/model';
import type { YearResult } from '../../core/plan/model';
import type { Refusal } from '../../core/outcome';
import type { PartyNames, PartyRow } from './tableRows';

/** Whom the amounts of a year are set beside: everybody that pays, by the plan's names. */
export const payingParties = (year: YearResult | undefined): readonly Party[] =>
  (year?.rows ?? []).map(({ party, code, kind }) => ({
    name: party,
    kind,
    ...(code === undefined ? {} : { code }),
  }));

/** How the agreement calls the region and other financiers: their rows are recognised by that too. */
export function namesOf(parties: readonly Party[]): PartyNames {
  const region = parties.find(({ kind }) => kind === 'region');
  return {
    ...(region === undefined ? {} : { region: region.name }),
    financiers: parties.filter(({ kind }) => kind === 'other').map(({ name }) => name),
  };
}

/** The plan's name for each listed party: by name, by code, and the only region by being one. */
export function matchParties(
  listed: readonly PartyRow[],
  parties: readonly Party[],
): { readonly names: readonly (string | undefined)[]; readonly refusals: readonly Refusal[] } {
  const byCode = new Map(
    parties.flatMap(({ code, name }) => (code === undefined ? [] : [[code, name] as const])),
  );
  const byName = new Map(parties.map(({ name }) => [name.toLowerCase(), name]));
  const regions = parties.filter(({ kind }) => kind === 'region');
  const onlyRegion = ({ kind, code }: Party): string | undefined => {
    const [only] = kind === 'region' && regions.length === 1 ? regions : [];
    return only?.code === undefined || code === undefined || only.code === code ? only?.name : undefined;
  };
  const seen = new Map<string, string>();
  const refusals: Refusal[] = [];
  const names = listed.map(({ party, row }) => {
    const name =
      byName.get(party.name.toLowerCase()) ??
      (party.code === undefined ? undefined : byCode.get(party.code)) ??
      onlyRegion(party);
    if (name === undefined) return undefined;
    const cell = row.nameCell.address;
    const first = seen.get(name);
    // The same municipality is told by its code already.
    if (first !== undefined && party.code === undefined) {
      refusals.push({ code: 'read-party-twice', cell, facts: { name, first, firstName: name } });
    }
    seen.set(name, first ?? cell);
    return name;
  });
  return { names, refusals };
}
