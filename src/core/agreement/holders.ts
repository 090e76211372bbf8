import type { Agreement, Party } from './model';
import { nameKey } from './participation';

/** A party that ought to hold the agreement: a municipality of the county, or the region. */
export interface ExpectedParty {
  readonly name: string;
  /** Four-digit municipality code, where there is one. */
  readonly code?: string;
}

export interface AgreementHolders {
  /** Those that take part in the year, region and other financiers included. */
  readonly holders: readonly string[];
  /** Expected ones that are not in the table of parties at all. */
  readonly absent: readonly string[];
  /** Those in the table that do not take part in the year: they have left, or have not entered yet. */
  readonly outside: readonly string[];
}

/**
 * Who holds the agreement in a year, and who is missing of those that ought to (S1 p. 3: all fifteen municipalities and
 * the region). A financier outside the table (Övriga finansiärer) holds no agreement; the region and Polisen do
 * whether or not they have a row there.
 */
export function agreementHolders(
  agreement: Agreement,
  expected: readonly ExpectedParty[],
  year: number,
): AgreementHolders {
  const { parties, financing, participation } = agreement;
  const municipalities = parties.filter(({ kind }) => kind === 'municipality');
  const others = new Map(
    [
      ...parties.filter(({ kind }) => kind !== 'municipality').map(({ name }) => name),
      ...financing
        .filter(({ kind, shares, fixed }) => kind !== 'municipality' && (fixed ?? shares.length > 0))
        .map(({ name }) => name),
    ].map((name) => [nameKey(name), name]),
  );
  const names = [...municipalities.map(({ name }) => name), ...others.values()];
  const takesPart = (name: string): boolean =>
    participation.every(
      ({ party, fromYear = year, toYear = year }) =>
        nameKey(party) !== nameKey(name) || (fromYear <= year && year <= toYear),
    );
  return {
    holders: names.filter(takesPart),
    absent: expected.filter((one) => !isAmong(one, parties, names)).map(({ name }) => name),
    outside: names.filter((name) => !takesPart(name)),
  };
}

/** By code where both have one ("Säters kommun" is Säter), else by name. */
function isAmong(one: ExpectedParty, parties: readonly Party[], names: readonly string[]): boolean {
  const byCode = one.code !== undefined && parties.some(({ code }) => code === one.code);
  return byCode || names.some((name) => nameKey(name) === nameKey(one.name));
}
