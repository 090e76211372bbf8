import { Button } from '@fluentui/react-components';
import { useEffect } from 'react';
import { Notice } from '../shared/Notice';
import { usePane } from '../shared/PaneContext';
import { useAllocate } from './AllocateContext';

/** The source moved after the computation: said at once, and read again in place. */
export function StaleNotice() {
  const { text, announce } = usePane();
  const { state, compute } = useAllocate();
  const message =
    state.stale === undefined ? undefined : text.shared.stale(state.stale === '' ? undefined : state.stale);
  useEffect(() => {
    if (message !== undefined) announce(message);
  }, [message, announce]);
  if (message === undefined) return null;
  return (
    <Notice kind="warning" actions={<Button onClick={() => void compute()}>{text.shared.readAgain}</Button>}>
      {message}
    </Notice>
  );
}
