import type { Fraction } from '../../core/exact/fraction';
import type { YearResult } from '../../core/plan/model';
import type { CellStyle, OutCell } from './description';
import type { LiveChain } from './liveChain';
import type { LiveKey } from './liveKey';
import * as out from './outCells';
import * as facts from './yearFacts';

/** Where a live *Kontroll* has what; rows are 1-based. */
export interface Place {
  readonly year: YearResult;
  readonly chain: LiveChain;
  readonly from: number;
  readonly to: number;
  readonly sumRow: number;
  readonly key: LiveKey;
  /** Sum of the key. */
  readonly total: Fraction;
}

/** The sum of a column over the municipalities. */
export const sumFormula = (column: string, { from, to }: Place): string =>
  `SUM(${column}${String(from)}:${column}${String(to)})`;
/** A column over the municipalities, with fixed rows. */
export const span = (column: string, { from, to }: Place): string =>
  `${column}$${String(from)}:${column}$${String(to)}`;

/** An own amount or a rate, raised by index where the year is. */
export const raised = (cell: string, { rate }: LiveChain): string =>
  rate === undefined ? cell : `${cell}*${rate}`;

/** Öre are cleaned of their binary tail; whole units need no cleaning. */
export function rounded(x: string, { unit }: YearResult): string {
  return unit.denominator === 1n ? x : `ROUND(${x},2)`;
}

/** An amount that a formula gives. */
export function moneyCell(formula: string, ore: bigint, { unit }: YearResult): OutCell {
  return out.formula(formula, facts.kr(ore), out.moneyFormat(unit));
}

/** The same cells in a style. */
export function styled(style: CellStyle, cells: readonly OutCell[]): readonly OutCell[] {
  return cells.map((cell) => ({ ...cell, style }));
}
