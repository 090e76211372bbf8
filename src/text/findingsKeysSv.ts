import { capital, type FindingText, type FindingWords, type FindingWriter } from './findingsModel';

const keyMismatch: FindingWriter = (words, cause) => {
  const column = capital(words.column);
  const key = words.fact('key', 'den angivna nyckeln');
  if (cause === 'other-population') return otherPopulation(words, column, key);
  if (cause === 'equal-parts')
    return {
      message: `${column} är delad i lika delar, inte efter ${key}.`,
      why: `Alla ${words.fact('of')} parter har samma belopp, medan tabellen visar en nyckel som skiljer dem åt.`,
      computation: `${words.kronor('total')} ÷ ${words.fact('of')} ger varje rads belopp.`,
      remedy: `Fördela efter ${key}, eller skriv att delarna ska vara lika.`,
    };
  if (cause === 'region-in-key')
    return {
      message: `${column}: ${words.fact('row', 'regionen')} ingår i kommunernas nyckel, så att kommunerna får ${words.figure('found')} i stället för ${words.figure('expected')}.`,
      why: `Beloppen är delade med ${words.count('weight')} + ${words.count('extra')} i stället för ${words.count('weight')}.`,
      computation: `${words.kronor('expected')} × ${key} ÷ (${words.count('weight')} + ${words.count('extra')}) ger varje rad exakt.`,
      remedy: 'Räkna nyckeln på kommunerna enbart.',
    };
  const fits = words.fact('fits');
  if (words.has('statedPerHead')) return otherRate(words, column);
  return {
    message: fits
      ? `${column} följer "${fits}", inte ${key}.`
      : `${column} följer inte ${key}: en annan nyckel har använts.`,
    why: fits
      ? `"${fits}" återger ${words.fact('matched')} av ${words.fact('of')} rader exakt.`
      : `Största avvikelsen är ${words.kronor('largest')}. Vilken nyckel som har använts är inte känt.`,
    computation: fits
      ? `${words.kronor('total')} × ${fits} ÷ summan, rad för rad.`
      : `Beloppen jämförda med ${key} och alla kända folkmängder.`,
    remedy: 'Skriv ut den nyckel som har använts, eller räkna om efter den som anges.',
  };
};

function otherRate(words: FindingWords, column: string): FindingText {
  return {
    message: `${column} är gjord med ${words.rate('perHead')} kr per invånare, men avtalet säger ${words.rate('statedPerHead')} kr.`,
    why: `${words.rate('perHead')} kr × ${words.fact('key')} återger ${words.fact('matched')} av ${words.fact('of')} rader.`,
    computation: `Skillnaden är ${words.kronor('effect')} på hela folkmängden.`,
    remedy: 'Räkna om beloppen, eller rätta avtalsuppgiften.',
  };
}

function otherPopulation(words: FindingWords, column: string, key: string) {
  if (words.fact('fits'))
    return {
      message: `${column} är fördelad efter ${words.fact('fits')}, inte efter den folkmängd som står i tabellen.`,
      why: `${capital(words.fact('fits'))} återger ${words.fact('matched')} av ${words.fact('of')} rader exakt.`,
      computation: `${words.kronor('total')} × ${words.fact('fits')} ÷ summan, avrundat.`,
      remedy: 'Skriv vilken folkmängd beloppen bygger på, eller räkna om efter den som står i tabellen.',
    };
  const whole = words.has('wholeSum')
    ? ` Beloppen stämmer med hela invånare vid ${words.rate('wholeRate')} kr/inv. och summan ${words.count('wholeSum')}: en härledd folkmängd, inte en officiell.`
    : '';
  return {
    message: `${column} är inte fördelad efter ${key}: kr per invånare varierar mellan ${words.rate('low')} och ${words.rate('high')}.`,
    why: `En annan folkmängd verkar ha använts. Närmast av de kända är ${words.fact('near')}, med största avvikelse ${words.kronor('largest')} (${words.fact('largestRow')}); den återger inte kolumnen.${whole}`,
    computation: `Varje rad jämförd med kolumnens belopp × folkmängd ÷ summan, för varje känd folkmängd. Med ${key} är största avvikelsen ${words.kronor('printedLargest')}.`,
    remedy: 'Ange vilken folkmängd beloppen bygger på, eller räkna om efter den som står i tabellen.',
  };
}

const populationDeviates: FindingWriter = (words, cause) =>
  cause === 'other-population'
    ? {
        message: `${capital(words.column)} är ${words.fact('fits', 'en annan folkmängd')}, inte ${words.fact('stated', 'den som rubriken anger')}.`,
        why: `${words.fact('matched')} av ${words.fact('of')} tal är ${words.fact('fits')}; ${words.fact('statedMatched', '0')} stämmer med rubrikens datum.`,
        computation: 'Varje tal jämfört med de kända folkmängderna.',
        remedy: 'Rätta rubriken eller hämta folkmängden för det datum som anges.',
      }
    : {
        message: `Folkmängden för ${words.row} är ${words.count('found')}, men ${words.fact('source', 'kolumnen i övrigt')} ger ${words.count('expected')}.`,
        why: causeWords(words, cause),
        computation: words.has('matched')
          ? `${words.fact('matched')} av ${words.fact('of')} övriga tal stämmer med ${words.fact('source')}.`
          : 'Räknat ur beloppen i samma rad.',
        remedy: 'Kontrollera talet mot SCB och rätta det.',
      };

/** Why one figure breaks the rule of its column: the cause in words. */
export function causeWords(words: FindingWords, cause: string | undefined): string {
  const other = words.fact('other');
  const known: Readonly<Record<string, string>> = {
    'stale-year': `Talet är detsamma som ${other}: det verkar ligga kvar därifrån.`,
    'copied-row': `Talet är detsamma som för ${other}: det verkar vara kopierat därifrån.`,
    swapped: words.has('several')
      ? `Talen för ${other} står på varandras rader: vart och ett stämmer på en annan av raderna. Kolumnen kan ha sorterats utan namnen.`
      : `${other} har bytt tal med varandra: vart och ett stämmer på den andras rad.`,
    shifted: 'Talen är förskjutna en rad: vart och ett stämmer på raden bredvid.',
    'transposed-digits': `Två siffror har bytt plats: ${words.figure('expected')} har blivit ${words.figure('found')}.`,
    sign: 'Tecknet är fel: talet stämmer med omvänt tecken.',
    magnitude: magnitudeWords(words),
  };
  return (
    known[cause ?? ''] ??
    'Talet är inskrivet och följer inte kolumnens regel. Hur det har blivit så är inte känt.'
  );
}

/** "Talet är 1 000 gånger för litet." */
function magnitudeWords(words: FindingWords): string {
  const factor = words.has('factor') ? words.count('factor') : '10';
  return `Talet är ${factor} gånger för ${words.tooSmall ? 'litet' : 'stort'}.`;
}

const amountDeviates: FindingWriter = (words, cause) => {
  if (cause === 'stated-limit') return statedLimit(words);
  return words.has('beside') ? outOfProportion(words, cause) : offRule(words, cause);
};

const statedLimit = (words: FindingWords): FindingText => {
  const least = words.fact('limit') === 'least';
  return {
    message: `${capital(words.row)} i ${words.column} är ${words.figure('found')}, men ${least ? 'lägsta' : 'högsta'} belopp per part är ${words.figure('expected')}${words.severalCells ? `; det gäller ${words.count('many')} parter` : ''}.`,
    why: `Kolumnen är fördelad efter sin nyckel utan att ${least ? 'någon lyfts till det lägsta' : 'någon sänks till det högsta'} beloppet.`,
    computation: `Varje parts belopp jämfört med ${words.figure('expected')}; tillsammans ${least ? `saknas ${words.kronor('effect')}` : `${words.kronor('effect')} för mycket`}.`,
    remedy: `Fördela om med ${least ? 'det lägsta' : 'det högsta'} beloppet: de andra parterna ${least ? 'betalar mindre' : 'betalar mer'}.`,
  };
};

const outOfProportion: FindingWriter = (words, cause) => ({
  message: `${capital(words.row)} i ${words.column} är ${words.figure('found')}, helt utan proportion till "${words.fact('beside')}": troligen menas ${words.figure('expected')}.`,
  why: causeWords(words, cause),
  computation: `Raden jämförd med samma rad i "${words.fact('beside')}"; de andra raderna är av samma storlek i båda.`,
  remedy: 'Rätta beloppet, eller skriv varför det avviker.',
});

const offRule: FindingWriter = (words, cause) =>
  !words.has('sums')
    ? {
        message: `${capital(words.row)} i ${words.column} är ${words.figure('found')}, men regeln som resten av kolumnen följer ger ${words.figure('expected')}.`,
        why: causeWords(words, cause),
        computation: `${words.kronor('total')} × ${words.fact('key', 'nyckeln')}${words.has('weight') ? ` ÷ ${words.count('weight')}` : ''}; regeln återger ${words.fact('matched')} av ${words.fact('of')} rader.`,
        remedy: 'Rätta beloppet, eller skriv varför det avviker.',
      }
    : {
        message: `${capital(words.row)} i ${words.column} är ${words.figure('found')}, men både radens och kolumnens summa kräver ${words.figure('expected')}.`,
        why: causeWords(words, cause),
        computation: `Radens summa i "${words.fact('sums')}" och kolumnens summa missar med samma belopp, ${words.kronor('effect')}.`,
        remedy: 'Rätta beloppet, eller de två summorna.',
      };

const indexMismatch: FindingWriter = (words, cause) => ({
  message: `${capital(words.column)} är ${words.figure('found')}, men ${words.kronor('base')} uppräknat med ${words.fact('rate', 'angivet index')} är ${words.figure('expected')}.`,
  why: INDEX_CAUSES[cause ?? ''] ?? 'Beloppen följer inte det index som anges.',
  computation: `${words.kronor('base')} × (1 + ${words.fact('rate')}).`,
  remedy: 'Räkna upp med det index som gäller för året, eller rätta det som anges.',
});

const INDEX_CAUSES: Readonly<Record<string, string>> = {
  'not-applied': 'Uppräkningen är inte gjord: beloppet är oförändrat från året före.',
  'applied-twice': 'Uppräkningen är gjord två gånger.',
  'wrong-year': 'Ett annat års index har använts.',
  'simple-instead-of-compound': 'Procenttalen är lagda till varandra i stället för att räknas på varandra.',
  'other-rate': 'En annan procentsats än den angivna har använts.',
};

export const keyWritersSv = {
  'key-mismatch': keyMismatch,
  'population-deviates': populationDeviates,
  'amount-deviates': amountDeviates,
  'index-mismatch': indexMismatch,
} satisfies Readonly<Record<string, FindingWriter>>;

export type KeyWriters = Readonly<Record<keyof typeof keyWritersSv, FindingWriter>>;
