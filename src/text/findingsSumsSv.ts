import { capital, type FindingText, type FindingWords, type FindingWriter } from './findingsModel';

/** "2 000 000 kr × folkmängd ÷ 288 382, avrundat för varje rad." */
function ruleSentence(words: FindingWords): string | undefined {
  if (!words.has('amount') || !words.has('key')) return undefined;
  return `${words.kronor('amount')} × ${words.fact('key')} ÷ ${words.count('weight')}, avrundat för varje rad för sig.`;
}

const totalMismatch: FindingWriter = (words, cause) =>
  cause === 'agreed-amount' ? agreedAmount(words) : missedSum(words);

const agreedAmount = (words: FindingWords): FindingText => ({
  message: `${capital(words.row)} i ${words.column} är ${words.figure('found')}, men avtalet ger ${words.figure('expected')}: skillnad ${words.figure('effect')}.`,
  why: `Beloppet kommer från: ${words.fact('source')}. Varken andelar, avdrag eller index i avtalet förklarar skillnaden.`,
  computation: 'Beloppet som tabellen fördelar jämfört med avtalets.',
  remedy: 'Fördela avtalets belopp, eller rätta avtalsuppgiften om beloppet är ändrat.',
});

const missedSum = (words: FindingWords): FindingText => ({
  message: `${capital(words.row)} i ${words.column} är ${words.figure('found')}, men delarna ger ${words.figure('expected')}: skillnad ${words.figure('effect')}.`,
  why: words.has('twice')
    ? `Skillnaden är exakt raden "${words.fact('twice')}", som alltså kan ha räknats två gånger.`
    : words.has('left')
      ? `Skillnaden är exakt raden "${words.fact('left')}", som alltså kan ha lämnats utanför.`
      : words.has('index')
        ? 'Totalen stämmer med ett annat angivet belopp, men inte med raderna.'
        : 'Avrundning av raderna kan inte ge så stor skillnad. Orsaken är inte känd.',
  computation: `Summan av ${words.count('rows')} rader i ${words.column}.`,
  remedy: 'Räkna om totalen med SUMMA över delarna, eller rätta den rad som är fel.',
});

const roundingDifference: FindingWriter = (words) => {
  const rule = ruleSentence(words);
  const up = words.has('up') && words.has('of');
  return {
    message: `${capital(words.row)} i ${words.column} är ${words.figure('found')}, men delarna ger ${words.figure('expected')}: avrundningsdifferens ${words.figure('effect')}, och ingen not säger det.`,
    why: `Varje rad är avrundad för sig${up ? `; ${words.count('up')} av ${words.count('of')} avrundades uppåt` : ''}. Då behöver summan av raderna inte bli totalen.`,
    computation: rule ?? `Summan av ${words.count('rows')} avrundade rader jämförd med totalen.`,
    remedy:
      'Fördela resten (största resten) så att raderna ger totalen, eller skriv en avrundningsnot under tabellen.',
  };
};

const sumRange: FindingWriter = (words) => ({
  message: `Summan i ${words.row}, ${words.column}, omfattar inte ${words.fact('left', 'alla rader')}: den ger ${words.figure('found')} i stället för ${words.figure('expected')}.`,
  why: `Formeln ${words.fact('formula')} slutar före, börjar efter eller hoppar över rader som hör till summan.`,
  computation: `Summan av alla ${words.count('rows')} rader jämförd med formelns.`,
  remedy: 'Utöka formelns område så att alla rader kommer med.',
});

const doubleCounting: FindingWriter = (words) => ({
  message: `${words.severalCells ? 'Formeln' : 'Summan'} i ${words.row}, ${words.column}, tar med ${words.fact('twice', 'en summarad')} en gång för mycket: den ger ${words.figure('found')} i stället för ${words.figure('expected')}.`,
  why: `Formeln${words.has('formula') ? ` ${words.fact('formula')}` : ''} tar med en rad som redan ingår i, eller inte hör till, summan.`,
  computation: words.has('rows')
    ? `Summan av de ${words.count('rows')} rader som hör till totalen.`
    : 'Summan av de rader som hör till totalen.',
  remedy: 'Låt formeln summera delarna och inget annat.',
});

const totalHardcoded: FindingWriter = (words) => ({
  message: `${capital(words.row)} i ${words.column} är inskriven (${words.figure('found')}) fast ${words.has('around') ? 'de andra summorna' : 'kolumnen i övrigt'} räknas med formler.`,
  why: 'Beloppet stämmer i dag, men följer inte med när en rad ändras.',
  remedy: 'Ersätt talet med SUMMA över raderna.',
});

const splitMismatch: FindingWriter = (words) => ({
  message: `${capital(words.row)} i ${words.column} är ${words.figure('found')}, men ${words.fact('share')} av ${words.kronor('whole')} är ${words.figure('expected')}.`,
  why: `Andelen kommer från: ${words.fact('source', 'tabellens text')}. Regionen och kommunerna står inte i den proportionen.`,
  computation: `${words.kronor('whole')} × ${words.fact('share')}.`,
  remedy: 'Rätta regionens eller kommunernas belopp, eller den andel som anges.',
});

const balancingItem: FindingWriter = (words, cause) => ({
  message:
    cause === 'constant-in-formula'
      ? `Formeln i ${words.row}, ${words.column}, innehåller ett inskrivet tal (${words.fact('constant')}) som bara får summan att gå ihop.`
      : `${capital(words.row)} i ${words.column} är ett inskrivet belopp på ${words.figure('found')} som ingen not förklarar.`,
  why: 'Posten hör inte till någon part och följer ingen regel: den får bara summan att stämma.',
  remedy: 'Fördela beloppet på parterna (största resten), eller förklara posten i en not.',
});

const compensating: FindingWriter = (words) => ({
  message: `${words.fact('first')} är ${words.kronor('effect')} för högt och ${words.fact('second')} lika mycket för lågt: felen tar ut varandra, så att totalen ser rätt ut.`,
  why: 'Två fel av samma storlek med olika tecken syns inte i en senare summa.',
  computation: 'Varje cell jämförd med sin kolumns regel eller summa.',
  remedy: 'Rätta båda cellerna.',
});

export const sumWritersSv = {
  'total-mismatch': totalMismatch,
  'rounding-difference': roundingDifference,
  'sum-range-incomplete': sumRange,
  'double-counting': doubleCounting,
  'total-hardcoded': totalHardcoded,
  'split-mismatch': splitMismatch,
  'balancing-item': balancingItem,
  'compensating-errors': compensating,
} satisfies Readonly<Record<string, FindingWriter>>;

export type SumWriters = Readonly<Record<keyof typeof sumWritersSv, FindingWriter>>;
