import type { Refusal } from '../../core/outcome';
import type { AcceptedFinding } from '../../excel/documentMemory';
import type { ExcelFault, WrittenSheet } from '../../excel/model';
import type { ColumnRole, ReviewResult } from '../../review/model';
import type { RangeAddress } from '../../workbook/cells';
import { omit } from '../shared/omit';

export type ReviewStep = 'choose' | 'result' | 'document';
/** What is reviewed: the selected range, the whole active sheet, or every sheet. */
export type Scope = 'selection' | 'sheet' | 'workbook';
/** What the table is compared with. */
export type Against = 'agreement' | 'inner';

export interface ReviewState {
  readonly step: ReviewStep;
  readonly work: 'none' | 'reading' | 'reviewing' | 'writing';
  readonly waiting: boolean;
  readonly fault?: ExcelFault;
  readonly selection?: RangeAddress;
  readonly agreement?: RangeAddress;
  readonly scope: Scope;
  readonly against: Against;
  /** The user's corrections of how columns were read, by `Blad!D`. */
  readonly roles: ReadonlyMap<string, ColumnRole>;
  readonly progress?: { readonly done: number; readonly of: number };
  readonly result?: ReviewResult;
  /** Why the agreement could not be used, when it was asked for. */
  readonly refusals: readonly Refusal[];
  readonly accepted: readonly AcceptedFinding[];
  /** Fingerprint of the finding whose card is open. */
  readonly open?: string;
  /** Fingerprint of the finding that has the list's focus. */
  readonly current?: string;
  /** The list is shown again after a card was closed: its row takes the focus, not the heading. */
  readonly returned: boolean;
  readonly stale: boolean;
  /** Sheets that Dokumentera has made, so that they can be taken away again. */
  readonly written: readonly WrittenSheet[];
  readonly writtenAt: string;
}

export type ReviewAction =
  | { readonly type: 'places-read'; readonly selection?: RangeAddress; readonly agreement?: RangeAddress }
  | { readonly type: 'selection-read'; readonly selection: RangeAddress }
  | { readonly type: 'scope-chosen'; readonly scope: Scope }
  | { readonly type: 'against-chosen'; readonly against: Against }
  | { readonly type: 'work-started'; readonly work: ReviewState['work'] }
  | { readonly type: 'waiting-for-edit' }
  | { readonly type: 'work-ended' }
  | { readonly type: 'failed'; readonly fault: ExcelFault }
  | { readonly type: 'progressed'; readonly done: number; readonly of: number }
  | {
      readonly type: 'reviewed';
      readonly result: ReviewResult;
      readonly refusals: readonly Refusal[];
      readonly accepted: readonly AcceptedFinding[];
    }
  | { readonly type: 'cancelled' }
  | { readonly type: 'role-corrected'; readonly column: string; readonly role: ColumnRole }
  | { readonly type: 'accepted-changed'; readonly accepted: readonly AcceptedFinding[] }
  | { readonly type: 'finding-opened'; readonly fingerprint: string }
  | { readonly type: 'finding-closed' }
  | { readonly type: 'finding-reached'; readonly fingerprint: string }
  | { readonly type: 'step-opened'; readonly step: ReviewStep }
  | { readonly type: 'sheets-written'; readonly sheets: readonly WrittenSheet[]; readonly at: string }
  | { readonly type: 'sheets-removed' }
  | { readonly type: 'table-changed' };

export const initialReview: ReviewState = {
  step: 'choose',
  work: 'none',
  waiting: false,
  scope: 'workbook',
  against: 'agreement',
  roles: new Map(),
  refusals: [],
  accepted: [],
  returned: false,
  stale: false,
  written: [],
  writtenAt: '',
};

/** The flow Granska as plain data: what each event makes of the state. No effects here. */
export function reviewReducer(state: ReviewState, action: ReviewAction): ReviewState {
  switch (action.type) {
    case 'places-read':
      return placesRead(state, action.selection, action.agreement);
    case 'selection-read':
      return selectionRead(state, action.selection);
    case 'scope-chosen':
      // Another table: corrections of the former one's columns no longer mean anything.
      return { ...state, scope: action.scope, roles: new Map() };
    case 'against-chosen':
      return { ...state, against: action.against };
    case 'work-started':
      return { ...omit(state, 'fault', 'progress'), work: action.work, waiting: false };
    case 'waiting-for-edit':
      return { ...state, waiting: true };
    case 'work-ended':
    case 'cancelled':
      return { ...omit(state, 'progress'), work: 'none', waiting: false };
    case 'failed':
      return { ...omit(state, 'progress'), work: 'none', waiting: false, fault: action.fault };
    case 'progressed':
      return { ...state, progress: { done: action.done, of: action.of } };
    case 'reviewed':
      return reviewed(state, action);
    case 'role-corrected':
      return { ...state, roles: new Map(state.roles).set(action.column, action.role) };
    case 'accepted-changed':
      return { ...state, accepted: action.accepted };
    case 'finding-opened':
      return { ...state, open: action.fingerprint, current: action.fingerprint, returned: false };
    case 'finding-closed':
      return { ...omit(state, 'open'), returned: true };
    case 'finding-reached':
      return { ...state, current: action.fingerprint };
    case 'step-opened':
      return { ...omit(state, 'fault', 'open'), step: action.step, returned: false };
    case 'sheets-written':
      return {
        ...omit(state, 'fault', 'progress'),
        work: 'none',
        waiting: false,
        written: [...state.written, ...action.sheets],
        writtenAt: action.at,
      };
    case 'sheets-removed':
      return { ...state, work: 'none', waiting: false, written: [] };
    case 'table-changed':
      return state.result === undefined ? state : { ...state, stale: true };
  }
}

/** A newly selected table is proposed; the same one, or a single cell, changes nothing. */
function selectionRead(state: ReviewState, selection: RangeAddress): ReviewState {
  const same = state.selection?.sheet === selection.sheet && state.selection.range === selection.range;
  if (same || state.work !== 'none' || !selection.range.includes(':')) return state;
  return { ...state, selection, scope: 'selection', roles: new Map() };
}

function placesRead(
  state: ReviewState,
  selection: RangeAddress | undefined,
  agreement: RangeAddress | undefined,
): ReviewState {
  // A single selected cell is where the cursor happens to stand, not a table.
  const table = selection?.range.includes(':') === true ? selection : undefined;
  return {
    ...omit(state, 'fault', 'selection', 'agreement'),
    work: 'none',
    waiting: false,
    ...(table === undefined ? {} : { selection: table }),
    ...(agreement === undefined ? {} : { agreement }),
    scope: table === undefined ? (state.scope === 'selection' ? 'workbook' : state.scope) : 'selection',
    against: agreement === undefined ? 'inner' : state.against,
  };
}

function reviewed(
  state: ReviewState,
  {
    result,
    refusals,
    accepted,
  }: Pick<ReviewState, 'refusals' | 'accepted'> & { readonly result: ReviewResult },
): ReviewState {
  const still = (fingerprint: string | undefined): boolean =>
    result.tables.some((table) => table.findings.some((finding) => finding.fingerprint === fingerprint));
  const kept = omit(state, 'fault', 'progress');
  return {
    ...(still(state.open) ? kept : omit(kept, 'open')),
    step: state.step === 'document' ? 'document' : 'result',
    work: 'none',
    waiting: false,
    stale: false,
    returned: false,
    result,
    refusals,
    accepted,
  };
}
