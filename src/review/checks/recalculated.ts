import { evaluate } from '../formulas/evaluate';
import { tokenize, type CellReference } from '../formulas/tokens';
import type { TableCell } from '../table/model';
import { correctionOf, place, type Draft, type Review } from './context';

/** What a formula would give if the cells told wrong held what they should, and the first finding among them. */
export interface Recalculated {
  readonly value: number;
  readonly draft: Draft;
}

/** What has been worked out since the last correction: every cell once. */
interface Known {
  readonly corrections: number;
  readonly cells: Map<string, Recalculated | undefined>;
}

const known = new WeakMap<Review, Known>();

/**
 * Works a cell's formula out again from the cells it uses, as far as they are known to be wrong; undefined for a typed
 * cell, for a formula that uses none of them and for one that cannot be worked out.
 */
export function recalculated(review: Review, cell: TableCell): Recalculated | undefined {
  const { size } = review.corrections;
  if (size === 0) return undefined;
  let memory = known.get(review);
  if (memory?.corrections !== size) known.set(review, (memory = { corrections: size, cells: new Map() }));
  return workedOut(review, cell, memory.cells);
}

function workedOut(
  review: Review,
  cell: TableCell,
  cells: Map<string, Recalculated | undefined>,
): Recalculated | undefined {
  const at = place(cell);
  if (cell.formula === '' || cells.has(at)) return cells.get(at);
  // A cell that leads back to itself finds this.
  cells.set(at, undefined);
  const tokens = tokenize(cell.formula);
  if (!tokens) return undefined;
  let draft: Draft | undefined;
  const value = evaluate(tokens, (reference: CellReference, inSum: boolean) => {
    const own = review.cells.cell(reference.sheet ?? review.table.sheet, reference.row, reference.column);
    if (!own || own.kind === 'empty') return 0;
    if (reference.sheet === undefined) {
      const told = correctionOf(review, own);
      const anew = told ? { value: told.expected, draft: told.draft } : workedOut(review, own, cells);
      draft ??= anew?.draft;
      if (anew) return anew.value;
    }
    if (own.kind === 'number' && !(own.storedAsText && inSum)) return own.value;
    return own.kind === 'error' || !inSum ? NaN : undefined;
  });
  const anew = value === undefined || draft === undefined ? undefined : { value, draft };
  cells.set(at, anew);
  return anew;
}

/** The cell is right but for what it is made from: listed under the finding about that, as `kind`. */
export function followsTold(
  review: Review,
  cell: TableCell,
  expected: number,
  { room, kind }: { readonly room: number; readonly kind: string },
): boolean {
  const anew = recalculated(review, cell);
  if (!anew || Math.abs(anew.value - expected) > room) return false;
  anew.draft.consequences?.push({ cell, kind });
  return true;
}
