import { useState } from 'react';
import { forgetAccepted, rememberAccepted } from '../../excel/documentMemory';
import { toFault } from '../../excel/faults';
import { copy } from '../shared/clipboard';
import { usePane } from '../shared/PaneContext';
import { today } from '../shared/today';
import type { RankedFinding } from './rankedFindings';
import { findingReport } from './report';
import { useReviewFlow } from './ReviewContext';

/** What can be decided about a finding, and what was done last in words. */
export interface Decision {
  readonly said: string | undefined;
  readonly copyText: () => Promise<void>;
  /** The finding is intended: remembered in the workbook with why and by whom. */
  readonly accept: (justification: string, by: string) => Promise<void>;
  readonly reopen: () => Promise<void>;
}

export function useDecision(ranked: RankedFinding): Decision {
  const { text, announce } = usePane();
  const words = text.review.intentional;
  const { dispatch } = useReviewFlow();
  const [said, setSaid] = useState<string>();
  const { fingerprint } = ranked.finding;

  const say = (message: string): void => {
    setSaid(message);
    announce(message);
  };
  const copyText = async (): Promise<void> => {
    say((await copy(findingReport(ranked, text))) ? text.shared.copied : text.shared.copyFailed);
  };
  const remember = async (change: ReturnType<typeof rememberAccepted>, message: string): Promise<void> => {
    try {
      dispatch({ type: 'accepted-changed', accepted: await change });
      say(message);
    } catch (error) {
      dispatch({ type: 'failed', fault: toFault(error) });
    }
  };
  const accept = (justification: string, by: string): Promise<void> =>
    remember(rememberAccepted({ fingerprint, justification, by, date: today() }), words.saved);
  const reopen = (): Promise<void> => remember(forgetAccepted(fingerprint), words.unmarked);
  return { said, copyText, accept, reopen };
}
