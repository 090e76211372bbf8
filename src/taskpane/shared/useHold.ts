import { useCallback, useState } from 'react';

/** What a job is told when it has to wait for a cell to be left. */
export interface Held {
  readonly onWaiting: () => void;
}

/** Does a job, and knows meanwhile whether Excel waits for a cell to be left before it goes on. */
export type Hold = <T>(job: (held: Held) => Promise<T>) => Promise<T>;

/** Small jobs (show a place, set marks) have no screen of their own that says they wait: they are counted here. */
export function useHold(): { readonly held: boolean; readonly hold: Hold } {
  const [count, setCount] = useState(0);
  const hold = useCallback<Hold>(async (job) => {
    let counted = 0;
    const onWaiting = (): void => {
      if (counted === 0) setCount((jobs) => jobs + 1);
      counted = 1;
    };
    try {
      return await job({ onWaiting });
    } finally {
      setCount((jobs) => jobs - counted);
    }
  }, []);
  return { held: count > 0, hold };
}
