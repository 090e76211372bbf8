import type { Language } from '../../text/pane';

export type ThemeChoice = 'office' | 'light' | 'dark';
export type OutputMode = 'formulas' | 'values';

/** The user's own choices, kept on the machine. What belongs to the workbook is never kept here. */
export interface Preferences {
  readonly language: Language;
  readonly theme: ThemeChoice;
  readonly mode: OutputMode;
}

export const defaultPreferences: Preferences = { language: 'sv', theme: 'office', mode: 'formulas' };

const key = 'fordelningsnyckel.preferences';

/** What is kept, with a default for each part that is missing or was written by another version. */
export function loadPreferences(): Preferences {
  let kept: unknown;
  try {
    kept = JSON.parse(localStorage.getItem(key) ?? '{}');
  } catch {
    // Storage may be blocked (third-party frame) or spoilt: the defaults serve.
    return defaultPreferences;
  }
  const part = (name: string): unknown =>
    typeof kept === 'object' && kept !== null ? new Map(Object.entries(kept)).get(name) : undefined;
  const language = part('language');
  const theme = part('theme');
  const mode = part('mode');
  return {
    language: language === 'en' || language === 'sv' ? language : defaultPreferences.language,
    theme: theme === 'light' || theme === 'dark' || theme === 'office' ? theme : defaultPreferences.theme,
    mode: mode === 'values' || mode === 'formulas' ? mode : defaultPreferences.mode,
  };
}

export function savePreferences(preferences: Preferences): void {
  try {
    localStorage.setItem(key, JSON.stringify(preferences));
  } catch {
    // Blocked storage: the choice holds until the pane is closed.
  }
}
