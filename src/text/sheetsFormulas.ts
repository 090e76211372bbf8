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
  rate: (year: number): string => `Uppräkning ${String(year)}`,
  perInhabitant: 'Kronor per invånare',
  factor: 'Indexfaktor',
  agreed: 'Avtalsbelopp',
  deduction: (name: string): string => `Avsätts: ${name}`,
  distributable: 'Att fördela',
  keyScale: (name: string): string => `${name}, räknas i delar av`,
  keyFactor: (name: string): string => `Delar i nyckeln: ${name}`,
  scale: 'Andelarna räknas i delar av',
  group: (name: string): string => `Grupp: ${name}`,
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
  extra: 'Får en enhet till: resten är bland de största.',
  none: 'Ingen enhet till: resten räcker inte.',
  own: 'Avrundat enligt vald metod.',
  control: 'Skillnad mot programmets beräkning',
  controlNote:
    'Skillnad mot programmets beräkning är 0 så länge underlaget är detsamma som när bladet skapades.',
  remainder: 'Rest av nyckelns summa',
  ownRounding: 'Vanlig avrundning',
  notesAsOf: (date: string): string =>
    `Tabellens tal följer underlaget; noterna gäller underlaget som det var ${date}.`,
  engine: 'Programmets belopp',
  difference: 'Skillnad',
  unavailable:
    'Levande formler finns inte för den här nyckeln, metoden eller finansieringen; beloppen är värden.',
} as const;

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
