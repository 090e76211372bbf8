import { useEffect, useEffectEvent, useState } from 'react';
import { askSelection, watchSelection } from '../../excel/watchSelection';
import type { RangeAddress } from '../../workbook/cells';

/**
 * Follows what the user selects in the grid while the screen is shown. Nothing is said and no focus moves: it is the
 * user's own doing, and the grid has said it already. The pane also asks when it is entered, for a host without events.
 */
export function useSelectionFollowed(onSelect: (selection: RangeAddress) => void): void {
  const selected = useEffectEvent(onSelect);
  useEffect(() => {
    const stop = watchSelection((selection) => selected(selection));
    window.addEventListener('focus', askSelection);
    document.documentElement.addEventListener('pointerenter', askSelection);
    return () => {
      window.removeEventListener('focus', askSelection);
      document.documentElement.removeEventListener('pointerenter', askSelection);
      stop();
    };
  }, []);
}

/** The selected range, once Excel has told it; a single cell is where the cursor happens to stand, not a range. */
export function useSelection(): RangeAddress | undefined {
  const [selection, setSelection] = useState<RangeAddress>();
  useSelectionFollowed((chosen) => setSelection(chosen.range.includes(':') ? chosen : undefined));
  useEffect(askSelection, []);
  return selection;
}
