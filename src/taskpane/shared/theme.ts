import { createDarkTheme, createLightTheme, type BrandVariants, type Theme } from '@fluentui/react-components';

/** A pine green beside Excel's own; every step used on text keeps at least 4.5:1 against its ground. */
const pine: BrandVariants = {
  10: '#02110d',
  20: '#06221b',
  30: '#083529',
  40: '#0a4435',
  50: '#0c5240',
  60: '#0d5f4a',
  70: '#0e6b53',
  80: '#0f7359',
  90: '#2a8a6f',
  100: '#46a085',
  110: '#62b59c',
  120: '#7dc7b1',
  130: '#98d7c5',
  140: '#b3e5d7',
  150: '#cef1e7',
  160: '#e8faf5',
};

export const lightTheme: Theme = createLightTheme(pine);

const dark = createDarkTheme(pine);
export const darkTheme: Theme = {
  ...dark,
  colorBrandForeground1: pine[120],
  colorBrandForeground2: pine[130],
  colorBrandForegroundLink: pine[120],
  colorBrandForegroundLinkHover: pine[130],
  colorCompoundBrandForeground1: pine[120],
  colorCompoundBrandStroke: pine[110],
};

/** Relative luminance of `#rrggbb` (WCAG 2.2), or undefined for anything else. */
export function luminance(colour: string): number | undefined {
  const match = /^#([0-9a-f]{6})$/i.exec(colour.trim());
  if (!match?.[1]) return undefined;
  const value = Number.parseInt(match[1], 16);
  const linear = [value >> 16, (value >> 8) & 255, value & 255].map((byte) => {
    const part = byte / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  const [red = 0, green = 0, blue = 0] = linear;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
