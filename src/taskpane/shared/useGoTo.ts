import { useCallback, useState } from 'react';
import { toFault } from '../../excel/faults';
import { goTo } from '../../excel/goTo';
import type { ExcelFault } from '../../excel/model';
import { formatAddress, parseAddress } from '../../workbook/address';
import type { RangeAddress } from '../../workbook/cells';
import { usePane } from './PaneContext';

/** `Blad!A1`, or `A1` on a sheet that is known, as a place. */
export function placeOf(cell: string, sheet?: string): RangeAddress | undefined {
  const { sheet: named = sheet, range } = parseAddress(cell);
  return named === undefined ? undefined : { sheet: named, range };
}

/** What was asked for last, by whatever button: there is one grid to show a place in. */
let latest: AbortController | undefined;

/** Shows a place in the grid: the one action that may take focus from the pane, and it says so first. */
export function useGoTo(): {
  readonly show: (place: RangeAddress | undefined) => void;
  readonly fault: ExcelFault | undefined;
} {
  const { text, announce, hold, refreshWorkbook } = usePane();
  const [fault, setFault] = useState<ExcelFault>();
  const show = useCallback(
    (place: RangeAddress | undefined) => {
      if (place === undefined) return;
      setFault(undefined);
      announce(text.shared.focusMoves(formatAddress(place)));
      // The place asked for last is the one to show when a cell has been waited for.
      latest?.abort();
      const { signal } = (latest = new AbortController());
      hold((held) => goTo(place, { ...held, signal }))
        .then(refreshWorkbook)
        .catch((error: unknown) => {
          if (!signal.aborted) setFault(toFault(error));
        });
    },
    [announce, hold, refreshWorkbook, text],
  );
  return { show, fault };
}
