import type { Language } from './language';
import { readingSentence, withPlace } from './reading';
import { refusalsEn } from './refusalsEn';
import { refusalsSv } from './refusalsSv';
import { sentenceBook, type Facts } from './sentences';

/** What a refusal is made of; the same shape as the engine's, taken as plain strings. */
export interface RefusalFacts {
  readonly code: string;
  readonly field?: string;
  readonly cell?: string;
  readonly facts: Facts;
}

const sentence = sentenceBook({ sv: refusalsSv, en: refusalsEn });

const unknown: Readonly<Record<Language, (code: string) => string>> = {
  sv: (code) => `Uppgiften kan inte användas (${code}). Kontrollera den.`,
  en: (code) => `This cannot be used (${code}). Check it.`,
};

/**
 * One refusal as text: where (label and cell), what is wrong, why it cannot be used, what to do.
 * Takes the engine's codes and the reader's; a code nobody knows is said with its place, never left out.
 */
export function refusalText({ code, field, cell, facts }: RefusalFacts, language: Language = 'sv'): string {
  const words =
    sentence(code, facts, language) ?? readingSentence(code, facts, language) ?? unknown[language](code);
  return withPlace(field, cell, words, language);
}

/** The codes that have a sentence here; a test holds them against the engine's. */
export const REFUSAL_CODES: readonly string[] = Object.keys(refusalsSv);
