import type { Agreement, Party } from './model';
import { nameKey, takesPart } from './participation';

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
 * the region). The region and other financiers named in the split are parties whether or not they have a row in the table.
 */
export function agreementHolders(
  agreement: Agreement,
  expected: readonly ExpectedParty[],
  year: number,
): AgreementHolders {
  const { parties, financing } = agreement;
  const municipalities = parties.filter(({ kind }) => kind === 'municipality');
  const others = [...parties, ...financing].filter(({ kind }) => kind !== 'municipality');
  // A region with a row in the table is named twice, and is one party.
  const byKey = new Map(others.map(({ name }) => [nameKey(name), name]));
  const names = [...municipalities.map(({ name }) => name), ...byKey.values()];
  return {
    holders: names.filter((name) => takesPart(agreement, name, year)),
    absent: expected.filter((one) => !isAmong(one, parties, names)).map(({ name }) => name),
    outside: names.filter((name) => !takesPart(agreement, name, year)),
  };
}

/** By code where both have one ("Säters kommun" is Säter), else by name. */
function isAmong(one: ExpectedParty, parties: readonly Party[], names: readonly string[]): boolean {
  const byCode = one.code !== undefined && parties.some(({ code }) => code === one.code);
  return byCode || names.some((name) => nameKey(name) === nameKey(one.name));
}
