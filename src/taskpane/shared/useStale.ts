import { useEffect, useEffectEvent } from 'react';
import type { RangeChange } from '../../excel/model';
import { watchRanges } from '../../excel/watch';
import type { Numbers } from '../../text/numbers';
import { formatAddress } from '../../workbook/address';
import type { RangeAddress } from '../../workbook/cells';

/** Watches the ranges a result stands on for as long as they stay the same. */
export function useStale(
  ranges: readonly RangeAddress[],
  onChange: (changes: readonly RangeChange[]) => void,
): void {
  const changed = useEffectEvent(onChange);
  const key = JSON.stringify(ranges);
  useEffect(() => {
    const watched = JSON.parse(key) as readonly RangeAddress[];
    if (watched.length === 0) return undefined;
    let over = false;
    let stop: (() => Promise<void>) | undefined;
    watchRanges(watched, (changes) => changed(changes))
      .then((unwatch) => {
        if (over) void unwatch().catch(() => undefined);
        else stop = unwatch;
      })
      // A sheet that is not there yet (terms filled in in the pane) or a host without events: nothing to watch.
      .catch(() => undefined);
    return () => {
      over = true;
      void stop?.().catch(() => undefined);
    };
  }, [key]);
}

/** `B7: 15 940 → 15 904` when one cell changed and Excel told both values; else the addresses. */
export function changeText(changes: readonly RangeChange[], { number }: Numbers): string {
  const [first] = changes;
  if (first === undefined) return '';
  const { address, before, after } = first;
  if (changes.length === 1 && before !== undefined && after !== undefined) {
    return `${address.range}: ${number(before)} → ${number(after)}`;
  }
  return [...new Set(changes.map((change) => formatAddress(change.address)))].slice(0, 3).join(', ');
}
