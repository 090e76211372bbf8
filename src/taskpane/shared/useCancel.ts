import { useRef, useState } from 'react';

/** The way to stop a job that writes. */
export interface Cancel {
  /** It was asked for; the sheet that is being written is finished first. */
  readonly stopping: boolean;
  readonly cancel: () => void;
  /** Begins a job: what tells it to stop. */
  readonly begin: () => AbortSignal;
}

export function useCancel(): Cancel {
  const controller = useRef<AbortController>(undefined);
  const [stopping, setStopping] = useState(false);
  const begin = (): AbortSignal => {
    setStopping(false);
    return (controller.current = new AbortController()).signal;
  };
  const cancel = (): void => {
    setStopping(true);
    controller.current?.abort();
  };
  return { stopping, cancel, begin };
}
