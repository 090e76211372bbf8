export type Theme = 'light' | 'dark';
export type ThemeChoice = 'office' | Theme;

/**
 * The theme the pane should wear. Office's own answer first; where it is missing or stale (Excel on the web,
 * office-js #6134) the luminance of its background; then the system's wish; else light. A person's choice wins.
 * High contrast needs no answer here: the style sheet follows `forced-colors`.
 */
export function readTheme(choice: ThemeChoice = 'office'): Theme {
  if (choice !== 'office') return choice;
  const office = officeTheme();
  if (typeof office?.isDarkTheme === 'boolean') return office.isDarkTheme ? 'dark' : 'light';
  const luminance = luminanceOf(office?.bodyBackgroundColor);
  if (luminance !== undefined) return luminance < 0.5 ? 'dark' : 'light';
  return systemWantsDark() ? 'dark' : 'light';
}

/** Calls back when the system's wish changes; returns a function that stops listening. */
export function watchTheme(onChange: () => void): () => void {
  const query = darkQuery();
  query?.addEventListener('change', onChange);
  return () => query?.removeEventListener('change', onChange);
}

/** Relative luminance (0 to 1) of `#RRGGBB`; undefined for anything else. */
export function luminanceOf(color: string | undefined): number | undefined {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color?.trim() ?? '');
  if (match === null) return undefined;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((part) => {
    const value = parseInt(part, 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function officeTheme(): Partial<Office.OfficeTheme> | undefined {
  const office = (globalThis as { Office?: Partial<typeof Office> }).Office;
  return (office?.context as Partial<Office.Context> | undefined)?.officeTheme;
}

function darkQuery(): MediaQueryList | undefined {
  // Node and old webviews have no matchMedia.
  const { matchMedia } = globalThis as Partial<Pick<Window, 'matchMedia'>>;
  return matchMedia?.call(globalThis, '(prefers-color-scheme: dark)');
}

function systemWantsDark(): boolean {
  return darkQuery()?.matches ?? false;
}
