import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { Suspense, lazy, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { paneText } from '../text/pane';
import { AgreementContext } from './agreement/AgreementContext';
import { useAgreement } from './agreement/useAgreement';
import { AllocateContext } from './allocate/AllocateContext';
import { useAllocation } from './allocate/useAllocation';
import { FirstRun } from './example/FirstRun';
import { useExample } from './example/useExample';
import { ReviewContext } from './review/ReviewContext';
import { useReview } from './review/useReview';
import { Crashed, ErrorBoundary } from './shared/ErrorBoundary';
import { Header } from './shared/Header';
import type { DialogName } from './shared/MoreMenu';
import { panelId, tabId } from './shared/ViewTabs';
import { LiveRegions, useAnnouncements } from './shared/LiveRegions';
import { Notice } from './shared/Notice';
import { PaneContext, usePane, type Pane, type TabName } from './shared/PaneContext';
import { loadPreferences, savePreferences, type Preferences } from './shared/preferences';
import { SkipLink } from './shared/SkipLink';
import { useHold } from './shared/useHold';
import { usePaneTheme } from './shared/usePaneTheme';
import { useWorkbookContext } from './shared/useWorkbookContext';

const AllocateTab = lazy(() => import('./allocate/AllocateTab'));
const ReviewTab = lazy(() => import('./review/ReviewTab'));
const AgreementTab = lazy(() => import('./agreement/AgreementTab'));
const SettingsDialog = lazy(() => import('./shared/SettingsDialog'));
const HelpDialog = lazy(() => import('./shared/HelpDialog'));
const AboutDialog = lazy(() => import('./shared/AboutDialog'));

const useStyles = makeStyles({
  pane: {
    display: 'flex',
    flexDirection: 'column',
    minHeight: '100vh',
    backgroundColor: tokens.colorNeutralBackground1,
    // A field is never wider than the pane, whatever its own wish: with text at 200 % there are 160 pixels.
    '& .fui-Field, & .fui-Input, & .fui-Input__input, & .fui-Select, & .fui-Select__select, & .fui-Textarea':
      { minWidth: 0 },
    '& .fui-Input__input': { width: '100%' },
  },
  view: { display: 'flex', flexDirection: 'column', flexGrow: 1 },
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

/** The frame of the pane: theme, words, workbook state and the live regions; the views live inside it. */
export function App({ inExcel, search }: AppProps) {
  const styles = useStyles();
  const asked = tabs.get(new URLSearchParams(search).get('flik') ?? '');
  const [tab, setTab] = useState<TabName>(asked ?? 'allocate');
  const [started, setStarted] = useState(asked !== undefined);
  const [preferences, setPreferences] = useState<Preferences>(loadPreferences);
  const [said, announce] = useAnnouncements();
  const { workbook, waiting, refresh: refreshWorkbook } = useWorkbookContext(inExcel);
  const { held, hold } = useHold();
  const touch = useRef(false);
  // The same function at every drawing: a step takes the focus when it opens, not when the workbook is read again.
  const touched = useCallback(() => touch.current, []);
  const { theme, dark } = usePaneTheme(preferences.theme);
  const pane = useMemo<Pane>(
    () => ({
      text: paneText(preferences.language),
      preferences,
      setPreferences: (chosen) => {
        savePreferences(chosen);
        setPreferences(chosen);
      },
      workbook,
      waiting,
      held,
      hold,
      refreshWorkbook,
      openTab: (chosen) => {
        setTab(chosen);
        setStarted(true);
      },
      touched,
      announce,
    }),
    [preferences, announce, workbook, waiting, held, hold, refreshWorkbook, touched],
  );
  useEffect(() => {
    const mark = (): void => {
      touch.current = true;
    };
    window.addEventListener('pointerdown', mark, { capture: true });
    window.addEventListener('keydown', mark, { capture: true });
    return () => {
      window.removeEventListener('pointerdown', mark, { capture: true });
      window.removeEventListener('keydown', mark, { capture: true });
    };
  }, []);
  useEffect(() => {
    document.documentElement.lang = preferences.language;
    document.documentElement.style.colorScheme = dark ? 'dark' : 'light';
    document.body.style.backgroundColor = theme.colorNeutralBackground1;
  }, [preferences.language, dark, theme]);
  return (
    <FluentProvider theme={theme} className={styles.pane}>
      <PaneContext value={pane}>
        <SkipLink />
        <ErrorBoundary fallback={<Crashed />}>
          {inExcel ? (
            <Views tab={tab} started={started} onLeave={() => setStarted(false)} />
          ) : (
            <main>
              <Notice kind="error">{pane.text.shared.notInExcel}</Notice>
            </main>
          )}
        </ErrorBoundary>
        <LiveRegions said={said} />
      </PaneContext>
    </FluentProvider>
  );
}

interface ViewsProps {
  readonly tab: TabName;
  readonly started: boolean;
  readonly onLeave: () => void;
}

/** The flows keep their state here, above the tabs: to look at Avtal loses nothing in Fördela. */
function Views({ tab, started, onLeave }: ViewsProps) {
  const styles = useStyles();
  const { openTab } = usePane();
  const allocation = useAllocation();
  const review = useReview();
  const agreement = useAgreement(allocation.state.supplements.settled);
  const example = useExample();
  const [dialog, setDialog] = useState<DialogName>();
  const close = (): void => setDialog(undefined);
  return (
    <AllocateContext value={allocation}>
      <ReviewContext value={review}>
        <AgreementContext value={agreement}>
          <Header tab={tab} onTab={openTab} onDialog={setDialog} />
          <main className={styles.view}>
            <div id={panelId} role="tabpanel" aria-labelledby={tabId(tab)} className={styles.view}>
              {!started && <FirstRun example={example} onChoose={openTab} />}
              <Suspense fallback={null}>
                {started && tab === 'allocate' && <AllocateTab onLeave={onLeave} />}
                {started && tab === 'agreement' && <AgreementTab onLeave={onLeave} />}
                {started && tab === 'review' && <ReviewTab onLeave={onLeave} />}
              </Suspense>
            </div>
          </main>
          <Suspense fallback={null}>
            {dialog === 'settings' && <SettingsDialog onClose={close} />}
            {dialog === 'help' && <HelpDialog onClose={close} />}
            {dialog === 'about' && <AboutDialog onClose={close} />}
          </Suspense>
        </AgreementContext>
      </ReviewContext>
    </AllocateContext>
  );
}
