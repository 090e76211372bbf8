import type { Assumption, Refusal, Remark } from '../../core/outcome';
import type { ExcelFault } from '../../excel/model';
import type { RangeAddress } from '../../workbook/cells';
import type { AgreementRow } from '../shared/agreementRows';
import type { AgreementParts } from './partsModel';
import { omit } from '../shared/omit';
import type { AgreementField, FieldGroup } from './agreementFields';

export type FormRow = AgreementRow & { readonly group: FieldGroup };

export interface AgreementState {
  readonly work: 'none' | 'reading' | 'writing';
  readonly waiting: boolean;
  readonly fault?: ExcelFault;
  readonly read: boolean;
  /** Cells that the reading took to hold where the agreement contradicts itself. */
  readonly settled?: readonly string[];
  readonly range?: RangeAddress;
  readonly fields: readonly AgreementField[];
  readonly refusals: readonly Refusal[];
  readonly remarks: readonly Remark[];
  readonly assumptions: readonly Assumption[];
  readonly parts?: AgreementParts;
  /** The form, while it is open. */
  readonly form?: readonly FormRow[];
  /** Name of the sheet that was last written. */
  readonly written?: string;
  /** Names of the sheets that had been made when the writing was stopped. */
  readonly cancelled?: readonly string[];
  readonly stale: boolean;
}

/** What reading the agreement gave. */
export interface AgreementReading {
  readonly settled?: readonly string[];
  readonly range?: RangeAddress;
  readonly fields: readonly AgreementField[];
  readonly refusals: readonly Refusal[];
  readonly remarks: readonly Remark[];
  readonly assumptions: readonly Assumption[];
  readonly parts?: AgreementParts;
}

export type AgreementAction =
  | { readonly type: 'work-started'; readonly work: 'reading' | 'writing' }
  | { readonly type: 'waiting-for-edit' }
  | { readonly type: 'failed'; readonly fault: ExcelFault }
  | { readonly type: 'agreement-read'; readonly reading: AgreementReading }
  | { readonly type: 'form-opened'; readonly rows: readonly FormRow[] }
  | { readonly type: 'form-closed' }
  | { readonly type: 'row-changed'; readonly index: number; readonly row: Partial<AgreementRow> }
  | { readonly type: 'row-added' }
  | { readonly type: 'sheet-written'; readonly sheet: string }
  | { readonly type: 'cancelled'; readonly sheets: readonly string[] }
  | { readonly type: 'source-changed' };

export const initialAgreement: AgreementState = {
  work: 'none',
  waiting: false,
  read: false,
  fields: [],
  refusals: [],
  remarks: [],
  assumptions: [],
  stale: false,
};

/** The view Avtal as plain data. The form and the sheet are two views of one thing: nothing is kept that neither shows. */
export function agreementReducer(state: AgreementState, action: AgreementAction): AgreementState {
  switch (action.type) {
    case 'work-started':
      return { ...omit(state, 'fault', 'cancelled'), work: action.work, waiting: false };
    case 'waiting-for-edit':
      return { ...state, waiting: true };
    case 'failed':
      return { ...state, work: 'none', waiting: false, fault: action.fault };
    case 'agreement-read':
      return {
        ...omit(state, 'fault', 'range', 'parts', 'settled'),
        ...action.reading,
        work: 'none',
        waiting: false,
        read: true,
        stale: false,
      };
    case 'form-opened':
      return { ...omit(state, 'written'), form: action.rows };
    case 'form-closed':
      return omit(state, 'form', 'fault', 'cancelled');
    case 'row-changed':
      return state.form === undefined
        ? state
        : {
            ...state,
            form: state.form.map((row, index) => (index === action.index ? { ...row, ...action.row } : row)),
          };
    case 'row-added':
      return {
        ...state,
        form: [...(state.form ?? []), { label: '', value: '', source: '', group: 'other' }],
      };
    case 'sheet-written':
      return { ...omit(state, 'form', 'fault'), work: 'none', written: action.sheet };
    case 'cancelled':
      return { ...state, work: 'none', waiting: false, cancelled: action.sheets };
    case 'source-changed':
      return state.read ? { ...state, stale: true } : state;
  }
}
