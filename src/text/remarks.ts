import { formatDate, formatNumber } from './numbers';
import { readingSentence, withPlace } from './reading';

/** What a remark is made of, as plain strings. */
export interface RemarkFacts {
  readonly code: string;
  readonly field?: string;
  readonly cell?: string;
  readonly facts: Readonly<Record<string, string>>;
}

type Facts = RemarkFacts['facts'];

/**
 * Something odd that did not stop the work, as Swedish text: where (label and cell), what was read, and what was made of
 * it. A code without a sentence is said by its name, never left out.
 */
export function remarkText({ code, field, cell, facts }: RemarkFacts): string {
  const sentence = SENTENCES.get(code)?.(facts) ?? unused(code, facts) ?? `Kontrollera uppgiften (${code}).`;
  return withPlace(field, cell, sentence);
}

/** A fault in a column that is not used. */
function unused(code: string, facts: Facts): string | undefined {
  const sentence = readingSentence(code, facts);
  return sentence === undefined ? undefined : `Används inte, men: ${sentence}`;
}

const fact = (facts: Facts, name: string): string => facts[name] ?? '';
const shown = (facts: Facts): string => `”${fact(facts, 'value')}”`;

const TABLE: readonly (readonly [string, (facts: Facts) => string])[] = [
  ['read-rows-left-out', (facts) => `Räknas inte in i fördelningsnyckeln: ${fact(facts, 'names')}.`],
  [
    'read-range-chosen',
    (facts) =>
      `Det finns flera möjliga områden. ${fact(facts, 'range')} lästes, inte ${fact(facts, 'others')}. Ange området om ett annat menas.`,
  ],
  [
    'read-name-variant',
    (facts) =>
      `Namn som skrivs på annat sätt lästes så här: ${fact(facts, 'names')}. Kontrollera att det stämmer.`,
  ],
  [
    'read-party-unknown',
    (facts) =>
      `”${fact(facts, 'name')}” är ingen känd kommun, men är med i fördelningen. Ta bort raden om den inte ska vara med.`,
  ],
  [
    'read-party-likely',
    (facts) =>
      `”${fact(facts, 'name')}” är ingen känd kommun. Menas ${fact(facts, 'likely')}? Raden är med i fördelningen under det namn som står där.`,
  ],
  [
    'read-county-missing',
    (facts) =>
      `${fact(facts, 'count')} av ${fact(facts, 'of')} kommuner i ${fact(facts, 'county')} är med. Dessa saknas: ${fact(facts, 'names')}.`,
  ],
  [
    'read-county-extra',
    (facts) => `${fact(facts, 'name')} ligger inte i ${fact(facts, 'county')}, som de flesta andra.`,
  ],
  [
    'read-row-left-out',
    (facts) => `Raden ”${fact(facts, 'name')}” står efter summaraden och räknas inte som part.`,
  ],
  [
    'read-row-without-figures',
    (facts) => `Raden ”${fact(facts, 'name')}” har inga siffror och räknas inte som part.`,
  ],
  [
    'read-total-assumed',
    (facts) =>
      `Raden ${fact(facts, 'name') === '' ? 'utan namn' : `”${fact(facts, 'name')}”`} är summan av raderna ovanför och räknas som summarad, inte som part.`,
  ],
  [
    'read-printed-total-differs',
    (facts) =>
      `Summaraden visar ${number(facts, 'printed')}, men parterna har tillsammans ${number(facts, 'sum')}. Parternas egna siffror används.`,
  ],
  [
    'read-population-column-assumed',
    (facts) =>
      `${fact(facts, 'header') === '' ? 'Kolumnen saknar rubrik' : `Rubriken ”${fact(facts, 'header')}” nämner inte folkmängd`}, men lästes som folkmängd. Kontrollera att det stämmer.`,
  ],
  [
    'read-column-unused',
    (facts) =>
      `Kolumnen ”${fact(facts, 'header')}” används inte: rubriken är varken folkmängd, Vikt eller Belopp. Kontrollera stavningen.`,
  ],
  [
    'read-code-differs',
    (facts) =>
      `Koden ${shown(facts)} är inte ${fact(facts, 'name')}s (${fact(facts, 'code')}). Namnet gäller.`,
  ],
  ['read-hidden-rows', (facts) => `Dolda rader är med i fördelningen: ${fact(facts, 'names')}.`],
  [
    'read-merged-cells',
    (facts) =>
      `Sammanfogade celler i tabellen (${fact(facts, 'ranges')}): bara den första cellen har ett värde.`,
  ],
];

const number = (facts: Facts, name: string): string => formatNumber(fact(facts, name));

/** A percentage without zeros at its end: "0,027", not "0,02700". */
const percentage = (facts: Facts): string =>
  formatNumber(
    fact(facts, 'percent')
      .replace(/(\.\d*?)0+$/, '$1')
      .replace(/\.$/, ''),
  );

const FIGURES: readonly (readonly [string, (facts: Facts) => string])[] = [
  [
    'read-text-number',
    (facts) =>
      fact(facts, 'count') === '1'
        ? `Talet ${shown(facts)} är lagrat som text. Det lästes som ett tal, men Excels summor hoppar över det.`
        : `${fact(facts, 'count')} tal är lagrade som text (${fact(facts, 'cells')}). De lästes som tal, men Excels summor hoppar över dem.`,
  ],
  ['read-text-figure', (facts) => `Talet ${shown(facts)} är lagrat som text och lästes som ett tal.`],
  [
    'read-odd-grouping',
    (facts) => `Talet ${shown(facts)} saknar ett mellanslag mellan tusentalen. Det lästes som ett tal.`,
  ],
  [
    'read-unit-in-format',
    (facts) =>
      `Enheten ${fact(facts, 'unit')} står bara i cellens talformat. Värdet ${shown(facts)} lästes i ${fact(facts, 'unit')}.`,
  ],
  [
    'read-unit-beside',
    (facts) =>
      `Enheten ${fact(facts, 'unit')} står i kolumnen bredvid. Värdet ${shown(facts)} lästes i ${fact(facts, 'unit')}.`,
  ],
  ['read-population-zero', (facts) => `Folkmängden för ${fact(facts, 'name')} är 0.`],
  [
    'read-population-not-whole',
    (facts) =>
      `Folkmängden för ${fact(facts, 'name')} (${shown(facts)}) är inte ett helt antal. Den används som den står.`,
  ],
];

const AGREEMENT: readonly (readonly [string, (facts: Facts) => string])[] = [
  [
    'read-unknown-label',
    (facts) =>
      `Etiketten ”${fact(facts, 'label')}” är inte känd, så värdet ${shown(facts)} används inte. Kontrollera stavningen.`,
  ],
  ['read-value-without-label', (facts) => `Värdet ${shown(facts)} står utan etikett och används inte.`],
  ['read-value-empty', () => 'Värdet är tomt, så raden används inte.'],
  [
    'read-given-twice',
    (facts) =>
      `Uppgiften anges två gånger med samma värde, också i ${fact(facts, 'first')}. Den räknas en gång.`,
  ],
  [
    'read-text-twice',
    (facts) =>
      `Uppgiften anges redan i ${fact(facts, 'first')}. Den första gäller; ${shown(facts)} används inte.`,
  ],
  [
    'read-index-not-chosen',
    (facts) =>
      `Avtalet anger flera index (”${fact(facts, 'series')}”) och har inte valt. De ger olika belopp. Välj ett och skriv det i Indexserie.`,
  ],
  [
    'read-deduction-share',
    (facts) =>
      `Avdraget ${shown(facts)} lästes som ${percentage(facts)} % av beloppet. Skriv beloppet med ”kr” om kronor menas.`,
  ],
  [
    'read-share-label',
    (facts) =>
      `${shown(facts)} under en etikett i procent lästes som ${percentage(facts)} %. Skriv till exempel ”50 %” om något annat menas.`,
  ],
  [
    'read-index-ambiguous',
    (facts) =>
      `${shown(facts)} i en indexrad lästes som ${percentage(facts)} %. Skriv till exempel ”2,7 %” om något annat menas.`,
  ],
  ['read-index-large', (facts) => `Indexet är ${percentage(facts)} %, ovanligt stort. Kontrollera talet.`],
  [
    'read-year-of-date',
    (facts) => `${formatDate(fact(facts, 'date'))} lästes som året ${fact(facts, 'date').slice(0, 4)}.`,
  ],
  [
    'read-date-unclear',
    (facts) =>
      `${shown(facts)} kunde inte läsas som ett datum och används inte. Skriv till exempel 2026-12-31.`,
  ],
  [
    'read-length-unclear',
    (facts) =>
      `${shown(facts)} kunde inte läsas som månader eller år och används inte. Skriv till exempel ”9 månader”.`,
  ],
  [
    'read-positions-unused',
    () =>
      'Uppgiften används inte: Antal årsarbetare och Kostnad per årsarbetare räknas bara tillsammans. Årlig kostnad gäller.',
  ],
];

const SENTENCES: ReadonlyMap<string, (facts: Facts) => string> = new Map([
  ...TABLE,
  ...FIGURES,
  ...AGREEMENT,
]);

/** The codes that have a sentence here; a test holds them against the reader's. */
export const REMARK_CODES: readonly string[] = [...SENTENCES.keys()];
