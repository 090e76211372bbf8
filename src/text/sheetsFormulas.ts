/** Words of the sheet *Beräkning <år>* and of formulas that give text. */
export const chain = {
  sheetName: (year: number): string => `Beräkning ${String(year)}`,
  title: (agreement: string | undefined, year: number): string =>
    agreement === undefined
      ? `Beräkning av beloppen ${String(year)}, kronor`
      : `Beräkning av beloppen för ${agreement} ${String(year)}, kronor`,
  item: 'Post',
  input: 'Indata',
  source: 'Hämtas från',
  unit: 'Avrundning till (kr)',
  base: 'Belopp under basåret',
  positions: 'Antal årsarbetare',
  costPerPosition: 'Kostnad för en årsarbetare',
  line: (name: string): string => `Kostnadspost: ${name}`,
  lineShare: (name: string): string => `Kostnadspost: ${name}, att fördela`,
  lineScale: 'Kostnadsposterna räknas i delar av',
  fixedAmount: (party: string): string => `Belopp: ${party}`,
  amountScale: 'Beloppen räknas i delar av',
  rate: (year: number): string => `Uppräkning ${String(year)}`,
  perInhabitant: 'Kronor per invånare',
  factor: 'Indexfaktor',
  agreed: (year: number) => `Avtalsbelopp ${String(year)}`,
  deduction: (name: string): string => `Avsätts: ${name}`,
  distributable: 'Att fördela',
  keyScale: (name: string): string => `${name}, räknas i delar av`,
  keyFactor: (name: string): string => `Delar i nyckeln: ${name}`,
  scale: 'Andelarna räknas i delar av',
  group: (name: string): string => `Grupp: ${name}`,
  groupOfLine: (name: string, line: string): string => `Grupp: ${name} (${line})`,
  groupOfLines: (name: string): string => `Grupp: ${name}, alla kostnadsposter`,
  leftAfterFixed: 'Kvar efter fasta belopp',
  remainder: 'Rest av delarnas summa',
  rank: 'Rang',
  digitSize: 'Stora belopp räknas i grupper om',
  digits: (place: number, of: number): string =>
    `Beloppet i enheter, grupp ${String(place)} av ${String(of)}`,
  minimum: 'Lägsta belopp',
  minimumUnits: 'Lägsta belopp, antal enheter',
  maximum: 'Högsta belopp',
  maximumUnits: 'Högsta belopp, antal enheter, högst hela beloppet',
  typed: 'Inskrivet här',
  rest: 'Resten',
  notes: [
    'Indata hämtas med formler från underlaget; värden som är text i underlaget är inskrivna här och ändras här.',
    'Formlerna fungerar i Excel 2021 och senare. Grupperna avrundas med största resten.',
  ],
} as const;

export const live = {
  ok: 'Stämmer',
  off: 'Stämmer inte',
  extra: 'Resten räcker till en enhet.',
  none: 'Resten räcker inte.',
  own: 'Avrundat enligt vald metod.',
  atLimit: 'Vid lägsta eller högsta belopp.',
  control: 'Skillnad mot programmets beräkning',
  controlNote:
    'Skillnad mot programmets beräkning är 0 så länge underlaget är detsamma som när bladet skapades.',
  remainder: 'Rest av nyckelns summa',
  ownRounding: 'Vanlig avrundning',
  notesAsOf: (date: string): string =>
    `Tabellens tal följer underlaget; noterna gäller underlaget som det var ${date}.`,
  /** On *Konsekvens*: what the new amounts are set beside, where it is not on a live sheet of the same job. */
  typedNote: (label: string): string =>
    `Uppgifterna om ${label} är inskrivna värden och följer inte underlaget.`,
  typedPartly: (label: string, parties: readonly string[]): string =>
    `Inskrivna värden som inte följer underlaget, ${label}: ${parties.join(', ')}.`,
  engine: 'Programmets belopp',
  difference: 'Skillnad',
  /** Heads of the columns that limits, rests and Sainte-Laguë need. */
  limit: 'Gräns',
  limitedWeight: 'Nyckeltal mellan gränserna',
  limitedAmount: 'Antal kronor vid gräns',
  minimum: 'Lägsta',
  maximum: 'Högsta',
  free: 'Fri',
  order: 'Ordning för resten',
  room: 'Antal enheter det finns plats för',
  start: 'Antal enheter i start',
  steps: (count: number): string =>
    `Sainte-Laguë, högst ${String(count)} steg: den med lägst jämförelsetal får (eller lämnar) en enhet`,
  stepParty: 'Part',
  stepPlace: 'Plats i listan',
  stepUnits: 'Antal enheter',
  limitedUnits: 'Antal enheter vid gräns',
  step: (number: number): string => `Steg ${String(number)}`,
  stepWinner: 'Plats som får (lämnar)',
  stepDirection: 'Riktning (1 ger, -1 tar)',
} as const;

/** Why a year's figures are values although live formulas were asked for. */
export type LiveReason =
  | 'too-large'
  | 'too-large-for-limits'
  | 'too-large-for-quotients'
  | 'fine-shares'
  | 'fine-key'
  | 'key-unknown'
  | 'no-parties';

/** The note on a sheet whose figures are values although live formulas were asked for. */
export function unavailable(reason: LiveReason): string {
  return `Beloppen är värden och inte levande formler: ${reasons[reason]}.`;
}

const reasons: Readonly<Record<LiveReason, string>> = {
  'too-large': 'beloppen eller nyckelns tal är för stora för att ett kalkylblad ska räkna dem exakt',
  'too-large-for-limits':
    'beloppen eller nyckelns tal är för stora för att gränserna (lägsta och högsta belopp) ska räknas exakt',
  'too-large-for-quotients':
    'beloppen eller nyckelns tal är för stora för att jämförelsetalen i Sainte-Laguë ska räknas exakt',
  'fine-shares': 'en andel har fler decimaler än ett kalkylblad räknar exakt med',
  'fine-key': 'nyckelns tal har fler decimaler än ett kalkylblad räknar exakt med',
  'key-unknown': 'nyckelns tal finns inte i underlagets kolumner',
  'no-parties': 'inga kommuner delar på beloppet',
};

/** Why a sheet that shows the years again holds values although live formulas were asked for. */
export type ReportReason =
  | { readonly kind: 'values'; readonly year: number }
  | {
      readonly kind:
        | 'no-allocation'
        | 'together'
        | 'too-large-for-rounding'
        | 'returned'
        | 'two-populations'
        | 'both-ways';
    };

/** The note on such a sheet. */
export function reportUnavailable(reason: ReportReason): string {
  return `Talen är värden och inte levande formler: ${whyValues(reason)}.`;
}

function whyValues(reason: ReportReason): string {
  switch (reason.kind) {
    case 'no-allocation':
      return 'de hämtas från bladen Fördelning, som inte är valda';
    case 'values':
      return `bladet Fördelning ${String(reason.year)} innehåller värden, av det skäl som står där`;
    case 'together':
      return 'åren är avrundade tillsammans, och det räknas inte med formler';
    case 'returned':
      return 'det som återförs eller betalas fördelas för sig, och det räknas inte med formler';
    case 'two-populations':
      return 'året är räknat två gånger, på var sin folkmängd, och bladet Kontroll visar bara den ena';
    case 'both-ways':
      return 'de är avrundade så att både rader och kolumner stämmer, och det räknas inte med formler';
    case 'too-large-for-rounding':
      return 'beloppen är för stora för att ett kalkylblad ska räkna ut avrundningen sammanlagt exakt';
  }
}

/** What a term of the key is called, as the head of its column. */
export function keyNames(kind: 'population' | 'equal' | 'own' | 'amounts', header?: string): string {
  switch (kind) {
    case 'population':
      return 'Nyckel: folkmängd';
    case 'equal':
      return 'Nyckel: lika';
    case 'own':
      return `Nyckel: ${header ?? 'egen'}`;
    case 'amounts':
      return 'Nyckel: belopp';
  }
}
