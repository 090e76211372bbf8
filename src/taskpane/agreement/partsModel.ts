import type { ExpectedParty } from '../../core/agreement/holders';
import type { Agreement, TermTerms } from '../../core/agreement/model';

/** What Avtal shows beside the terms: term and notice, the parties, and what a withdrawal is computed from. */
export interface AgreementParts {
  readonly term: TermTerms;
  /** The whole agreement with its years, when range and population could be read and divided. */
  readonly whole?: {
    readonly agreement: Agreement;
    readonly years: readonly number[];
    /** The county most of the parties lie in, and its municipalities; undefined for parties without codes. */
    readonly county?: { readonly name: string; readonly expected: readonly ExpectedParty[] };
  };
}

/** The year that today falls in, or the nearest one that is computed. */
export function yearNow(years: readonly number[], today: string): number {
  const [first = 0] = years;
  const year = Number(today.slice(0, 4));
  return years.findLast((one) => one <= year) ?? first;
}
