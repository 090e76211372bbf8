import { oreToDecimal } from '../../core/exact/decimal';
import type { Party } from '../../core/agreement/model';
import type { CompareText } from '../../text/paneCompareSv';
import type { Numbers } from '../../text/numbers';
import { consequence } from '../../text/sheetsReports';
import type { CurrentReading, CurrentTable } from '../../workbook/read/readCurrentAmounts';
import type { CurrentAmounts } from '../../workbook/write/options';
import type { AllocateState } from './allocateState';
import { wantsCurrent, type SheetChoice } from './sheetChoice';

/** What today's amounts are read by and from; each part may be missing so far. */
export interface CurrentSource {
  readonly computation: AllocateState['computation'] | undefined;
  readonly workbook: AllocateState['workbook'] | undefined;
  readonly choice: SheetChoice;
}

/** The head of today's amounts on the sheet: what was typed, else their own, else a plain one. */
export function currentLabel(choice: SheetChoice, table: CurrentTable): string {
  return [choice.current?.label?.trim(), table.label, consequence.currentLabel].find(isFilled) ?? '';
}

const isFilled = (text: string | undefined): boolean => text !== undefined && text !== '';

/** The chosen range as it stands in the workbook that was read last; undefined without a choice. */
export async function readCurrent({
  computation,
  workbook,
  choice,
}: CurrentSource): Promise<CurrentReading | undefined> {
  const { current } = choice;
  if (computation?.plan?.kind !== 'done' || workbook === undefined || current === undefined) return undefined;
  const { payingParties, readCurrentAmounts } = await import('./engine');
  return readCurrentAmounts(workbook, current.range, payingParties(computation.plan.value.years[0]));
}

/** What *Konsekvens* is made with, when amounts of the workbook are wanted, chosen and readable. */
export async function currentForSheets(source: CurrentSource): Promise<CurrentAmounts | undefined> {
  const { computation, choice } = source;
  const years = computation?.plan?.kind === 'done' ? computation.plan.value.years : [];
  if (!wantsCurrent(choice, years)) return undefined;
  const reading = await readCurrent(source);
  if (reading?.kind !== 'done') return undefined;
  const { currentAmounts } = await import('./engine');
  return currentAmounts(reading.value, currentLabel(choice, reading.value));
}

/** "15 av 15 parter, summa 1 225 537 kr · Region Dalarna 1 225 535 kr": the municipalities together, the others by name. */
export function readSummary(
  { amounts, others }: CurrentTable,
  parties: readonly Party[],
  words: CompareText,
  { kronor }: Numbers,
): string {
  const apart = new Set([
    ...others,
    ...parties.filter(({ kind }) => kind !== 'municipality').map(({ name }) => name),
  ]);
  const paid = [...amounts].filter(([name]) => !apart.has(name));
  const known = parties.filter(({ name }) => !apart.has(name));
  const read = known.filter(({ name }) => amounts.has(name)).length;
  const sum = paid.reduce((all, [, ore]) => all + ore, 0n);
  const rest = [...amounts].filter(([name]) => apart.has(name));
  return [
    words.read(read, known.length, kronor(oreToDecimal(sum))),
    ...rest.map(([name, ore]) => `${name} ${kronor(oreToDecimal(ore))}`),
  ].join(' · ');
}
