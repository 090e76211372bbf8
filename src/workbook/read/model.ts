import type { Agreement, Party, PartyColumn } from '../../core/agreement/model';
import type { Remark } from '../../core/outcome';
import type { RangeAddress } from '../cells';

/** A population table as read: what it holds, where, and everything that was not understood. */
export interface PopulationTable {
  readonly address: RangeAddress;
  readonly parties: readonly Party[];
  /** Columns of folkmängd. */
  readonly populations: readonly PartyColumn[];
  /** Own weights (Vikt, Nyckel, Egen nyckel, Andel) and fixed amounts (Belopp). */
  readonly weights: readonly PartyColumn[];
  readonly amounts: readonly PartyColumn[];
  /** The sum the table itself prints, per population column, if it has a total row. */
  readonly printedTotals: readonly (string | undefined)[];
  /** Source note found beside the table ("Källa: SCB …"). */
  readonly sourceNote?: string;
  /** All of them, where several stand by the table: one for each column of figures, as a rule. */
  readonly sourceNotes?: readonly string[];
  /** Region, total and empty rows inside the range, which are no parties (D4), as `Summa (A17)`. */
  readonly leftOut?: readonly string[];
  readonly remarks: readonly Remark[];
}

/** A range that could be the one the user means: shown with address, number of parties and sum before it is used. */
export interface Suggestion {
  readonly address: RangeAddress;
  readonly parties: number;
  /** Sum of the last population column, as decimal text. */
  readonly sum: string;
}

/** What `fordela` and the pane read before they compute. */
export interface AllocationInput {
  readonly agreement: Agreement;
  readonly population: PopulationTable;
  readonly parameters: RangeAddress;
  readonly remarks: readonly Remark[];
}

/** Which ranges to read; what is left out is suggested. */
export interface AllocationRanges {
  readonly population?: RangeAddress;
  readonly agreement?: RangeAddress;
  /** Cells (`Avtal!B14`) whose value holds where the agreement states the same figure with different values. */
  readonly settled?: readonly string[];
}
