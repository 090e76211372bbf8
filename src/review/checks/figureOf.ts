import type { CellFigure } from '../formulas/evaluate';
import type { CellReference } from '../formulas/tokens';
import { correctionOf, type Review } from './context';

/** Looks figures up for the evaluator, as they should be where a finding has shown it. */
export function figureLookup(review: Review): CellFigure {
  return (reference: CellReference, inSum: boolean) => {
    const cell = review.cells.cell(reference.sheet ?? review.table.sheet, reference.row, reference.column);
    if (!cell || cell.kind === 'empty') return 0;
    const correction = reference.sheet === undefined ? correctionOf(review, cell) : undefined;
    if (correction) return correction.expected;
    if (cell.kind === 'error') return NaN;
    if (cell.kind !== 'number') return inSum ? undefined : NaN;
    return cell.storedAsText && inSum ? undefined : cell.value;
  };
}
