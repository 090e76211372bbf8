import type { Fraction } from '../exact/fraction';
import type { Sourced } from '../outcome';

/** How rounded parts are made to add up; ids as in the command line. */
export type ApportionmentMethod =
  'storsta-resten' | 'sainte-lague' | 'var-for-sig' | 'rest-till-storst' | 'rest-till-sist' | 'lopande';

/** A municipality pays by the key; the region and other financiers (Polisen) pay their group's share. */
export type PartyKind = 'municipality' | 'region' | 'other';

/** One party to the agreement, in the order of the population range. */
export interface Party {
  readonly name: string;
  /** Four-digit municipality code or two-digit region code, where known. */
  readonly code?: string;
  readonly kind: PartyKind;
  /** The cell its name was read from. */
  readonly cell?: string;
}

/** One column of figures per party (folkmängd, own weights, fixed amounts). An empty cell is `undefined` (E6). */
export interface PartyColumn {
  readonly header: string;
  /** The year of the header, also of a date (B8); undefined for an undated column, which serves all years. */
  readonly year?: number;
  /** ISO date when the header names one. */
  readonly date?: string;
  /** One entry per party of `Agreement.parties`, in that order. */
  readonly figures: readonly (Sourced<Fraction> | undefined)[];
  readonly origin?: { readonly cell?: string };
}

/** The cost of the base year: one of the ways an agreement states it. */
export type Cost =
  /** "Årlig kostnad 4 000 000 kr" */
  | { readonly kind: 'amount'; readonly amount: Sourced<Fraction> }
  /** "4,0 årsarbetare à 1 000 000 kr"; `stated` when Årlig kostnad is given too and must agree. */
  | {
      readonly kind: 'positions';
      readonly count: Sourced<Fraction>;
      readonly costPerPosition: Sourced<Fraction>;
      readonly stated?: Sourced<Fraction>;
    }
  /** Several cost lines, each with its own financing (empty: the agreement's). Their sum is the amount. */
  | { readonly kind: 'lines'; readonly lines: readonly CostLine[]; readonly stated?: Sourced<Fraction> }
  /** E3 "Fasta belopp": each party's amount stands in the column headed Belopp. */
  | { readonly kind: 'fixed-amounts'; readonly stated?: Sourced<Fraction> }
  /** B9 "<n> kr per invånare": the sum follows from the key. */
  | { readonly kind: 'from-key' };

export interface CostLine {
  readonly name: string;
  readonly amount: Sourced<Fraction>;
  readonly financing: readonly FinancingGroup[];
}

/** A top slice before the split: fixed kronor, or per cent of the whole agreed amount (B3). */
export interface Deduction {
  readonly name: string;
  readonly amount:
    | { readonly kind: 'fixed'; readonly value: Sourced<Fraction> }
    | { readonly kind: 'share'; readonly value: Sourced<Fraction> };
}

/** A financing group: the region, the municipalities together, or another financier (B4). */
export interface FinancingGroup {
  readonly name: string;
  readonly kind: PartyKind;
  /** True for a financier that is not one of the table's parties. */
  readonly outsideTable?: boolean;
  /**
   * Share of the distributable amount (0 to 1) by first year; the latest at or before a year holds (E2).
   * `fromYear` undefined: from the start. Empty: this group is the rest.
   */
  readonly shares: readonly { readonly fromYear?: number; readonly share: Sourced<Fraction> }[];
  /** A fixed amount in kronor instead of a share. */
  readonly fixed?: Sourced<Fraction>;
}

/** One term of an allocation key; a blend has several whose shares make 1. */
export type KeyTerm =
  | { readonly kind: 'population' }
  | { readonly kind: 'equal' }
  /** Own weights from the column with this header (D3); `population` columns have their own kind. */
  | { readonly kind: 'own'; readonly header?: string };

/** The second split: between the municipalities. */
export type AllocationKey =
  | {
      readonly kind: 'blend';
      readonly terms: readonly { readonly share: Fraction; readonly term: KeyTerm }[];
    }
  /** B9: kronor per inhabitant, each municipality rounded by itself. */
  | { readonly kind: 'per-inhabitant'; readonly rate: Fraction }
  /** E3: the column headed Belopp. */
  | { readonly kind: 'fixed-amounts' };

export interface IndexRate {
  /** The year the rate is applied to. */
  readonly year: number;
  /** As a fraction: 2,7 % is 27/1000. */
  readonly rate: Sourced<Fraction>;
  readonly series?: string;
  readonly edition?: string;
  readonly status?: 'forecast' | 'outcome';
  /** The year the value measures, when it is another than the one it is applied to. */
  readonly measures?: number;
}

export interface IndexTerms {
  /** 'LPI', 'LPIK', 'PKV' or the user's own; 'LPI och LPIK' is kept as written and remarked on as not chosen. */
  readonly series?: Sourced<string>;
  /** "Index från och med"; default the year after the base year (B2). */
  readonly firstYear?: Sourced<number>;
  readonly rates: readonly IndexRate[];
}

/** Term, notice and renewal: dates are ISO. */
export interface TermTerms {
  readonly from?: Sourced<string>;
  readonly to?: Sourced<string>;
  /** As written, e.g. "1 år, skriftligen". */
  readonly notice?: Sourced<string>;
  /** Months before the end by which notice must be given. */
  readonly noticeMonthsBeforeEnd?: Sourced<number>;
  readonly renewalYears?: Sourced<number>;
  /** S1 p. 3: valid only while all parties have signed and keep it. */
  readonly allMustSign?: Sourced<boolean>;
}

export type SurplusRule = 'kept' | 'returned';

/** Actual cost of a year; `deductionsUsed` is "Utfall avdrag" (E1). */
export interface YearOutcome {
  readonly year: number;
  readonly cost?: Sourced<Fraction>;
  readonly deductionsUsed?: Sourced<Fraction>;
}

/** A party that enters or leaves: it takes part in years from..to inclusive. */
export interface Participation {
  readonly party: string;
  readonly fromYear?: number;
  readonly toYear?: number;
  readonly clause?: string;
}

/** Everything an agreement says, as data. Amounts are exact kronor (`Fraction`), shares 0..1, years Gregorian. */
export interface Agreement {
  readonly name?: Sourced<string>;
  readonly caseNumber?: Sourced<string>;
  readonly baseYear: Sourced<number>;
  /** "Till och med år" */
  readonly lastYear?: Sourced<number>;
  readonly cost: Cost;
  readonly deductions: readonly Deduction[];
  /** In the order of their rows; empty: everything is Kommunerna's. */
  readonly financing: readonly FinancingGroup[];
  /** Name of the region's row (B4), already resolved by the reader. */
  readonly regionName: Sourced<string>;
  /** `stated: false` = the contract's default (folkmängd), an assumption that is said. */
  readonly key: Sourced<AllocationKey> & { readonly stated?: boolean };
  readonly minimum?: Sourced<Fraction>;
  readonly maximum?: Sourced<Fraction>;
  /** Rounding unit in kronor: 1/100, 1, 10, 100 or 1000. `undefined` origin and `stated: false` = an assumption. */
  readonly roundingUnit: Sourced<Fraction> & { readonly stated: boolean };
  readonly roundingMethod: Sourced<ApportionmentMethod> & { readonly stated: boolean };
  readonly index: IndexTerms;
  readonly term: TermTerms;
  readonly surplus?: Sourced<SurplusRule>;
  readonly outcomes: readonly YearOutcome[];
  readonly participation: readonly Participation[];
  /** Municipalities in the order of the population range, then region and others that have a row there. */
  readonly parties: readonly Party[];
  readonly populations: readonly PartyColumn[];
  /** Own weights (D3): column headed Vikt, Nyckel, Egen nyckel or Andel. */
  readonly weights: readonly PartyColumn[];
  /** Fixed amounts (E3): column headed Belopp. */
  readonly amounts: readonly PartyColumn[];
}
