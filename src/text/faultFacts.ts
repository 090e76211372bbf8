/**
 * What Excel's error codes mean to a person: what happened, why, and what to do. Codes are Excel's own,
 * except the few that the product finds itself (`ReadOnly`, `StructureProtected`, `ReadBackMismatch`, `PageLayout`).
 */
export interface FaultFacts {
  readonly sheet?: string;
  readonly name?: string;
  readonly address?: string;
  readonly file?: string;
  readonly feature?: string;
  readonly code?: string;
  readonly found?: string;
  readonly expected?: string;
  /** Parts (sheets) finished, and parts planned. */
  readonly written?: number;
  readonly planned?: number;
}

/** The words of one fault. */
export type FaultWording = (facts: FaultFacts) => string;

/** The fact, or other words where it is not known. */
export const or = (text: string | undefined, other: string): string =>
  text === undefined || text === '' ? other : text;
export const count = (value: number | undefined): string => String(value ?? 0);
