import type { FormulaWriters } from './findingsFormulasSv';
import { capital, type FindingText, type FindingWords, type FindingWriter } from './findingsModel';

const overwritten: FindingWriter = (words) => ({
  message: words.has('right')
    ? `${capital(words.row)} in ${words.column} is a typed number, ${words.figure('found')}, the same as the column’s formula gives.`
    : words.has('expected')
      ? `${capital(words.row)} in ${words.column} is a typed number, ${words.figure('found')}, where the column’s formula gives ${words.figure('expected')}.`
      : `${capital(words.row)} in ${words.column} is a typed number, ${words.figure('found')}, in a column of formulas.`,
  why: words.has('right')
    ? 'The number is right today, but does not follow when the source data changes.'
    : 'The number is not what the formula gives.',
  computation: words.has('formula')
    ? `The column’s formula in this row: ${words.fact('formula')}.`
    : 'The rows around it have a formula.',
  remedy: 'Copy the formula from the row above or below.',
});

/** What the formula gives now: a figure, or the error it ends in. */
function given(words: FindingWords): string {
  return !words.has('found') && words.has('error')
    ? `the error value ${words.fact('error')}`
    : words.figure('found');
}

const inconsistent: FindingWriter = (words, cause) =>
  words.has('named') ? otherName(words) : offPattern(words, cause);

const otherName = (words: FindingWords): FindingText => ({
  message: `The formula in ${words.row}, ${words.column}, fetches the amount of another row: it gives ${given(words)} instead of ${words.figure('expected')}.`,
  why: words.has('meant')
    ? `The formula is ${words.fact('formula')}; its condition does not ask for “${words.fact('meant')}”.`
    : `The formula is ${words.fact('formula')}; by the name of its row or head it is ${words.fact('pattern')}.`,
  remedy: 'Correct the reference so that it points at the row of the same name.',
});

const offPattern: FindingWriter = (words, cause) => ({
  message: `The formula in ${words.cells}, ${words.column}, does not follow the pattern of the column${words.has('expected') ? `: it gives ${given(words)} instead of ${words.figure('expected')}` : ''}.`,
  why:
    cause === 'lost-anchor'
      ? `The anchor ($) is missing, so that the reference slides: ${words.fact('formula')}.`
      : `The formula is ${words.fact('formula')}; the pattern gives ${words.fact('pattern', 'another one')}.`,
  remedy: 'Copy the formula from the row above or below and anchor ($) what is to stay in place.',
});

const numberAsText: FindingWriter = (words) => ({
  ...(words.severalCells
    ? {
        message: `${words.cells} hold numbers stored as text, so that sums skip them.`,
        why: `For example “${words.fact('text')}” in ${words.fact('cell')}.`,
      }
    : {
        message: `${words.cells} holds a number stored as text, so that sums skip it.`,
        why: `The cell holds the text “${words.fact('text')}”.`,
      }),
  remedy: 'Turn the text into numbers (Data > Text to Columns, or type the number again).',
});

const errorValue: FindingWriter = (words) => ({
  message: `${words.cells}: the error value ${words.fact('error')}.`,
  why: words.has('formula')
    ? `The formula is ${words.fact('formula')}.`
    : 'The error value is typed or pasted.',
  remedy: 'Correct the formula, or the cell it refers to.',
});

export const formulaWritersEn: FormulaWriters = {
  'formula-overwritten': overwritten,
  'formula-inconsistent': inconsistent,
  'number-as-text': numberAsText,
  'error-value': errorValue,
};
