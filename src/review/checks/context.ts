import type { ExplainedRule } from '../explain/explanation';
import type { KeySet } from '../explain/keys';
import type { Nearness } from '../explain/nearest';
import type { WorkbookCells } from '../formulas/workbookCells';
import type { CheckId, Severity } from '../model';
import type { Table, TableCell, TableColumn } from '../table/model';
import type { Terms } from '../terms/model';

/** A finding before its words and its fingerprint are made. */
export interface Draft {
  readonly check: CheckId;
  readonly cells: readonly TableCell[];
  readonly severity?: Severity;
  readonly cause?: string;
  /** In kronor for amounts, plain figures otherwise. */
  readonly found?: number;
  readonly expected?: number;
  readonly effect?: number;
  readonly facts?: Readonly<Record<string, string | undefined>>;
  /** 0..1: how sure the cause is; ranks findings of equal effect. */
  readonly certainty?: number;
  readonly consequences?: Consequence[];
  /** Further cells where the same fault shows, found later. */
  readonly alsoAt?: TableCell[];
}

export interface Consequence {
  readonly cell: TableCell;
  /** What follows: `total`, `difference`, `per-capita`, `share`, `error`, `amount`. */
  readonly kind: string;
}

/** A figure that a finding has shown to be wrong, and what it should be. */
export interface Correction {
  readonly expected: number;
  readonly draft: Draft;
}

/** The working state of one table's review: what is known so far, shared by the checks in their order. */
export interface Review {
  readonly table: Table;
  readonly cells: WorkbookCells;
  readonly terms: Terms;
  /** Formulas beside the table, in none, that fetch figures. */
  readonly loose: readonly TableCell[];
  readonly keys: KeySet;
  /** By column index. */
  readonly rules: Map<number, ExplainedRule>;
  readonly nearest: Map<number, Nearness>;
  /** By cell: figures known to be wrong (in printed units). */
  readonly corrections: Map<string, Correction>;
  readonly drafts: Draft[];
  /** Rows whose name is in doubt (twice, or of another county): their figures are not held against the name. */
  readonly doubtful: Set<number>;
  /** Rows whose share alone breaks the sum of shares. */
  readonly doubtfulShares: Set<number>;
  readonly done: Set<CheckId>;
  readonly notDone: Map<CheckId, string>;
}

export function place(cell: { readonly row: number; readonly column: number }): string {
  return `${String(cell.row)}:${String(cell.column)}`;
}

export function report(review: Review, draft: Draft): Draft {
  const full = { ...draft, consequences: draft.consequences ?? [], alsoAt: [] };
  review.drafts.push(full);
  return full;
}

/** Marks a cell as wrong: checks that follow know what it should be, and that the fault is already told. */
export function correct(review: Review, cell: TableCell, expected: number, draft: Draft): void {
  review.corrections.set(place(cell), { expected, draft });
}

/** The figure a cell should hold as far as is known. */
export function correctedValue(review: Review, cell: TableCell): number {
  return review.corrections.get(place(cell))?.expected ?? cell.value;
}

export function correctionOf(review: Review, cell: TableCell | undefined): Correction | undefined {
  return cell === undefined ? undefined : review.corrections.get(place(cell));
}

/** A finding already points at the cell: one cell, one fault (G4). */
export function isTold(review: Review, cell: TableCell | undefined): boolean {
  return (
    cell !== undefined && review.drafts.some(({ cells }) => cells.some((told) => place(told) === place(cell)))
  );
}

/** A check has run on this table; `why` is the code of the reason when it could not. */
export function ran(review: Review, check: CheckId, why?: string): void {
  if (why === undefined) review.done.add(check);
  else if (!review.notDone.has(check)) review.notDone.set(check, why);
}

export function columnsOf(table: Table, ...roles: readonly TableColumn['role'][]): TableColumn[] {
  return table.columns.filter((column) => roles.includes(column.role));
}

export function cellAt(column: TableColumn, row: number): TableCell | undefined {
  return column.cells[row];
}

/** Whether a note of the table already speaks of rounding. */
export function hasRoundingNote(table: Table): boolean {
  return table.texts.some(
    ({ text, place: where }) => where !== 'head' && /avrund|summerar inte|öresutjämn/i.test(text),
  );
}
