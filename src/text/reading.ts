/** Swedish sentences for what a range, a cell or a label could not be used for. One sentence what and why, one what to do. */

type Facts = Readonly<Record<string, string>>;
type Sentence = (facts: Facts) => string;

const fact = (facts: Facts, name: string): string => facts[name] ?? '';
/** "22 986" with quotation marks, or the word for nothing. */
const shown = (facts: Facts): string =>
  fact(facts, 'value') === '' ? 'cellen' : `”${fact(facts, 'value')}”`;
/** "för Avesta" when the fault belongs to a party. */
const forParty = (facts: Facts): string => (fact(facts, 'name') === '' ? '' : ` för ${fact(facts, 'name')}`);

const RANGES: readonly (readonly [string, Sentence])[] = [
  [
    'read-no-parameters',
    () =>
      'Hittade inget avtal i arbetsboken. Skriv minst Årlig kostnad och Basår i en kolumn med värdena bredvid, eller ange området.',
  ],
  [
    'read-no-population',
    () =>
      'Hittade ingen befolkningstabell i arbetsboken. Skriv kommunerna i en kolumn och folkmängden bredvid, eller ange området.',
  ],
  [
    'read-no-parties',
    (facts) =>
      `Hittade inga kommuner i området ${fact(facts, 'range')} på bladet ${fact(facts, 'sheet')}. Markera hela tabellen: kommunerna i en kolumn och folkmängden bredvid.`,
  ],
  [
    'read-sheet-missing',
    (facts) => `Det finns inget blad som heter ”${fact(facts, 'sheet')}”. Kontrollera namnet.`,
  ],
  [
    'read-sheet-hidden',
    (facts) => `Bladet ”${fact(facts, 'sheet')}” är dolt och läses inte. Visa bladet och försök igen.`,
  ],
  ['read-range-unusable', (facts) => `”${fact(facts, 'range')}” är inget område. Skriv till exempel A1:B16.`],
  [
    'read-range-empty',
    (facts) =>
      `Området ${fact(facts, 'range')} på bladet ${fact(facts, 'sheet')} är tomt. Markera tabellen och försök igen.`,
  ],
];

const CELLS: readonly (readonly [string, Sentence])[] = [
  [
    'read-cell-error',
    (facts) => `Cellen visar felet ${fact(facts, 'value')}. Rätta formeln eller skriv värdet.`,
  ],
  ['read-cell-boolean', (facts) => `Cellen innehåller ${shown(facts)}, som inte är ett tal. Skriv talet.`],
  [
    'read-cell-word',
    (facts) => `Värdet${forParty(facts)} är ${shown(facts)}, som inte är ett tal. Skriv talet med siffror.`,
  ],
  [
    'read-cell-ambiguous',
    (facts) =>
      `Värdet${forParty(facts)} är ${shown(facts)} och kan läsas på två sätt: punkt eller komma kan skilja tusental eller decimaler. Skriv tusental med mellanslag (2 451 070) och decimaler med komma.`,
  ],
  [
    'read-cell-approximate',
    (facts) => `Värdet${forParty(facts)} är ungefärligt (${shown(facts)}). Skriv det exakta talet.`,
  ],
  [
    'read-unit-unknown',
    (facts) =>
      `Enheten ”${fact(facts, 'unit')}” är inte känd, så beloppet kan inte räknas om till kronor. Använd kr, tkr eller mnkr.`,
  ],
  [
    'read-unit-contradiction',
    (facts) => `Värdet ${shown(facts)} har en annan enhet än rubriken anger. Behåll en av enheterna.`,
  ],
  [
    'read-figure-missing',
    (facts) =>
      `${fact(facts, 'name')} saknar värde. Fyll i cellen, eller ta bort raden om parten inte ska vara med.`,
  ],
  [
    'read-figure-negative',
    (facts) => `Värdet${forParty(facts)} är ${shown(facts)}. Det ska vara 0 eller mer. Rätta cellen.`,
  ],
  [
    'read-population-percent',
    (facts) => `Värdet${forParty(facts)} är i procent, men folkmängd är ett antal. Skriv antalet invånare.`,
  ],
  [
    'read-weights-mixed',
    (facts) =>
      `Värdet${forParty(facts)} (${shown(facts)}) är inte i samma form som det första i kolumnen: en del är procent, andra är tal. Skriv alla på samma sätt.`,
  ],
  [
    'read-header-years',
    (facts) =>
      `Rubriken ”${fact(facts, 'header')}” nämner flera år (${fact(facts, 'years')}). Skriv bara det år som siffrorna avser.`,
  ],
];

const PARTIES: readonly (readonly [string, Sentence])[] = [
  [
    'read-party-twice',
    (facts) =>
      `${fact(facts, 'name')} står två gånger: redan ${fact(facts, 'first')}${fact(facts, 'firstName') === fact(facts, 'name') ? '' : ` (”${fact(facts, 'firstName')}”)`}. Ta bort en av raderna.`,
  ],
  [
    'read-name-missing',
    () => 'Raden har siffror men inget namn. Skriv vilken kommun raden avser, eller ta bort raden.',
  ],
  ['read-name-error', () => 'Namnet kan inte läsas, för cellen visar ett fel. Skriv kommunens namn.'],
  [
    'read-code-unknown',
    (facts) => `${shown(facts)} är ingen kommunkod. Skriv koden med fyra siffror eller kommunens namn.`,
  ],
  [
    'read-column-missing',
    (facts) =>
      `${column(facts)} saknas i området ${fact(facts, 'range')}. Lägg till kolumnen eller välj en annan fördelningsnyckel.`,
  ],
];

function column(facts: Facts): string {
  const names: Readonly<Record<string, string>> = {
    population: 'En kolumn med folkmängd',
    weight: 'En kolumn med rubriken Vikt, Nyckel, Egen nyckel eller Andel',
    amount: 'En kolumn med rubriken Belopp',
  };
  return names[fact(facts, 'column')] ?? 'Kolumnen';
}

const VALUES: readonly (readonly [string, Sentence])[] = [
  ['read-value-missing', () => 'Värdet saknas. Fyll i cellen, eller ta bort raden om den inte gäller.'],
  ['read-negative', (facts) => `Värdet är ${shown(facts)}. Det ska vara 0 eller mer. Rätta cellen.`],
  [
    'read-amount-percent',
    (facts) => `Värdet är ${shown(facts)}, i procent, men ska vara ett belopp. Skriv beloppet i kronor.`,
  ],
  [
    'read-share-outside',
    (facts) => `Andelen är ${shown(facts)}. En andel ska vara mellan 0 och 100 %. Rätta andelen.`,
  ],
  [
    'read-share-unit',
    (facts) => `Andelen är ${shown(facts)}, men ska vara procent. Skriv till exempel 50 %.`,
  ],
  [
    'read-deduction-ambiguous',
    (facts) =>
      `Avdraget är ${shown(facts)} under en etikett i procent, och kan vara både 1 % och 100 %. Skriv till exempel ”1 %”.`,
  ],
  ['read-rate-unit', (facts) => `Index är ${shown(facts)}, men ska vara procent. Skriv till exempel 2,7 %.`],
  [
    'read-count-unit',
    (facts) => `Antalet är ${shown(facts)}, men ska vara ett antal utan enhet. Skriv till exempel 4,0.`,
  ],
  [
    'read-year-unusable',
    (facts) => `${shown(facts)} är inget år. Skriv året med fyra siffror, till exempel 2023.`,
  ],
  [
    'read-index-without-year',
    (facts) =>
      `Indextalet ${shown(facts)} saknar år. Skriv året i etiketten, till exempel ”Index 2024”. Raden Indexserie är till för namnet på serien.`,
  ],
];

const CHOICES: readonly (readonly [string, Sentence])[] = [
  [
    'read-key-unknown',
    (facts) =>
      `Fördelningsnyckeln ${shown(facts)} är inte känd. Skriv Folkmängd, Lika, Egen, Fasta belopp, en blandning som ”30 % lika, 70 % folkmängd” eller ”42,25 kr per invånare”.`,
  ],
  [
    'read-key-shares',
    (facts) =>
      `Nyckelns delar blir tillsammans ${fact(facts, 'sum').replace('.', ',')} %. De ska bli 100 %. Rätta procenttalen.`,
  ],
  [
    'read-key-rate',
    (facts) => `${shown(facts)} är inget belopp per invånare. Skriv till exempel ”42,25 kr per invånare”.`,
  ],
  [
    'read-method-unknown',
    (facts) =>
      `Avrundningsmetoden ${shown(facts)} finns inte. Välj Största resten, Sainte-Laguë, Var för sig, Rest till största, Rest till sista eller Löpande.`,
  ],
  [
    'read-rounding-unknown',
    (facts) => `Avrundning till ${shown(facts)} finns inte. Välj 0,01, 1, 10, 100 eller 1 000 kr.`,
  ],
  ['read-surplus-unknown', (facts) => `Regeln ${shown(facts)} är inte känd. Skriv Behålls eller Återförs.`],
];

const AGREEMENT: readonly (readonly [string, Sentence])[] = [
  [
    'read-no-amount',
    () =>
      'Avtalet anger inget belopp. Skriv Årlig kostnad, eller Antal årsarbetare och Kostnad per årsarbetare, med värdet bredvid.',
  ],
  ['read-no-base-year', () => 'Avtalet anger inget basår. Skriv Basår med året bredvid, till exempel 2023.'],
  [
    'read-positions-half',
    () => 'Beloppet kan inte räknas ut: Antal årsarbetare och Kostnad per årsarbetare måste båda anges.',
  ],
  [
    'read-given-twice',
    (facts) =>
      `Uppgiften anges två gånger med olika värden: ”${fact(facts, 'firstValue')}” i ${fact(facts, 'first')} och ${shown(facts)} här. Ta bort den som är fel.`,
  ],
  [
    'read-named-twice',
    (facts) =>
      `”${fact(facts, 'name')}” anges två gånger, första gången i ${fact(facts, 'first')}. Ge raderna olika namn (”Avdrag: namn”), eller ta bort den ena.`,
  ],
];

const SENTENCES: ReadonlyMap<string, Sentence> = new Map([
  ...RANGES,
  ...CELLS,
  ...PARTIES,
  ...VALUES,
  ...CHOICES,
  ...AGREEMENT,
]);

/** The codes of reading that have a sentence here; a test holds them against the reader's. */
export const READING_CODES: readonly string[] = [...SENTENCES.keys()];

/** The Swedish sentence of a `read-` refusal, without its place; undefined for a code that is not the reader's. */
export function readingSentence(code: string, facts: Facts): string | undefined {
  return SENTENCES.get(code)?.(facts);
}

/** Label and cell before a sentence: "Årlig kostnad, cell Avtal!B4: …". */
export function withPlace(field: string | undefined, cell: string | undefined, sentence: string): string {
  const named = field === undefined || field === '' ? '' : field;
  if (cell === undefined || cell === '') return named === '' ? sentence : `${named}: ${sentence}`;
  return named === '' ? `Cell ${cell}: ${sentence}` : `${named}, cell ${cell}: ${sentence}`;
}
