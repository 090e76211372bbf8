import type { Sentences, Told } from './sentences';

const inCell = (facts: Told): string => (facts.text('cell') === '' ? '' : ` (${facts.text('cell')})`);

/** What the agreement does not settle, and the value that was used. */
export const assumptionsSv = {
  key: () => 'Avtalet anger ingen fördelningsnyckel. Folkmängd används.',
  'rounding-unit': (facts) =>
    `Avtalet anger inte hur beloppen avrundas. De avrundas till ${facts.kronor('unit')}.`,
  'rounding-method': (facts) =>
    `Avtalet anger ingen avrundningsmetod. Metoden ${facts.method('method')} används.`,
  'population-date': (facts) =>
    `Avtalet anger inte vilket datum folkmängden ska avse. Kolumnen ”${facts.text('header')}” används för ${facts.years('years')}.`,
  'earlier-figures': (facts) =>
    `Det finns ingen kolumn för ${facts.years('years')}. Kolumnen ”${facts.text('header')}” (${facts.text('used')}) används, den senaste dessförinnan.`,
  'later-figures': (facts) =>
    `Det finns ingen kolumn för ${facts.years('years')} och ingen tidigare. Kolumnen ”${facts.text('header')}” (${facts.text('used')}) används.`,
  'later-date-same-year': (facts) =>
    `Två kolumner gäller ${facts.years('years')}: ”${facts.text('header')}” och ”${facts.text('other')}”. Den första av dem används, med det senare datumet.`,
  'undated-columns': (facts) =>
    `${facts.text('count')} kolumner saknar årtal. Kolumnen ”${facts.text('header')}” används för alla år.`,
  'party-absent': (facts) =>
    `${facts.text('party')} har en tom cell i kolumnen ”${facts.text('header')}”${inCell(facts)} och räknas inte som part ${facts.years('years')}.`,
  'no-shares': (facts) =>
    `Avtalet anger inga andelar för ${facts.years('years')}. Kommunerna betalar hela beloppet.`,
  'share-rest': (facts) =>
    `Andelen för ${facts.group('group')} anges inte. Resten används: ${facts.number('share')} % (${facts.years('years')}).`,
  'fixed-financing-first': (facts) =>
    `${facts.group('group')} betalar ett fast belopp. Det dras av först; andelarna gäller det som är kvar.`,
  'limit-tightened': (facts) =>
    `${facts.text('field')} ${facts.kronor('limit')} är inte hela avrundningsenheter. Gränsen ${facts.kronor('used')} används.`,
  'index-first-year': (facts) =>
    `Avtalet anger inte från vilket år beloppet räknas upp. ${facts.text('year')} används, året efter basåret.`,
  'base-year-not-raised': (facts) =>
    `Index anges gälla från ${facts.text('firstYear')}, men basåret ${facts.text('baseYear')} räknas inte upp.`,
  'index-chaining': () =>
    'Uppräkningen kedjas på oavrundade belopp. Varje års belopp avrundas en gång, före fördelningen.',
  'index-rate-unusual': (facts) =>
    `Index ${facts.text('year')}${inCell(facts)} är ${facts.number('rate')} %, ovanligt för en kostnad. Det används som det står.`,
  'surplus-rule-missing': (facts) =>
    `Utfall anges för ${facts.years('years')}, men avtalet säger inte om överskott behålls eller återförs. Ingen reglering görs.`,
  'unused-within-outcome': (facts) =>
    `Både utfall och utfall av avdrag anges för ${facts.years('years')}. Utfallet antas omfatta avdragen, så att det oanvända räknas en gång.`,
  'outcome-outside-plan': (facts) =>
    `Utfall anges för ${facts.years('years')}, som inte beräknas. Det används inte.`,
  'before-term': (facts) =>
    `${facts.years('years')} ligger före avtalstiden, som börjar ${facts.date('from')}.`,
  'after-term': (facts) =>
    `${facts.years('years')} ligger efter avtalstiden, som slutar ${facts.date('to')}. Avtalet antas vara förlängt.`,
  'all-must-sign': () =>
    'Avtalet gäller bara så länge alla parter har tecknat och vidmakthåller det. Beräkningen förutsätter det.',
} satisfies Sentences;

export type AssumptionSentences = Sentences<keyof typeof assumptionsSv>;
