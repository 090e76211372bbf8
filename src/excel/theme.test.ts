import { luminanceOf, readTheme } from './theme';

const host = globalThis as { Office?: unknown; matchMedia?: unknown };

afterEach(() => {
  delete host.Office;
  delete host.matchMedia;
});

const office = (officeTheme: unknown): void => {
  host.Office = { context: { officeTheme } };
};
const system = (dark: boolean): void => {
  host.matchMedia = () => ({ matches: dark, addEventListener: () => undefined });
};

describe('the theme of the pane', () => {
  it('follows a person before anything else', () => {
    office({ isDarkTheme: true });
    expect(readTheme('light')).toBe('light');
  });

  it('follows Office', () => {
    system(false);
    office({ isDarkTheme: true });
    expect(readTheme()).toBe('dark');
  });

  it('judges by the background when Office does not say', () => {
    system(true);
    office({ bodyBackgroundColor: '#FFFFFF' });
    expect(readTheme()).toBe('light');
    office({ bodyBackgroundColor: '#262626' });
    expect(readTheme()).toBe('dark');
  });

  it('follows the system when Office has no theme at all (Excel on the web)', () => {
    office(undefined);
    system(true);
    expect(readTheme()).toBe('dark');
    delete host.matchMedia;
    expect(readTheme()).toBe('light');
  });

  it('reads luminance', () => {
    expect(luminanceOf('#FFFFFF')).toBeCloseTo(1);
    expect(luminanceOf('000000')).toBe(0);
    expect(luminanceOf('red')).toBeUndefined();
  });
});
