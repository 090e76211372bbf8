import type { Plan } from '../../core/plan/model';
import { assumptionText } from '../../text/assumptions';
import { remarkText } from '../../text/remarks';
import type { AllocationInput } from '../read/model';
import { allocationSheet } from './allocationSheet';
import { assumptionsSheet } from './assumptionsSheet';
import { controlSheet } from './controlSheet';
import type { SheetDescription } from './description';
import { defaultSheets, type DescribeOptions } from './options';
import { withFreeNames } from './freeNames';

/**
 * A computed plan as result sheets, in the order they are to stand: *Fördelning* per year, then the others asked for.
 * Pure; amounts come from the plan to the last digit and nothing is computed anew but sums of printed figures.
 */
export function describeAllocation(
  plan: Plan,
  input: AllocationInput,
  options: DescribeOptions,
): readonly SheetDescription[] {
  const wanted = new Set(options.sheets ?? defaultSheets);
  const years = plan.years.filter((year) => options.years?.includes(year.year) ?? true);
  const assumptions = plan.assumptions.map((assumption) => assumptionText(assumption.id, assumption.facts));
  const remarks = unique([...input.remarks, ...plan.remarks].map((remark) => remarkText(remark)));
  const sheets: SheetDescription[] = [
    ...(wanted.has('allocation')
      ? years.map((year) => allocationSheet(year, input, assumptions, options))
      : []),
    ...(wanted.has('control') ? years.map((year) => controlSheet(year, input, years.length === 1, [])) : []),
    ...(wanted.has('assumptions') ? [assumptionsSheet(input, assumptions, remarks, options)] : []),
  ];
  // The source sheets' own names are never used, so that references to them and to ours cannot be confused.
  return withFreeNames(sheets, [input.population.address.sheet, input.parameters.sheet]);
}

const unique = (texts: readonly string[]): readonly string[] => [...new Set(texts)];
