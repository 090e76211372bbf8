import type { CurrentTable } from '../read/readCurrentAmounts';
import { formatAddress } from '../address';
import type { CurrentAmounts } from './options';

/** Amounts read from the workbook as *Konsekvens* shows them, under a head of the user's own. */
export function currentAmounts(
  { address, amounts, cells, missing, others, remarks }: CurrentTable,
  label: string,
): CurrentAmounts {
  return { label, amounts, source: formatAddress(address), cells, missing, others, remarks };
}
