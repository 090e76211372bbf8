import type { Agreement } from '../../core/agreement/model';
import type { ParameterRow } from '../../workbook/read/parameterRows';
import type { Table } from '../table/model';
import { fromAgreement } from './fromAgreement';
import { fromParameters } from './fromParameters';
import type { Term, Terms } from './model';
import { NO_TERMS, shareRoom } from './model';
import { fromStatements } from './statements';

/** Parameters of one sheet. */
export interface SheetParameters {
  readonly sheet: string;
  readonly rows: readonly ParameterRow[];
}

/** Terms for one table (G12): the agreement, the workbook's parameters, its own sheet's, plain statements; the nearer wins. */
export function termsOf(
  table: Table,
  parameters: readonly SheetParameters[],
  agreement: Agreement | undefined,
): Terms {
  const elsewhere = parameters.filter(({ sheet }) => sheet !== table.sheet).flatMap(({ rows }) => rows);
  const here = parameters.filter(({ sheet }) => sheet === table.sheet).flatMap(({ rows }) => rows);
  return [
    agreement === undefined ? NO_TERMS : fromAgreement(agreement),
    fromParameters(elsewhere, 0.5),
    fromParameters(here, 1),
    fromStatements(table),
  ].reduce(nearer);
}

/** "33,33 %" says nothing else than 33,333333 %: both may be rounded. */
function isRoundedFrom(one: Term<number>, other: Term<number>): boolean {
  return Math.abs(one.value - other.value) <= shareRoom(one) + shareRoom(other) + 1e-12;
}

/** The second is nearer to the table and wins; where the two differ, that is kept to be told. */
function nearer(far: Terms, near: Terms): Terms {
  const contradictions = [...far.contradictions, ...near.contradictions];
  const differ = (field: string, a: Term<unknown> | undefined, b: Term<unknown> | undefined) => {
    if (a && b && a.value !== b.value) contradictions.push({ field, first: a.source, second: b.source });
  };
  const [one, other] = [far.regionShare, near.regionShare];
  if (!one || !other || !isRoundedFrom(one, other)) differ('regionShare', one, other);
  differ('key', far.key, near.key);
  return {
    ...far,
    ...near,
    amounts: [...far.amounts, ...near.amounts],
    rates: near.rates.length > 0 ? near.rates : far.rates,
    deductions: near.deductions.length > 0 ? near.deductions : far.deductions,
    parties: near.parties.length > 0 ? near.parties : far.parties,
    // A text that names one of two limits says nothing of the other.
    ...(far.limits && near.limits ? { limits: { ...far.limits, ...near.limits } } : {}),
    contradictions,
  };
}
