import type { Theme as FluentTheme } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { readTheme, watchTheme } from '../../excel/theme';
import type { ThemeChoice } from './preferences';
import { darkTheme, lightTheme } from './theme';

/** Light or dark: the user's choice, else Office's, else the system's. High contrast is the style sheet's matter. */
export function usePaneTheme(choice: ThemeChoice): { readonly theme: FluentTheme; readonly dark: boolean } {
  const [, setChanges] = useState(0);
  useEffect(() => {
    const look = (): void => setChanges((count) => count + 1);
    const stop = watchTheme(look);
    // Office tells of no change of theme here; it is seen when the pane is entered again.
    window.addEventListener('focus', look);
    return () => {
      stop();
      window.removeEventListener('focus', look);
    };
  }, []);
  const dark = readTheme(choice) === 'dark';
  return { theme: dark ? darkTheme : lightTheme, dark };
}
