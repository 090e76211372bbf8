import type { Agreement } from '../agreement/model';
import { type Notes, takeNotes } from '../agreement/notes';
import { refuseAgreement } from '../agreement/validate';
import { formatDecimal } from '../exact/decimal';
import type { Ore } from '../exact/fraction';
import { unitInOre } from '../exact/rounding';
import type { Outcome } from '../outcome';
import { sayOutcomesOutside } from '../settlement/settle';
import type { OneYearPlan, Plan, YearResult } from './model';
import { computeYear } from './year';
import { refuseYears, yearsOfPlan } from './years';

/**
 * Computes every year of an agreement (B7), with all that had to be assumed. Refused as a whole when any year
 * cannot be computed; every refusal names its label or cell, and all that were found are given at once.
 */
export function computePlan(agreement: Agreement): Outcome<Plan> {
  const notes = takeNotes();
  const unit = usableUnit(agreement, notes);
  if (unit === undefined) return refused(notes);
  const results = computeYears(agreement, yearsOfPlan(agreement), unit, notes);
  const years = results.filter((result) => result !== undefined);
  return notes.refusals().length > 0 ? refused(notes) : planned(years, notes);
}

/** One year by itself, also one between or after the years of the plan; the base year or later. */
export function computePlanYear(agreement: Agreement, year: number): Outcome<OneYearPlan> {
  const first = agreement.baseYear.value;
  if (!Number.isInteger(year) || year < first) {
    const facts = { year: String(year), baseYear: String(first) };
    return { kind: 'refused', refusals: [{ code: 'year-before-base', facts }] };
  }
  const notes = takeNotes();
  const unit = usableUnit(agreement, notes);
  const [result] = unit === undefined ? [] : computeYears(agreement, [year], unit, notes);
  return result === undefined ? refused(notes) : planned([result], notes);
}

const refused = (notes: Notes): Outcome<never> => ({ kind: 'refused', refusals: notes.refusals() });

const planned = <Years extends readonly YearResult[]>(
  years: Years,
  notes: Notes,
): Outcome<Plan & { readonly years: Years }> => ({
  kind: 'done',
  value: { years, assumptions: notes.assumptions(), remarks: [] },
});

/** The unit everything is rounded to; undefined when the agreement as a whole cannot be used, with why in `notes`. */
function usableUnit(agreement: Agreement, notes: Notes): Ore | undefined {
  refuseAgreement(agreement, notes);
  refuseYears(agreement, notes);
  return notes.refusals().length > 0 ? undefined : unitInOre(agreement.roundingUnit.value);
}

/** One result a year, in order; undefined for a year that was refused. */
function computeYears(
  agreement: Agreement,
  years: readonly number[],
  unit: Ore,
  notes: Notes,
): readonly (YearResult | undefined)[] {
  sayDefaults(agreement, notes);
  sayOutcomesOutside(agreement, years, notes);
  return years.map((year) => {
    sayOutsideTerm(agreement, year, notes);
    return computeYear(agreement, year, unit, notes);
  });
}

/** What the agreement does not say and the contract's defaults fill in. */
function sayDefaults(agreement: Agreement, notes: Notes): void {
  const { roundingMethod, roundingUnit, key, term, parties } = agreement;
  if (key.stated === false) notes.assume('key');
  if (!roundingUnit.stated) notes.assume('rounding-unit', { unit: formatDecimal(roundingUnit.value) });
  if (!roundingMethod.stated) notes.assume('rounding-method', { method: roundingMethod.value });
  if (term.allMustSign?.value === true) notes.assume('all-must-sign', { parties: String(parties.length) });
}

/** A year outside Avtalstid is computed as if the agreement held then, and that is said. */
function sayOutsideTerm({ term }: Agreement, year: number, notes: Notes): void {
  const from = term.from?.value;
  const to = term.to?.value;
  if (from !== undefined && year < Number(from.slice(0, 4))) notes.assume('before-term', { from }, year);
  if (to !== undefined && year > Number(to.slice(0, 4))) notes.assume('after-term', { to }, year);
}
