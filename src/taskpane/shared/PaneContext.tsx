import { createContext, useContext } from 'react';
import { paneText, type PaneText } from '../../text/pane';
import type { WorkbookContext } from '../../excel/model';
import type { Hold } from './useHold';
import { defaultPreferences, type Preferences } from './preferences';

export type TabName = 'allocate' | 'review' | 'agreement';

/** What every screen needs: words, choices, the workbook's state, and the two live regions. */
export interface Pane {
  readonly text: PaneText;
  readonly preferences: Preferences;
  readonly setPreferences: (preferences: Preferences) => void;
  readonly workbook: WorkbookContext | undefined;
  /** Excel waits for a cell to be left before it tells of the workbook. */
  readonly waiting: boolean;
  /** A small job waits for a cell to be left. */
  readonly held: boolean;
  /** Does a small job, and says so while it waits for a cell to be left. */
  readonly hold: Hold;
  /** Reads the workbook's state again, after something that may have changed it. */
  readonly refreshWorkbook: () => void;
  readonly openTab: (tab: TabName) => void;
  /** True once the user has clicked or pressed a key in the pane. */
  readonly touched: () => boolean;
  /** Says something to a screen reader, politely; `alarm` only for errors. */
  readonly announce: (message: string, alarm?: boolean) => void;
}

const nothing = (): void => undefined;

export const PaneContext = createContext<Pane>({
  text: paneText('sv'),
  preferences: defaultPreferences,
  setPreferences: nothing,
  workbook: undefined,
  waiting: false,
  held: false,
  hold: (job) => job({ onWaiting: nothing }),
  refreshWorkbook: nothing,
  openTab: nothing,
  touched: () => true,
  announce: nothing,
});

export function usePane(): Pane {
  return useContext(PaneContext);
}
