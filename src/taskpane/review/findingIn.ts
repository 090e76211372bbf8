import type { Consequence, Finding, NotChecked } from '../../review/model';
import { consequenceText, findingText, notCheckedReason, type FindingText } from '../../text/findings';
import type { Language } from '../../text/language';

/** The words of a finding in the language of the pane: its own Swedish ones, or made again of its facts. */
export function findingIn(finding: Finding, language: Language): FindingText {
  return language === 'sv' ? finding : findingText(finding.check, finding.cause, finding.facts, language);
}

export function consequenceIn({ text, kind }: Consequence, language: Language): string {
  return language === 'sv' || kind === undefined ? text : consequenceText(kind, language);
}

export function reasonIn({ reason, why }: NotChecked, language: Language): string {
  return language === 'sv' || why === undefined ? reason : notCheckedReason(why, language);
}
