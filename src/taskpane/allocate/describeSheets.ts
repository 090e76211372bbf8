import type { SheetDescription } from '../../workbook/write/description';
import { sheetKinds, type SheetKind } from '../../workbook/write/options';
import { agreementSheet } from '../shared/agreementRows';
import { today } from '../shared/today';
import type { OutputMode } from '../shared/preferences';
import { version } from '../shared/version';
import type { AllocateState } from './allocateState';
import { formSheetName } from './computeFrom';
import { currentForSheets } from './currentAmounts';
import { roundsTogether, type SheetChoice } from './sheetChoice';
import { termRows } from './termsForm';

/** What sheets are made of; each part may be missing so far. */
export interface Described {
  readonly computation: AllocateState['computation'] | undefined;
  readonly workbook: AllocateState['workbook'] | undefined;
  readonly terms: AllocateState['terms'] | undefined;
  readonly form: AllocateState['form'];
  readonly choice: SheetChoice;
}

/** The part of the flow's state that sheets are made of. */
export function whatToDescribe({ computation, workbook, terms, form, choice }: AllocateState): Described {
  return { computation, workbook, terms, form, choice };
}

/** The kinds of sheet this computation has something for: no Reglering without an outcome, and so on. */
export async function offeredKinds(state: Described): Promise<readonly SheetKind[]> {
  const { computation, choice } = state;
  if (computation?.input.kind !== 'done' || computation.plan?.kind !== 'done') return [];
  const { describeAllocation } = await import('./engine');
  const input = computation.input.value;
  const plan = computation.plan.value;
  return sheetKinds.filter(
    (kind) =>
      // Also of a single year: today's amounts can be pointed out.
      kind === 'consequence' ||
      describeAllocation(plan, input, {
        mode: 'values',
        date: today(),
        version,
        sheets: [kind],
        trueUps: choice.trueUps,
      }).length > 0,
  );
}

/**
 * The chosen kinds as sheets, described together so that they can refer to each other. Terms that were filled in in
 * the pane go first, on a sheet Avtal of their own: nothing that was used is hidden.
 */
export async function describeSheets(
  state: Described,
  mode: OutputMode,
): Promise<readonly SheetDescription[]> {
  const { computation, workbook, terms, form, choice } = state;
  const { kinds, trueUps } = choice;
  if (computation?.input.kind !== 'done' || computation.plan?.kind !== 'done' || kinds.length === 0)
    return [];
  const { describeAllocation } = await import('./engine');
  const current = await currentForSheets(state);
  const sheets = describeAllocation(computation.plan.value, computation.input.value, {
    mode,
    date: today(),
    version,
    sheets: kinds,
    trueUps,
    roundTogether: roundsTogether(choice),
    ...(current === undefined ? {} : { current }),
    // Live formulas link to the cells that were read.
    ...(workbook === undefined || terms?.kind === 'form' ? {} : { workbook }),
  });
  return terms?.kind === 'form' && workbook !== undefined
    ? [agreementSheet(termRows(form), formSheetName(workbook)), ...sheets]
    : sheets;
}
