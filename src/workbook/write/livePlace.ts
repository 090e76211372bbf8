import type { Fraction } from '../../core/exact/fraction';
import type { YearResult } from '../../core/plan/model';
import { columnName } from '../address';
import type { AllocationInput } from '../read/model';
import type { CellStyle, OutCell } from './description';
import type { LiveChain } from './liveChainModel';
import type { LiveKey } from './liveKey';
import { firstTermColumn } from './liveKeyCells';
import * as out from './outCells';
import * as facts from './yearFacts';

/** A column that only some agreements need; they stand after the terms of the key. */
export type ExtraColumn = 'limit' | 'limitedWeight' | 'limitedAmount' | 'order' | 'room' | 'start';

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
  /** B9: every amount is rounded by itself. */
  readonly byInhabitant: boolean;
  readonly extra: readonly ExtraColumn[];
  /** First row of the steps of Sainte-Laguë, below the table. */
  readonly stepsFrom: number;
}

/** B9: kronor per inhabitant, nothing is divided. */
export const isByInhabitant = ({ agreement }: AllocationInput): boolean =>
  agreement.key.value.kind === 'per-inhabitant';

/** The letter of an extra column. */
export function extraColumn(column: ExtraColumn, { key, extra }: Place): string {
  const terms = key.terms.length < 2 ? 0 : key.terms.length;
  return columnName(firstTermColumn + terms + extra.indexOf(column));
}

export const hasLimits = ({ extra }: Place): boolean => extra.includes('limit');

/** The column of the weights that the amount is divided by: without those at a limit. */
export const weightColumn = (place: Place): string =>
  hasLimits(place) ? extraColumn('limitedWeight', place) : 'B';

/** The cell of the sum of those weights. */
export const allCell = (place: Place): string => `${weightColumn(place)}$${String(place.sumRow)}`;

/** What is divided by the key, in whole units: without what those at a limit pay. */
export function unitsFormula(place: Place): string {
  const { sumRow, chain } = place;
  const total = `C$${String(sumRow)}`;
  if (!hasLimits(place)) return `ROUND(${total}/${chain.unit},0)`;
  return `ROUND((${total}-${extraColumn('limitedAmount', place)}$${String(sumRow)})/${chain.unit},0)`;
}

/** The sum of a column over the municipalities. */
export const sumFormula = (column: string, { from, to }: Place): string =>
  `SUM(${column}${String(from)}:${column}${String(to)})`;
/** A column over the municipalities, with fixed rows. */
export const span = (column: string, { from, to }: Place): string =>
  `${column}$${String(from)}:${column}$${String(to)}`;

/** Öre are cleaned of their binary tail; whole units need no cleaning. */
export function rounded(x: string, { unit }: Pick<YearResult, 'unit'>): string {
  return unit.denominator === 1n ? x : `ROUND(${x},2)`;
}

/** An amount that a formula gives. */
export function moneyCell(formula: string, ore: bigint, { unit }: Pick<YearResult, 'unit'>): OutCell {
  return out.formula(formula, facts.kr(ore), out.moneyFormat(unit));
}

/** The same cells in a style. */
export function styled(style: CellStyle, cells: readonly OutCell[]): readonly OutCell[] {
  return cells.map((cell) => ({ ...cell, style }));
}
