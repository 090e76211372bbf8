import { sharedEn } from './paneSharedEn';
import { sharedSv, type SharedText } from './paneSharedSv';

export type Language = 'sv' | 'en';

/** Every word of the pane. Text in the workbook is Swedish whatever the language of the pane. */
export interface PaneText {
  readonly shared: SharedText;
}

const languages: Readonly<Record<Language, PaneText>> = {
  sv: { shared: sharedSv },
  en: { shared: sharedEn },
};

export function paneText(language: Language): PaneText {
  return languages[language];
}
