import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { paneText } from '../text/pane';
import { ErrorBoundary } from './shared/ErrorBoundary';
import { FirstRun } from './shared/FirstRun';
import { Header } from './shared/Header';
import { LiveRegions, useAnnouncements } from './shared/LiveRegions';
import { PaneContext, type Pane, type TabName } from './shared/PaneContext';
import { loadPreferences, savePreferences, type Preferences } from './shared/preferences';
import { lightTheme } from './shared/theme';

const useStyles = makeStyles({
  pane: {
    display: 'flex',
    flexDirection: 'column',
    minHeight: '100vh',
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

const tabs: ReadonlyMap<string, TabName> = new Map([
  ['fordela', 'allocate'],
  ['granska', 'review'],
  ['avtal', 'agreement'],
]);

export interface AppProps {
  readonly inExcel: boolean;
  /** The address's query: `?flik=granska` opens that view. */
  readonly search: string;
}

export function App({ search }: AppProps) {
  const styles = useStyles();
  const asked = tabs.get(new URLSearchParams(search).get('flik') ?? '');
  const [tab, setTab] = useState<TabName>(asked ?? 'allocate');
  const [preferences, setPreferences] = useState<Preferences>(loadPreferences);
  const [said, announce] = useAnnouncements();
  const pane = useMemo<Pane>(
    () => ({
      text: paneText(preferences.language),
      preferences,
      setPreferences: (chosen) => {
        savePreferences(chosen);
        setPreferences(chosen);
      },
      workbook: undefined,
      refreshWorkbook: () => undefined,
      openTab: setTab,
      announce,
    }),
    [preferences, announce],
  );
  return (
    <FluentProvider theme={lightTheme} className={styles.pane}>
      <PaneContext value={pane}>
        <ErrorBoundary fallback={<p role="alert">{pane.text.shared.crashed}</p>}>
          <Header tab={tab} onTab={setTab} onDialog={() => undefined} />
          <FirstRun onChoose={setTab} />
        </ErrorBoundary>
        <LiveRegions said={said} />
      </PaneContext>
    </FluentProvider>
  );
}
