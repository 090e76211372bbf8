import type { Language } from './language';
import { readingEn } from './readingEn';
import { readingSv } from './readingSv';
import { sentenceBook, type Facts } from './sentences';

const sentence = sentenceBook({ sv: readingSv, en: readingEn });

/** The codes of reading that have a sentence; a test holds them against the reader's. */
export const READING_CODES: readonly string[] = Object.keys(readingSv);

/** The sentence of a `read-` refusal, without its place; undefined for a code that is not the reader's. */
export function readingSentence(code: string, facts: Facts, language: Language = 'sv'): string | undefined {
  return sentence(code, facts, language);
}

/** Label and cell or range before a sentence: "Årlig kostnad, cell Avtal!B4: …", "Område Avtal!A1:B9: …". The label is the sheet's own. */
export function withPlace(
  field: string | undefined,
  cell: string | undefined,
  words: string,
  language: Language = 'sv',
): string {
  const label = field === undefined || field === '' ? '' : language === 'en' ? `“${field}”` : field;
  if (cell === undefined || cell === '') return label === '' ? words : `${label}: ${words}`;
  const kind = (cell.includes(':') ? RANGE : CELL)[language];
  return label === '' ? `${capitalised(kind)} ${cell}: ${words}` : `${label}, ${kind} ${cell}: ${words}`;
}

const CELL = { sv: 'cell', en: 'cell' } as const;
const RANGE = { sv: 'område', en: 'range' } as const;

const capitalised = (word: string): string => word.charAt(0).toLocaleUpperCase('sv') + word.slice(1);
