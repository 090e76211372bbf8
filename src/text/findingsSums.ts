import {
  capital,
  columnWords,
  count,
  figure,
  kronor,
  rowWords,
  type FindingFacts,
  type FindingText,
  type FindingWriter,
} from './findingsModel';

/** "2 000 000 kr × folkmängd ÷ 288 382, avrundat för varje rad." */
function ruleSentence(facts: FindingFacts): string | undefined {
  if (facts['amount'] === undefined || facts['key'] === undefined) return undefined;
  return `${kronor(facts, 'amount')} × ${facts['key']} ÷ ${count(facts, 'weight')}, avrundat för varje rad för sig.`;
}

const totalMismatch: FindingWriter = (facts) => ({
  message: `${capital(rowWords(facts))} i ${columnWords(facts)} är ${figure(facts, 'found')}, men delarna ger ${figure(facts, 'expected')}: skillnad ${figure(facts, 'effect')}.`,
  why: facts['twice']
    ? `Skillnaden är exakt raden "${facts['twice']}", som alltså kan ha räknats två gånger.`
    : facts['left']
      ? `Skillnaden är exakt raden "${facts['left']}", som alltså kan ha lämnats utanför.`
      : facts['index']
        ? 'Totalen stämmer med ett annat angivet belopp, men inte med raderna.'
        : 'Avrundning av raderna kan inte ge så stor skillnad. Orsaken är inte känd.',
  computation: `Summan av ${count(facts, 'rows')} rader i ${columnWords(facts)}.`,
  remedy: 'Räkna om totalen med SUMMA över delarna, eller rätta den rad som är fel.',
});

const roundingDifference: FindingWriter = (facts) => {
  const rule = ruleSentence(facts);
  const up = facts['up'] !== undefined && facts['of'] !== undefined;
  return {
    message: `${capital(rowWords(facts))} i ${columnWords(facts)} är ${figure(facts, 'found')}, men delarna ger ${figure(facts, 'expected')}: avrundningsdifferens ${figure(facts, 'effect')}, och ingen not säger det.`,
    why: `Varje rad är avrundad för sig${up ? `; ${count(facts, 'up')} av ${count(facts, 'of')} avrundades uppåt` : ''}. Då behöver summan av raderna inte bli totalen.`,
    computation: rule ?? `Summan av ${count(facts, 'rows')} avrundade rader jämförd med totalen.`,
    remedy:
      'Fördela resten (största resten) så att raderna ger totalen, eller skriv en avrundningsnot under tabellen.',
  };
};

const sumRange: FindingWriter = (facts) => ({
  message: `Summan i ${rowWords(facts)}, ${columnWords(facts)}, omfattar inte ${facts['left'] ?? 'alla rader'}: den ger ${figure(facts, 'found')} i stället för ${figure(facts, 'expected')}.`,
  why: `Formeln ${facts['formula'] ?? ''} slutar före, börjar efter eller hoppar över rader som hör till summan.`,
  computation: `Summan av alla ${count(facts, 'rows')} rader jämförd med formelns.`,
  remedy: 'Utöka formelns område så att alla rader kommer med.',
});

const doubleCounting: FindingWriter = (facts) => ({
  message: `${(facts['cells'] ?? '').includes(',') ? 'Formeln' : 'Summan'} i ${rowWords(facts)}, ${columnWords(facts)}, tar med ${facts['twice'] ?? 'en summarad'} en gång för mycket: den ger ${figure(facts, 'found')} i stället för ${figure(facts, 'expected')}.`,
  why: `Formeln${facts['formula'] === undefined ? '' : ` ${facts['formula']}`} tar med en rad som redan ingår i, eller inte hör till, summan.`,
  computation: facts['rows']
    ? `Summan av de ${count(facts, 'rows')} rader som hör till totalen.`
    : 'Summan av de rader som hör till totalen.',
  remedy: 'Låt formeln summera delarna och inget annat.',
});

const totalHardcoded: FindingWriter = (facts) => ({
  message: `${capital(rowWords(facts))} i ${columnWords(facts)} är inskriven (${figure(facts, 'found')}) fast kolumnen i övrigt räknas med formler.`,
  why: 'Beloppet stämmer i dag, men följer inte med när en rad ändras.',
  remedy: 'Ersätt talet med SUMMA över raderna.',
});

const splitMismatch: FindingWriter = (facts) => ({
  message: `${capital(rowWords(facts))} i ${columnWords(facts)} är ${figure(facts, 'found')}, men ${facts['share'] ?? ''} av ${kronor(facts, 'whole')} är ${figure(facts, 'expected')}.`,
  why: `Andelen kommer från: ${facts['source'] ?? 'tabellens text'}. Regionen och kommunerna står inte i den proportionen.`,
  computation: `${kronor(facts, 'whole')} × ${facts['share'] ?? ''}.`,
  remedy: 'Rätta regionens eller kommunernas belopp, eller den andel som anges.',
});

const balancingItem: FindingWriter = (facts, cause) => ({
  message:
    cause === 'constant-in-formula'
      ? `Formeln i ${rowWords(facts)}, ${columnWords(facts)}, innehåller ett inskrivet tal (${facts['constant'] ?? ''}) som bara får summan att gå ihop.`
      : `${capital(rowWords(facts))} i ${columnWords(facts)} är ett inskrivet belopp på ${figure(facts, 'found')} som ingen not förklarar.`,
  why: 'Posten hör inte till någon part och följer ingen regel: den får bara summan att stämma.',
  remedy: 'Fördela beloppet på parterna (största resten), eller förklara posten i en not.',
});

const compensating: FindingWriter = (facts) => ({
  message: `${facts['first'] ?? ''} är ${kronor(facts, 'effect')} för högt och ${facts['second'] ?? ''} lika mycket för lågt: felen tar ut varandra, så att totalen ser rätt ut.`,
  why: 'Två fel av samma storlek med olika tecken syns inte i en senare summa.',
  computation: facts['computation'] ?? 'Varje cell jämförd med sin kolumns regel eller summa.',
  remedy: 'Rätta båda cellerna.',
});

export const sumWriters: Readonly<Record<string, FindingWriter>> = {
  'total-mismatch': totalMismatch,
  'rounding-difference': roundingDifference,
  'sum-range-incomplete': sumRange,
  'double-counting': doubleCounting,
  'total-hardcoded': totalHardcoded,
  'split-mismatch': splitMismatch,
  'balancing-item': balancingItem,
  'compensating-errors': compensating,
};

export type { FindingText };
