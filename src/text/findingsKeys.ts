import { formatNumber } from './numbers';
import {
  capital,
  columnWords,
  count,
  figure,
  kronor,
  rowWords,
  type FindingFacts,
  type FindingWriter,
} from './findingsModel';

const rate = (facts: FindingFacts, name: string) => `${shortRate(facts[name] ?? '')} kr/inv.`;

/** Kronor and öre per inhabitant. */
const shortRate = (value: string) => formatNumber(value, 2);

const keyMismatch: FindingWriter = (facts, cause) => {
  const column = capital(columnWords(facts));
  const key = facts['key'] ?? 'den angivna nyckeln';
  if (cause === 'other-population') return otherPopulation(facts, column, key);
  if (cause === 'equal-parts')
    return {
      message: `${column} är delad i lika delar, inte efter ${key}.`,
      why: `Alla ${facts['of'] ?? ''} parter har samma belopp, medan tabellen visar en nyckel som skiljer dem åt.`,
      computation: `${kronor(facts, 'total')} ÷ ${facts['of'] ?? ''} ger varje rads belopp.`,
      remedy: `Fördela efter ${key}, eller skriv att delarna ska vara lika.`,
    };
  if (cause === 'region-in-key')
    return {
      message: `${column}: ${facts['row'] ?? 'regionen'} ingår i kommunernas nyckel, så att kommunerna får ${figure(facts, 'found')} i stället för ${figure(facts, 'expected')}.`,
      why: `Beloppen är delade med ${count(facts, 'weight')} + ${count(facts, 'extra')} i stället för ${count(facts, 'weight')}.`,
      computation: `${kronor(facts, 'expected')} × ${key} ÷ (${count(facts, 'weight')} + ${count(facts, 'extra')}) ger varje rad exakt.`,
      remedy: 'Räkna nyckeln på kommunerna enbart.',
    };
  const fits = facts['fits'];
  return {
    message: fits
      ? `${column} följer "${fits}", inte ${key}.`
      : `${column} följer inte ${key}: en annan nyckel har använts.`,
    why: fits
      ? `"${fits}" återger ${facts['matched'] ?? ''} av ${facts['of'] ?? ''} rader exakt.`
      : `Största avvikelsen är ${kronor(facts, 'largest')}. Vilken nyckel som har använts är inte känt.`,
    computation: fits
      ? `${kronor(facts, 'total')} × ${fits} ÷ summan, rad för rad.`
      : `Beloppen jämförda med ${key} och alla kända folkmängder.`,
    remedy: 'Skriv ut den nyckel som har använts, eller räkna om efter den som anges.',
  };
};

function otherPopulation(facts: FindingFacts, column: string, key: string) {
  if (facts['fits'])
    return {
      message: `${column} är fördelad efter ${facts['fits']}, inte efter den folkmängd som står i tabellen.`,
      why: `${capital(facts['fits'])} återger ${facts['matched'] ?? ''} av ${facts['of'] ?? ''} rader exakt.`,
      computation: `${kronor(facts, 'total')} × ${facts['fits']} ÷ summan, avrundat.`,
      remedy: 'Skriv vilken folkmängd beloppen bygger på, eller räkna om efter den som står i tabellen.',
    };
  const whole = facts['wholeSum']
    ? ` Beloppen stämmer med hela invånare vid ${rate(facts, 'wholeRate')} och summan ${count(facts, 'wholeSum')}: en härledd folkmängd, inte en officiell.`
    : '';
  return {
    message: `${column} är inte fördelad efter ${key}: kr per invånare varierar mellan ${shortRate(facts['low'] ?? '')} och ${shortRate(facts['high'] ?? '')}.`,
    why: `En annan folkmängd verkar ha använts. Närmast av de kända är ${facts['near'] ?? ''}, med största avvikelse ${kronor(facts, 'largest')} (${facts['largestRow'] ?? ''}); den återger inte kolumnen.${whole}`,
    computation: `Varje rad jämförd med kolumnens belopp × folkmängd ÷ summan, för varje känd folkmängd. Med ${key} är största avvikelsen ${kronor(facts, 'printedLargest')}.`,
    remedy: 'Ange vilken folkmängd beloppen bygger på, eller räkna om efter den som står i tabellen.',
  };
}

const populationDeviates: FindingWriter = (facts, cause) =>
  cause === 'other-population'
    ? {
        message: `${capital(columnWords(facts))} är ${facts['fits'] ?? 'en annan folkmängd'}, inte ${facts['stated'] ?? 'den som rubriken anger'}.`,
        why: `${facts['matched'] ?? ''} av ${facts['of'] ?? ''} tal är ${facts['fits'] ?? ''}; ${facts['statedMatched'] ?? '0'} stämmer med rubrikens datum.`,
        computation: 'Varje tal jämfört med de kända folkmängderna.',
        remedy: 'Rätta rubriken eller hämta folkmängden för det datum som anges.',
      }
    : {
        message: `Folkmängden för ${rowWords(facts)} är ${count(facts, 'found')}, men ${facts['source'] ?? 'kolumnen i övrigt'} ger ${count(facts, 'expected')}.`,
        why: causeWords(facts, cause),
        computation: facts['matched']
          ? `${facts['matched']} av ${facts['of'] ?? ''} övriga tal stämmer med ${facts['source'] ?? ''}.`
          : 'Räknat ur beloppen i samma rad.',
        remedy: 'Kontrollera talet mot SCB och rätta det.',
      };

/** Why one figure breaks the rule of its column: the cause in words. */
export function causeWords(facts: FindingFacts, cause: string | undefined): string {
  const other = facts['other'] ?? '';
  const known: Readonly<Record<string, string>> = {
    'stale-year': `Talet är detsamma som ${other}: det verkar ligga kvar därifrån.`,
    'copied-row': `Talet är detsamma som för ${other}: det verkar vara kopierat därifrån.`,
    swapped: `${other} har bytt tal med varandra: vart och ett stämmer på den andras rad.`,
    shifted: 'Talen är förskjutna en rad: vart och ett stämmer på raden bredvid.',
    'transposed-digits': `Två siffror har bytt plats: ${figure(facts, 'expected')} har blivit ${figure(facts, 'found')}.`,
    sign: 'Tecknet är fel: talet stämmer med omvänt tecken.',
    magnitude: magnitudeWords(facts),
  };
  return (
    known[cause ?? ''] ??
    'Talet är inskrivet och följer inte kolumnens regel. Hur det har blivit så är inte känt.'
  );
}

/** "Talet är 1 000 gånger för litet." */
function magnitudeWords(facts: FindingFacts): string {
  const size = (name: string) => Math.abs(Number(facts[name] ?? NaN));
  const small = size('found') < size('expected');
  return `Talet är ${formatNumber(facts['factor'] ?? '10')} gånger för ${small ? 'litet' : 'stort'}.`;
}

const amountDeviates: FindingWriter = (facts, cause) =>
  facts['sums'] === undefined
    ? {
        message: `${capital(rowWords(facts))} i ${columnWords(facts)} är ${figure(facts, 'found')}, men regeln som resten av kolumnen följer ger ${figure(facts, 'expected')}.`,
        why: causeWords(facts, cause),
        computation: `${kronor(facts, 'total')} × ${facts['key'] ?? 'nyckeln'}${facts['weight'] ? ` ÷ ${count(facts, 'weight')}` : ''}; regeln återger ${facts['matched'] ?? ''} av ${facts['of'] ?? ''} rader.`,
        remedy: 'Rätta beloppet, eller skriv varför det avviker.',
      }
    : {
        message: `${capital(rowWords(facts))} i ${columnWords(facts)} är ${figure(facts, 'found')}, men både radens och kolumnens summa kräver ${figure(facts, 'expected')}.`,
        why: causeWords(facts, cause),
        computation: `Radens summa i "${facts['sums']}" och kolumnens summa missar med samma belopp, ${kronor(facts, 'effect')}.`,
        remedy: 'Rätta beloppet, eller de två summorna.',
      };

const indexMismatch: FindingWriter = (facts, cause) => ({
  message: `${capital(columnWords(facts))} är ${figure(facts, 'found')}, men ${kronor(facts, 'base')} uppräknat med ${facts['rate'] ?? 'angivet index'} är ${figure(facts, 'expected')}.`,
  why: INDEX_CAUSES[cause ?? ''] ?? 'Beloppen följer inte det index som anges.',
  computation: facts['computation'] ?? `${kronor(facts, 'base')} × (1 + ${facts['rate'] ?? ''}).`,
  remedy: 'Räkna upp med det index som gäller för året, eller rätta det som anges.',
});

const INDEX_CAUSES: Readonly<Record<string, string>> = {
  'not-applied': 'Uppräkningen är inte gjord: beloppet är oförändrat från året före.',
  'applied-twice': 'Uppräkningen är gjord två gånger.',
  'wrong-year': 'Ett annat års index har använts.',
  'simple-instead-of-compound': 'Procenttalen är lagda till varandra i stället för att räknas på varandra.',
  'other-rate': 'En annan procentsats än den angivna har använts.',
};

export const keyWriters: Readonly<Record<string, FindingWriter>> = {
  'key-mismatch': keyMismatch,
  'population-deviates': populationDeviates,
  'amount-deviates': amountDeviates,
  'index-mismatch': indexMismatch,
};
