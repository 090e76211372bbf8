import type { Award, Contest } from './award';
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
  return {
    extras,
    reasonOf: reasonsOf(extras, remainders, tied ? edge : undefined),
    ties: tied ? [{ parts: atEdge, settledBy: 'order' }] : [],
  };
}

/**
 * A unit at the edge that others competed for with an equal remainder was given by the order. The answer has no name of
 * its own: tsx names a closure every time it is made, which costs a division among fifteen a fifth of its time.
 */
function reasonsOf(
  extras: readonly number[],
  remainders: readonly (number | bigint)[],
  tiedEdge: number | bigint | undefined,
): Award['reasonOf'] {
  return (part) => {
    if (extras[part] === 0) return 'none';
    return remainders[part] === tiedEdge ? 'tie-order' : 'remainder';
  };
}
