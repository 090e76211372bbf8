import {
  capital,
  cellsWords,
  columnWords,
  figure,
  rowWords,
  type FindingFacts,
  type FindingWriter,
} from './findingsModel';

const overwritten: FindingWriter = (facts) => ({
  message: facts['right']
    ? `${capital(rowWords(facts))} i ${columnWords(facts)} är ett inskrivet tal, ${figure(facts, 'found')}, samma som kolumnens formel ger.`
    : facts['expected']
      ? `${capital(rowWords(facts))} i ${columnWords(facts)} är ett inskrivet tal, ${figure(facts, 'found')}, där kolumnens formel ger ${figure(facts, 'expected')}.`
      : `${capital(rowWords(facts))} i ${columnWords(facts)} är ett inskrivet tal, ${figure(facts, 'found')}, i en kolumn av formler.`,
  why: facts['right']
    ? 'Talet stämmer i dag, men följer inte med när underlaget ändras.'
    : 'Talet är inte vad formeln ger.',
  computation: facts['formula']
    ? `Kolumnens formel på raden: ${facts['formula']}.`
    : 'Raderna runt om har en formel.',
  remedy: 'Kopiera formeln från raden ovanför eller nedanför.',
});

/** What the formula gives now: a figure, or the error it ends in. */
function given(facts: FindingFacts): string {
  return facts['found'] === undefined && facts['error'] !== undefined
    ? `felvärdet ${facts['error']}`
    : figure(facts, 'found');
}

const inconsistent: FindingWriter = (facts, cause) => ({
  message: `Formeln i ${cellsWords(facts)}, ${columnWords(facts)}, följer inte kolumnens mönster${facts['expected'] ? `: den ger ${given(facts)} i stället för ${figure(facts, 'expected')}` : ''}.`,
  why:
    cause === 'lost-anchor'
      ? `Låsningen ($) saknas, så att hänvisningen glider: ${facts['formula'] ?? ''}.`
      : `Formeln är ${facts['formula'] ?? ''}; mönstret ger ${facts['pattern'] ?? 'en annan'}.`,
  remedy: 'Kopiera formeln från raden ovanför eller nedanför och lås ($) det som ska stå still.',
});

const numberAsText: FindingWriter = (facts) => ({
  ...((facts['cells'] ?? '').includes(',')
    ? {
        message: `${cellsWords(facts)} innehåller tal som är lagrade som text, så att summor hoppar över dem.`,
        why: `Till exempel "${facts['text'] ?? ''}" i ${facts['cell'] ?? ''}.`,
      }
    : {
        message: `${cellsWords(facts)} innehåller ett tal som är lagrat som text, så att summor hoppar över det.`,
        why: `Cellen innehåller texten "${facts['text'] ?? ''}".`,
      }),
  remedy: 'Gör om texten till tal (Data > Text till kolumner, eller skriv in talet på nytt).',
});

const errorValue: FindingWriter = (facts) => ({
  message: `${cellsWords(facts)} innehåller felvärdet ${facts['error'] ?? ''}.`,
  why: facts['formula'] ? `Formeln är ${facts['formula']}.` : 'Felvärdet är inskrivet eller inklistrat.',
  remedy: 'Rätta formeln eller den cell den hänvisar till.',
});

export const formulaWriters: Readonly<Record<string, FindingWriter>> = {
  'formula-overwritten': overwritten,
  'formula-inconsistent': inconsistent,
  'number-as-text': numberAsText,
  'error-value': errorValue,
};
