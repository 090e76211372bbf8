import type { Sentences, Told } from './sentences';

const shown = (facts: Told): string => `”${facts.text('value')}”`;

/** A percentage without zeros at its end: "0,027", not "0,02700". */
const percentage = (facts: Told): string =>
  facts.numbers.number(
    facts
      .text('percent')
      .replace(/(\.\d*?)0+$/, '$1')
      .replace(/\.$/, ''),
  );

/** Something odd that did not stop the work: what was read, and what was made of it. */
export const remarksSv = {
  'read-rows-left-out': (facts) => `Räknas inte in i fördelningsnyckeln: ${facts.text('names')}.`,
  'read-range-chosen': (facts) =>
    `Det finns flera möjliga områden. ${facts.text('range')} lästes, inte ${facts.text('others')}. Ange området om ett annat menas.`,
  'read-name-variant': (facts) =>
    `Namn som skrivs på annat sätt lästes så här: ${facts.text('names')}. Kontrollera att det stämmer.`,
  'read-party-unknown': (facts) =>
    `”${facts.text('name')}” är ingen känd kommun, men är med i fördelningen. Ta bort raden om den inte ska vara med.`,
  'read-party-likely': (facts) =>
    `”${facts.text('name')}” är ingen känd kommun. Menas ${facts.text('likely')}? Raden är med i fördelningen under det namn som står där.`,
  'read-county-missing': (facts) =>
    `${facts.text('count')} av ${facts.text('of')} kommuner i ${facts.text('county')} är med. Dessa saknas: ${facts.text('names')}.`,
  'read-county-extra': (facts) =>
    `${facts.text('name')} ligger inte i ${facts.text('county')}, som de flesta andra.`,
  'read-row-left-out': (facts) =>
    `Raden ”${facts.text('name')}” står efter summaraden och räknas inte som part.`,
  'read-row-without-figures': (facts) =>
    `Raden ”${facts.text('name')}” har inga siffror och räknas inte som part.`,
  'read-total-assumed': (facts) =>
    `Raden ${facts.text('name') === '' ? 'utan namn' : `”${facts.text('name')}”`} är summan av raderna ovanför och räknas som summarad, inte som part.`,
  'read-printed-total-differs': (facts) =>
    `Summaraden visar ${facts.number('printed')}, men parterna har tillsammans ${facts.number('sum')}. Parternas egna siffror används.`,
  'read-current-missing': (facts) =>
    `Nuvarande belopp saknas för ${facts.text('names')}. Det lämnas tomt på Konsekvens och räknas inte som 0. Skriv 0 om parten inte betalar i dag.`,
  'read-current-extra': (facts) =>
    `Betalar i dag men är inte part i avtalet: ${facts.text('names')}. Beloppet är med på Konsekvens, utan nytt belopp.`,
  'read-current-rounded': (facts) =>
    `Nuvarande belopp har fler än två decimaler och är avrundat till hela ören: ${facts.text('names')}.`,
  'read-population-column-assumed': (facts) =>
    `${facts.text('header') === '' ? 'Kolumnen saknar rubrik' : `Rubriken ”${facts.text('header')}” nämner inte folkmängd`}, men lästes som folkmängd. Kontrollera att det stämmer.`,
  'read-column-unused': (facts) =>
    `Kolumnen ”${facts.text('header')}” används inte: rubriken är varken folkmängd, Vikt eller Belopp. Kontrollera stavningen.`,
  'read-code-differs': (facts) =>
    `Koden ${shown(facts)} är inte ${facts.text('name')}s (${facts.text('code')}). Namnet gäller.`,
  'read-hidden-rows': (facts) => `Dolda rader är med i fördelningen: ${facts.text('names')}.`,
  'read-merged-cells': (facts) =>
    `Sammanfogade celler i tabellen (${facts.text('ranges')}): bara den första cellen har ett värde.`,
  'read-text-number': (facts) =>
    facts.text('count') === '1'
      ? `Talet ${shown(facts)} är lagrat som text. Det lästes som ett tal, men Excels summor hoppar över det.`
      : `${facts.text('count')} tal är lagrade som text (${facts.text('cells')}). De lästes som tal, men Excels summor hoppar över dem.`,
  'read-text-figure': (facts) => `Talet ${shown(facts)} är lagrat som text och lästes som ett tal.`,
  'read-odd-grouping': (facts) =>
    `Talet ${shown(facts)} saknar ett mellanslag mellan tusentalen. Det lästes som ett tal.`,
  'read-unit-in-format': (facts) =>
    `Enheten ${facts.text('unit')} står bara i cellens talformat. Värdet ${shown(facts)} lästes i ${facts.text('unit')}.`,
  'read-unit-beside': (facts) =>
    `Enheten ${facts.text('unit')} står i kolumnen bredvid. Värdet ${shown(facts)} lästes i ${facts.text('unit')}.`,
  'read-population-zero': (facts) => `Folkmängden för ${facts.text('name')} är 0.`,
  'read-population-not-whole': (facts) =>
    `Folkmängden för ${facts.text('name')} (${shown(facts)}) är inte ett helt antal. Den används som den står.`,
  'read-unknown-label': (facts) =>
    `Etiketten ”${facts.text('label')}” är inte känd, så värdet ${shown(facts)} används inte. Kontrollera stavningen.`,
  'read-value-without-label': (facts) => `Värdet ${shown(facts)} står utan etikett och används inte.`,
  'read-value-empty': () => 'Värdet är tomt, så raden används inte.',
  'read-given-twice': (facts) =>
    `Uppgiften anges två gånger med samma värde, också i ${facts.text('first')}. Den räknas en gång.`,
  'read-contradiction-settled': (facts) =>
    `Uppgiften anges med olika värden. Du har valt ${shown(facts)}${facts.text('clause') === '' ? '' : ` (${facts.text('clause')})`}; ${facts.text('others')} används inte.`,
  'read-text-twice': (facts) =>
    `Uppgiften anges redan i ${facts.text('first')}. Den första gäller; ${shown(facts)} används inte.`,
  'read-index-not-chosen': (facts) =>
    `Avtalet anger flera index (”${facts.text('series')}”) och har inte valt. De ger olika belopp. Välj ett och skriv det i Indexserie.`,
  'read-deduction-share': (facts) =>
    `Avdraget ${shown(facts)} lästes som ${percentage(facts)} % av beloppet. Skriv beloppet med ”kr” om kronor menas.`,
  'read-share-label': (facts) =>
    `${shown(facts)} under en etikett i procent lästes som ${percentage(facts)} %. Skriv till exempel ”50 %” om något annat menas.`,
  'read-index-ambiguous': (facts) =>
    `${shown(facts)} i en indexrad lästes som ${percentage(facts)} %. Skriv till exempel ”2,7 %” om något annat menas.`,
  'read-index-large': (facts) => `Indexet är ${percentage(facts)} %, ovanligt stort. Kontrollera talet.`,
  'read-year-of-date': (facts) => `${facts.date('date')} lästes som året ${facts.text('date').slice(0, 4)}.`,
  'read-date-unclear': (facts) =>
    `${shown(facts)} kunde inte läsas som ett datum och används inte. Skriv till exempel 2026-12-31.`,
  'read-length-unclear': (facts) =>
    `${shown(facts)} kunde inte läsas som månader eller år och används inte. Skriv till exempel ”9 månader”.`,
  'read-positions-unused': () =>
    'Uppgiften används inte: Antal årsarbetare och Kostnad per årsarbetare räknas bara tillsammans. Årlig kostnad gäller.',
} satisfies Sentences;

export type RemarkSentences = Sentences<keyof typeof remarksSv>;
