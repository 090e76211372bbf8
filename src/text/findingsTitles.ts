import { titlesEn } from './findingsTitlesEn';
import { titlesSv, type FindingTitles } from './findingsTitlesSv';
import type { Language } from './language';

const byName = (titles: FindingTitles): ReadonlyMap<string, string> => new Map(Object.entries(titles));
const TITLES: Readonly<Record<Language, ReadonlyMap<string, string>>> = {
  sv: byName(titlesSv),
  en: byName(titlesEn),
};

/** The title of a finding, by check id and cause (ux 5.4). */
export function findingTitle(check: string, cause?: string, language: Language = 'sv'): string {
  const titles = TITLES[language];
  return titles.get(`${check}:${cause ?? ''}`) ?? titles.get(check) ?? check;
}
