import type { Language } from './language';
import { readingSentence, withPlace } from './reading';
import { remarksEn } from './remarksEn';
import { remarksSv } from './remarksSv';
import { sentenceBook, type Facts } from './sentences';

/** What a remark is made of, as plain strings. */
export interface RemarkFacts {
  readonly code: string;
  readonly field?: string;
  readonly cell?: string;
  readonly facts: Facts;
}

const sentence = sentenceBook({ sv: remarksSv, en: remarksEn });

interface Frame {
  /** A fault in a column that is not used. */
  readonly unused: (words: string) => string;
  readonly unknown: (code: string) => string;
}

const frames: Readonly<Record<Language, Frame>> = {
  sv: {
    unused: (words) => `Används inte, men: ${words}`,
    unknown: (code) => `Kontrollera uppgiften (${code}).`,
  },
  en: {
    unused: (words) => `Not used, but: ${words}`,
    unknown: (code) => `Check this (${code}).`,
  },
};

/**
 * Something odd that did not stop the work, as text: where (label and cell), what was read, and what was made of it.
 * A code without a sentence is said by its name, never left out.
 */
export function remarkText({ code, field, cell, facts }: RemarkFacts, language: Language = 'sv'): string {
  const frame = frames[language];
  const fault = readingSentence(code, facts, language);
  const words =
    sentence(code, facts, language) ?? (fault === undefined ? frame.unknown(code) : frame.unused(fault));
  return withPlace(field, cell, words, language);
}

/** The codes that have a sentence here; a test holds them against the reader's. */
export const REMARK_CODES: readonly string[] = Object.keys(remarksSv);
