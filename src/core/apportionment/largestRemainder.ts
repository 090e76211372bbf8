import type { Award, AwardReason, Contest } from './award';
import { nthLargest } from './ranking';

/**
 * Hamilton's method: every part gets the whole units of its quota, and the units left over go one each to
 * the largest remainders. Equal remainders: the first in the list (P2). Never outside floor and ceiling,
 * so it also stays within limits that are whole units (B6).
 *
 * Who wins needs no order of all remainders, only the one at the edge: larger ones win, and equal ones in the
 * order of the list until the units are gone.
 */
export function awardByLargestRemainder({ quotas, left }: Contest): Award {
  const remainders: readonly (number | bigint)[] = quotas.remainders;
  const extras = new Array<number>(remainders.length).fill(0);
  const edge = nthLargest(quotas, left) ?? Infinity;
  const atEdge: number[] = [];
  let unitsAtEdge = left;
  let part = 0;
  for (const remainder of remainders) {
    if (remainder > edge) {
      extras[part] = 1;
      unitsAtEdge -= 1;
    } else if (remainder === edge) atEdge.push(part);
    part += 1;
  }
  for (const winner of atEdge.slice(0, unitsAtEdge)) extras[winner] = 1;
  const tied = atEdge.length > unitsAtEdge;
  const reasonOf = (winner: number): AwardReason => {
    if (extras[winner] === 0) return 'none';
    return tied && remainders[winner] === edge ? 'tie-order' : 'remainder';
  };
  return { extras, reasonOf, ties: tied ? [{ parts: atEdge, settledBy: 'order' }] : [] };
}
