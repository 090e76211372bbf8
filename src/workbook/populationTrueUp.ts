import type { Agreement, PartyColumn } from '../core/agreement/model';
import type { Outcome } from '../core/outcome';
import type { YearResult } from '../core/plan/model';
import { computePlanYear } from '../core/plan/plan';
import { computeTrueUp, type TrueUp } from '../core/settlement/trueUp';
import type { TrueUpChoice } from './trueUpChoice';

/** What each party gets back or has to pay, with both allocations of the year behind it. */
export interface PopulationTrueUp extends TrueUp {
  readonly billed: YearResult;
  readonly settled: YearResult;
}

/**
 * Preliminary against final population of one year: the year is computed twice by the same agreement, each time on one
 * column alone. Refused: a column that is not there, one that lacks a party's figure, whatever else the year itself is.
 */
export function populationTrueUp(agreement: Agreement, choice: TrueUpChoice): Outcome<PopulationTrueUp> {
  const billed = computeOn(agreement, choice.year, choice.billed);
  const settled = computeOn(agreement, choice.year, choice.final);
  if (billed.kind === 'refused') return billed;
  if (settled.kind === 'refused') return settled;
  const outcome = computeTrueUp(
    { ...NOTHING, years: [billed.value] },
    { ...NOTHING, years: [settled.value] },
    choice.year,
  );
  if (outcome.kind === 'refused') return outcome;
  return { kind: 'done', value: { ...outcome.value, billed: billed.value, settled: settled.value } };
}

const NOTHING = { assumptions: [], remarks: [] } as const;

function computeOn(agreement: Agreement, year: number, place: number): Outcome<YearResult> {
  const column = agreement.populations[place];
  const populations = column === undefined ? [] : [undated(column)];
  const outcome = computePlanYear({ ...agreement, populations }, year);
  if (outcome.kind === 'refused') return outcome;
  const [result] = outcome.value.years;
  return { kind: 'done', value: result };
}

/** Chosen by the user for this year, whatever year stands in its head. */
function undated({ header, figures, origin }: PartyColumn): PartyColumn {
  return { header, figures, ...(origin === undefined ? {} : { origin }) };
}
