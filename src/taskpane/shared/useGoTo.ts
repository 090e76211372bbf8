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

/** Shows a place in the grid: the one action that may take focus from the pane, and it says so first. */
export function useGoTo(): {
  readonly show: (place: RangeAddress | undefined) => void;
  readonly fault: ExcelFault | undefined;
} {
  const { text, announce, refreshWorkbook } = usePane();
  const [fault, setFault] = useState<ExcelFault>();
  const show = useCallback(
    (place: RangeAddress | undefined) => {
      if (place === undefined) return;
      setFault(undefined);
      announce(text.shared.focusMoves(formatAddress(place)));
      goTo(place)
        .then(refreshWorkbook)
        .catch((error: unknown) => setFault(toFault(error)));
    },
    [announce, refreshWorkbook, text],
  );
  return { show, fault };
}
