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

/** Label and cell before a sentence: "Årlig kostnad, cell Avtal!B4: …". The label is the sheet's own. */
export function withPlace(
  field: string | undefined,
  cell: string | undefined,
  words: string,
  language: Language = 'sv',
): string {
  const label = field === undefined || field === '' ? '' : language === 'en' ? `“${field}”` : field;
  if (cell === undefined || cell === '') return label === '' ? words : `${label}: ${words}`;
  return label === '' ? `Cell ${cell}: ${words}` : `${label}, cell ${cell}: ${words}`;
}
