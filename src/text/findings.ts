import { formulaWriters } from './findingsFormulas';
import { keyWriters } from './findingsKeys';
import type { FindingFacts, FindingText } from './findingsModel';
import { otherWriters } from './findingsOther';
import { sumWriters } from './findingsSums';

export { findingTitle } from './findingsTitles';
export type { FindingFacts, FindingText } from './findingsModel';

const WRITERS = { ...sumWriters, ...keyWriters, ...otherWriters, ...formulaWriters };

/**
 * The Swedish words of a finding: `message` (what, where, why in one sentence), and "Varför", "Så räknade jag" and
 * "Förslag" of its card. `check` and `cause` are the ids of the command line.
 */
export function findingText(check: string, cause: string | undefined, facts: FindingFacts): FindingText {
  return WRITERS[check]?.(facts, cause) ?? { message: `${check} ${facts['cells'] ?? ''}`.trim() };
}

const CONSEQUENCES: Readonly<Record<string, string>> = {
  total: 'Summan följer med.',
  difference: 'Skillnaden följer med.',
  'per-capita': 'Kr per invånare följer med.',
  share: 'Andelen följer med.',
  error: 'Felvärdet följer med hit.',
  amount: 'Beloppet följer med.',
};

/** What follows from a finding in another cell, in a few words. */
export function consequenceText(kind: string): string {
  return CONSEQUENCES[kind] ?? 'Följer av detta.';
}

const REASONS: Readonly<Record<string, string>> = {
  'no-table': 'Ingen tabell med parter och belopp hittades.',
  'no-total': 'Tabellen har ingen summarad.',
  'no-key': 'Tabellen visar ingen folkmängd eller annan nyckel, och ingen är angiven.',
  'no-claim': 'Rubriker och texter nämner inget ungefärligt belopp.',
  'no-formulas': 'Tabellen har inga formler.',
  'no-share': 'Tabellen har ingen kolumn med andelar.',
  'no-per-capita': 'Tabellen har ingen kolumn med kr per invånare.',
  'no-difference': 'Tabellen har ingen kolumn med skillnad eller förändring.',
  'no-split': 'Ingen fördelning mellan region och kommuner är angiven.',
  'no-index': 'Inget indextal är angivet.',
  'no-years': 'Tabellen har inte belopp för flera år.',
  'no-parties': 'Tabellens rader är inte kommuner eller regioner.',
  'no-known-set': 'Ingen text säger vilka parter som ska vara med.',
  'no-vintage': 'Folkmängden stämmer inte med något datum som programmet känner.',
  'no-population': 'Tabellen har ingen kolumn med folkmängd.',
  'no-rule': 'Ingen kolumn följer en regel som kunde räknas fram.',
  'no-amount': 'Tabellen har ingen kolumn med belopp.',
};

/** Why a check could not be made, as a sentence. */
export function notCheckedReason(why: string): string {
  return REASONS[why] ?? why;
}
