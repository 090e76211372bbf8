import { formulaWritersEn } from './findingsFormulasEn';
import { formulaWritersSv } from './findingsFormulasSv';
import { keyWritersEn } from './findingsKeysEn';
import { keyWritersSv } from './findingsKeysSv';
import { findingWords, type FindingFacts, type FindingText, type FindingWriter } from './findingsModel';
import { otherWritersEn } from './findingsOtherEn';
import { otherWritersSv } from './findingsOtherSv';
import { consequencesEn, reasonsEn } from './findingsPartsEn';
import { consequencesSv, reasonsSv } from './findingsPartsSv';
import { sumWritersEn } from './findingsSumsEn';
import { sumWritersSv } from './findingsSumsSv';
import type { Language } from './language';

export { findingTitle } from './findingsTitles';
export type { FindingFacts, FindingText } from './findingsModel';

const inBoth = <T>(
  sv: Readonly<Record<string, T>>,
  en: Readonly<Record<string, T>>,
): Readonly<Record<Language, ReadonlyMap<string, T>>> => ({
  sv: new Map(Object.entries(sv)),
  en: new Map(Object.entries(en)),
});

const WRITERS = inBoth<FindingWriter>(
  { ...sumWritersSv, ...keyWritersSv, ...otherWritersSv, ...formulaWritersSv },
  { ...sumWritersEn, ...keyWritersEn, ...otherWritersEn, ...formulaWritersEn },
);

/**
 * The words of a finding: `message` (what, where, why in one sentence), and "Varför", "Så räknade jag" and "Förslag" of
 * its card. `check` and `cause` are the ids of the command line. The command line and the review sheet are Swedish.
 */
export function findingText(
  check: string,
  cause: string | undefined,
  facts: FindingFacts,
  language: Language = 'sv',
): FindingText {
  const write = WRITERS[language].get(check);
  return (
    write?.(findingWords(facts, language), cause) ?? { message: `${check} ${facts['cells'] ?? ''}`.trim() }
  );
}

const CONSEQUENCES = inBoth<string>(consequencesSv, consequencesEn);

/** What follows from a finding in another cell, in a few words. */
export function consequenceText(kind: string, language: Language = 'sv'): string {
  const words = CONSEQUENCES[language];
  return words.get(kind) ?? words.get('other') ?? '';
}

const REASONS = inBoth<string>(reasonsSv, reasonsEn);

/** Why a check could not be made, as a sentence. */
export function notCheckedReason(why: string, language: Language = 'sv'): string {
  return REASONS[language].get(why) ?? why;
}
