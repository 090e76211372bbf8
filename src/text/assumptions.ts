import { formatDate, formatKronor, formatNumber } from './numbers';

type Facts = Readonly<Record<string, string>>;

/**
 * An assumption as Swedish text: what the agreement does not settle, and the value that was used. It is shown
 * before the sheets are written and printed on them. An unknown id is said by its name, never left out.
 */
export function assumptionText(id: string, facts: Facts): string {
  return SENTENCES.get(id)?.(facts) ?? `Ett antagande gjordes (${id}).`;
}

const METHOD_NAMES: ReadonlyMap<string, string> = new Map([
  ['storsta-resten', 'största resten'],
  ['sainte-lague', 'Sainte-Laguë'],
  ['var-for-sig', 'var för sig'],
  ['rest-till-storst', 'rest till största'],
  ['rest-till-sist', 'rest till sista'],
  ['lopande', 'löpande avrundning'],
]);

/** "storsta-resten" as "största resten". */
export function methodName(method: string): string {
  return METHOD_NAMES.get(method) ?? method;
}

const fact = (facts: Facts, name: string): string => facts[name] ?? '';

/** "2024, 2025" as "2024 och 2025", and four or more in a row as "2024–2027". */
function years(facts: Facts): string {
  const list = fact(facts, 'years').split(', ');
  const [first = '', last = ''] = [list[0], list.at(-1)];
  const inARow = list.length > 3 && Number(last) - Number(first) === list.length - 1;
  return inARow ? `${first}–${last}` : list.join(', ').replace(/, (\d+)$/, ' och $1');
}

const inCell = (facts: Facts): string => (fact(facts, 'cell') === '' ? '' : ` (${fact(facts, 'cell')})`);

const SENTENCES: ReadonlyMap<string, (facts: Facts) => string> = new Map([
  ['key', () => 'Avtalet anger ingen fördelningsnyckel. Folkmängd används.'],
  [
    'rounding-unit',
    (facts: Facts) =>
      `Avtalet anger inte hur beloppen avrundas. De avrundas till ${formatKronor(fact(facts, 'unit'))}.`,
  ],
  [
    'rounding-method',
    (facts: Facts) =>
      `Avtalet anger ingen avrundningsmetod. Metoden ${methodName(fact(facts, 'method'))} används.`,
  ],
  [
    'population-date',
    (facts: Facts) =>
      `Avtalet anger inte vilket datum folkmängden ska avse. Kolumnen ”${fact(facts, 'header')}” används för ${years(facts)}.`,
  ],
  [
    'earlier-figures',
    (facts: Facts) =>
      `Det finns ingen kolumn för ${years(facts)}. Kolumnen ”${fact(facts, 'header')}” (${fact(facts, 'used')}) används, den senaste dessförinnan.`,
  ],
  [
    'later-figures',
    (facts: Facts) =>
      `Det finns ingen kolumn för ${years(facts)} och ingen tidigare. Kolumnen ”${fact(facts, 'header')}” (${fact(facts, 'used')}) används.`,
  ],
  [
    'later-date-same-year',
    (facts: Facts) =>
      `Två kolumner gäller ${years(facts)}: ”${fact(facts, 'header')}” och ”${fact(facts, 'other')}”. Den första av dem används, med det senare datumet.`,
  ],
  [
    'undated-columns',
    (facts: Facts) =>
      `${fact(facts, 'count')} kolumner saknar årtal. Kolumnen ”${fact(facts, 'header')}” används för alla år.`,
  ],
  [
    'party-absent',
    (facts: Facts) =>
      `${fact(facts, 'party')} har en tom cell i kolumnen ”${fact(facts, 'header')}”${inCell(facts)} och räknas inte som part ${years(facts)}.`,
  ],
  [
    'no-shares',
    (facts: Facts) => `Avtalet anger inga andelar för ${years(facts)}. Kommunerna betalar hela beloppet.`,
  ],
  [
    'share-rest',
    (facts: Facts) =>
      `Andelen för ${fact(facts, 'group')} anges inte. Resten används: ${formatNumber(fact(facts, 'share'))} % (${years(facts)}).`,
  ],
  [
    'fixed-financing-first',
    (facts: Facts) =>
      `${fact(facts, 'group')} betalar ett fast belopp. Det dras av först; andelarna gäller det som är kvar.`,
  ],
  [
    'limit-tightened',
    (facts: Facts) =>
      `${fact(facts, 'field')} ${formatKronor(fact(facts, 'limit'))} är inte hela avrundningsenheter. Gränsen ${formatKronor(fact(facts, 'used'))} används.`,
  ],
  [
    'index-first-year',
    (facts: Facts) =>
      `Avtalet anger inte från vilket år beloppet räknas upp. ${fact(facts, 'year')} används, året efter basåret.`,
  ],
  [
    'base-year-not-raised',
    (facts: Facts) =>
      `Index anges gälla från ${fact(facts, 'firstYear')}, men basåret ${fact(facts, 'baseYear')} räknas inte upp.`,
  ],
  [
    'index-chaining',
    () => 'Uppräkningen kedjas på oavrundade belopp. Varje års belopp avrundas en gång, före fördelningen.',
  ],
  [
    'index-rate-unusual',
    (facts: Facts) =>
      `Index ${fact(facts, 'year')}${inCell(facts)} är ${formatNumber(fact(facts, 'rate'))} %, ovanligt för en kostnad. Det används som det står.`,
  ],
  [
    'surplus-rule-missing',
    (facts: Facts) =>
      `Utfall anges för ${years(facts)}, men avtalet säger inte om överskott behålls eller återförs. Ingen reglering görs.`,
  ],
  [
    'unused-within-outcome',
    (facts: Facts) =>
      `Både utfall och utfall av avdrag anges för ${years(facts)}. Utfallet antas omfatta avdragen, så att det oanvända räknas en gång.`,
  ],
  [
    'outcome-outside-plan',
    (facts: Facts) => `Utfall anges för ${years(facts)}, som inte beräknas. Det används inte.`,
  ],
  [
    'before-term',
    (facts: Facts) =>
      `${years(facts)} ligger före avtalstiden, som börjar ${formatDate(fact(facts, 'from'))}.`,
  ],
  [
    'after-term',
    (facts: Facts) =>
      `${years(facts)} ligger efter avtalstiden, som slutar ${formatDate(fact(facts, 'to'))}. Avtalet antas vara förlängt.`,
  ],
  [
    'all-must-sign',
    () =>
      'Avtalet gäller bara så länge alla parter har tecknat och vidmakthåller det. Beräkningen förutsätter det.',
  ],
]);

/** The ids that have a sentence here; a test holds them against the engine's. */
export const ASSUMPTION_IDS: readonly string[] = [...SENTENCES.keys()];
