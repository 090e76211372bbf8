import { assumptionsEn } from './assumptionsEn';
import { assumptionsSv } from './assumptionsSv';
import type { Language } from './language';
import { sentenceBook, type Facts } from './sentences';

export { methodName } from './methodNames';

const sentence = sentenceBook({ sv: assumptionsSv, en: assumptionsEn });

const unknown: Readonly<Record<Language, (id: string) => string>> = {
  sv: (id) => `Ett antagande gjordes (${id}).`,
  en: (id) => `An assumption was made (${id}).`,
};

/**
 * An assumption as text: what the agreement does not settle, and the value that was used. It is shown before the
 * sheets are written and printed on them (then in Swedish). An unknown id is said by its name, never left out.
 */
export function assumptionText(id: string, facts: Facts, language: Language = 'sv'): string {
  return sentence(id, facts, language) ?? unknown[language](id);
}

/** The ids that have a sentence; a test holds them against the engine's. */
export const ASSUMPTION_IDS: readonly string[] = Object.keys(assumptionsSv);
