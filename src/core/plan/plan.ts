import type { Agreement } from '../agreement/model';
import { type Notes, takeNotes } from '../agreement/notes';
import { refuseAgreement } from '../agreement/validate';
import { formatDecimal } from '../exact/decimal';
import type { Ore } from '../exact/fraction';
import { unitInOre } from '../exact/rounding';
import type { Outcome } from '../outcome';
import { sayOutcomesOutside } from '../settlement/settle';
import type { Plan, YearResult } from './model';
import { computeYear } from './year';
import { refuseYears, yearsOfPlan } from './years';

/**
 * Computes every year of an agreement (B7), with all that had to be assumed. Refused as a whole when any year
 * cannot be computed; every refusal names its label or cell, and all that were found are given at once.
 */
export function computePlan(agreement: Agreement): Outcome<Plan> {
  return computeYears(agreement, () => yearsOfPlan(agreement));
}

/** One year by itself, also one between or after the years of the plan; the base year or later. */
export function computePlanYear(agreement: Agreement, year: number): Outcome<Plan> {
  const first = agreement.baseYear.value;
  if (Number.isInteger(year) && year >= first) return computeYears(agreement, () => [year]);
  const facts = { year: String(year), baseYear: String(first) };
  return { kind: 'refused', refusals: [{ code: 'year-before-base', facts }] };
}

function computeYears(agreement: Agreement, yearsOf: () => readonly number[]): Outcome<Plan> {
  const notes = takeNotes();
  refuseAgreement(agreement, notes);
  refuseYears(agreement, notes);
  const unit = unitInOre(agreement.roundingUnit.value);
  if (notes.refusals().length > 0 || unit === undefined)
    return { kind: 'refused', refusals: notes.refusals() };
  const plan = compute(agreement, yearsOf(), unit, notes);
  if (notes.refusals().length > 0) return { kind: 'refused', refusals: notes.refusals() };
  return { kind: 'done', value: plan };
}

function compute(agreement: Agreement, years: readonly number[], unit: Ore, notes: Notes): Plan {
  sayDefaults(agreement, notes);
  sayOutcomesOutside(agreement, years, notes);
  const results: YearResult[] = [];
  for (const year of years) {
    sayOutsideTerm(agreement, year, notes);
    const result = computeYear(agreement, year, unit, notes);
    if (result !== undefined) results.push(result);
  }
  return { years: results, assumptions: notes.assumptions(), remarks: [] };
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
