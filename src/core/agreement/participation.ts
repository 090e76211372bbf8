import { cellInColumn } from './columns';
import type { Agreement, Party, PartyColumn } from './model';
import type { Notes } from './notes';

/** True when entry and exit clauses let the party take part in the year. */
export function takesPart({ participation }: Agreement, party: string, year: number): boolean {
  return participation.every(({ party: named, fromYear = year, toYear = year }) => {
    return (fromYear <= year && year <= toYear) || !sameParty(named, party);
  });
}

/** Names are one party whatever their case and outer spaces. */
export function sameParty(one: string, other: string): boolean {
  return nameKey(one) === nameKey(other);
}

export const nameKey = (name: string): string => name.normalize('NFC').trim().toLocaleLowerCase('sv');

/**
 * The places, in `Agreement.parties`, of the municipalities that are parties in the year. E6: an empty cell
 * in one of several columns means no party that year, and that is said.
 */
export function municipalitiesOfYear(
  agreement: Agreement,
  year: number,
  columns: readonly PartyColumn[],
  column: PartyColumn | undefined,
  notes: Notes,
): readonly number[] {
  const absent = (party: Party, place: number): boolean => {
    if (columns.length < 2 || column === undefined || column.figures[place] !== undefined) return false;
    const facts = { party: party.name, header: column.header, cell: cellInColumn(column, party) ?? '' };
    notes.assume('party-absent', facts, year);
    return true;
  };
  return [...agreement.parties.entries()]
    .filter(([, party]) => party.kind === 'municipality' && takesPart(agreement, party.name, year))
    .filter(([place, party]) => !absent(party, place))
    .map(([place]) => place);
}
