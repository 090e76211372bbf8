/** What follows from a finding in another cell, in a few words. */
export const consequencesSv = {
  total: 'Summan följer med.',
  difference: 'Skillnaden följer med.',
  'per-capita': 'Kr per invånare följer med.',
  share: 'Andelen följer med.',
  error: 'Felvärdet följer med hit.',
  amount: 'Beloppet följer med.',
  other: 'Följer av detta.',
} satisfies Readonly<Record<string, string>>;

/** Why a check could not be made. */
export const reasonsSv = {
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
} satisfies Readonly<Record<string, string>>;

export type Consequences = Readonly<Record<keyof typeof consequencesSv, string>>;
export type Reasons = Readonly<Record<keyof typeof reasonsSv, string>>;
