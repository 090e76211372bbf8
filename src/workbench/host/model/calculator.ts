import type { CellStore, Scalar, ValueType } from './cellStore';
import type { DefinedName } from './parts';

/** What a calculation engine is given: all sheets, names, and what changed since it was asked last. */
export interface CalculationRequest {
  readonly sheets: readonly { readonly id: string; readonly name: string; readonly cells: CellStore }[];
  readonly names: readonly DefinedName[];
  /** Changed cells, or undefined when sheets or names changed and all must be read again. */
  readonly changed: readonly ChangedCell[] | undefined;
}

export interface ChangedCell {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

export interface CalculatedCell {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly value: Scalar;
  readonly type: ValueType;
  /** The engine does not know the formula (a function it lacks, a reference it cannot follow). */
  readonly unknown?: boolean;
  /** The cell holds no formula of its own: one beside it spilled here, or no longer does. */
  readonly spilled?: boolean;
}

/** Works out formulas. Without one, formula cells keep the values they were given (from a file). */
export interface Calculator {
  /** Values of every formula cell, and of cells a formula spilled into. */
  calculate(request: CalculationRequest): readonly CalculatedCell[];
}
