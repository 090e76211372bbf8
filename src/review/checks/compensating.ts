import type { Draft, Review } from './context';
import { ran } from './context';
import { addressOf } from './place';

const SINGLE: ReadonlySet<string> = new Set(['amount-deviates', 'total-mismatch', 'formula-overwritten']);

/** compensating-errors: two faults of the same size and opposite sign, which a later total hides. One finding of two. */
export function mergeCompensating(review: Review): void {
  ran(review, 'compensating-errors');
  const faults = review.drafts.filter(
    (draft) =>
      SINGLE.has(draft.check) &&
      draft.cells.length === 1 &&
      draft.found !== undefined &&
      draft.expected !== undefined,
  );
  const used = new Set<Draft>();
  for (const first of faults)
    for (const second of faults) {
      if (first === second || used.has(first) || used.has(second) || offOf(first) <= 0 || offOf(second) >= 0)
        continue;
      const step = 2;
      if (
        Math.abs(offOf(first) + offOf(second)) > step ||
        offOf(first) < 10 * step ||
        first.check !== second.check
      )
        continue;
      used.add(first).add(second);
      merge(review, first, second);
    }
}

function offOf(draft: Draft): number {
  return (draft.found ?? 0) - (draft.expected ?? 0);
}

function merge(review: Review, high: Draft, low: Draft): void {
  const at = (draft: Draft) => {
    const [cell] = draft.cells;
    const row = draft.facts?.['row'] ?? '';
    return cell ? `${row === '' ? '' : `${row}, `}${addressOf(cell)}` : row;
  };
  review.drafts.splice(review.drafts.indexOf(high), 1);
  review.drafts.splice(review.drafts.indexOf(low), 1);
  review.drafts.push({
    check: 'compensating-errors',
    cells: [...high.cells, ...low.cells],
    ...(high.found === undefined ? {} : { found: high.found }),
    ...(high.expected === undefined ? {} : { expected: high.expected }),
    effect: Math.abs(offOf(high)),
    certainty: 0.9,
    facts: { first: at(high), second: at(low), column: high.facts?.['column'] },
    consequences: [...(high.consequences ?? []), ...(low.consequences ?? [])],
  });
}
