import { formatKronor, formatNumber } from './numbers';
import { readingSentence, withPlace } from './reading';

/** What a refusal is made of; the same shape as the engine's, taken as plain strings. */
export interface RefusalFacts {
  readonly code: string;
  readonly field?: string;
  readonly cell?: string;
  readonly facts: Readonly<Record<string, string>>;
}

/**
 * One refusal as Swedish text: where (label and cell), what is wrong, why it cannot be used, what to do.
 * Takes the engine's codes and the reader's; a code nobody knows is said with its place, never left out.
 */
export function refusalText({ code, field, cell, facts }: RefusalFacts): string {
  const sentence =
    SENTENCES.get(code)?.(readFacts(facts)) ??
    readingSentence(code, facts) ??
    `Uppgiften kan inte användas (${code}). Kontrollera den.`;
  return withPlace(field, cell, sentence);
}

/** Facts by name, ready to stand in a sentence; one that is missing is an empty text. */
interface Words {
  readonly text: (name: string) => string;
  readonly kronor: (name: string) => string;
  readonly number: (name: string) => string;
}

function readFacts(facts: Readonly<Record<string, string>>): Words {
  const text = (name: string): string => facts[name] ?? '';
  return { text, kronor: (name) => formatKronor(text(name)), number: (name) => formatNumber(text(name)) };
}

type Sentence = (words: Words) => string;

const APPORTIONMENT: readonly (readonly [string, Sentence])[] = [
  ['weights-missing', () => 'Det finns inga vikter att fördela efter. Ange en vikt per part.'],
  [
    'weights-all-zero',
    () => 'Alla vikter är 0, så det finns inget att fördela efter. Ange minst en vikt över 0.',
  ],
  [
    'weight-negative',
    ({ text, number }) =>
      `Vikt nummer ${text('position')} är negativ (${number('weight')}). En vikt ska vara 0 eller mer. Rätta vikten.`,
  ],
  [
    'unit-unknown',
    ({ number }) => `Avrundning till ${number('unit')} kr finns inte. Välj 0,01, 1, 10, 100 eller 1 000 kr.`,
  ],
  [
    'method-unknown',
    ({ text }) =>
      `Avrundningsmetoden ”${text('method')}” finns inte. Välj Största resten, Sainte-Laguë, Var för sig, Rest till största, Rest till sista eller Löpande.`,
  ],
  [
    'table-negative',
    () =>
      'Tabellen har ett belopp under 0 och kan inte avrundas åt båda hållen. Avrunda varje kolumn för sig.',
  ],
  [
    'table-column-not-whole',
    ({ text, kronor }) =>
      `Kolumn ${text('column')} summerar till ${kronor('total')}, som inte är hela avrundningsenheter. Välj en mindre avrundning.`,
  ],
  [
    'table-not-roundable',
    () =>
      'Radernas och kolumnernas summor kan inte båda hållas utan att något belopp ändras mer än en enhet. Behåll avrundningen kolumn för kolumn.',
  ],
];

const AMOUNTS: readonly (readonly [string, Sentence])[] = [
  [
    'amount-missing',
    () =>
      'Det finns inget belopp att fördela. Ange Årlig kostnad, eller antal årsarbetare och kostnad per årsarbetare.',
  ],
  [
    'amount-not-positive',
    ({ kronor }) => `Beloppet är ${kronor('amount')}. Det ska vara större än 0. Rätta beloppet.`,
  ],
  [
    'amount-too-large',
    ({ kronor }) =>
      `Beloppet är ${kronor('amount')}, mer än någon offentlig verksamhet kostar. Kontrollera antalet siffror och enheten (kr, tkr, mnkr).`,
  ],
  [
    'amounts-contradict',
    ({ kronor }) =>
      `Årlig kostnad anges till ${kronor('stated')}, men de andra uppgifterna ger ${kronor('computed')}. Rätta den som är fel, eller ta bort den ena.`,
  ],
  [
    'deductions-above-amount',
    ({ kronor }) =>
      `Avdragen är tillsammans ${kronor('deductions')}, mer än hela beloppet ${kronor('amount')}. Minska avdragen.`,
  ],
  [
    'deduction-negative',
    ({ text }) => `Avdraget ”${text('name')}” är negativt. Ett avdrag ska vara 0 eller mer. Rätta avdraget.`,
  ],
  [
    'deduction-above-whole',
    ({ text, number }) =>
      `Avdraget ”${text('name')}” är ${number('share')} %. Det kan vara högst 100 %. Rätta andelen.`,
  ],
  [
    'deductions-with-fixed-amounts',
    () =>
      'Avdrag och fasta belopp per part kan inte förenas: beloppen är redan fördelade. Ta bort avdraget eller välj en annan fördelningsnyckel.',
  ],
  [
    'limit-negative',
    ({ kronor }) => `Gränsen är ${kronor('limit')}. Den ska vara 0 eller mer. Rätta gränsen.`,
  ],
  [
    'limits-crossed',
    ({ kronor }) =>
      `Lägsta belopp (${kronor('minimum')}) är större än högsta belopp (${kronor('maximum')}). Rätta det ena.`,
  ],
  [
    'minimum-above-amount',
    ({ text, kronor }) =>
      `Lägsta belopp för ${text('parties')} kommuner blir mer än de ${kronor('amount')} som ska fördelas mellan dem. Sänk lägsta belopp.`,
  ],
  [
    'maximum-below-amount',
    ({ text, kronor }) =>
      `Högsta belopp för ${text('parties')} kommuner räcker inte till de ${kronor('amount')} som ska fördelas mellan dem. Höj högsta belopp.`,
  ],
];

const FINANCING: readonly (readonly [string, Sentence])[] = [
  [
    'share-outside-range',
    ({ text, number }) =>
      `Andelen för ${text('group')} är ${number('share')} %. En andel ska vara mellan 0 och 100 %. Rätta andelen.`,
  ],
  [
    'shares-not-whole',
    ({ text, number }) =>
      `Andelarna för ${text('year')} blir tillsammans ${number('sum')} %. De ska bli 100 %. Rätta en andel, eller lämna en tom så blir den resten.`,
  ],
  [
    'shares-contradict-amounts',
    ({ text }) =>
      `Andelen för ${text('group')} stämmer inte med de fasta beloppen i tabellen. Ta bort andelen eller rätta beloppen.`,
  ],
  ['group-twice', ({ text }) => `Andelen för ${text('group')} anges två gånger. Behåll en.`],
  [
    'fixed-financing-negative',
    ({ text, kronor }) =>
      `Det fasta beloppet för ${text('group')} är ${kronor('amount')}. Det ska vara 0 eller mer. Rätta beloppet.`,
  ],
  [
    'fixed-financing-above-amount',
    ({ kronor }) =>
      `De fasta beloppen är mer än de ${kronor('amount')} som ska finansieras. Minska ett fast belopp.`,
  ],
  [
    'fixed-financing-below-amount',
    ({ kronor }) =>
      `De fasta beloppen lämnar ${kronor('left')} av ${kronor('amount')} utan finansiär. Ange vem som betalar resten.`,
  ],
  [
    'per-inhabitant-alone',
    () =>
      'Kronor per invånare gäller utan andelar och avdrag: beloppet följer av folkmängden. Ta bort andelarna och avdragen eller välj en annan nyckel.',
  ],
];

const FIGURES: readonly (readonly [string, Sentence])[] = [
  [
    'column-missing',
    ({ text }) =>
      `Det finns ingen kolumn ”${text('column')}” att fördela efter. Lägg till kolumnen eller välj en annan fördelningsnyckel.`,
  ],
  [
    'weight-column-unknown',
    ({ text }) =>
      `Det finns ingen kolumn ”${text('header')}”. Kolumner med vikter är: ${text('headers')}. Rätta namnet i nyckeln.`,
  ],
  [
    'figure-missing',
    ({ text }) => `${text('party')} saknar värde i kolumnen ”${text('header')}”. Fyll i cellen.`,
  ],
  [
    'figure-negative',
    ({ text, number }) =>
      `${text('party')} har ${number('figure')} i kolumnen ”${text('header')}”. Värdet ska vara 0 eller mer. Rätta cellen.`,
  ],
  [
    'figures-all-zero',
    ({ text }) =>
      `Alla värden i kolumnen ”${text('header')}” är 0, så det finns inget att fördela efter. Fyll i värdena.`,
  ],
  [
    'key-shares-not-whole',
    ({ number }) =>
      `Nyckelns delar blir tillsammans ${number('sum')} %. De ska bli 100 %. Rätta procenttalen.`,
  ],
  [
    'no-municipalities',
    ({ text }) =>
      `Det finns ingen kommun som deltar ${text('year')}, men kommunerna har en andel. Lägg till kommunerna eller ändra andelarna.`,
  ],
  [
    'party-twice',
    ({ text }) =>
      `${text('party')} står två gånger${text('first') === '' ? '' : `, första gången i ${text('first')}`}. Varje part ska stå en gång. Ta bort en rad.`,
  ],
  [
    'participation-unknown-party',
    ({ text }) => `${text('party')} finns inte bland parterna. Rätta namnet för inträdet eller utträdet.`,
  ],
  [
    'participation-reversed',
    ({ text }) =>
      `${text('party')} skulle delta från ${text('from')} till ${text('to')}. Slutåret ligger före startåret. Rätta åren.`,
  ],
];

const YEARS: readonly (readonly [string, Sentence])[] = [
  [
    'year-unusable',
    ({ text }) =>
      `${text('year')} kan inte vara ett år i avtalet. Skriv året med fyra siffror, nära basåret.`,
  ],
  [
    'last-year-before-base',
    ({ text }) => `Sista år ${text('year')} ligger före basåret ${text('baseYear')}. Rätta det ena året.`,
  ],
  [
    'year-before-base',
    ({ text }) =>
      `${text('year')} ligger före basåret ${text('baseYear')}. Välj basåret eller ett senare år.`,
  ],
  [
    'year-not-in-plan',
    ({ text }) => `${text('year')} är inte beräknat. Välj ett år som finns i båda beräkningarna.`,
  ],
  [
    'index-missing',
    ({ text }) =>
      `Index för ${text('year')} saknas. Beloppet räknas upp år för år från basåret ${text('baseYear')}, så varje år behövs. Lägg till raden Index ${text('year')} (0 % om beloppet inte höjs).`,
  ],
  [
    'index-series-not-chosen',
    ({ text }) =>
      `Avtalet nämner flera index (${text('series')}) och har inte valt. De ger olika belopp. Skriv ett av dem i Indexserie, eller i raden Index ${text('year')}.`,
  ],
  [
    'index-given-twice',
    ({ text, number }) =>
      `Index ${text('year')} anges två gånger, ${number('rate')} % och ${number('other')} %. Behåll ett.`,
  ],
  [
    'index-rate-impossible',
    ({ text, number }) =>
      `Index ${text('year')} är ${number('rate')} %, och beloppet skulle bli 0 eller mindre. Rätta procenttalet.`,
  ],
];

const SETTLEMENT: readonly (readonly [string, Sentence])[] = [
  [
    'outcome-negative',
    ({ kronor }) => `Utfallet är ${kronor('amount')}. Det ska vara 0 eller mer. Rätta utfallet.`,
  ],
  [
    'used-above-deductions',
    ({ text, kronor }) =>
      `Av avdragen ${text('year')} har ${kronor('used')} använts, men bara ${kronor('deductions')} sattes av. Rätta utfallet eller avdragen.`,
  ],
  [
    'withdrawal-unknown-party',
    ({ text }) => `${text('party')} finns inte bland parterna och kan inte lämna avtalet. Rätta namnet.`,
  ],
  ['withdrawal-of-nobody', () => 'Ange minst en part som lämnar avtalet.'],
];

const SENTENCES: ReadonlyMap<string, Sentence> = new Map([
  ...APPORTIONMENT,
  ...AMOUNTS,
  ...FINANCING,
  ...FIGURES,
  ...YEARS,
  ...SETTLEMENT,
]);

/** The codes that have a sentence here; a test holds them against the engine's. */
export const REFUSAL_CODES: readonly string[] = [...SENTENCES.keys()];
