import type { ApportionmentMethod } from '../../core/agreement/model';
import type { Outcome, Refusal, Remark } from '../../core/outcome';
import type { Plan } from '../../core/plan/model';
import type { ExcelFault, WriteOutcome, WriteProgress } from '../../excel/model';
import type { RangeAddress, WorkbookSnapshot } from '../../workbook/cells';
import { contradictionsOf, isSettled, type Contradiction } from '../../workbook/read/contradictions';
import type { AllocationInput, Suggestion } from '../../workbook/read/model';
import type { CurrentRange } from '../../workbook/read/readCurrentAmounts';
import type { TermField } from './termsForm';
import { omit } from '../shared/omit';
import { columnNames, movedTrueUps, usualChoice, type SheetChoice } from './sheetChoice';

export type AllocateStep = 'source' | 'check' | 'preview' | 'create' | 'result';

/** What is being done right now; one thing at a time, so that nothing overlaps. */
export type Work = 'none' | 'reading' | 'writing' | 'removing';

/** Where the agreement's terms are taken from. */
export type Terms = { readonly kind: 'range'; readonly address: RangeAddress } | { readonly kind: 'form' };

/** What the user settles in the pane because neither agreement nor table says it. */
export interface Supplements {
  readonly method?: ApportionmentMethod;
  /** Source note for the population, when none stands by the table. */
  readonly source?: string;
  /** ISO date of the population, when its column is undated. */
  readonly date?: string;
  /** Cells that hold where the agreement states the same figure with different values. */
  readonly settled?: readonly string[];
}

export interface Computation {
  readonly input: Outcome<AllocationInput>;
  /** Absent when the input was refused. */
  readonly plan?: Outcome<Plan>;
}

export interface AllocateState {
  readonly step: AllocateStep;
  readonly work: Work;
  /** Excel waits for a cell to be left. */
  readonly waiting: boolean;
  readonly fault?: ExcelFault;
  readonly workbook?: WorkbookSnapshot;
  readonly populations: readonly Suggestion[];
  readonly agreements: readonly RangeAddress[];
  /** Chosen population range; `populationOpen` shows the alternatives. */
  readonly population?: RangeAddress;
  readonly populationOpen: boolean;
  readonly terms?: Terms;
  readonly termsOpen: boolean;
  readonly form: ReadonlyMap<TermField, string>;
  readonly supplements: Supplements;
  readonly computation?: Computation;
  readonly confirmed: boolean;
  readonly choice: SheetChoice;
  /** The population columns that the choice of a final population refers to by place. */
  readonly columns: readonly string[];
  readonly year?: number;
  readonly progress?: WriteProgress;
  readonly written?: { readonly outcome: WriteOutcome; readonly at: string };
  /** How many sheets were just taken away. */
  readonly removed?: number;
  /** The change that made the computation old, e.g. `B7: 15 940 → 15 904`; empty when not known. */
  readonly stale?: string;
}

export type AllocateAction =
  | { readonly type: 'work-started'; readonly work: Work }
  | { readonly type: 'waiting-for-edit' }
  | { readonly type: 'failed'; readonly fault: ExcelFault }
  | {
      readonly type: 'workbook-read';
      readonly workbook: WorkbookSnapshot;
      readonly populations: readonly Suggestion[];
      readonly agreements: readonly RangeAddress[];
    }
  | { readonly type: 'population-chosen'; readonly address: RangeAddress }
  | { readonly type: 'population-opened' }
  | { readonly type: 'terms-chosen'; readonly terms: Terms }
  | { readonly type: 'terms-opened' }
  | { readonly type: 'form-filled'; readonly field: TermField; readonly value: string }
  | { readonly type: 'supplemented'; readonly supplements: Supplements }
  | { readonly type: 'computed'; readonly workbook: WorkbookSnapshot; readonly computation: Computation }
  | { readonly type: 'confirmed'; readonly confirmed: boolean }
  | { readonly type: 'sheets-chosen'; readonly choice: SheetChoice }
  | { readonly type: 'current-chosen'; readonly range: CurrentRange }
  | { readonly type: 'year-chosen'; readonly year: number }
  | { readonly type: 'step-opened'; readonly step: AllocateStep }
  | { readonly type: 'progressed'; readonly progress: WriteProgress }
  | { readonly type: 'sheets-written'; readonly outcome: WriteOutcome; readonly at: string }
  | { readonly type: 'sheets-removed' }
  | { readonly type: 'source-changed'; readonly change: string }
  | { readonly type: 'restarted' };

export const initialAllocate: AllocateState = {
  step: 'source',
  work: 'none',
  waiting: false,
  populations: [],
  agreements: [],
  populationOpen: false,
  termsOpen: false,
  form: new Map(),
  supplements: {},
  confirmed: false,
  choice: usualChoice,
  columns: [],
};

/** The flow Fördela as plain data: what each event makes of the state. No effects here. */
export function allocateReducer(state: AllocateState, action: AllocateAction): AllocateState {
  switch (action.type) {
    case 'work-started':
      return { ...omit(state, 'fault', 'progress', 'removed'), work: action.work, waiting: false };
    case 'waiting-for-edit':
      return { ...state, waiting: true };
    case 'failed':
      return { ...omit(state, 'progress'), work: 'none', waiting: false, fault: action.fault };
    case 'workbook-read':
      return {
        ...idle(state),
        workbook: action.workbook,
        populations: action.populations,
        agreements: action.agreements,
      };
    case 'population-chosen':
      return { ...uncomputed(state), population: action.address, populationOpen: false };
    case 'population-opened':
      return { ...state, populationOpen: true };
    case 'terms-chosen':
      return { ...uncomputed(state), terms: action.terms, termsOpen: false };
    case 'terms-opened':
      return { ...state, termsOpen: true };
    case 'form-filled':
      return { ...uncomputed(state), form: new Map(state.form).set(action.field, action.value) };
    case 'supplemented':
      return { ...state, supplements: action.supplements, confirmed: false };
    case 'computed':
      return computed(state, action.workbook, action.computation);
    case 'confirmed':
      return { ...state, confirmed: action.confirmed };
    case 'sheets-chosen':
      return { ...state, choice: action.choice };
    case 'current-chosen':
      return {
        ...state,
        choice: { ...state.choice, compare: 'current', current: { range: action.range } },
      };
    case 'year-chosen':
      return { ...state, year: action.year };
    case 'step-opened':
      return { ...omit(state, 'fault', 'removed'), step: action.step };
    case 'progressed':
      // A sheet is being written: no cell is waited for any longer.
      return { ...state, progress: action.progress, waiting: false };
    case 'sheets-written':
      return {
        ...idle(state),
        step: 'result',
        written: { outcome: action.outcome, at: action.at },
      };
    case 'sheets-removed':
      return {
        ...omit(idle(state), 'written'),
        step: 'create',
        removed: state.written?.outcome.sheets.length ?? 0,
      };
    case 'source-changed':
      return state.computation === undefined ? state : { ...state, stale: action.change };
    case 'restarted':
      return { ...initialAllocate, form: state.form };
  }
}

function computed(state: AllocateState, workbook: WorkbookSnapshot, computation: Computation): AllocateState {
  const years = computation.plan?.kind === 'done' ? computation.plan.value.years : [];
  const year = years.some((result) => result.year === state.year) ? state.year : years[0]?.year;
  const usable = years.length > 0;
  const confirmed = usable && state.confirmed && sameAssumptions(state.computation, computation);
  return {
    ...omit(idle(state), 'stale', 'year'),
    workbook,
    computation,
    ...(year === undefined ? {} : { year }),
    confirmed,
    ...settledYears(state, computation),
    // From the source one goes on to Kontroll. A source that no longer can be used sends one back there to see why,
    // and so does an assumption that is not confirmed yet.
    step: usable && state.step !== 'source' && (confirmed || !isAssumed(computation)) ? state.step : 'check',
  };
}

function sameAssumptions(before: Computation | undefined, after: Computation): boolean {
  const texts = (computation: Computation | undefined): string =>
    computation?.plan?.kind === 'done'
      ? JSON.stringify([computation.plan.value.assumptions, settledIn(computation)])
      : '';
  return texts(before) === texts(after);
}

/** Why it could not be read or computed. What can be chosen between is asked for by itself, not refused. */
export function refusalsIn(computation: Computation | undefined): readonly Refusal[] {
  const { input, plan } = computation ?? {};
  return [
    ...(input?.kind === 'refused' ? input.refusals : []).filter(({ choices }) => choices === undefined),
    ...(plan?.kind === 'refused' ? plan.refusals : []),
  ];
}

/** True when something must be confirmed: what the agreement leaves open, or what was chosen where it contradicts itself. */
function isAssumed(computation: Computation): boolean {
  const assumptions = computation.plan?.kind === 'done' ? computation.plan.value.assumptions : [];
  return assumptions.length + settledIn(computation).length > 0;
}

/** What can be chosen between: what stops the reading, and what is settled already. */
export function contradictionsIn(computation: Computation | undefined): readonly Contradiction[] {
  const input = computation?.input;
  return contradictionsOf(
    input?.kind === 'refused' ? input.refusals : [],
    (input?.kind === 'done' ? input.value.remarks : input?.remarks) ?? [],
  );
}

/** Contradictions of the agreement that the user has settled: they are confirmed like assumptions. */
export function settledIn(computation: Computation | undefined): readonly Remark[] {
  return computation?.input.kind === 'done' ? computation.input.value.remarks.filter(isSettled) : [];
}

/**
 * Years stay settled on the populations that were chosen for as long as their columns are there, wherever they stand.
 * A source that cannot be used takes nothing away: the choice waits until it can.
 */
function settledYears(
  { choice, columns }: AllocateState,
  { input, plan }: Computation,
): Pick<AllocateState, 'choice' | 'columns'> {
  if (input.kind !== 'done' || plan?.kind !== 'done') return { choice, columns };
  const to = columnNames(input.value.agreement.populations);
  const years = plan.value.years.map(({ year }) => year);
  return { columns: to, choice: movedTrueUps(choice, { from: columns, to, years }) };
}

function idle(state: AllocateState): AllocateState {
  return { ...omit(state, 'fault', 'progress'), work: 'none', waiting: false };
}

/** A new choice of source: what was computed from the old one no longer counts. */
function uncomputed(state: AllocateState): AllocateState {
  return { ...omit(state, 'computation', 'stale', 'year', 'written'), confirmed: false };
}
