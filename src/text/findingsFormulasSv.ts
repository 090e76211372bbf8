import { capital, type FindingText, type FindingWords, type FindingWriter } from './findingsModel';

const overwritten: FindingWriter = (words) => ({
  message: words.has('right')
    ? `${capital(words.row)} i ${words.column} är ett inskrivet tal, ${words.figure('found')}, samma som kolumnens formel ger.`
    : words.has('expected')
      ? `${capital(words.row)} i ${words.column} är ett inskrivet tal, ${words.figure('found')}, där kolumnens formel ger ${words.figure('expected')}.`
      : `${capital(words.row)} i ${words.column} är ett inskrivet tal, ${words.figure('found')}, i en kolumn av formler.`,
  why: words.has('right')
    ? 'Talet stämmer i dag, men följer inte med när underlaget ändras.'
    : 'Talet är inte vad formeln ger.',
  computation: words.has('formula')
    ? `Kolumnens formel på raden: ${words.fact('formula')}.`
    : 'Raderna runt om har en formel.',
  remedy: 'Kopiera formeln från raden ovanför eller nedanför.',
});

/** What the formula gives now: a figure, or the error it ends in. */
function given(words: FindingWords): string {
  return !words.has('found') && words.has('error')
    ? `felvärdet ${words.fact('error')}`
    : words.figure('found');
}

const inconsistent: FindingWriter = (words, cause) =>
  words.has('named') ? otherName(words) : offPattern(words, cause);

const otherName = (words: FindingWords): FindingText => ({
  message: `Formeln i ${words.row}, ${words.column}, hämtar en annan rads belopp: den ger ${given(words)} i stället för ${words.figure('expected')}.`,
  why: words.has('meant')
    ? `Formeln är ${words.fact('formula')}; villkoret frågar inte efter "${words.fact('meant')}".`
    : `Formeln är ${words.fact('formula')}; med samma namn som raden eller rubriken är den ${words.fact('pattern')}.`,
  remedy: 'Rätta hänvisningen så att den pekar på raden med samma namn.',
});

const offPattern: FindingWriter = (words, cause) => ({
  message: `Formeln i ${words.cells}, ${words.column}, följer inte kolumnens mönster${words.has('expected') ? `: den ger ${given(words)} i stället för ${words.figure('expected')}` : ''}.`,
  why:
    cause === 'lost-anchor'
      ? `Låsningen ($) saknas, så att hänvisningen glider: ${words.fact('formula')}.`
      : `Formeln är ${words.fact('formula')}; mönstret ger ${words.fact('pattern', 'en annan')}.`,
  remedy: 'Kopiera formeln från raden ovanför eller nedanför och lås ($) det som ska stå still.',
});

const numberAsText: FindingWriter = (words) => ({
  ...(words.severalCells
    ? {
        message: `${words.cells} innehåller tal som är lagrade som text, så att summor hoppar över dem.`,
        why: `Till exempel "${words.fact('text')}" i ${words.fact('cell')}.`,
      }
    : {
        message: `${words.cells} innehåller ett tal som är lagrat som text, så att summor hoppar över det.`,
        why: `Cellen innehåller texten "${words.fact('text')}".`,
      }),
  remedy: 'Gör om texten till tal (Data > Text till kolumner, eller skriv in talet på nytt).',
});

const errorValue: FindingWriter = (words) => ({
  message: `${words.cells} innehåller felvärdet ${words.fact('error')}.`,
  why: words.has('formula')
    ? `Formeln är ${words.fact('formula')}.`
    : 'Felvärdet är inskrivet eller inklistrat.',
  remedy: 'Rätta formeln eller den cell den hänvisar till.',
});

export const formulaWritersSv = {
  'formula-overwritten': overwritten,
  'formula-inconsistent': inconsistent,
  'number-as-text': numberAsText,
  'error-value': errorValue,
} satisfies Readonly<Record<string, FindingWriter>>;

export type FormulaWriters = Readonly<Record<keyof typeof formulaWritersSv, FindingWriter>>;
