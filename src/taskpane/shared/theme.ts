import {
  createDarkTheme,
  createLightTheme,
  type BrandVariants,
  type Theme,
} from '@fluentui/react-components';

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
