/** Where a figure or a term came from, carried all the way to the sheet. */
export interface Origin {
  /** The cell it was read from, as `Avtal!B4`. */
  readonly cell?: string;
  /** The user's own source text, as `Avtal p. 6`. */
  readonly clause?: string;
  /** Edition of an index figure or a population figure, as `SKR 2023-10-19`. */
  readonly edition?: string;
}

/** A value together with where it came from. */
export interface Sourced<T> {
  readonly value: T;
  readonly origin?: Origin;
}

/** Values that a text about a refusal, an assumption or a step is made of. Text is made in `src/text`. */
export type Facts = Readonly<Record<string, string>>;

/** One of several values that are stated for the same figure, with where it stands. */
export interface StatedValue {
  /** As written. */
  readonly value: string;
  readonly cell: string;
  readonly clause?: string;
}

/** Why something could not be done: a stable code, the field or cell, and the values for the text. */
export interface Refusal {
  readonly code: string;
  /** Label of the contract, as `Regionens andel`, when the fault belongs to one. */
  readonly field?: string;
  /** Cell, as `Avtal!B4`, when the fault stands in one. */
  readonly cell?: string;
  readonly facts: Facts;
  /** The values between which somebody has to choose, when the same figure is stated in different ways. */
  readonly choices?: readonly StatedValue[];
}

/** Something the agreement does not settle and the engine therefore had to choose. It is shown and printed. */
export interface Assumption {
  readonly id: string;
  readonly facts: Facts;
}

/** Something odd that does not stop the work (unknown label, text number, LPI and LPIK). Always shown, never in silence. */
export interface Remark {
  readonly code: string;
  readonly field?: string;
  readonly cell?: string;
  readonly facts: Facts;
  /** The values that were chosen between; the one in `cell` holds. */
  readonly choices?: readonly StatedValue[];
}

/** A job's result as a sum type: nothing in core, workbook or review throws for bad input. */
export type Outcome<T> =
  | { readonly kind: 'done'; readonly value: T }
  | {
      readonly kind: 'refused';
      readonly refusals: readonly Refusal[];
      /** What must not be lost although the job is refused: a contradiction that is settled while another is not. */
      readonly remarks?: readonly Remark[];
    };
