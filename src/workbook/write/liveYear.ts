import type { YearResult } from '../../core/plan/model';
import type { LiveReason } from '../../text/sheetsFormulas';
import type { WorkbookSnapshot } from '../cells';
import type { AllocationInput } from '../read/model';
import type { LiveSource } from './liveAllocation';
import { liveChain } from './liveChain';
import { liveControl } from './liveControl';
import { liveKey } from './liveKey';
import { isByInhabitant } from './livePlace';
import { municipalityRows } from './yearFacts';

/** Figures with more than six decimals count in parts that may be too many for exact formulas. */
const finest = 1_000_000n;

/** A year's amounts as formulas on the source ranges, or the reason why they cannot be. */
export function liveYear(
  year: YearResult,
  input: AllocationInput,
  controlName: string,
  workbook: WorkbookSnapshot | undefined,
): LiveSource | LiveReason {
  const rows = municipalityRows(year);
  if (rows.length === 0) return 'no-parties';
  const key = liveKey(year, rows, input.agreement);
  if (key === undefined) return 'key-unknown';
  const isFine = key.terms.some(({ scale }) => scale > finest);
  if (isFine && isByInhabitant(input)) return 'fine-key';
  const chain = liveChain(year, input, key, workbook);
  if (chain === 'too-large' && isFine) return 'fine-key';
  if (typeof chain === 'string') return chain;
  const control = liveControl(year, input, { chain, key }, workbook);
  return typeof control === 'string' ? control : { chain, control, controlName };
}
